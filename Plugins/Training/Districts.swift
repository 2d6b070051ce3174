import NTMKit

/// One row per district, then the province's own people, then those whose place is not known.
struct Districts {
  static let tableID = "districts"
  static let schema = Schema(
    [Field("code", .text), Field("name", .text)] + Coverage.fields
      + [Field("held", .int), Field("cost", .double, unit: .millionDong)])
  /// What stands for a name where there is no district.
  static let provinceWord = "province"
  static let unknownWord = "unknown"
  /// Beyond this a picture is longer than anybody looks at; the table has them all.
  private static let mostDrawn = 40
  let section: Section

  init(_ data: TrainingData) throws {
    let standings = Standing.all(data)
    var builder = TableBuilder(Self.schema.fields)
    for standing in standings { builder.append(Self.row(standing, data)) }
    var totals: Table?
    if standings.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      row.append(
        [.null, .text(Strings.totalWord)] + Coverage(data.listed, data.schooling).values
          + [Value(data.all.courses.held), Value(data.all.cost.millions)])
      totals = try row.finished()
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [ShownColumn("name", data.units.districtColumn)] + Coverage.shown + [
        ShownColumn("held", Strings.heldByColumn), ShownColumn("cost", Strings.costColumn, digits: 1),
      ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noPeople,
      terms: [
        "name": [
          Strings.totalWord: Strings.total, Self.provinceWord: Strings.provinceRow,
          Self.unknownWord: Strings.unknownRow(data.units),
        ]
      ])
    var blocks = [Block.table(block)]
    let drawn = standings.filter { $0.coverage.cadres > 0 }
    if (2...Self.mostDrawn).contains(drawn.count) { blocks.append(.chart(try Self.chart(drawn, data))) }
    section = Section(id: "by-district", title: data.units.byDistrict, blocks: blocks)
  }

  private static func row(_ standing: Standing, _ data: TrainingData) -> [Value] {
    var code = Value.null
    if case .district(let own) = standing.seat { code = .text(own) }
    return [code, .text(standing.name(data))] + standing.coverage.values
      + [Value(standing.held), Value(standing.cost.millions)]
  }

  private static func chart(_ standings: [Standing], _ data: TrainingData) throws -> Chart {
    var builder = TableBuilder([Field("district", .text), Field("share", .double, unit: .percent)])
    for standing in standings { builder.append([.text(standing.name(data)), Value(standing.coverage.share)]) }
    let ranked = standings.sorted { ($0.coverage.share ?? 0) < ($1.coverage.share ?? 0) }
    let description = zip([ranked.last], [ranked.first]).compactMap { highest, lowest -> LocalizedText? in
      guard let highest, let lowest else { return nil }
      return Strings.districtsDescription(
        highest: highest.label(data), highest.coverage.share ?? 0, lowest: lowest.label(data),
        lowest.coverage.share ?? 0)
    }.first
    let title = Strings.districtsChartTitle(data.units)
    return Chart(
      id: "district-shares", mark: .bar, encoding: .init(x: "district", y: "share"), data: try builder.finished(),
      title: title, description: description ?? title,
      labels: ["district": data.units.districtColumn, "share": Strings.shareColumn],
      terms: ["district": [provinceWord: Strings.provinceRow, unknownWord: Strings.unknownRow(data.units)]])
  }
}

/// A district's people, and the courses it holds itself.
private struct Standing {
  var seat: Seat
  var coverage = Coverage()
  var held = 0
  var cost = Money()

  static func all(_ data: TrainingData) -> [Standing] {
    var standings: [Seat: Standing] = [:]
    func empty(_ seat: Seat) -> Standing { Standing(seat: seat) }
    for commune in data.communes where !commune.districtCode.isEmpty {
      let seat = Seat.district(commune.districtCode)
      standings[seat] = empty(seat)
    }
    for position in data.listed {
      let seat = data.records.people[position].seat
      standings[seat, default: empty(seat)].coverage.add(data.schooling[position])
    }
    for course in data.records.courses where course.state == .held && data.selection.owns(course) {
      standings[course.seat, default: empty(course.seat)].held += 1
      standings[course.seat, default: empty(course.seat)].cost.add(course.cost)
    }
    return standings.values.map { ($0, $0.seat.key) }.sorted { $0.1.lexicographicallyPrecedes($1.1) }.map(\.0)
  }

  func name(_ data: TrainingData) -> String {
    switch seat {
    case .district(let code): data.places.name(ofDistrict: code)
    case .named(let name): name
    case .province: Districts.provinceWord
    case .unknown: Districts.unknownWord
    }
  }

  func label(_ data: TrainingData) -> LocalizedText {
    switch seat {
    case .district, .named: LocalizedText(verbatim: name(data))
    case .province: Strings.provinceRow
    case .unknown: Strings.unknownRow(data.units)
    }
  }
}

extension Seat {
  /// Districts by code, then names that stand for no district, the province, the unknown.
  fileprivate var key: [UInt8] {
    switch self {
    case .district(let code): [0] + Array(code.utf8)
    case .named(let name): [1] + VietnameseCollation.key(name)
    case .province: [2]
    case .unknown: [3]
    }
  }
}
