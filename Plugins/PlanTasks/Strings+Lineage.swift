import NTMKit

/// How the headline figures are made.
extension Strings {
  static func tasksRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm nhiệm vụ thuộc công việc của năm tính đến \(day), kể cả đã hủy; nhiệm vụ của năm khác không tính",
      en: "Counts the tasks of the year's work as of \(day), cancelled ones too; those of other years are left out")
  }
  static func doneRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm nhiệm vụ hoàn thành đến hết \(day), đúng hạn hay trễ; xong sau ngày đó là chưa xong",
      en: "Counts the tasks done by \(day), in time or late; what was done after it is not done yet")
  }
  static func inTimeRule(_ inTime: Int, _ passed: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "\(inTime) nhiệm vụ hoàn thành đúng hạn trên \(passed) nhiệm vụ có hạn trước \(day); việc đã hủy không tính",
      en: "\(inTime) tasks done in time of the \(passed) due before \(day); cancelled ones are left out")
  }
  static func lateRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm nhiệm vụ có hạn trước \(day) mà đến ngày đó chưa hoàn thành; việc đã hủy không tính",
      en: "Counts the tasks due before \(day) and not done on it; cancelled ones are left out")
  }
  static func dueSoonRule(_ day: CalendarDate, days: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đếm nhiệm vụ chưa hoàn thành có hạn từ \(day) đến \(days) ngày sau đó",
      en: "Counts the tasks not done that are due from \(day) to \(days) days later")
  }
  static func withoutEvidenceRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm nhiệm vụ hoàn thành đến hết \(day) mà sổ theo dõi để trống minh chứng",
      en: "Counts the tasks done by \(day) for which the register names no evidence")
  }
  static func vacanciesRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Cộng số vị trí còn khuyết của các ban chỉ đạo thành lập đến hết \(day), hoặc không rõ ngày thành lập",
      en: "Adds up the vacancies of the steering bodies established by \(day), or on an unknown day")
  }
  static func dueOn(_ day: CalendarDate) -> LocalizedText { LocalizedText(vi: "hạn \(day)", en: "due \(day)") }
  static func doneOn(_ day: CalendarDate) -> LocalizedText { LocalizedText(vi: "xong \(day)", en: "done \(day)") }
}
