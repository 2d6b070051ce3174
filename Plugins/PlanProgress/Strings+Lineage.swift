import NTMKit

/// How the headline figures are made.
extension Strings {
  static func targetsMetRule(_ tier: PlanTarget.Tier, of count: Int, _ day: CalendarDate) -> LocalizedText {
    let tier = tier == .committed ? committed : stretch
    return LocalizedText(
      vi: "Đếm chỉ tiêu \(tier) đã đạt vào ngày \(day), trên \(count) chỉ tiêu của năm, mỗi việc một lần",
      en: "Counts the \(tier) targets met on \(day), of the year's \(count), each piece of work once")
  }
  static func namedMetRule(_ tier: PlanTarget.Tier, of count: Int, _ day: CalendarDate) -> LocalizedText {
    let tier = tier == .committed ? committed : stretch
    return LocalizedText(
      vi: "Đếm xã nêu tên ở mức \(tier) đã đạt vào ngày \(day), trên \(count) xã",
      en: "Counts the communes named as \(tier) that got there by \(day), of \(count)")
  }
  static func newRule(_ year: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi:
        "Đếm xã được công nhận lần đầu ở mức này trong năm \(String(year)), quyết định ký đến hết \(day) và còn hiệu lực",
      en: """
        Counts the communes that reached the level for the first time in \(String(year)), by decisions dated up to \(day) and \
        in force
        """)
  }
  static func recognisedRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm xã có quyết định công nhận ở mức này trở lên, ký đến hết \(day) và còn hiệu lực",
      en: "Counts the communes with a decision of the level or above, dated up to \(day) and in force")
  }
  static func allMetRule(_ period: Period?) -> LocalizedText {
    let when = period.map { LocalizedText(vi: " ở \($0)", en: " in \($0)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Đếm xã đạt đủ tiêu chí của bộ\(when), không cần quyết định",
      en: "Counts the communes that meet all criteria of the set\(when), with or without a decision")
  }
  static func stretchRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Đếm xã được nêu tên phấn đấu đã có quyết định đến hết \(day), hoặc đã đạt đủ tiêu chí",
      en: "Counts the communes named for it that have a decision by \(day), or meet all criteria")
  }
  static func ratioRule(_ count: Int, of whole: Double?, _ day: CalendarDate) -> LocalizedText {
    let whole = whole ?? 0
    return LocalizedText(
      vi: "\(count) được tính vào ngày \(day), chia cho \(whole), theo phần trăm",
      en: "\(count) that count on \(day), of \(whole), in percent")
  }
  static func meanRule(_ count: Int, _ period: Period?) -> LocalizedText {
    let when = period.map { LocalizedText(vi: " ở \($0)", en: " in \($0)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Bình quân số tiêu chí đạt của \(count) xã có số liệu\(when)",
      en: "The mean of the criteria met by the \(count) communes with results\(when)")
  }
  static func floorRule(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "Lấy số của huyện thấp nhất, tính đến hết \(day): chỉ tiêu giao cho từng huyện",
      en: "Takes the lowest of the districts up to \(day): the target is each one's own")
  }
  static func productsRule(_ target: Target, _ day: CalendarDate) -> LocalizedText {
    if target.kind == .cumulative {
      return LocalizedText(
        vi: "Đếm sản phẩm còn giấy chứng nhận vào ngày \(day)",
        en: "Counts the products with a certificate in force on \(day)")
    }
    return switch target.measure {
    case .productsEvaluated:
      LocalizedText(
        vi: "Đếm sản phẩm được hội đồng cấp huyện chấm 3–4 sao trong năm, đến hết \(day); mỗi sản phẩm một lần",
        en: "Counts the products that a district's council gave three or four stars in the year up to \(day), each once"
      )
    case .nationalDossiers:
      LocalizedText(
        vi: "Đếm sản phẩm nộp hồ sơ cấp quốc gia trong năm, đến hết \(day); mỗi sản phẩm một lần",
        en: "Counts the products whose national dossier was filed in the year up to \(day), each once")
    case .products, .recognised, .allMet, .criteriaMet:
      LocalizedText(
        vi: "Đếm sản phẩm có quyết định công nhận 3–4 sao trong năm, đến hết \(day); mỗi sản phẩm một lần",
        en: "Counts the products recognised at three or four stars in the year up to \(day), each once")
    }
  }
  static func targetAsPlanned(_ target: Target) -> LocalizedText {
    let due = target.due.map { LocalizedText(vi: ", hạn \($0)", en: ", due \($0)") } ?? LocalizedText(verbatim: "")
    return LocalizedText(
      vi: "Chỉ tiêu \(target.id) của kế hoạch \(target.plan): \(target.target)\(due)",
      en: "Target \(target.id) of plan \(target.plan): \(target.target)\(due)")
  }
}
