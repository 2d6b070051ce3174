import NTMKit

/// Of the products that matter most.
extension Strings {
  static let sensitivityTitle = LocalizedText(
    vi: "Sản phẩm quyết định việc đạt chỉ tiêu nhiều nhất", en: "Products that matter most for the target")
  static func sensitivityLead(_ target: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Xác suất đạt \(target) sản phẩm nếu sản phẩm ấy chắc chắn có quyết định trước hạn, mọi thứ khác như dự báo: xác suất hiện nay và khi đó, \
        của tối đa \(Answer.mostPushes) sản phẩm làm thay đổi nhiều nhất. Không kể sản phẩm có xác suất dưới \(Answer.leastPercent) %: với chúng \
        thúc đẩy là chưa đủ.
        """,
      en: """
        The probability of \(target) products if the product's decision before the deadline were certain and all else as forecast: now and then, of \
        the \(Answer.mostPushes) products at most that change it most. Products with a probability under \(Answer.leastPercent)% are left out: they \
        take more than a push.
        """)
  }
  static let ownChanceColumn = LocalizedText(vi: "có quyết định", en: "own decision")
  static let targetNowColumn = LocalizedText(vi: "hiện nay", en: "now")
  static let targetThenColumn = LocalizedText(vi: "khi đó", en: "then")
  static func noPushes(_ target: Int?) -> LocalizedText {
    target == nil
      ? LocalizedText(vi: "Không có chỉ tiêu để so.", en: "There is no target to go by.")
      : LocalizedText(
        vi: "Không sản phẩm nào một mình làm thay đổi xác suất đạt chỉ tiêu.",
        en: "No product by itself changes the probability of the target.")
  }
}
