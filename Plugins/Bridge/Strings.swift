import NTMKit

/// All words of the report, in both languages.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi:
      "phần do bộ tiêu chí và phần thực tế tách riêng cho từng xã; tiêu chí của xã nhập lại không cộng được thành các phần ấy",
    en:
      "what the rule changed and what really did is told apart commune by commune; criteria put together do not add up to those parts"
  )

  // MARK: The report and its options

  static let title = LocalizedText(
    vi: "Thay đổi do quy định và thay đổi thực chất", en: "Rule change and real change")
  static let summary = LocalizedText(
    vi: "số tiêu chí đạt thay đổi giữa hai kỳ: bao nhiêu do đổi bộ tiêu chí, bao nhiêu là thực chất",
    en: "a change in criteria met between two periods: how much is due to another criteria set, how much is real")
  static let fromParameter = LocalizedText(
    vi: "kỳ trước; mặc định là kỳ gần nhất trước đó mà bộ khác đánh giá",
    en: "the earlier period; by default the newest before the other that another set judges")
  static let toParameter = LocalizedText(
    vi: "kỳ sau; mặc định là kỳ đầu tiên của bộ mới nhất", en: "the later period; by default the newest set's first")
  static let districtOption = LocalizedText(
    vi: "chỉ một huyện: mã hoặc tên (“huyện Long Mỹ”)", en: "one district only: code or name (“huyện Long Mỹ”)")
  static let exampleDefault = LocalizedText(
    vi: "từ kỳ cuối của bộ cũ đến kỳ đầu của bộ mới", en: "from the last period of the old set to the first of the new")
  static let exampleLater = LocalizedText(
    vi: "những xã mất tiêu chí do quy định, đến một kỳ sau hơn",
    en: "communes that lost by the rule, up to a later period")
  static let exampleDistrict = LocalizedText(vi: "một huyện", en: "one district")
  static let exampleCriteria = LocalizedText(
    vi: "tiêu chí nào mất đi do quy định", en: "which criteria were lost by the rule")
  static func documentTitle(place: String?, _ ends: BridgeEnds?) -> LocalizedText {
    let head = place.map { LocalizedText(vi: "\(title), \($0)", en: "\(title), \($0)") } ?? title
    guard let ends else { return head }
    return LocalizedText(
      vi: "\(head), \(ends.before.period) – \(ends.after.period)",
      en: "\(head), \(ends.before.period) – \(ends.after.period)")
  }

  // MARK: What cannot be answered

  static func notBefore(_ from: Period, _ to: Period) -> LocalizedText {
    LocalizedText(vi: "\(from) không trước \(to)", en: "\(from) is not before \(to)")
  }
  static let notBeforeHint = LocalizedText(
    vi: "viết kỳ trước rồi đến kỳ sau: bridge 2021Q4 2022Q1",
    en: "write the earlier period first: bridge 2021Q4 2022Q1")
  static func noSet(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "chưa biết bộ nào đánh giá \(period)", en: "it is not known which set judges \(period)")
  }
  static let noSetHint = LocalizedText(
    vi: "nhập tệp gán bộ tiêu chí (set-assignments)", en: "import a file of set-assignments")
  static let noOtherSet = LocalizedText(
    vi: "Mọi kỳ có số liệu đều do cùng một bộ đánh giá: không có thay đổi nào do quy định.",
    en: "One set judges all periods with data: nothing changed by another set.")
  static let noCommunes = LocalizedText(
    vi: "Không xã nào có số liệu ở cả hai kỳ.", en: "No commune has results in both periods.")
  static let noCriteria = LocalizedText(vi: "Không có tiêu chí nào.", en: "There are no criteria.")
  static func noPairs(_ old: String, _ new: String) -> LocalizedText {
    LocalizedText(
      vi: "Chưa có đối chiếu tiêu chí nào giữa \(old) và \(new): nhập tệp đối chiếu (set-correspondences).",
      en: "No criteria of \(old) and \(new) are known to correspond: import a file of set-correspondences.")
  }

  // MARK: Headline

  static func stepRule(_ step: String, _ criteria: Int, communes: Int) -> LocalizedText {
    let what =
      switch step {
      case "before": LocalizedText(vi: "tiêu chí đạt ở kỳ đầu", en: "criteria met in the earlier period")
      case "after": LocalizedText(vi: "tiêu chí đạt ở kỳ sau", en: "criteria met in the later period")
      case "rule":
        LocalizedText(
          vi: "tiêu chí đạt thêm trừ mất đi khi cùng số liệu kỳ đầu được chấm theo bộ mới",
          en: "criteria gained less lost when the earlier period's facts are judged by the new set")
      case "real":
        LocalizedText(
          vi: "tiêu chí đạt thêm trừ mất đi giữa hai kỳ khi cùng chấm theo bộ mới",
          en: "criteria gained less lost between the periods, both judged by the new set")
      default:
        LocalizedText(
          vi: "chênh lệch ở các tiêu chí không so được giữa hai bộ",
          en: "difference in criteria that cannot be compared between the sets")
      }
    return LocalizedText(
      vi: "\(what): \(criteria), chia cho \(communes) xã", en: "\(what): \(criteria), over \(communes) communes")
  }
  static let headlineTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static func meanOf(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "Bình quân đạt, \(period)", en: "Mean met, \(period)")
  }
  static func set(_ code: String) -> LocalizedText { LocalizedText(vi: "bộ \(code)", en: "set \(code)") }
  static let ruleChange = LocalizedText(vi: "Do quy định", en: "Due to the rule")
  static let realChange = LocalizedText(vi: "Thực chất", en: "Real")
  static let notComparable = LocalizedText(vi: "Không so được", en: "Not comparable")
  static func compared(_ results: Int, of all: Int) -> LocalizedText {
    LocalizedText(vi: "so được \(results) trên \(all) kết quả", en: "\(results) of \(all) results could be compared")
  }
  static func summary(_ data: BridgeData, _ ends: BridgeEnds, _ parts: Parts) -> LocalizedText {
    let before = data.mean(data.metBefore) ?? 0
    let after = data.mean(data.metAfter) ?? 0
    let change = signed(data.mean(data.metAfter - data.metBefore) ?? 0)
    let rule = signed(data.mean(parts.rule) ?? 0)
    let real = signed(data.mean(parts.real) ?? 0)
    let apart = signed(data.mean(parts.notComparable) ?? 0)
    return LocalizedText(
      vi: """
        Bình quân số tiêu chí đạt của \(data.rows.count) xã đi từ \(before, digits: 2) (\(ends.before.period)) đến \
        \(after, digits: 2) (\(ends.after.period)), tức \(change): \(rule) do quy định, \(real) thực chất, \(apart) không so \
        được.
        """,
      en: """
        The mean of criteria met by \(data.rows.count) communes went from \(before, digits: 2) (\(ends.before.period)) to \
        \(after, digits: 2) (\(ends.after.period)), \(change): \(rule) due to the rule, \(real) real, \(apart) not \
        comparable.
        """)
  }
  /// With its sign, which is that of the figure as shown: what rounds to nothing has none.
  private static func signed(_ number: Double) -> LocalizedText {
    if abs(number) < 0.005 { return LocalizedText(verbatim: "0") }
    let sign = number > 0 ? "+" : ""
    return LocalizedText(vi: "\(sign)\(number, digits: 2)", en: "\(sign)\(number, digits: 2)")
  }

  // MARK: Tables and chart

  static let stepsTitle = LocalizedText(vi: "Từng bước", en: "Step by step")
  static let stepColumn = LocalizedText(vi: "bước", en: "step")
  static let changeColumn = LocalizedText(vi: "thay đổi của bình quân", en: "change of the mean")
  static let chartTitle = LocalizedText(
    vi: "Bình quân thay đổi do đâu", en: "What moved the mean")
  static let inAll = LocalizedText(vi: "cộng", en: "in all")
  static let communesTitle = LocalizedText(vi: "Theo xã", en: "By commune")
  static let totalWord = "total"
  static let total = LocalizedText(vi: "Tổng", en: "Total")
  static let criteriaTitle = LocalizedText(vi: "Theo tiêu chí", en: "By criterion")
  static let criteriaLead = LocalizedText(
    vi: """
      Số xã được thêm hay mất mỗi tiêu chí, tách theo nguyên nhân. Chỉ tiêu còn bỏ ngỏ là chỉ tiêu của bộ mới mà số liệu cũ \
      không trả lời được, hoặc chưa biết ngưỡng; vì chúng mà tiêu chí không so được.
      """,
    en: """
      How many communes gained or lost each criterion, by cause. Open indicators are those of the later set that the earlier \
      figures do not answer, or whose threshold is not known; they keep a criterion from being compared.
      """)
  static let ordersTitle = LocalizedText(vi: "Hai thứ tự", en: "Both orders")
  static let ordersLead = LocalizedText(
    vi: """
      Bình quân mỗi xã, tách theo hai thứ tự: đổi quy định trước rồi đến thực tế (dùng trong báo cáo này), và ngược lại.
      """,
    en: """
      Per commune, taken apart in two orders: first the rule and then the facts (as in this report), and the other way round.
      """)
  static func interaction(_ mean: Double) -> LocalizedText {
    let amount = signed(mean)
    return LocalizedText(
      vi: """
        Tương tác: \(amount). Đó là phần thuộc về thực chất khi đổi quy định trước, và thuộc về quy định khi đổi thực tế \
        trước; tính trên những kết quả so được theo cả hai thứ tự.
        """,
      en: """
        Interaction: \(amount). So much counts as real when the rule changes first, and as due to the rule when the facts \
        change first; over the results that can be compared in both orders.
        """)
  }

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách tính và lưu ý", en: "Method and cautions")
  static let orderRule = LocalizedText(
    vi: """
      Do quy định: số liệu kỳ trước theo quy định kỳ sau, trừ số liệu ấy theo quy định kỳ trước. Thực chất: số liệu kỳ sau \
      trừ số liệu kỳ trước, đều theo quy định kỳ sau. Thứ tự này được dùng vì nó cho biết quy định mới làm gì với hiện \
      trạng khi có hiệu lực, và phần thực chất đo bằng quy định đang áp dụng.
      """,
    en: """
      Due to the rule: the earlier facts under the later rule, less the same facts under the earlier rule. Real: the later \
      facts less the earlier ones, both under the later rule. This order is shown because it says what the new rule did to \
      things as they stood, and measures what is real by the rule now in force.
      """)
  static let ruleOfPeriod = LocalizedText(
    vi: """
      Quy định của một kỳ là bộ tiêu chí của kỳ đó với ngưỡng của năm đó; ngưỡng tăng từ năm này sang năm khác cũng là thay \
      đổi do quy định.
      """,
    en: """
      The rule of a period is its criteria set with the thresholds of its year; a threshold that rises from year to year is a \
      change of the rule too.
      """)
  static let comparableRule = LocalizedText(
    vi: """
      Một tiêu chí so được ở một xã khi nó được đánh giá ở cả hai kỳ, số liệu không trái với tự đánh giá của xã, và mọi chỉ \
      tiêu của nó đều có câu trả lời khi đổi quy định. Phần còn lại để riêng, không tính vào bên nào.
      """,
    en: """
      A criterion of a commune is comparable where it is assessed in both periods, the figures do not contradict the commune's \
      own judgement, and each of its indicators has an answer when the rule is changed. The rest stands apart and is put to \
      neither side.
      """)
  static func sameSet(_ set: String) -> LocalizedText {
    LocalizedText(
      vi: "Cả hai kỳ do bộ \(set) đánh giá: chỉ ngưỡng theo năm có thể khác.",
      en: "Both periods are judged by set \(set): only thresholds by year can differ.")
  }
  static func knownLost(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) kết quả đạt theo quy định cũ mà chỉ tiêu đã biết thì chưa đạt theo quy định mới, nhưng không so được vì còn \
        chỉ tiêu bỏ ngỏ: phần do quy định thật ra có thể lớn hơn về phía giảm.
        """,
      en: """
        Results that were met under the old rule though an indicator that is known is not met under the new one: \(count). They are \
        not compared, as other indicators are open; more may in truth have been lost by the rule.
        """)
  }
  static func leftOut(_ names: [String]) -> LocalizedText {
    let most = 12
    let list = names.prefix(most).joined(separator: ", ") + (names.count > most ? ", …" : "")
    return LocalizedText(
      vi: "\(names.count) xã không có số liệu ở một trong hai kỳ, không tính: \(list)",
      en: names.count == 1
        ? "1 commune without results in one of the periods is left out: \(list)"
        : "\(names.count) communes without results in one of the periods are left out: \(list)")
  }
  static func unverified(_ indicators: [String]) -> LocalizedText {
    let list = indicators.joined(separator: ", ")
    return LocalizedText(
      vi: "So với ngưỡng độ tin cậy thấp, chưa kiểm chứng: \(list)",
      en: "Held against thresholds of low confidence, unverified: \(list)")
  }
  static func unsure(_ indicators: [String]) -> LocalizedText {
    let list = indicators.joined(separator: ", ")
    return LocalizedText(
      vi: "Chỉ tiêu lấy từ bộ kia theo đối chiếu độ tin cậy thấp: \(list)",
      en: "Indicators filled from the other set by a correspondence of low confidence: \(list)")
  }
}
