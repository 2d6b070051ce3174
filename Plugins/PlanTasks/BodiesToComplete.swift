import NTMKit

/// Bodies that need people or a new decision, and units without one: by level and place.
struct BodiesToComplete {
  static let tableID = "bodies_to_complete"
  static let schema = Schema([
    Field("level", .text), Field("code", .text), Field("name", .text), Field("district", .text),
    Field("vacancies", .int), Field("reason", .text), Field("established_on", .date),
  ])

  enum Reason: String, CaseIterable {
    case noBody = "no_body"
    case olderAndVacancies = "older_and_vacancies"
    case older, vacancies
  }

  let block: Block

  init(_ data: TaskData, _ bodies: [SteeringBody], missing: [(level: String, unitCode: String)]) throws {
    var entries: [Entry] = bodies.compactMap { body in
      let isOlder = body.isOlder(than: data.groups.issuedOn)
      guard isOlder || body.vacancies > 0 else { return nil }
      return Entry(
        level: body.level, unitCode: body.unitCode, unit: body.unit, establishedOn: body.establishedOn,
        vacancies: body.vacancies,
        reason: !isOlder ? .vacancies : body.vacancies > 0 ? .olderAndVacancies : .older, data.directory)
    }
    entries += missing.map { level, code in
      Entry(
        level: level, unitCode: code, unit: data.directory[code]?.name ?? code, establishedOn: nil, vacancies: nil,
        reason: .noBody, data.directory)
    }
    var builder = TableBuilder(Self.schema.fields)
    for entry in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      builder.append([
        .text(entry.level), .text(entry.unitCode), .text(entry.name), Value(entry.district), Value(entry.vacancies),
        .text(entry.reason.rawValue), Value(entry.establishedOn),
      ])
    }
    block = .table(
      TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("level"), ShownColumn("name", Strings.unitColumn), ShownColumn("district"),
          ShownColumn("vacancies", Strings.vacanciesColumn), ShownColumn("reason", Strings.reasonColumn),
          ShownColumn("established_on"),
        ], vocabulary: data.vocabulary, caption: Strings.toCompleteCaption,
        emptyText: bodies.isEmpty ? Strings.noBodies : Strings.noneToComplete,
        terms: [
          "reason": Dictionary(uniqueKeysWithValues: Reason.allCases.map { ($0.rawValue, Strings.reason($0)) })
        ]))
  }

  private struct Entry {
    var level: String
    var unitCode: String
    var name: String
    var district: String?
    var establishedOn: CalendarDate?
    var vacancies: Int?
    var reason: Reason
    let key: [UInt8]

    init(
      level: String, unitCode: String, unit: String, establishedOn: CalendarDate?, vacancies: Int?, reason: Reason,
      _ directory: UnitDirectory
    ) {
      self.level = level
      self.unitCode = unitCode
      self.establishedOn = establishedOn
      self.vacancies = vacancies
      self.reason = reason
      let place = directory[unitCode]
      // A district stands under its own name, told from its neighbours.
      name = place.map(directory.distinctName) ?? unit
      district = place?.level == .commune ? place.map(directory.districtName) : nil
      let rank = UInt8(["province", "district", "commune", "village"].firstIndex(of: level) ?? 4)
      key =
        [rank] + VietnameseCollation.key(level) + [0] + VietnameseCollation.key(district ?? "") + [0]
        + VietnameseCollation.key(name) + [0] + Array(unitCode.utf8)
    }
  }
}
