/// What a report or a query gives: a tree that every renderer can show, with both languages in it.
///
/// Sections and blocks carry ids, stable over time and unique in the document, so that JSON readers, page anchors and
/// comparisons survive a new order.
public struct ReportDocument: Sendable, Hashable, Codable {
  /// Of the JSON form; see docs/reference/report.schema.json.
  public static let formatVersion = 1

  /// The heading. It names the period where the report is of one.
  public var title: LocalizedText
  /// In the order in which they are read.
  public var sections: [Section]
  /// From `ReportContext.provenance(of:_:)`.
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

  /// A headline figure by its id; nil where there is none.
  public func metric(_ id: String) -> Metric? { metrics.first { $0.id == id } }

  /// The data of one of its tables by its id; nil where there is none.
  public func table(_ id: String) -> Table? { tableBlocks.first { $0.id == id }?.table }
}

/// A part of a report under a heading.
public struct Section: Sendable, Hashable, Codable {
  /// kebab-case, stable, unique in the document: pages have it as an anchor, JSON as a key.
  public var id: String
  /// The heading.
  public var title: LocalizedText
  /// From top to bottom.
  public var blocks: [Block]
  /// Parts of it, under smaller headings.
  public var subsections: [Section]

  public init(id: String, title: LocalizedText, blocks: [Block], subsections: [Section] = []) {
    self.id = id
    self.title = title
    self.blocks = blocks
    self.subsections = subsections
  }
}

/// What a section is made of. Closed on purpose: a new block makes the compiler list every renderer. There is no raw-HTML escape.
public enum Block: Sendable, Hashable, Codable {
  /// A sentence or several. Numbers in it are written as each language does, and bound to nothing: prefer `boundText` where a
  /// table has them.
  case paragraph(LocalizedText)
  /// A sentence whose figures are cells of a table.
  case boundText(BoundText)
  /// A list with marks, and lists in its items.
  case list(ItemList)
  /// Headline figures, side by side.
  case metrics([Metric])
  /// Rows under labels.
  case table(TableBlock)
  /// A state for each row and column, with figures beside and below.
  case matrix(Matrix)
  /// A picture of a table.
  case chart(Chart)
  /// A remark: on the method, on what is missing, on what to beware of.
  case note(Note)
  /// Where a figure comes from, as a tree; `why` gives these.
  case lineage(Lineage)
  /// The head of an official report.
  case letterhead(Letterhead)
  /// The foot of an official report.
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
  /// How good a figure is against its target.
  public enum Status: String, Sendable, Codable, CaseIterable {
    /// At the target or beyond; close to it; short of it; not known. Pages colour them, and text marks them.
    case met, near, missed, unknown
  }
  /// kebab-case, stable, unique among the metrics of the document: what was published is compared by it.
  public var id: String
  /// What the figure is, as a phrase: `criteria met`.
  public var label: LocalizedText
  /// The figure. A missing one is shown as not known, never as zero.
  public var value: Value
  /// Written behind the figure; nil: it has none.
  public var unit: MeasureUnit?
  /// Decimals of a fraction; nil: as many as it needs, up to four.
  public var fractionDigits: Int?
  /// What it should be; nil: nothing says.
  public var target: Value?
  /// How good it is against the target; nil: it is neither good nor bad.
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

/// A remark in a document.
public struct Note: Sendable, Hashable, Codable {
  /// What a remark is for: decides its colour and its word.
  public enum Kind: String, Sendable, Codable, CaseIterable {
    /// Worth knowing; to be careful of; how figures are worked out.
    case info, caution, method
    /// Data that are missing, and what that does to the figures.
    case dataGap = "data_gap"
  }
  /// What it is for.
  public var kind: Kind
  /// A sentence or several.
  public var text: LocalizedText

  public init(_ kind: Kind, _ text: LocalizedText) {
    self.kind = kind
    self.text = text
  }
}
