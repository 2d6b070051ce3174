import NTMKit

/// Wards by their environment, in the newest period that they reported: who collects less waste than is asked.
public struct WardEnvironmentReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// Percent of households whose waste is to be collected.
    public var waste = 95.0

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [ParameterField("waste", \.waste, summary: Strings.wasteOption)]
    }

    public func validate() throws(Diagnostic) {
      if !(0...100).contains(waste) { throw Diagnostic("ward-environment.share", message: Strings.noShare(waste)) }
    }
  }

  static let schema = Schema([
    Field("ward_code", .text), Field("ward", .text), Field("district", .text),
    Field("waste_collected", .double, unit: .percent), Field("waste_sorted", .double, unit: .percent),
    Field("clean_water", .double, unit: .percent), Field("green_space", .double, unit: "m2/person"),
    Field("below", .bool),
  ])

  public static let manifest = ReportManifest(
    id: "ward-environment", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: [WardTable.name], primaryTable: "wards", tables: [("wards", schema)])

  public static let examples = [
    Example("ward-environment", Strings.exampleAll),
    Example("ward-environment --waste 98 | where below | select ward, waste_collected", Strings.exampleBelow),
    Example("ward-environment --waste 120", Strings.exampleRefused, .fails("ward-environment.share")),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let rows = try context.table(WardTable.name)
    let newest = rows["period"]?.values.compactMap { if case .period(let period) = $0 { period } else { nil } }.max()
    let wards = try Self.wards(rows, in: newest, least: parameters.waste)
    let below = (0..<wards.rowCount).count { wards[$0, "below"] == .bool(true) }
    let chart = Chart(
      id: "waste-by-ward", mark: .bar, encoding: Chart.Encoding(x: "ward", y: "waste_collected"), data: wards,
      title: Strings.wasteCollected, description: Strings.summary,
      labels: ["ward": Strings.ward, "waste_collected": Strings.wasteCollected])
    let table = TableBlock(
      id: "wards", wards,
      showing: [
        ShownColumn("ward", Strings.ward), ShownColumn("district"),
        ShownColumn("waste_collected", Strings.wasteCollected, digits: 1),
        ShownColumn("waste_sorted", Strings.wasteSorted, digits: 1),
        ShownColumn("clean_water", Strings.cleanWater, digits: 1),
        ShownColumn("green_space", Strings.greenSpace, digits: 1), ShownColumn("below", Strings.below),
      ], vocabulary: context.vocabulary, emptyText: Strings.empty)
    let metrics = [
      Metric(id: "wards", label: Strings.wards, value: Value(wards.rowCount)),
      Metric(
        id: "below", label: Strings.belowWards(parameters.waste), value: Value(below),
        status: wards.rowCount == 0 ? .unknown : below == 0 ? .met : .missed),
    ]
    return ReportDocument(
      title: Strings.documentTitle(newest),
      sections: [
        Section(id: "overview", title: Strings.overview, blocks: [.metrics(metrics)]),
        Section(
          id: "by-ward", title: Strings.byWard,
          blocks: (wards.rowCount > 0 ? [.chart(chart)] : []) + [
            .table(table), .note(Note(.method, Strings.method)), .note(Note(.caution, Strings.unverified)),
          ]),
      ], provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
  }

  /// One row per ward of a period, by district and ward.
  private static func wards(_ rows: Table, in period: Period?, least: Double) throws -> Table {
    var wards: [[Value]] = []
    for row in 0..<rows.rowCount {
      guard let period, rows[row, "period"] == .period(period) else { continue }
      let collected = rows[row, "waste_collected"]
      wards.append(
        ["ward_code", "ward", "district", "waste_collected", "waste_sorted", "clean_water", "green_space"]
          .map { rows[row, $0] } + [collected.number.map { .bool($0 < least) } ?? .null])
    }
    func order(_ ward: [Value]) -> [[UInt8]] {
      [ward[2], ward[1], ward[0]].map { VietnameseCollation.key($0.plainText) }
    }
    wards.sort { a, b in zip(order(a), order(b)).first { $0 != $1 }.map { $0.lexicographicallyPrecedes($1) } ?? false }
    var builder = TableBuilder(schema.fields)
    for ward in wards { builder.append(ward) }
    return try builder.finished()
  }
}
