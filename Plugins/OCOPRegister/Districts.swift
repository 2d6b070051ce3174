import NTMKit

/// A district's figures of the year.
struct DistrictStanding {
  var district: Places.District
  var products: Int
  var inProgress: Int
  /// Given three or four stars by the district's council in the year.
  var evaluated: Int
  /// Recognised at three or four stars in the year.
  var recognised: Int
  var inForce: Int
  var floor: PlanGoals.Goal?
  var stretch: PlanGoals.Goal?
  var status: PlanGoals.Goal.Status?

  /// In the order of the districts.
  static func all(_ data: RegisterData) -> [DistrictStanding] {
    let groups = Dictionary(grouping: data.products, by: \.districtCode)
    return data.places.districts.map { district in
      let products = groups[district.code] ?? []
      let evaluated = products.count(where: \.isEvaluatedInYear)
      let floor = data.goals.floor(of: district, .committed)
      return DistrictStanding(
        district: district, products: products.count,
        inProgress: products.count { $0.standing.state == .inProgress }, evaluated: evaluated,
        recognised: products.count { $0.recognisedInYear != nil }, inForce: products.count(where: \.isInForce),
        floor: floor, stretch: data.goals.floor(of: district, .stretch),
        status: floor?.status(evaluated, on: data.day))
    }
  }
}

/// One row per district, with or without products, against the plan's floor; and whether the floors leave any slack.
struct Districts {
  static let tableID = "districts"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("evaluated", .int), Field("target", .double),
    Field("needed", .double), Field("stretch", .double), Field("status", .text), Field("recognised", .int),
    Field("in_force", .int), Field("in_progress", .int), Field("products", .int),
  ])
  /// Beyond this a picture is longer than anybody looks at; the table has them all.
  private static let mostDrawn = 40
  let standings: [DistrictStanding]
  private let data: RegisterData

  init(_ data: RegisterData) {
    self.data = data
    standings = DistrictStanding.all(data)
  }

  var section: Section {
    get throws {
      let hasFloor = standings.contains { $0.floor != nil }
      var blocks: [Block] = []
      if !standings.isEmpty { blocks.append(.paragraph(Strings.districtsLead(data.day.year, hasTargets: hasFloor))) }
      blocks.append(.table(try Self.table(data, standings)))
      if hasFloor, (2...Self.mostDrawn).contains(standings.count) { blocks.append(.chart(try Self.chart(standings))) }
      blocks += Self.slack(data).map(Block.note)
      return Section(
        id: "by-district", title: hasFloor ? Strings.districtsAgainstPlan : data.units.byDistrict, blocks: blocks)
    }
  }

  private static func table(_ data: RegisterData, _ standings: [DistrictStanding]) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    for standing in standings { builder.append(row(standing)) }
    var totals: Table?
    if standings.count > 1 {
      var row = TableBuilder(schema.fields)
      row.append(total(standings))
      totals = try row.finished()
    }
    let hasFloor = standings.contains { $0.floor != nil }
    let planned = ["target", "needed", "stretch", "status"]
    let columns = [
      ShownColumn("name", data.units.districtColumn), ShownColumn("evaluated", Strings.evaluatedColumn),
      ShownColumn("target", Strings.floorColumn, digits: 0), ShownColumn("needed", digits: 0),
      ShownColumn("stretch", Strings.stretchColumn, digits: 0), ShownColumn("status"),
      ShownColumn("recognised", Strings.recognisedColumn), ShownColumn("in_force", Strings.inForceColumn),
      ShownColumn("products", Strings.productsColumn),
    ]
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: hasFloor ? columns : columns.filter { !planned.contains($0.name) }, vocabulary: data.vocabulary,
      totals: totals, emptyText: Strings.noDistricts,
      terms: ["name": [Strings.totalWord: Strings.total, Places.nowhere: Strings.noDistrict]])
  }

  private static func row(_ standing: DistrictStanding) -> [Value] {
    [
      Value(standing.district.code), .text(standing.district.name), Value(standing.evaluated),
      Value(standing.floor?.value), Value(standing.floor?.needed(standing.evaluated)), Value(standing.stretch?.value),
      Value(standing.status?.rawValue), Value(standing.recognised), Value(standing.inForce),
      Value(standing.inProgress), Value(standing.products),
    ]
  }

  /// What is needed is needed by each on its own: one district's surplus does not help another.
  private static func total(_ standings: [DistrictStanding]) -> [Value] {
    func count(_ figure: KeyPath<DistrictStanding, Int>) -> Value {
      Value(standings.reduce(0) { $0 + $1[keyPath: figure] })
    }
    func sum(_ figures: [Double]) -> Value { figures.isEmpty ? .null : .double(figures.reduce(0, +)) }
    return [
      .null, .text(Strings.totalWord), count(\.evaluated), sum(standings.compactMap { $0.floor?.value }),
      sum(standings.compactMap { $0.floor?.needed($0.evaluated) }), sum(standings.compactMap { $0.stretch?.value }),
      .null, count(\.recognised), count(\.inForce), count(\.inProgress), count(\.products),
    ]
  }

  private static func chart(_ standings: [DistrictStanding]) throws -> Chart {
    var builder = TableBuilder([Field("district", .text), Field("evaluated", .int), Field("target", .double)])
    for standing in standings {
      builder.append([.text(standing.district.name), Value(standing.evaluated), Value(standing.floor?.value)])
    }
    let withFloor = standings.filter { $0.floor != nil }
    return Chart(
      id: "districts-against-plan", mark: .bar, encoding: .init(x: "district", y: "evaluated", target: "target"),
      data: try builder.finished(), title: Strings.districtsChartTitle,
      description: Strings.districtsChartDescription(withFloor.count { $0.status == .met }, withFloor.count),
      labels: [
        "district": Strings.districtColumn, "evaluated": Strings.evaluatedColumn, "target": Strings.floorColumn,
      ], terms: ["district": [Places.nowhere: Strings.noDistrict]])
  }

  /// 8 × 5 = 40: what is left of the province's target when every district is just at its floor.
  private static func slack(_ data: RegisterData) -> [Note] {
    let most = 3
    let slacks = data.goals.slacks
    guard slacks.count <= most else {
      return [Note(.info, Strings.slackOfMany(slacks.count { $0.sum <= $0.target }, slacks.count))]
    }
    return slacks.map { slack in
      Note(slack.sum > slack.target ? .info : .caution, Strings.slack(slack))
    }
  }
}
