import NTMKit
import Testing
import Training

@Suite("training") struct TrainingTests {
  static let report = TrainingReport.self
  private static func day(_ month: Int, _ day: Int, _ year: Int = 2022) -> CalendarDate {
    TestProvince.day(year, month, day)
  }
  private func number(_ document: ReportDocument, _ metric: String) -> Double? { document.metric(metric)?.value.number }

  // MARK: What counts

  @Test("what nobody wrote down is missing, not none") func unknown() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1), days: nil)
    province.addPerson("P1", commune: "10", sex: nil)
    province.attend("L1", "P1")
    let document = try province.make(Self.report)
    #expect(document.metric("cost")?.value == .null && document.metric("cost-per-person")?.value == .null)
    #expect(document.metric("persons")?.detail?.en.contains("women") != true)
    let topic = try #require(document.table("topics")).row(where: "topic", is: "Môi trường")
    for column in ["women", "days", "cost", "cost_per_person"] { #expect(topic[column] == .null, "\(column)") }
  }

  @Test("a person who attended three courses is one person and three attendances") func personsAndAttendances() throws {
    var province = TestProvince()
    for (code, topic) in [("L1", "A"), ("L2", "A"), ("L3", "B")] {
      province.addCourse(code, topic: topic, held: Self.day(3, 1), cost: 6)
      province.addPerson("P1", commune: "10")
      province.attend(code, "P1", certified: true)
    }
    province.addPerson("P2", commune: "10")
    province.attend("L1", "P2")
    let document = try province.make(Self.report)
    #expect(number(document, "persons") == 2)
    #expect(number(document, "attendances") == 4)
    #expect(number(document, "certified-persons") == 1)
    #expect(document.metric("certified-persons")?.detail?.en.hasPrefix("3 certificates") == true)
    #expect(number(document, "cost") == 18)
    #expect(number(document, "cost-per-person") == 9)
    #expect(document.metric("cost-per-person")?.detail?.en.hasPrefix("4.50 per attendance") == true)
    let topics = try #require(document.block("topics"))
    #expect(topics.table.column(texts: "persons") == ["2", "1"])
    #expect(topics.table.column(texts: "attendances") == ["3", "1"])
    #expect(topics.totals?[0, "persons"] == .int(2))
    #expect(topics.totals?[0, "attendances"] == .int(4))
    let commune = try #require(document.table("communes")?.row(where: "code", is: "10"))
    #expect(commune["cadres"] == .int(2) && commune["trained"] == .int(2))
    #expect(commune["hours"] == .double(32) && commune["certified"] == .int(3))
  }

  @Test(
    "a course counts as held when its state is held and its day is not after that of the report",
    arguments: [
      ("held", Optional(day(9, 30)), 1), ("held", day(10, 1), 0), ("held", nil, 0), (nil, day(9, 30), 1),
      ("planned", day(9, 1), 0), ("cancelled", day(9, 1), 0), (nil, nil, 0),
    ] as [(String?, CalendarDate?, Int)])
  func held(state: String?, on held: CalendarDate?, count: Int) throws {
    var province = TestProvince()
    province.addCourse("L1", planned: Self.day(9, 1), held: held, cost: 5, state: state)
    province.addPerson("P1", commune: "10")
    province.attend("L1", "P1", due: Self.day(9, 2))
    let document = try province.make(Self.report)
    #expect(number(document, "courses-held") == Double(count))
    #expect(number(document, "persons") == Double(count))
    #expect(number(document, "follow-ups-late") == Double(count))
    #expect(number(document, "cost") == Double(count) * 5)
    // Attendance that does not count is never silent.
    #expect(document.notes.contains { $0.text.en.hasPrefix("Attendances at") } == (count == 0))
  }

  @Test("a course planned for a day that has passed is overdue; one without a day never is") func overdue() throws {
    var province = TestProvince()
    province.addCourse("L1", planned: Self.day(9, 29))
    province.addCourse("L2", planned: Self.day(9, 30))
    province.addCourse("L3")
    province.addCourse("L4", planned: Self.day(9, 1), state: "cancelled")
    province.addCourse("L5", planned: Self.day(9, 1), held: Self.day(10, 5))
    let document = try province.make(Self.report)
    let courses = try #require(document.table("courses"))
    #expect(courses.column(texts: "code") == ["L1", "L2", "L3", "L5", "L4"])
    #expect(courses.column(texts: "state") == ["late", "planned", "planned", "held_later", "cancelled"])
    #expect(
      document.metric("courses-held")?.detail?.en == "3 still to be held (1 overdue); 1 cancelled; in 2022: 0 held")
    #expect(document.notes.contains { $0.kind == .dataGap && $0.text.en.contains("never overdue: 1 (L3)") })
    #expect(document.notes.contains { $0.kind == .info && $0.text.en.contains("Courses held after 2022-09-30") })
  }

  @Test("asked for a period that has ended, the report speaks of its last day") func dayOfThePeriod() throws {
    var province = TestProvince()
    province.report("10", TestProvince.before)
    province.addCourse("L1", planned: Self.day(6, 20), held: Self.day(6, 30))
    province.addCourse("L2", planned: Self.day(7, 1), held: Self.day(7, 1))
    province.scope.period = PeriodRange(TestProvince.before)
    let document = try province.make(Self.report)
    #expect(number(document, "courses-held") == 1)
    #expect(document.title.en.hasSuffix("as of 2022-06-30"))
  }

  @Test("gain is the mean over attendances with both scores, with their number") func gain() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    for person in ["P1", "P2", "P3", "P4"] { province.addPerson(person, commune: "10") }
    province.attend("L1", "P1", before: 40, after: 70)
    province.attend("L1", "P2", before: 50, after: 45)
    province.attend("L1", "P3", before: 50)
    province.attend("L1", "P4", after: 90)
    let document = try province.make(Self.report)
    #expect(number(document, "gain") == 12.5)
    #expect(document.metric("gain")?.detail?.en.hasPrefix("n = 2 attendances with both scores") == true)
    #expect(document.notes.contains { $0.kind == .caution && $0.text.en.contains("lower score after than before: 1;") })
    #expect(document.notes.contains { $0.text.en == "Attendances with one score only, left out of the gain: 2." })
  }

  @Test("beside each gain stands of how many attendances it is, and pages show hours, certificates and cost per person")
  func shownColumns() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    province.addPerson("P1", commune: "10")
    province.attend("L1", "P1", before: 40, after: 70)
    let document = try province.make(Self.report)
    func shown(_ id: String) throws -> [String] { try #require(document.block(id)).columns.map(\.column) }
    for id in ["years", "topics", "courses"] {
      let columns = try shown(id)
      let gain = try #require(columns.firstIndex(of: "gain"))
      #expect(columns[gain + 1] == "tested", "\(id)")
      #expect(columns.contains("hours"), "\(id)")
    }
    #expect(try ["certified_persons", "cost_per_person"].allSatisfy(shown("topics").contains))
  }

  @Test("with nobody tested there is no gain, and with nobody trained no cost per person") func nothingToDivideBy()
    throws
  {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1), cost: 4)
    province.addPerson("P1", commune: "10")
    let document = try province.make(Self.report)
    #expect(document.metric("gain")?.value == .null)
    #expect(document.metric("cost-per-person")?.value == .null)
    #expect(number(document, "cost") == 4)
    #expect(document.notes.contains { $0.text.en == "Courses held without a list of attendance: 1 (L1)." })
  }

  @Test("hours that cannot be are counted as given, and said so") func hours() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1), days: 1)
    for (person, hours) in [("P1", 8.0), ("P2", 8.5), ("P3", 0), ("P4", -3), ("P5", nil)] as [(String, Double?)] {
      province.addPerson(person, commune: "10")
      province.attend("L1", person, hours: hours)
    }
    let document = try province.make(Self.report)
    #expect(document.metric("attendances")?.detail?.en.hasPrefix("16.5 hours") == true)
    #expect(number(document, "persons") == 5)
    let notes = document.notes.map(\.text.en)
    #expect(notes.contains("Attendances of more than eight hours for each day of the course: 1; added up as given."))
    #expect(notes.contains { $0.hasPrefix("Attendances of zero hours: 1;") })
    #expect(notes.contains { $0.hasPrefix("Attendances without hours, or with negative ones: 2;") })
  }

  @Test("attendance that does not count is told by why") func uncounted() throws {
    var province = TestProvince()
    province.addCourse("L1", planned: Self.day(9, 1), state: "cancelled")
    province.addCourse("L2", planned: Self.day(9, 1))
    province.addCourse("L3", state: "held")
    province.addCourse("L4", held: Self.day(10, 1))
    province.addPerson("P1", commune: "10")
    for course in ["L1", "L2", "L3", "L4", "L9"] { province.attend(course, "P1") }
    let document = try province.make(Self.report)
    let notes = document.notes.map(\.text.en)
    for text in [
      "Attendances at cancelled courses, not counted: 1.", "Attendances at courses still to be held, not counted: 1.",
      "Attendances at courses held on no known day, not counted: 1.",
      "Attendances at courses held after 2022-09-30, not counted: 1.",
      "Attendances at courses that are not listed, not counted: 1.",
      "Courses said to be held without a day, not counted as held: 1 (L3).",
    ] {
      #expect(notes.contains(text), "\(text)")
    }
    #expect(number(document, "attendances") == 0)
  }

  @Test("of many courses the first are named, and the rest counted") func manyNames() throws {
    var province = TestProvince()
    for number in 10..<24 { province.addCourse("L\(number)", held: Self.day(3, 1), cost: 1) }
    let note = try #require(
      try province.make(Self.report).notes.first { $0.text.en.hasPrefix("Courses held without a list") })
    #expect(
      note.text.en
        == "Courses held without a list of attendance: 14 (L10, L11, L12, L13, L14, L15, L16, L17, L18, L19, L20, L21 and 2 more)."
    )
    #expect(note.text.vi.hasSuffix("L21 và 2 lớp khác."))
  }

  @Test("what is as it should be has no notes on what is odd") func nothingOdd() throws {
    var province = TestProvince(communes: 1)
    province.report("10")
    province.addCourse("L1", criterion: "3", planned: Self.day(3, 1), held: Self.day(3, 1), cost: 1)
    province.addPerson("P1", commune: "10")
    province.attend("L1", "P1", before: 1, after: 1, due: Self.day(6, 1), made: Self.day(6, 1))
    let document = try province.make(Self.report)
    #expect(document.notes.allSatisfy { $0.kind == .method }, "\(document.notes.map(\.text.en))")
  }

  // MARK: Years

  @Test("a course is of the year it was held in; not held, of the one it was planned for") func years() throws {
    var province = TestProvince()
    province.addPerson("P1", commune: "10")
    province.addCourse("L1", planned: Self.day(12, 20, 2021), held: Self.day(1, 6), cost: 3)
    province.addCourse("L2", planned: Self.day(5, 1, 2021), held: Self.day(5, 1, 2021), cost: 4)
    province.addCourse("L3", planned: Self.day(11, 1))
    province.addCourse("L4")
    for course in ["L1", "L2"] { province.attend(course, "P1") }
    let document = try province.make(Self.report)
    let years = try #require(document.block("years"))
    #expect(years.table.column(texts: "year") == ["2022", "2021", ""])
    #expect(years.table.column(texts: "held") == ["1", "1", "0"])
    #expect(years.table.column(texts: "outstanding") == ["1", "0", "1"])
    #expect(years.table.column(texts: "persons") == ["1", "1", "0"])
    // One person in both years is one person.
    #expect(years.totals?[0, "persons"] == .int(1) && years.totals?[0, "attendances"] == .int(2))
    #expect(document.metric("persons")?.detail?.en.hasSuffix("in 2022: 1 person") == true)
    let year = try province.make(Self.report, ["--year", "2022"])
    #expect(year.table("courses")?.column(texts: "code") == ["L3", "L1"])
    #expect(number(year, "cost") == 3)
    #expect(year.table("years")?.column(texts: "year") == ["2022"])
    #expect(year.metric("persons")?.detail?.en == "100.0% of the 1 listed; 1 woman")
    #expect(year.notes.contains { $0.text.en == "Courses without any day, of no year: 1." })
  }

  @Test("a year without courses says which years have some; a year that is none is refused") func oddYears() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    let document = try province.make(Self.report, ["--year", "2019"])
    #expect(
      document.notes.contains {
        $0.kind == .dataGap && $0.text.en == "No course is of 2019; there are courses of 2022."
      })
    #expect(document.table("courses")?.rowCount == 0)
    #expect(document.block("courses")?.emptyText?.en == "No course is as asked for.")
    let error = #expect(throws: Diagnostic.self) { try province.make(Self.report, ["--year", "22"]) }
    #expect(error?.code == "training.year-out-of-range")
    #expect(error?.message.en == "--year takes 1900 to 2200, not 22")
    #expect(error?.message.vi == "--year nhận năm từ 1900 đến 2200, không nhận 22")
    #expect(error?.span?.source == "--year")
  }

  // MARK: One district

  @Test("one district: its people wherever they went, the courses it holds and what they cost") func oneDistrict()
    throws
  {
    var province = TestProvince()
    province.addPerson("P1", commune: "10")
    province.addPerson("P2", district: "991", level: "district")
    province.addPerson("P3", commune: "20")
    province.addCourse("L1", district: "991", held: Self.day(3, 1), cost: 10)
    province.addCourse("L2", district: "99", held: Self.day(3, 1), cost: 100)
    province.addCourse("L3", held: Self.day(3, 1), cost: 100)
    for course in ["L1", "L2", "L3"] { province.attend(course, "P1") }
    province.attend("L1", "P3")
    for words in ["991", "Châu Thành", "chau thanh"] {
      let document = try province.make(Self.report, ["--district", words])
      #expect(number(document, "persons") == 1)
      #expect(number(document, "attendances") == 3)
      #expect(document.metric("persons")?.detail?.en.hasPrefix("50.0% of the 2 listed") == true)
      #expect(number(document, "courses-held") == 1)
      #expect(number(document, "cost") == 10)
      // Two people sat in the course that it paid for.
      #expect(number(document, "cost-per-person") == 5)
      #expect(document.table("courses")?.column(texts: "code") == ["L1"])
      #expect(document.table("courses")?[0, "persons"] == .int(2))
      #expect(document.table("communes")?.column(texts: "code") == ["10", "12", "11"])
      #expect(document.table("districts")?.column(texts: "code") == ["991"])
      #expect(document.title.vi.contains("huyện Châu Thành"))
      #expect(document.notes.contains { $0.text.en.contains("(2 attendances elsewhere)") })
    }
    let error = #expect(throws: Diagnostic.self) { try province.make(Self.report, ["--district", "Long Mỹ"]) }
    #expect(error?.code == "unit.ambiguous")
  }

  @Test("districts add up to the whole, with the province's own people and those of no place") func districts() throws {
    var province = TestProvince()
    province.addPerson("P1", commune: "10")
    province.addPerson("P2", commune: "30")
    province.addPerson("P3", district: "992", level: "district")
    province.addPerson("P4", level: "province")
    province.addPerson("P5", district: "99", level: "province")
    province.addPerson("P6", level: "district")
    province.addCourse("L1", district: "993", held: Self.day(3, 1), cost: 2)
    province.addCourse("L2", held: Self.day(3, 1), cost: 3)
    for person in ["P1", "P2", "P4"] { province.attend("L2", person) }
    let block = try #require(try province.make(Self.report).block("districts"))
    #expect(block.table.column(texts: "code") == ["991", "992", "993", "", ""])
    #expect(
      block.table.column(texts: "name") == ["Châu Thành", "huyện Long Mỹ", "thị xã Long Mỹ", "province", "unknown"])
    #expect(block.table.column(texts: "cadres") == ["1", "1", "1", "2", "1"])
    #expect(block.table.column(texts: "trained") == ["1", "0", "1", "1", "0"])
    #expect(block.table.column(texts: "held") == ["0", "0", "1", "1", "0"])
    #expect(block.table.column(texts: "cost") == ["0", "0", "2", "3", "0"])
    let totals = try #require(block.totals)
    #expect(totals[0, "cadres"] == .int(6) && totals[0, "trained"] == .int(3) && totals[0, "cost"] == .double(5))
    #expect(totals[0, "share"] == .double(50))
    #expect(block.columns.first { $0.column == "name" }?.terms["province"]?.vi == "Cấp tỉnh")
  }

  @Test("what the province holds is not its city's of the same name") func cityOfTheProvince() throws {
    var province = TestProvince()
    for index in province.record.units.indices where province.record.units[index].code == "991" {
      province.record.units[index].name = "Thử"
    }
    province.addPerson("P1", commune: "10")
    province.addPerson("P2", district: "99", level: "province")
    province.addCourse("L1", district: "991", held: Self.day(3, 1), cost: 2)
    province.addCourse("L2", district: "99", held: Self.day(3, 1), cost: 3)
    let table = try #require(try province.make(Self.report).table("districts"))
    #expect(table.column(texts: "name") == ["huyện Thử", "huyện Long Mỹ", "thị xã Long Mỹ", "province"])
    #expect(table.column(texts: "cadres") == ["1", "0", "0", "1"])
    #expect(table.column(texts: "cost") == ["2", "0", "0", "3"])
  }

  // MARK: Topics

  @Test("a topic is found by name, accents aside; an unknown one is refused with those that are near") func topics()
    throws
  {
    var province = TestProvince(communes: 1)
    province.report("10", missing: [3, 17])
    province.addCourse("L1", topic: "Môi trường", criterion: "17", held: Self.day(3, 1))
    province.addCourse("L2", topic: "Sản phẩm OCOP", criterion: "13", held: Self.day(3, 1))
    province.addPerson("P1", commune: "10")
    province.attend("L2", "P1")
    for words in ["Môi trường", "moi truong", "MÔI TRƯỜNG"] {
      let document = try province.make(Self.report, ["--topic", words])
      #expect(document.table("topics")?.column(texts: "topic") == ["Môi trường"])
      #expect(number(document, "persons") == 0)
      // Only the criteria that the topic serves are looked at.
      #expect(document.table("gaps")?.column(texts: "criterion") == ["17"])
      #expect(document.title.vi.contains("chủ đề “Môi trường”"))
    }
    let error = #expect(throws: Diagnostic.self) { try province.make(Self.report, ["--topic", "ocop"]) }
    #expect(error?.code == "training.unknown-topic")
    #expect(error?.message.en == "no course is on the topic “ocop”")
    #expect(error?.hints.first?.en == "nearest: Sản phẩm OCOP")
    let other = #expect(throws: Diagnostic.self) { try province.make(Self.report, ["--topic", "Xyz"]) }
    #expect(other?.hints.first?.en == "topics: Môi trường; Sản phẩm OCOP")
    let none = #expect(throws: Diagnostic.self) { try TestProvince().make(Self.report, ["--topic", "Xyz"]) }
    #expect(none?.hints.first?.en == "There are no courses: import a file of courses.")
  }

  @Test("two topics that fold alike must be written exactly") func ambiguousTopic() throws {
    var province = TestProvince()
    province.addCourse("L1", topic: "Lúa")
    province.addCourse("L2", topic: "Lụa")
    let error = #expect(throws: Diagnostic.self) { try province.make(Self.report, ["--topic", "lua"]) }
    #expect(error?.code == "training.ambiguous-topic")
    #expect(error?.message.en == "“lua” could be 2 topics")
    #expect(try province.make(Self.report, ["--topic", "Lụa"]).table("courses")?.column(texts: "code") == ["L2"])
  }

  // MARK: People

  @Test("people are covered by level, role and sex, those who say nothing last") func groups() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    province.addPerson("P1", commune: "10", level: "village", sex: "male", role: "Trưởng ấp")
    province.addPerson("P2", commune: "10", level: "commune", sex: "female", role: "Ấp đội")
    province.addPerson("P3", commune: "11", level: "village", sex: nil)
    province.addPerson("P4", level: "province", sex: "male", role: "Trưởng ấp")
    for person in ["P1", "P3"] { province.attend("L1", person, certified: true) }
    let document = try province.make(Self.report)
    let levels = try #require(document.table("by_level"))
    #expect(levels.column(texts: "cadre_level") == ["province", "commune", "village"])
    #expect(levels.column(texts: "trained") == ["0", "0", "2"])
    let sexes = try #require(document.table("by_sex"))
    #expect(sexes.column(texts: "sex") == ["female", "male", ""])
    #expect(sexes.column(texts: "share") == ["0", "50", "100"])
    let roles = try #require(document.table("by_role"))
    #expect(roles.column(texts: "role") == ["Ấp đội", "Trưởng ấp", ""])
    #expect(roles.column(texts: "cadres") == ["1", "2", "1"])
    #expect(roles.column(texts: "certified_persons") == ["0", "1", "1"])
  }

  @Test("people who are not listed count as persons, not in shares; those of no commune and of none listed are told")
  func unlisted() throws {
    var province = TestProvince()
    province.record.programmeCommunes.removeAll { $0.unitCode == "30" }
    province.addCourse("L1", held: Self.day(3, 1))
    province.addPerson("P1", commune: "10")
    province.addPerson("P2")
    province.addPerson("P3", commune: "30")
    for person in ["P1", "P9"] { province.attend("L1", person) }
    let document = try province.make(Self.report)
    #expect(number(document, "persons") == 2)
    #expect(document.metric("persons")?.detail?.en.hasPrefix("33.3% of the 3 listed") == true)
    let notes = document.notes.map(\.text.en)
    #expect(notes.contains("People who attended and are not listed: 1; they count as persons, not in shares."))
    #expect(notes.contains("Cadres of commune or village level without a commune, counted for none: 1."))
    #expect(
      notes.contains(
        "Cadres of units that are not on the programme's list, not in the table by commune: 1, of units: 1."))
    #expect(notes.contains("Communes without any cadre listed: 4 (Bình An, Đại Thành, Tân Phú, Vị Bình)."))
    let communes = try #require(document.table("communes"))
    #expect(communes.column(texts: "code") == ["10", "12", "11", "20", "21"])
    #expect(communes.column(texts: "share") == ["100", "", "", "", ""])
  }

  @Test("communes stand with the lowest share first, then by place") func communeOrder() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    for (code, _, _) in TestProvince.communes {
      province.addPerson("A\(code)", commune: code)
      province.addPerson("B\(code)", commune: code, level: "village")
    }
    for person in ["A10", "B10", "A30"] { province.attend("L1", person) }
    let block = try #require(try province.make(Self.report).block("communes"))
    #expect(block.table.column(texts: "code") == ["12", "11", "20", "21", "30", "10"])
    #expect(
      block.table.schema.names == ["code", "name", "district", "cadres", "trained", "share", "hours", "certified"])
    #expect(block.totals?[0, "cadres"] == .int(12) && block.totals?[0, "trained"] == .int(3))
    #expect(block.totals?[0, "share"] == .double(25))
  }

  // MARK: Follow-ups

  @Test("follow-ups are due or made; overdue before the day, soon within thirty days of it") func followUps() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    let cases: [(due: CalendarDate?, made: CalendarDate?)] = [
      (Self.day(9, 29), nil), (Self.day(9, 30), nil), (Self.day(10, 30), nil), (Self.day(10, 31), nil),
      (Self.day(6, 1), Self.day(9, 30)), (Self.day(6, 1), Self.day(10, 1)), (nil, Self.day(6, 1)), (nil, nil),
    ]
    for (index, entry) in cases.enumerated() {
      province.addPerson("P\(index)", commune: "10")
      province.attend("L1", "P\(index)", due: entry.due, made: entry.made)
    }
    let document = try province.make(Self.report)
    #expect(number(document, "follow-ups-late") == 2)
    #expect(document.metric("follow-ups-late")?.detail?.en == "2 of 7 made; 2 due within 30 days")
    let table = try #require(document.table("follow_ups"))
    #expect(table.column(texts: "person") == ["P5", "P0", "P1", "P2"])
    #expect(table.column(texts: "days_overdue") == ["121", "1", "", ""])
    #expect(table.column(texts: "state") == ["late", "late", "due_soon", "due_soon"])
    #expect(table.column(texts: "commune") == ["An Bình", "An Bình", "An Bình", "An Bình"])
    let notes = document.notes.map(\.text.en)
    #expect(notes.contains("Follow-ups made after 2022-09-30, not counted as made: 1."))
  }

  @Test("a follow-up dated before its course is counted, and said so") func followedUpBefore() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    province.addPerson("P1", commune: "10")
    province.attend("L1", "P1", due: Self.day(6, 1), made: Self.day(2, 1))
    let document = try province.make(Self.report)
    #expect(number(document, "follow-ups-late") == 0)
    #expect(
      document.notes.contains { $0.text.en == "Follow-ups dated before the course was held: 1; counted as made." })
    #expect(document.block("follow_ups")?.emptyText?.en == "None is overdue or due within 30 days.")
  }

  @Test("a list longer than anybody prints stays as data, and says where") func longLists() throws {
    var province = TestProvince()
    province.addCourse("L1", held: Self.day(3, 1))
    for person in 1...301 {
      province.addPerson("P\(person)", commune: "10")
      province.attend("L1", "P\(person)", due: Self.day(6, 1))
    }
    let block = try #require(try province.make(Self.report).block("follow_ups"))
    #expect(block.table.rowCount == 301)
    #expect(block.columns.isEmpty)
    #expect(
      block.caption?.en
        == "301 rows are too many to print; the list is in training.follow_ups, or see one district with --district.")
  }

  // MARK: Courses

  @Test("a course's row tells of all who attended it, whoever asks") func courseRow() throws {
    var province = TestProvince()
    province.addPerson("P1", commune: "10")
    province.addPerson("P2", commune: "20")
    province.addCourse("L1", criterion: "17;3", district: "991", held: Self.day(3, 1), days: 2, cost: 9)
    province.attend("L1", "P1", hours: 16, before: 50, after: 60, certified: true)
    province.attend("L1", "P2", hours: 8)
    province.addCourse("L2", district: "991", planned: Self.day(11, 1), cost: 4)
    for arguments in [[], ["--district", "991"]] {
      let table = try #require(try province.make(Self.report, arguments).table("courses"))
      let names = [
        "code", "criterion", "persons", "hours", "certified_persons", "gain", "tested", "cost", "cost_per_person",
      ]
      let rows = (0..<table.rowCount).map { row in names.map { table[row, $0].plainText }.joined(separator: "|") }
      #expect(rows == ["L2|||||||4|", "L1|17; 3|2|24|1|10|1|9|4.5"])
    }
  }

  @Test("money adds up to the dong") func money() throws {
    var province = TestProvince()
    for (code, cost) in [("L1", 0.1), ("L2", 0.2)] { province.addCourse(code, held: Self.day(3, 1), cost: cost) }
    let document = try province.make(Self.report)
    #expect(number(document, "cost") == 0.3)
    #expect(document.block("topics")?.table[0, "cost"] == .double(0.3))
  }

  // MARK: Order

  @Test("the order of rows changes nothing, to the last digit") func order() throws {
    var province = TestProvince()
    province.report("10", missing: [3])
    for number in 1...9 {
      province.addCourse("L\(number)", held: Self.day(3, number), cost: 0.1 * Double(number))
      for person in 1...5 {
        province.addPerson("P\(person)", commune: person < 3 ? "10" : "30")
        province.attend("L\(number)", "P\(person)", hours: 0.1 * Double(person * number), before: 0.1, after: 0.7)
      }
    }
    var shuffled = province
    shuffled.record.declaredRows.reverse()
    #expect(try shuffled.make(Self.report) == province.make(Self.report))
  }

  @Test("without anything on training it says so, and what to import") func nothingAtAll() throws {
    let document = try TestProvince().make(Self.report)
    #expect(document.metrics.isEmpty)
    let notes = document.notes.filter { $0.kind == .dataGap }.map(\.text.vi)
    #expect(notes.contains("Chưa có số liệu tập huấn: nhập các tệp lớp tập huấn, cán bộ và dự lớp."))
    #expect(document.block("courses")?.emptyText?.vi == "Chưa có lớp tập huấn nào: nhập tệp lớp tập huấn.")
  }
}
