import NTMKit

/// Of upgrades and national dossiers.
extension Strings {
  static let upgradesTitle = LocalizedText(
    vi: "Nâng hạng và hồ sơ cấp quốc gia", en: "Upgrades and national dossiers")
  static func upgradesCaption(_ deadline: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Trong năm đến \(deadline): đã có, và dự báo đến hạn", en: "In the year by \(deadline): so far, and forecast")
  }
  static let upgradeColumn = LocalizedText(vi: "con số", en: "count")
  static let upgradeMeasures = [
    "upgraded": LocalizedText(vi: "Sản phẩm nâng từ 3 lên 4 sao", en: "Products upgraded from 3 to 4 stars"),
    "national_dossiers": LocalizedText(
      vi: "Sản phẩm đã nộp hồ sơ cấp quốc gia", en: "Products with a national dossier filed"),
  ]
  static let exampleUpgrades = LocalizedText(
    vi: "nâng từ 3 lên 4 sao và hồ sơ cấp quốc gia: đã có, và dự báo",
    en: "upgrades from 3 to 4 stars and national dossiers: so far, and forecast")
  static func upgradesRule(_ holders: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Nâng hạng: sản phẩm đang có 3 sao mà quyết định kế tiếp là 4 sao, không kể hồ sơ đánh giá lại, theo cùng mô hình với tổng. Hồ sơ cấp \
        quốc gia: sản phẩm đang có 4 sao và chưa nộp (\(holders)), mỗi tuần nộp với tần suất từ trước đến nay của mọi sản phẩm 4 sao; nếu nộp \
        theo đợt thì thực tế dao động rộng hơn. Hai dòng này không có bảng thành tích và không được lưu.
        """,
      en: """
        Upgrades: products with three stars whose next decision is of four, those filed for re-evaluation left out, by the model of the total. \
        National dossiers: products with four stars that have not filed (\(holders)), each filing in a week as often as all products with four \
        stars have so far; where they file together what comes varies more. These two have no track record and are not kept.
        """)
  }
  static let fewHolders = LocalizedText(
    vi: """
      Hồ sơ cấp quốc gia không dự báo: các sản phẩm 4 sao mới được theo dõi chưa đủ \(Dossiers.leastWeeks, digits: 0) tuần–sản phẩm.
      """,
    en: """
      National dossiers are not forecast: products with four stars were watched for fewer than \(Dossiers.leastWeeks, digits: 0) product-weeks.
      """)
  static func unrated(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        \(count) quyết định công nhận không ghi hạng sao nên không được tính ở đâu trong báo cáo này: chỉ quyết định 3–4 sao được tính và được \
        học theo. Bổ sung hạng sao vào diễn biến (cột stars).
        """,
      en: """
        Decisions without stars: \(count). They count nowhere in this report, as only decisions of 3–4 stars are counted and learned from. Add \
        the stars to the events (column stars).
        """)
  }
  static let someProvinces = LocalizedText(
    vi:
      "Có chỉ tiêu của từng tỉnh nhưng không phải của mọi tỉnh, nên không đặt chỉ tiêu nào cạnh tổng; dùng --target để so với một con số.",
    en:
      "There are targets of provinces, but not of all of them, so that none stands beside the total; to compare it with a number: --target."
  )
}
