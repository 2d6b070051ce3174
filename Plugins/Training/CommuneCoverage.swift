import NTMKit

/// The primary table: how many of each commune's cadres were trained, the lowest share first.
struct CommuneCoverage {
  static let tableID = "communes"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("cadres", .int, unit: .person),
    Field("trained", .int, unit: .person), Field("share", .double, unit: .percent), Field("hours", .double),
    Field("certified", .int),
  ])
  let section: Section

  init(_ data: TrainingData) throws {
    let rows = data.communes.map { (commune: $0, coverage: data.coverageByCommune[$0.code] ?? Coverage()) }
      .sorted { a, b in
        // Communes without cadres have no share: they stand last, and a note names them.
        let (x, y) = (a.coverage.share ?? .infinity, b.coverage.share ?? .infinity)
        return x != y ? x < y : a.commune.isBefore(b.commune)
      }
    var builder = TableBuilder(Self.schema.fields)
    for row in rows {
      builder.append(Self.row(.text(row.commune.code), row.commune.name, .text(row.commune.district), row.coverage))
    }
    var totals: Table?
    if rows.count > 1 {
      var row = TableBuilder(Self.schema.fields)
      let members = Set(rows.map(\.commune.code))
      let people = data.listed.filter { data.records.people[$0].communeCode.map(members.contains) ?? false }
      row.append(Self.row(.null, Strings.totalWord, .null, Coverage(people, data.schooling)))
      totals = try row.finished()
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
        ShownColumn("cadres", Strings.cadresColumn), ShownColumn("trained", Strings.trainedColumn),
        ShownColumn("share", Strings.shareColumn, digits: 1), ShownColumn("hours", Strings.hoursColumn),
        ShownColumn("certified", Strings.certificatesColumn),
      ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noCommunes,
      terms: ["name": [Strings.totalWord: Strings.total]])
    section = Section(
      id: "by-commune", title: Strings.communesTitle, blocks: [.paragraph(Strings.communesLead), .table(block)])
  }

  private static func row(_ code: Value, _ name: String, _ district: Value, _ coverage: Coverage) -> [Value] {
    [
      code, .text(name), district, Value(coverage.cadres), Value(coverage.trained), Value(coverage.share),
      .double(coverage.schooling.hours), Value(coverage.schooling.certificates),
    ]
  }
}
