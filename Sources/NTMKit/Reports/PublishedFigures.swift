/// What a report said when its period was closed, beside what it says now.
public struct PublishedFigures: Sendable, Hashable {
  /// The id of its section and of its table, in every report.
  public static let id = "published"
  public static let schema = Schema([
    Field("metric", .text), Field("unit", .text), Field("published", .double), Field("amended", .double),
    Field("difference", .double),
  ])

  /// One figure of a report, then and now; nil where there was none.
  public struct Figure: Sendable, Hashable {
    /// As it is now, or was where it is no longer there.
    public var figure: ComparableFigure
    public var published: Double?
    public var amended: Double?

    public var difference: Double? {
      guard let published, let amended else { return nil }
      return amended - published
    }
    public var isChanged: Bool { published != amended }
  }

  /// In the order of the report of today; those it no longer has come last.
  public let figures: [Figure]

  /// - Parameters:
  ///   - published: the report as of the closing.
  ///   - amended: the same report of what is known now.
  public init(published: ReportDocument, amended: ReportDocument) {
    let before = published.comparableFigures
    let now = amended.comparableFigures
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(now.map(\.id))
    figures =
      now.map { Figure(figure: $0, published: old[$0.id]?.value, amended: $0.value) }
      + before.filter { !kept.contains($0.id) }.map { Figure(figure: $0, published: $0.value, amended: nil) }
  }

  public var isChanged: Bool { figures.contains(where: \.isChanged) }

  /// A table of the figures, with what happened to the period, or to each of several.
  ///
  /// - Parameters:
  ///   - closings: of the period, oldest first; the first is the one compared with.
  ///   - namesPeriods: where the report is on several, of which these are some.
  public func section(_ closings: [Closing], namesPeriods: Bool = false) throws(Diagnostic) -> Section {
    let shown = figures.filter { $0.published != nil || $0.amended != nil }
    var builder = TableBuilder(Self.schema.fields)
    var labels: [String: LocalizedText] = [:]
    var units: [String: LocalizedText] = [:]
    for figure in shown {
      labels[figure.figure.id] = figure.figure.label
      if let unit = figure.figure.unit { units[unit] = figure.figure.unitLabel }
      builder.append([
        .text(figure.figure.id), Value(figure.figure.unit), Value(figure.published), Value(figure.amended),
        Value(figure.difference),
      ])
    }
    let table = TableBlock(
      id: Self.id, table: try builder.finished(),
      columns: [
        .init("metric", PublishedStrings.metric, terms: labels), .init("published", PublishedStrings.published),
        .init("amended", PublishedStrings.amended), .init("difference", PublishedStrings.difference),
        .init("unit", PublishedStrings.unit, terms: units),
      ], emptyText: PublishedStrings.noFigures)
    let story = closings.flatMap { closing in
      [PublishedStrings.closed(closing, naming: namesPeriods)]
        + (closing.amendment.map { [PublishedStrings.opened($0)] } ?? [])
    }
    let isAmended = closings.contains { $0.amendment != nil }
    let remarks: [Block] =
      isAmended ? [] : [.note(Note(.caution, PublishedStrings.changedWithoutAmendment))]
    return Section(
      id: Self.id, title: PublishedStrings.title,
      blocks: [.paragraph(.list(story, separator: " ")), .table(table)] + remarks)
  }
}

extension ReportDocument {
  /// All headline figures, in order.
  public var metrics: [Metric] {
    func metrics(_ sections: [Section]) -> [Metric] {
      sections.flatMap { section in
        section.blocks.flatMap { block -> [Metric] in if case .metrics(let own) = block { own } else { [] } }
          + metrics(section.subsections)
      }
    }
    return metrics(sections)
  }
}

/// A figure of a report that can be set beside what the report said before.
public struct ComparableFigure: Sendable, Hashable {
  public var id: String
  public var label: LocalizedText
  public var unit: String?
  public var unitLabel: LocalizedText?
  public var value: Double?
}

/// A table whose rows are figures of a report: those of reports that have no headline of them.
public struct FigureRows: Sendable, Hashable, Codable {
  /// The table's id.
  public var table: String
  /// The column that names a row's figure.
  public var name: String
  /// Its columns of figures. Where there are several, each cell is a figure of its own, `met.first`.
  public var values: [String]
  /// The column that says what a row is measured in.
  public var unit: String?

  public init(table: String, name: String, values: [String], unit: String? = nil) {
    self.table = table
    self.name = name
    self.values = values
    self.unit = unit
  }
}

extension ReportDocument {
  /// The headline figures and those that `figureRows` names, in order.
  public var comparableFigures: [ComparableFigure] {
    metrics.map {
      ComparableFigure(
        id: $0.id, label: $0.label, unit: $0.unit?.rawValue, unitLabel: $0.unit?.label, value: $0.value.number)
    } + (figureRows.map(figures) ?? [])
  }

  private func figures(of rows: FigureRows) -> [ComparableFigure] {
    guard let block = tableBlocks.first(where: { $0.id == rows.table }), let names = block.table[rows.name] else {
      return []
    }
    let terms = block.words.terms
    return (0..<block.table.rowCount).flatMap { row -> [ComparableFigure] in
      let name = names[row].plainText
      let label = terms[rows.name]?[name] ?? LocalizedText(verbatim: name)
      let unit = rows.unit.flatMap { block.table[$0]?[row].plainText }
      let unitLabel = rows.unit.flatMap { column in unit.flatMap { terms[column]?[$0] } }
      return rows.values.map { column in
        let heading = block.columns.first { $0.column == column }?.label ?? LocalizedText(verbatim: column)
        let isAlone = rows.values.count == 1
        return ComparableFigure(
          id: isAlone ? name : "\(name).\(column)", label: isAlone ? label : .list([label, heading], separator: ": "),
          unit: unit, unitLabel: unitLabel ?? unit.map { LocalizedText(verbatim: $0) },
          value: block.table[column]?[row].number)
      }
    }
  }
}

enum PublishedStrings {
  static let title = LocalizedText(vi: "Số liệu đã công bố và sau điều chỉnh", en: "Published and amended")
  static let metric = LocalizedText(vi: "chỉ số", en: "figure")
  static let published = LocalizedText(vi: "đã công bố", en: "published")
  static let amended = LocalizedText(vi: "sau điều chỉnh", en: "amended")
  static let difference = LocalizedText(vi: "chênh lệch", en: "difference")
  static let unit = LocalizedText(vi: "đơn vị", en: "unit")
  static let noFigures = LocalizedText(
    vi: "báo cáo này không có chỉ số nào", en: "this report has no figures to compare")
  static func closed(_ closing: Closing, naming: Bool) -> LocalizedText {
    guard naming else { return closed(closing) }
    return LocalizedText(vi: "\(closing.period): \(closed(closing))", en: "\(closing.period): \(closed(closing))")
  }
  private static func closed(_ closing: Closing) -> LocalizedText {
    let revision = closing.shortRevision
    return closing.number == 1
      ? LocalizedText(
        vi: "Công bố ngày \(closing.closedOn) (\(closing.note); dữ liệu \(revision)).",
        en: "Published on \(closing.closedOn) (\(closing.note); data \(revision)).")
      : LocalizedText(
        vi: "Khoá lại ngày \(closing.closedOn) (\(closing.note); dữ liệu \(revision)).",
        en: "Closed again on \(closing.closedOn) (\(closing.note); data \(revision)).")
  }
  static func opened(_ amendment: Closing.Amendment) -> LocalizedText {
    LocalizedText(
      vi: "Mở lại để điều chỉnh ngày \(amendment.amendedOn): \(amendment.reason).",
      en: "Opened for an amendment on \(amendment.amendedOn): \(amendment.reason).")
  }
  static let changedWithoutAmendment = LocalizedText(
    vi: """
      Kỳ này không được mở lại: số liệu khác đi vì những gì nhập sau đó mà việc khoá không giữ (công nhận, sản phẩm, \
      lớp tập huấn, ngưỡng, bộ tiêu chí áp dụng…).
      """,
    en: """
      The period was not opened again: figures differ because of what came later and a closing does not bind (recognitions, \
      products, courses, thresholds, the criteria set assigned…).
      """)
}
