/// A file to be read: its bytes and what to call it in messages.
public struct SourceFile: Sendable {
  /// As the user named it.
  public let path: String
  /// As they stand on the disk; a batch is known by their hash. Of a long file of text only the beginning, with `stream` for all of it.
  public let bytes: [UInt8]
  /// The file's text in UTF-8: its bytes, unless they were in another encoding.
  public var text: [UInt8]
  /// All bytes of a file that is read block by block: text in UTF-8, as far as its beginning shows.
  public let stream: ByteStream?
  /// Whether rows of a stream may be taken to come in order until one does not, so that they need not all be kept.
  public var isInOrder = true
  /// The cells of a workbook's sheet or of JSON; nil for a file of text.
  public var grid: CellGrid?
  /// Whether the text is known to be text in UTF-8.
  public var isDecoded = false
  /// The names of the columns of the table in it, empty where it has none; nil until somebody has looked.
  public var columns: [String]?
  /// Told how many rows were read, every few thousand; false stops the reading.
  public var goesOn: (@Sendable (_ rows: Int) -> Bool)?
  /// What was assumed about the file to get at its text or cells.
  public var assumptions: [LocalizedText] = []

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    text = bytes
    stream = nil
  }

  /// A file of text that is read block by block.
  ///
  /// - Parameter head: its beginning, of whole lines.
  public init(path: String, head: [UInt8], stream: ByteStream) {
    self.path = path
    self.stream = stream
    bytes = head
    text = head
  }

  /// The same file with all of its bytes held.
  ///
  /// - Throws: what kept it from being read.
  public func held() throws(Diagnostic) -> SourceFile {
    guard let stream else { return self }
    var file = SourceFile(path: path, bytes: try stream.bytes(0..<stream.count))
    file.goesOn = goesOn
    return file
  }

  /// Where its cells are, for messages: the path, with the sheet of a workbook behind it (`quy-3.xlsx!Biểu 1`).
  public var place: String { grid?.sheet.map { "\(path)!\($0)" } ?? path }

  /// The part behind the last slash.
  public var name: String { path.split(separator: "/").last.map(String.init) ?? path }
}

/// How sure an importer is that a file is of its kind.
public enum ImportConfidence: Int, Sendable, Comparable, Codable {
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
  /// Names that mean it only where no other column does: the name of a unit beside its code, and names that another field
  /// goes by as well.
  public var weakAliases: [String]
  public var isRequired: Bool
  public var summary: LocalizedText
  /// All names it is found by.
  public var names: [String] { [name] + aliases + weakAliases }

  public init(
    _ name: String, aliases: [String] = [], weakAliases: [String] = [], isRequired: Bool = false, summary: LocalizedText
  ) {
    self.name = name
    self.aliases = aliases
    self.weakAliases = weakAliases
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
  public var encoding: TextEncodingChoice = .auto
  /// The sheet of a workbook, by name or number; nil: the only one that is of use.
  public var sheet: String?
  /// The lines the header is in, of a sheet the rows; 0: there is none; nil: found.
  public var header: LineRange?
  /// What encloses cells of a text file.
  public var quote: QuoteMark = .double
  /// What an empty cell means in a column in which what is met is marked.
  public var blank: BlankMark = .missing
  /// What columns are called by ntm, where their own names do not say it.
  public var mapping: ColumnMapping?

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
      ParameterField(
        "encoding", \.encoding,
        summary: LocalizedText(vi: "bảng mã của chữ trong tệp", en: "how the file's text is encoded")),
      ParameterField(
        "sheet", \.sheet,
        summary: LocalizedText(
          vi: "trang của sổ tính, theo tên hoặc số thứ tự", en: "the workbook's sheet, by name or number")),
      ParameterField(
        "blank", \.blank,
        summary: LocalizedText(
          vi: "ô trống trong cột chỉ đánh dấu tiêu chí đạt nghĩa là gì",
          en: "what an empty cell means in a column that only marks what is met")),
      ParameterField(
        "header", \.header,
        summary: LocalizedText(
          vi: "dòng tiêu đề của bảng: 5, 5..6, hoặc 0 nếu không có",
          en: "the lines of the table's header: 5, 5..6, or 0 for none")),
      ParameterField(
        "quote", \.quote,
        summary: LocalizedText(vi: "dấu bao quanh ô của tệp chữ", en: "what encloses cells of a text file")),
    ]
  }
}

/// Lines of a file that follow one another: `5`, `5..6`; `0` is none.
public struct LineRange: Sendable, Hashable, ParameterValue {
  public var first: Int
  public var last: Int

  public static var kind: ParameterKind { .text }

  public init(_ first: Int, _ last: Int) {
    self.first = first
    self.last = last
  }

  public init(argument text: String) throws(Diagnostic) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false).flatMap { $0.split(separator: "..") }
    let numbers = parts.compactMap { Int($0) }
    guard numbers.count == parts.count, let first = numbers.first, let last = numbers.last, numbers.count <= 2,
      first <= last, first >= 1 || last == 0
    else {
      throw Diagnostic(
        "parameter.not-lines",
        message: LocalizedText(
          vi: "“\(text)” không phải số dòng; ví dụ: 5, 5..6, hoặc 0 nếu không có",
          en: "“\(text)” names no lines; for example: 5, 5..6, or 0 for none"
        ))
    }
    self.first = first
    self.last = last
  }

  public var argumentText: String { first == last ? "\(first)" : "\(first)..\(last)" }
}

/// What an empty cell means in a column whose other cells only mark what is met.
public enum BlankMark: String, ParameterChoice {
  case missing
  case notMet = "not-met"
  public var label: LocalizedText {
    switch self {
    case .missing: LocalizedText(vi: "chưa báo cáo", en: "not reported")
    case .notMet: LocalizedText(vi: "chưa đạt", en: "not met")
    }
  }
}

public enum QuoteMark: String, ParameterChoice {
  case double, single, none
  public var label: LocalizedText {
    switch self {
    case .double: LocalizedText(vi: "\"trong nháy kép\"", en: "\"double quotes\"")
    case .single: LocalizedText(vi: "'trong nháy đơn'", en: "'single quotes'")
    case .none:
      LocalizedText(vi: "không có: dấu nháy là một ký tự như mọi ký tự", en: "none: a quote is a letter like any other")
    }
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
  /// Units as they were on the day of the file.
  public var units: UnitDirectory
  /// All that was ever said of units, whatever their days.
  public var unitHistory: [AdministrativeUnit]
  public var criteriaSets: [CriteriaSet]
  public var setAssignments: [SetAssignment]
  /// The newest period with submissions: what a plan without a date of its own is due in.
  public var newestPeriod: Period?
  /// Which periods take no values.
  public var locks: PeriodLocks
  /// The keys of a declared table, looked up when a file first refers to it.
  public var keys: @Sendable (_ table: String) throws -> Set<String>
  /// The words of a declared table's column with their titles, looked up like the keys; of a word all titles there ever were.
  public var titles: @Sendable (_ table: String, _ column: String) throws -> [(word: String, title: LocalizedText)]
  /// Tables that are not ntm's own, which columns of others may refer to.
  public var ownTables: [TableDeclaration] = []
  /// Targets of plans as they are, whose titles a table has in one language only.
  public var planTargets: @Sendable () throws -> [PlanTarget] = { [] }

  public init(
    units: UnitDirectory, unitHistory: [AdministrativeUnit]? = nil, criteriaSets: [CriteriaSet] = [],
    setAssignments: [SetAssignment] = [],
    newestPeriod: Period? = nil, locks: PeriodLocks = PeriodLocks(),
    keys: @escaping @Sendable (_ table: String) throws -> Set<String> = { _ in [] },
    titles: @escaping @Sendable (_ table: String, _ column: String) throws -> [(word: String, title: LocalizedText)] =
      { _, _ in [] }
  ) {
    self.units = units
    self.unitHistory = unitHistory ?? units.units
    self.criteriaSets = criteriaSets
    self.setAssignments = setAssignments
    self.newestPeriod = newestPeriod
    self.locks = locks
    self.keys = keys
    self.titles = titles
  }
}

extension ImportContext {
  /// A declared table, ntm's or another one.
  public func declaration(named name: String) -> TableDeclaration? {
    DeclaredTables.named(name) ?? ownTables.first { $0.name == name }
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
