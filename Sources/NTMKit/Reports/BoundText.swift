/// A paragraph whose figures are cells of the document's tables, so that the sentence cannot say anything else than they do.
///
///     try BoundText(
///       LocalizedText(vi: "Toàn tỉnh có {communes} xã.", en: "There are {communes} communes."),
///       ["communes": figures.figure("communes")])
public struct BoundText: Sendable, Hashable, Codable {
  /// A cell, and how it is written in a sentence.
  public struct Figure: Sendable, Hashable, Codable {
    /// The id of a table of the document, the row and the column.
    public var table: String
    /// From 0.
    public var row: Int
    /// The name of a column of the table.
    public var column: String
    /// What stood in the cell when the sentence was made.
    public var value: Value
    /// Decimals of a fraction; nil: as many as it needs, up to four.
    public var fractionDigits: Int?
    /// Labels of a coded value.
    public var terms: [String: LocalizedText]

    /// - Precondition: the table has the row and the column.
    public init(
      _ column: String, row: Int, of table: Table, id: String, fractionDigits: Int? = nil,
      terms: [String: LocalizedText] = [:]
    ) {
      self.table = id
      self.row = row
      self.column = column
      value = table[row, column]
      self.fractionDigits = fractionDigits
      self.terms = terms
    }
  }

  /// Words, with the names of figures in braces.
  public let template: LocalizedText
  /// By the names in braces.
  public let figures: [String: Figure]

  /// - Throws: `report.boundText`, a defect, where braces name no figure in one of the languages, or a figure is not named.
  public init(_ template: LocalizedText, _ figures: [String: Figure]) throws(Diagnostic) {
    self.template = template
    self.figures = figures
    for language in Language.allCases {
      let named = Set(Self.pieces(of: template.resolved(in: language)).compactMap(\.name))
      if named != Set(figures.keys) {
        throw Diagnostic(
          "report.boundText", kind: .defect,
          message: LocalizedText(
            vi: "câu “\(template)” và các số của nó không khớp",
            en: "the sentence “\(template)” and its figures do not agree"))
      }
    }
  }

  /// A part of the sentence in one language.
  public enum Piece: Sendable, Hashable {
    /// Words as they stand.
    case words(String)
    /// The name of a figure.
    case figure(String)
    var name: String? { if case .figure(let name) = self { name } else { nil } }
  }

  /// The names in braces, in either language.
  public static func names(in template: LocalizedText) -> Set<String> {
    Set(Language.allCases.flatMap { pieces(of: template.resolved(in: $0)).compactMap(\.name) })
  }

  /// The sentence of a language, cut at its braces.
  public func pieces(in language: Language) -> [Piece] { Self.pieces(of: template.resolved(in: language)) }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { pieces.append(.words(String(rest[..<open]))) }
      pieces.append(.figure(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { pieces.append(.words(String(rest))) }
    return pieces
  }
}

extension ReportDocument {
  /// Bound texts whose figures are not what the document's tables say; empty unless a table was changed after the sentence was made.
  public var brokenTexts: [BoundText] {
    func texts(_ sections: [Section]) -> [BoundText] {
      sections.flatMap { section in
        section.blocks.flatMap { block -> [BoundText] in
          switch block {
          case .boundText(let bound): [bound]
          case .list(let list): list.items.map(\.text)
          default: []
          }
        } + texts(section.subsections)
      }
    }
    return texts(sections).filter { bound in
      bound.figures.values.contains { figure in
        guard let table = table(figure.table), figure.row < table.rowCount, table[figure.column] != nil else {
          return true
        }
        return table[figure.row, figure.column] != figure.value
      }
    }
  }
}
