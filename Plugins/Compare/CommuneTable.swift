import NTMKit

/// Of two periods one row per commune with what it gained and lost; of two units one row per commune of each.
struct CommuneTable {
  static let tableID = "communes"
  static let schema = Schema([
    Field("side", .text), Field("code", .text), Field("name", .text), Field("district", .text), Field("first", .int),
    Field("second", .int), Field("change", .int), Field("gained", .text), Field("lost", .text), Field("level", .text),
    Field("status", .text),
  ])
  let section: Section

  init(_ sides: Sides) throws {
    let block = sides.isOfPeriods ? try Self.overTime(sides) : try Self.beside(sides)
    section = Section(id: "by-commune", title: Strings.communesTitle, blocks: [.table(block)])
  }

  /// Those that stand in either period, the greatest change first.
  private static func overTime(_ sides: Sides) throws -> TableBlock {
    let before = Dictionary(sides.first.communes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    let after = Dictionary(sides.second.communes.map { ($0.code, $0) }, uniquingKeysWith: { $1 })
    struct Row {
      var code: String
      var was: Side.Commune?
      var now: Side.Commune?
      var change: Int? {
        guard let was, let now, was.hasResults, now.hasResults else { return nil }
        return now.met - was.met
      }
    }
    let rows = Set(before.keys).union(after.keys).sorted().map { Row(code: $0, was: before[$0], now: after[$0]) }
      .enumerated().sorted { a, b in
        let (x, y) = (a.element.change.map(abs) ?? -1, b.element.change.map(abs) ?? -1)
        return (y, a.offset) < (x, b.offset)
      }.map(\.element)
    var builder = TableBuilder(schema.fields)
    for row in rows {
      let commune = row.now ?? row.was
      /// Met on one side only; so many more than the other way round as the change says.
      func met(_ side: KeyPath<Row, Side.Commune?>, not other: KeyPath<Row, Side.Commune?>) -> String? {
        guard !sides.changesSet, let one = row[keyPath: side], let two = row[keyPath: other], row.change != nil else {
          return nil
        }
        let ids = sides.second.criteria.map(\.id).filter { one.states[$0] == "met" && two.states[$0] != "met" }
        return ids.joined(separator: ", ")
      }
      builder.append([
        .null, .text(row.code), Value(commune?.name), Value(commune?.district), result(row.was), result(row.now),
        Value(row.change), Value(met(\.now, not: \.was)), Value(met(\.was, not: \.now)),
        Value(commune?.level), Value(commune?.status),
      ])
    }
    return TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
        ShownColumn("first", sides.first.label), ShownColumn("second", sides.second.label), ShownColumn("change"),
        ShownColumn("gained", Strings.gainedColumn), ShownColumn("lost", Strings.lostColumn), ShownColumn("level"),
      ], vocabulary: sides.vocabulary, caption: Strings.changesCaption, emptyText: Strings.noCommunes)
  }

  private static func result(_ commune: Side.Commune?) -> Value {
    guard let commune, commune.hasResults else { return .null }
    return Value(commune.met)
  }

  private static func beside(_ sides: Sides) throws -> TableBlock {
    var builder = TableBuilder(schema.fields)
    for (word, side) in zip(["first", "second"], sides.both) {
      for commune in side.communes.sorted(by: { ($1.met, $0.code) < ($0.met, $1.code) }) {
        builder.append([
          .text(word), .text(commune.code), .text(commune.name), .text(commune.district),
          word == "first" ? result(commune) : .null, word == "second" ? result(commune) : .null, .null, .null, .null,
          .text(commune.level), .text(commune.status),
        ])
      }
    }
    var block = TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("name", Strings.communeColumn), ShownColumn("district"),
        ShownColumn("first", sides.first.label), ShownColumn("second", sides.second.label), ShownColumn("level"),
        ShownColumn("status"),
      ], vocabulary: sides.vocabulary, caption: Strings.membersCaption, emptyText: Strings.noCommunes,
      terms: ["side": ["first": sides.first.label, "second": sides.second.label]])
    block.rowGroups = .init(by: "side")
    return block
  }
}
