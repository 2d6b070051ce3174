import NTMKit

/// Of the criteria that matter most.
extension Strings {
  static let sensitivityTitle = LocalizedText(
    vi: "Tiêu chí quyết định việc đạt chỉ tiêu nhiều nhất", en: "Criteria that matter most for the target")
  static func sensitivityLead(_ measure: Simulation.Measure, _ target: Int, _ period: Period?) -> LocalizedText {
    let name = measures[measure.word] ?? title
    let period = period.map { LocalizedText(vi: "\($0)", en: "\($0)") } ?? LocalizedText(verbatim: "–")
    return LocalizedText(
      vi: """
        Xác suất có \(target) xã \(name) đến hết \(period) nếu xã ấy đạt ngay tiêu chí ấy, mọi thứ khác như dự báo: hiện nay và khi đó, của tối \
        đa \(Answer.mostPushes) tiêu chí làm thay đổi nhiều nhất. Sai số do mô phỏng vài điểm phần trăm: hơn kém nhau ít thì coi như bằng nhau.
        """,
      en: """
        The chance of \(target) communes \(name) by the end of \(period) if the commune met the criterion now and all else were as forecast: now and \
        then, of the \(Answer.mostPushes) criteria at most that change it most. Simulation errs by a few points: small differences are none.
        """)
  }
  static func confirming(_ line: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Thử lại dòng đầu: \(line). “TC … met” là xã tự đánh giá đạt cả tiêu chí, nên đi trước kết quả tính từ chỉ tiêu. Con số ở đó lệch vài điểm, \
        vì nhịp độ được ước lượng lại và mô phỏng lại.
        """,
      en: """
        To try the first row: \(line). “TC … met” is the commune's own judgement of the whole criterion, which goes before what is computed from \
        indicators. Its figure differs by a few points, because paces are estimated and simulated anew.
        """)
  }
  static let targetNowColumn = LocalizedText(vi: "Hiện nay", en: "Now")
  static let targetThenColumn = LocalizedText(vi: "Khi đó", en: "Then")
  static func noPushes(hasTarget: Bool) -> LocalizedText {
    hasTarget
      ? LocalizedText(
        vi: "Không tiêu chí nào một mình làm thay đổi xác suất đạt chỉ tiêu.",
        en: "No criterion by itself changes the chance of the target.")
      : LocalizedText(vi: "Không có chỉ tiêu còn ngỏ để so.", en: "There is no open target to go by.")
  }
}
