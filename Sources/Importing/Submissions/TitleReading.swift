import NTMKit

/// What the titles above a table say of all its rows.
enum TitleReading {
  /// The one period that they name: `BÁO CÁO QUÝ III NĂM 2022`. A year counts where nothing shorter is named; a date is none.
  /// nil where there is no period, or several.
  static func period(in titles: [String]) -> Period? {
    let found = titles.flatMap(periods)
    let shorter = Set(found.filter { $0.kind != .year })
    let named = shorter.isEmpty ? Set(found) : shorter
    return named.count == 1 ? named.first : nil
  }

  private static let openings: Set<String> = ["quy", "6", "sau", "thang", "nam"]
  private static let mostWords = 6

  private static func periods(_ title: String) -> [Period] {
    let words = VietnameseFolding.fold(title).split { " /.,;:()".contains($0) }.map(String.init)
    var found: [Period] = []
    var start = 0
    while start < words.count {
      let isDate = start >= 2 && words[start] == "thang" && words[start - 2] == "ngay"
      if openings.contains(words[start]), let (period, length) = period(words, from: start) {
        if !isDate { found.append(period) }
        start += length
      } else {
        start += 1
      }
    }
    return found
  }

  private static func period(_ words: [String], from start: Int) -> (Period, Int)? {
    for length in stride(from: min(mostWords, words.count - start), through: 2, by: -1) {
      let text = words[start..<start + length].joined(separator: " ")
      if let period = Period(parsing: text) { return (period, length) }
    }
    return nil
  }
}

/// Districts and provinces as headings and titles call them: `HUYỆN PHỤNG HIỆP`, `TX. Long Mỹ`.
struct UnitHeadings {
  private var unitByName: [String: AdministrativeUnit] = [:]

  init(_ units: UnitDirectory) {
    for unit in units.units where unit.level != .commune && !unit.kind.isEmpty {
      let name = VietnameseFolding.fold(unit.name)
      let kind = VietnameseFolding.fold(unit.kind)
      for prefix in [kind] + (Self.shortKinds[kind] ?? []) { unitByName["\(prefix) \(name)"] = unit }
    }
  }

  private static let shortKinds = [
    "huyen": ["h", "h."], "thi xa": ["tx", "tx."], "thanh pho": ["tp", "tp."], "tinh": ["t", "t."],
  ]

  /// The unit that a heading among the rows names: `I. Huyện Phụng Hiệp`.
  func unit(heading text: String) -> AdministrativeUnit? {
    let folded = VietnameseFolding.fold(text).trimmingCharacters(" :.")
    if let unit = unitByName[folded] { return unit }
    guard let space = folded.firstIndex(of: " "), Self.isNumbering(folded[..<space]) else { return nil }
    return unitByName[String(folded[folded.index(after: space)...])]
  }

  /// `I.`, `1`, `a)`, `II`.
  private static func isNumbering(_ word: Substring) -> Bool {
    let bare = word.drop { "(".contains($0) }.prefix { !".)".contains($0) }
    return !bare.isEmpty && (bare.allSatisfy(\.isNumber) || bare.allSatisfy { "ivx".contains($0) } || bare.count == 1)
  }

  /// The one district that titles name; nil where there is none, or several.
  func district(in titles: [String]) -> AdministrativeUnit? {
    let folded = titles.map { " " + VietnameseFolding.fold($0) + " " }
    let named = unitByName.filter { name, unit in
      unit.level == .district && folded.contains { $0.firstRange(of: " \(name) ") != nil }
    }
    let codes = Set(named.values.map(\.code))
    return codes.count == 1 ? named.first?.value : nil
  }
}
