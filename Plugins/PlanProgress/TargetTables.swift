import NTMKit

/// The targets as tables: those in danger first, then all of them, and a picture of how far each tier is.
struct TargetTables {
  static let tableID = "targets"
  static let atRiskID = "at_risk"
  static let schema = Schema([
    Field("id", .text), Field("title", .text), Field("tier", .text), Field("baseline", .double),
    Field("target", .double), Field("actual", .double), Field("needed", .double),
    Field("pace", .double, unit: .percent), Field("status", .text), Field("due", .date), Field("kind", .text),
    Field("counted", .bool),
  ])
  /// Kind and whether a target counts are data: the title says the one, the method the other.
  private static let shownNames = schema.names.filter { !["kind", "counted"].contains($0) }
  let data: PlanData
  let results: [TargetResult]
  private let lineage: TargetLineage

  /// - Parameter results: shown committed first, else in the plan's order.
  init(_ data: PlanData, _ results: [TargetResult], _ lineage: TargetLineage) {
    self.data = data
    self.lineage = lineage
    self.results = PlanTarget.Tier.allCases.flatMap { tier in results.filter { $0.target.tier == tier } }
  }

  var atRisk: Section {
    get throws {
      // The furthest behind first within a tier; the sort is stable.
      let endangered = results.enumerated().filter { $0.element.status == .atRisk || $0.element.status == .missed }
        .sorted { a, b in
          let (x, y) = (a.element, b.element)
          if x.target.tier != y.target.tier { return x.target.tier == .committed }
          if x.pace != y.pace { return (x.pace ?? 0) < (y.pace ?? 0) }
          return a.offset < b.offset
        }.map(\.element)
      var block = TableBlock(
        id: Self.atRiskID, try Self.table(endangered),
        showing: ["id", "title", "tier", "needed", "pace", "status"].map(Self.shown),
        vocabulary: data.vocabulary, emptyText: results.isEmpty ? Strings.noTargets : Strings.noneAtRisk)
      block.rowFractionDigits = endangered.map(\.target.fractionDigits)
      return Section(
        id: "in-danger", title: Strings.atRiskTitle, blocks: [.paragraph(Strings.atRiskLead), .table(block)])
    }
  }

  var section: Section {
    get throws {
      var block = TableBlock(
        id: Self.tableID, try Self.table(results), showing: Self.shownNames.map(Self.shown),
        vocabulary: data.vocabulary, emptyText: Strings.noTargets)
      block.rowGroups = .init(by: "tier")
      block.rowFractionDigits = results.map(\.target.fractionDigits)
      if lineage.context.tellsCells {
        for (row, result) in results.enumerated() where result.actual != nil {
          block.cellSources[CellPlace(row: row, column: "actual")] = try lineage.figure(result)
        }
      }
      block.columnGroups = [
        .init(Strings.planned, ["baseline", "target"]), .init(Strings.done, ["actual", "needed", "pace", "status"]),
      ]
      block.footnotes = [.column("pace", Strings.paceNote), .column("status", Strings.statusNote)]
      var blocks: [Block] = [.table(block)]
      for tier in PlanTarget.Tier.allCases {
        if let chart = try chart(of: tier) { blocks.append(.chart(chart)) }
      }
      return Section(id: "all-targets", title: Strings.targetsTitle, blocks: blocks)
    }
  }

  private static func shown(_ name: String) -> ShownColumn {
    switch name {
    case "pace": ShownColumn(name, Strings.paceColumn, digits: 1)
    default: ShownColumn(name)
    }
  }

  private static func table(_ results: [TargetResult]) throws -> Table {
    var builder = TableBuilder(schema.fields)
    for result in results {
      let target = result.target
      builder.append([
        .text(target.id), .text(target.title), .text(target.tier.rawValue), Value(result.baseline),
        .double(target.target), Value(result.actual), Value(result.needed), Value(result.pace),
        .text(result.status.rawValue), Value(target.due), .text(target.kind.rawValue), .bool(result.isCounted),
      ])
    }
    return try builder.finished()
  }

  /// The share of the way done of each target that is not about one commune, against the share of time passed.
  private func chart(of tier: PlanTarget.Tier) throws -> Chart? {
    let measured = results.filter {
      $0.target.tier == tier && $0.target.kind != .named && $0.progress != nil && $0.elapsed != nil
    }
    guard !measured.isEmpty else { return nil }
    var builder = TableBuilder([
      Field("target", .text), Field("progress", .double, unit: .percent), Field("expected", .double, unit: .percent),
    ])
    var terms: [String: LocalizedText] = [:]
    for result in measured {
      terms[result.target.id] = data.title(of: result.target)
      builder.append([
        .text(result.target.id), .double(max(0, (result.progress ?? 0) * 100)), Value(result.elapsed.map { $0 * 100 }),
      ])
    }
    let ahead = measured.count { ($0.pace ?? -1) >= 0 }
    return Chart(
      id: "progress-\(tier.rawValue)", mark: .bar, encoding: .init(x: "target", y: "progress", target: "expected"),
      data: try builder.finished(), title: Strings.progressTitle(tier),
      description: Strings.progressDescription(ahead, measured.count),
      labels: [
        "target": Strings.targetColumn, "progress": Strings.progressColumn, "expected": Strings.expectedColumn,
      ], terms: ["target": terms])
  }
}
