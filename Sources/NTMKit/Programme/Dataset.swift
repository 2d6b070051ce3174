internal import Dispatch
import Synchronization

/// The programme as tables: immutable outside, made table by table when first asked for.
///
/// Two datasets over the same source give the same tables; nothing here reads a clock or a locale.
public final class Dataset: TableSource {
  public let source: any ProgrammeSource
  /// What is known today, where this is the dataset of a closing.
  let newest: any ProgrammeSource
  public var revision: DatasetRevision { source.revision }
  private let made = Mutex<[MadeTable: Table]>([:])
  private let views = Mutex<[DatasetScope: DatasetView]>([:])
  private let evaluations = KeptEvaluations()
  private let directories = Mutex<[DirectoryKey: UnitDirectory]>([:])
  private let titles = Mutex<Vocabulary?>(nil)
  private let closed = Mutex<[ClosingReference: Dataset]>([:])
  let assumed = Mutex<(overlay: Overlay, dataset: Dataset)?>(nil)
  /// The tables that plugins declare, asked for when a line names none of ntm's own.
  let declared: @Sendable () -> [TableDeclaration]
  private let own = Mutex<OwnTables?>(nil)

  private struct MadeTable: Hashable {
    var name: String
    var scope: DatasetScope
    /// nil: all.
    var columns: Set<String>?
  }

  private struct DirectoryKey: Hashable {
    var asof: CalendarDate?
    var day: CalendarDate?
  }

  public convenience init(_ source: any ProgrammeSource) { self.init(source) { [] } }

  /// - Parameter declaring: the tables that plugins declare; asked when something is named that is not ntm's own.
  public convenience init(
    _ source: any ProgrammeSource, declaring declared: @escaping @Sendable () -> [TableDeclaration]
  ) {
    self.init(remembering: source, newest: nil, declaring: declared)
  }

  init(
    remembering source: any ProgrammeSource, newest: (any ProgrammeSource)?,
    declaring declared: @escaping @Sendable () -> [TableDeclaration]
  ) {
    let remembered = RememberedRecords(source)
    self.source = remembered
    self.declared = declared
    self.newest = newest ?? remembered
  }

  /// All tables, in the order in which they are documented.
  static let tables: [any DatasetTable.Type] = [
    CommunesTable.self, StandingsTable.self, GeographyTable.self, CriteriaTable.self, AssessmentsTable.self,
    SubmissionsTable.self, SubmissionDeadlinesTable.self, RecognitionsTable.self,
    PlanTargetsTable.self, SolutionGroupsTable.self, PlanTasksTable.self, ProductsTable.self, ProductEventsTable.self,
    OCOPFindingsTable.self,
    DossierDocumentsTable.self, CouncilSessionsTable.self,
    CoursesTable.self, PeopleTable.self, AttendanceTable.self, FundingLinesTable.self, SteeringBodiesTable.self,
    AwardsTable.self, OCOPStagesTable.self, OCOPRulesTable.self, OCOPGroupsTable.self,
    OCOPDocumentsTable.self, UnitsTable.self,
    GeographyUnitsTable.self, UnitChangesTable.self, UnitChangeFindingsTable.self, CriteriaSetsTable.self,
    IndicatorsTable.self,
    ThresholdsTable.self, SetAssignmentsTable.self, SetCorrespondencesTable.self,
    StoredForecastsTable.self, BatchesTable.self,
    DiscrepanciesTable.self, ClosingsTable.self,
  ]

  public static var tableSchemas: [(name: String, schema: Schema, summary: LocalizedText)] {
    tables.map { ($0.name, $0.schema, $0.summary) }
  }

  /// Tables whose figures depend on the criteria set that judges.
  public static let judgedTables: Set = [
    CommunesTable.name, StandingsTable.name, GeographyTable.name, CriteriaTable.name, AssessmentsTable.name,
  ]

  public var tableNames: [String] { Self.tables.map { $0.name } + ownTables.all.map(\.declaration.name) }
  public func schema(ofTable name: String) -> Schema? {
    Self.tables.first { $0.name == name }?.schema ?? ownTables[name]?.schema
  }

  /// All tables with their columns: ntm's own in the order in which they are documented, then the others by name.
  public var tableSchemas: [(name: String, schema: Schema, summary: LocalizedText)] {
    Self.tableSchemas + ownTables.all.map { ($0.declaration.name, $0.schema, $0.declaration.summary) }
  }

  /// Every table that files are imported into as they are: ntm's own, then the others by name.
  public var declarations: [TableDeclaration] { DeclaredTables.all + ownTables.all.map(\.declaration) }

  private var ownTables: OwnTables {
    own.withLock { own in
      if let own { return own }
      let made = OwnTables(stored: source.ownTables, declared: declared())
      own = made
      return made
    }
  }

  /// The programme's words, with those of the tables that are not ntm's own, once such a table was asked for.
  public var words: Vocabulary { own.withLock { $0?.vocabulary } ?? .programme }

  /// The name of the table that a word means: itself, or the one that is called so in either language.
  public func tableName(for word: String) -> String? {
    let names = tableNames
    return words.tableName(for: word, among: names)
  }

  /// What the rows of a table are imported as: one for each row of the declaration; nil for a table that is derived.
  public func declaration(behind table: String) -> TableDeclaration? {
    DeclaredTables.behind(table: table) ?? ownTables[table]?.declaration
  }

  /// Whether a table shows how things stand at the end of a scope's periods, and not one after the other.
  public func showsLastPeriod(ofTable name: String) -> Bool {
    Self.tables.first { $0.name == name }?.showsLastPeriod ?? false
  }

  public func table(named name: String, in scope: DatasetScope) throws -> Table? {
    try table(named: name, in: scope, columns: nil)
  }

  /// A table of the dataset; of a large one only the columns asked for are made.
  ///
  /// - Parameter columns: the names that count; the table has these and perhaps others, all in their order. nil: all.
  public func table(named name: String, in scope: DatasetScope, columns: Set<String>?) throws -> Table? {
    let type = Self.tables.first { $0.name == name }
    guard type != nil || ownTables[name] != nil else { return nil }
    if scope.closing != nil || scope.overlay != nil {
      return try known(in: scope).table(named: name, in: scope.atItsClosing, columns: columns)
    }
    let whole = MadeTable(name: name, scope: scope)
    if let table = made.withLock({ $0[whole] }) { return table }
    let key = type?.makesColumns ?? false ? MadeTable(name: name, scope: scope, columns: columns) : whole
    if let table = made.withLock({ $0[key] }) { return table }
    guard let table = try type?.make(view(scope), columns: columns) ?? ownTables[name]?.make(view(scope)) else {
      return nil
    }
    made.withLock { $0[key] = table }
    return table
  }

  public func unitDirectory(on day: CalendarDate?, in scope: DatasetScope) throws -> UnitDirectory? {
    if scope.closing != nil || scope.overlay != nil {
      return try known(in: scope).unitDirectory(on: day, in: scope.atItsClosing)
    }
    let key = DirectoryKey(asof: scope.asof, day: day)
    if let directory = directories.withLock({ $0[key] }) { return directory }
    let directory = try UnitDirectory(UnitsTable.ordered(view(scope)), on: day)
    directories.withLock { $0[key] = directory }
    return directory
  }

  /// Periods with submissions as known on a day, oldest first.
  public func periods(asof: CalendarDate? = nil) throws -> [Period] {
    var periods: [Period] = []
    for entry in try source.submittedPeriods(asof: asof) where periods.last != entry.period {
      if !periods.contains(entry.period) { periods.append(entry.period) }
    }
    return periods.sorted()
  }

  /// What a reader of this scope's figures should know: an assumed list of communes, a set chosen for want of another.
  public func remarks(in scope: DatasetScope) throws -> [LocalizedText] {
    try known(in: scope).view(scope.atItsClosing).remarks()
  }

  /// What has to be said beside a bare table too: that the scope asks for a criteria set that nothing was reported for.
  public func correspondenceRemarks(in scope: DatasetScope) throws -> [LocalizedText] {
    try known(in: scope).view(scope.atItsClosing).correspondenceRemarks()
  }

  /// What has to be said beside figures on the scope's geography; nothing on that of the period.
  public func geographyRemarks(in scope: DatasetScope) throws -> [LocalizedText] {
    try known(in: scope).view(scope.atItsClosing).geographyRemarks()
  }

  /// The dataset as it was at the scope's closing, with what the scope assumes; this one where the scope names neither.
  ///
  /// - Throws: `dataset.not-closed`, `dataset.no-such-closing`.
  public func known(in scope: DatasetScope) throws -> Dataset {
    let then = try scope.closing.map(asKnown) ?? self
    return try scope.overlay.map(then.assuming) ?? then
  }

  private func asKnown(at reference: ClosingReference) throws -> Dataset {
    if let dataset = closed.withLock({ $0[reference] }) { return dataset }
    let closing = try closing(of: reference.period, number: reference.number)
    guard let source = try source.asKnown(at: closing.reference) else { return self }
    let dataset = Dataset(remembering: source, newest: newest, declaring: declared)
    closed.withLock { $0[reference] = dataset }
    return dataset
  }

  /// The programme's words, with the titles of this dataset's criteria and targets in both languages.
  public func vocabulary() throws -> Vocabulary {
    // Locked while it is made: who asks meanwhile waits, and does not make it once more.
    var vocabulary = try titles.withLock { titles in
      let vocabulary = try titles ?? titledVocabulary()
      titles = vocabulary
      return vocabulary
    }
    vocabulary.terms["message"] = findingMessages()
    let own: OwnTables? = source.ownTables.isEmpty ? self.own.withLock { $0 } : ownTables
    for table in own?.all ?? [] { vocabulary.add(table.declaration) }
    return vocabulary
  }

  /// Begins with `vocabulary()` beside what else is done: nearly every result is shown by its words.
  public func prepareVocabulary() {
    DispatchQueue.global(qos: .userInitiated).async { _ = try? self.vocabulary() }
  }

  private func titledVocabulary() throws -> Vocabulary {
    var vocabulary = Vocabulary.programme
    var titles: [String: LocalizedText] = [:]
    for set in try source.criteriaSets(asof: nil) {
      titles[set.title.vi] = set.title
      for (word, label) in set.groupTitles { vocabulary.terms["group", default: [:]][word] = label }
      for criterion in set.criteria {
        titles[criterion.title.vi] = criterion.title
        for indicator in criterion.indicators { titles[indicator.title.vi] = indicator.title }
      }
    }
    for target in try source.planTargets(asof: nil) { titles[target.title.vi] = target.title }
    vocabulary.terms["title"] = titles
    let notes = try source.batches().filter { $0.isEdit || $0.isForecast }.flatMap(\.assumptionTexts)
    vocabulary.terms["note"] = Dictionary(notes.map { ($0.vi, $0) }, uniquingKeysWith: { $1 })
    try addWords(of: DeclaredTables.ocopStages, column: "stage", to: &vocabulary)
    try addWords(of: DeclaredTables.ocopGroups, column: "group", to: &vocabulary)
    try addWords(of: DeclaredTables.ocopDocuments, column: "document", to: &vocabulary)
    return vocabulary
  }

  /// The titles that a declared table gives to the words of one of its columns; of several the last said.
  private func addWords(
    of declaration: TableDeclaration, column: String, to vocabulary: inout Vocabulary
  ) throws {
    for (word, title) in try source.titles(inColumn: column, of: declaration) {
      vocabulary.terms[column, default: [:]][word] = title
    }
  }

  /// The messages of findings in both languages, as far as findings were looked for: their table holds the Vietnamese.
  private func findingMessages() -> [String: LocalizedText] {
    let views = views.withLock { Array($0.values) }
    let messages =
      views.flatMap { $0.kept.withLock { $0.ocopFindings } ?? [] }.map(\.message)
      + views.flatMap { $0.kept.withLock { $0.unitFindings } ?? [] }.map(\.message)
    return Dictionary(messages.map { ($0.vi, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func view(_ scope: DatasetScope) -> DatasetView {
    views.withLock { cache in
      if let view = cache[scope] { return view }
      let view = DatasetView(source, newest: newest, scope, evaluations)
      cache[scope] = view
      return view
    }
  }
}

/// A table with a row for each value: columns that nobody asks for are not made.
protocol LargeDatasetTable: DatasetTable {}

extension LargeDatasetTable {
  static var makesColumns: Bool { true }
  static func make(_ view: DatasetView) throws -> Table { try make(view, columns: nil) }

  /// What is made of the evaluations of a view's periods, on all cores: of many periods none is kept.
  static func pieces(_ view: DatasetView, _ piece: @Sendable (Evaluation) throws -> Table) throws -> [Table] {
    let periods = try view.periods()
    if periods.count == 1 { return try view.evaluation(of: periods[0]).map { [try piece($0)] } ?? [] }
    // What all periods need is there before they are read at once, so that it is read once.
    _ = try (view.communes(), view.criteriaSets(), view.setAssignments(), view.submitted())
    return try periods.concurrentMap { try view.judged(in: $0).map(piece) }.compactMap(\.self)
  }

  /// The schema's columns that are asked for, made one by one.
  static func made(_ columns: Set<String>?, rowCount: Int, _ column: (Field) throws -> Column) throws -> Table {
    let fields = schema.fields.filter { columns?.contains($0.name) ?? true }
    return try fields.isEmpty ? Table(rowCount: rowCount) : Table(columns: fields.map(column))
  }

  static func schema(of columns: Set<String>?) -> Schema {
    Schema(schema.fields.filter { columns?.contains($0.name) ?? true })
  }
}

/// A table of the dataset: its columns, and how it is made from records.
protocol DatasetTable: Sendable {
  static var name: String { get }
  static var summary: LocalizedText { get }
  static var schema: Schema { get }
  /// Whether it shows how things stand at the end of a scope's periods, and not one after the other.
  static var showsLastPeriod: Bool { get }
  /// Whether columns that are not asked for are not made.
  static var makesColumns: Bool { get }
  static func make(_ view: DatasetView) throws -> Table
  /// - Parameter columns: nil: all.
  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table
}

extension DatasetTable {
  static var showsLastPeriod: Bool { false }
  static var makesColumns: Bool { false }
  static func make(_ view: DatasetView, columns: Set<String>?) throws -> Table { try make(view) }
}
