/// A column as a reader sees it; its label is the vocabulary's unless given.
public struct ShownColumn: Sendable {
  /// The name of a column of the table.
  public var name: String
  /// Its header; nil: what the vocabulary calls the column.
  public var label: LocalizedText?
  /// Decimals of fractions; nil: as many as the column needs, two to four at most.
  public var fractionDigits: Int?
  /// A column whose coded values say how good those of this one are: `met`, `near`, `missed`.
  public var statusColumn: String?

  /// - Parameter status: a column whose coded values say how good those of this one are.
  public init(_ name: String, _ label: LocalizedText? = nil, digits: Int? = nil, status: String? = nil) {
    self.name = name
    self.label = label
    fractionDigits = digits
    statusColumn = status
  }
}

extension TableBlock {
  /// A table whose labels and coded values are those of the vocabulary; only the codes that occur are carried along.
  ///
  /// - Parameters:
  ///   - columns: shown in this order; none: the table is data only.
  ///   - terms: labels of coded values by column, where they are not the vocabulary's; of columns that are not shown too.
  ///   - sentences: columns of `terms` that hold whole sentences; see `Vocabulary.sentences`.
  public init(
    id: String, _ table: Table, showing columns: [ShownColumn], vocabulary: Vocabulary, caption: LocalizedText? = nil,
    totals: Table? = nil, emptyText: LocalizedText? = nil, terms: [String: [String: LocalizedText]] = [:],
    sentences: Set<String> = []
  ) {
    let presentations = columns.map { shown in
      Presentation(
        shown.name, shown.label ?? vocabulary.label(ofColumn: shown.name) ?? LocalizedText(verbatim: shown.name),
        fractionDigits: shown.fractionDigits,
        terms: terms[shown.name] ?? vocabulary.terms(of: table[shown.name]), statusColumn: shown.statusColumn)
    }
    self.init(
      id: id, caption: caption, table: table, columns: presentations, totals: totals, emptyText: emptyText)
    self.sentences = sentences
    dataTerms = terms.filter { name, _ in !columns.contains { $0.name == name } }
  }
}

extension TableBlock {
  /// Its own labels of columns and of coded values: what its rows are shown by when they are piped on.
  public var words: Vocabulary {
    var words = Vocabulary()
    for column in columns {
      words.columns[column.column] = column.label
      if !column.terms.isEmpty { words.terms[column.column] = column.terms }
    }
    words.terms.merge(dataTerms) { shown, _ in shown }
    words.sentences = sentences
    return words
  }
}

extension Vocabulary {
  /// Only what data formats need: sentences in both languages.
  public var ofSentences: Vocabulary {
    Vocabulary(terms: terms.filter { sentences.contains($0.key) }, sentences: sentences)
  }

  /// These words and others, which come before them.
  public func adding(_ others: Vocabulary) -> Vocabulary {
    Vocabulary(
      tables: tables.merging(others.tables) { $1 }, columns: columns.merging(others.columns) { $1 },
      terms: terms.merging(others.terms) { $0.merging($1) { $1 } }, sentences: sentences.union(others.sentences))
  }

  /// The labels of the coded values that stand in a column.
  public func terms(of column: Column?) -> [String: LocalizedText] {
    guard let column, let all = terms[column.name] else { return [:] }
    var labels: [String: LocalizedText] = [:]
    for case .text(let word) in column.values where labels[word] == nil { labels[word] = all[word] }
    return labels
  }
}
