import NTMKit
import Query

/// Help about the functions of expressions: of a row's values, over rows, and in windows.
enum HelpFunctions {
  struct Entry {
    var name: String
    var signature: String
    var summary: LocalizedText
    var use: LocalizedText
  }

  static var entries: [Entry] {
    FunctionSummary.all().map {
      Entry(name: $0.name, signature: $0.signature, summary: $0.summary, use: use($0.group))
    }
  }

  static var names: [String] { entries.map(\.name) }

  /// For the index: the functions by what they work on.
  static var groups: [(title: LocalizedText, names: [String])] {
    FunctionSummary.Group.allCases.map { (use($0), FunctionSummary.all([$0]).map(\.name)) }
  }

  static func page(_ word: String) -> LocalizedText? {
    let found = entries.filter { $0.name == word }
    guard !found.isEmpty else { return nil }
    var page = PageBuilder()
    for function in found {
      page.line(HelpStrings.title(function.signature, function.summary))
      page.line(LocalizedText(vi: "  \(function.use)", en: "  \(function.use)"))
    }
    return page.text
  }

  private static func use(_ group: FunctionSummary.Group) -> LocalizedText {
    switch group {
    case .row: HelpStrings.scalarUse
    case .aggregate: HelpStrings.aggregateUse
    case .window: HelpStrings.windowUse
    }
  }
}
