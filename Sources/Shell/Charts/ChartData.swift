import NTMKit

/// The rows of a table that a chart draws, and a note on each kind of rows that it does not.
struct ChartData {
  /// The columns of the request in its order, with a column of counts where rows are counted.
  let table: Table
  let request: ChartRequest
  /// The column of counts; nil where a column of the table gives the figures.
  let countName: String?
  private(set) var notes: [Note] = []

  /// - Throws: `chart.no-rows`, `chart.repeated-rows`.
  init(_ source: Table, _ request: ChartRequest) throws(Diagnostic) {
    self.request = request
    let columns = request.fields.compactMap { source[$0.name] }
    let required = columns.filter { ChartData.mustBeKnown($0.field, request) }
    let known = (0..<source.rowCount).filter { row in required.allSatisfy { Self.isKnown($0, row) } }
    for column in required {
      let missing = (0..<source.rowCount).count { !Self.isKnown(column, $0) }
      if missing > 0 { notes.append(Note(.dataGap, ChartStrings.missingLeftOut(missing, column.name))) }
    }
    let shown = columns.filter { !Self.mustBeKnown($0.field, request) }
    for column in shown {
      let missing = known.count { !Self.isKnown(column, $0) }
      if missing > 0 { notes.append(Note(.dataGap, ChartStrings.missingBlank(missing, column.name))) }
    }
    guard !known.isEmpty else {
      throw Diagnostic(
        "chart.no-rows", kind: .data, message: ChartStrings.noRows(source.rowCount), hints: notes.map(\.text))
    }
    var drawn = try Table(columns: columns.map { $0.gathered(known) })
    var limits = ChartLimits(request)
    drawn = limits.taken(from: drawn)
    notes += limits.notes
    let isCounted = request.kind.counts && (request.kind == .heat ? request.series == nil : request.y == nil)
    if isCounted {
      let name = ["count", "rows", "number"].first { drawn[$0] == nil } ?? "count_of_rows"
      countName = name
      table = try Self.counted(drawn, as: name)
    } else {
      countName = nil
      table = drawn
      if request.kind != .hist, request.kind != .dot { try Self.rejectRepeated(drawn, request) }
    }
  }

  /// What says where something stands; a missing figure leaves its place blank. Of a histogram and of points the figures
  /// are the places.
  private static func mustBeKnown(_ field: Field, _ request: ChartRequest) -> Bool {
    let figures = request.kind == .heat ? request.series : request.kind == .dot ? nil : request.y
    return field.name != figures?.name
  }

  /// A number that is none (0 / 0) has no place.
  private static func isKnown(_ column: Column, _ row: Int) -> Bool {
    if column.isNull(row) { return false }
    guard case .double(let values) = column.storage else { return true }
    return values[row].isFinite
  }

  /// The rows of each combination of values, in order of first rows; what does not occur is 0, not missing.
  private static func counted(_ table: Table, as name: String) throws(Diagnostic) -> Table {
    var counts: [[Value]: Int64] = [:]
    for row in 0..<table.rowCount { counts[table.row(row), default: 0] += 1 }
    let rows = table.columns.reduce([[]]) { (keys: [[Value]], column) in
      let values = distinct(column)
      return keys.flatMap { key in values.map { key + [$0] } }
    }
    var builder = TableBuilder(table.columns.map(\.field) + [Field(name, .int)])
    for row in rows { builder.append(row + [.int(counts[row] ?? 0)]) }
    return try builder.finished()
  }

  private static func distinct(_ column: Column) -> [Value] {
    var seen: Set<Value> = []
    return column.values.filter { seen.insert($0).inserted }
  }

  /// Two figures for one place: which is meant, or their sum or mean, is not guessed.
  private static func rejectRepeated(_ table: Table, _ request: ChartRequest) throws(Diagnostic) {
    let isHeat = request.kind == .heat
    let keys = (isHeat ? [request.x, request.y] : [request.x, request.series, request.facet]).compactMap(\.self)
    let figures = (isHeat ? request.series : request.y)?.name ?? ""
    let columns = keys.compactMap { table[$0.name] }
    var seen: Set<[Value]> = []
    var repeated: [[Value]: Int] = [:]
    for row in 0..<table.rowCount {
      let key = columns.map { $0[row] }
      if !seen.insert(key).inserted { repeated[key, default: 1] += 1 }
    }
    guard
      let row = (0..<table.rowCount).first(where: { row in repeated[columns.map { $0[row] }] != nil }),
      let count = repeated[columns.map({ $0[row] })]
    else { return }
    let example = columns.map { $0[row].plainText }.joined(separator: ", ")
    let isNumber = table[figures]?.field.type.isNumeric ?? false
    throw Diagnostic(
      "chart.repeated-rows", message: ChartStrings.repeatedRows(keys.map(\.name), example, count),
      hints: [
        ChartStrings.summarize(
          isNumber ? "mean(\(Self.written(figures)))" : "count()", keys.map { Self.written($0.name) })
      ])
  }

  private static func written(_ name: String) -> String {
    name.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" } ? name : "`\(name)`"
  }
}
