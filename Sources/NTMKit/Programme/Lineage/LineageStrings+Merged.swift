/// What lineages say of communes on another geography.
extension LineageStrings {
  /// - Parameter figure: a column of `communes`, `criteria` or `indicators`.
  static func mergedRule(_ figure: String) -> LocalizedText {
    switch figure {
    case "criteria", "met", "not_met", "not_assessed", "missing", "total", "set", "previous_met", "change":
      LocalizedText(
        vi: "Tiêu chí đạt khi mọi xã trong đó đạt, chưa đạt khi có xã chưa đạt, còn lại là chưa đánh giá",
        en: "A criterion is met where all its communes meet it, not met where one does not, else not assessed")
    case "indicators":
      LocalizedText(
        vi: "Chỉ tiêu không gộp được: mỗi xã có giá trị và ngưỡng riêng",
        en: "Indicators are not put together: each commune has a value and a threshold of its own")
    case "population":
      LocalizedText(
        vi: "Cộng dân số các xã; thiếu một xã thì không biết",
        en: "People added up; not known where one commune's are not")
    case "status", "level", "recognised_on":
      LocalizedText(
        vi: "Được công nhận ở mức mà mọi xã trong đó đã đạt, từ ngày xã cuối cùng đạt",
        en: "Recognised at the level that all its communes hold, from the day the last of them got there")
    case "target":
      LocalizedText(
        vi: "Có trong kế hoạch khi một xã trong đó có; cam kết hơn phấn đấu",
        en: "In the plan where one of its communes is; committed goes before stretch")
    default:
      LocalizedText(
        vi: "Theo danh mục đơn vị và biến động đơn vị", en: "By the list of units and the changes of units")
    }
  }
  static func madeOf(_ count: Int, _ wanted: Geography) -> LocalizedText {
    LocalizedText(
      vi: "Theo địa giới \(wanted), gồm \(count) xã của chương trình",
      en: count == 1
        ? "On the geography of \(wanted): a commune of the programme"
        : "On the geography of \(wanted), made of \(count) communes of the programme")
  }
  static func became(_ old: String, _ new: String, isWhole: Bool) -> LocalizedText {
    isWhole
      ? LocalizedText(vi: "\(old) nhập trọn vào \(new)", en: "\(old) went whole to \(new)")
      : LocalizedText(vi: "\(old) có một phần thuộc \(new)", en: "\(old) has a part in \(new)")
  }
  static func outside(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "Ngoài chương trình, không được đánh giá: \(list)", en: "Outside the programme, not judged: \(list)")
  }
  static func partly(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "Còn một phần của xã bị tách, không tính vào đây: \(list)",
      en: "It also has a part of split communes, which is left out: \(list)")
  }
  static func split(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "Xã bị tách, số liệu để riêng, không chia cho: \(list)",
      en: "It was split and stands by itself, shared out to none of: \(list)")
  }
  static func figure(_ label: LocalizedText, ofPart title: String) -> LocalizedText {
    LocalizedText(vi: "\(label) của \(title)", en: "\(label) of \(title)")
  }
}
