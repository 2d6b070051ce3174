import NTMKit

/// Where the headline figures come from. Of people and attendances only the line is told: there are thousands.
struct TrainingLineage {
  let context: ReportContext
  let data: TrainingData
  let line: ReportLine

  // MARK: People

  var persons: Lineage {
    .figure(of: Strings.personsRule(data.day), madeBy: attendance(last: "summarize distinct(person)"))
  }

  var attendances: Lineage { .figure(of: Strings.attendancesRule(data.day), madeBy: attendance(last: "count")) }

  var certified: Lineage {
    .figure(
      of: Strings.certifiedRule(data.day),
      madeBy: attendance(["certified"], where: "certified", last: "summarize distinct(person)"))
  }

  var gain: Lineage {
    .figure(
      of: Strings.gainRule(data.all.people.tested, data.day),
      madeBy: attendance(["pre_score", "post_score"], last: "summarize gain = mean(post_score - pre_score)"))
  }

  // MARK: Courses

  var coursesHeld: Lineage {
    get throws {
      let held = held
      return try courses(
        Strings.coursesRule(data.day), "count", held,
        held.map { .input(LocalizedText(verbatim: $0.title), code: $0.code, term: $0.heldOn.map(Strings.heldOn)) })
    }
  }

  var cost: Lineage {
    get throws {
      let paid = held.filter { $0.cost != nil }
      return try courses(
        Strings.costRule(data.day), "summarize sum(cost)", paid,
        paid.map { .input(LocalizedText(verbatim: $0.title), code: $0.code, Value($0.cost), unit: .millionDong) })
    }
  }

  private var held: [Course] { data.records.courses.filter { data.selection.owns($0) && $0.state == .held } }

  private func courses(
    _ rule: LocalizedText, _ last: String, _ courses: [Course], _ rows: [Lineage]
  ) throws -> Lineage {
    .figure(
      of: rule, madeBy: line.text(table: CourseTable.tableID, "where state = \"held\"", last),
      from: try context.placed(rows, inTable: "courses", keys: courses.map { [.text($0.code)] }))
  }

  /// No line divides what courses cost by who attended them: each has its own.
  var costPerPerson: Lineage {
    var tree = Lineage.figure(of: Strings.costPerPersonRule, madeBy: nil)
    tree.children = [
      .part(
        Strings.costMetric, Value(data.all.cost.millions), unit: .millionDong,
        madeBy: line.text(table: CourseTable.tableID, "where state = \"held\"", "summarize sum(cost)")),
      .part(
        Strings.guestsPart, Value(data.all.guests.persons), unit: .person,
        madeBy: attendance(atCoursesOfDistrict: true, last: "summarize distinct(person)")),
    ]
    return tree
  }

  // MARK: What is missing

  func gaps(_ gaps: Gaps) -> Lineage {
    .figure(
      of: Strings.gapsRule(data.period, data.day), madeBy: line.text(table: GapTable.tableID, "count"),
      from: gaps.untrained.map { gap in
        .input(
          LocalizedText(verbatim: gap.commune.name), code: gap.commune.code,
          term: Strings.criterion(gaps.criteria[gap.criterion].id, gap.state))
      })
  }

  func followUps(_ followUps: FollowUps) throws -> Lineage {
    let late = followUps.overdue
    return .figure(
      of: Strings.followUpsRule(data.day),
      madeBy: line.text(table: FollowUps.tableID, "where state = \"late\"", "count"),
      from: try context.placed(
        late.map { entry in
          .input(
            LocalizedText(verbatim: data.records.people[entry.person].name),
            code: data.records.courses[entry.course].code, term: Strings.dueOn(entry.due))
        }, inTable: "attendance",
        keys: late.map {
          [.text(data.records.courses[$0.course].code), .text(data.records.people[$0.person].code)]
        }))
  }

  // MARK: The line over attendance

  /// A line over the attendances that count; nil where no line says the district asked for.
  ///
  /// - Parameters:
  ///   - columns: of `attendance`, besides who was where.
  ///   - condition: on these.
  ///   - atCoursesOfDistrict: whether the district asked for is that of the course, not of the person.
  private func attendance(
    _ columns: [String] = [], where condition: String? = nil, atCoursesOfDistrict: Bool = false, last: String
  ) -> String? {
    let selection = data.selection
    // A table takes the geography of the session, not one of its own.
    if selection.district != nil, data.units.isOther { return nil }
    let district = selection.district.map { LineText.text(data.places.directory.distinctName(of: $0)) }
    let home = district != nil && !atCoursesOfDistrict ? ["home = district"] : []
    let conditions = [
      "state = \"held\" and held_on <= \(data.day.description)", selection.year.map { "year(held_on) = \($0)" },
      selection.topic.map { "topic = \(LineText.text($0))" },
      district.map { "\(atCoursesOfDistrict ? "district" : "home") = \($0)" }, condition,
    ].compactMap(\.self)
    let asof = context.scope.asofText.map { " asof \($0)" } ?? ""
    return context.line(
      overTable: "attendance", "select \((["course", "person"] + columns + home).joined(separator: ", "))",
      "join courses\(asof) on course = code", "where \(conditions.joined(separator: " and "))", last)
  }
}
