import NTMKit

extension BoundText {
  /// The sentence in one language, its figures written as the table writes them.
  func written(in language: Language) -> String {
    written(in: language, figure: { $0 }, words: { $0 })
  }

  /// - Parameters:
  ///   - figure: what becomes of a figure's text.
  ///   - words: what becomes of the words between.
  func written(
    in language: Language, figure: (String) -> String, words: (String) -> String
  ) -> String {
    pieces(in: language).map { piece in
      switch piece {
      case .words(let text): words(text)
      case .figure(let name): figure(figures[name].map { $0.written(in: language) } ?? CellFormat.missing)
      }
    }.joined()
  }
}

extension BoundText.Figure {
  func written(in language: Language) -> String {
    var format = CellFormat(language: language, fractionDigits: fractionDigits)
    format.terms = terms
    return format.text(value)
  }
}
