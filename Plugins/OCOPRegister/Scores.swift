import NTMKit

/// The score sheets of the councils: one row per evaluation, with the most of each part and what does not add up.
struct Scores {
  static let tableID = "scores"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("commune", .text),
    Field("district", .text), Field("group", .text), Field("date", .date), Field("session", .text),
    Field("level", .text), Field("version", .text), Field("confidence", .text), Field("part_a", .double),
    Field("part_a_max", .double), Field("part_b", .double), Field("part_b_max", .double), Field("part_c", .double),
    Field("part_c_max", .double), Field("score", .double), Field("stars_by_score", .int), Field("stars", .int),
    Field("decided_stars", .int), Field("change", .double), Field("finding", .text),
  ])
  /// From the first day asked for, the newest first.
  let sheets: [ScoreSheet]
  private let data: RegisterData
  private let since: CalendarDate

  init(_ data: RegisterData) {
    self.data = data
    let since = data.parameters.since ?? data.year.lowerBound
    self.since = since
    sheets = data.scoreSheets.joined().filter { $0.event.date >= since }.sorted { a, b in
      a.event.date != b.event.date ? a.event.date > b.event.date : a.product.code < b.product.code
    }
  }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      var findings: [String: LocalizedText] = [:]
      for sheet in sheets {
        builder.append(Self.row(sheet))
        if let words = Self.words(sheet) {
          findings[words] = .list(sheet.findings.map(\.label), separator: "; ")
        }
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("code"), ShownColumn("name", Strings.productColumn), ShownColumn("date"), ShownColumn("level"),
          ShownColumn("part_a", LocalizedText(verbatim: "A"), digits: 1),
          ShownColumn("part_b", LocalizedText(verbatim: "B"), digits: 1),
          ShownColumn("part_c", LocalizedText(verbatim: "C"), digits: 1), ShownColumn("score", digits: 1),
          ShownColumn("stars", Strings.starsColumn), ShownColumn("decided_stars", Strings.decidedColumn),
          ShownColumn("change", Strings.changeColumn, digits: 1), ShownColumn("finding"),
          ShownColumn("stars_by_score"), ShownColumn("version"), ShownColumn("confidence"), data.placeColumn,
          ShownColumn("session"), ShownColumn("part_a_max", digits: 0), ShownColumn("part_b_max", digits: 0),
          ShownColumn("part_c_max", digits: 0),
        ], vocabulary: data.vocabulary, emptyText: Strings.noScores(since), terms: ["finding": findings])
      return Section(
        id: "score-sheets", title: Strings.scoresTitle(sheets.count, since),
        blocks: (sheets.isEmpty ? [] : [.paragraph(Strings.scoresLead)]) + [.table(block)]
          + versions.map(Block.note))
    }
  }

  /// Which versions judged, with the most of each part; those that nobody has verified apart.
  private var versions: [Note] {
    var known: [OCOPRule] = []
    for rule in sheets.compactMap(\.rule) where !known.contains(where: { $0.version == rule.version }) {
      known.append(rule)
    }
    return known.sorted { $0.effectiveFrom < $1.effectiveFrom }.map { rule in
      let rules = sheets.compactMap(\.rule).filter { $0.version == rule.version }
      let count = rules.count
      return rules.contains { $0.confidence == "low" }
        ? Note(.caution, Strings.unverifiedRule(rule, count)) : Note(.info, Strings.ruleOfSheets(rule, count))
    }
  }

  private static func words(_ sheet: ScoreSheet) -> String? {
    sheet.findings.isEmpty ? nil : sheet.findings.map(\.rawValue).joined(separator: "; ")
  }

  private static func row(_ sheet: ScoreSheet) -> [Value] {
    let (product, event) = (sheet.product, sheet.event)
    let parts = ScoreSheet.parts.indices.flatMap { part in
      [Value(event.parts[part]), Value(sheet.rule?.partMaxima[part])]
    }
    return [
      .text(product.code), .text(product.name), Value(product.owner), .text(product.commune), .text(product.district),
      Value(product.group), .date(event.date), Value(event.session), Value(sheet.level?.rawValue),
      Value(sheet.rule?.version), Value(sheet.rule?.confidence),
    ] + parts + [
      Value(sheet.total), Value(sheet.starsByScore), Value(event.stars), Value(sheet.decidedStars), Value(sheet.change),
      Value(words(sheet)),
    ]
  }
}
