/// A table that files are imported into as they are: its columns, its key and what its cells may hold, as data.
///
/// One importer, one way of storing and one `edit` serve every declared table, so that a new kind of record is a
/// declaration. Rows are append-only: of several with one key the newest counts.
public struct TableDeclaration: Sendable, Hashable, Codable {
  /// snake_case: the name in the workspace and, for tables shown as they are stored, at the prompt.
  public var name: String
  /// kebab-case: what `import --as` and the batch call it.
  public var kind: String
  public var title: LocalizedText
  public var summary: LocalizedText
  public var columns: [DeclaredColumn]
  /// The columns that tell rows apart.
  public var key: [String]
  /// The last column of the key, where a file may have several rows with one key that belong together, such as a sheet for
  /// each day of a course: they are numbered, the first without a number, the next 2. nil: a second such row is refused.
  public var numbering: String?
  /// Whether its columns of periods say what a row was reported for, so that closings bind it.
  public var isBoundByClosings = true

  public init(
    name: String, kind: String, title: LocalizedText, summary: LocalizedText, columns: [DeclaredColumn], key: [String],
    numbering: String? = nil
  ) {
    self.name = name
    self.kind = kind
    self.title = title
    self.summary = summary
    self.columns = columns
    self.key = key
    self.numbering = numbering
  }

  public var schema: Schema { Schema(columns.map(\.field)) }
  /// Its columns of periods: a row belongs to the period named there, and is bound by that period's closing.
  public var periodColumns: [String] {
    isBoundByClosings ? columns.filter { $0.field.type == .period }.map(\.field.name) : []
  }
  public subscript(column: String) -> DeclaredColumn? { columns.first { $0.field.name == column } }
}

extension TableDeclaration {
  /// Whether rows give the words of a column a title.
  func hasTitles(of column: String) -> Bool { self[column] != nil && self["title_vi"] != nil }

  /// The words of a column with the titles that rows of the table give them, in the order of the rows; none where it has no titles.
  public func titles(inColumn column: String, of rows: Table) throws -> [(word: String, title: LocalizedText)] {
    guard hasTitles(of: column) else { return [] }
    let vietnamese = try rows.texts("title_vi")
    let english = try rows.texts("title_en")
    return try rows.texts(column).enumerated().compactMap { row, word in
      guard let word, let vi = vietnamese[row] else { return nil }
      return (word, LocalizedText(resolvedVietnamese: vi, resolvedEnglish: english[row] ?? vi))
    }
  }
}

/// A column of a declared table: what it holds, what files call it, what its cells may say.
public struct DeclaredColumn: Sendable, Hashable, Codable {
  public var field: Field
  /// Other header names it is found by, in either language.
  public var aliases: [String]
  /// A row without a value here is refused.
  public var isRequired: Bool
  public var rule: ColumnRule?
  /// What it is, in a sentence: for help and docs.
  public var summary: LocalizedText
  /// What stands above it; nil: what ntm calls a column of this name, or the name.
  public var label: LocalizedText?

  public init(
    _ name: String, _ type: ColumnType, unit: MeasureUnit? = nil, label: LocalizedText, aliases: [String] = [],
    isRequired: Bool = false, rule: ColumnRule? = nil, summary: LocalizedText
  ) {
    self.init(name, type, unit: unit, aliases: aliases, isRequired: isRequired, rule: rule, summary: summary)
    self.label = label
  }

  public init(
    _ name: String, _ type: ColumnType, unit: MeasureUnit? = nil, aliases: [String] = [], isRequired: Bool = false,
    rule: ColumnRule? = nil, summary: LocalizedText
  ) {
    field = Field(name, type, unit: unit)
    self.aliases = aliases
    self.isRequired = isRequired
    self.rule = rule
    self.summary = summary
  }
}

/// What a cell of a declared column may hold besides its type.
public enum ColumnRule: Sendable, Hashable, Codable {
  /// A unit, found by code, name or folded name; its code is stored.
  case unit(AdministrativeUnit.Level?)
  /// A district or, where it is not one, a province, found in the same way: a commune of the name is not meant.
  case place
  /// The code of a unit of any day; names, which may mean another unit, are not asked.
  case unitCode(AdministrativeUnit.Level)
  /// The first part of another declared table's key; a title of the row there means it.
  case row(of: String)
  /// One of these words; the other spellings of each (folded) mean it.
  case words([Word])
  /// One of these words, or something else: the lists of offices differ.
  case commonWords([Word])
  /// A word of the column of this name in another declared table, which a title there means; or something else, which
  /// checks and `edit` point out.
  case listed(in: String)
  case range(ClosedRange<Double>)

  /// The words that stand in the declaration itself.
  public var words: [Word]? {
    switch self {
    case .words(let words), .commonWords(let words): words
    case .unit, .place, .unitCode, .row, .listed, .range: nil
    }
  }

  /// A word that cells may hold: how it is stored, shown, and else written.
  public struct Word: Sendable, Hashable, Codable {
    public var word: String
    public var label: LocalizedText
    public var aliases: [String]
    public init(_ word: String, _ label: LocalizedText, aliases: [String] = []) {
      self.word = word
      self.label = label
      self.aliases = aliases
    }

    /// All that it is written as.
    public var spellings: [String] { [word, label.vi, label.en] + aliases }
  }
}
