/// A file to be read: its bytes and what to call it in messages.
public struct SourceFile: Sendable {
  /// As the user named it.
  public let path: String
  public let bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The part behind the last slash.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

public enum ImportConfidence: Int, Sendable, Comparable {
  case none
  case possible
  /// All columns that the kind needs are there; a kind that is certain, or finds more of its columns, goes before.
  case likely
  case certain
  public static func < (a: ImportConfidence, b: ImportConfidence) -> Bool { a.rawValue < b.rawValue }
}

public struct ImporterManifest: Sendable {
  /// kebab-case, as in `import --as ID`.
  public var id: String
  public var title: LocalizedText
  public var summary: LocalizedText
  public var fileExtensions: [String]
  /// Columns with their meaning and the other names they are found by, for help and docs.
  public var columns: [ImportColumn]

  public init(
    id: String, title: LocalizedText, summary: LocalizedText, fileExtensions: [String], columns: [ImportColumn]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.fileExtensions = fileExtensions
    self.columns = columns
  }
}

/// A column of a file kind and the names it goes by (compared folded: case, accents, `_` and `-` do not matter).
public struct ImportColumn: Sendable {
  public var name: String
  public var aliases: [String]
  public var isRequired: Bool
  public var summary: LocalizedText

  public init(_ name: String, aliases: [String] = [], isRequired: Bool = false, summary: LocalizedText) {
    self.name = name
    self.aliases = aliases
    self.isRequired = isRequired
    self.summary = summary
  }
}

/// What the user says about a file.
public struct ImportOptions: ParameterSet {
  /// For files without a period column.
  public var period: Period?
  /// The criteria set the values are for; else the file's column, else the one assigned to the period.
  public var set: String?
  public var decimal: DecimalMarkChoice = .auto
  public var delimiter: String?

  public init() {}

  public static var fields: [ParameterField<ImportOptions>] {
    [
      ParameterField(
        "period", \.period,
        summary: LocalizedText(
          vi: "kỳ của số liệu, nếu tệp không ghi", en: "the period of the data, where the file has none")),
      ParameterField(
        "set", \.set, kind: .reference(table: "criteria_sets", column: "set"),
        summary: LocalizedText(vi: "bộ tiêu chí của số liệu", en: "the criteria set the values are for")),
      ParameterField(
        "decimal", \.decimal, summary: LocalizedText(vi: "dấu thập phân trong tệp", en: "the decimal mark in the file")),
      ParameterField(
        "delimiter", \.delimiter,
        summary: LocalizedText(vi: "dấu phân cách cột: , ; | hoặc tab", en: "what separates columns: , ; | or tab")),
    ]
  }
}

public enum DecimalMarkChoice: String, ParameterChoice {
  case auto, point, comma
  public var label: LocalizedText {
    switch self {
    case .auto:
      LocalizedText(
        vi: "tự nhận ra; giá trị hiểu được hai cách bị từ chối",
        en: "detected; a value that could mean two things is refused")
    case .point: LocalizedText(vi: "dấu chấm: 74.5", en: "point: 74.5")
    case .comma: LocalizedText(vi: "dấu phẩy: 74,5", en: "comma: 74,5")
    }
  }
}

/// What is already in the workspace that a file's rows may refer to.
public struct ImportContext: Sendable {
  public var units: UnitDirectory
  public var criteriaSets: [CriteriaSet]
  public var setAssignments: [SetAssignment]
  /// The newest period with submissions: what a plan without a date of its own is due in.
  public var newestPeriod: Period?
  /// Which periods take no values.
  public var locks: PeriodLocks
  /// The keys of a declared table, looked up when a file first refers to it.
  public var keys: @Sendable (_ table: String) throws -> Set<String>

  public init(
    units: UnitDirectory, criteriaSets: [CriteriaSet] = [], setAssignments: [SetAssignment] = [],
    newestPeriod: Period? = nil, locks: PeriodLocks = PeriodLocks(),
    keys: @escaping @Sendable (_ table: String) throws -> Set<String> = { _ in [] }
  ) {
    self.units = units
    self.criteriaSets = criteriaSets
    self.setAssignments = setAssignments
    self.newestPeriod = newestPeriod
    self.locks = locks
    self.keys = keys
  }
}

/// Reads one kind of file into records. Knows no database: what it reads goes to a sink.
public protocol Importer: Sendable {
  var manifest: ImporterManifest { get }
  /// Looks at the header and the bytes, not only at the name.
  func confidence(for file: SourceFile) -> ImportConfidence
  /// - Throws: only when the file cannot be read at all; a bad row is refused and the rest goes on.
  func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink) throws
}
