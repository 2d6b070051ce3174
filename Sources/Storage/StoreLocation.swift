/// Where a store keeps its data.
public enum StoreLocation: Sendable, Hashable {
  case file(path: String)
  case inMemory
}
