/// Between long and wide.
public enum Reshaping {
  /// Where the cells of a wide table come from.
  ///
  /// - Parameters:
  ///   - outer: the groups that become rows.
  ///   - columns: the groups that become columns.
  ///   - cells: the groups of both together, over the same rows.
  /// - Returns: for each column, for each row, the number of the cell's group; nil where no row had both.
  public static func cells(outer: Grouping, columns: Grouping, cells: Grouping) -> [[Int?]] {
    var places = [[Int?]](repeating: [Int?](repeating: nil, count: outer.count), count: columns.count)
    for (cell, row) in cells.firstRows.enumerated() {
      places[Int(columns.ids[row])][Int(outer.ids[row])] = cell
    }
    return places
  }

  /// Each row `width` times over: the rows of the columns that stay when `width` columns become rows.
  public static func repeated(_ rowCount: Int, width: Int) -> [Int] {
    (0..<rowCount * width).map { $0 / width }
  }

  /// The columns' values row by row, as one column: first row's first, first row's second, …
  ///
  /// - Precondition: each has the field's type, or integers where the field has doubles.
  public static func interleaved(_ columns: [Column], rowCount: Int, as field: Field) -> Column {
    let joined = Column.concatenated(columns.map { ($0, rowCount) }, as: field)
    let width = columns.count
    return joined.gathered((0..<rowCount * width).map { ($0 % width) * rowCount + $0 / width })
  }

  /// Texts repeated over and over: the names of the columns that became rows.
  public static func cycled(_ texts: [String], times: Int, as field: Field) -> Column {
    var builder = TextDictionaryBuilder()
    let codes = texts.map { builder.code(for: $0) }
    let count = texts.count
    return Column(field, .text(codes: (0..<count * times).map { codes[$0 % count] }, dictionary: builder.finished()))
  }
}
