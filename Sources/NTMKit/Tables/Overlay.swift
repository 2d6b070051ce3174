/// Changes that are assumed over a dataset, for one question: they are stored nowhere, and everything that is made from them
/// says so.
public struct Overlay: Sendable, Hashable, Codable {
  /// One line's worth of assuming: what was typed, and the records that it stands for.
  public struct Assumption: Sendable, Hashable, Codable {
    /// As `whatif { … }` takes it, with its period: `"Phú Hữu" 17.1 = 80 at 2022Q3`.
    public var text: String
    /// The same as readers see it, with the words of their language.
    public var shown: LocalizedText
    public var records: [Record]

    /// - Parameter shown: nil: the text itself.
    public init(text: String, shown: LocalizedText? = nil, records: [Record]) {
      self.text = text
      self.shown = shown ?? LocalizedText(verbatim: text)
      self.records = records
    }
  }

  public enum Record: Sendable, Hashable, Codable {
    /// What a unit is assumed to have reported for a slot of a criteria set.
    case result(unit: String, period: Period, set: String, slot: String, Result)
    /// A row of a declared table, by the name of its declaration: a value for each of its columns, in their order.
    case row(table: String, [Value])
    /// A decision that a commune has reached a level.
    case recognition(commune: String, level: Recognition.Level, on: CalendarDate)
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
  /// What a reader must know of them besides: what they leave as it was, which periods they are not about.
  public var remarks: [LocalizedText]

  public init(_ assumptions: [Assumption] = [], remarks: [LocalizedText] = []) {
    self.assumptions = assumptions
    self.remarks = remarks
  }

  public var isEmpty: Bool { assumptions.isEmpty }
  public var records: [Record] { assumptions.flatMap(\.records) }

  /// What stands in the braces: `"Phú Hữu" 17.1 = 80 at 2022Q3; "Phú Hữu" 18 met at 2022Q3`.
  public var text: String { assumptions.map(\.text).joined(separator: "; ") }

  /// The other's assumptions and remarks behind these, each once.
  public mutating func add(_ other: Overlay) {
    assumptions = assumptions.filter { !other.assumptions.contains($0) } + other.assumptions
    remarks = remarks.filter { !other.remarks.contains($0) } + other.remarks
  }
}

extension DatasetScope {
  /// What stands in front of a line that makes something again in this scope: `whatif { … } `; empty where nothing is assumed.
  public var linePrefix: String { overlay.map { "whatif { \($0.text) } " } ?? "" }
}
