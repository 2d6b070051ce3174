import NTMKit

/// Awards of the emulation movement: counts by year, level and kind, and the list of the day's year.
struct Awards {
  static let tableID = "awards"
  static let schema = Schema([
    Field("year", .int), Field("level", .text), Field("kind", .text), Field("awards", .int),
  ])
  static let listID = "awards_of_year"
  static let listSchema = Schema([
    Field("date", .date), Field("title", .text), Field("kind", .text), Field("recipient", .text),
    Field("unit_code", .text), Field("unit", .text), Field("level", .text), Field("decision_number", .text),
  ])
  private static let levels = ["central", "province", "district", "commune", "village"]

  struct Award {
    var year: Int?
    var title: String
    var kind: String
    var recipient: String
    var unitCode: String?
    var unit: String?
    var level: String
    var date: CalendarDate?
    var decisionNumber: String?
  }

  /// Dated after the day, left out.
  let later: Int
  private let awards: [Award]
  private let data: TaskData

  init(_ context: ReportContext, _ data: TaskData) throws {
    self.data = data
    let all = try Self.awards(context.table("awards"))
    awards = all.filter { award in award.date.map { $0 <= data.day } ?? true }
    later = all.count - awards.count
  }

  var section: Section {
    get throws {
      Section(id: "commendation", title: Strings.awardsTitle, blocks: [try counts, try list])
    }
  }

  private var counts: Block {
    get throws {
      struct Key: Hashable {
        var year: Int?
        var level: String
        var kind: String
      }
      let groups = Dictionary(grouping: awards) { Key(year: $0.year, level: $0.level, kind: $0.kind) }
      let sorted = groups.keys.sorted { a, b in
        if a.year != b.year { return (a.year ?? .min) > (b.year ?? .min) }
        if a.level != b.level { return (Self.rank(a.level), a.level) < (Self.rank(b.level), b.level) }
        return a.kind < b.kind
      }
      var builder = TableBuilder(Self.schema.fields)
      for key in sorted {
        builder.append([Value(key.year), .text(key.level), .text(key.kind), Value(groups[key]?.count ?? 0)])
      }
      var totals: Table?
      var levelTerms = data.vocabulary.terms["level"] ?? [:]
      if sorted.count > 1 {
        levelTerms[Strings.totalWord] = Strings.total
        var row = TableBuilder(Self.schema.fields)
        row.append([.null, .text(Strings.totalWord), .null, Value(awards.count)])
        totals = try row.finished()
      }
      return .table(
        TableBlock(
          id: Self.tableID, try builder.finished(),
          showing: [
            ShownColumn("year"), ShownColumn("level", Strings.awardLevelColumn),
            ShownColumn("kind", Strings.kindColumn),
            ShownColumn("awards", Strings.awardsColumn),
          ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noAwards, terms: ["level": levelTerms]))
    }
  }

  private var list: Block {
    get throws {
      let year = data.day.year
      let keyed = awards.filter { $0.year == year }.map { award in
        (
          award: award, date: award.date?.daysSince1970 ?? .max,
          key: VietnameseCollation.key(award.decisionNumber ?? "") + [0] + VietnameseCollation.key(award.recipient)
            + [0] + VietnameseCollation.key(award.title)
        )
      }
      var builder = TableBuilder(Self.listSchema.fields)
      for entry in keyed.sorted(by: { a, b in
        a.date != b.date ? a.date < b.date : a.key.lexicographicallyPrecedes(b.key)
      }) {
        let award = entry.award
        builder.append([
          Value(award.date), .text(award.title), .text(award.kind), .text(award.recipient), Value(award.unitCode),
          Value(award.unit), .text(award.level), Value(award.decisionNumber),
        ])
      }
      return .table(
        TableBlock(
          id: Self.listID, try builder.finished(),
          showing: [
            ShownColumn("date"), ShownColumn("title", Strings.awardColumn), ShownColumn("kind", Strings.kindColumn),
            ShownColumn("recipient"), ShownColumn("level", Strings.awardLevelColumn), ShownColumn("decision_number"),
          ], vocabulary: data.vocabulary, caption: Strings.awardsOfYear(year),
          emptyText: Strings.noAwardsOfYear(year), terms: ["title": [:]]))
    }
  }

  private static func rank(_ level: String) -> Int { levels.firstIndex(of: level) ?? levels.count }

  private static func awards(_ table: Table) throws -> [Award] {
    let years = try table.integers("year")
    let titles = try table.texts("title")
    let kinds = try table.texts("kind")
    let recipients = try table.texts("recipient")
    let codes = try table.texts("unit_code")
    let units = try table.texts("unit")
    let levels = try table.texts("level")
    let dates = try table.dates("date")
    let decisions = try table.texts("decision_number")
    return years.indices.map { row in
      Award(
        year: years[row], title: titles[row] ?? "", kind: kinds[row] ?? "", recipient: recipients[row] ?? "",
        unitCode: codes[row], unit: units[row], level: levels[row] ?? "", date: dates[row],
        decisionNumber: decisions[row])
    }
  }
}
