/// The refused rows of a file in its order: how many they are, and the first of them.
///
/// A file may have millions of them, of which a person reads a screen.
public struct RefusedRows: Sendable {
  public private(set) var rows: [RefusedRow] = []
  /// Of all, held or not.
  public private(set) var count = 0
  private let most: Int

  /// - Parameter most: how many are held.
  public init(holding most: Int = .max) { self.most = most }

  public var isEmpty: Bool { count == 0 }

  public mutating func append(_ row: RefusedRow) {
    count += 1
    if rows.count < most { rows.append(row) }
  }
}
