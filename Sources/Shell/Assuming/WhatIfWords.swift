import NTMKit

/// The words for what is not a number, in assumptions and in the files of results.
enum WhatIfWords {
  static let all: [(word: String, cell: String, summary: LocalizedText)] = [
    ("met", "Đạt", WhatIfStrings.met), ("not_met", "Chưa đạt", WhatIfStrings.notMet),
    ("not_applicable", "Không áp dụng", WhatIfStrings.notApplicable), ("missing", "Rút lại", WhatIfStrings.missing),
  ]

  static let recognised = "recognised"

  static func isRecognition(_ text: String) -> Bool {
    ["recognised", "recognized", "cong nhan", "duoc cong nhan", "da cong nhan"]
      .contains(VietnameseFolding.fold(text).replacing("_", with: " "))
  }

  /// nil for what results call it, and for numbers.
  static func cell(_ text: String) -> String? {
    let folded = VietnameseFolding.fold(text).replacing("_", with: " ")
    return all.first { $0.word.replacing("_", with: " ") == folded }?.cell
  }

  /// As it stands in a line, which is English, and as Vietnamese readers see it.
  static func written(_ result: Overlay.Result) -> LocalizedText {
    func word(_ word: String) -> LocalizedText {
      let cell = all.first { $0.word == word }?.cell.lowercased()
      return LocalizedText(resolvedVietnamese: cell ?? word, resolvedEnglish: word)
    }
    return switch result {
    case .number(let number):
      LocalizedText(vi: "= \(number)", en: "= \(NumberText.plain(number))")
    case .attested(let isMet): word(isMet ? "met" : "not_met")
    case .notApplicable: word("not_applicable")
    case .withdrawn: word("missing")
    }
  }
}
