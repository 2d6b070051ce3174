import NTMKit

/// How the headline figures are made.
extension Strings {
  static func personsRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm người dự lớp đã mở đến hết \(day), mỗi người một lần dù dự mấy lớp",
      en: "Counts who attended the courses held by \(day), each person once however many they attended")
  }
  static func attendancesRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm lượt dự các lớp đã mở đến hết \(day); lớp hủy, hoãn hoặc không có trong danh sách lớp không tính",
      en: "Counts the attendances at courses held by \(day); courses cancelled, not held or not listed are left out")
  }
  static func certifiedRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm người được cấp chứng nhận ở ít nhất một lớp đã mở đến hết \(day)",
      en: "Counts who was certified at one course or more of those held by \(day)")
  }
  static func gainRule(_ tested: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Bình quân điểm sau trừ điểm trước của \(tested) lượt có cả hai điểm, các lớp đã mở đến hết \(day)",
      en:
        "The mean of the score after less the score before, of the \(tested) attendances with both, courses held by \(day)"
    )
  }
  static func coursesRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm lớp ghi là đã mở, ngày mở đến hết \(day)", en: "Counts the courses said to be held, on days up to \(day)"
    )
  }
  static func costRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Cộng kinh phí các lớp đã mở đến hết \(day); lớp không ghi kinh phí coi như không có",
      en: "Adds up what the courses held by \(day) cost; one without a cost adds nothing")
  }
  static let costPerPersonRule = LocalizedText(
    vi: "Kinh phí các lớp đã mở chia cho số người dự các lớp đó, mỗi người tính một lần",
    en: "What the courses held cost, divided by who attended them, each person once")
  static let guestsPart = LocalizedText(vi: "Người dự các lớp đó", en: "Who attended them")
  static func gapsRule(_ period: Period?, _ day: CalendarDate) -> LocalizedText {
    let when = period.map { LocalizedText(vi: " ở \($0)", en: " in \($0)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Đếm cặp xã – tiêu chí chưa đạt hoặc chưa đánh giá\(when) mà đến \(day) chưa ai của xã dự lớp về tiêu chí ấy",
      en: """
        Counts communes by criteria not met or not assessed\(when), where by \(day) nobody of the commune had attended a course \
        on the criterion
        """)
  }
  static func criterion(_ id: String, _ state: CriterionState) -> LocalizedText {
    let word = Vocabulary.programme.label(of: state.word, inColumn: "state") ?? LocalizedText(verbatim: state.word)
    return LocalizedText(vi: "tiêu chí \(id) \(word)", en: "criterion \(id) \(word)")
  }
  static func followUpsRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm lượt dự có hạn theo dõi trước \(day) mà đến ngày đó chưa được theo dõi",
      en: "Counts the attendances whose follow-up was due before \(day) and not made by then")
  }
  static func heldOn(_ day: CalendarDate) -> LocalizedText { LocalizedText(vi: "mở \(day)", en: "held \(day)") }
  static func dueOn(_ day: CalendarDate) -> LocalizedText { LocalizedText(vi: "hạn \(day)", en: "due \(day)") }
}
