import Importing
import NTMKit
import Query

extension AssumptionReader {
  /// `plan_tasks T12 state=done done_on=2022-08-30`
  func row(
    of target: EditTarget, _ syntax: AssumptionSyntax, over overlay: Overlay
  ) throws -> ReadAssumption {
    let words = syntax.words
    guard words.count > 1 else { throw malformed }
    var changes: [(column: String, value: String)] = []
    var rest = words.dropFirst(2)
    while let column = rest.popFirst() {
      guard let equals = rest.popFirst(), equals.text == "=", !equals.isQuoted else { throw malformed }
      // Nothing behind `=` takes a value away.
      let next = rest.dropFirst().first
      let isNext = next.map { !$0.isQuoted && $0.text == "=" } ?? false
      changes.append((column.text, isNext ? "" : rest.popFirst()?.text ?? ""))
    }
    var scope = scope
    scope.overlay = overlay.isEmpty ? nil : overlay
    let known = try session.dataset.known(in: scope)
    let draft = try EditDraft(
      target, in: known.source, asof: scope.asof, key: words[1].text,
      changes: changes.map { "\($0.column)=\($0.value)" }, isNew: false)
    var sink = CollectingSink()
    try DeclaredTableImporter(target.declaration).read(
      draft.file, options: EditDraft.options, context: importContext(known), into: &sink)
    if let refused = sink.refused.first { throw EditDraft.fault(refused) }
    try draft.checkLists(sink.declaredRows.first?.rows, target.declaration, in: known.source)
    guard let rows = sink.declaredRows.first?.rows, rows.rowCount == 1 else { throw malformed }
    var values = rows.row(0)
    var changed = try changes.map { try target.column($0.column).field.name }
    let names = target.declaration.columns.map(\.field.name)
    if changed.contains("state"), let added = try dayDone(target.declaration, values) {
      values[added.index] = .date(added.day)
      if let blank = changed.firstIndex(of: names[added.index]) {
        changes.remove(at: blank)
        changed.remove(at: blank)
      }
      changes.append((names[added.index], added.day.description))
      changed.append(names[added.index])
    }
    func value(_ name: String) -> String { names.firstIndex(of: name).map { values[$0].plainText } ?? "" }
    let key = target.declaration.key.map(value)
    var claims: [ReadAssumption.Subject: String] = [:]
    for name in changed { claims[.cell(table: target.declaration.name, key: key, column: name)] = value(name) }
    let text = changes.map { "\($0.column)=\(LineText.quoted($0.value))" }.joined(separator: " ")
    return ReadAssumption(
      Overlay.Assumption(
        text: "\(target.shownName) \(LineText.quoted(draft.key)) \(text)",
        records: [.row(table: target.declaration.name, values)]),
      claims: claims, range: syntax.range)
  }

  /// The day that a task assumed to be done is done on where none is given: the one that the line looks at. Without one it would
  /// count as done in time, however late it is already.
  private func dayDone(
    _ declaration: TableDeclaration, _ row: [Value]
  ) throws -> (index: Int, day: CalendarDate)? {
    func index(_ name: String) -> Int? { declaration.columns.firstIndex { $0.field.name == name } }
    guard declaration.name == DeclaredTables.planTasks.name, let state = index("state"), row[state] == .text("done"),
      let doneOn = index("done_on"), row[doneOn] == .null
    else { return nil }
    let day = try session.reportingDate(in: scope)
    return (doneOn, scope.period.map { min($0.last.lastDay, day) } ?? day)
  }

  private func importContext(_ known: Dataset) throws -> ImportContext {
    let source = known.source
    let units = try source.units(asof: nil)
    return ImportContext(
      units: UnitDirectory(units, on: scope.period?.last.lastDay ?? session.host.today()), unitHistory: units,
      criteriaSets: try source.criteriaSets(asof: nil), setAssignments: try source.setAssignments(asof: nil),
      keys: { table in
        guard let declaration = source.declaration(named: table), let key = declaration.key.first else { return [] }
        return Set(try source.rows(of: declaration, asof: nil).texts(key).compactMap(\.self))
      }, titles: { try source.titles(inColumn: $1, ofTable: $0) })
  }
}
