/// The words for tables, columns and coded values in both languages.
///
/// Names and coded values are stable English words in data; a vocabulary says how they are shown, and which other words
/// (the unaccented Vietnamese label) find them.
public struct Vocabulary: Sendable {
  /// Table → label.
  public var tables: [String: LocalizedText]
  /// Column name → label, whichever table it stands in.
  public var columns: [String: LocalizedText]
  /// Column name → coded value → label.
  public var terms: [String: [String: LocalizedText]]
  /// Columns of whole sentences, which the data hold in Vietnamese and `terms` in both languages: no codes, and so written in the
  /// language asked for by data formats too.
  public var sentences: Set<String>

  public init(
    tables: [String: LocalizedText] = [:], columns: [String: LocalizedText] = [:],
    terms: [String: [String: LocalizedText]] = [:], sentences: Set<String> = []
  ) {
    self.sentences = sentences
    self.tables = tables
    self.columns = columns
    self.terms = terms
  }

  /// The label of a column; nil where there is none.
  public func label(ofColumn name: String) -> LocalizedText? { columns[name] }

  /// How a value of a column is shown: coded values by their label, all others as they are.
  public func label(of value: String, inColumn name: String) -> LocalizedText? { terms[name]?[value] }

  /// The name among `names` that `word` means: itself, or the one whose label folds to the same word.
  public func name(for word: String, among names: [String], labels: [String: LocalizedText]) -> String? {
    if names.contains(word) { return word }
    let folded = VietnameseFolding.fold(word)
    let hits = names.filter { name in
      VietnameseFolding.fold(name) == folded
        || labels[name].map {
          VietnameseFolding.fold($0.vi) == folded || VietnameseFolding.fold($0.en) == folded
        } ?? false
    }
    return hits.count == 1 ? hits[0] : nil
  }

  /// The table that a word means; see `name(for:among:labels:)`.
  public func tableName(for word: String, among names: [String]) -> String? {
    name(for: word, among: names, labels: tables)
  }
  /// The column that a word means; see `name(for:among:labels:)`.
  public func columnName(for word: String, among names: [String]) -> String? {
    name(for: word, among: names, labels: columns)
  }
}

/// What a table is asked for: codable, so that a helper process and a stored forecast can repeat it.
public struct DatasetScope: Sendable, Hashable, Codable {
  /// nil: the newest period with data.
  public var period: PeriodRange?
  /// As known on this day: only what the office had received by then. nil: all.
  public var asof: CalendarDate?
  /// As the workspace was at this closing: without what was imported or withdrawn later. nil: as it is.
  public var closing: ClosingReference?
  /// The criteria set to judge by; nil: the one assigned to the period at level `ntm`.
  public var criteriaSet: String?
  /// The year whose thresholds judge; nil: that of the period.
  public var thresholdYear: Int?
  /// Whose units communes are shown as; nil: those of the period.
  public var geography: Geography?
  /// What is assumed over the data; nil: nothing.
  public var overlay: Overlay?

  public init(
    period: PeriodRange? = nil, asof: CalendarDate? = nil, closing: ClosingReference? = nil,
    criteriaSet: String? = nil, thresholdYear: Int? = nil, geography: Geography? = nil, overlay: Overlay? = nil
  ) {
    self.period = period
    self.asof = asof
    self.closing = closing
    self.criteriaSet = criteriaSet
    self.thresholdYear = thresholdYear
    self.geography = geography
    self.overlay = overlay
  }
}

/// Something that has tables: a dataset, or a few made by hand in a test.
public protocol TableSource: Sendable {
  /// All that it has.
  var tableNames: [String] { get }
  /// The columns of a table without making it; nil when there is no such table.
  func schema(ofTable name: String) -> Schema?
  /// nil when there is no such table.
  func table(named name: String, in scope: DatasetScope) throws -> Table?
  /// The same with the columns asked for and perhaps others, all in their order; nil: all. Those of a large table need not be made.
  func table(named name: String, in scope: DatasetScope, columns: Set<String>?) throws -> Table?
  /// The rows of the table `units` as a directory of a day, without the table; nil where it has to be made of that.
  func unitDirectory(on day: CalendarDate?, in scope: DatasetScope) throws -> UnitDirectory?
  /// What a reader of this scope's figures should know of how they came about; none unless the source says otherwise.
  func remarks(in scope: DatasetScope) throws -> [LocalizedText]
  /// Where a record was imported; nil where that is not kept.
  func place(of record: RecordReference, in scope: DatasetScope) throws -> Lineage.Source?
  /// Where rows of a table that is imported as it is were imported, by their keys or the first parts of these, in the order of the
  /// keys; nil where that is not kept.
  func places(ofRows keys: [[Value]], inTable name: String, in scope: DatasetScope) throws -> [Lineage.Source?]
}

extension TableSource {
  public func table(named name: String, in scope: DatasetScope, columns: Set<String>?) throws -> Table? {
    try table(named: name, in: scope)
  }
  public func unitDirectory(on day: CalendarDate?, in scope: DatasetScope) throws -> UnitDirectory? { nil }
  public func remarks(in scope: DatasetScope) throws -> [LocalizedText] { [] }
  public func place(of record: RecordReference, in scope: DatasetScope) throws -> Lineage.Source? { nil }
  public func places(
    ofRows keys: [[Value]], inTable name: String, in scope: DatasetScope
  ) throws -> [Lineage.Source?] { keys.map { _ in nil } }
}

/// Tables made by hand; the scope changes nothing.
public struct FixedTables: TableSource {
  /// By name.
  public let tables: [String: Table]
  public init(_ tables: [String: Table]) { self.tables = tables }
  public var tableNames: [String] { tables.keys.sorted() }
  public func schema(ofTable name: String) -> Schema? { tables[name]?.schema }
  public func table(named name: String, in scope: DatasetScope) throws -> Table? { tables[name] }
}
