import NTMKit

/// All words of the report, in both languages. Counts say whether they are of persons or of attendances.
enum Strings {
  // MARK: The report and its options

  static let title = LocalizedText(vi: "Tập huấn cán bộ", en: "Training of cadres")
  static let summary = LocalizedText(
    vi: "ai đã được tập huấn, nơi nào còn thiếu", en: "who was trained, and where is it missing")
  static let yearOption = LocalizedText(
    vi: "chỉ các lớp của một năm: mở trong năm, hoặc dự kiến trong năm mà chưa mở; mặc định mọi năm đến ngày tính",
    en: "only courses of one year: held in it, or planned for it and not held; by default all up to the day")
  static let districtOption = LocalizedText(
    vi: "chỉ cán bộ của một huyện và các lớp huyện đó mở: mã hoặc tên (“huyện Long Mỹ”)",
    en: "only the people of one district and the courses it holds: code or name (“huyện Long Mỹ”)")
  static let topicOption = LocalizedText(
    vi: "chỉ các lớp của một chủ đề (“Sản phẩm OCOP”)", en: "only courses on one topic (“Sản phẩm OCOP”)")
  static func yearOutOfRange(_ year: Int, _ years: ClosedRange<Int>) -> LocalizedText {
    LocalizedText(
      vi: "--year nhận năm từ \("\(years.lowerBound)") đến \("\(years.upperBound)"), không nhận \("\(year)")",
      en: "--year takes \("\(years.lowerBound)") to \("\(years.upperBound)"), not \("\(year)")")
  }
  static func unknownTopic(_ topic: String) -> LocalizedText {
    LocalizedText(vi: "không có lớp nào về chủ đề “\(topic)”", en: "no course is on the topic “\(topic)”")
  }
  static func ambiguousTopic(_ topic: String, _ count: Int) -> LocalizedText {
    LocalizedText(vi: "“\(topic)” có thể là \(count) chủ đề", en: "“\(topic)” could be \(count) topics")
  }
  static func nearestTopics(_ topics: String) -> LocalizedText {
    LocalizedText(vi: "gần giống: \(topics)", en: "nearest: \(topics)")
  }
  static func topics(_ topics: String) -> LocalizedText {
    LocalizedText(vi: "các chủ đề: \(topics)", en: "topics: \(topics)")
  }
  static let exampleWhole = LocalizedText(
    vi: "toàn tỉnh, mọi năm đến ngày báo cáo", en: "the whole province, all years up to the day")
  static let exampleDistrict = LocalizedText(vi: "một huyện trong một năm", en: "one district in one year")
  static let exampleLow = LocalizedText(
    vi: "xã có dưới 60 % cán bộ được tập huấn", en: "communes with under 60% of their cadres trained")
  static let exampleGaps = LocalizedText(
    vi: "huyện nào còn nhiều tiêu chí xã chưa đạt mà chưa ai học, cũng chưa có lớp dự kiến",
    en: "districts where most criteria are failed with nobody trained and no course planned")
  static let exampleLevels = LocalizedText(
    vi: "bao nhiêu cán bộ mỗi cấp đã được tập huấn", en: "how many cadres of each level were trained")
  static let exampleLate = LocalizedText(vi: "các lớp đã quá ngày dự kiến", en: "courses that are overdue")

  static func documentTitle(_ selection: Selection, place: String?, day: CalendarDate) -> LocalizedText {
    var parts = [title]
    if let year = selection.year {
      parts[0] = LocalizedText(vi: "Tập huấn cán bộ năm \("\(year)")", en: "Training of cadres in \("\(year)")")
    }
    if let topic = selection.topic { parts.append(LocalizedText(vi: "chủ đề “\(topic)”", en: "topic “\(topic)”")) }
    if let place { parts.append(LocalizedText(verbatim: place)) }
    parts.append(LocalizedText(vi: "đến ngày \(day)", en: "as of \(day)"))
    return .list(parts)
  }

  // MARK: Headline

  static let headlineTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let nothingYet = LocalizedText(
    vi: "Chưa có số liệu tập huấn: nhập các tệp lớp tập huấn, cán bộ và dự lớp.",
    en: "There are no data on training yet: import the files of courses, people and attendance.")
  static let personsMetric = LocalizedText(vi: "Cán bộ đã được tập huấn", en: "People trained")
  static let attendancesMetric = LocalizedText(vi: "Lượt dự lớp", en: "Attendances")
  static let coursesMetric = LocalizedText(vi: "Lớp đã mở", en: "Courses held")
  static let certifiedMetric = LocalizedText(vi: "Cán bộ được cấp chứng nhận", en: "People certified")
  static let gainMetric = LocalizedText(
    vi: "Điểm tăng bình quân sau lớp học", en: "Mean gain in points, after less before")
  static let costMetric = LocalizedText(vi: "Kinh phí các lớp đã mở", en: "Cost of the courses held")
  static let costPerPersonMetric = LocalizedText(vi: "Kinh phí/người được tập huấn", en: "Cost per person trained")
  static let followUpsMetric = LocalizedText(
    vi: "Lượt theo dõi sau lớp đã quá hạn", en: "Follow-ups overdue (attendances)")
  static let gapsMetric = LocalizedText(
    vi: "Tiêu chí xã chưa đạt mà chưa ai được học", en: "Failed criteria nobody there was trained on")
  static func shareOfCadres(_ share: Double, _ cadres: Int) -> LocalizedText {
    LocalizedText(vi: "\(share, digits: 1) % của \(cadres) cán bộ", en: "\(share, digits: 1)% of the \(cadres) listed")
  }
  static func inYear(_ year: Int, _ figure: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "năm \("\(year)"): \(figure)", en: "in \("\(year)"): \(figure)")
  }
  static func number(_ number: Double, digits: Int) -> LocalizedText {
    LocalizedText(vi: "\(number, digits: digits)", en: "\(number, digits: digits)")
  }
  static func persons(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) người", en: count == 1 ? "\(count) person" : "\(count) persons")
  }
  static func women(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) nữ", en: count == 1 ? "\(count) woman" : "\(count) women")
  }
  static func attendances(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) lượt", en: count == 1 ? "\(count) attendance" : "\(count) attendances")
  }
  static func hours(_ hours: Double) -> LocalizedText {
    LocalizedText(vi: "\(hours) giờ học", en: "\(hours) hours")
  }
  static func held(_ count: Int) -> LocalizedText { LocalizedText(vi: "\(count) lớp", en: "\(count) held") }
  static func outstanding(_ count: Int, late: Int) -> LocalizedText {
    let all = LocalizedText(vi: "còn \(count) lớp chưa mở", en: "\(count) still to be held")
    return late > 0 ? LocalizedText(vi: "\(all) (\(late) quá hạn)", en: "\(all) (\(late) overdue)") : all
  }
  static func cancelled(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) lớp đã hủy", en: "\(count) cancelled")
  }
  static func certificates(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) chứng nhận", en: "\(count) certificates")
  }
  static func tested(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "n = \(count) lượt có đủ hai điểm", en: "n = \(count) attendances with both scores")
  }
  static func costPerAttendance(_ cost: Double) -> LocalizedText {
    LocalizedText(vi: "\(cost, digits: 2)/lượt dự", en: "\(cost, digits: 2) per attendance")
  }
  static func followUpsMade(_ made: Int, of expected: Int) -> LocalizedText {
    LocalizedText(vi: "đã theo dõi \(made) trong \(expected) lượt", en: "\(made) of \(expected) made")
  }
  static func followUpsSoon(_ count: Int, _ days: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) lượt đến hạn trong \(days) ngày tới", en: "\(count) due within \(days) days")
  }
  static func ofFailed(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong \(count) tiêu chí các xã chưa đạt", en: "of \(count) that communes fail")
  }
  static func withCourse(_ count: Int, late: Int) -> LocalizedText {
    let all = LocalizedText(vi: "\(count) đã có lớp dự kiến", en: "a course is planned for \(count)")
    return late > 0 ? LocalizedText(vi: "\(all) (\(late) quá hạn)", en: "\(all) (\(late) overdue)") : all
  }

  // MARK: Columns

  static let total = LocalizedText(vi: "Tổng", en: "Total")
  /// What stands in the first column of a totals row.
  static let totalWord = "total"
  static let totalCells = LocalizedText(vi: "Tổng (xã × tiêu chí)", en: "Total (commune × criterion)")
  static let cadresColumn = LocalizedText(vi: "cán bộ", en: "cadres")
  static let trainedColumn = LocalizedText(vi: "đã học", en: "trained")
  static let shareColumn = LocalizedText(vi: "tỷ lệ", en: "share trained")
  static let personsColumn = LocalizedText(vi: "cán bộ dự", en: "persons")
  static let womenColumn = LocalizedText(vi: "nữ", en: "women")
  static let daysColumn = LocalizedText(vi: "số ngày", en: "course days")
  static let attendancesColumn = LocalizedText(vi: "lượt dự", en: "attendances")
  static let hoursColumn = LocalizedText(vi: "giờ học", en: "hours")
  static let certifiedPersonsColumn = LocalizedText(vi: "được chứng nhận", en: "certified")
  static let certificatesColumn = LocalizedText(vi: "giấy chứng nhận", en: "certificates")
  static let gainColumn = LocalizedText(vi: "điểm tăng", en: "mean gain")
  /// How many attendances have a score before and one after: what the mean gain beside it is of.
  static let testedColumn = LocalizedText(vi: "n (đủ hai điểm)", en: "n (both scores)")
  static let costColumn = LocalizedText(vi: "kinh phí", en: "cost")
  static let costPerPersonColumn = LocalizedText(vi: "kinh phí/người", en: "cost per person")
  static let costPerAttendanceColumn = LocalizedText(vi: "kinh phí/lượt", en: "cost per attendance")
  static let heldColumn = LocalizedText(vi: "lớp đã mở", en: "courses held")
  static let outstandingColumn = LocalizedText(vi: "chưa mở", en: "still to be held")
  static let noCourses = LocalizedText(
    vi: "Chưa có lớp tập huấn nào: nhập tệp lớp tập huấn.", en: "There are no courses: import a file of courses.")
  static let noneChosen = LocalizedText(vi: "Không có lớp nào như đã chọn.", en: "No course is as asked for.")
  static let noPeople = LocalizedText(
    vi: "Chưa có danh sách cán bộ: nhập tệp cán bộ.", en: "There is no list of people: import a file of people.")
  static let noAttendance = LocalizedText(
    vi: "Chưa có danh sách dự lớp: nhập tệp dự lớp.", en: "There is no attendance: import a file of attendance.")

  // MARK: Years

  static let yearsTitle = LocalizedText(vi: "Theo năm", en: "By year")
  static let yearsLead = LocalizedText(
    vi: "Dòng tổng tính mỗi người một lần, dù người đó dự lớp trong nhiều năm.",
    en: "The total counts each person once, in however many years they attended.")

  // MARK: Gaps

  static let gapsTitle = LocalizedText(vi: "Nơi còn thiếu tập huấn", en: "Where training is missing")
  static let gapsLead = LocalizedText(
    vi:
      "Mỗi tiêu chí có bao nhiêu xã chưa đạt (hoặc chưa đánh giá); trong đó bao nhiêu xã đã có người học lớp về tiêu chí đó, bao nhiêu xã chưa. Với các xã chưa có ai học: chưa có lớp nào, đã có lớp dự kiến, hay lớp dự kiến đã quá hạn.",
    en:
      "How many communes fail each criterion (or have it not assessed); of these, how many have somebody who attended a course on it, and how many nobody. For the latter: is there no course, one planned, or one overdue?"
  )
  static let gapsCaption = LocalizedText(
    vi: "Từng xã và tiêu chí chưa có ai được tập huấn", en: "Each commune and criterion with nobody trained")
  static func tooMany(_ rows: Int, _ table: String) -> LocalizedText {
    LocalizedText(
      vi: "\(rows) dòng là quá dài để in; danh sách có ở \(table), hoặc xem từng huyện với --district.",
      en: "\(rows) rows are too many to print; the list is in \(table), or see one district with --district.")
  }
  static let noGaps = LocalizedText(
    vi: "Tiêu chí chưa đạt nào cũng đã có cán bộ của xã được tập huấn.",
    en: "Somebody was trained on every criterion that communes fail.")
  static let nothingMissing = LocalizedText(vi: "Không có tiêu chí nào chưa đạt.", en: "No criterion is failed.")
  static let noResults = LocalizedText(
    vi: "chưa có kết quả tiêu chí của kỳ này", en: "no results of criteria for the period")
  static let noResultsYet = LocalizedText(
    vi: "Chưa có kết quả tiêu chí của kỳ này.", en: "There are no results of criteria for the period.")
  static let communeColumn = LocalizedText(vi: "xã", en: "commune")
  static let criterionNumberColumn = LocalizedText(vi: "số", en: "no.")
  static let criterionColumn = LocalizedText(vi: "tiêu chí", en: "criterion")
  static let missingColumn = LocalizedText(vi: "chưa đạt", en: "failing")
  static let trainedCommunesColumn = LocalizedText(vi: "đã học", en: "trained")
  static let untrainedColumn = LocalizedText(vi: "chưa học", en: "untrained")
  static let unplannedColumn = LocalizedText(vi: "không lớp", en: "no course")
  static let plannedColumn = LocalizedText(vi: "có lớp", en: "planned")
  static let lateColumn = LocalizedText(vi: "quá hạn", en: "overdue")
  static let courseStateColumn = LocalizedText(vi: "lớp dự kiến", en: "course planned")
  static let plannedOnColumn = LocalizedText(vi: "ngày dự kiến", en: "planned on")
  static let courseStates = [
    "planned": LocalizedText(vi: "đã có", en: "yes"),
    "late": LocalizedText(vi: "quá hạn", en: "overdue"),
    "none": LocalizedText(vi: "chưa có", en: "none"),
  ]
  static let gapsChartTitle = LocalizedText(
    vi: "Số xã chưa đạt từng tiêu chí: đã hay chưa có người được tập huấn",
    en: "Communes failing each criterion, with and without somebody trained")
  static let trainingColumn = LocalizedText(vi: "tập huấn", en: "training")
  static let untrained = LocalizedText(vi: "chưa ai học", en: "nobody trained")
  static let someTrained = LocalizedText(vi: "đã có người học", en: "someone trained")
  static func numbered(_ id: String, _ title: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(id) \(title)", en: "\(id) \(title)")
  }
  static func gapsChartDescription(_ criterion: LocalizedText, _ communes: Int) -> LocalizedText {
    guard communes > 0 else { return noGaps }
    return LocalizedText(
      vi: "Nhiều xã chưa có ai học nhất: tiêu chí \(criterion), \(communes) xã.",
      en: "Most communes without anybody trained: criterion \(criterion), \(communes).")
  }

  // MARK: Communes and districts

  static let communesTitle = LocalizedText(vi: "Theo xã, tỷ lệ thấp nhất trước", en: "By commune, lowest share first")
  static let communesLead = LocalizedText(
    vi: "Cán bộ cấp xã và cấp ấp của từng xã. Đã học: dự ít nhất một lớp đã mở. Giấy chứng nhận tính theo lượt dự.",
    en:
      "Each commune's own cadres, of commune and village level. Trained: attended a course held, at least one; certificates are counted per attendance."
  )
  static let noCommunes = LocalizedText(
    vi: "Chưa có xã nào trong chương trình.", en: "There are no communes in the programme.")
  static let heldByColumn = LocalizedText(vi: "lớp tự mở", en: "courses it held")
  static let provinceRow = LocalizedText(vi: "Cấp tỉnh", en: "Province")
  static func unknownRow(_ units: ShownUnits) -> LocalizedText {
    units.hasProvinces
      ? LocalizedText(vi: "Không rõ tỉnh", en: "Province unknown")
      : LocalizedText(vi: "Không rõ huyện", en: "District unknown")
  }
  static func districtsChartTitle(_ units: ShownUnits) -> LocalizedText {
    units.hasProvinces
      ? LocalizedText(vi: "Tỷ lệ cán bộ đã được tập huấn theo tỉnh", en: "Share of cadres trained, by province")
      : LocalizedText(vi: "Tỷ lệ cán bộ đã được tập huấn theo huyện", en: "Share of cadres trained, by district")
  }
  static func districtsDescription(
    highest: LocalizedText, _ most: Double, lowest: LocalizedText, _ least: Double
  ) -> LocalizedText {
    LocalizedText(
      vi: "Cao nhất \(highest) (\(most, digits: 1) %), thấp nhất \(lowest) (\(least, digits: 1) %).",
      en: "Highest \(highest) (\(most, digits: 1)%), lowest \(lowest) (\(least, digits: 1)%).")
  }

  // MARK: People, topics, courses

  static let peopleTitle = LocalizedText(vi: "Ai đã được tập huấn", en: "Who was trained")
  static let byLevel = LocalizedText(vi: "Theo cấp", en: "By level")
  static let bySex = LocalizedText(vi: "Theo giới tính", en: "By sex")
  static let byRole = LocalizedText(vi: "Theo chức danh", en: "By role")
  static let topicsTitle = LocalizedText(vi: "Theo chủ đề", en: "By topic")
  static let topicsLead = LocalizedText(
    vi: "Một người học nhiều chủ đề được tính ở từng chủ đề, và một lần ở dòng tổng.",
    en: "Who learned about several topics counts in each, and once in the total.")
  static let criteriaColumn = LocalizedText(vi: "tiêu chí", en: "criteria")
  static let coursesTitle = LocalizedText(vi: "Các lớp", en: "Courses")
  static let coursesLead = LocalizedText(
    vi: "Lớp quá hạn và lớp sắp mở trước, rồi đến lớp đã mở gần đây nhất.",
    en: "Overdue courses and those to come first, then those held, the newest first.")
  static let courseColumn = LocalizedText(vi: "lớp", en: "course")
  static let courseCodeColumn = LocalizedText(vi: "mã lớp", en: "course code")
  static func state(_ state: Course.State) -> LocalizedText {
    switch state {
    case .late: LocalizedText(vi: "quá hạn", en: "overdue")
    case .planned: LocalizedText(vi: "sắp mở", en: "to come")
    case .heldLater: LocalizedText(vi: "mở sau ngày tính", en: "held later")
    case .undated: LocalizedText(vi: "không rõ ngày mở", en: "held, no date")
    case .held: LocalizedText(vi: "đã mở", en: "held")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    }
  }

  // MARK: Follow-ups

  static let followUpsTitle = LocalizedText(vi: "Theo dõi sau lớp: cần làm", en: "Follow-ups to make")
  static func followUpsLead(_ days: Int, later: Int) -> LocalizedText {
    let lead = LocalizedText(
      vi: "Mỗi lượt dự một dòng: đã quá hạn, hoặc đến hạn trong \(days) ngày tới, hạn sớm nhất trước.",
      en: "One row per attendance: overdue, or due within \(days) days, the earliest first.")
    guard later > 0 else { return lead }
    return LocalizedText(vi: "\(lead) \(later) lượt có hạn sau đó.", en: "\(lead) Due after that: \(later).")
  }
  static func noFollowUps(_ days: Int) -> LocalizedText {
    LocalizedText(
      vi: "Không có lượt nào quá hạn hoặc đến hạn trong \(days) ngày tới.",
      en: "None is overdue or due within \(days) days.")
  }
  static let personColumn = LocalizedText(vi: "cán bộ", en: "person")
  static let dueColumn = LocalizedText(vi: "hạn", en: "due")
  static let followUpStates = [
    FollowUps.State.late.rawValue: LocalizedText(vi: "quá hạn", en: "overdue"),
    FollowUps.State.dueSoon.rawValue: LocalizedText(vi: "sắp đến hạn", en: "due soon"),
  ]
  static let daysOverdueColumn = LocalizedText(vi: "quá hạn", en: "overdue")
}
