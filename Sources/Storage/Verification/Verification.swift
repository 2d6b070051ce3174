import NTMKit

/// What checking a workspace looked at, and what it found.
public struct Verification: Sendable {
  public enum Check: String, Sendable, CaseIterable {
    /// The file's pages, by SQLite's own check.
    case pages
    /// Tables, views and the triggers that keep rows from being changed.
    case structure
    /// What each import stored, against the hash it recorded.
    case imports
    /// Rows: each belongs to an import, and no import has more than it counted.
    case rows
    case withdrawals
    /// Closings and amendments: their hashes, and the imports they stand on.
    case closings
    /// Values and lines of submissions, against the order of their criteria set.
    case submissions
    /// Codes of units, criteria sets and other records that rows refer to.
    case references
  }

  public struct Problem: Sendable, Hashable {
    public var check: Check
    /// The import it is in, where it is in one.
    public var batch: Int?
    public var message: LocalizedText
  }

  /// Those found first, at most `shownPerCheck` of a check.
  public private(set) var problems: [Problem] = []
  /// The imports that problems are in.
  public private(set) var batches: Set<Int> = []
  private var looked: [Check: Int] = [:]
  private var found: [Check: Int] = [:]
  static let shownPerCheck = 100

  public var isClean: Bool { found.isEmpty }
  public var problemCount: Int { found.values.reduce(0, +) }
  /// How many pages, rows, imports … a check looked at.
  public func count(_ check: Check) -> Int { looked[check, default: 0] }
  public func problemCount(_ check: Check) -> Int { found[check, default: 0] }

  mutating func look(at count: Int = 1, _ check: Check) { looked[check, default: 0] += count }

  mutating func report(_ check: Check, batch: Int? = nil, _ message: LocalizedText) {
    found[check, default: 0] += 1
    if let batch { batches.insert(batch) }
    if problemCount(check) <= Self.shownPerCheck {
      problems.append(Problem(check: check, batch: batch, message: message))
    }
  }
}
