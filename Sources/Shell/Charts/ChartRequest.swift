import NTMKit

/// What `chart` was asked for, its columns found among those it gets.
struct ChartRequest: Sendable, Hashable {
  var kind: ChartKind
  var x: Field
  /// The figures; of a heat map what stands down the side. nil where rows are counted, and for `hist`.
  var y: Field?
  /// What splits the figures; of a heat map what stands in the cells. nil in a heat map: rows are counted.
  var series: Field?
  /// What has a small chart for each of its values.
  var facet: Field?

  /// The columns it reads, in the order of their roles.
  var fields: [Field] { [x, y, series, facet].compactMap(\.self) }

  /// Reads `KIND [X] [Y] [by S] [facet F]`. Columns that are not named are taken from the table in its order: where none is named
  /// as many as the kind has roles, so that `… | summarize m = mean(met) by district | chart bar` needs no words.
  ///
  /// - Throws: `query.unknown-column`, `chart.wrong-type`, `chart.repeated-column`, `chart.too-many-columns`,
  ///   `chart.missing-column`; several independent ones are joined.
  init(_ words: [ArgumentWord], columns schema: Schema, vocabulary: Vocabulary = .programme) throws(Diagnostic) {
    let kind = try ChartKind(argument: words.first?.text ?? "")
    var reading = ChartReading(kind: kind, schema: schema, vocabulary: vocabulary)
    let found = reading.columns(Array(words.dropFirst()))
    if let diagnostic = Diagnostic(joining: reading.problems) { throw diagnostic }
    guard let x = found[.x] else {
      throw Diagnostic("chart.missing-column", message: ChartStrings.missingColumn(kind), hints: [ChartStrings.usage])
    }
    if found[.y] == nil, kind == .dot || kind == .heat {
      throw Diagnostic("chart.missing-column", message: ChartStrings.missingColumn(kind), hints: [ChartStrings.usage])
    }
    self.kind = kind
    self.x = x
    y = found[.y]
    series = found[.series]
    facet = found[.facet]
  }
}

/// Finds the columns that words name, and gathers what is wrong with them.
private struct ChartReading {
  let kind: ChartKind
  let schema: Schema
  let vocabulary: Vocabulary
  var problems: [Diagnostic] = []

  mutating func columns(_ words: [ArgumentWord]) -> [ChartKind.Role: Field] {
    var named = words
    var splits: [ChartKind.Role: ArgumentWord] = [:]
    // Columns of these names are meant only where they are in quotes.
    while let place = named.lastIndex(where: { !$0.isQuoted && ChartKind.Role(keyword: $0.text) != nil }),
      let role = ChartKind.Role(keyword: named[place].text)
    {
      guard place == named.count - 2, splits[role] == nil else {
        problems.append(
          Diagnostic(
            "chart.by-one-column", message: ChartStrings.oneColumn(behind: named[place].text), span: named[place].span,
            hints: [ChartStrings.usage])
        )
        return [:]
      }
      splits[role] = named.last
      named = Array(named[..<place])
    }
    let places = kind.places
    let surplus = splits.first { !kind.roles.contains($0.key) }?.value
    if named.count > places.count || surplus != nil {
      let extra = named.count > places.count ? named[places.count] : surplus
      problems.append(
        Diagnostic(
          "chart.too-many-columns", message: ChartStrings.tooManyColumns(kind), span: extra?.span,
          hints: [ChartStrings.usage]))
      return [:]
    }
    var found: [ChartKind.Role: Field] = [:]
    for (role, word) in zip(places, named) { found[role] = field(word, role, others: found) }
    for role in [ChartKind.Role.series, .facet] {
      if let word = splits[role] { found[role] = field(word, role, others: found) }
    }
    if words.isEmpty { found = inOrder() }
    return found
  }

  /// The first columns of the table; figures that are none are left to be counted.
  private mutating func inOrder() -> [ChartKind.Role: Field] {
    if kind == .hist {
      let numbers = schema.fields.filter { kind.types(for: .x).contains($0.type) }
      if numbers.count == 1 { return [.x: numbers[0]] }
      problems.append(
        Diagnostic(
          "chart.missing-column", message: ChartStrings.missingColumn(kind),
          hints: [ChartStrings.numbers(numbers.map(\.name)), ChartStrings.usage]))
      return [:]
    }
    let isCounted = kind.counts && kind != .heat && schema.fields.count == 1
    let wanted: [ChartKind.Role] = isCounted ? [.x] : kind == .heat ? [.x, .y, .series] : [.x, .y]
    var found: [ChartKind.Role: Field] = [:]
    for (role, field) in zip(wanted, schema.fields) { found[role] = checked(field, role, nil) }
    if schema.fields.count == 3, kind != .heat { found[.series] = checked(schema.fields[2], .series, nil) }
    return found
  }

  private mutating func field(
    _ word: ArgumentWord, _ role: ChartKind.Role, others: [ChartKind.Role: Field]
  ) -> Field? {
    guard let name = vocabulary.columnName(for: word.text, among: schema.names), let field = schema[name] else {
      var hints = [ChartStrings.columns(schema.names)]
      if let nearest = NearestName.nearest(to: word.text, among: schema.names) {
        hints.insert(Strings.didYouMean(nearest), at: 0)
      }
      problems.append(
        Diagnostic(
          "query.unknown-column", message: ChartStrings.unknownColumn(word.text), span: word.span, hints: hints))
      return nil
    }
    if others.values.contains(where: { $0.name == field.name }) {
      problems.append(
        Diagnostic("chart.repeated-column", message: ChartStrings.repeatedColumn(field.name), span: word.span))
      return nil
    }
    return checked(field, role, word)
  }

  private mutating func checked(_ field: Field, _ role: ChartKind.Role, _ word: ArgumentWord?) -> Field? {
    let types = kind.types(for: role)
    if types.contains(field.type) { return field }
    let fitting = schema.fields.filter { types.contains($0.type) }.map(\.name)
    var hints = fitting.isEmpty ? [] : [ChartStrings.fitting(fitting)]
    if kind == .dot, role == .x { hints.append(ChartStrings.useBar) }
    problems.append(
      Diagnostic(
        "chart.wrong-type",
        message: ChartStrings.wrongType(field.name, field.type, kind, takesTime: types.contains(.date)),
        span: word?.span, hints: hints))
    return nil
  }
}
