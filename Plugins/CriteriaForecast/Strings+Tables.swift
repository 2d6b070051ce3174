import NTMKit

/// Of communes, criteria and the wait for a decision.
extension Strings {
  // MARK: Communes

  static let communesTitle = LocalizedText(vi: "Từng xã", en: "Commune by commune")
  static func communesLead(_ horizon: Period?) -> LocalizedText {
    guard let horizon else {
      return LocalizedText(vi: "Các xã và số tiêu chí còn thiếu.", en: "The communes and what they lack.")
    }
    return LocalizedText(
      vi: """
        Xác suất đạt đủ tiêu chí ít nhất một lần đến hạn, và kỳ đầu tiên đạt đủ: P10 sớm, P50 giữa, P90 muộn. Ô trống của \
        xã còn thiếu: muộn hơn \(horizon), là kỳ xa nhất được mô phỏng; phần muộn hơn ghi ở cột bên cạnh. Tiêu chí cản trở là \
        tiêu chí thường đạt sau cùng.
        """,
      en: """
        The chance to meet all criteria at least once by the deadline, and the first period that does: P10 early, P50 middle, P90 \
        late. An empty cell of a commune that lacks something: later than \(horizon), the last period simulated; how much lies \
        beyond stands beside it. The criterion in the way is the one most often met last.
        """)
  }
  static func probabilityColumn(_ period: Period?) -> LocalizedText {
    guard let period else { return LocalizedText(vi: "Xác suất đạt đủ", en: "Chance to meet all") }
    return LocalizedText(vi: "Đạt đủ đến \(period)", en: "Meets all by \(period)")
  }
  static let beyondColumn = LocalizedText(vi: "Muộn hơn nữa", en: "Later still")
  static let bindingColumn = LocalizedText(vi: "Tiêu chí cản trở", en: "In the way")
  static let recognitionColumn = LocalizedText(vi: "Có quyết định", en: "Decision")
  static let noCommunes = LocalizedText(vi: "Không có xã nào.", en: "There are no communes.")
  static let datesTitle = LocalizedText(
    vi: "Kỳ đạt đủ tiêu chí: P50 trên khoảng từ P10 đến P90",
    en: "When all criteria are first met: P50 on the range from P10 to P90")
  static func datesDescription(_ count: Int, open: Int, _ last: Period) -> LocalizedText {
    let text = LocalizedText(
      vi: "\(count) xã có triển vọng nhất. Chấm: P50; đoạn thẳng: từ P10 đến P90.",
      en: "The \(count) likeliest communes. The dot is P50, the line goes from P10 to P90.")
    guard open > 0 else { return text }
    return LocalizedText(
      vi: "\(text) Mũi tên: P90 muộn hơn \(last), là kỳ xa nhất được mô phỏng (\(open) xã).",
      en: "\(text) An arrow: P90 is later than \(last), the last period simulated (\(open)).")
  }

  // MARK: Criteria

  static let criteriaTitle = LocalizedText(vi: "Từng tiêu chí", en: "Criterion by criterion")
  static let criteriaLead = LocalizedText(
    vi: """
      Xác suất một xã còn thiếu đạt thêm tiêu chí trong một kỳ, và xác suất một xã đang đạt để mất. Số lượt: xã × kỳ. Cột “dựa \
      vào” cho biết ước lượng dựa vào chính tiêu chí, vào nhóm tiêu chí, hay vào mọi tiêu chí khi ít lần đạt.
      """,
    en: """
      The chance that a commune that lacks a criterion gains it in a period, and that one that has it loses it. Counted in commune \
      × period. “Leans on” says whether the estimate rests on the criterion itself, on its group, or on all criteria where there \
      were few gains.
      """)
  static let noCriteria = LocalizedText(vi: "Chưa có kết quả tiêu chí.", en: "There are no results on criteria.")
  static let poolings: [String: LocalizedText] = [
    "criterion": LocalizedText(vi: "chính nó", en: "itself"), "family": LocalizedText(vi: "nhóm", en: "its group"),
    "all": LocalizedText(vi: "mọi tiêu chí", en: "all criteria"),
  ]

  // MARK: Waiting for the decision

  static let waitingTitle = LocalizedText(vi: "Từ đạt đủ đến quyết định", en: "From meeting all to the decision")
  static let waitingLead = LocalizedText(
    vi: "Xác suất có quyết định trong một kỳ của xã đạt đủ tiêu chí nhưng chưa được công nhận.",
    en: "The chance of a decision in a period, of communes that meet all criteria but are not recognised.")
  static let waitingRiskColumn = LocalizedText(vi: "Số lượt chờ", en: "Waiting")
  static let chanceColumn = LocalizedText(vi: "Xác suất", en: "Chance")
  static let noWaiting = LocalizedText(vi: "Chưa biết gì về việc chờ quyết định.", en: "Nothing is known of the wait.")
  static let waits: [String: LocalizedText] = [
    "at_once": LocalizedText(vi: "ngay trong kỳ đạt đủ", en: "in the period of meeting all"),
    "later": LocalizedText(vi: "mỗi kỳ sau đó", en: "in each later period"),
  ]
  static func fewDecisions(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Mới thấy \(count) quyết định sau khi xã đạt đủ; cần ít nhất \(Waiting.leastDecisions) để dự báo số quyết định, nên không \
        dự báo.
        """,
      en: """
        Only \(count) decisions were seen after a commune had met all; it takes \(Waiting.leastDecisions) at least to forecast \
        decisions, so there is no such forecast.
        """)
  }
  static func curve(_ median: Int?, of count: Int, decided: Int) -> LocalizedText {
    guard let median else {
      return LocalizedText(
        vi: """
          Đường Kaplan–Meier của \(count) lần đạt đủ được theo dõi từ đầu (\(decided) có quyết định): chưa tới một nửa có quyết \
          định trong thời gian theo dõi.
          """,
        en: """
          Kaplan–Meier curve of the \(count) times that meeting all was watched from the beginning (\(decided) decided): less than \
          half had a decision while watched.
          """)
    }
    return LocalizedText(
      vi: """
        Đường Kaplan–Meier của \(count) lần đạt đủ được theo dõi từ đầu (\(decided) có quyết định): một nửa có quyết định trong \
        \(median == 0 ? "chính kỳ đó" : "vòng \(median) kỳ").
        """,
      en: """
        Kaplan–Meier curve of the \(count) times that meeting all was watched from the beginning (\(decided) decided): half have a \
        decision within \(median == 0 ? "the same period" : "\(median) periods").
        """)
  }
  static func unreported(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) quyết định cho xã mà số liệu chưa ghi đạt đủ: không dùng để ước lượng.",
      en: "\(count) decisions on communes not reported to meet all: not used for the estimate.")
  }
}
