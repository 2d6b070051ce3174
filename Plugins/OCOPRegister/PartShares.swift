import NTMKit

/// Where products lose points: the mean share of each part's maximum, over the last full score sheet of each product.
struct PartShares {
  static let tableID = "parts"
  static let schema = Schema([
    Field("by", .text), Field("name", .text), Field("products", .int), Field("share_a", .double, unit: .percent),
    Field("share_b", .double, unit: .percent), Field("share_c", .double, unit: .percent), Field("score", .double),
    Field("lost_a", .double), Field("lost_b", .double), Field("lost_c", .double), Field("lost_most", .text),
  ])
  /// Beyond this a picture is longer than anybody looks at; the table has them all.
  private static let mostDrawn = 40

  /// Products of one kind.
  struct Row {
    enum Kind: String, CaseIterable {
      case all, district, group, stars
    }
    var kind: Kind
    var name: String
    var count: Int
    /// Mean percent of the maximum, and mean points lost, of A, B and C.
    var shares: [Double]
    var lost: [Double]
    var score: Double

    /// - Parameter sheets: full ones; not empty.
    init(_ kind: Kind, _ name: String, _ sheets: [ScoreSheet]) {
      func mean(_ figure: (ScoreSheet) -> Double?) -> Double {
        sheets.reduce(0) { $0 + (figure($1) ?? 0) } / Double(sheets.count)
      }
      self.kind = kind
      self.name = name
      count = sheets.count
      shares = ScoreSheet.parts.indices.map { part in mean { $0.share(part) } }
      lost = ScoreSheet.parts.indices.map { part in mean { $0.lost(part) } }
      score = mean(\.total)
    }

    var lostMost: String? { ScoreSheet.most(lost) }
  }
  let rows: [Row]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    rows = Self.rows(data)
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for row in rows {
        builder.append(
          [.text(row.kind.rawValue), .text(row.name), Value(row.count)] + row.shares.map { Value($0) }
            + [Value(row.score)] + row.lost.map { Value($0) } + [Value(row.lostMost)])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("name", Strings.kindColumn), ShownColumn("products", Strings.numberColumn),
          ShownColumn("share_a", Strings.part("A"), digits: 1), ShownColumn("share_b", Strings.part("B"), digits: 1),
          ShownColumn("share_c", Strings.part("C"), digits: 1), ShownColumn("score", Strings.meanScore, digits: 1),
          ShownColumn("lost_most", Strings.lostMostColumn), ShownColumn("by"),
        ], vocabulary: data.vocabulary, emptyText: Strings.noFullSheets,
        terms: ["by": Self.kinds(data), "name": names])
      var blocks: [Block] = rows.isEmpty ? [] : [.paragraph(Strings.partsLead)]
      blocks.append(.table(block))
      if let chart = try chart { blocks.append(.chart(chart)) }
      return Section(id: "where-points-are-lost", title: Strings.partsTitle, blocks: blocks)
    }
  }

  private static func rows(_ data: RegisterData) -> [Row] {
    let sheets = data.scoreSheets.compactMap { $0.last(where: \.isFull) }
    guard !sheets.isEmpty else { return [] }
    var rows = [Row(.all, Strings.totalWord, sheets)]
    if !data.isOneDistrict {
      let byDistrict = Dictionary(grouping: sheets) { $0.product.districtCode }
      rows += data.places.districts.compactMap { district in
        byDistrict[district.code].map { Row(.district, district.name, $0) }
      }
    }
    let byGroup = Dictionary(grouping: sheets) { $0.product.group ?? Places.nowhere }
    rows += byGroup.keys.sorted().map { Row(.group, $0, byGroup[$0] ?? []) }
    let byStars = Dictionary(grouping: sheets) { $0.starsByScore ?? 0 }
    rows += byStars.keys.sorted().map { Row(.stars, String($0), byStars[$0] ?? []) }
    return rows
  }

  private static func kinds(_ data: RegisterData) -> [String: LocalizedText] {
    Dictionary(uniqueKeysWithValues: Row.Kind.allCases.map { ($0.rawValue, Strings.kind($0, data.units)) })
  }

  private var names: [String: LocalizedText] {
    var names: [String: LocalizedText] = [Strings.totalWord: Strings.total]
    for row in rows {
      switch row.kind {
      case .all: continue
      case .district: if row.name == Places.nowhere { names[row.name] = Strings.noDistrict }
      case .group:
        names[row.name] =
          row.name == Places.nowhere ? Strings.noGroup : data.vocabulary.label(of: row.name, inColumn: "group")
      case .stars: names[row.name] = Strings.withStarsColumn(Int(row.name) ?? 0)
      }
    }
    return names
  }

  private var chart: Chart? {
    get throws {
      let districts = rows.filter { $0.kind == .district }
      guard (2...Self.mostDrawn).contains(districts.count) else { return nil }
      var builder = TableBuilder([Field("district", .text), Field("part", .text), Field("lost", .double)])
      for row in districts {
        for (part, lost) in zip(ScoreSheet.parts, row.lost) {
          builder.append([.text(row.name), .text(part), Value((lost * 10).rounded() / 10)])
        }
      }
      return Chart(
        id: "points-lost", mark: .bar, encoding: .init(x: "district", y: "lost", series: "part", isStacked: true),
        data: try builder.finished(), title: Strings.lostChartTitle,
        description: Strings.lostChartDescription(rows[0].lost),
        labels: ["district": data.units.districtColumn, "part": Strings.partColumn, "lost": Strings.lostColumn],
        terms: [
          "district": [Places.nowhere: Strings.noDistrict],
          "part": Dictionary(uniqueKeysWithValues: ScoreSheet.parts.map { ($0, Strings.part($0)) }),
        ])
    }
  }
}
