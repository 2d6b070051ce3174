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
    public var metric: Metric
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
    let before = published.metrics
    let now = amended.metrics
    let old = Dictionary(before.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let kept = Set(now.map(\.id))
    figures =
      now.map { Figure(metric: $0, published: old[$0.id]?.value.number, amended: $0.value.number) }
      + before.filter { !kept.contains($0.id) }.map {
        Figure(metric: $0, published: $0.value.number, amended: nil)
      }
  }

  public var isChanged: Bool { figures.contains(where: \.isChanged) }

  /// A table of the figures, with what happened to the period.
  ///
  /// - Parameter closings: of the period, oldest first; the first is the one compared with.
  public func section(_ closings: [Closing]) throws(Diagnostic) -> Section {
    let shown = figures.filter { $0.published != nil || $0.amended != nil }
    var builder = TableBuilder(Self.schema.fields)
    var labels: [String: LocalizedText] = [:]
    var units: [String: LocalizedText] = [:]
    for figure in shown {
      labels[figure.metric.id] = figure.metric.label
      if let unit = figure.metric.unit { units[unit.rawValue] = unit.label }
      builder.append([
        .text(figure.metric.id), Value(figure.metric.unit?.rawValue), Value(figure.published), Value(figure.amended),
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
      [PublishedStrings.closed(closing)] + (closing.amendment.map { [PublishedStrings.opened($0)] } ?? [])
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

enum PublishedStrings {
  static let title = LocalizedText(vi: "Số liệu đã công bố và sau điều chỉnh", en: "Published and amended")
  static let metric = LocalizedText(vi: "chỉ số", en: "figure")
  static let published = LocalizedText(vi: "đã công bố", en: "published")
  static let amended = LocalizedText(vi: "sau điều chỉnh", en: "amended")
  static let difference = LocalizedText(vi: "chênh lệch", en: "difference")
  static let unit = LocalizedText(vi: "đơn vị", en: "unit")
  static let noFigures = LocalizedText(
    vi: "báo cáo này không có chỉ số nào", en: "this report has no figures to compare")
  static func closed(_ closing: Closing) -> LocalizedText {
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
