import NTMKit
import Query

extension AssumptionReader {
  /// `"Phú Hữu" recognised`, `"Phú Hữu" recognised advanced at 2022Q4`: a decision of the period's last day, without a period of
  /// the day that the line looks at.
  ///
  /// - Parameter asked: the period behind `at`, which may be one that is still to come.
  func recognition(
    of words: [ArgumentWord], _ asked: ArgumentWord?, _ syntax: AssumptionSyntax
  ) throws -> ReadAssumption {
    guard words.count <= 3 else { throw malformed }
    if let product = try product(words[0]) { return try recognition(of: product, words, asked, syntax) }
    let context = try context(in: scope)
    let communes = try placed(words[0]) { () throws(Diagnostic) in try context.communes(named: words[0].text) }
    var level = Recognition.Level.ntm
    if words.count > 2 {
      guard let named = Recognition.Level(parsing: words[2].text) else {
        throw Diagnostic(
          "whatif.unknown-level", message: WhatIfStrings.unknownLevel(words[2].text), span: words[2].span,
          hints: [WhatIfStrings.levels])
      }
      level = named
    }
    let period = try asked.map { asked in
      try placed(asked) { () throws(Diagnostic) in
        try PeriodWord(argument: asked.text).resolved(among: SessionEnvironment(session).periods).last
      }
    }
    let reporting = try session.reportingDate(in: scope)
    let day = period?.lastDay ?? min(context.period.lastDay, reporting)
    var claims: [ReadAssumption.Subject: String] = [:]
    for commune in communes { claims[.recognition(commune: commune.code, level: level)] = day.description }
    let name = LineText.quoted(try context.name(of: words[0].text))
    let word = level == .ntm ? "" : " \(level.rawValue)"
    let at = period ?? context.period
    return ReadAssumption(
      Overlay.Assumption(
        text: "\(name) recognised\(word) at \(at)",
        shown: WhatIfStrings.recognisedAt(name, level, at, later: day > reporting ? day : nil),
        records: communes.map { .recognition(commune: $0.code, level: level, on: day) }),
      claims: claims, range: syntax.range)
  }
}
