import NTMKit

/// One kind of figures at the margin of a matrix, as text.
struct MatrixFigures {
  var label: String
  var unit: String?
  /// One for each row, or each column, of the matrix.
  var cells: [String]

  /// Figures without a column in the table are left out.
  static func all(_ margin: Matrix.Margin, in context: RenderContext) -> [MatrixFigures] {
    margin.figures.compactMap { figure in
      guard let column = margin.table[figure.column] else { return nil }
      let format = CellFormat(column, in: context, fractionDigits: figure.fractionDigits, terms: figure.terms)
      return MatrixFigures(
        label: ShownTable.title(figure.label.resolved(in: context.language)),
        unit: column.field.unit == .percent ? "%" : nil,
        cells: (0..<column.count).map { format.text(column[$0]) })
    }
  }

  var title: String { unit.map { "\(label) (\($0))" } ?? label }

  /// Empty where the margin has fewer rows than the matrix.
  func text(_ place: Int) -> String { place < cells.count ? cells[place] : "" }
}
