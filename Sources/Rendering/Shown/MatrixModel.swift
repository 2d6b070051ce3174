import NTMKit

/// A heat map's data as a matrix: y down, x across, a state or a number in each cell.
struct MatrixModel {
  /// What a cell holds: the position of its state among `states`, or nil where the data have no row for it.
  var cells: [[Int?]]
  /// What stands in the cells instead of the symbols of their states: small whole numbers, so that counts can be read off;
  /// nil for other values. Empty where the data have no row for a cell.
  var figures: [[String]]?
  var rowLabels: [String]
  /// Short names of the columns: the values of x as they are.
  var columnKeys: [String]
  /// What the columns are called; equal to the keys where nothing more is known.
  var columnLabels: [String]
  var states: [State]
  /// The row of the data behind each cell; nil where there is none.
  private var rows: [[Int?]]
  private let valueColumn: String
  var rowTitle: String
  var columnTitle: String

  struct State {
    var label: String
    /// One character of one cell.
    var symbol: String
    var tone: Tone?
    /// For numbers, how strong the shade is, 0…4.
    var shade: Int?
    var isNotApplicable = false
  }

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    func column(_ name: String) throws(Diagnostic) -> Column {
      if let column = chart.data[name] { return column }
      throw Diagnostic(
        "render.chart-without-column", kind: .defect, severity: .warning,
        message: Strings.chartWithoutColumn(chart.id, name))
    }
    let x = try column(chart.encoding.x)
    let y = try column(chart.encoding.y)
    let value = try column(chart.encoding.series ?? "series")
    func format(_ column: Column) -> CellFormat {
      CellFormat(column, in: context, terms: chart.terms[column.name] ?? [:])
    }
    let columns = Self.distinct(x)
    let rows = Self.distinct(y)
    let (states, stateOfRow) =
      value.field.type.isNumeric
      ? Self.shades(value, format(value)) : Self.codes(value, format(value))
    self.states = states
    var cells = [[Int?]](repeating: [Int?](repeating: nil, count: columns.values.count), count: rows.values.count)
    var places = cells
    for row in 0..<x.count {
      cells[rows.index[row]][columns.index[row]] = stateOfRow[row]
      places[rows.index[row]][columns.index[row]] = row
    }
    self.cells = cells
    self.rows = places
    valueColumn = value.name
    if let texts = Self.figures(value, format(value)) {
      var figures = cells.map { $0.map { _ in "" } }
      for row in 0..<x.count { figures[rows.index[row]][columns.index[row]] = texts[row] }
      self.figures = figures
    }
    rowLabels = rows.values.map(format(y).text)
    columnKeys = columns.values.map { $0.isNull ? CellFormat.missing : $0.plainText }
    columnLabels = columns.values.map(format(x).text)
    func label(_ name: String) -> String {
      (chart.labels[name] ?? context.vocabulary.label(ofColumn: name))?.resolved(in: context.language) ?? name
    }
    rowTitle = label(y.name)
    columnTitle = label(x.name)
  }

  /// What the short names above the columns stand for: `2 Giao thông`; empty where they say all there is.
  var columnNames: [String] {
    guard columnLabels != columnKeys else { return [] }
    return zip(columnKeys, columnLabels).map { $1.hasPrefix($0 + " ") ? $1 : "\($0) \($1)" }
  }

  /// What a table shows of a cell: its figure, else the symbol of its state; empty where there is no row for it.
  func text(_ row: Int, _ column: Int) -> String {
    figures?[row][column] ?? cells[row][column].map { states[$0].symbol } ?? ""
  }

  /// The cell of the data that a cell of the matrix shows.
  func place(_ row: Int, _ column: Int) -> CellPlace? {
    rows[row][column].map { CellPlace(row: $0, column: valueColumn) }
  }

  /// Whole numbers of up to three digits as they are written; nil when there are others, or none at all.
  private static func figures(_ column: Column, _ format: CellFormat) -> [String]? {
    guard column.field.type == .int, column.values.contains(where: { !$0.isNull }) else { return nil }
    let isSmall = column.values.allSatisfy { $0.number.map { (0...999).contains($0) } ?? true }
    return isSmall ? column.values.map { $0.isNull ? "" : format.text($0) } : nil
  }

  /// The distinct values in order of appearance, and the place of each row's value among them.
  private static func distinct(_ column: Column) -> (values: [Value], index: [Int]) {
    var places: [Value: Int] = [:]
    var values: [Value] = []
    let index = column.values.map { value in
      if let place = places[value] { return place }
      places[value] = values.count
      values.append(value)
      return values.count - 1
    }
    return (values, index)
  }

  private static func codes(_ column: Column, _ format: CellFormat) -> ([State], [Int?]) {
    let (values, index) = distinct(column)
    let order = values.indices.sorted { rank(values[$0]) < rank(values[$1]) }
    var spare = ["●", "○", "◆", "◇", "■", "□", "▲", "△"][...]
    var place = [Int?](repeating: nil, count: values.count)
    var states: [State] = []
    for original in order where !values[original].isNull {
      place[original] = states.count
      let code = values[original].plainText
      states.append(
        State(
          label: format.text(values[original]), symbol: symbol(of: code) ?? spare.popFirst() ?? "▪",
          tone: Tone(code: code), isNotApplicable: code == "not_applicable"))
    }
    return (states, index.map { place[$0] })
  }

  /// Known states first, what is done, then what is not, then what nobody knows; others by name.
  private static func rank(_ value: Value) -> (Int, String) {
    let code = value.plainText
    let known = [
      "met", "true", "done", "not_met", "false", "late", "due_soon", "open", "not_assessed", "not_applicable",
    ]
    return (known.firstIndex(of: code) ?? known.count, code)
  }

  private static func symbol(of code: String) -> String? {
    switch code {
    case "met", "true", "done": "✓"
    case "not_met", "false", "open": "·"
    case "due_soon": "~"
    case "late": "✗"
    case "not_assessed": "?"
    case "not_applicable": "–"
    default: nil
    }
  }

  /// Five shades of equal steps between the least and the greatest number.
  private static func shades(_ column: Column, _ format: CellFormat) -> ([State], [Int?]) {
    let numbers = column.values.map { $0.number.flatMap { $0.isFinite ? $0 : nil } }
    guard let least = numbers.compactMap({ $0 }).min(), let greatest = numbers.compactMap({ $0 }).max() else {
      return ([], numbers.map { _ in nil })
    }
    let steps = greatest > least ? 5 : 1
    let size = (greatest - least) / Double(steps)
    let symbols = ["·", "░", "▒", "▓", "█"]
    let states = (0..<steps).map { step in
      let from = least + size * Double(step)
      let to = step == steps - 1 ? greatest : from + size
      let label = steps == 1 ? format.text(.double(least)) : "\(format.text(.double(from)))–\(format.text(.double(to)))"
      return State(label: label, symbol: symbols[step], tone: nil, shade: step)
    }
    return (states, numbers.map { $0.map { size > 0 ? min(Int(($0 - least) / size), steps - 1) : 0 } })
  }
}
