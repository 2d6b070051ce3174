import NTMKit
import Query

/// What carrying out a line took, stage by stage, as a table.
struct Explanation {
  static let schema = Schema([
    Field("step", .int), Field("stage", .text), Field("rows", .int), Field("columns", .int), Field("change", .text),
    Field("milliseconds", .double),
  ])

  private var builder = TableBuilder(schema.fields)
  private var count = 0
  private var columns: Schema?

  mutating func source(_ plan: Plan, _ value: PipelineValue, seconds: Double) {
    let table = value.table
    append(
      plan.source?.text ?? "_", rows: table?.rowCount, columns: table?.schema, change: nil, seconds: seconds)
  }

  mutating func stages(_ steps: [PlanStep]) {
    for step in steps {
      append(
        "| " + step.text, rows: step.rowCount, columns: step.schema,
        change: columns.map { Self.change(from: $0, to: step.schema) }, seconds: step.seconds)
    }
  }

  /// They are not carried out: no figures.
  mutating func sinks(_ sinks: [StageSyntax]) {
    for sink in sinks { append("| \(sink)", rows: nil, columns: nil, change: nil, seconds: nil) }
  }

  func table() throws(Diagnostic) -> Table { try builder.finished() }

  private mutating func append(_ text: String, rows: Int?, columns schema: Schema?, change: String?, seconds: Double?) {
    count += 1
    builder.append([
      .int(Int64(count)), .text(text), Value(rows), Value(schema?.fields.count),
      change.flatMap { $0.isEmpty ? nil : .text($0) } ?? .null,
      Value(seconds.map { ($0 * 1e6).rounded() / 1e3 }),
    ])
    columns = schema ?? columns
  }

  /// `+ m, − name, met: integer → number`; nothing where the columns stay as they are.
  private static func change(from before: Schema, to after: Schema) -> String {
    let added = after.fields.filter { before[$0.name] == nil }.map(\.name)
    let dropped = before.fields.filter { after[$0.name] == nil }.map(\.name)
    let changed = after.fields.compactMap { field -> String? in
      guard let old = before[field.name], old != field else { return nil }
      return "\(field.name): \(kind(old)) → \(kind(field))"
    }
    var parts: [String] = []
    if !added.isEmpty { parts.append("+ " + list(added)) }
    if !dropped.isEmpty { parts.append("− " + list(dropped)) }
    return (parts + changed).joined(separator: "; ")
  }

  /// The first of many, with how many there are: `code, name, district, … (17)`.
  private static func list(_ names: [String]) -> String {
    names.count <= 6 ? names.joined(separator: ", ") : names.prefix(3).joined(separator: ", ") + ", … (\(names.count))"
  }

  private static func kind(_ field: Field) -> String {
    [Describe.name(of: field.type), field.unit?.rawValue].compactMap(\.self).joined(separator: " ")
  }
}
