/// What is said where a period is judged by a set that nothing was reported for.
enum CorrespondenceStrings {
  static func carried(
    _ period: Period, from: CriteriaSet, to: CriteriaSet, filled: Int, year: Int
  ) -> LocalizedText {
    let total = to.indicators.count
    return LocalizedText(
      vi: """
        \(period) không có số liệu báo cáo theo bộ \(to.code): \(filled) trên \(total) chỉ tiêu lấy được từ số liệu báo cáo \
        theo bộ \(from.code), so với ngưỡng của bộ \(to.code) năm \(String(year)); phần còn lại là chưa đánh giá. Tiêu chí \
        xã tự đánh giá theo bộ \(from.code) không coi là đã đánh giá theo bộ \(to.code)
        """,
      en: """
        nothing was reported for set \(to.code) in \(period): \(filled) of its \(total) indicators could be filled from \
        the values reported for \(from.code), held against the thresholds of \(to.code) for \(String(year)); the rest is \
        not assessed. Criteria attested under \(from.code) are not attested under \(to.code)
        """)
  }

  static func nothingCarried(_ period: Period, _ set: String, reported: [String]) -> LocalizedText {
    let list = reported.joined(separator: ", ")
    return LocalizedText(
      vi: """
        \(period) không có số liệu báo cáo theo bộ \(set), và không có bảng đối chiếu (set_correspondences) nào giữa bộ đó \
        với \(list): mọi tiêu chí là chưa đánh giá
        """,
      en: """
        nothing was reported for set \(set) in \(period), and no table of correspondences (set_correspondences) leads \
        there from \(list): every criterion is not assessed
        """)
  }

  static func previousIsCarried(_ period: Period, from: CriteriaSet, to: CriteriaSet) -> LocalizedText {
    LocalizedText(
      vi: """
        kỳ trước, \(period), không có số liệu theo bộ \(to.code), chỉ có một phần lấy từ số liệu theo bộ \(from.code): đừng \
        coi chênh lệch với kỳ đó là thay đổi thật; xem báo cáo bridge
        """,
      en: """
        the period before, \(period), has no results for set \(to.code), only what can be taken from those for \
        \(from.code): do not take a difference from it for a real change; see the report bridge
        """)
  }

  // MARK: Lineage

  static func origin(_ match: SetCorrespondence.Match, of item: String, in set: CriteriaSet) -> LocalizedText {
    let name = item.hasPrefix("c:") ? "TC \(item.dropFirst(2))" : item
    let title =
      set.indicators.first { $0.id == item }?.title
      ?? set.criteria.first { CriteriaSet.criterionSlot($0.id) == item }?.title ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Lấy từ mục \(name) của bộ \(set.code) (\(match.relation.label)): \(title)",
      en: "Taken from item \(name) of set \(set.code) (\(match.relation.label)): \(title)")
  }
  static func noCounterpart(in set: CriteriaSet) -> LocalizedText {
    LocalizedText(
      vi: "Bộ \(set.code) không có mục nào lấy sang được: chưa đánh giá",
      en: "Set \(set.code) has no item whose values can stand here: not assessed")
  }
}
