import NTMKit

/// A row of `steering_bodies`.
struct SteeringBody {
  var unitCode: String
  var unit: String
  var level: String
  var establishedOn: CalendarDate?
  var members: Int
  var officeStaff: Int
  var vacancies: Int

  func isOlder(than plan: CalendarDate?) -> Bool {
    guard let plan, let establishedOn else { return false }
    return establishedOn < plan
  }
}

/// Steering bodies by level: their people, what is vacant, and which are older than the plan or missing.
struct SteeringBodies {
  static let tableID = "steering_bodies"
  static let schema = Schema([
    Field("level", .text), Field("bodies", .int), Field("members", .int, unit: .person),
    Field("office_staff", .int, unit: .person), Field("vacancies", .int), Field("with_vacancies", .int),
    Field("older_than_plan", .int), Field("units", .int), Field("without_body", .int),
  ])
  private static let levels = ["province", "district", "commune", "village"]

  /// In force on the day.
  let bodies: [SteeringBody]
  /// Established after the day, left out.
  let later: Int
  /// Whose date nobody says, so that they cannot be told older than the plan.
  var undated: Int { bodies.count { $0.establishedOn == nil } }
  private let data: TaskData
  /// The programme's units by level.
  private let units: [String: [String]]

  init(_ context: ReportContext, _ data: TaskData) throws {
    self.data = data
    let all = try Self.bodies(context.table("steering_bodies"))
    bodies = all.filter { body in body.establishedOn.map { $0 <= data.day } ?? true }
    let later = Set(all.filter { body in body.establishedOn.map { $0 > data.day } ?? false }.map(\.key))
    self.later = later.count
    // Of a unit whose body is dated later it is not known what there was before.
    units = Self.units(data).reduce(into: [:]) { units, entry in
      units[entry.key] = entry.value.filter { !later.contains(SteeringBody.key(entry.key, $0)) }
    }
  }

  /// The levels with a body or with units that should have one, the highest first.
  private var shownLevels: [String] {
    guard !bodies.isEmpty else { return [] }
    let others = Set(bodies.map(\.level)).subtracting(Self.levels).sorted()
    let present = Set(bodies.map(\.level)).union(units.filter { !$0.value.isEmpty }.keys)
    return Self.levels.filter(present.contains) + others
  }

  /// The programme's units of a level without a body; nil where no body of that level is recorded, so that they are
  /// unknown rather than missing.
  private func withoutBody(_ level: String) -> [String]? {
    let present = Set(bodies.filter { $0.level == level }.map(\.unitCode))
    guard let units = units[level], !present.isEmpty else { return nil }
    return units.filter { !present.contains($0) }
  }

  /// Levels with units and no body at all.
  var silentLevels: [String] { shownLevels.filter { level in !bodies.contains { $0.level == level } } }

  var section: Section {
    get throws {
      var builder = TableBuilder(Self.schema.fields)
      for level in shownLevels {
        builder.append(row(level, bodies.filter { $0.level == level }, units[level]?.count, withoutBody(level)?.count))
      }
      var totals: Table?
      if shownLevels.count > 1 {
        var row = TableBuilder(Self.schema.fields)
        row.append(
          self.row(
            Strings.totalWord, bodies, Self.sum(shownLevels.compactMap { units[$0]?.count }),
            Self.sum(shownLevels.compactMap { withoutBody($0)?.count })))
        totals = try row.finished()
      }
      var levelTerms = data.vocabulary.terms["level"] ?? [:]
      levelTerms[Strings.totalWord] = Strings.total
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("level"), ShownColumn("bodies", Strings.bodiesColumn),
          ShownColumn("vacancies", Strings.vacanciesColumn), ShownColumn("with_vacancies", Strings.withVacanciesColumn),
          ShownColumn("older_than_plan", Strings.olderColumn), ShownColumn("without_body", Strings.withoutBodyColumn),
          ShownColumn("members"), ShownColumn("office_staff", Strings.officeStaffColumn),
        ], vocabulary: data.vocabulary, totals: totals, emptyText: Strings.noBodies, terms: ["level": levelTerms])
      return Section(
        id: "bodies", title: Strings.bodiesTitle,
        blocks: [.table(block), try BodiesToComplete(data, bodies, missing: missing).block])
    }
  }

  private var missing: [(level: String, unitCode: String)] {
    shownLevels.flatMap { level in (withoutBody(level) ?? []).map { (level, $0) } }
  }

  private func row(_ level: String, _ bodies: [SteeringBody], _ units: Int?, _ without: Int?) -> [Value] {
    [
      .text(level), Value(bodies.count), Value(bodies.reduce(0) { $0 + $1.members }),
      Value(bodies.reduce(0) { $0 + $1.officeStaff }), Value(bodies.reduce(0) { $0 + $1.vacancies }),
      Value(bodies.count { $0.vacancies > 0 }),
      data.groups.issuedOn.map { issued in Value(bodies.count { $0.isOlder(than: issued) }) } ?? .null,
      Value(units), Value(without),
    ]
  }

  func vacanciesMetric(_ lineage: TaskLineage) throws -> Metric? {
    guard !bodies.isEmpty else { return nil }
    let vacant = bodies.filter { $0.vacancies > 0 }
    let rows = vacant.map { Lineage.input(LocalizedText(verbatim: $0.unit), code: $0.unitCode, Value($0.vacancies)) }
    let older = data.groups.issuedOn.map { issued in bodies.count { $0.isOlder(than: issued) } }
    return Metric(
      id: "vacancies", label: Strings.vacanciesMetric, value: Value(bodies.reduce(0) { $0 + $1.vacancies }),
      detail: Strings.ofBodies(vacant.count, bodies.count, older: older),
      lineage: .figure(
        of: Strings.vacanciesRule(data.day),
        madeBy: lineage.line.text(table: Self.tableID, "summarize sum(vacancies)"),
        from: try lineage.context.placed(
          rows, inTable: "steering_bodies", keys: vacant.map { [.text($0.unitCode), .text($0.level)] })))
  }

  private static func sum(_ numbers: [Int]) -> Int? { numbers.isEmpty ? nil : numbers.reduce(0, +) }

  private static func bodies(_ table: Table) throws -> [SteeringBody] {
    let codes = try table.texts("unit_code")
    let units = try table.texts("unit")
    let levels = try table.texts("level")
    let dates = try table.dates("established_on")
    let members = try table.integers("members")
    let staff = try table.integers("office_staff")
    let vacancies = try table.integers("vacancies")
    return codes.indices.map { row in
      SteeringBody(
        unitCode: codes[row] ?? "", unit: units[row] ?? codes[row] ?? "", level: levels[row] ?? "",
        establishedOn: dates[row], members: members[row] ?? 0, officeStaff: staff[row] ?? 0,
        vacancies: vacancies[row] ?? 0)
    }
  }

  /// The communes of the programme, and the districts and provinces they lie in.
  private static func units(_ data: TaskData) -> [String: [String]] {
    guard let communes = data.communes?.communes, !communes.isEmpty else { return [:] }
    let districts = Set(communes.map(\.districtCode)).subtracting([""])
    let provinces = Set(
      communes.compactMap { commune in
        data.directory[commune.code].flatMap { data.directory.ancestor(of: $0, at: .province)?.code }
      })
    return ["province": provinces.sorted(), "district": districts.sorted(), "commune": communes.map(\.code)]
  }
}

extension SteeringBody {
  static func key(_ level: String, _ unitCode: String) -> String { level + "\u{1F}" + unitCode }
  var key: String { Self.key(level, unitCode) }
}
