/// One row per course.
enum CoursesTable: DatasetTable {
  static let name = "courses"
  static let summary = DeclaredTables.courses.summary
  static let schema = Schema([
    Field("code", .text), Field("title", .text), Field("topic", .text), Field("criterion", .text),
    Field("cadre_level", .text), Field("district", .text), Field("planned_on", .date), Field("held_on", .date),
    Field("days", .double, unit: .day), Field("cost", .double, unit: .millionDong), Field("state", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.courses)
    let places = try view.placeColumns()
    let table = try rows.setting(rows.column("course").renamed("code"))
      .setting(places.distinctNames(rows.column("district"), as: "district")).setting(states(rows))
    return try table.selecting(schema.names)
  }

  /// What the file says; where it says nothing, held if there is a day.
  private static func states(_ rows: Table) throws(Diagnostic) -> Column {
    let days = try rows.dates("held_on")
    let states = try rows.texts("state")
    return Column(
      Field("state", .text),
      values: states.indices.map { .text(states[$0] ?? (days[$0] == nil ? "planned" : "held")) })
  }
}

/// One row per person.
enum PeopleTable: DatasetTable {
  static let name = "people"
  static let summary = DeclaredTables.people.summary
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("sex", .text), Field("role", .text), Field("cadre_level", .text),
    Field("commune_code", .text), Field("commune", .text), Field("district", .text),
  ])

  static func make(_ view: DatasetView) throws -> Table {
    let rows = try view.rows(of: DeclaredTables.people)
    let places = try view.placeColumns()
    let communes = try rows.column("commune_code")
    let table = try rows.setting(rows.column("person").renamed("code"))
      .setting(places.codes(communes, as: "commune_code")).setting(places.names(communes, as: "commune"))
      .setting(places.districts(communes: communes, others: rows.column("district")))
    return try table.selecting(schema.names)
  }
}

/// One row per person and course.
enum AttendanceTable: DatasetTable {
  static let name = "attendance"
  static let summary = LocalizedText(
    vi: "mỗi người × lớp một dòng: của xã nào, chủ đề, số giờ, điểm, chứng nhận, theo dõi sau lớp",
    en: "one row per person and course: commune, topic, hours, scores, certificate, follow-up")
  static let schema = Schema([
    Field("course", .text), Field("person", .text), Field("commune", .text), Field("district", .text),
    Field("cadre_level", .text), Field("sex", .text), Field("topic", .text), Field("held_on", .date),
    Field("hours", .double), Field("pre_score", .double), Field("post_score", .double), Field("certified", .bool),
    Field("follow_up_due", .date), Field("followed_up_on", .date),
  ])

  /// - Cost: one look-up for each different course and person, then whole columns.
  static func make(_ view: DatasetView) throws -> Table {
    let rows = try AttendanceEntries.joined(view.rows(of: DeclaredTables.attendance))
    let people = try PeopleTable.make(view)
    let courses = try CoursesTable.make(view)
    let person = try rows.column("person").rows(in: people.column("code"))
    let course = try rows.column("course").rows(in: courses.column("code"))
    var table = rows
    for name in ["commune", "district", "cadre_level", "sex"] {
      table = try table.setting(people.column(name).gathered(person))
    }
    for name in ["topic", "held_on"] { table = try table.setting(courses.column(name).gathered(course)) }
    table = try table.setting(certified(rows))
    return try table.selecting(schema.names)
  }

  /// Who is not said to be certified is not.
  private static func certified(_ rows: Table) throws(Diagnostic) -> Column {
    let flags = try rows.column("certified")
    guard case .bool(let values) = flags.storage, let nulls = flags.nulls else { return flags }
    return Column(flags.field, .bool(zip(values, nulls).map { $0 && !$1 }))
  }
}
