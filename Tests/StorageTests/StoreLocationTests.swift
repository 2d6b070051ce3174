import Storage
import Testing

@Test("two locations of one path are equal") func equalLocations() {
  #expect(StoreLocation.file(path: "a") == .file(path: "a"))
}
