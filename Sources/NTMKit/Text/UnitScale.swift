/// A unit of measure taken apart: `nghìn đồng/người` is dong, three powers of ten, per person.
public struct UnitScale: Sendable, Hashable {
  /// What is measured, named by the smallest unit of its kind: `dong`, `m2`.
  public var dimension: String
  /// How many powers of ten it is of that unit.
  public var power: Int
  /// What it is told per.
  public var per: Set<String>

  /// nil for a text that is no unit known here: then nothing is concluded from it.
  public init?(_ text: String) {
    let plain = text.replacing("²", with: "2").replacing("³", with: "3")
    let parts = VietnameseFolding.fold(plain).split(separator: "/", omittingEmptySubsequences: false).map {
      String($0).trimmingCharacters(" .:;")
    }
    guard let first = parts.first, let measured = Self.measured(first) else { return nil }
    var per: Set<String> = []
    for part in parts.dropFirst() {
      guard let word = Self.pers[part] else { return nil }
      per.insert(word)
    }
    (dimension, power) = measured
    self.per = per
  }

  /// By how many powers of ten a figure in this unit is one in another. A header may leave out what the figure is per, where nothing
  /// is converted or it is money; hectares over square metres per person are likelier those of the commune.
  ///
  /// - Returns: nil where the two measure different things.
  public func power(to other: UnitScale) -> Int? {
    guard dimension == other.dimension, per.isSubset(of: other.per) else { return nil }
    return per == other.per || power == other.power || dimension == "dong" ? power - other.power : nil
  }

  private static func measured(_ text: String) -> (String, Int)? {
    // “Đ” alone is more likely Đạt.
    if text != "d", let known = bases[text] { return known }
    for (word, power) in multiples {
      guard text.hasPrefix(word) else { continue }
      let rest = String(text.dropFirst(word.count)).trimmingCharacters(" .")
      if let base = bases[rest], base.0 != "percent" { return (base.0, base.1 + power) }
    }
    return nil
  }

  /// Powers of ten that a word before the unit multiplies by. The longer of two that begin alike comes first.
  static let multiples: [(String, Int)] = [
    ("1.000.000.000", 9), ("1.000.000", 6), ("1000000", 6), ("1.000", 3), ("1,000", 3), ("1000", 3), ("thousand", 3),
    ("million", 6), ("billion", 9), ("nghin", 3), ("ngan", 3), ("trieu", 6), ("tr", 6), ("ty", 9), ("ti", 9),
  ]

  static let bases: [String: (String, Int)] = [
    "dong": ("dong", 0), "d": ("dong", 0), "vnd": ("dong", 0), "dong viet nam": ("dong", 0),
    "usd": ("usd", 0), "us$": ("usd", 0), "$": ("usd", 0), "do la": ("usd", 0), "do la my": ("usd", 0),
    "eur": ("eur", 0), "euro": ("eur", 0), "€": ("eur", 0), "%": ("percent", 0), "phan tram": ("percent", 0),
    "percent": ("percent", 0), "‰": ("percent", -1),
    "m2": ("m2", 0), "met vuong": ("m2", 0), "square metre": ("m2", 0), "square metres": ("m2", 0),
    "ha": ("m2", 4), "hec ta": ("m2", 4), "hecta": ("m2", 4), "hectare": ("m2", 4), "hectares": ("m2", 4),
    "km2": ("m2", 6), "met": ("m", 0), "metre": ("m", 0), "metres": ("m", 0), "km": ("m", 3), "kilomet": ("m", 3),
    "lit": ("litre", 0), "litre": ("litre", 0), "litres": ("litre", 0), "m3": ("litre", 3),
    "met khoi": ("litre", 3), "kg": ("kg", 0), "tan": ("kg", 3), "nguoi": ("person", 0), "person": ("person", 0),
    "persons": ("person", 0), "people": ("person", 0), "ho": ("household", 0), "household": ("household", 0),
    "households": ("household", 0),
  ]

  private static let pers: [String: String] = [
    "nguoi": "person", "dau nguoi": "person", "khau": "person", "nhan khau": "person", "person": "person",
    "capita": "person", "ho": "household", "household": "household", "nam": "year", "year": "year", "quy": "quarter",
    "quarter": "quarter", "thang": "month", "month": "month", "ngay": "day", "ngay dem": "day", "day": "day",
    "ha": "hectare", "hectare": "hectare", "xa": "commune", "commune": "commune", "km2": "km2",
  ]
}
