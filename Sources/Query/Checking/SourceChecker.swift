import NTMKit

/// Finds what a source names and resolves its period.
struct SourceChecker {
  let line: SourceLine
  let environment: any QueryEnvironment
  /// The verbs, for a line that begins with one.
  var verbs = VerbRegistry.standard
  /// Whether it stands in a stage or a statement, where no command can.
  var isWithin = false

  /// - Throws: `query.unknown-source`, `query.unknown-report-table`, `query.no-period`, `query.unexpected-argument`.
  func check(_ source: SourceSyntax) throws(Diagnostic) -> CheckedSource {
    if source.word.text == SQL.manifest.name, source.member == nil, verbs[SQL.manifest.name] != nil {
      return try sql(source)
    }
    guard let resolved = environment.resolve(source.word.text) else { throw unknown(source.word) }
    var checked = CheckedSource(
      name: resolved.name, kind: resolved.kind, member: source.member?.text, asof: source.asof,
      arguments: source.arguments, schema: resolved.kind.schema,
      text: source.word.text + (source.member.map { "." + $0.text } ?? ""), span: line.span(source.range))
    checked.period = try period(of: source)
    switch resolved.kind {
    case .command:
      checked.period = nil
      checked.asof = nil
      checked.arguments = source.words
      checked.schema = try environment.schema(ofCommand: resolved.name, source.words)
      if let member = source.member { throw noMember(member, source.word) }
    case .report:
      if let member = source.member {
        let table = try table(member, of: resolved.name)
        checked.member = table.id
        checked.schema = table.schema
      }
    case .table:
      if let member = source.member { throw noMember(member, source.word) }
      try refuseArguments(source)
    case .variable:
      if let member = source.member { throw noMember(member, source.word) }
      if source.period != nil || source.asof != nil {
        throw line.diagnostic(
          "query.period-of-variable", source.range, Strings.periodOfVariable(source.word.text),
          hints: [Strings.periodOfVariableHint(source.word.text)])
      }
      try refuseArguments(source)
    case .sql: break
    }
    return checked
  }

  private func sql(_ source: SourceSyntax) throws(Diagnostic) -> CheckedSource {
    guard let braces = source.braces else {
      let place =
        source.words.first?.span == nil ? source.word.range : source.word.range.upperBound..<source.range.upperBound
      throw line.diagnostic(
        "query.syntax", place, Strings.expected(Strings.braces, found: source.words.first?.text),
        hints: [Strings.usage(SQL.manifest.signature)])
    }
    if source.words.count > 1 {
      var rest = source
      rest.arguments = Array(source.words.dropFirst())
      try refuseArguments(rest)
    }
    let statement = try SQLStatement(braces, input: nil, line: line, environment: environment)
    return CheckedSource(
      name: SQL.manifest.name, kind: .sql(statement), schema: statement.output, text: "sql { … }",
      span: line.span(source.range))
  }

  private func period(of source: SourceSyntax) throws(Diagnostic) -> PeriodRange? {
    guard let reference = source.period else { return nil }
    if case .command? = environment.resolve(source.word.text)?.kind { return nil }
    guard let range = reference.resolved(among: environment.periods) else {
      throw line.diagnostic(
        "query.no-period", source.range, Strings.noPeriod(reference.description),
        hints: environment.periods.isEmpty ? [] : [Strings.periods(environment.periods)])
    }
    return range
  }

  private func table(_ member: Name, of report: String) throws(Diagnostic) -> (id: String, schema: Schema) {
    let tables = environment.reportTables(of: report)
    let ids = tables.map(\.id)
    let name = environment.vocabulary.tableName(for: member.text, among: ids)
    if let table = tables.first(where: { $0.id == name }) { return table }
    throw line.diagnostic(
      "query.unknown-report-table", member.range, Strings.unknownReportTable(member.text, in: report),
      hints: nearest(member.text, ids) + (ids.isEmpty ? [] : [Strings.tables(ids)]))
  }

  private func noMember(_ member: Name, _ word: Name) -> Diagnostic {
    line.diagnostic("query.no-member", member.range, Strings.noMember(word.text))
  }

  private func refuseArguments(_ source: SourceSyntax) throws(Diagnostic) {
    guard let word = source.arguments.first else { return }
    let span = word.span
    var diagnostic = line.diagnostic(
      "query.unexpected-argument", source.range, Strings.unexpectedArgument(word.text, of: source.word.text))
    if !word.isQuoted, word.text == "at" || word.text == "asof" {
      let isPeriod = word.text == "at"
      diagnostic.message = isPeriod ? Strings.periodExpected : Strings.dateExpected
      diagnostic.span = (source.arguments.dropFirst().first ?? word).span
    } else {
      diagnostic.span = span
      diagnostic.hints = [Strings.unexpectedArgumentHint(source.word.text, word.text)]
    }
    throw diagnostic
  }

  private func unknown(_ word: Name) -> Diagnostic {
    if verbs[word.text] != nil, !isWithin {
      return line.diagnostic(
        "query.unknown-source", word.range, Strings.unknownSource(word.text),
        hints: [Strings.verbAtTheBeginning(word.text)])
    }
    return line.diagnostic(
      "query.unknown-source", word.range, Strings.unknownSource(word.text),
      hints: nearest(word.text, isWithin ? environment.tableNames : environment.sourceNames) + [Strings.listSources])
  }

  private func nearest(_ word: String, _ names: [String]) -> [LocalizedText] {
    NearestName.nearest(to: word, among: names).map { [Strings.didYouMean($0)] } ?? []
  }
}
