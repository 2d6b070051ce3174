import NTMKit

/// How many communes meet how many criteria, in ranges made from the set's number of criteria.
struct Distribution {
  static let tableID = "distribution"
  static let schema = Schema([
    Field("bucket", .text), Field("communes", .int, unit: .commune), Field("share", .double, unit: .percent),
    Field("previous", .int, unit: .commune),
  ])
  let section: Section

  init(_ data: GapData, _ history: GapHistory) throws {
    let ranges = MetRange.ranges(total: data.total)
    let now = MetRange.counts(data.withResults.map { ($0.met, $0.meetsAll) }, in: ranges)
    // Ranges of another number of criteria cannot stand beside these.
    let earlier = history.previous.flatMap { $0.total == data.total && !$0.withResults.isEmpty ? $0 : nil }
    let before = earlier.map { MetRange.counts($0.withResults.map { ($0.met, $0.meetsAll) }, in: ranges) }
    let silent = data.withoutResults.count
    var builder = TableBuilder(Self.schema.fields)
    for (index, range) in ranges.enumerated() {
      builder.append([
        .text(range.word), Value(now[index]), Value(share(now[index], of: data.withResults.count)),
        Value(before?[index]),
      ])
    }
    if silent > 0 { builder.append([.text(CommunesWithoutResults.word), Value(silent), .null, .null]) }
    var terms = Dictionary(uniqueKeysWithValues: ranges.map { ($0.word, $0.label) })
    terms[CommunesWithoutResults.word] = CommunesWithoutResults.label
    var block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("bucket", Strings.bucketColumn), ShownColumn("communes", Strings.communesColumn),
        ShownColumn("share", Strings.shareColumn, digits: 1),
        ShownColumn("previous", earlier.map { Strings.previousColumn($0.period) } ?? Strings.previousPeriodColumn),
      ], vocabulary: data.vocabulary, emptyText: Strings.noSet, terms: ["bucket": terms])
    if let sources = CellSources(data)?.distribution(ranges) { block.cellSources = sources }
    var blocks = [Block.table(block)]
    if !data.withResults.isEmpty {
      blocks.append(.chart(try Self.chart(data, ranges, now, before, earlier?.period, terms)))
    }
    section = Section(id: "by-bucket", title: Strings.distributionTitle, blocks: blocks)
  }

  private static func chart(
    _ data: GapData, _ ranges: [MetRange], _ now: [Int], _ before: [Int]?, _ earlier: Period?,
    _ terms: [String: LocalizedText]
  ) throws -> Chart {
    var builder = TableBuilder([
      Field("bucket", .text), Field("communes", .int, unit: .commune), Field("period", .period),
    ])
    for (index, range) in ranges.enumerated() {
      builder.append([.text(range.word), Value(now[index]), Value(data.period)])
    }
    if let before, let earlier {
      for (index, range) in ranges.enumerated() {
        builder.append([.text(range.word), Value(before[index]), .period(earlier)])
      }
    }
    return Chart(
      id: "distribution-chart", mark: .bar, encoding: .init(x: "bucket", y: "communes", series: "period"),
      data: try builder.finished(), title: Strings.distributionTitle,
      description: Strings.distributionDescription(now.first ?? 0, data.withResults.count, data.total),
      labels: ["bucket": Strings.bucketColumn, "communes": Strings.communesColumn], terms: ["bucket": terms])
  }
}

/// A range of numbers of criteria met. Of 19 criteria: all 19, 15–18, 10–14, 5–9, under 5, as provinces print it; of any
/// other number the same quarters.
struct MetRange {
  /// The least number in it; nil for the last one. All criteria (those that do not apply aside) is a range of its own.
  var least: Int?
  var isAll: Bool
  /// `19`, `15-18`, `<5`: how it stands in data.
  var word: String
  var label: LocalizedText

  /// Most criteria first; none when there are no criteria.
  static func ranges(total: Int) -> [MetRange] {
    guard total > 0 else { return [] }
    let step = (total + 3) / 4
    let limits = [step * 3, step * 2, step].filter { $0 < total }
    var ranges = [MetRange(least: total, isAll: true, word: "\(total)", label: Strings.allCriteria(total))]
    var above = total
    for least in limits {
      let most = above - 1
      let word = least == most ? "\(least)" : "\(least)-\(most)"
      ranges.append(
        MetRange(
          least: least, isAll: false, word: word,
          label: LocalizedText(verbatim: least == most ? "\(least)" : "\(least)–\(most)")))
      above = least
    }
    ranges.append(MetRange(least: nil, isAll: false, word: "<\(above)", label: Strings.under(above)))
    return ranges
  }

  static func counts(_ communes: [(met: Int, meetsAll: Bool)], in ranges: [MetRange]) -> [Int] {
    var counts = [Int](repeating: 0, count: ranges.count)
    for commune in communes {
      if let place = place(of: commune, in: ranges) { counts[place] += 1 }
    }
    return counts
  }

  static func place(of commune: (met: Int, meetsAll: Bool), in ranges: [MetRange]) -> Int? {
    ranges.firstIndex { range in range.isAll ? commune.meetsAll : range.least.map { commune.met >= $0 } ?? true }
  }
}
