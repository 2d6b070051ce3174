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
    FunctionCatalogue.standard.functions.map {
      Entry(name: $0.name, signature: $0.signature, summary: $0.summary, use: HelpStrings.scalarUse)
    }
      + AggregateFunction.all.map {
        Entry(name: $0.name, signature: $0.signature, summary: $0.summary, use: HelpStrings.aggregateUse)
      }
      + WindowCatalogue.names.map {
        Entry(
          name: $0, signature: WindowCatalogue.signature(of: $0), summary: WindowCatalogue.summary(of: $0),
          use: HelpStrings.windowUse)
      }
  }

  static var names: [String] { entries.map(\.name) }

  /// For the index: the functions by what they work on.
  static var groups: [(title: LocalizedText, names: [String])] {
    [
      (HelpStrings.scalarUse, FunctionCatalogue.standard.names),
      (HelpStrings.aggregateUse, AggregateFunction.all.map(\.name)),
      (HelpStrings.windowUse, WindowCatalogue.names),
    ]
  }

  static func page(_ word: String) -> LocalizedText? {
    let found = entries.filter { $0.name == word }
    guard !found.isEmpty else { return nil }
    var page = PageBuilder()
    for entry in found {
      page.line(HelpStrings.title(entry.signature, entry.summary))
      page.line(LocalizedText(vi: "  \(entry.use)", en: "  \(entry.use)"))
    }
    return page.text
  }
}
