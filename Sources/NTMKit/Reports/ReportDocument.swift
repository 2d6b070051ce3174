/// What a report or a query gives: a tree that every renderer can show, with both languages in it.
///
/// Sections and blocks carry ids, stable over time and unique in the document, so that JSON readers, page anchors and
/// comparisons survive a new order.
public struct ReportDocument: Sendable, Hashable, Codable {
  /// Of the JSON form; see docs/reference/report.schema.json.
  public static let formatVersion = 1

  public var title: LocalizedText
  public var sections: [Section]
  public var provenance: Provenance
  /// The id of the table that a verb sees when the document is piped on.
  public var primaryTable: String
  /// Where cells come from; tables and charts refer to them by id. Empty unless it was asked for.
  public var lineages: [CellLineage] = []
  /// A table whose rows are figures too, to be compared with what was published.
  public var figureRows: FigureRows?
  /// What it forecasts, to be kept: where `ReportContext.tellsForecasts`.
  public var forecasts: [ForecastRecord] = []

  public init(title: LocalizedText, sections: [Section], provenance: Provenance, primaryTable: String) {
    self.title = title
    self.sections = sections
    self.provenance = provenance
    self.primaryTable = primaryTable
  }

  /// All tables, in order; those of matrices too, which show no column.
  public var tableBlocks: [TableBlock] {
    func blocks(_ sections: [Section]) -> [TableBlock] {
      sections.flatMap { section in
        section.blocks.compactMap(\.table) + blocks(section.subsections)
      }
    }
    return blocks(sections)
  }

  public func metric(_ id: String) -> Metric? { metrics.first { $0.id == id } }

  public func table(_ id: String) -> Table? { tableBlocks.first { $0.id == id }?.table }
}

public struct Section: Sendable, Hashable, Codable {
  public var id: String
  public var title: LocalizedText
  public var blocks: [Block]
  public var subsections: [Section]

  public init(id: String, title: LocalizedText, blocks: [Block], subsections: [Section] = []) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.subsections = subsections
  }
}

/// Closed on purpose: a new block makes the compiler list every renderer. There is no raw-HTML escape.
public enum Block: Sendable, Hashable, Codable {
  case paragraph(LocalizedText)
  case boundText(BoundText)
  case list(ItemList)
  case metrics([Metric])
  case table(TableBlock)
  case matrix(Matrix)
  case chart(Chart)
  case note(Note)
  case lineage(Lineage)
  case letterhead(Letterhead)
  case signatures(SignatureBlock)

  /// The table of a block that has one to be piped on.
  public var table: TableBlock? {
    switch self {
    case .table(let block): block
    case .matrix(let matrix): matrix.tableBlock
    case .paragraph, .boundText, .list, .metrics, .chart, .note, .lineage, .letterhead, .signatures: nil
    }
  }
}

/// A headline figure.
public struct Metric: Sendable, Hashable, Codable {
  public enum Status: String, Sendable, Codable, CaseIterable {
    case met, near, missed, unknown
  }
  public var id: String
  public var label: LocalizedText
  public var value: Value
  public var unit: MeasureUnit?
  public var fractionDigits: Int?
  public var target: Value?
  public var status: Status?
  /// A short remark below the figure: what it is out of, or how it changed.
  public var detail: LocalizedText?
  /// The line that makes the figure and the rows that go into it; see `Lineage.figure(of:madeBy:from:)`.
  public var lineage: Lineage?

  public init(
    id: String, label: LocalizedText, value: Value, unit: MeasureUnit? = nil, fractionDigits: Int? = nil,
    target: Value? = nil, status: Status? = nil, detail: LocalizedText? = nil, lineage: Lineage? = nil
  ) {
    self.id = id
    self.label = label
    self.value = value
    self.unit = unit
    self.fractionDigits = fractionDigits
    self.target = target
    self.status = status
    self.detail = detail
    self.lineage = lineage
  }
}

public struct Note: Sendable, Hashable, Codable {
  public enum Kind: String, Sendable, Codable, CaseIterable {
    case info, caution, method
    case dataGap = "data_gap"
  }
  public var kind: Kind
  public var text: LocalizedText

  public init(_ kind: Kind, _ text: LocalizedText) {
    self.kind = kind
    self.text = text
  }
}
