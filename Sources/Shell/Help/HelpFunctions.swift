import NTMKit
import Query

/// Help about the functions of expressions.
enum HelpFunctions {
  static var names: [String] { [] }
  static func page(_ word: String) -> LocalizedText? { nil }
}
