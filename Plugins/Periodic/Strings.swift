import NTMKit

/// All words of the report, in both languages. Braces name figures; see `FigureTable.sentence`.
enum Strings {
  static func both(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }

  // MARK: The report

  static let title = both("Báo cáo định kỳ", "Periodic report")
  static let summary = both(
    "báo cáo quý, 6 tháng, năm gửi đi: theo mẫu của văn phòng, tám phần dự thảo từ số liệu, phụ biểu A–G",
    "the quarter's, half-year's or year's report to send: in the office's form, eight sections drafted from data, appendices A–G"
  )
  static let fixedGeography = both(
    "báo cáo gửi đi theo địa giới của kỳ báo cáo", "the report that is sent is on the units of its own period")
  static let exampleNewest = both("kỳ mới nhất", "the newest period")
  static let exampleHalf = both("báo cáo 6 tháng đầu năm", "the report on the first half-year")
  static let exampleYear = both("kết quả tiêu chí của một năm", "a year's results by criteria")
  static let exampleBehind = both("những số chưa đạt kế hoạch", "figures behind the plan")
  static let exampleRecognised = both(
    "sản phẩm được công nhận trong năm, theo huyện", "products recognised in a year, by district")
  static let exampleMatrix = both("xã còn thiếu nhiều tiêu chí", "communes that lack many criteria")

  static func documentTitle(
    _ period: Period?, place: String?, asOf day: CalendarDate?, set: LocalizedText?
  ) -> LocalizedText {
    by(set, dated(documentTitle(period, place: place), day))
  }
  /// With the criteria set that was asked for.
  static func by(_ set: LocalizedText?, _ title: LocalizedText) -> LocalizedText {
    set.map { both("\(title.vi) – \($0.vi)", "\(title.en) – \($0.en)") } ?? title
  }
  /// With the day up to which it tells, where the period is not over.
  private static func dated(_ title: LocalizedText, _ day: CalendarDate?) -> LocalizedText {
    guard let day else { return title }
    return both(
      "\(title.vi) (số liệu đến ngày \(day.written(in: .vi)))", "\(title.en) (as of \(day.written(in: .en)))")
  }
  private static func documentTitle(_ period: Period?, place: String?) -> LocalizedText {
    let head =
      place.map { both("Báo cáo nông thôn mới, \($0)", "New rural development report, \($0)") }
      ?? both("Báo cáo nông thôn mới", "New rural development report")
    guard let period = period?.formal else { return head }
    return both("\(head.vi), \(period.vi)", "\(head.en), \(period.en)")
  }

  static func onePeriod(_ range: PeriodRange) -> LocalizedText {
    both("báo cáo định kỳ lập cho một kỳ, không cho \(range)", "a periodic report is on one period, not on \(range)")
  }
  static func onePeriodHint(_ range: PeriodRange) -> LocalizedText {
    let year = range.last.year
    return both(
      "chọn một quý, nửa năm hay năm: periodic at \(year)H1, periodic at \(year)",
      "choose a quarter, a half-year or a year: periodic at \(year)H1, periodic at \(year)")
  }

  // MARK: The form

  static let letterheadTitle = both("Báo cáo", "Report")
  static let signaturesTitle = both("Nơi nhận và ký", "Recipients and signature")
  static let kind = both("BÁO CÁO", "REPORT")
  static func steeringCommittee(_ place: String?) -> LocalizedText {
    both(
      "BAN CHỈ ĐẠO CÁC CHƯƠNG TRÌNH MTQG" + (place.map { " TỈNH \($0.uppercased())" } ?? ""),
      "STEERING COMMITTEE FOR NATIONAL TARGET PROGRAMMES" + (place.map { ", \($0.uppercased()) PROVINCE" } ?? ""))
  }
  static func office(_ place: String?) -> LocalizedText {
    both("VĂN PHÒNG ĐIỀU PHỐI NÔNG THÔN MỚI", "NEW RURAL DEVELOPMENT COORDINATION OFFICE")
  }
  static let number = both("Số: …/BC-VPĐP", "No. …/BC-VPĐP")
  /// The day of signing is for people to write. Its year is known unless the period ends with the year: that report is signed in
  /// the next.
  static func placeAndDate(_ place: String?, _ period: Period?) -> LocalizedText {
    let head = place.map { "\($0), " } ?? ""
    let year = period.flatMap { $0.lastDay.month < 12 ? String($0.year) : nil } ?? "…"
    return both(head + "ngày … tháng … năm \(year)", head + "…/…/\(year)")
  }
  static func subject(_ period: Period?, asOf day: CalendarDate?, set: LocalizedText?) -> LocalizedText {
    by(set, dated(subject(period), day))
  }
  private static func subject(_ period: Period?) -> LocalizedText {
    let subject = both(
      "Kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới và Chương trình OCOP",
      "Results of the National Target Programme on New Rural Development and of OCOP")
    guard let formal = period?.formal else { return subject }
    return both("\(subject.vi) \(formal.vi)", "\(subject.en), \(formal.en)")
  }
  /// The five bodies that the report is sent to.
  static func addressees(_ place: String?) -> [LocalizedText] {
    let province = place.map { " \($0)" } ?? ""
    return [
      both("Ban Chỉ đạo các Chương trình MTQG tỉnh\(province);", "Provincial steering committee;"),
      both("Thường trực Tỉnh ủy;", "Standing board of the provincial party committee;"),
      both("Hội đồng nhân dân tỉnh;", "Provincial people's council;"),
      both("Ủy ban nhân dân tỉnh;", "Provincial people's committee;"),
      both("Ban Chỉ đạo Trung ương các Chương trình MTQG.", "Central steering committee."),
    ]
  }
  static let recipients = [
    both("Như trên;", "As above;"), both("Các sở, ngành thành viên Ban Chỉ đạo;", "Member departments;"),
    both("UBND cấp huyện;", "District people's committees;"), both("Lưu: VT, VPĐP.", "Archive."),
  ]
  static let post = both("CHÁNH VĂN PHÒNG", "CHIEF OF OFFICE")

  // MARK: The table of figures

  static let summaryTitle = both("Số liệu chính", "Main figures")
  /// - Parameter end: up to when the report tells.
  static func summaryLead(_ period: Period?, end: LocalizedText?, isOver: Bool, isCompared: Bool) -> LocalizedText {
    guard let period, let end else { return both("Chưa có số liệu.", "There are no data.") }
    let before = period.yearBefore.formal
    let lead = both("Lũy kế từ đầu năm đến \(end.vi)", "Cumulative from the beginning of the year to \(end.en)")
    if !isOver {
      let period = period.formal
      return both(
        "\(lead.vi); \(period.vi) chưa kết thúc.",
        "\(lead.en); \(period.en) is not over.")
    }
    return isCompared
      ? both("\(lead.vi); cùng kỳ là \(before.vi).", "\(lead.en); a year before is \(before.en).")
      : both("\(lead.vi).", "\(lead.en).")
  }
  static let figureColumn = both("Chỉ tiêu", "Figure")
  static let unitColumn = both("Đơn vị", "Unit")
  static let valueColumn = both("Thực hiện", "Actual")
  static let againstPlan = both("So với kế hoạch", "Against the plan")
  static let againstYearBefore = both("So với cùng kỳ năm trước", "Against a year before")
  static let statusNote = both(
    "Kế hoạch năm; riêng vốn là kế hoạch từ đầu năm đến hết kỳ. ✓ đạt, hoặc đạt phần ứng với thời gian đã qua của năm; ~ chậm; ✗ hết năm chưa đạt.",
    "The year's plan; of funds that of the periods so far. ✓ met, or so much of it as the year is old; ~ behind; ✗ not met by the year's end."
  )
  static let planColumn = both("Kế hoạch", "Plan")
  static let ofPlanColumn = both("Đạt", "Done")
  static let yearBeforeColumn = both("Cùng kỳ", "Then")
  static let changeColumn = both("Tăng, giảm", "Change")
  static let noFigures = both("Chưa có số liệu.", "There are no figures.")
  static let noData = both(
    "Chưa kỳ nào có số liệu: nhập số liệu trước.", "No period has data yet: import some first.")
  static let totalWord = "total"
  static let total = both("Tổng cộng", "Total")

  static let tasks = both("Nhiệm vụ của kế hoạch", "Tasks of the plan")
  static let tasksDone = both("Nhiệm vụ đã hoàn thành", "Tasks done")
  static let tasksLate = both("Nhiệm vụ quá hạn", "Tasks late")
  static let tasksDue = both("Nhiệm vụ đến hạn trong 30 ngày tới", "Tasks due within 30 days")
  static let bodies = both("Ban chỉ đạo các cấp", "Steering bodies")
  static let bodyMembers = both("Thành viên ban chỉ đạo", "Members of steering bodies")
  static let officeStaff = both("Cán bộ bộ máy giúp việc", "Staff of their offices")
  static let vacancies = both("Vị trí còn khuyết", "Vacancies")
  static let coursesHeld = both("Lớp tập huấn đã mở", "Courses held")
  static let coursesOutstanding = both("Lớp theo kế hoạch chưa mở", "Courses planned, not held yet")
  static let personsTrained = both("Cán bộ được tập huấn", "Cadres trained")
  static let womenTrained = both("trong đó nữ", "of them women")
  static let attendances = both("Lượt dự lớp", "Attendances")
  static let personsCertified = both("Cán bộ được cấp chứng nhận", "Cadres certified")
  static let trainingCost = both("Kinh phí tập huấn", "Cost of training")
  static let awards = both("Lượt khen thưởng từ đầu năm", "Awards decided since the beginning of the year")
  static let planned = both("Vốn kế hoạch từ đầu năm", "Funds planned since the beginning of the year")
  static let mobilised = both("Vốn đã huy động", "Funds mobilised")
  static let disbursed = both("Vốn đã giải ngân", "Funds disbursed")
  static let communes = both("Xã thuộc chương trình", "Communes in the programme")
  static let meanMet = both("Bình quân tiêu chí đạt/xã", "Mean criteria met per commune")
  static let allMet = both("Xã đạt đủ tiêu chí", "Communes that meet all criteria")
  static func bucket(_ name: String) -> LocalizedText {
    if name == CommunesWithoutResults.word {
      let label = CommunesWithoutResults.label
      return both("Xã \(label.vi)", "Communes \(label.en)")
    }
    let range = name.replacing("-", with: "–")
    return name.hasPrefix("<")
      ? both("Xã đạt dưới \(range.dropFirst()) tiêu chí", "Communes that meet fewer than \(range.dropFirst())")
      : both("Xã đạt \(range) tiêu chí", "Communes that meet \(range) criteria")
  }
  static let recognised = both("Xã đạt chuẩn nông thôn mới", "New rural communes")
  static let recognisedShare = both("Tỷ lệ xã đạt chuẩn", "Share of communes recognised")
  static let advanced = both("Xã nông thôn mới nâng cao", "Advanced communes")
  static let model = both("Xã nông thôn mới kiểu mẫu", "Model communes")
  static let newNTM = both("Xã công nhận mới trong năm: đạt chuẩn", "Newly recognised this year: new rural")
  static let newAdvanced = both("Xã công nhận mới trong năm: nâng cao", "Newly recognised this year: advanced")
  static let newModel = both("Xã công nhận mới trong năm: kiểu mẫu", "Newly recognised this year: model")
  static let awaiting = both("Xã đủ tiêu chí, chờ quyết định", "Communes that meet all, awaiting the decision")
  static let awaitingAdvanced = both(
    "Xã đủ tiêu chí nâng cao, chờ quyết định", "Communes that meet all of the advanced set, awaiting the decision")
  static let awaitingModel = both(
    "Xã đủ tiêu chí kiểu mẫu, chờ quyết định", "Communes that meet all of the model set, awaiting the decision")
  static let fallenBack = both(
    "Xã đã công nhận, nay có tiêu chí không đạt", "Communes recognised that have fallen back")
  static let ocopRecognised = both("Sản phẩm OCOP được công nhận trong năm", "OCOP products recognised this year")
  static let ocopInForce = both("Sản phẩm còn chứng nhận", "Products with a certificate in force")
  static let ocopDistricts = both("Huyện đủ số sản phẩm tối thiểu", "Districts that reach the minimum of products")
  static let ocopDossiers = both("Hồ sơ đánh giá cấp quốc gia", "Dossiers for the national evaluation")
  static let ocopExpiring = both("Chứng nhận hết hạn trong 6 tháng tới", "Certificates expiring within six months")
  static let ocopUpgrades = both("Sản phẩm có thể nâng từ 3 lên 4 sao", "Products that could rise from 3 to 4 stars")
  static let targetsMet = both("Chỉ tiêu cam kết đã đạt", "Committed targets met")
  static let namedMet = both("Xã cam kết nêu tên đã đạt", "Communes named as committed that got there")
  static let targetsAtRisk = both("Chỉ tiêu cam kết có nguy cơ không đạt", "Committed targets at risk")
  static let untrained = both("Tiêu chí xã chưa đạt mà chưa ai được tập huấn", "Gaps that nobody was trained on")
}

extension ReportSection {
  var title: LocalizedText {
    switch self {
    case .direction: title("1. Công tác chỉ đạo, điều hành", "1. Direction and management")
    case .communication: title("2. Tuyên truyền, thi đua, tập huấn", "2. Communication, emulation, training")
    case .funding: title("3. Huy động nguồn lực", "3. Funds mobilised")
    case .criteria: title("4. Kết quả thực hiện tiêu chí", "4. Results by criteria")
    case .units: title("5. Kết quả công nhận của huyện và tỉnh", "5. Recognition in districts and the province")
    case .ocop: title("6. Chương trình OCOP", "6. One Commune One Product")
    case .shortcomings: title("7. Tồn tại, hạn chế và nguyên nhân", "7. Shortcomings and causes")
    case .next: title("8. Nhiệm vụ kỳ tới, kiến nghị", "8. Tasks of the next period, proposals")
    }
  }
  private func title(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }
}

extension Measure {
  var label: LocalizedText {
    switch self {
    case .communes: label("xã", "communes")
    case .criteria: label("tiêu chí", "criteria")
    case .percent: label("%", "%")
    case .tasks: label("nhiệm vụ", "tasks")
    case .bodies: label("ban", "bodies")
    case .persons: label("người", "persons")
    case .positions: label("vị trí", "positions")
    case .courses: label("lớp", "courses")
    case .attendances: label("lượt", "attendances")
    case .awards: label("khen thưởng", "awards")
    case .products: label("sản phẩm", "products")
    case .districts: label("huyện", "districts")
    case .dossiers: label("hồ sơ", "dossiers")
    case .targets: label("chỉ tiêu", "targets")
    case .pairs: label("xã × tiêu chí", "communes × criteria")
    case .millionDong: label("triệu đồng", "million dong")
    }
  }
  private func label(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }
}
