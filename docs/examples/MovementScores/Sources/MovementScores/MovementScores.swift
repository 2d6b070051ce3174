import NTMKit

/// What ntm loads.
public let plugin = Plugin(
  id: "movement-scores", version: "1.0.0", title: Strings.title, reports: [MovementScoresReport.self])

/// Districts ranked in the emulation movement, by points for what communes met, gained and were awarded.
public struct MovementScoresReport: ReportPlugin {
  /// How many points for what: the movement's own rules say other numbers, and are given as options.
  public struct Parameters: ParameterSet {
    public var perCriterion = 1.0
    public var perRecognised = 5.0
    public var perAward = 2.0

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField("per-criterion", \.perCriterion, summary: Strings.perCriterion),
        ParameterField("per-recognised", \.perRecognised, summary: Strings.perRecognised),
        ParameterField("per-award", \.perAward, summary: Strings.perAward),
      ]
    }

    public func validate() throws(Diagnostic) {
      if [perCriterion, perRecognised, perAward].contains(where: { $0 < 0 }) {
        throw Diagnostic("movement-scores.negative", message: Strings.negative)
      }
    }
  }

  static let schema = Schema([
    Field("place", .int), Field("code", .text), Field("name", .text), Field("communes", .int, unit: .commune),
    Field("mean_met", .double, unit: .criterion), Field("recognised", .int, unit: .commune), Field("awards", .int),
    Field("score", .double),
  ])

  public static let manifest = ReportManifest(
    id: "movement-scores", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: ["communes", "awards"], primaryTable: "districts", tables: [("districts", schema)])

  public static let examples = [
    Example("movement-scores", Strings.exampleAll),
    Example("movement-scores --per-award 0 | select place, name, score", Strings.exampleWithoutAwards),
    Example("movement-scores --per-award -1", Strings.exampleNegative, .fails("movement-scores.negative")),
  ]

  public init() {}

  private struct District {
    var name = ""
    var met: [Int] = []
    var recognised = 0
    var awards = 0

    var meanMet: Double? { met.isEmpty ? nil : Double(met.reduce(0, +)) / Double(met.count) }

    func score(_ parameters: Parameters) -> Double {
      let forCriteria = (meanMet ?? 0) * parameters.perCriterion
      let forRecognised = Double(recognised) * parameters.perRecognised
      return forCriteria + forRecognised + Double(awards) * parameters.perAward
    }
  }

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let table = try Self.ranked(
      Self.districts(context.table("communes"), context.table("awards")), parameters)
    let chart = Chart(
      id: "scores", mark: .bar, encoding: Chart.Encoding(x: "name", y: "score"), data: table, title: Strings.score,
      description: Strings.summary, labels: ["name": Strings.district, "score": Strings.score])
    return ReportDocument(
      title: Strings.documentTitle(context.period),
      sections: [
        Section(
          id: "ranking", title: Strings.ranking,
          blocks: [
            .chart(chart),
            .table(
              TableBlock(
                id: "districts", table,
                showing: [
                  ShownColumn("place", Strings.place), ShownColumn("name", Strings.district),
                  ShownColumn("communes", Strings.communes), ShownColumn("mean_met", Strings.meanMet, digits: 1),
                  ShownColumn("recognised", Strings.recognised), ShownColumn("awards", Strings.awards),
                  ShownColumn("score", Strings.score, digits: 1),
                ], vocabulary: context.vocabulary, emptyText: Strings.empty)),
            .note(
              Note(.method, Strings.method(parameters.perCriterion, parameters.perRecognised, parameters.perAward))),
          ])
      ], provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
  }

  /// By code. An award counts for the district of the commune that has it, or for the district itself.
  private static func districts(_ communes: Table, _ awards: Table) throws -> [String: District] {
    let codes = try communes.texts("code")
    let districtCodes = try communes.texts("district_code")
    let names = try communes.texts("district")
    let met = try communes.integers("met")
    let levels = try communes.texts("level")
    var districts: [String: District] = [:]
    var districtOf: [String: String] = [:]
    for row in 0..<communes.rowCount {
      guard let district = districtCodes[row] else { continue }
      if let code = codes[row] { districtOf[code] = district }
      districts[district, default: District()].name = names[row] ?? district
      if let count = met[row] { districts[district, default: District()].met.append(count) }
      if let level = levels[row], level != "none" { districts[district, default: District()].recognised += 1 }
    }
    for code in try awards.texts("unit_code").compactMap(\.self) {
      districts[districtOf[code] ?? code]?.awards += 1
    }
    return districts
  }

  /// The highest score first; of equal ones the code decides, and they share a place.
  private static func ranked(_ districts: [String: District], _ parameters: Parameters) throws -> Table {
    let scored = districts.map { (code: $0.key, district: $0.value, score: $0.value.score(parameters)) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.code < $1.code }
    var builder = TableBuilder(schema.fields)
    for entry in scored {
      let place = scored.count { $0.score > entry.score } + 1
      builder.append([
        Value(place), .text(entry.code), .text(entry.district.name), Value(entry.district.met.count),
        Value(entry.district.meanMet),
        Value(entry.district.recognised), Value(entry.district.awards), .double(entry.score),
      ])
    }
    return try builder.finished()
  }
}
