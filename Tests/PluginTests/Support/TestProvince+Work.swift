import NTMKit

extension TestProvince {
  static let plan = "19/KH-BCĐ"

  /// The groups of a plan, called “Nhóm 1”, “Group 1”.
  mutating func addGroups(_ codes: [String], plan: String = plan, issuedOn: String? = "2022-04-27") {
    add(
      DeclaredTables.solutionGroups,
      codes.map { code in
        var row = ["plan": plan, "group": code, "title_vi": "Nhóm \(code)", "title_en": "Group \(code)"]
        row["issued_on"] = issuedOn
        return row
      })
  }

  mutating func addTask(
    _ id: String, group: String = "1", agency: String = "Sở Nội vụ", due: String? = "2022-12-31",
    state: String = "todo", doneOn: String? = nil, evidence: String? = nil
  ) {
    var row = ["id": id, "group": group, "title": "Việc \(id)", "agency": agency, "state": state]
    row["due"] = due
    row["done_on"] = doneOn
    row["evidence"] = evidence
    add(DeclaredTables.planTasks, [row])
  }

  mutating func addBody(
    _ unit: String, _ level: String, established: String? = "2022-06-01", members: Int = 10, staff: Int = 2,
    vacancies: Int = 0
  ) {
    var row = [
      "unit_code": unit, "level": level, "members": "\(members)", "office_staff": "\(staff)",
      "vacancies": "\(vacancies)",
    ]
    row["established_on"] = established
    add(DeclaredTables.steeringBodies, [row])
  }

  mutating func addAward(
    _ recipient: String, year: Int = 2022, date: String = "2022-07-20", level: String = "province",
    kind: String = "collective", title: String = "Bằng khen"
  ) {
    add(
      DeclaredTables.awards,
      [
        [
          "year": "\(year)", "title": title, "kind": kind, "recipient": recipient, "unit_code": "10", "level": level,
          "date": date, "decision_number": "1/QĐ",
        ]
      ])
  }

  /// A line of money in million dong; nil is left empty.
  mutating func addMoney(
    _ period: String = "2022Q1", commune: String? = nil, district: String? = nil, source: String = "central",
    content: String = "roads", planned: Double? = nil, mobilised: Double? = nil, disbursed: Double? = nil
  ) {
    var row = ["period": period, "source": source, "content": content]
    row["commune_code"] = commune
    row["district"] = district
    for (name, amount) in [("planned", planned), ("mobilised", mobilised), ("disbursed", disbursed)] {
      row[name] = amount.map { "\($0)" }
    }
    add(DeclaredTables.fundingLines, [row])
  }

  /// A few lines of money: of two years, with a longer period over a shorter one, an empty figure and nobody's commune.
  mutating func addFunding(content: String = "roads") {
    addMoney("2021Q1", commune: "10", content: content, planned: 10, mobilised: 9, disbursed: 8)
    addMoney("2022Q1", commune: "10", content: content, planned: 12, mobilised: 11, disbursed: 10)
    addMoney("2022Q2", commune: "20", source: "people", content: content, mobilised: 3, disbursed: 4)
    addMoney("2022H1", commune: "10", content: content, planned: 25, mobilised: 20, disbursed: 18)
    addMoney("2022Q3", district: "992", source: "credit", content: "training", planned: 7, mobilised: 6)
    addMoney("2022Q4", source: "credit", content: "training", planned: 7)
  }

  /// A few tasks, bodies and awards: one of each kind that the reports tell apart.
  mutating func addWork(agency: String = "Sở Nội vụ") {
    addGroups(["1", "2", "3"])
    addTask("T1", agency: agency, due: "2022-08-31", state: "in_progress")
    addTask("T2", group: "2", agency: "UBND huyện", due: "2022-10-10")
    addTask("T3", group: "2", agency: agency, due: "2022-06-30", state: "done", doneOn: "2022-07-02")
    addTask("T4", group: "9", agency: agency, due: "2022-07-31", state: "cancelled")
    addBody("99", "province", vacancies: 1)
    addBody("10", "commune", established: "2020-01-02")
    addAward(agency)
    addAward("Ông A", year: 2021, date: "2022-01-18", level: "district", kind: "individual")
  }
}
