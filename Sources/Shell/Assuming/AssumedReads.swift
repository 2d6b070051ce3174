import NTMKit
import Synchronization

/// What the variables and results that a line reads rest on.
final class AssumedReads: Sendable {
  private let noted = Mutex(Overlay())

  func note(_ kept: KeptResult?) {
    guard let overlay = kept?.overlay else { return }
    noted.withLock { $0.add(overlay) }
  }

  var overlay: Overlay { noted.withLock { $0 } }
}
