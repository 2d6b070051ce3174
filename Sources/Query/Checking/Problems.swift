import NTMKit

/// Gathers independent diagnostics, so that a line shows all that is wrong with it at once.
struct Problems {
  private(set) var all: [Diagnostic] = []

  mutating func add(_ diagnostic: Diagnostic) {
    var single = diagnostic
    single.others = []
    for one in [single] + diagnostic.others where !all.contains(one) { all.append(one) }
  }

  /// The value, or nil when the body threw, and what it threw is kept.
  mutating func attempt<T>(_ body: () throws(Diagnostic) -> T) -> T? {
    do {
      return try body()
    } catch {
      add(error)
      return nil
    }
  }

  /// All in one, or nil when nothing went wrong.
  var joined: Diagnostic? { Diagnostic(joining: all) }

  func throwIfAny() throws(Diagnostic) {
    if let joined { throw joined }
  }
}
