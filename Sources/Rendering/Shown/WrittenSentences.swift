import NTMKit

extension Table {
  /// The table with its sentences in a language, for formats that know no labels. Codes and names stay what they are.
  func withSentences(of words: Vocabulary, in language: Language) -> Table {
    // The data have them in Vietnamese.
    guard language != .vi, !words.sentences.isDisjoint(with: schema.names) else { return self }
    let written = columns.map { column in
      guard words.sentences.contains(column.name), let terms = words.terms[column.name] else { return column }
      return Column(
        column.field,
        values: (0..<rowCount).map { row in
          guard case .text(let text) = column[row], let term = terms[text] else { return column[row] }
          return .text(term.resolved(in: language))
        })
    }
    return (try? Table(columns: written)) ?? self
  }
}
