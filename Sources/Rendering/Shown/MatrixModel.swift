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
    /// On a page, where colour is behind it: a gap is not left to a dot.
    var pageSymbol: String { tone == .bad ? Tone.bad.symbol : symbol }
  }

  /// Runs of rows under a heading; empty where they stand in one list.
  var rowGroups: [(label: String, rows: Range<Int>)] = []
  /// How the states came about; empty where nothing is said of it.
  var changes: [[Change?]] = []
  /// Figures to the right of the rows, and below the columns.
  var rowFigures: [MatrixFigures] = []
  var columnFigures: [MatrixFigures] = []

  enum Change: String {
    case gained, lost

    var symbol: String { self == .gained ? "+" : "−" }
  }

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ chart: Chart, in context: RenderContext) throws(Diagnostic) {
    let names = (x: chart.encoding.x, y: chart.encoding.y, value: chart.encoding.series ?? "series")
    try self.init(
      chart.data, of: chart.id, names: names, labels: chart.labels, terms: chart.terms, in: context)
  }

  /// - Throws: `render.chart-without-column`, as a warning.
  init(_ matrix: Matrix, in context: RenderContext) throws(Diagnostic) {
    let encoding = matrix.encoding
    try self.init(
      matrix.data, of: matrix.id, names: (x: encoding.column, y: encoding.row, value: encoding.state),
      group: encoding.group, rowKey: encoding.rowKey, labels: matrix.labels, terms: matrix.terms, in: context)
    if let change = encoding.change.flatMap({ matrix.data[$0] }) {
      changes = rows.map { $0.map { row in row.flatMap { Change(rawValue: change[$0].plainText) } } }
      if changes.allSatisfy({ $0.allSatisfy { $0 == nil } }) { changes = [] }
    }
    rowFigures = matrix.rowMargin.map { MatrixFigures.all($0, in: context) } ?? []
    columnFigures = matrix.columnMargin.map { MatrixFigures.all($0, in: context) } ?? []
  }

  private init(
    _ data: Table, of id: String, names: (x: String, y: String, value: String), group: String? = nil,
    rowKey: String? = nil, labels: [String: LocalizedText], terms: [String: [String: LocalizedText]],
    in context: RenderContext
  ) throws(Diagnostic) {
    func column(_ name: String) throws(Diagnostic) -> Column {
      if let column = data[name] { return column }
      throw Diagnostic(
        "render.chart-without-column", kind: .defect, severity: .warning,
        message: Strings.chartWithoutColumn(id, name))
    }
    let x = try column(names.x)
    let y = try column(names.y)
    let value = try column(names.value)
    var groupColumn: Column?
    if let group { groupColumn = try column(group) }
    var keys: Column?
    if let rowKey { keys = try column(rowKey) }
    func format(_ column: Column) -> CellFormat {
      CellFormat(column, in: context, terms: terms[column.name] ?? [:])
    }
    let columns = Self.distinct((0..<x.count).map { x[$0] })
    // Rows of one name in two groups are two.
    let rows = Self.distinct((0..<y.count).map { [y[$0], groupColumn?[$0] ?? .null, keys?[$0] ?? .null] })
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
    let names = Dictionary(grouping: rows.values) { $0.prefix(2) }
    rowLabels = rows.values.map { row in
      let label = format(y).text(row[0])
      return names[row.prefix(2)]?.count ?? 1 > 1 && !row[2].isNull ? "\(label) (\(row[2].plainText))" : label
    }
    if let groupColumn { rowGroups = Self.runs(rows.values.map { $0[1] }, format(groupColumn)) }
    columnKeys = columns.values.map { $0.isNull ? CellFormat.missing : $0.plainText }
    columnLabels = columns.values.map(format(x).text)
    func label(_ name: String) -> String {
      (labels[name] ?? context.vocabulary.label(ofColumn: name))?.resolved(in: context.language) ?? name
    }
    rowTitle = ShownTable.title(label(y.name))
    columnTitle = label(x.name)
  }

  private static func runs(_ groups: [Value], _ format: CellFormat) -> [(label: String, rows: Range<Int>)] {
    var runs: [(label: String, rows: Range<Int>)] = []
    for (row, group) in groups.enumerated() {
      if row > 0, groups[row - 1] == group, let last = runs.popLast() {
        runs.append((last.label, last.rows.lowerBound..<row + 1))
      } else {
        runs.append((ShownTable.title(format.text(group)), row..<row + 1))
      }
    }
    return runs
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

  /// With a sign of how it came about.
  func markedText(_ row: Int, _ column: Int, onPage: Bool = false) -> String {
    let text = onPage && figures == nil ? cells[row][column].map { states[$0].pageSymbol } ?? "" : text(row, column)
    return text + (changes.isEmpty ? "" : changes[row][column]?.symbol ?? "")
  }

  /// What the symbols in the cells say: `✓ met`; numbers say themselves what a key would.
  func key(in language: Language, onPage: Bool = false, tellsChanges: Bool = true) -> [String] {
    guard figures == nil else { return [] }
    let shown = tellsChanges ? Set(changes.joined()) : []
    let changed = [(Change.gained, Strings.newlyMet), (.lost, Strings.noLongerMet)].filter { shown.contains($0.0) }
    return states.map { "\(onPage ? $0.pageSymbol : $0.symbol) \($0.label)" }
      + changed.map { "\($0.symbol) \($1.resolved(in: language))" }
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

  /// The distinct keys in order of appearance, and the place of each among them.
  private static func distinct<Key: Hashable>(_ keys: [Key]) -> (values: [Key], index: [Int]) {
    var places: [Key: Int] = [:]
    var values: [Key] = []
    let index = keys.map { value in
      if let place = places[value] { return place }
      places[value] = values.count
      values.append(value)
      return values.count - 1
    }
    return (values, index)
  }

  private static func codes(_ column: Column, _ format: CellFormat) -> ([State], [Int?]) {
    let (values, index) = distinct(column.values.map(\.self))
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
