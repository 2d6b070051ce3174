/// Where a store keeps its data.
public enum StoreLocation: Sendable, Hashable {
  case file(path: String)
  /// Gone with the store: for tests.
  case inMemory

  /// For messages.
  var label: String {
    switch self {
    case .file(let path): path
    case .inMemory: ":memory:"
    }
  }
}
