import NTMKit

/// Small fixed tables that the verbs' examples work on.
public struct ExampleTables: QueryEnvironment {
  private let tables: [String: Table]

  /// - Throws: nothing, while the tables below are well formed.
  public init() throws(Diagnostic) {
    var communes = TableBuilder([
      Field("code", .text), Field("name", .text), Field("district", .text), Field("met", .int, unit: .criterion),
      Field("population", .int, unit: .person), Field("state", .text),
    ])
    communes.append([.text("A1"), .text("Phú Hữu"), .text("Châu Thành"), .int(17), .int(6400), .text("not_met")])
    communes.append([.text("A2"), .text("Vị Thanh"), .text("Vị Thủy"), .int(18), .int(7150), .text("met")])
    communes.append([.text("A3"), .text("Vị Trung"), .text("Vị Thủy"), .int(15), .int(8500), .text("not_met")])
    communes.append([.text("A4"), .text("Phú An"), .text("Châu Thành"), .int(19), .null, .text("met")])
    communes.append([.text("A5"), .text("Đông Phú"), .text("Châu Thành"), .int(18), .int(5100), .text("met")])
    var history = TableBuilder([Field("code", .text), Field("period", .period), Field("met", .int, unit: .criterion)])
    for (quarter, values) in [(1, [("A1", 16), ("A2", 16), ("A3", 15)]), (2, [("A1", 17), ("A2", 18), ("A3", 15)])] {
      for (code, met) in values {
        let period = Period.quarter(quarter, of: 2022).map(Value.period) ?? .null
        history.append([.text(code), period, .int(Int64(met))])
      }
    }
    var leaders = TableBuilder([Field("code", .text), Field("leader", .text)])
    for (code, leader) in [("A1", "An"), ("A3", "Bình"), ("A9", "Chi")] {
      leaders.append([.text(code), .text(leader)])
    }
    tables = [
      "communes": try communes.finished(), "history": try history.finished(), "leaders": try leaders.finished(),
    ]
  }

  public var vocabulary: Vocabulary {
    Vocabulary(
      tables: ["communes": LocalizedText(vi: "xã", en: "communes")],
      columns: [
        "district": LocalizedText(vi: "huyện", en: "district"), "name": LocalizedText(vi: "tên", en: "name"),
      ],
      terms: [
        "state": [
          "met": LocalizedText(vi: "đạt", en: "met"), "not_met": LocalizedText(vi: "chưa đạt", en: "not met"),
        ]
      ])
  }

  public var sourceNames: [String] { tables.keys.sorted() }
  public var sinkNames: Set<String> { ["show", "save"] }
  public var periods: [Period] { [Period.quarter(1, of: 2022), Period.quarter(2, of: 2022)].compactMap(\.self) }

  public func resolve(_ word: String) -> ResolvedSource? {
    guard let name = vocabulary.tableName(for: word, among: sourceNames), let table = tables[name] else { return nil }
    return ResolvedSource(name, .table(table.schema))
  }

  public func reportTables(of report: String) -> [(id: String, schema: Schema)] { [] }

  /// - Throws: `query.unknown-source`; no line that was checked gets there.
  public func table(for source: CheckedSource) throws -> Table {
    if case .sql(let statement) = source.kind { return try statement.run(in: self) }
    guard let table = tables[source.name] else {
      throw Diagnostic("query.unknown-source", message: Strings.unknownSource(source.name))
    }
    return table
  }

  /// What a line gives.
  public func run(_ line: String) throws -> Table {
    guard let plan = try Checker.plan(line, in: self), let source = plan.source else { return Table(rowCount: 0) }
    return try plan.apply(to: table(for: source), in: self)
  }
}
