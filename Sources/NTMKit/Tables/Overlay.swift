/// Changes that are assumed over a dataset, for one question: they are stored nowhere, and everything that is made from them
/// says so.
public struct Overlay: Sendable, Hashable, Codable {
  /// One line's worth of assuming: what was typed, and the records that it stands for.
  public struct Assumption: Sendable, Hashable, Codable {
    /// As `whatif { … }` takes it, with its period: `"Phú Hữu" 17.1 = 80 at 2022Q3`.
    public var text: String
    public var records: [Record]

    public init(text: String, records: [Record]) {
      self.text = text
      self.records = records
    }
  }

  public enum Record: Sendable, Hashable, Codable {
    /// What a unit is assumed to have reported for a slot of a criteria set.
    case result(unit: String, period: Period, set: String, slot: String, Result)
    /// A row of a declared table, by the name of its declaration: a value for each of its columns, in their order.
    case row(table: String, [Value])
  }

  public enum Result: Sendable, Hashable, Codable {
    case number(Double)
    case attested(Bool)
    case notApplicable
    /// As if nothing had been reported.
    case withdrawn
  }

  /// Where several say something of one value, the last counts.
  public var assumptions: [Assumption]

  public init(_ assumptions: [Assumption] = []) { self.assumptions = assumptions }

  public var isEmpty: Bool { assumptions.isEmpty }
  public var records: [Record] { assumptions.flatMap(\.records) }

  /// What stands in the braces: `"Phú Hữu" 17.1 = 80 at 2022Q3; "Phú Hữu" 18 met at 2022Q3`.
  public var text: String { assumptions.map(\.text).joined(separator: "; ") }

  /// The other's assumptions behind these, each once.
  public mutating func add(_ other: Overlay) {
    assumptions = assumptions.filter { !other.assumptions.contains($0) } + other.assumptions
  }
}

extension DatasetScope {
  /// What stands in front of a line that makes something again in this scope: `whatif { … } `; empty where nothing is assumed.
  public var linePrefix: String { overlay.map { "whatif { \($0.text) } " } ?? "" }
}
