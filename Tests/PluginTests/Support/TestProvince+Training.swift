import NTMKit

/// Courses, people and attendance made by hand.
extension TestProvince {
  mutating func addCourse(
    _ code: String, topic: String = "Môi trường", criterion: String? = nil, level: String? = "commune",
    district: String? = nil, planned: CalendarDate? = nil, held: CalendarDate? = nil, days: Double? = 1,
    cost: Double? = nil, state: String? = nil
  ) {
    var row = ["course": code, "title": "Lớp \(code)", "topic": topic]
    row["criterion"] = criterion
    row["cadre_level"] = level
    row["district"] = district
    row["planned_on"] = planned?.description
    row["held_on"] = held?.description
    row["days"] = days?.description
    row["cost"] = cost?.description
    row["state"] = state
    add(DeclaredTables.courses, [row])
  }

  mutating func addPerson(
    _ code: String, commune: String? = nil, district: String? = nil, level: String = "commune", sex: String? = "female",
    role: String? = nil, name: String? = nil
  ) {
    var row = ["person": code, "name": name ?? "Người \(code)", "cadre_level": level]
    row["commune_code"] = commune
    row["district"] = district
    row["sex"] = sex
    row["role"] = role
    add(DeclaredTables.people, [row])
  }

  mutating func attend(
    _ course: String, _ person: String, hours: Double? = 8, before: Double? = nil, after: Double? = nil,
    certified: Bool? = nil, due: CalendarDate? = nil, made: CalendarDate? = nil
  ) {
    var row = ["course": course, "person": person]
    row["hours"] = hours?.description
    row["pre_score"] = before?.description
    row["post_score"] = after?.description
    row["certified"] = certified.map { $0 ? "yes" : "no" }
    row["follow_up_due"] = due?.description
    row["followed_up_on"] = made?.description
    add(DeclaredTables.attendance, [row])
  }

  /// A little of everything, for the tests that hold for every report.
  ///
  /// - Parameter name: stands for a topic, a role, a person and a course's code.
  mutating func addTraining(named name: String? = nil) {
    addCourse(
      "L1", criterion: "3; 17", district: "991", planned: Self.day(2022, 3, 1), held: Self.day(2022, 3, 2), cost: 12.5)
    addCourse(
      name ?? "L2", topic: name ?? "OCOP", planned: Self.day(2021, 5, 4), held: Self.day(2021, 5, 4), days: 2, cost: 20)
    addCourse("L3", criterion: "9", district: "993", planned: Self.day(2022, 8, 1))
    addCourse("L4", topic: name ?? "OCOP", planned: Self.day(2022, 10, 20), cost: 8)
    addCourse("L5", planned: Self.day(2022, 2, 2), state: "cancelled")
    addPerson("P1", commune: "10", role: name ?? "Trưởng ấp", name: name ?? "Đỗ Văn An")
    addPerson("P2", commune: "11", level: "village", sex: "male")
    addPerson("P3", commune: "30", sex: nil)
    addPerson("P4", district: "992", level: "district", role: "Chuyên viên")
    addPerson("P5", district: "99", level: "province", sex: "male")
    attend("L1", "P1", before: 40, after: 70, certified: true, due: Self.day(2022, 6, 1))
    attend("L1", "P2", hours: 4.5, before: 50, after: 55, due: Self.day(2022, 6, 1), made: Self.day(2022, 6, 20))
    attend(name ?? "L2", "P1", hours: 16, certified: true, due: Self.day(2022, 10, 10))
    attend(name ?? "L2", "P4", hours: nil, before: 60)
    attend("L5", "P5")
  }
}
