internal import Dispatch
import Synchronization

extension Array where Element: Sendable {
  /// What each element is made into, in the order of the elements, made on all cores.
  ///
  /// - Throws: the first error in that order.
  public func concurrentMap<Made: Sendable>(_ make: @Sendable (Element) throws -> Made) throws -> [Made] {
    let made = Mutex<[Result<Made, any Error>?]>([Result<Made, any Error>?](repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: count) { index in
      let result = Result { try make(self[index]) }
      made.withLock { $0[index] = result }
    }
    return try made.withLock { try $0.compactMap { try $0?.get() } }
  }
}
