import NTMKit

/// A node of a lineage in the words of one language.
struct ShownLineage {
  /// Label, value and state on one line, a symbol before them.
  var text: String
  /// The file's cell and the import.
  var place: String?
  var tone: Tone?

  init(_ node: Lineage, in language: Language) {
    tone = Self.tone(node)
    var parts = node.label.resolved(in: language)
    if let value = Self.value(node, language) { parts += ": \(value)" }
    if let confidence = node.confidence {
      parts += " (\(LineageStrings.confidence(confidence).resolved(in: language)))"
    }
    text = (Self.symbol(node, tone).map { "\($0) " } ?? "") + parts
    place = node.source.map { Strings.place($0).resolved(in: language) }
  }

  /// A group counts criteria of a state: its symbol says which.
  private static func tone(_ node: Lineage) -> Tone? {
    if node.kind == .finding { return .caution }
    return node.state.flatMap { Tone(code: $0.word) }
  }

  private static func symbol(_ node: Lineage, _ tone: Tone?) -> String? {
    switch node.kind {
    case .finding: "!"
    case .missing: "?"
    case .criterion, .indicator, .group: node.state.map { _ in tone?.symbol ?? "–" }
    default: nil
    }
  }

  private static func value(_ node: Lineage, _ language: Language) -> String? {
    // A threshold's label says its value.
    if node.kind == .threshold || node.kind == .group { return nil }
    var parts: [String] = []
    if !node.value.isNull, node.term == nil || node.value.number != nil {
      let number = CellFormat(language: language).text(node.value)
      // A number stays on the line of its unit.
      parts.append(number + (node.unit.map { "\u{A0}" + $0.label(behind: node.value).resolved(in: language) } ?? ""))
    }
    if let term = node.term { parts.append(term.resolved(in: language)) }
    if let state = node.state {
      let word = Vocabulary.programme.label(of: state.word, inColumn: "state")
      parts.append(word?.resolved(in: language) ?? state.word)
    }
    return parts.isEmpty ? nil : parts.joined(separator: ", ")
  }
}

extension Strings {
  /// `so-lieu/quy-3.xlsx › Biểu 1 › ô M7, cột “TC 10”; lần nhập 128, nhận 05/10/2022`.
  static func place(_ source: Lineage.Source) -> LocalizedText {
    if source.isAssumed { return LocalizedText(vi: "giả định, không có trong tệp nào", en: "assumed, in no file") }
    if let note = source.note {
      return LocalizedText(
        vi: "sửa tay: \(note); lần nhập \(String(source.batch)), \(source.receivedOn)",
        en: "by hand: \(note); import \(String(source.batch)), \(source.receivedOn)")
    }
    var parts = [LocalizedText(verbatim: source.file)]
    if let sheet = source.sheet { parts.append(LocalizedText(vi: "trang “\(sheet)”", en: "sheet “\(sheet)”")) }
    if let cell = source.cell {
      parts.append(LocalizedText(vi: "ô \(cell)", en: "cell \(cell)"))
    } else if let row = source.row {
      parts.append(LocalizedText(vi: "dòng \(String(row))", en: "row \(String(row))"))
    }
    if let name = source.columnName {
      parts.append(LocalizedText(vi: "cột “\(name)”", en: "column “\(name)”"))
    } else if let number = source.columnNumber, source.cell == nil {
      parts.append(LocalizedText(vi: "cột thứ \(String(number))", en: "column \(String(number))"))
    }
    let place = LocalizedText.list(parts)
    return LocalizedText(
      vi: "\(place) · lần nhập \(String(source.batch)), nhận \(source.receivedOn)",
      en: "\(place) · import \(String(source.batch)), received \(source.receivedOn)")
  }
  static let whereFrom = LocalizedText(vi: "Số này từ đâu", en: "Where this comes from")
  static let placeMark = "↳"
}
