/// A table as shown: which columns, under which labels, with a totals row where given.
public struct TableBlock: Sendable, Hashable, Codable {
  /// How a column is shown.
  public struct Presentation: Sendable, Hashable, Codable {
    /// The name of a column of the table.
    public var column: String
    /// Its header. The column's unit is written below it.
    public var label: LocalizedText
    /// Decimals of fractions; nil: as many as the column needs, two to four at most.
    public var fractionDigits: Int?
    /// Labels of coded values; values not named here are shown as they are.
    public var terms: [String: LocalizedText]
    /// A column of the table whose coded values say how good those of this one are: `met`, `near`, `missed`.
    public var statusColumn: String?

    public init(
      _ column: String, _ label: LocalizedText, fractionDigits: Int? = nil, terms: [String: LocalizedText] = [:],
      statusColumn: String? = nil
    ) {
      self.column = column
      self.label = label
      self.fractionDigits = fractionDigits
      self.terms = terms
      self.statusColumn = statusColumn
    }
  }

  /// kebab-case, stable, unique in the document; `REPORT.ID` pipes the table on.
  public var id: String
  /// A line above the table; nil: the heading of the section says enough.
  public var caption: LocalizedText?
  /// The data, with every column that somebody who pipes the table on may want.
  public var table: Table
  /// Shown in this order; columns of the table not named here are data only (JSON and pipelines still have them).
  public var columns: [Presentation]
  /// One row or more with the table's columns, shown below it.
  public var totals: Table?
  /// Shown instead of the table when it has no rows.
  public var emptyText: LocalizedText?
  /// Labels of coded values of columns that are data only, by column: for when they are piped on.
  public var dataTerms: [String: [String: LocalizedText]] = [:]
  /// Columns of whole sentences; see `Vocabulary.sentences`.
  public var sentences: Set<String> = []
  /// Headings over columns that belong together.
  public var columnGroups: [ColumnGroup] = []
  /// What the rows are put under; nil: they stand in one list.
  public var rowGroups: RowGroups?
  /// Remarks below it, numbered in this order.
  public var footnotes: [Footnote] = []
  /// The decimals of each row's fractions, in columns that have no number of their own: for tables whose rows are figures of
  /// several kinds. Empty where columns decide.
  public var rowFractionDigits: [Int] = []
  /// Ids of the document's lineages, by the cells that come from there.
  public var lineageIDs: [CellPlace: String] = [:]
  /// Where cells come from that are made of others: sums, means, figures of other reports. Made where `ReportContext.tellsCells`, and
  /// moved to the document's lineages.
  public var cellSources: [CellPlace: Lineage] = [:]

  public init(
    id: String, caption: LocalizedText? = nil, table: Table, columns: [Presentation], totals: Table? = nil,
    emptyText: LocalizedText? = nil
  ) {
    self.id = id
    self.caption = caption
    self.table = table
    self.columns = columns
    self.totals = totals
    self.emptyText = emptyText
  }
}
