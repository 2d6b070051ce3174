import Importing
import NTMKit
import Query

/// Turns what stands in `whatif { … }` into records: of values by the importer of results, of rows by that of their table, so
/// that what a file may not say nobody may assume.
struct AssumptionReader {
  let session: Session
  /// What the line looks at: without a period of its own an assumption is about the one shown there.
  let scope: DatasetScope
  let line: SourceLine

  /// - Throws: everything that is wrong with the assumptions, joined.
  func overlay(_ assumptions: [AssumptionSyntax]) throws -> Overlay {
    var overlay = Overlay()
    var problems: [Diagnostic] = []
    for syntax in assumptions {
      do {
        overlay.assumptions.append(try assumption(syntax, over: overlay))
      } catch var diagnostic as Diagnostic {
        diagnostic.span = diagnostic.span ?? line.span(syntax.range)
        problems.append(diagnostic)
      }
    }
    if let joined = Diagnostic(joining: problems) { throw joined }
    return overlay
  }

  private func assumption(_ syntax: AssumptionSyntax, over overlay: Overlay) throws -> Overlay.Assumption {
    guard let first = syntax.words.first else { throw malformed }
    if !first.isQuoted, let target = try? EditTarget(first.text, in: session) {
      return try row(of: target, syntax.words, over: overlay)
    }
    return try result(syntax.words)
  }

  private var malformed: Diagnostic {
    Diagnostic("whatif.syntax", message: WhatIfStrings.malformed, hints: [WhatIfStrings.forms])
  }

  // MARK: Results

  /// `"Phú Hữu" 17.1 = 80`, `"Phú Hữu" 17 met at 2022Q2`.
  private func result(_ words: [ArgumentWord]) throws -> Overlay.Assumption {
    var words = words
    var scope = scope
    if words.count > 2, !words[words.count - 2].isQuoted, words[words.count - 2].text == "at" {
      let period = words.removeLast()
      words.removeLast()
      scope.period = try placed(period) { () throws(Diagnostic) in
        PeriodRange(try PeriodWord(argument: period.text).resolved(among: SessionEnvironment(session).periods).last)
      }
    }
    let said = words.dropFirst(2).filter { $0.isQuoted || $0.text != "=" }
    guard let value = said.first else { throw malformed }
    guard let context = try session.dataset.assumptionContext(in: scope) else {
      throw Diagnostic("whatif.no-results", kind: .data, message: WhatIfStrings.noResults)
    }
    let communes = try placed(words[0]) { () throws(Diagnostic) in try context.communes(named: words[0].text) }
    let slot = try placed(words[1]) { () throws(Diagnostic) in try Self.slot(words[1].text, in: context.set) }
    let submissions = try placed(value) { () throws(Diagnostic) in
      try read(said.map(\.text).joined(separator: " "), of: slot, communes, context)
    }
    var records: [Overlay.Record] = []
    var written = ""
    for submission in submissions {
      guard let index = submission.values.firstIndex(where: { $0 != .none }) else { continue }
      let result = Self.result(submission.values[index])
      written = WhatIfWords.written(result)
      records.append(
        .result(
          unit: submission.unitCode, period: context.period, set: context.set.code, slot: context.set.slots[index],
          result))
    }
    let name = LineText.quoted(try context.name(of: words[0].text))
    return Overlay.Assumption(
      text: "\(name) \(LineText.quoted(slot)) \(written) at \(context.period)", records: records)
  }

  /// As results name it: `17.5`, `17`, `TC 10` where an indicator is called so too.
  private static func slot(_ text: String, in set: CriteriaSet) throws(Diagnostic) -> String {
    switch try LineageSubject(parsing: text, set: set) {
    case .indicator(let id): return id
    case .criterion(let id): return set.indicators.contains { $0.id == id } ? "TC \(id)" : id
    case .column:
      throw Diagnostic(
        "whatif.not-reported", message: WhatIfStrings.notReported(text), hints: [WhatIfStrings.forms])
    }
  }

  /// - Throws: what the importer refuses: a value out of range, a number for what is only met or not.
  private func read(
    _ value: String, of slot: String, _ communes: [AdministrativeUnit], _ context: AssumptionContext
  ) throws(Diagnostic) -> [Submission] {
    let cell: String
    if let word = WhatIfWords.cell(value) { cell = word } else { cell = try EditDraft.plain(value) }
    let file = EditDraft.file(
      ["unit_code", "period", "set", "indicator", "value"],
      communes.map { [$0.code, context.period.description, context.set.code, slot, cell] })
    var sink = CollectingSink()
    do {
      try SubmissionsImporter().read(file, options: EditDraft.options, context: importContext(context), into: &sink)
    } catch {
      throw Diagnostic(describing: error)
    }
    if let refused = sink.refused.first { throw EditDraft.fault(refused) }
    return sink.submissions
  }

  private static func result(_ value: ReportedValue) -> Overlay.Result {
    switch value {
    case .number(let number), .numberAttested(let number, _): .number(number)
    case .attested(let isMet): .attested(isMet)
    case .notApplicable: .notApplicable
    case .none, .withdrawn: .withdrawn
    }
  }

  // MARK: Rows of declared tables

  /// `plan_tasks T12 state=done done_on=2022-08-30`
  private func row(
    of target: EditTarget, _ words: [ArgumentWord], over overlay: Overlay
  ) throws -> Overlay.Assumption {
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
      target, try known.source.rows(of: target.declaration, asof: scope.asof), key: words[1].text,
      changes: changes.map { "\($0.column)=\($0.value)" }, isNew: false)
    var sink = CollectingSink()
    try DeclaredTableImporter(target.declaration).read(
      draft.file, options: EditDraft.options, context: importContext(known), into: &sink)
    if let refused = sink.refused.first { throw EditDraft.fault(refused) }
    guard let rows = sink.declaredRows.first?.rows, rows.rowCount == 1 else { throw malformed }
    let text = changes.map { "\($0.column)=\(LineText.quoted($0.value))" }.joined(separator: " ")
    return Overlay.Assumption(
      text: "\(target.shownName) \(LineText.quoted(words[1].text)) \(text)",
      records: [.row(table: target.declaration.name, rows.row(0))])
  }

  // MARK: What the importers ask

  private func importContext(_ context: AssumptionContext) throws -> ImportContext {
    let source = try session.dataset.known(in: scope).source
    return ImportContext(
      units: context.directory, unitHistory: try source.units(asof: nil), criteriaSets: [context.set],
      setAssignments: try source.setAssignments(asof: nil))
  }

  private func importContext(_ known: Dataset) throws -> ImportContext {
    let source = known.source
    let units = try source.units(asof: nil)
    return ImportContext(
      units: UnitDirectory(units, on: scope.period?.last.lastDay ?? session.host.today()), unitHistory: units,
      criteriaSets: try source.criteriaSets(asof: nil), setAssignments: try source.setAssignments(asof: nil),
      keys: { table in
        guard let declaration = DeclaredTables.named(table), let key = declaration.key.first else { return [] }
        return Set(try source.rows(of: declaration, asof: nil).texts(key).compactMap(\.self))
      })
  }

  /// What is thrown points to the word.
  private func placed<T>(_ word: ArgumentWord, _ body: () throws(Diagnostic) -> T) throws(Diagnostic) -> T {
    do {
      return try body()
    } catch {
      var diagnostic = error
      diagnostic.span = diagnostic.span ?? word.span
      throw diagnostic
    }
  }
}

/// The words for what is not a number, in assumptions and in the files of results.
enum WhatIfWords {
  static let all: [(word: String, cell: String, summary: LocalizedText)] = [
    ("met", "Đạt", WhatIfStrings.met), ("not_met", "Chưa đạt", WhatIfStrings.notMet),
    ("not_applicable", "Không áp dụng", WhatIfStrings.notApplicable), ("missing", "Rút lại", WhatIfStrings.missing),
  ]

  /// nil for what results call it, and for numbers.
  static func cell(_ text: String) -> String? {
    let folded = VietnameseFolding.fold(text).replacing("_", with: " ")
    return all.first { $0.word.replacing("_", with: " ") == folded }?.cell
  }

  static func written(_ result: Overlay.Result) -> String {
    switch result {
    case .number(let number): "= \(NumberText.plain(number))"
    case .attested(let isMet): isMet ? "met" : "not_met"
    case .notApplicable: "not_applicable"
    case .withdrawn: "missing"
    }
  }
}
