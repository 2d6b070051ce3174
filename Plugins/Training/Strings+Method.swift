import NTMKit

/// The words of the last section.
extension Strings {
  static let gapsOfReported = LocalizedText(
    vi:
      "Trên địa giới khác, tiêu chí thiếu mà chưa ai được học vẫn xét từng xã như lúc báo cáo (cột “xã báo cáo”), ghi dưới đơn vị mới: xã nhập vào có thể đứng nhiều dòng. Lớp sắp mở là lớp của huyện lúc đó.",
    en:
      "On another geography, gaps are still judged commune by commune as they reported (column “reported by”) and stand under the new unit, which may have several rows. The course planned is one of the district of that time."
  )
  static let methodTitle = LocalizedText(vi: "Cách tính và số liệu còn thiếu", en: "Method and data gaps")
  static let countingRule = LocalizedText(
    vi:
      "Lớp đã mở là lớp có trạng thái đã mở và ngày mở không sau ngày tính; chỉ lượt dự ở lớp đã mở được tính. Một người dự ba lớp là một người, ba lượt. Điểm tăng là điểm sau trừ điểm trước, bình quân các lượt có đủ hai điểm. Tỷ lệ tính trên cán bộ trong danh sách.",
    en:
      "A course counts as held when its state is held and its day is not after that of the report; only attendance at such courses counts. Who attended three courses is one person and three attendances. Gain is the score after less the score before, averaged over attendances with both. Shares are of the people listed."
  )
  static let costRule = LocalizedText(
    vi:
      "Kinh phí là tổng của các lớp đã mở, chia cho số người (và số lượt) dự các lớp đó. Theo dõi sau lớp tính theo lượt: đến hạn hoặc đã làm; quá hạn khi hạn trước ngày tính mà chưa làm.",
    en:
      "Cost is the total of the courses held, divided by the persons (and the attendances) at them. Follow-ups are counted per attendance: due or made; overdue when due before the day and not made."
  )
  static func gapRule(_ set: LocalizedText, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi:
        "Tiêu chí chưa đạt hoặc chưa đánh giá theo \(set), \(period); số tiêu chí ghi ở lớp được hiểu theo bộ này. Lớp dự kiến cho một xã là lớp chưa mở về tiêu chí đó do huyện của xã hoặc tỉnh mở, dành cho cấp xã, cấp ấp hoặc không ghi cấp: lớp gần nhất từ ngày tính, không có thì lớp quá hạn gần nhất; không kể năm và chủ đề đã chọn.",
      en:
        "Criteria not met or not assessed by \(set) in \(period); the numbers that courses name are those of this set. The course planned for a commune is one still to be held on the criterion, by its district or the province, for commune or village level or none named: the next from the day on, else the latest overdue one, whatever year or topic was asked for."
    )
  }
  static func andMore(_ names: String, _ more: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(names) và \(more) khác", en: "\(names) and \(more)")
  }
  static func moreCommunes(_ count: Int) -> LocalizedText { LocalizedText(vi: "\(count) xã", en: "\(count) more") }
  static func moreCourses(_ count: Int) -> LocalizedText { LocalizedText(vi: "\(count) lớp", en: "\(count) more") }
  static func moreCriteria(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "\(count) tiêu chí", en: "\(count) more")
  }

  // MARK: What the options leave out

  static func yearChosen(_ year: Int) -> LocalizedText {
    LocalizedText(
      vi: "Chỉ các lớp năm \("\(year)"): mở trong năm, hoặc dự kiến trong năm mà chưa mở.",
      en: "Only courses of \("\(year)"): held in it, or planned for it and not held.")
  }
  static func noCoursesIn(_ year: Int, _ known: [Int]) -> LocalizedText {
    let years = known.map(String.init).joined(separator: ", ")
    return LocalizedText(
      vi: "Năm \("\(year)") không có lớp nào; có lớp của các năm \(years).",
      en: "No course is of \("\(year)"); there are courses of \(years).")
  }
  static func coursesWithoutYear(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp không ghi ngày nào: không thuộc năm nào.", en: "Courses without any day, of no year: \(count).")
  }
  static func topicChosen(_ topic: String) -> LocalizedText {
    LocalizedText(
      vi: "Chỉ các lớp về “\(topic)”: đã tập huấn nghĩa là đã học chủ đề này; chỉ xét các tiêu chí chủ đề này phục vụ.",
      en: "Only courses on “\(topic)”: trained means trained on it, and only the criteria it serves are looked at.")
  }
  static func districtChosen(_ district: String, elsewhere: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "Người, lượt, giờ, điểm và theo dõi: của cán bộ \(district), dự lớp của bất kỳ nơi nào mở (\(elsewhere) lượt ở lớp nơi khác mở). Số lớp và kinh phí: của các lớp \(district) mở, chia cho mọi người dự các lớp đó.",
      en:
        "Persons, attendances, hours, scores and follow-ups are those of the people of \(district), at whoever's courses (\(elsewhere) attendances elsewhere). Courses and cost are those that \(district) holds, shared among all who attended them."
    )
  }

  // MARK: Courses

  static func heldLater(_ count: Int, _ day: CalendarDate, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp mở sau ngày \(day), chưa tính là đã mở, cũng không tính là còn chưa mở: \(codes).",
      en: "Courses held after \(day), counted neither as held nor as still to be held: \(count) (\(codes)).")
  }
  static func heldUndated(_ count: Int, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp ghi đã mở mà không có ngày mở lớp, chưa tính là đã mở: \(codes).",
      en: "Courses said to be held without a day, not counted as held: \(count) (\(codes)).")
  }
  static func contradicting(_ count: Int, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp có ngày mở lớp nhưng trạng thái là chưa mở hoặc đã hủy, tính theo trạng thái: \(codes).",
      en:
        "Courses with a day of holding whose state is planned or cancelled, taken by their state: \(count) (\(codes)).")
  }
  static func plannedUndated(_ count: Int, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp chưa mở không ghi ngày dự kiến, nên không bao giờ là quá hạn: \(codes).",
      en: "Courses still to be held without a planned day, so never overdue: \(count) (\(codes)).")
  }
  static func unattended(_ count: Int, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp đã mở mà chưa có danh sách dự lớp: \(codes).",
      en: "Courses held without a list of attendance: \(count) (\(codes)).")
  }
  static func withoutCost(_ count: Int, _ codes: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lớp đã mở không ghi kinh phí, nên tổng và bình quân thấp hơn thực tế: \(codes).",
      en: "Courses held without a cost, so that total and means are too low: \(count) (\(codes)).")
  }

  // MARK: Attendance

  static func attendedCancelled(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ở lớp đã hủy, không tính.", en: "Attendances at cancelled courses, not counted: \(count).")
  }
  static func attendedPlanned(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ở lớp chưa mở, không tính.",
      en: "Attendances at courses still to be held, not counted: \(count).")
  }
  static func attendedUndated(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ở lớp không rõ ngày mở, không tính.",
      en: "Attendances at courses held on no known day, not counted: \(count).")
  }
  static func attendedLater(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ở lớp mở sau ngày \(day), không tính.",
      en: "Attendances at courses held after \(day), not counted: \(count).")
  }
  static func strays(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ở lớp không có trong danh sách lớp, không tính.",
      en: "Attendances at courses that are not listed, not counted: \(count).")
  }
  static func withoutHours(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự không ghi số giờ, hoặc ghi số âm: tính là dự lớp, không cộng giờ.",
      en: "Attendances without hours, or with negative ones: \(count); counted, without hours.")
  }
  static func zeroHours(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ghi 0 giờ: vẫn tính là dự lớp, cần kiểm tra có phải vắng mặt.",
      en: "Attendances of zero hours: \(count); counted as attended, check whether they were absent.")
  }
  static func tooManyHours(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt dự ghi quá 8 giờ mỗi ngày của lớp: vẫn cộng như đã ghi.",
      en: "Attendances of more than eight hours for each day of the course: \(count); added up as given.")
  }
  static func scoreFell(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt có điểm sau thấp hơn điểm trước: vẫn tính vào bình quân.",
      en: "Attendances with a lower score after than before: \(count); the mean includes them.")
  }
  static func oneScore(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt chỉ có một trong hai điểm: không tính điểm tăng.",
      en: "Attendances with one score only, left out of the gain: \(count).")
  }
  static func followedUpBefore(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt ghi ngày theo dõi trước ngày mở lớp: vẫn tính là đã theo dõi.",
      en: "Follow-ups dated before the course was held: \(count); counted as made.")
  }
  static func followedUpLater(_ count: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(count) lượt được theo dõi sau ngày \(day): chưa tính là đã theo dõi.",
      en: "Follow-ups made after \(day), not counted as made: \(count).")
  }

  // MARK: People

  static func unlisted(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) người dự lớp không có trong danh sách cán bộ: tính vào số người và lượt, không tính vào các tỷ lệ.",
      en: "People who attended and are not listed: \(count); they count as persons, not in shares.")
  }
  static func withoutCommune(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) cán bộ cấp xã hoặc cấp ấp không ghi xã: không tính cho xã nào.",
      en: "Cadres of commune or village level without a commune, counted for none: \(count).")
  }
  static func outside(_ count: Int, _ units: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) cán bộ thuộc \(units) đơn vị ngoài danh sách xã của chương trình: không có trong bảng theo xã.",
      en:
        "Cadres of units that are not on the programme's list, not in the table by commune: \(count), of units: \(units)."
    )
  }
  static func withoutCadres(_ count: Int, _ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có cán bộ nào trong danh sách: \(names).",
      en: "Communes without any cadre listed: \(count) (\(names)).")
  }

  // MARK: Criteria

  static let gapsUnknown = LocalizedText(
    vi: "Chưa có kết quả tiêu chí của kỳ này: không biết xã nào chưa đạt mà chưa được tập huấn.",
    en: "There are no results of criteria for the period: which communes fail without training is not known.")
  static func silentCommunes(_ count: Int, _ names: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) xã chưa có kết quả nào của kỳ này, không biết còn thiếu gì nên không xét: \(names).",
      en: "Communes without any result for the period, left out of the gaps: \(count) (\(names)).")
  }
  static func foreignCriteria(_ count: Int, _ list: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "\(count) tiêu chí mà lớp ghi là phục vụ không có trong bộ tiêu chí: \(list).",
      en: "Criteria that courses are said to serve and the set does not have: \(count), \(list).")
  }
}
