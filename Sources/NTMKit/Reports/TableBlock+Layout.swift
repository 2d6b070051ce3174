extension TableBlock {
  /// A heading over columns that are shown next to each other.
  public struct ColumnGroup: Sendable, Hashable, Codable {
    /// Shown over the columns.
    public var label: LocalizedText
    /// Names of columns; where they do not stand together, each run of them has the heading.
    public var columns: [String]

    public init(_ label: LocalizedText, _ columns: [String]) {
      self.label = label
      self.columns = columns
    }
  }

  /// Rows under a heading for each value of a column, which is not shown as a column of its own then.
  public struct RowGroups: Sendable, Hashable, Codable {
    /// Rows of a group stand next to each other in the table.
    public var column: String
    /// Rows with the table's columns: each stands below the group that its value of `column` names.
    public var subtotals: Table?

    public init(by column: String, subtotals: Table? = nil) {
      self.column = column
      self.subtotals = subtotals
    }
  }

  /// A remark below the table, with its number at the header of a column or at one cell.
  public struct Footnote: Sendable, Hashable, Codable {
    /// Where the number of the remark stands.
    public enum Place: Sendable, Hashable, Codable {
      /// At the header of the column of this name.
      case column(String)
      /// At one cell.
      case cell(CellPlace)
    }
    /// Where its number stands.
    public var place: Place
    /// A sentence below the table. Remarks are numbered in the order of the block's `footnotes`.
    public var text: LocalizedText

    public init(_ place: Place, _ text: LocalizedText) {
      self.place = place
      self.text = text
    }

    /// At the header of a column.
    public static func column(_ name: String, _ text: LocalizedText) -> Footnote { Footnote(.column(name), text) }
  }
}
