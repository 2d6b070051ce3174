import NTMKit

enum WhatIfStrings {
  static let summary = LocalizedText(
    vi:
      "whatif { GIẢ ĐỊNH; … } DÒNG: chạy một dòng như thể số liệu đã như vậy; không lưu gì, kết quả ghi rõ là giả định",
    en:
      "whatif { ASSUMPTION; … } LINE: run a line as if the data were so; nothing is stored, and results say that they are assumed"
  )
  static let words = LocalizedText(
    vi:
      "xã, chỉ tiêu hoặc tiêu chí, giá trị (như \"Phú Hữu\" 17.1 = 80, \"Phú Hữu\" 17 met at 2022Q2), hoặc recognised; sản phẩm và recognised SỐ SAO (SP095 recognised 4 at 2022-10-20); hoặc bảng, khoá và cột=giá trị như của edit; sau ngoặc là dòng",
    en:
      "a commune, an indicator or criterion, a value (\"Phú Hữu\" 17.1 = 80, \"Phú Hữu\" 17 met at 2022Q2), or recognised; a product and recognised STARS (SP095 recognised 4 at 2022-10-20); or a table, a key and column=value as edit takes them; behind the braces the line"
  )
  static let example = LocalizedText(
    vi: "báo cáo như thể xã đã đạt: tiêu đề, ghi chú và dòng chạy lại đều ghi giả định",
    en: "the report as if the commune had got there: its title, a note and its line say what is assumed")
  static let tableExample = LocalizedText(vi: "một bảng", en: "a table")
  static let districtExample = LocalizedText(
    vi: "mọi xã của một huyện, trong một kỳ trước", en: "all communes of a district, in an earlier period")
  static let rowExample = LocalizedText(
    vi: "một dòng của bảng mà edit sửa được", en: "a row of a table that edit can change")
  static let recognisedExample = LocalizedText(
    vi: "như thể xã đã có quyết định công nhận", en: "as if the commune had its decision")
  static let recognised = LocalizedText(vi: "đã có quyết định công nhận", en: "there is a decision of recognition")
  /// - Parameter later: the day of the decision, where it is later than the one reports speak of.
  static func recognisedAt(
    _ name: String, _ level: Recognition.Level, _ period: Period, later: CalendarDate?
  ) -> LocalizedText {
    let text = recognisedAt(name, level, period)
    guard let later else { return text }
    return LocalizedText(
      vi: "\(text) (tính từ ngày \(later): đặt --reporting-date)",
      en: "\(text) (from \(later) on: set --reporting-date)")
  }
  private static func recognisedAt(_ name: String, _ level: Recognition.Level, _ period: Period) -> LocalizedText {
    let label = Vocabulary.programme.label(of: level.rawValue, inColumn: "level") ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: level == .ntm ? "\(name) được công nhận, \(period)" : "\(name) được công nhận \(label), \(period)",
      en: level == .ntm
        ? "\(name) recognised at \(period.description)" : "\(name) recognised as \(label) at \(period.description)")
  }
  static let productExample = LocalizedText(
    vi: "như thể một sản phẩm đã có quyết định 4 sao", en: "as if a product had its decision of four stars")
  static func recognisedProduct(
    _ product: String, stars: Int, _ day: CalendarDate, later: Bool
  ) -> LocalizedText {
    let text = LocalizedText(
      vi: "\(product) được công nhận \(stars) sao, ngày \(day)",
      en: "\(product) recognised at \(stars == 1 ? "1 star" : "\(stars) stars") on \(day)")
    guard later else { return text }
    return LocalizedText(
      vi: "\(text) (sau ngày báo cáo: đặt --reporting-date)",
      en: "\(text) (after the reporting date: set --reporting-date)")
  }
  static func noStars(_ product: String) -> LocalizedText {
    LocalizedText(
      vi: "sản phẩm \(product) được công nhận mấy sao?", en: "at how many stars is the product \(product) recognised?")
  }
  static func starsHint(_ product: String) -> LocalizedText {
    let word = LineText.quoted(product)
    return LocalizedText(
      vi: "viết: \(word) recognised 4, hoặc \(word) recognised 3 at 2022-10-20",
      en: "write: \(word) recognised 4, or \(word) recognised 3 at 2022-10-20")
  }
  static func starsNotGiven(_ stars: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "theo quy định ngày \(day) không cấp nào công nhận \(stars) sao",
      en: "by the rules of \(day) no level recognises \(stars == 1 ? "1 star" : "\(stars) stars")")
  }
  static let starsNotGivenHint = LocalizedText(
    vi: "cấp nào công nhận hạng nào, từ ngày nào: ocop_rules",
    en: "which level recognises what, and from when: ocop_rules")
  static func unknownLevel(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có mức công nhận “\(word)”", en: "there is no level “\(word)”")
  }
  static let levels = LocalizedText(vi: "một trong: ntm, advanced, model", en: "one of: ntm, advanced, model")
  static let whyExample = LocalizedText(
    vi: "giá trị giả định đứng ở chỗ của giá trị đã báo cáo", en: "the assumed value stands where a reported one would")
  static let rangeExample = LocalizedText(
    vi: "tệp không được ghi thì cũng không giả định được", en: "what a file may not say cannot be assumed either")
  static let storeExample = LocalizedText(vi: "không lưu vào kho được", en: "it cannot be stored")

  static let met = LocalizedText(vi: "đạt", en: "met")
  static let notMet = LocalizedText(vi: "chưa đạt", en: "not met")
  static let notApplicable = LocalizedText(vi: "không áp dụng", en: "does not apply")
  static let missing = LocalizedText(vi: "như chưa báo cáo", en: "as if nothing had been reported")
  static let number = LocalizedText(vi: "một con số", en: "a number")
  static let period = LocalizedText(
    vi: "kỳ nào; không ghi: kỳ mà dòng hiện", en: "of which period; unset: the one that the line shows")
  static let setting = LocalizedText(
    vi: "giả định cho mọi dòng sau, như trong ngoặc của whatif; không đặt: không giả định gì",
    en: "what all lines behind assume, as in the braces of whatif; unset: nothing")

  static let malformed = LocalizedText(vi: "giả định chưa đủ hoặc sai dạng", en: "that is no whole assumption")
  static let forms = LocalizedText(
    vi:
      "viết: \"Phú Hữu\" 17.1 = 80, \"Phú Hữu\" 17 met, \"Phú Hữu\" recognised, SP095 recognised 4, hoặc plan_tasks T12 state=done; nhiều giả định cách nhau bằng ;",
    en:
      "write \"Phú Hữu\" 17.1 = 80, \"Phú Hữu\" 17 met, \"Phú Hữu\" recognised, SP095 recognised 4, or plan_tasks T12 state=done; several with ; between them"
  )
  static let nothing = LocalizedText(vi: "trong ngoặc chưa có giả định nào", en: "nothing is assumed in the braces")
  static let noResults = LocalizedText(
    vi: "chưa có kết quả nào để đặt giả định lên", en: "there are no results to lay an assumption over")
  static func notReported(_ column: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(column)” được tính ra, không phải được báo cáo: hãy giả định tiêu chí hoặc chỉ tiêu",
      en: "“\(column)” is worked out, not reported: assume a criterion or an indicator")
  }
  static func notAssumable(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: "không giả định được dòng của bảng “\(table)”", en: "rows of the table “\(table)” cannot be assumed")
  }
  static func assumable(_ tables: [String]) -> LocalizedText {
    let list = tables.joined(separator: ", ")
    return LocalizedText(vi: "giả định được dòng của: \(list)", en: "rows of these can be: \(list)")
  }
  static func contradicted(_ assumption: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "giả định này (\(assumption)) trái với một giả định khác của dòng",
      en: "this (\(assumption)) is contradicted by another assumption of the line")
  }
  static func contradicting(_ assumption: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "là giả định này (\(assumption)): chỉ giữ một", en: "by this one (\(assumption)): keep one of them")
  }
  static func lastOfRange(_ period: Period, _ range: PeriodRange) -> LocalizedText {
    LocalizedText(
      vi: "Giả định chỉ dành cho \(period), kỳ cuối của \(range); cho mọi kỳ thì ghi at \(range.description)",
      en: "It is about \(period) alone, the last of \(range); for all of them write at \(range.description)")
  }
  static func keptJudgement(_ kept: KeptJudgement, _ remedy: String) -> LocalizedText {
    let word = kept.isMet ? met : notMet
    let names = kept.communes.prefix(3).map(\.name).joined(separator: ", ")
    let more = kept.communes.count - 3
    let communes =
      more > 0
      ? LocalizedText(vi: "\(names) và \(more) xã khác", en: "\(names) and \(more) more")
      : LocalizedText(verbatim: names)
    return LocalizedText(
      vi:
        "Tiêu chí \(kept.criterion) của \(communes) vẫn là \(word) theo tự đánh giá của xã; muốn tính theo chỉ tiêu, thêm: \(remedy)",
      en:
        "Criterion \(kept.criterion) of \(communes) stays \(word) by the commune's own judgement; to go by its indicators add: \(remedy)"
    )
  }
  static let nested = LocalizedText(
    vi: "một dòng chỉ có một whatif { … }", en: "a line has one whatif { … } only")
  static let nestedHint = LocalizedText(
    vi: "ghi mọi giả định trong cùng một ngoặc, cách nhau bằng ;: whatif { …; … } gap",
    en: "put all assumptions into the same braces, with ; between them: whatif { …; … } gap")
  static func notStorable(_ command: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(command)” ghi vào kho, mà giả định thì không bao giờ được lưu",
      en: "\"\(command)\" writes the workspace, and what is assumed is never stored")
  }
  static let withoutBraces = LocalizedText(vi: "chạy lệnh đó không có whatif { … }", en: "run it without whatif { … }")
  static let notStorableHint = LocalizedText(
    vi: "bỏ giả định trước: set whatif none", en: "end assuming first: set whatif none")
  static func notRead(_ command: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(command)” không đọc số liệu: giả định không có tác dụng",
      en: "\"\(command)\" reads no data: assuming changes nothing there")
  }
  static let notReadHint = LocalizedText(
    vi: "whatif dành cho dòng bắt đầu bằng bảng, báo cáo, sql { … }, why hoặc diff",
    en: "whatif is for lines that begin with a table, a report, sql { … }, why or diff")
  static func madeAlready(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” đã có từ trước: giả định không đổi được gì trong đó",
      en: "\"\(name)\" was made before: assuming changes nothing in it")
  }
  static func madeAlreadyHint(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "viết whatif trước bảng hoặc báo cáo: \(name == "_" ? "" : "\(name) = ")whatif { … } communes",
      en: "write whatif in front of a table or report: \(name == "_" ? "" : "\(name) = ")whatif { … } communes")
  }
  static let noLine = LocalizedText(
    vi: "whatif cần giả định trong ngoặc và một dòng", en: "whatif needs assumptions in braces and a line")
  static let noLineHint = LocalizedText(
    vi: "cách dùng: whatif { \"Phú Hữu\" 17.1 = 80 } gap; cho mọi dòng sau: set whatif { … }",
    en: "usage: whatif { \"Phú Hữu\" 17.1 = 80 } gap; for all lines behind: set whatif { … }")
}
