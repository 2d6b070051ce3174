/// What of a commune is asked for: a column of `communes`, a criterion, or an indicator.
public enum LineageSubject: Sendable, Hashable {
  case column(String)
  case criterion(String)
  case indicator(String)

  /// What a cell of a table about communes shows, told by the table's columns: of a row of an indicator or a criterion its value or
  /// state, else a column of `communes`. nil where the column is no such figure.
  ///
  /// A report may call something else by the name of a commune's column: compare the values.
  public init?(ofColumn column: String, row: Int, in table: Table) {
    if case .text(let indicator) = table[row, "indicator"] {
      guard ["value", "attested", "threshold", "threshold_confidence", "met"].contains(column) else { return nil }
      self = .indicator(indicator)
    } else if case .text(let criterion) = table[row, "criterion"] {
      guard ["state", "attested", "computed"].contains(column) else { return nil }
      self = .criterion(criterion)
    } else {
      guard CommunesTable.schema.names.contains(column) else { return nil }
      self = .column(column)
    }
  }

  /// Reads `met`, `đạt`, `17`, `TC 17`, `17.5`. Ids of the set come before columns; where a criterion and its only indicator
  /// share a number, it means the indicator, and `TC 10` the criterion.
  ///
  /// - Throws: `why.unknown-figure`.
  public init(parsing text: String, set: CriteriaSet?) throws(Diagnostic) {
    let word = UnicodeForm.nfc(text).trimmingSpaces
    let indicators = set?.indicators.map(\.id) ?? []
    let criteria = set?.criteria.map(\.id) ?? []
    if let id = Self.id(word, behind: ["tieu chi", "criterion", "tc"], among: criteria) {
      self = .criterion(id)
    } else if let id = Self.id(word, behind: ["", "chi tieu", "indicator", "ct"], among: indicators) {
      self = .indicator(id)
    } else if let id = Self.id(word, behind: [""], among: criteria) {
      self = .criterion(id)
    } else if let column = Vocabulary.programme.columnName(for: word, among: CommunesTable.schema.names) {
      self = .column(column)
    } else {
      let names = CommunesTable.schema.names + criteria + indicators
      let nearest = NearestName.nearest(to: word, among: names)
      throw Diagnostic(
        "why.unknown-figure",
        message: LineageStrings.unknownFigure(text, set: set?.code),
        hints: [
          nearest.map { LocalizedText(vi: "có phải “\($0)”?", en: "did you mean “\($0)”?") },
          LineageStrings.figures(CommunesTable.schema.names),
        ].compactMap(\.self))
    }
  }

  /// An id behind one of the words, whatever its case; behind an empty one it stands alone.
  private static func id(_ word: String, behind words: [String], among ids: [String]) -> String? {
    let folded = VietnameseFolding.fold(word)
    for start in words where folded.hasPrefix(start) {
      let rest = folded.dropFirst(start.count)
      let number = String(rest).trimmingSpaces
      if let id = ids.first(where: { VietnameseFolding.fold($0) == number }) { return id }
    }
    return nil
  }
}
