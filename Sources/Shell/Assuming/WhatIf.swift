import NTMKit
import Query

/// `whatif { … } LINE`: the grammar takes the word and its braces off a line (`LineSyntax.assumptions`); what is left for the
/// command is the word alone, and its place in help and completion.
struct WhatIf: Command {
  struct Arguments: ParameterSet {
    var words: [String] = []
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "assumption", list: \.words, positional: true, kind: .reference(table: "", column: "assumption"),
          summary: WhatIfStrings.words)
      ]
    }
  }

  static let manifest = CommandManifest(
    "whatif", summary: WhatIfStrings.summary,
    searchTerms: ["assume", "assumption", "scenario", "overlay", "giả định", "giả sử", "kịch bản", "nếu"],
    usage: "{ ASSUMPTION; … } LINE")
  static let examples = [
    Example("whatif { \"Phú Hữu\" 17 met; \"Phú Tân\" 2 met } gap", WhatIfStrings.example),
    Example(
      "whatif { \"Phú Hữu\" 17 met } communes | where name = \"Phú Hữu\" | select name, met, missing",
      WhatIfStrings.tableExample),
    Example(
      "whatif { \"huyện Châu Thành\" 17 met at 2022Q2 } communes at 2022Q2 | summarize mean(met) by district",
      WhatIfStrings.districtExample),
    Example("whatif { plan_tasks T12 state=done done_on=2022-08-30 } tasks", WhatIfStrings.rowExample),
    Example("whatif { \"Phú Hữu\" recognised } plan", WhatIfStrings.recognisedExample),
    Example("whatif { SP095 recognised 4 } ocop-forecast", WhatIfStrings.productExample),
    Example("whatif { \"Phú Hữu\" 17 met } why \"Phú Hữu\" 17", WhatIfStrings.whyExample),
    Example("whatif { \"Phú Hữu\" 17.1 = 800 } gap", WhatIfStrings.rangeExample, .fails("import.out-of-range")),
    Example("whatif { \"Phú Hữu\" 17 met } close 2022Q3", WhatIfStrings.storeExample, .fails("whatif.not-storable")),
  ]

  /// - Throws: `whatif.no-line`.
  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    throw Diagnostic("whatif.no-line", message: WhatIfStrings.noLine, hints: [WhatIfStrings.noLineHint])
  }

  /// A word of an assumption.
  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard let first = words.first else {
      return WhyCompletion(session: session).units + products(in: session)
        + EditTarget.names(in: session).map { Completion(replacement: $0.name, summary: $0.title) }
    }
    if let target = try? EditTarget(first, in: session) {
      let completion = EditCompletion(target: target, session: session)
      return words.count == 1 ? completion.keys() : completion.changes()
    }
    switch words.count {
    case 1 where isProduct(first, in: session):
      return [Completion(replacement: WhatIfWords.recognised, summary: WhatIfStrings.recognised)]
    case 1:
      return WhyCompletion(session: session).items
        + [Completion(replacement: WhatIfWords.recognised, summary: WhatIfStrings.recognised)]
    case 2 where WhatIfWords.isRecognition(words[1]) && isProduct(first, in: session):
      return (OCOPRulebook.leastCertified...5).map { Completion(replacement: String($0)) }
    case 2 where WhatIfWords.isRecognition(words[1]):
      return ["advanced", "model", "at"].map { Completion(replacement: $0) }
    case 2:
      return [Completion(replacement: "=", summary: WhatIfStrings.number)]
        + WhatIfWords.all.map { Completion(replacement: $0.word, summary: $0.summary) }
    default:
      return words.last == "at"
        ? SessionEnvironment(session).periods.reversed().map { Completion(replacement: $0.description) }
        : [Completion(replacement: "at", summary: WhatIfStrings.period)]
    }
  }

  private static func products(in session: Session) -> [Completion] {
    EditCompletion(target: EditTarget(DeclaredTables.products), session: session).keys() ?? []
  }

  private static func isProduct(_ word: String, in session: Session) -> Bool {
    let codes = try? session.dataset.source.rows(of: DeclaredTables.products, asof: nil).texts("product")
    return codes?.contains(word) ?? false
  }
}
