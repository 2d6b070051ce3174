import NTMKit

/// One row per course: what is to be done first, then what was done, the newest first.
struct CourseTable {
  static let tableID = "courses"
  static let schema = Schema([
    Field("code", .text), Field("title", .text), Field("topic", .text), Field("criterion", .text),
    Field("cadre_level", .text), Field("district", .text), Field("state", .text), Field("planned_on", .date),
    Field("held_on", .date), Field("days", .double, unit: .day), Field("persons", .int, unit: .person),
    Field("hours", .double), Field("certified_persons", .int, unit: .person), Field("gain", .double),
    Field("tested", .int), Field("cost", .double, unit: .millionDong),
    Field("cost_per_person", .double, unit: .millionDong),
  ])
  let section: Section

  init(_ data: TrainingData) throws {
    let figures = data.chosen.figures(by: \.code)
    let courses = data.records.courses.filter(data.selection.owns).enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.state.rank != y.state.rank { return x.state.rank < y.state.rank }
      let (p, q) = (x.place, y.place)
      return p != q ? p < q : a.offset < b.offset
    }.map(\.element)
    var builder = TableBuilder(Self.schema.fields)
    for course in courses { builder.append(Self.row(course, figures[course.code] ?? Figures())) }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(), showing: Self.shown, vocabulary: data.vocabulary,
      emptyText: data.noCoursesText,
      terms: [
        "state": Dictionary(uniqueKeysWithValues: Course.State.allCases.map { ($0.rawValue, Strings.state($0)) }),
        "title": [:],
      ])
    section = Section(
      id: "all-courses", title: Strings.coursesTitle, blocks: [.paragraph(Strings.coursesLead), .table(block)])
  }

  private static let shown = [
    ShownColumn("code"), ShownColumn("title", Strings.courseColumn), ShownColumn("state"), ShownColumn("planned_on"),
    ShownColumn("held_on"), ShownColumn("persons", Strings.personsColumn),
    ShownColumn("gain", Strings.gainColumn, digits: 1), ShownColumn("tested", Strings.testedColumn),
    ShownColumn("hours", Strings.hoursColumn), ShownColumn("cost", Strings.costColumn, digits: 1),
    ShownColumn("district"), ShownColumn("criterion"),
  ]

  private static func row(_ course: Course, _ figures: Figures) -> [Value] {
    let isHeld = course.state == .held
    func held(_ value: Value) -> Value { isHeld ? value : .null }
    return [
      .text(course.code), .text(course.title), .text(course.topic), .text(course.criteria.joined(separator: "; ")),
      Value(course.level), Value(course.district), .text(course.state.rawValue), Value(course.plannedOn),
      Value(course.heldOn), Value(course.days), held(Value(figures.guests.persons)),
      held(.double(figures.guests.hours)), held(Value(figures.guests.certifiedPersons)),
      Value(figures.guests.meanGain), held(Value(figures.guests.tested)), Value(course.cost),
      isHeld && course.cost != nil ? Value(figures.costPerPerson) : .null,
    ]
  }
}

extension Course.State {
  fileprivate var rank: Int {
    switch self {
    case .late: 0
    case .planned: 1
    case .heldLater: 2
    case .undated: 3
    case .held: 4
    case .cancelled: 5
    }
  }
}

extension Course {
  /// Among courses of its state: what is to come the soonest first, what is done the newest first.
  fileprivate var place: Int32 {
    let far = Int32.max
    switch state {
    case .late, .planned, .heldLater: return expectedOn?.daysSince1970 ?? far
    case .undated, .cancelled: return plannedOn.map { -$0.daysSince1970 } ?? far
    case .held: return heldOn.map { -$0.daysSince1970 } ?? far
    }
  }
}
