import NTMKit

/// All words of the report, in both languages. Braces name figures; see `FigureTable.sentence`.
enum Strings {
  private static func both(_ vi: String, _ en: String) -> LocalizedText {
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
  static let exampleMatrix = both("xã còn thiếu nhiều tiêu chí", "communes that lack many criteria")

  static func documentTitle(_ period: Period?, place: String?) -> LocalizedText {
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
  static func placeAndDate(_ place: String?, _ day: CalendarDate?) -> LocalizedText {
    let vi = day.map { "ngày … tháng \($0.month) năm \($0.year)" } ?? "ngày … tháng … năm …"
    let en = day.map { "… \($0.month)/\($0.year)" } ?? "…"
    return both((place.map { "\($0), " } ?? "") + vi, (place.map { "\($0), " } ?? "") + en)
  }
  static func subject(_ period: Period?) -> LocalizedText {
    let formal = period?.formal ?? both("", "")
    return both(
      "Kết quả thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới và Chương trình OCOP \(formal.vi)",
      "Results of the National Target Programme on New Rural Development and of OCOP, \(formal.en)")
  }
  /// The five bodies that the report is sent to.
  static func addressees(_ place: String?) -> [LocalizedText] {
    let province = place.map { " \($0)" } ?? ""
    return [
      both("Ban Chỉ đạo các Chương trình MTQG tỉnh\(province);", "Provincial steering committee;"),
      both("Ban Thường vụ Tỉnh ủy;", "Standing board of the provincial party committee;"),
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
  static func summaryLead(_ period: Period?) -> LocalizedText {
    guard let period else { return both("Chưa có số liệu.", "There are no data.") }
    return both(
      "Lũy kế từ đầu năm đến hết \(period.formal.vi); cùng kỳ là \(period.yearBefore.formal.vi).",
      "Cumulative from the beginning of the year to the end of \(period.formal.en); a year before is \(period.yearBefore.formal.en)."
    )
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
  static let awards = both("Khen thưởng quyết định từ đầu năm", "Awards decided since the beginning of the year")
  static let planned = both("Vốn kế hoạch từ đầu năm", "Funds planned since the beginning of the year")
  static let mobilised = both("Vốn đã huy động", "Funds mobilised")
  static let disbursed = both("Vốn đã giải ngân", "Funds disbursed")
  static let communes = both("Xã thuộc chương trình", "Communes in the programme")
  static let meanMet = both("Bình quân tiêu chí đạt/xã", "Mean criteria met per commune")
  static let allMet = both("Xã đạt đủ tiêu chí", "Communes that meet all criteria")
  static func bucket(_ name: String) -> LocalizedText {
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
  static let fallenBack = both(
    "Xã đã công nhận, nay có tiêu chí không đạt", "Communes recognised that have fallen back")
  static let ocopRecognised = both("Sản phẩm OCOP được công nhận trong năm", "OCOP products recognised this year")
  static let ocopInForce = both("Sản phẩm còn chứng nhận", "Products with a certificate in force")
  static let ocopDistricts = both("Huyện đủ số sản phẩm tối thiểu", "Districts with the fewest products wanted")
  static let ocopDossiers = both("Hồ sơ đánh giá cấp quốc gia", "Dossiers for the national evaluation")
  static let ocopExpiring = both("Chứng nhận hết hạn trong 6 tháng tới", "Certificates expiring within six months")
  static let ocopUpgrades = both("Sản phẩm có thể nâng từ 3 lên 4 sao", "Products that could rise from 3 to 4 stars")
  static let targetsMet = both("Chỉ tiêu cam kết đã đạt", "Committed targets met")
  static let targetsAtRisk = both("Chỉ tiêu cam kết có nguy cơ không đạt", "Committed targets at risk")
  static let untrained = both("Tiêu chí xã chưa đạt mà chưa ai được tập huấn", "Gaps that nobody was trained on")

  // MARK: Sentences

  static func tasksSentence(_ plan: String, _ period: Period?) -> LocalizedText {
    let period = period?.formal ?? both("", "")
    return both(
      "Thực hiện Kế hoạch \(plan), đến hết \(period.vi) đã hoàn thành {tasks_done}/{tasks} nhiệm vụ; {tasks_late} nhiệm vụ quá hạn chưa hoàn thành, {tasks_due} nhiệm vụ đến hạn trong 30 ngày tới.",
      "Of the {tasks} tasks of plan \(plan), {tasks_done} were done by the end of \(period.en); {tasks_late} are late and {tasks_due} fall due within 30 days."
    )
  }
  static let bodiesSentence = both(
    "Ban chỉ đạo các cấp có {bodies} ban với {body_members} thành viên; bộ máy giúp việc có {office_staff} người, còn khuyết {vacancies} vị trí.",
    "There are {bodies} steering bodies with {body_members} members; their offices have {office_staff} staff and {vacancies} vacancies."
  )
  static let coursesSentence = both(
    "Từ đầu năm đã mở {courses_held} lớp tập huấn với {attendances} lượt dự của {persons_trained} cán bộ, trong đó {women_trained} nữ; kinh phí {training_cost} triệu đồng.",
    "Since the beginning of the year {courses_held} courses were held, with {attendances} attendances of {persons_trained} cadres, {women_trained} of them women; they cost {training_cost} million dong."
  )
  static let certifiedSentence = both(
    "Có {persons_certified} cán bộ được cấp chứng nhận.", "{persons_certified} cadres were certified.")
  static let outstandingCoursesSentence = both(
    "Còn {courses_outstanding} lớp theo kế hoạch chưa mở.",
    "Planned courses still to be held: {courses_outstanding}.")
  static let awardsSentence = both(
    "Từ đầu năm có {awards} quyết định khen thưởng của phong trào thi đua; cùng kỳ năm trước là {awards.year_before}.",
    "Awards of the emulation movement decided since the beginning of the year: {awards}; in the same period of the year before: {awards.year_before}."
  )
  static let fundsSentence = both(
    "Vốn kế hoạch từ đầu năm là {planned} triệu đồng; đã huy động {mobilised} triệu đồng, bằng {mobilised.of_plan} % kế hoạch; đã giải ngân {disbursed} triệu đồng, bằng {disbursed.of_plan} % kế hoạch.",
    "{planned} million dong were planned since the beginning of the year; {mobilised} million, {mobilised.of_plan}% of the plan, were mobilised, and {disbursed} million, {disbursed.of_plan}%, disbursed."
  )
  static let fundsBeforeSentence = both(
    "Cùng kỳ năm trước huy động {mobilised.year_before} triệu đồng, giải ngân {disbursed.year_before} triệu đồng.",
    "In the same period of the year before {mobilised.year_before} million dong were mobilised and {disbursed.year_before} million disbursed."
  )
  static func communesSentence(_ place: String?) -> LocalizedText {
    let vi = place.map { "Toàn tỉnh \($0)" } ?? "Toàn địa bàn"
    return both(
      "\(vi) có {communes} xã thuộc chương trình, trong đó {all_met} xã đạt đủ tiêu chí.",
      (place.map { "\($0) has" } ?? "There are")
        + " {communes} communes in the programme; {all_met} of them meet all criteria.")
  }
  static let meanSentence = both(
    "Bình quân mỗi xã đạt {mean_met} tiêu chí; cùng kỳ năm trước là {mean_met.year_before}.",
    "A commune meets {mean_met} criteria on average; a year before it was {mean_met.year_before}.")
  static let meanPlanSentence = both(
    "Kế hoạch năm là {mean_met.plan} tiêu chí/xã.",
    "The plan for the year is {mean_met.plan} criteria per commune.")
  static let distributionSentence = both(
    "Phân theo số tiêu chí đạt: {bucket_19} xã đạt 19; {bucket_15_18} xã đạt 15–18; {bucket_10_14} xã đạt 10–14; {bucket_5_9} xã đạt 5–9; {bucket_under_5} xã dưới 5.",
    "By criteria met: {bucket_19} communes meet 19; {bucket_15_18} meet 15–18; {bucket_10_14} meet 10–14; {bucket_5_9} meet 5–9; {bucket_under_5} fewer than 5."
  )
  static func worstSentence(_ count: Int) -> LocalizedText {
    let parts = (0..<count).map { place in
      (
        vi: "tiêu chí số {criterion\(place)} ({title\(place)}): {communes\(place)} xã",
        en: "criterion {criterion\(place)} ({title\(place)}): {communes\(place)} communes"
      )
    }
    return both(
      "Những tiêu chí nhiều xã chưa đạt nhất: " + parts.map(\.vi).joined(separator: "; ") + ".",
      "The criteria that most communes fail: " + parts.map(\.en).joined(separator: "; ") + ".")
  }
  static func otherSet(_ period: Period?) -> LocalizedText {
    both(
      "Cùng kỳ năm trước xét theo bộ tiêu chí khác: phần thay đổi do quy định và phần thực chất xem báo cáo bridge.",
      "A year before another criteria set was in force: the report bridge tells rule change from real change.")
  }
  static let recognisedSentence = both(
    "Đến nay có {recognised_ntm} xã được công nhận đạt chuẩn nông thôn mới, chiếm {recognised_share} % số xã; cùng kỳ năm trước là {recognised_ntm.year_before} xã.",
    "{recognised_ntm} communes are recognised as new rural ones, {recognised_share}% of all; a year before they were {recognised_ntm.year_before}."
  )
  static let recognisedPlanSentence = both(
    "Kế hoạch đến cuối năm là {recognised_ntm.plan} xã ({recognised_share.plan} %).",
    "The plan wants {recognised_ntm.plan} communes ({recognised_share.plan}%) by the end of the year."
  )
  static let advancedSentence = both(
    "Có {recognised_advanced} xã nông thôn mới nâng cao và {recognised_model} xã kiểu mẫu.",
    "Advanced communes: {recognised_advanced}; model communes: {recognised_model}.")
  static let awardsAloneSentence = both(
    "Từ đầu năm có {awards} quyết định khen thưởng của phong trào thi đua.",
    "Awards of the emulation movement decided since the beginning of the year: {awards}.")
  static let meanAloneSentence = both(
    "Bình quân mỗi xã đạt {mean_met} tiêu chí.", "A commune meets {mean_met} criteria on average.")
  static let recognisedAloneSentence = both(
    "Đến nay có {recognised_ntm} xã được công nhận đạt chuẩn nông thôn mới, chiếm {recognised_share} % số xã.",
    "{recognised_ntm} communes are recognised as new rural ones, {recognised_share}% of all.")
  static let newPlanSentence = both(
    "Từ đầu năm công nhận mới {new_ntm} xã đạt chuẩn (kế hoạch {new_ntm.plan}), {new_advanced} xã nâng cao (kế hoạch {new_advanced.plan}), {new_model} xã kiểu mẫu (kế hoạch {new_model.plan}).",
    "Recognised since the beginning of the year: {new_ntm} new rural communes ({new_ntm.plan} planned), {new_advanced} advanced ({new_advanced.plan} planned), {new_model} model ones ({new_model.plan} planned)."
  )
  static let newSentence = both(
    "Từ đầu năm công nhận mới {new_ntm} xã đạt chuẩn, {new_advanced} xã nâng cao, {new_model} xã kiểu mẫu.",
    "Recognised since the beginning of the year: {new_ntm} new rural communes, {new_advanced} advanced, {new_model} model ones."
  )
  static let ocopAloneSentence = both(
    "Từ đầu năm có {ocop_recognised} sản phẩm được công nhận 3–4 sao; {ocop_in_force} sản phẩm còn chứng nhận.",
    "Since the beginning of the year {ocop_recognised} products were recognised at 3–4 stars; {ocop_in_force} have a certificate in force."
  )
  static let awaitingSentence = both(
    "Có {awaiting} xã đủ tiêu chí đang chờ quyết định công nhận.",
    "Communes that meet all criteria and await the decision: {awaiting}.")
  static let fallenSentence = both(
    "Có {fallen_back} xã đã được công nhận nay có tiêu chí không đạt.",
    "Recognised communes with criteria that they no longer meet: {fallen_back}.")
  static let ocopSentence = both(
    "Từ đầu năm có {ocop_recognised} sản phẩm được công nhận 3–4 sao, bằng {ocop_recognised.of_plan} % kế hoạch {ocop_recognised.plan} sản phẩm; {ocop_in_force} sản phẩm còn chứng nhận.",
    "Since the beginning of the year {ocop_recognised} products were recognised at 3–4 stars, {ocop_recognised.of_plan}% of the {ocop_recognised.plan} planned; {ocop_in_force} have a certificate in force."
  )
  static let ocopDistrictsSentence = both(
    "Có {ocop_districts}/{ocop_districts.plan} huyện, thị xã, thành phố đủ số sản phẩm tối thiểu.",
    "{ocop_districts} of {ocop_districts.plan} districts have the fewest products that the plan wants.")
  static let ocopDossiersSentence = both(
    "Đã nộp {ocop_dossiers}/{ocop_dossiers.plan} hồ sơ đánh giá cấp quốc gia.",
    "{ocop_dossiers} of {ocop_dossiers.plan} dossiers for the national evaluation were filed.")
  static let ocopExpiringSentence = both(
    "Có {ocop_expiring} chứng nhận hết hạn trong 6 tháng tới; {ocop_upgrades} sản phẩm có thể nâng từ 3 lên 4 sao.",
    "{ocop_expiring} certificates expire within six months; {ocop_upgrades} products could rise from 3 to 4 stars.")
  static let targetsSentence = both(
    "Mới đạt {targets_met}/{targets_met.plan} chỉ tiêu cam kết; {targets_at_risk} chỉ tiêu có nguy cơ không đạt.",
    "{targets_met} of {targets_met.plan} committed targets are met; {targets_at_risk} are at risk.")
  static let lateSentence = both(
    "Còn {tasks_late} nhiệm vụ quá hạn chưa hoàn thành.",
    "Tasks that are late and not done: {tasks_late}.")
  static let vacantSentence = both(
    "Bộ máy giúp việc còn {vacancies} vị trí chưa bố trí người.", "Positions vacant in the offices: {vacancies}.")
  static let fallenShortSentence = both(
    "Việc giữ vững tiêu chí sau công nhận còn hạn chế ở {fallen_back} xã.",
    "Recognised communes that did not keep all criteria: {fallen_back}.")
  static let untrainedSentence = both(
    "Có {untrained} trường hợp xã chưa đạt một tiêu chí mà chưa ai được tập huấn về tiêu chí đó.",
    "In {untrained} cases a commune fails a criterion that nobody there was trained on.")

  // MARK: What is missing, and what people write

  static let noTasks = both(
    "Chưa có số liệu về nhiệm vụ và ban chỉ đạo.", "There are no data on tasks and steering bodies.")
  static let noTraining = both(
    "Chưa có số liệu về tập huấn và thi đua.", "There are no data on training and emulation.")
  static let noFunds = both("Chưa có số liệu về vốn.", "There are no data on funds.")
  static let noArrears = both(
    "Nợ đọng xây dựng cơ bản không có trong số liệu: đơn vị viết thêm.",
    "Arrears are not among the data: people write of them.")
  static let noResults = both("Chưa có kết quả đánh giá của kỳ này.", "There are no results of this period.")
  static let noProducts = both("Chưa có số liệu OCOP.", "There are no data on OCOP.")
  static let noShortcomings = both("Chưa có kế hoạch để đối chiếu.", "There is no plan to compare with.")
  static let causes = both(
    "Nguyên nhân: đơn vị viết thêm, trong tệp mà `narrative periodic` tạo ra.",
    "Causes are for people to write, in the file that `narrative periodic` begins.")
  static let proposals = both(
    "Đề xuất, kiến nghị: đơn vị viết thêm, trong tệp mà `narrative periodic` tạo ra.",
    "Proposals are for people to write, in the file that `narrative periodic` begins.")

  // MARK: Free text

  static func hint(_ section: ReportSection) -> LocalizedText {
    switch section {
    case .direction: both("văn bản ban hành, kiểm tra, giám sát", "documents issued, inspections")
    case .communication: both("phong trào thi đua, tuyên truyền", "emulation, communication")
    case .funding: both("nợ đọng xây dựng cơ bản, cách huy động", "arrears, how funds were mobilised")
    case .criteria: both("vì sao tăng, giảm", "why figures rose or fell")
    case .units: both("hồ sơ công nhận đang trình", "dossiers under way")
    case .ocop: both("hội chợ, kết nối cung cầu", "fairs, market links")
    case .shortcomings: both("tồn tại khác, nguyên nhân", "other shortcomings, causes")
    case .next: both("nhiệm vụ, giải pháp, đề xuất, kiến nghị", "tasks, solutions, proposals")
    }
  }
  static func unknownFigure(_ name: String) -> LocalizedText {
    both("báo cáo không có số “\(name)”", "the report has no figure “\(name)”")
  }
  static func figureNames(_ columns: [String]) -> LocalizedText {
    let list = columns.joined(separator: ", ")
    return both(
      "viết {số} hoặc {số.cột}, cột là \(list); tên các số: periodic | select figure",
      "write {figure} or {figure.column}, a column being \(list); the names: periodic | select figure")
  }
  static func figureWithoutValue(_ name: String) -> LocalizedText {
    both("kỳ này chưa có số “\(name)”", "this period has no “\(name)”")
  }
  static let figureWithoutValueHint = both(
    "bỏ câu này, hoặc nhập số liệu còn thiếu", "leave the sentence out, or import what is missing")
  static func didYouMean(_ name: String) -> LocalizedText {
    both("có phải là “\(name)”?", "did you mean “\(name)”?")
  }
  static let noAppendix = both("Chưa có số liệu cho phụ biểu này.", "There are no data for this appendix.")

  // MARK: Tables

  static let groupsCaption = both("Nhiệm vụ theo nhóm giải pháp", "Tasks by solution group")
  static let atRiskCaption = both("Chỉ tiêu có nguy cơ không đạt", "Targets at risk")
  static let distributionCaption = both("Số xã theo số tiêu chí đạt", "Communes by criteria met")
  static let criteriaCaption = both("Từng tiêu chí", "Criterion by criterion")
  static let fundsCaption = both("Theo nguồn vốn", "By source")
  static let contentsCaption = both("Theo nội dung và nguồn vốn", "By content and source")
  static let ocopDistrictsCaption = both("Theo huyện", "By district")
  static let ocopGroupsCaption = both("Theo nhóm sản phẩm và hạng sao", "By group and stars")
  static let publicationCaption = both("Sản phẩm được công nhận", "Products recognised")
  static let levelsCaption = both("Theo cấp cán bộ", "By level of cadres")
  static let topicsCaption = both("Theo chủ đề", "By topic")
  static let statesCaption = both("Kết quả từng tiêu chí của từng xã", "Each commune's result on each criterion")
  static let matrixCaption = both("Kết quả từng xã", "Results commune by commune")
  static let recognitionCaption = both("Công nhận theo huyện", "Recognition by district")
  static func nextTasksCaption(_ period: Period) -> LocalizedText {
    both(
      "Nhiệm vụ quá hạn và đến hạn đến hết \(period.formal.vi)", "Tasks late, or due by the end of \(period.formal.en)")
  }
  static func noNextTasks(_ period: Period) -> LocalizedText {
    both(
      "Không nhiệm vụ nào đến hạn đến hết \(period.formal.vi).", "No task falls due by the end of \(period.formal.en).")
  }
  static let namedCaption = both(
    "Xã nêu tên trong kế hoạch chưa được công nhận", "Communes that the plan names, not recognised yet")
  static let allNamedReached = both(
    "Mọi xã nêu tên trong kế hoạch đều đã đạt.", "All communes that the plan names got there.")
  static let taskColumn = both("Nhiệm vụ", "Task")
  static let levelColumn = both("Mức công nhận", "Level aimed at")
  static let communeColumn = both("Xã", "Commune")
  static let districtColumn = both("Huyện", "District")
  static let targetColumn = both("Mục tiêu năm", "This year's target")
  static let lackingColumn = both("Tiêu chí chưa đạt", "Criteria lacking")
  static let recognisedColumn = both("Đã công nhận", "Recognised")
  static let awaitingColumn = both("Đủ tiêu chí, chờ quyết định", "Meets all, awaits decision")
  static let advancedColumn = both("Nâng cao", "Advanced")
  static let modelColumn = both("Kiểu mẫu", "Model")
  static let fallenColumn = both("Nay có tiêu chí không đạt", "Fallen back")

  static let appendicesTitle = both("Phụ biểu", "Appendices")
  static func appendix(_ letter: String, _ title: LocalizedText) -> LocalizedText {
    both("Phụ biểu \(letter). \(title.vi)", "Appendix \(letter). \(title.en)")
  }
  static let matrixTitle = both("Kết quả theo xã và tiêu chí", "Results by commune and criterion")
  static let distributionTitle = both("Phân theo số tiêu chí đạt", "Distribution of criteria met")
  static let recognitionTitle = both("Tổng hợp công nhận", "Recognition")
  static let criteriaTitle = both("Kết quả từng tiêu chí", "Results by criterion")
  static let fundsTitle = both("Nguồn lực huy động", "Funds mobilised")
  static let ocopTitle = both("Sản phẩm OCOP", "OCOP products")
  static let trainingTitle = both("Tập huấn", "Training")

  static let methodTitle = both("Cách lập", "How it is made")
  static let methodNumbers = both(
    "Mọi con số trong lời văn lấy từ bảng Số liệu chính hoặc phụ biểu, không nhập tay; các bảng lấy từ báo cáo gap, plan, ocop, training, tasks, funding của cùng kỳ.",
    "Every figure in a sentence is a cell of the table of main figures or of an appendix; the tables come from the reports gap, plan, ocop, training, tasks and funding on the same period."
  )
  static let methodCumulative = both(
    "Tập huấn, vốn và OCOP tính lũy kế từ đầu năm; kết quả tiêu chí và công nhận là tình trạng cuối kỳ. So cùng kỳ là so với cùng kỳ năm trước; câu nào thiếu số thì không viết.",
    "Training, funds and OCOP are cumulative from the beginning of the year; criteria and recognition are as of the period's end. A sentence that lacks a figure is left out."
  )
  static let methodText = both(
    "Số văn bản, ngày ký do đơn vị ghi; nguyên nhân, kiến nghị lấy từ tệp lời văn của đơn vị, ghép nguyên văn.",
    "The number and the day of signing are for the office to write; causes and proposals come from its file of free text."
  )
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
