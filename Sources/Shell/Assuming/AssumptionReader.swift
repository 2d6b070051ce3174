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
    var read: [ReadAssumption] = []
    var problems: [Diagnostic] = []
    for syntax in assumptions {
      do {
        let assumption = try assumption(syntax, over: overlay)
        if let earlier = read.first(where: assumption.contradicts) {
          problems += assumption.contradiction(of: earlier, in: line)
        }
        read.append(assumption)
        overlay.add(Overlay([assumption.assumption], remarks: assumption.remark.map { [$0] } ?? []))
      } catch var diagnostic as Diagnostic {
        diagnostic.span = diagnostic.span ?? line.span(syntax.range)
        problems.append(diagnostic)
      }
    }
    if let joined = Diagnostic(joining: problems) { throw joined }
    return overlay
  }

  private func assumption(_ syntax: AssumptionSyntax, over overlay: Overlay) throws -> ReadAssumption {
    guard let first = syntax.words.first else { throw malformed }
    if !first.isQuoted, let target = try? EditTarget(first.text, in: session) {
      return try row(of: target, syntax, over: overlay)
    }
    do {
      return try result(syntax)
    } catch let diagnostic as Diagnostic where diagnostic.code == "unit.unknown" && !first.isQuoted {
      throw notAssumable(first.text, first.span) ?? diagnostic
    }
  }

  var malformed: Diagnostic {
    Diagnostic("whatif.syntax", message: WhatIfStrings.malformed, hints: [WhatIfStrings.forms])
  }

  /// Why no row of a table can be assumed; nil where the word names none.
  private func notAssumable(_ word: String, _ span: SourceSpan?) -> Diagnostic? {
    guard let table = session.dataset.tableName(for: word) else { return nil }
    return Diagnostic(
      "whatif.not-assumable", message: WhatIfStrings.notAssumable(table), span: span,
      hints: [WhatIfStrings.assumable(EditTarget.names(in: session).map(\.name)), WhatIfStrings.forms])
  }

  // MARK: Results

  /// `"Phú Hữu" 17.1 = 80`, `"Phú Hữu" 17 met at 2022Q2`.
  private func result(_ syntax: AssumptionSyntax) throws -> ReadAssumption {
    var words = syntax.words
    var asked: ArgumentWord?
    if words.count > 2, !words[words.count - 2].isQuoted, words[words.count - 2].text == "at" {
      asked = words.removeLast()
      words.removeLast()
    }
    if words.count > 1, WhatIfWords.isRecognition(words[1].text) {
      return try recognition(of: words, asked, syntax)
    }
    let said = words.dropFirst(2).filter { $0.isQuoted || $0.text != "=" }
    guard !said.isEmpty else { throw malformed }
    var scope = scope
    if let asked {
      scope.period = try placed(asked) { () throws(Diagnostic) in
        try PeriodWord(argument: asked.text).resolved(among: SessionEnvironment(session).periods)
      }
    }
    // Of a range that the line shows only its last period is meant: reports hold the others against it.
    let contexts = try asked == nil ? [context(in: scope)] : contexts(in: scope)
    var found = try result(of: words, said, contexts[0])
    for context in contexts.dropFirst() {
      let next = try result(of: words, said, context)
      found.assumption.records += next.assumption.records
      found.claims.merge(next.claims) { $1 }
    }
    let periods =
      PeriodRange(contexts[0].period, contexts[contexts.count - 1].period) ?? PeriodRange(contexts[0].period)
    let shown = found.assumption.shown
    found.assumption.text += " at \(periods)"
    found.assumption.shown = LocalizedText(vi: "\(shown), \(periods)", en: "\(shown) at \(periods.description)")
    found.range = syntax.range
    if asked == nil, let range = scope.period, !range.isSingle {
      found.remark = WhatIfStrings.lastOfRange(contexts[0].period, range)
    }
    return found
  }

  func context(in scope: DatasetScope) throws -> AssumptionContext {
    if let context = try session.dataset.assumptionContext(in: scope) { return context }
    throw Diagnostic("whatif.no-results", kind: .data, message: WhatIfStrings.noResults)
  }

  /// One for each period of the scope that has results.
  private func contexts(in scope: DatasetScope) throws -> [AssumptionContext] {
    guard let range = scope.period, !range.isSingle else { return [try context(in: scope)] }
    let periods = try session.dataset.known(in: scope).periods(asof: scope.asof).filter(range.contains)
    guard !periods.isEmpty else { return [try context(in: scope)] }
    return try periods.map { period in
      var scope = scope
      scope.period = PeriodRange(period)
      return try context(in: scope)
    }
  }

  /// What is assumed in one period; its texts do not name it yet.
  private func result(
    of words: [ArgumentWord], _ said: [ArgumentWord], _ context: AssumptionContext
  ) throws(Diagnostic) -> ReadAssumption {
    let communes = try placed(words[0]) { () throws(Diagnostic) in try context.communes(named: words[0].text) }
    let slot = try placed(words[1]) { () throws(Diagnostic) in try Self.slot(words[1].text, in: context.set) }
    let submissions = try placed(said[0]) { () throws(Diagnostic) in
      try read(said.map(\.text).joined(separator: " "), of: slot, communes, context)
    }
    var records: [Overlay.Record] = []
    var claims: [ReadAssumption.Subject: String] = [:]
    var written = LocalizedText(verbatim: "")
    for submission in submissions {
      guard let index = submission.values.firstIndex(where: { $0 != .none }) else { continue }
      let result = Self.result(submission.values[index])
      written = WhatIfWords.written(result)
      let (unit, slot) = (submission.unitCode, context.set.slots[index])
      records.append(.result(unit: unit, period: context.period, set: context.set.code, slot: slot, result))
      claims[.result(unit: unit, context.period, set: context.set.code, slot: slot)] = written.en
    }
    let start = "\(LineText.quoted(try context.name(of: words[0].text))) \(LineText.quoted(slot))"
    return ReadAssumption(
      Overlay.Assumption(
        text: "\(start) \(written.en)",
        shown: LocalizedText(vi: "\(start) \(written)", en: "\(start) \(written)"), records: records),
      claims: claims)
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

  private func importContext(_ context: AssumptionContext) throws -> ImportContext {
    let source = try session.dataset.known(in: scope).source
    return ImportContext(
      units: context.directory, unitHistory: try source.units(asof: nil), criteriaSets: [context.set],
      setAssignments: try source.setAssignments(asof: nil))
  }

  /// What is thrown points to the word.
  func placed<T>(_ word: ArgumentWord, _ body: () throws(Diagnostic) -> T) throws(Diagnostic) -> T {
    do {
      return try body()
    } catch {
      var diagnostic = error
      diagnostic.span = diagnostic.span ?? word.span
      throw diagnostic
    }
  }
}
