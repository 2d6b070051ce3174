import NTMKit
import Query

extension AssumptionReader {
  /// The code of the product that a word names: by its code, or by its name where it is the only one of that name and no unit is called
  /// so; nil: none.
  func product(_ word: ArgumentWord) throws -> String? {
    let rows = try session.dataset.known(in: scope).source.rows(of: DeclaredTables.products, asof: scope.asof)
    let codes = try rows.texts("product")
    let folded = VietnameseFolding.fold(word.text)
    if let code = codes.first(where: { $0 == word.text })
      ?? codes.first(where: { $0.map(VietnameseFolding.fold) == folded })
    {
      return code
    }
    let named = zip(codes, try rows.texts("name")).filter { $1.map(VietnameseFolding.fold) == folded }
    guard named.count == 1 else { return nil }
    if let context = try session.dataset.assumptionContext(in: scope),
      (try? context.communes(named: word.text)).map({ !$0.isEmpty }) ?? false
    {
      return nil
    }
    return named[0].0
  }

  /// `SP095 recognised 4`, `SP095 recognised 3 at 2022-10-20`: a decision of the level that may give so many stars by the rules of its day,
  /// as an event of the product.
  ///
  /// - Parameter asked: the day behind `at`, or a period, whose last day it is.
  func recognition(
    of product: String, _ words: [ArgumentWord], _ asked: ArgumentWord?, _ syntax: AssumptionSyntax
  ) throws -> ReadAssumption {
    let reporting = try session.reportingDate(in: scope)
    let day = try asked.map(day) ?? scope.period.map { min($0.last.lastDay, reporting) } ?? reporting
    guard words.count > 2, let stars = Int(words[2].text), (1...5).contains(stars) else {
      throw Diagnostic(
        "whatif.no-stars", message: WhatIfStrings.noStars(product), span: (words.count > 2 ? words[2] : words[1]).span,
        hints: [WhatIfStrings.starsHint(product)])
    }
    let stage = try stage(giving: stars, on: day, at: words[2])
    let declaration = DeclaredTables.productEvents
    let values: [String: Value] = [
      "product": .text(product), "date": .date(day), "stage": .text(stage), "stars": Value(stars),
    ]
    let key = [product, day.description, stage]
    return ReadAssumption(
      Overlay.Assumption(
        text: "\(LineText.quoted(product)) \(WhatIfWords.recognised) \(stars) at \(day)",
        shown: WhatIfStrings.recognisedProduct(product, stars: stars, day, later: day > reporting),
        records: [
          .row(table: declaration.name, declaration.columns.map { values[$0.field.name] ?? .null })
        ]),
      claims: [.cell(table: declaration.name, key: key, column: "stars"): String(stars)], range: syntax.range)
  }

  private func day(_ word: ArgumentWord) throws -> CalendarDate {
    if let day = CalendarDate(parsing: word.text) { return day }
    return try placed(word) { () throws(Diagnostic) in
      try PeriodWord(argument: word.text).resolved(among: SessionEnvironment(session).periods).last.lastDay
    }
  }

  /// The stage of the level that recognises so many stars on a day; without rules that of the province, or the office's own.
  private func stage(giving stars: Int, on day: CalendarDate, at word: ArgumentWord) throws -> String {
    let source = try session.dataset.known(in: scope).source
    let rulebook = try OCOPRulebook(
      stages: source.rows(of: DeclaredTables.ocopStages, asof: scope.asof),
      rules: source.rows(of: DeclaredTables.ocopRules, asof: scope.asof),
      groups: source.rows(of: DeclaredTables.ocopGroups, asof: scope.asof))
    let known = ["province_recognised", "district_recognised", "national_recognised"]
    if rulebook.rules.isEmpty {
      let isOwn = rulebook.stage(OCOPRulebook.ownRecognition) != nil && rulebook.stage(known[0]) == nil
      return isOwn ? OCOPRulebook.ownRecognition : known[0]
    }
    let history = OCOPHistory(product: "", events: [], rulebook: rulebook)
    if let stage = known.first(where: {
      history.isValidRecognition(OCOPEvent(date: day, stage: $0, stars: stars))
    }) {
      return stage
    }
    throw Diagnostic(
      "whatif.stars-not-given", message: WhatIfStrings.starsNotGiven(stars, day), span: word.span,
      hints: [WhatIfStrings.starsNotGivenHint])
  }
}
