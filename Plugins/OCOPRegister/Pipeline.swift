import NTMKit

/// How many products stand where: the official stages in their order, what stands beside them, and both by district.
struct Pipeline {
  static let funnelID = "funnel"
  static let funnel = Schema([
    Field("stage", .text), Field("order", .int), Field("products", .int), Field("reached", .int),
    Field("share", .double, unit: .percent),
  ])
  static let tableID = "pipeline"
  static let schema = Schema([
    Field("stage", .text), Field("order", .int), Field("district_code", .text), Field("district", .text),
    Field("products", .int),
  ])
  /// Beyond this a map no longer fits on a page; the data are there all the same.
  private static let mostMapped = 40

  private struct Step {
    var stage: StageList.Stage
    var standing: Int
    var reached: Int
  }
  let section: Section

  init(_ data: RegisterData) throws {
    let steps = Self.steps(data)
    var blocks: [Block] = [.table(try Self.funnelTable(data, steps))]
    if let chart = try Self.chart(data, steps) { blocks.append(.chart(chart)) }
    blocks += try Self.map(data, steps)
    section = Section(
      id: "pipeline-view", title: Strings.pipelineTitle,
      blocks: data.products.isEmpty ? blocks : [.paragraph(Strings.pipelineLead)] + blocks)
  }

  private static func steps(_ data: RegisterData) -> [Step] {
    var standing: [String: Int] = [:]
    var reached: [String: Int] = [:]
    for product in data.products {
      for stage in Set(product.history.events.map(\.stage)) { reached[stage, default: 0] += 1 }
      if let stage = product.standing.stage { standing[stage, default: 0] += 1 }
    }
    return data.stages.stages.map { stage in
      Step(stage: stage, standing: standing[stage.word] ?? 0, reached: reached[stage.word] ?? 0)
    }
  }

  private static func funnelTable(_ data: RegisterData, _ steps: [Step]) throws -> TableBlock {
    var builder = TableBuilder(funnel.fields)
    for step in steps where step.stage.order != nil || step.reached > 0 {
      builder.append([
        .text(step.stage.word), Value(step.stage.order), Value(step.standing), Value(step.reached),
        Value(share(step.reached, of: data.products.count)),
      ])
    }
    return TableBlock(
      id: funnelID, try builder.finished(),
      showing: [
        ShownColumn("stage"), ShownColumn("order"), ShownColumn("products", Strings.standingHereColumn),
        ShownColumn("reached", Strings.reachedColumn), ShownColumn("share", Strings.shareColumn, digits: 1),
      ], vocabulary: data.vocabulary, caption: Strings.funnelCaption,
      emptyText: Strings.noStages, terms: ["stage": data.stages.terms])
  }

  /// The stages of the order that the rules of the day lead products through, each with how many have come to it.
  private static func chart(_ data: RegisterData, _ steps: [Step]) throws -> Chart? {
    let path = steps.filter { $0.stage.order != nil && !$0.stage.isIdle }
    guard path.count > 1, path.contains(where: { $0.reached > 0 }) else { return nil }
    var builder = TableBuilder([Field("stage", .text), Field("reached", .int)])
    for step in path { builder.append([.text(step.stage.word), Value(step.reached)]) }
    let first = path.first
    let recognised = data.products.count { !$0.recognitions.isEmpty }
    return Chart(
      id: "funnel-chart", mark: .funnel, encoding: .init(x: "stage", y: "reached"), data: try builder.finished(),
      title: Strings.funnelChartTitle,
      description: Strings.funnelDescription(first?.reached ?? 0, recognised: recognised),
      labels: ["reached": Strings.reachedColumn], terms: ["stage": data.stages.terms])
  }

  /// Stage × district as data, and as a map where there is more than one district.
  private static func map(_ data: RegisterData, _ steps: [Step]) throws -> [Block] {
    let counts = counts(data)
    let used = steps.filter { $0.standing > 0 }
    var builder = TableBuilder(schema.fields)
    var cells = TableBuilder([Field("district", .text), Field("stage", .text), Field("products", .int)])
    for step in used {
      for district in data.places.districts {
        let count = counts[Cell(stage: step.stage.word, district: district.code)] ?? 0
        cells.append([.text(district.name), .text(step.stage.word), Value(count)])
        guard count > 0 else { continue }
        builder.append([
          .text(step.stage.word), Value(step.stage.order), Value(district.code), .text(district.name), Value(count),
        ])
      }
    }
    // No column is named, so it is data only: a page shows the map.
    let table = Block.table(
      TableBlock(
        id: tableID, caption: Strings.mapData, table: try builder.finished(), columns: [], emptyText: Strings.noStages))
    let districts = data.places.districts.count
    guard !used.isEmpty, districts > 1 else { return [table] }
    guard districts <= mostMapped else { return [.paragraph(Strings.tooManyDistricts(districts)), table] }
    let chart = Chart(
      id: "pipeline-map", mark: .heatmap, encoding: .init(x: "district", y: "stage", series: "products"),
      data: try cells.finished(), title: Strings.mapTitle, description: Strings.mapDescription(used.count, districts),
      labels: ["products": Strings.productsColumn],
      terms: ["stage": data.stages.terms, "district": [Places.nowhere: Strings.noDistrict]])
    return [.chart(chart), table]
  }

  private struct Cell: Hashable {
    var stage: String
    var district: String?
  }

  private static func counts(_ data: RegisterData) -> [Cell: Int] {
    var counts: [Cell: Int] = [:]
    for product in data.products {
      guard let stage = product.standing.stage else { continue }
      counts[Cell(stage: stage, district: product.districtCode), default: 0] += 1
    }
    return counts
  }
}

/// In percent; nil when there is nothing to be a share of.
func share(_ part: Int, of whole: Int) -> Double? { whole > 0 ? Double(part) * 100 / Double(whole) : nil }
