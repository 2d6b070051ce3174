import NTMKit

/// Every commune asked about: how it counts, and what its chance becomes.
struct CommuneTable {
  static let tableID = "communes"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("met", .int), Field("missing", .int),
    Field("lacking_criteria", .text), Field("status", .text), Field("target", .text), Field("counted_as", .text),
    Field("effort", .double), Field("chosen_criteria", .text), Field("chance_before", .double, unit: .percent),
    Field("probability", .double, unit: .percent),
  ])
  /// Beyond this a list is longer than anybody prints; the data are there all the same.
  private static let mostPrinted = 200
  let section: Section

  init(_ data: EffortData, _ answer: Answer) throws {
    let rows = Self.rows(data, answer)
    var builder = TableBuilder(Self.schema.fields)
    for row in rows { builder.append(Self.values(row, data, answer)) }
    let isTooLong = rows.count > Self.mostPrinted
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: isTooLong ? [] : Self.shown(data),
      vocabulary: data.vocabulary, caption: isTooLong ? Strings.tooMany(rows.count) : nil,
      emptyText: Strings.noCommunes, terms: ["counted_as": Strings.countedAs])
    section = Section(
      id: "communes-counted", title: Strings.communesTitle,
      blocks: [.paragraph(Strings.communesLead(data)), .table(block)])
  }

  private static func shown(_ data: EffortData) -> [ShownColumn] {
    [
      ShownColumn("name", Strings.communeColumn), ShownColumn("district"), ShownColumn("missing"),
      ShownColumn("counted_as", Strings.countedAsColumn),
      ShownColumn("lacking_criteria", Strings.lackingColumn),
      ShownColumn("chosen_criteria", Strings.chosenCriteriaColumn),
      ShownColumn("chance_before", Strings.beforeColumn, digits: 0),
      ShownColumn("probability", Strings.withEffortColumn, digits: 0), ShownColumn("status"),
    ]
  }

  private struct Row {
    var place: Int
    var counted: CountedAs
    var missing: Int
    var chance: Double
  }

  /// Those helped first, then those that lack something, the likeliest first, then those that meet all, then those nothing is known of.
  private static func rows(_ data: EffortData, _ answer: Answer) -> [Row] {
    data.counted.map { place in
      Row(
        place: place, counted: answer.countedAs(place), missing: data.outlook.communes[place].lacking.count,
        chance: answer.chances[place]?.after ?? 0)
    }.sorted { a, b in
      if a.counted != b.counted { return a.counted.order < b.counted.order }
      if a.chance != b.chance, a.counted == .helped || a.counted == .open { return a.chance > b.chance }
      return a.place < b.place
    }
  }

  private static func values(_ row: Row, _ data: EffortData, _ answer: Answer) -> [Value] {
    let commune = data.outlook.communes[row.place]
    let chosen = answer.price?.plan?.helped[row.place] ?? []
    func ids(_ criteria: [Int]) -> Value {
      criteria.isEmpty ? .null : .text(criteria.map { data.outlook.criteria[$0].id }.joined(separator: ", "))
    }
    let chances = answer.scenarios > 1 ? answer.chances[row.place] : nil
    return [
      .text(commune.code), .text(commune.name), .text(commune.district),
      commune.hasResults ? Value(commune.met) : .null, commune.hasResults ? Value(row.missing) : .null,
      ids(commune.lacking), .text(commune.status), .text(data.tiers[row.place]), .text(row.counted.rawValue),
      row.counted == .helped ? Value(answer.price?.plan.map { answer.effort(row.place, $0) }) : .null, ids(chosen),
      chances.map { Share.value($0.before) } ?? .null, chances.map { Share.value($0.after) } ?? .null,
    ]
  }
}

/// How a commune counts towards the target.
enum CountedAs: String, CaseIterable {
  /// Brought to meet all, or nearer to it.
  case helped
  /// Lacks something and is left to itself.
  case open
  case met, recognised
  /// Nothing is known of it: it does not count.
  case unknown

  var order: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Answer {
  func countedAs(_ place: Int) -> CountedAs {
    switch data.standing(place) {
    case .met: .met
    case .recognised: .recognised
    case .unknown: .unknown
    case .open: price?.plan?.helped[place] == nil ? .open : .helped
    }
  }
}

/// What the file of costs does not say.
struct UnpricedTable {
  static let tableID = "without_cost"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("criterion", .text),
    Field("title", .text),
  ])
  private static let mostPrinted = 40
  let block: TableBlock

  init(_ data: EffortData) throws {
    var builder = TableBuilder(Self.schema.fields)
    for (place, criterion) in data.unpriced {
      let commune = data.outlook.communes[place]
      builder.append([
        .text(commune.code), .text(commune.name), .text(commune.district),
        .text(data.outlook.criteria[criterion].id), .text(data.outlook.criteria[criterion].title),
      ])
    }
    let table = try builder.finished()
    let shown = [
      ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
      ShownColumn("criterion", Strings.numberColumn), ShownColumn("title", Strings.criterionColumn),
    ]
    block = TableBlock(
      id: Self.tableID, table,
      showing: table.rowCount > Self.mostPrinted ? [] : shown, vocabulary: data.vocabulary,
      caption: table.rowCount == 0 ? nil : Strings.unpricedCaption(table.rowCount),
      emptyText: data.outlook.criteria.isEmpty ? Strings.noResults : Strings.noUnpriced(hasFile: data.costs != nil))
  }
}
