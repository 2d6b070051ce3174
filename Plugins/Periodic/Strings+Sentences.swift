import NTMKit

/// The sentences that are drafted. Braces name figures; see `FigureTable.sentence`.
extension Strings {
  /// - Parameter end: up to when the report tells.
  static func tasksSentence(_ plan: String, _ end: LocalizedText?) -> LocalizedText {
    let end = end ?? both("nay", "now")
    return both(
      "Thực hiện Kế hoạch \(plan), đến \(end.vi) đã hoàn thành {tasks_done}/{tasks} nhiệm vụ; {tasks_late} nhiệm vụ quá hạn chưa hoàn thành, {tasks_due} nhiệm vụ đến hạn trong 30 ngày tới.",
      "Of the {tasks} tasks of plan \(plan), {tasks_done} were done by \(end.en); {tasks_late} are late and {tasks_due} fall due within 30 days."
    )
  }
  /// A sentence of a period that is not over.
  static func asOf(_ day: CalendarDate, _ sentence: LocalizedText) -> LocalizedText {
    both(
      "Tính đến ngày \(day.written(in: .vi)): \(sentence.vi)", "As of \(day.written(in: .en)): \(sentence.en)")
  }
  static func judgedBy(_ set: LocalizedText) -> LocalizedText {
    both("Xét theo bộ tiêu chí \(set.vi).", "Judged by the criteria set \(set.en).")
  }
  static func noPlannedMean(_ set: LocalizedText) -> LocalizedText {
    both(
      "Kế hoạch không có chỉ tiêu bình quân tiêu chí theo bộ \(set.vi): không so với kế hoạch.",
      "The plan has no mean of criteria met by the set \(set.en): it is not compared with the plan.")
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
    "Từ đầu năm có {awards} lượt khen thưởng của phong trào thi đua; cùng kỳ năm trước là {awards.year_before}.",
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
  static let silentSentence = both(
    "{bucket_no_result} xã chưa có số liệu kỳ này; số liệu về tiêu chí là của các xã còn lại.",
    "Communes without results for the period: {bucket_no_result}; the figures on criteria are those of the others.")
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
  static let otherSet = both(
    "Cùng kỳ năm trước xét theo bộ tiêu chí khác: mức tăng, giảm gồm cả thay đổi do quy định.",
    "A year before another criteria set was in force: changes mix in the change of rules.")
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
    "Từ đầu năm có {awards} lượt khen thưởng của phong trào thi đua.",
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
  static let awaitingAdvancedSentence = both(
    "Có {awaiting_advanced} xã đủ tiêu chí nông thôn mới nâng cao đang chờ quyết định công nhận.",
    "Communes that meet all of the advanced set and await the decision: {awaiting_advanced}.")
  static let awaitingModelSentence = both(
    "Có {awaiting_model} xã đủ tiêu chí nông thôn mới kiểu mẫu đang chờ quyết định công nhận.",
    "Communes that meet all of the model set and await the decision: {awaiting_model}.")
  static let fallenSentence = both(
    "Có {fallen_back} xã đã được công nhận nay có tiêu chí không đạt.",
    "Recognised communes with criteria that they no longer meet: {fallen_back}.")
  static let ocopSentence = both(
    "Từ đầu năm có {ocop_recognised} sản phẩm được công nhận 3–4 sao, bằng {ocop_recognised.of_plan} % kế hoạch {ocop_recognised.plan} sản phẩm; {ocop_in_force} sản phẩm còn chứng nhận.",
    "Since the beginning of the year {ocop_recognised} products were recognised at 3–4 stars, {ocop_recognised.of_plan}% of the {ocop_recognised.plan} planned; {ocop_in_force} have a certificate in force."
  )
  static let ocopDistrictsSentence = both(
    "Có {ocop_districts}/{ocop_districts.plan} huyện, thị xã, thành phố đủ số sản phẩm tối thiểu.",
    "{ocop_districts} of {ocop_districts.plan} districts reach the minimum of products that the plan sets.")
  static let ocopDossiersSentence = both(
    "Đã nộp {ocop_dossiers}/{ocop_dossiers.plan} hồ sơ đánh giá cấp quốc gia.",
    "{ocop_dossiers} of {ocop_dossiers.plan} dossiers for the national evaluation were filed.")
  static let ocopExpiringSentence = both(
    "Có {ocop_expiring} chứng nhận hết hạn trong 6 tháng tới; {ocop_upgrades} sản phẩm có thể nâng từ 3 lên 4 sao.",
    "{ocop_expiring} certificates expire within six months; {ocop_upgrades} products could rise from 3 to 4 stars.")
  static let targetsSentence = both(
    "Mới đạt {targets_met}/{targets_met.plan} chỉ tiêu cam kết; {targets_at_risk} chỉ tiêu có nguy cơ không đạt.",
    "{targets_met} of {targets_met.plan} committed targets are met; {targets_at_risk} are at risk.")
  static let namedSentence = both(
    "Trong {named_met.plan} xã nêu tên ở mức cam kết, {named_met} xã đã đạt.",
    "{named_met} of the {named_met.plan} communes named as committed got there.")
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
}
