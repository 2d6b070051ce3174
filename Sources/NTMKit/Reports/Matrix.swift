/// States of things by criterion, group or the like: a coded value for each row and column, with figures beside and below.
///
/// The data are in long form, one row per cell, and can be piped on as the table of the matrix's id.
public struct Matrix: Sendable, Hashable, Codable {
  /// Columns of `data`.
  public struct Encoding: Sendable, Hashable, Codable {
    /// Whose values name the rows.
    public var row: String
    /// Whose values name the columns.
    public var column: String
    /// Whose coded value is the cell: `met`, `not_met`.
    public var state: String
    /// What the rows are put under.
    public var group: String?
    /// What tells rows of one name apart: a code.
    public var rowKey: String?
    /// How a state came about since the period before: `gained` or `lost`, missing for the rest.
    public var change: String?

    public init(
      row: String, column: String, state: String, group: String? = nil, rowKey: String? = nil,
      change: String? = nil
    ) {
      self.row = row
      self.column = column
      self.state = state
      self.group = group
      self.rowKey = rowKey
      self.change = change
    }
  }

  /// Figures of every row (or column) of the matrix.
  public struct Margin: Sendable, Hashable, Codable {
    /// One row for each row (or column) of the matrix, in the order of their first cells.
    public var table: Table
    /// The columns of `table` that are shown, in order.
    public var figures: [TableBlock.Presentation]

    public init(_ table: Table, showing figures: [TableBlock.Presentation]) {
      self.table = table
      self.figures = figures
    }
  }

  /// kebab-case, stable, unique in the document; `REPORT.ID` pipes its data on.
  public var id: String
  /// Stands above it.
  public var title: LocalizedText
  /// What it shows, for those who cannot see it.
  public var description: LocalizedText
  /// Which columns of `data` are its rows, its columns and its cells.
  public var encoding: Encoding
  /// One row for each cell. A cell without a row is empty.
  public var data: Table
  /// Stands to the right of the rows.
  public var rowMargin: Margin?
  /// Stands below the columns.
  public var columnMargin: Margin?
  /// Labels of the axes, by column of `data`.
  public var labels: [String: LocalizedText]
  /// Labels of coded values, by column of `data`.
  public var terms: [String: [String: LocalizedText]]
  /// Ids of the document's lineages, by the cells of `data` that come from there.
  public var lineageIDs: [CellPlace: String] = [:]

  public init(
    id: String, title: LocalizedText, description: LocalizedText, encoding: Encoding, data: Table,
    rowMargin: Margin? = nil, columnMargin: Margin? = nil, labels: [String: LocalizedText] = [:],
    terms: [String: [String: LocalizedText]] = [:]
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.encoding = encoding
    self.data = data
    self.rowMargin = rowMargin
    self.columnMargin = columnMargin
    self.labels = labels
    self.terms = terms
  }

  /// Its data as a table that shows no column: for pipelines and workbooks. What its axes are called is the picture's.
  var tableBlock: TableBlock {
    var block = TableBlock(id: id, caption: title, table: data, columns: [])
    block.dataTerms = terms.filter { $0.key == encoding.state || $0.key == encoding.change }
    return block
  }
}
