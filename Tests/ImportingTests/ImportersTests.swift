import Importing
import Testing

@Test("importers have different ids") func differentIDs() {
  let ids = Importers.all.map { $0.manifest.id }
  #expect(Set(ids).count == ids.count)
}
