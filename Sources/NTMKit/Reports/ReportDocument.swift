/// What a report or a query gives: a tree that every renderer can show, with both languages in it.
///
/// Sections and blocks carry ids, stable over time and unique in the document, so that JSON readers, page anchors and
/// comparisons survive a new order.
public struct ReportDocument: Sendable, Hashable {
  /// Of the JSON form; see docs/reference/report.schema.json.
  public static let formatVersion = 1

  public var title: LocalizedText
  public var sections: [Section]
  public var provenance: Provenance
  /// The id of the table that a verb sees when the document is piped on.
  public var primaryTable: String
  /// Where cells come from; tables and charts refer to them by id. Empty unless it was asked for.
  public var lineages: [CellLineage] = []

  public init(title: LocalizedText, sections: [Section], provenance: Provenance, primaryTable: String) {
    self.title = title
    self.sections = sections
    self.provenance = provenance
    self.primaryTable = primaryTable
  }

  /// All table blocks, in order.
  public var tableBlocks: [TableBlock] {
    func blocks(_ sections: [Section]) -> [TableBlock] {
      sections.flatMap { section in
        section.blocks.compactMap { if case .table(let block) = $0 { block } else { nil } }
          + blocks(section.subsections)
      }
    }
    return blocks(sections)
  }

  public func metric(_ id: String) -> Metric? { metrics.first { $0.id == id } }

  public func table(_ id: String) -> Table? { tableBlocks.first { $0.id == id }?.table }
}

public struct Section: Sendable, Hashable {
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
public enum Block: Sendable, Hashable {
  case paragraph(LocalizedText)
  case boundText(BoundText)
  case metrics([Metric])
  case table(TableBlock)
  case chart(Chart)
  case note(Note)
  case lineage(Lineage)
  case letterhead(Letterhead)
  case signatures(SignatureBlock)
}

/// A headline figure.
public struct Metric: Sendable, Hashable {
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

/// A table as shown: which columns, under which labels, with a totals row where given.
public struct TableBlock: Sendable, Hashable {
  public struct Presentation: Sendable, Hashable {
    public var column: String
    public var label: LocalizedText
    public var fractionDigits: Int?
    /// Labels of coded values; values not named here are shown as they are.
    public var terms: [String: LocalizedText]

    public init(
      _ column: String, _ label: LocalizedText, fractionDigits: Int? = nil, terms: [String: LocalizedText] = [:]
    ) {
      self.column = column
      self.label = label
      self.fractionDigits = fractionDigits
      self.terms = terms
    }
  }

  public var id: String
  public var caption: LocalizedText?
  public var table: Table
  /// Shown in this order; columns of the table not named here are data only (JSON and pipelines still have them).
  public var columns: [Presentation]
  /// One row or more with the table's columns, shown below it.
  public var totals: Table?
  /// Shown instead of the table when it has no rows.
  public var emptyText: LocalizedText?
  /// Labels of coded values of columns that are data only, by column: for when they are piped on.
  public var dataTerms: [String: [String: LocalizedText]] = [:]
  /// Columns of whole sentences; see `Vocabulary.sentences`.
  public var sentences: Set<String> = []
  /// Ids of the document's lineages, by the cells that come from there.
  public var lineageIDs: [CellPlace: String] = [:]

  public init(
    id: String, caption: LocalizedText? = nil, table: Table, columns: [Presentation], totals: Table? = nil,
    emptyText: LocalizedText? = nil
  ) {
    self.id = id
    self.caption = caption
    self.table = table
    self.columns = columns
    self.totals = totals
    self.emptyText = emptyText
  }
}

/// What to show as a picture; each renderer decides how (SVG, block characters, numbers).
public struct Chart: Sendable, Hashable {
  public enum Mark: String, Sendable, Codable, CaseIterable {
    case bar, line, point, area, band, histogram, heatmap, funnel, timeline
  }
  /// Columns of `data`.
  public struct Encoding: Sendable, Hashable {
    public var x: String
    public var y: String
    /// Splits into series (bar, line) or is the cell's value (heat map).
    public var series: String?
    public var lower: String?
    public var upper: String?
    /// A column with the target of each x, drawn as a line.
    public var target: String?
    /// Bars: the series are parts of a whole and stand on one another; otherwise they stand side by side.
    public var isStacked: Bool

    public init(
      x: String, y: String, series: String? = nil, lower: String? = nil, upper: String? = nil, target: String? = nil,
      isStacked: Bool = false
    ) {
      self.x = x
      self.y = y
      self.series = series
      self.lower = lower
      self.upper = upper
      self.target = target
      self.isStacked = isStacked
    }
  }

  public var id: String
  public var mark: Mark
  public var encoding: Encoding
  public var data: Table
  public var title: LocalizedText
  /// What the picture says, for those who cannot see it.
  public var description: LocalizedText
  /// Labels of the axes and of coded values, by column.
  public var labels: [String: LocalizedText]
  public var terms: [String: [String: LocalizedText]]
  /// Ids of the document's lineages, by the cells of `data` that come from there.
  public var lineageIDs: [CellPlace: String] = [:]

  public init(
    id: String, mark: Mark, encoding: Encoding, data: Table, title: LocalizedText, description: LocalizedText,
    labels: [String: LocalizedText] = [:], terms: [String: [String: LocalizedText]] = [:]
  ) {
    self.id = id
    self.mark = mark
    self.encoding = encoding
    self.data = data
    self.title = title
    self.description = description
    self.labels = labels
    self.terms = terms
  }
}

public struct Note: Sendable, Hashable {
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
