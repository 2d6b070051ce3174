import NTMKit

/// How the answer comes about, and what it does not know.
extension Strings {
  static let methodTitle = LocalizedText(vi: "Phương pháp", en: "Method")
  static func chancesRule(_ count: Int, seed: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Xác suất theo mô hình của “criteria-forecast”: \(count) khả năng của những gì các xã có chung và chưa biết chắc (nhịp độ \
        của tiêu chí, của kỳ, của từng xã), hạt giống \(seed). Trong mỗi khả năng các xã độc lập với nhau, và số xã đạt đủ \
        được tính chính xác (Poisson–nhị thức).
        """,
      en: """
        Chances are those of “criteria-forecast”: \(count) equally likely courses of what communes share and nobody knows (the pace \
        of criteria, of the period, of each commune), with seed \(seed). Within each, communes are independent and the number that \
        meets all is exact (Poisson-binomial).
        """)
  }
  /// How far chances may be off because only so many courses are drawn.
  static func simulationError(_ error: (target: Double, commune: Double), _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Sai số mô phỏng với \(count) khả năng (95%): xác suất của mục tiêu ± \(error.target, digits: 1) điểm phần trăm, của một xã \
        tới ± \(error.commune, digits: 1) điểm. “criteria-forecast” mô phỏng nhiều hơn và khác, nên con số của hai báo cáo lệch nhau chừng ấy.
        """,
      en: """
        Simulation error with \(count) courses (95%): the chance of the target ± \(error.target, digits: 1) percentage points, that of \
        a commune up to ± \(error.commune, digits: 1). “criteria-forecast” draws more and otherwise, so figures of the two reports differ \
        by as much.
        """)
  }
  static let menuRule = LocalizedText(
    vi: """
      Tiêu chí được chọn coi như đạt vào hạn. Tiêu chí còn thiếu khác có thể tự đạt, tiêu chí đang đạt có thể mất; việc giúp không \
      làm những tiêu chí khác nhanh hơn. Một xã chỉ được giúp khi nhờ đó xác suất đạt đủ từ \
      \(CommuneMenu.leastChance * 100, digits: 0)% trở lên.
      """,
    en: """
      What is chosen counts as met at the deadline. Other lacking criteria may come by themselves, and criteria held may be lost; \
      help does not quicken the others. A commune is helped only if that gives it a chance of \
      \(CommuneMenu.leastChance * 100, digits: 0)% or more.
      """)
  static let searchRule = LocalizedText(
    vi: """
      Tìm bằng cách đổi từng cặp cho đến khi không đổi được nữa, rồi bằng nhánh và cận: cận trên của xác suất là điều đạt được nếu biết trước kết quả từng xã một; mọi cách có thể rẻ hơn đều \
      được xem hoặc bị loại bằng cận.
      """,
    en: """
      Found by exchanging pairs until none is left to exchange, then by branch and bound; the chance is bounded by what could be reached if each commune's outcome were known before the next \
      is chosen. Everything that could be cheaper was looked at or ruled out by the bound.
      """)
  static let largeRule = LocalizedText(
    vi: """
      Quá nhiều xã để xem hết: chọn dần theo xác suất thêm trên công sức; xác suất theo xấp xỉ chuẩn có hiệu chỉnh (sai số dưới \
      0,1 điểm phần trăm). Cận dưới từ bài toán nới lỏng.
      """,
    en: """
      Too many communes to look at everything: chosen step by step by chance gained for effort; the chance is by the refined normal \
      approximation (error below 0.1 percentage points). The bound is that of a relaxed problem.
      """)
  static func boundRule(_ price: Answer.Price) -> LocalizedText {
    guard let plan = price.plan, let bound = price.bound else {
      return LocalizedText(
        vi: "Không có cận dưới: có xã còn quá nhiều cách chọn tiêu chí để xem hết.",
        en: "There is no lower bound: some communes have too many sets of criteria to look at.")
    }
    if price.isProved {
      return LocalizedText(
        vi: "Cận dưới \(bound), chênh lệch 0: đã chứng minh là ít nhất.",
        en: "Lower bound \(bound), gap 0: proved to be the least.")
    }
    return LocalizedText(
      vi: "Cận dưới \(bound), chênh lệch \(plan.effort - bound): chưa chứng minh.",
      en: "Lower bound \(bound), gap \(plan.effort - bound): not proved.")
  }
  static func costFile(_ path: String, sha256: String, rows: Int) -> LocalizedText {
    let hash = String(sha256.prefix(12))
    return LocalizedText(
      vi: "Chi phí từ tệp “\(path)” (SHA-256 \(hash)…, \(rows) dòng).",
      en: "Costs from the file “\(path)” (SHA-256 \(hash)…, \(rows) rows).")
  }
  static func costColumnsRead(_ read: [String], unread: [String]) -> LocalizedText {
    let names = (read: read.joined(separator: ", "), unread: unread.joined(separator: ", "))
    return LocalizedText(
      vi: "Cột đã đọc: \(names.read). Cột không đọc: \(names.unread).",
      en: "Columns read: \(names.read). Columns not looked at: \(names.unread).")
  }
  static func costsBrought(to unit: LocalizedText, _ example: String) -> LocalizedText {
    LocalizedText(
      vi: "Ô chi phí có đơn vị riêng (“\(example)”) được đổi ra \(unit).",
      en: "Costs with a unit of their own (“\(example)”) are brought to \(unit).")
  }
  static func costsLeftEmpty(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng để trống chi phí: không phải bằng 0, không dùng.",
      en: count == 1
        ? "1 row has no cost: that is not 0, and it is not used."
        : "\(count) rows have no cost: that is not 0, and they are not used.")
  }
  static func costsOfOthers(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng chi phí về xã ngoài phạm vi: không dùng.",
      en: count == 1
        ? "1 row of costs is on a commune not asked about: not used."
        : "\(count) rows of costs are on communes not asked about: not used.")
  }
  static func namedRule(_ rule: NamedRule) -> LocalizedText {
    rule == .first
      ? LocalizedText(
        vi: """
          Xã kế hoạch cam kết được giúp trước, rồi xã phấn đấu, rồi các xã khác: xã sau chỉ được giúp khi mọi xã trước đã có đủ \
          những gì giúp được.
          """,
        en: """
          Communes that the plan commits to come first, then those it strives for, then others: none is helped before those \
          before it have all that helps them.
          """)
      : LocalizedText(
        vi: "Xã kế hoạch nêu tên không được ưu tiên; --named first giúp họ trước.",
        en: "Communes that the plan names have no preference; --named first helps them first.")
  }
  static let limits = LocalizedText(
    vi: """
      Không biết tiêu chí nào có thể làm xong kịp hạn, cũng không biết kinh phí hay người làm: đưa được về đạt hay không là việc của \
      người quyết định. Xác suất chỉ đáng tin như thành tích của “criteria-forecast”.
      """,
    en: """
      Whether a criterion can be finished in time, money and people are not known to it: that is for those who decide. Chances are \
      as good as the track record of “criteria-forecast”.
      """)
}
