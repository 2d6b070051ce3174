import NTMKit

/// Recognised communes that no longer meet all criteria.
enum FallenBack {
  static let tableID = "fallen_back"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("level", .text),
    Field("recognised_on", .date), Field("met", .int), Field("failing", .text), Field("since", .period),
  ])
}

/// Criteria whose attested result is not the one that the indicators give.
enum Disagreements {
  static let tableID = "disagreements"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("criterion", .text),
    Field("title", .text), Field("attested", .text), Field("computed", .text),
  ])
}

/// What somebody should look into: communes that have fallen back, and results that contradict themselves.
struct Findings {
  let section: Section

  init(_ data: GapData, _ history: GapHistory) throws {
    section = Section(
      id: "findings", title: Strings.findingsTitle,
      blocks: [try Self.fallenBack(data, history), try Self.disagreements(data)])
  }

  private static func fallenBack(_ data: GapData, _ history: GapHistory) throws -> Block {
    var builder = TableBuilder(FallenBack.schema.fields)
    for commune in data.nearestFirst(data.communes.filter(\.hasFallenBack)) {
      builder.append([
        .text(commune.code), .text(commune.name), .text(commune.district), .text(commune.level),
        Value(commune.recognisedOn), Value(commune.met),
        .text(data.criteria(of: commune, in: [.notMet]).joined(separator: ", ")),
        Value(history.fallenSince[commune.code]),
      ])
    }
    return Block.table(
      TableBlock(
        id: FallenBack.tableID, try builder.finished(),
        showing: FallenBack.schema.names.map {
          switch $0 {
          case "failing": ShownColumn($0, Strings.failingCriteriaColumn)
          case "since": ShownColumn($0, Strings.sinceColumn)
          default: ShownColumn($0)
          }
        }, vocabulary: data.vocabulary, caption: Strings.fallenBackCaption, emptyText: Strings.noneFallenBack))
  }

  private static func disagreements(_ data: GapData) throws -> Block {
    var builder = TableBuilder(Disagreements.schema.fields)
    for commune in data.byPlace(data.communes) {
      for (position, criterion) in data.criteria.enumerated() {
        guard let attested = commune.attested[position] else { continue }
        let computed = commune.computed[position]
        guard computed == (attested ? .notMet : .met) else { continue }
        builder.append([
          .text(commune.code), .text(commune.name), .text(commune.district), .text(criterion.id),
          .text(criterion.title), .text((attested ? CriterionState.met : .notMet).word), .text(computed.word),
        ])
      }
    }
    return Block.table(
      TableBlock(
        id: Disagreements.tableID, try builder.finished(),
        showing: Disagreements.schema.names.map { ShownColumn($0) }, vocabulary: data.vocabulary,
        caption: Strings.disagreementsCaption, emptyText: Strings.noDisagreements,
        terms: ["attested": data.vocabulary.terms["state"] ?? [:], "computed": data.vocabulary.terms["state"] ?? [:]]))
  }
}
