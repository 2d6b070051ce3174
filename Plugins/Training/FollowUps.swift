import NTMKit

/// Who is to be called on after a course: the list that the office works through, the longest overdue first.
struct FollowUps {
  static let tableID = "follow_ups"
  static let schema = Schema([
    Field("person", .text), Field("name", .text), Field("commune", .text), Field("district", .text),
    Field("course", .text), Field("title", .text), Field("due", .date), Field("days_overdue", .int, unit: .day),
    Field("state", .text),
  ])
  /// How far ahead the list looks.
  static let horizon = 30

  enum State: String {
    case late
    case dueSoon = "due_soon"
  }

  struct Row {
    var person: Int
    var course: Int
    var due: CalendarDate
    var state: State
  }

  /// Attendances with a follow-up due or made.
  let expected: Int
  let made: Int
  /// Open, and due after the horizon.
  let later: Int
  private let rows: [Row]
  private let data: TrainingData

  init(_ data: TrainingData) {
    self.data = data
    let end = data.day.adding(days: Self.horizon)
    var (expected, made, later) = (0, 0, 0)
    var rows: [Row] = []
    for attendance in data.counted {
      let isMade = attendance.followedUpOn.map { $0 <= data.day } ?? false
      guard isMade || attendance.followUpDue != nil else { continue }
      expected += 1
      if isMade { made += 1 }
      guard !isMade, let due = attendance.followUpDue else { continue }
      if due > end {
        later += 1
      } else {
        rows.append(
          Row(
            person: attendance.person, course: attendance.course, due: due, state: due < data.day ? .late : .dueSoon))
      }
    }
    (self.expected, self.made, self.later) = (expected, made, later)
    self.rows = Self.sorted(rows, data)
  }

  var overdue: [Row] { rows.filter { $0.state == .late } }
  var late: Int { overdue.count }
  var soon: Int { rows.count { $0.state == .dueSoon } }

  var metric: Metric {
    Metric(
      id: "follow-ups-late", label: Strings.followUpsMetric, value: Value(late),
      detail: .joined([Strings.followUpsMade(made, of: expected), Strings.followUpsSoon(soon, Self.horizon)]))
  }

  /// Beyond this a list is longer than anybody prints; the data are there all the same.
  private static let mostPrinted = 300
  private static let shown = [
    ShownColumn("name", Strings.personColumn), ShownColumn("commune"), ShownColumn("district"),
    ShownColumn("course", Strings.courseCodeColumn), ShownColumn("due", Strings.dueColumn),
    ShownColumn("days_overdue", Strings.daysOverdueColumn), ShownColumn("state"),
  ]

  var section: Section {
    get throws {
      let isTooLong = rows.count > Self.mostPrinted
      var builder = TableBuilder(Self.schema.fields)
      for row in rows {
        let (person, course) = (data.records.people[row.person], data.records.courses[row.course])
        builder.append([
          .text(person.code), .text(person.name), Value(person.commune), Value(data.place(of: person)),
          .text(course.code), .text(course.title), .date(row.due),
          row.state == .late ? Value(Int(data.day.daysSince1970 - row.due.daysSince1970)) : .null,
          .text(row.state.rawValue),
        ])
      }
      let block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: isTooLong ? [] : Self.shown, vocabulary: data.vocabulary,
        caption: isTooLong ? Strings.tooMany(rows.count, "training.\(Self.tableID)") : nil,
        emptyText: Strings.noFollowUps(Self.horizon), terms: ["state": Strings.followUpStates, "title": [:]])
      return Section(
        id: "after-the-course", title: Strings.followUpsTitle,
        blocks: [.paragraph(Strings.followUpsLead(Self.horizon, later: later)), .table(block)])
    }
  }

  /// By the day due, then the course, then where and who, so that one visit serves many.
  private static func sorted(_ rows: [Row], _ data: TrainingData) -> [Row] {
    let ranks = ranks(Set(rows.map(\.person)), data)
    return rows.sorted { a, b in
      if a.due != b.due { return a.due < b.due }
      if a.course != b.course { return a.course < b.course }
      return ranks[a.person, default: 0] < ranks[b.person, default: 0]
    }
  }

  /// The order of people by district, commune and name.
  private static func ranks(_ people: Set<Int>, _ data: TrainingData) -> [Int: Int] {
    var places: [[String]: [UInt8]] = [:]
    let keyed = people.map { position in
      let person = data.records.people[position]
      let names = [data.place(of: person) ?? "", person.commune ?? ""]
      let place = places[names] ?? names.flatMap { VietnameseCollation.key($0) + [0] }
      places[names] = place
      return (position: position, key: place + VietnameseCollation.key(person.name) + Array(person.code.utf8))
    }.sorted { $0.key.lexicographicallyPrecedes($1.key) }
    return Dictionary(uniqueKeysWithValues: keyed.enumerated().map { ($0.element.position, $0.offset) })
  }
}

extension TrainingData {
  /// The name of a person's district, or province.
  func place(of person: Person) -> String? {
    switch person.seat {
    case .district(let code): places.name(ofDistrict: code)
    case .named(let name): name
    case .province: places.province
    case .unknown: nil
    }
  }
}
