import NTMKit
import Query

/// Where a cell of a result comes from: its line is run again, and the rows that went into the cell are followed to their
/// communes.
struct ResultLineage {
  /// Communes followed to their files; others are named.
  private static let followed = 5

  let session: Session
  let cell: ResultCell
  let showsAll: Bool

  private var scope: DatasetScope { cell.result.scope ?? session.settings.scope }
  private var value: Value { cell.table[cell.row, cell.column] }

  func document() throws -> ReportDocument {
    let tree = try tree()
    let place = "\(cell.name)[\(cell.row + 1)].\(cell.column)"
    return try WhyDocument(session: session, scope: scope).document(
      tree, title: WhyStrings.cellTitle(place), line: line(place), after: linesBefore)
  }

  /// What makes the lineage again, once the result is there.
  private func line(_ place: String) -> String {
    let isPlain = cell.column.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
    return "\(Why.manifest.name) \(isPlain ? place : LineText.quoted(place))" + (showsAll ? " --all" : "")
  }

  /// What makes the result again, under its name.
  private var linesBefore: [String] {
    cell.result.settings + [(cell.name == "_" ? "" : "\(cell.name) = ") + cell.result.line]
  }

  private func tree() throws -> Lineage {
    let replay = try Replay(cell.result, in: session)
    var figure = Lineage(
      .figure, id: cell.column, label(ofColumn: cell.column), value: value, unit: cell.table[cell.column]?.field.unit,
      term: term(value, cell.column), children: [Lineage(.stage, WhyStrings.line(cell.result.line))])
    if let row = rowName { figure.children.append(Lineage(.row, WhyStrings.row(cell.row + 1, row))) }
    guard let replay else {
      figure.children.append(Lineage(.missing, WhyStrings.cannotReplay))
      return figure
    }
    if replay.trace.output != cell.table { figure.children.append(Lineage(.finding, WhyStrings.changed)) }
    guard replay.trace.output.rowCount > cell.row, replay.trace.output[cell.column] != nil else { return figure }
    figure.children += try lineage(of: replay.trace.cell(row: cell.row, column: cell.column), in: replay)
    return figure
  }

  private func lineage(of trace: PlanTrace.CellTrace, in replay: Replay) throws -> [Lineage] {
    var nodes = trace.steps.map { Lineage(.rule, WhyStrings.step($0.text, rows: $0.rowCount)) }
    if let end = trace.end {
      nodes.append(Lineage(.missing, WhyStrings.untraceable(end)))
      return nodes
    }
    if case .sql = replay.source.kind {
      nodes.append(Lineage(.missing, WhyStrings.untraceable(replay.source.text)))
      return nodes
    }
    let source = SourceCells(session: session, scope: scope, replay: replay)
    let shown = showsAll ? trace.rows : Array(trace.rows.prefix(Self.followed * 2))
    let places = try source.places(of: shown)
    // One row whose value was only passed on is the commune's own figure.
    if trace.steps.isEmpty, trace.rows.count == 1, trace.columns.count == 1 {
      return nodes
        + (try source.lineage(row: trace.rows[0], column: trace.columns[0]).map { [$0] } ?? [
          source.row(trace.rows[0], columns: trace.columns, places)
        ])
    }
    if !showsAll, let first = trace.rows.first, case .text(let code) = source.code(row: first) {
      nodes.append(Lineage(.rule, WhyStrings.goOn(code, trace.columns.first ?? "met")))
    }
    var rows: [Lineage] = []
    for (place, row) in trace.rows.enumerated() {
      var node = source.row(row, columns: trace.columns, places)
      if showsAll || place < Self.followed {
        node.children = try trace.columns.compactMap { try source.lineage(row: row, column: $0) }
        node.isFolded = !showsAll && trace.rows.count > 1
      }
      rows.append(node)
    }
    guard rows.count > Self.followed * 2 else { return nodes + rows }
    let rest = Array(rows.dropFirst(Self.followed * 2))
    return nodes + rows.prefix(Self.followed * 2)
      + [Lineage(.group, WhyStrings.moreRows(rest.count), isFolded: true, children: rest)]
  }

  private func label(ofColumn name: String) -> LocalizedText {
    cell.result.words.label(ofColumn: name) ?? session.dataset.words.label(ofColumn: name)
      ?? LocalizedText(verbatim: name)
  }

  private func term(_ value: Value, _ column: String) -> LocalizedText? {
    guard case .text(let word) = value else { return nil }
    return cell.result.words.label(of: word, inColumn: column)
      ?? session.dataset.words.label(of: word, inColumn: column)
  }

  /// What the cell's row is about: its first texts besides the cell itself.
  private var rowName: String? {
    let texts = cell.table.columns.filter { $0.field.type == .text && $0.name != cell.column }.prefix(2)
      .map { $0[cell.row].plainText }.filter { !$0.isEmpty }
    return texts.isEmpty ? nil : texts.joined(separator: ", ")
  }
}

/// A result's line run once more.
struct Replay {
  let source: CheckedSource
  let trace: PlanTrace

  /// nil where the line begins with something that cannot be run again for its table alone.
  ///
  /// - Throws: what parsing, checking and running throw.
  init?(_ result: KeptResult, in session: Session) throws {
    var session = session
    if let scope = result.scope { session.settings.scope = scope }
    guard let syntax = try LineParser.parse(result.line) else { return nil }
    let environment = SessionEnvironment(session)
    let plan = try Checker.check(syntax, in: environment, verbs: session.toolkit.verbs)
    guard let source = plan.source else { return nil }
    if case .command = source.kind, source.name != Open.manifest.name { return nil }
    guard let table = try SourceRunner(session: session).value(of: source).table else { return nil }
    self.source = source
    trace = try plan.trace(table, in: environment)
  }
}

/// Cells of a line's source, followed to the communes they are about.
struct SourceCells {
  let session: Session
  let scope: DatasetScope
  let replay: Replay
  private var table: Table { replay.trace.source }

  /// Where rows of a table that files are imported into as they are come from, by row.
  ///
  /// - Cost: one run over the table.
  func places(of rows: [Int]) throws -> [Int: Lineage.Source] {
    guard case .table = replay.source.kind, let key = session.dataset.declaration(behind: replay.source.name)?.key
    else {
      return [:]
    }
    // A table may call its only key `code`, and lack the last part of a longer one.
    let names = key.map { key.count == 1 && table[$0] == nil ? "code" : $0 }.prefix { table[$0] != nil }
    guard !names.isEmpty else { return [:] }
    var session = self.session
    session.settings.scope = self.scope
    let scope = try SourceRunner(session: session).scope(of: replay.source)
    let districts = try districtCodes(names, scope)
    let keys = rows.map { row in
      names.map { name in name == "district" ? districts[table[row, name]] ?? table[row, name] : table[row, name] }
    }
    let found = try session.dataset.places(ofRows: keys, inTable: replay.source.name, in: scope)
    return Dictionary(
      zip(rows, found).compactMap { row, place in place.map { (row, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  /// Districts are stored by code and shown by name.
  private func districtCodes(_ names: ArraySlice<String>, _ scope: DatasetScope) throws -> [Value: Value] {
    guard names.contains("district"), let communes = try session.dataset.table(named: "communes", in: scope) else {
      return [:]
    }
    return Dictionary(
      (0..<communes.rowCount).map { (communes[$0, "district"], communes[$0, "district_code"]) },
      uniquingKeysWith: { first, _ in first })
  }

  /// A row by what it is about, with the values that went in.
  func row(_ row: Int, columns: [String], _ places: [Int: Lineage.Source]) -> Lineage {
    let names = ["name", "commune", "title", "district", "code", "id"].compactMap { table[$0]?[row].plainText }
    let name = names.first { !$0.isEmpty } ?? "\(row + 1)"
    let figures = columns.filter { table[$0]?.field.type.isNumeric ?? false }
    let single = columns.count == 1 ? columns[0] : figures.count == 1 ? figures[0] : nil
    return Lineage(
      .row, id: single, LocalizedText(verbatim: name), value: single.map { table[row, $0] } ?? .null,
      unit: single.flatMap { table[$0]?.field.unit }, source: places[row])
  }

  /// The code of the commune that a row is about.
  func code(row: Int) -> Value {
    table[row, "commune_code"].isNull ? table[row, "code"] : table[row, "commune_code"]
  }

  /// The commune's figure behind a cell; nil where the row is about no commune, or the column is no figure of communes.
  func lineage(row: Int, column: String) throws -> Lineage? {
    guard case .text(let commune) = code(row: row), let subject = LineageSubject(ofColumn: column, row: row, in: table)
    else { return nil }
    var scope = scope
    if case .period(let period) = table[row, "period"] { scope.period = PeriodRange(period) }
    guard var tree = try? session.dataset.lineage(of: subject, commune: commune, in: scope) else { return nil }
    // A report may call something else by the name of a commune's column.
    if case .column = subject, tree.value != table[row, column] { return nil }
    if let name = tree.subject?.name {
      tree.label = WhyStrings.figure(tree.label, of: name, tree.subject?.period)
    }
    return tree
  }
}
