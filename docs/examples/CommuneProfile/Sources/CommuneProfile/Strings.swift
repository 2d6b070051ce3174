import NTMKit

enum Strings {
  static let title = LocalizedText(vi: "Hồ sơ xã", en: "Commune profile")
  static let summary = LocalizedText(
    vi: "một xã trên một trang: đã đạt gì, còn thiếu gì, sản phẩm, vốn",
    en: "one commune on one page: where it stands, what it lacks, products, money")
  static let communeOption = LocalizedText(vi: "mã hoặc tên xã", en: "the commune's code or name")
  static let exampleOne = LocalizedText(vi: "một xã theo tên", en: "a commune by its name")
  static let exampleLacking = LocalizedText(vi: "xã này còn thiếu tiêu chí nào", en: "which criteria it lacks")
  static let exampleUnknown = LocalizedText(vi: "mã không có", en: "a code that there is not")
  static let standing = LocalizedText(vi: "Hiện trạng", en: "Where it stands")
  static let toDo = LocalizedText(vi: "Tiêu chí chưa đạt", en: "Criteria not met")
  static let products = LocalizedText(vi: "Sản phẩm OCOP", en: "OCOP products")
  static let money = LocalizedText(vi: "Vốn", en: "Money")
  static let met = LocalizedText(vi: "tiêu chí đạt", en: "criteria met")
  static let population = LocalizedText(vi: "dân số", en: "population")
  static let lacksNothing = LocalizedText(vi: "Xã đạt mọi tiêu chí.", en: "The commune meets every criterion.")
  static let noProducts = LocalizedText(vi: "Xã chưa có sản phẩm.", en: "The commune has no products.")
  static let noMoney = LocalizedText(vi: "Không có dòng vốn nào của xã.", en: "There is no money of the commune.")

  static func of(_ commune: String, _ district: String, _ period: Period?) -> LocalizedText {
    guard let period else {
      return LocalizedText(vi: "Hồ sơ xã \(commune), \(district)", en: "Profile of \(commune), \(district)")
    }
    return LocalizedText(
      vi: "Hồ sơ xã \(commune), \(district), \(period)", en: "Profile of \(commune), \(district), \(period)")
  }
  static func unknown(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có xã nào là “\(word)”", en: "no commune is “\(word)”")
  }
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có phải “\(name)”?", en: "did you mean “\(name)”?")
  }
}
