/// Who evaluates and recognises products.
public enum OCOPLevel: String, Sendable, Hashable, CaseIterable {
  /// From below: who evaluates first, and who recognises the highest rank.
  case commune, district, province, central
}

/// What one version of the rules lets one level do.
public struct OCOPRule: Sendable, Hashable {
  /// Which text of rules: `r2019`.
  public var version: String
  /// Whose council.
  public var level: OCOPLevel
  /// The first day it counts.
  public var effectiveFrom: CalendarDate
  /// nil: still in force.
  public var effectiveTo: CalendarDate?
  /// The stars that the level recognises; none: it only evaluates.
  public var recognisesStars: [Int]
  /// The most points of parts A, B and C; nil where a version does not say.
  public var partMaxima: [Double?]
  /// How sure the version's rows are: high, medium or low; nil where nobody says.
  public var confidence: String?

  public init(
    version: String, level: OCOPLevel, effectiveFrom: CalendarDate, effectiveTo: CalendarDate? = nil,
    recognisesStars: [Int], partMaxima: [Double?] = [nil, nil, nil], confidence: String? = nil
  ) {
    self.version = version
    self.level = level
    self.effectiveFrom = effectiveFrom
    self.effectiveTo = effectiveTo
    self.recognisesStars = recognisesStars
    self.partMaxima = partMaxima
    self.confidence = confidence
  }
}

/// A stage that histories go through.
public struct OCOPStage: Sendable, Hashable {
  /// In data: `filed`, `province_recognised`.
  public var word: String
  /// 0: beside the order (returned, rejected …).
  public var order: Int
  /// How it is shown.
  public var title: LocalizedText
  /// Whether nothing can come behind it.
  public var ends: Bool

  public init(word: String, order: Int, title: LocalizedText, ends: Bool) {
    self.word = word
    self.order = order
    self.title = title
    self.ends = ends
  }
}

/// The stages and rules that an office works by; both are data, and either may be missing.
public struct OCOPRulebook: Sendable {
  /// In the order of the table `ocop_stages`.
  public var stages: [OCOPStage]
  /// In the order of the table `ocop_rules`.
  public var rules: [OCOPRule]
  /// Product groups by rule version.
  public var groups: [String: Set<String>]

  public init(stages: [OCOPStage] = [], rules: [OCOPRule] = [], groups: [String: Set<String>] = [:]) {
    self.stages = stages
    self.rules = rules
    self.groups = groups
  }

  /// Months that a certificate is good for, in all versions of the rules so far.
  public static let monthsOfValidity = 36

  /// Of the rows of a level in force on a day, the one of the version that began last.
  public func rule(of level: OCOPLevel, on day: CalendarDate) -> OCOPRule? {
    var last: Int?
    for (place, rule) in rules.enumerated()
    where rule.level == level && rule.effectiveFrom <= day && (rule.effectiveTo.map { day <= $0 } ?? true) {
      if let place = last, rules[place].effectiveFrom >= rule.effectiveFrom { continue }
      last = place
    }
    return last.map { rules[$0] }
  }

  /// Who acts in a stage; nil for stages in which nobody judges. The first level is the district where the rules of the day
  /// know one, else the commune.
  public func level(of stage: String, on day: CalendarDate) -> OCOPLevel? {
    switch stage {
    case "first_level_evaluated":
      return rule(of: .district, on: day) == nil && rule(of: .commune, on: day) != nil ? .commune : .district
    case "district_recognised": return .district
    case "province_evaluated", "province_recognised": return .province
    case "national_recognised": return .central
    default: return nil
    }
  }

  /// The stage that gives a certificate in an office's own list, which tells no levels.
  public static let ownRecognition = "recognised"

  /// Whether a stage gives a certificate.
  public static func isRecognition(_ stage: String) -> Bool {
    ["district_recognised", "province_recognised", "national_recognised", ownRecognition].contains(stage)
  }

  /// A stage by its word; nil where the list has none.
  public func stage(_ word: String) -> OCOPStage? { stages.first { $0.word == word } }

  /// Where the ranks begin, of 100 points, the highest first; below the last is one star.
  public static let bands: [(from: Double, stars: Int)] = [(90, 5), (70, 4), (50, 3), (30, 2)]

  /// The rank for so many points of 100.
  public static func stars(forScore score: Double) -> Int { bands.first { score >= $0.from }?.stars ?? 1 }

  /// The council that a product goes before next, after one that gave it so many stars (nil: that gives none): the next level
  /// that the rules of the day know. nil where the level itself recognises the rank, or where it is below three stars.
  public func nextLevel(after level: OCOPLevel, stars: Int?, on day: CalendarDate) -> OCOPLevel? {
    if let stars, stars < Self.leastCertified || rule(of: level, on: day)?.recognisesStars.contains(stars) ?? false {
      return nil
    }
    return OCOPLevel.allCases.drop { $0 != level }.dropFirst().first { rule(of: $0, on: day) != nil }
  }

  /// The lowest rank that gives a certificate.
  public static let leastCertified = 3
}

extension OCOPRulebook {
  /// From the declared tables `ocop_stages`, `ocop_rules` and `ocop_groups`. Rules of a level that is not known are left out.
  ///
  /// - Throws: `table.missing-column`.
  public init(stages: Table, rules: Table, groups: Table) throws(Diagnostic) {
    self.init(
      stages: try Self.stages(stages), rules: try Self.rules(rules), groups: try Self.groups(groups))
  }

  private static func stages(_ table: Table) throws(Diagnostic) -> [OCOPStage] {
    let words = try table.texts("stage")
    let orders = try table.integers("order")
    let vietnamese = try table.texts("title_vi")
    let english = try table.texts("title_en")
    let ends = try table.flags("ends")
    return words.indices.compactMap { row in
      guard let word = words[row] else { return nil }
      let vi = vietnamese[row] ?? word
      return OCOPStage(
        word: word, order: orders[row] ?? 0,
        title: LocalizedText(resolvedVietnamese: vi, resolvedEnglish: english[row] ?? vi), ends: ends[row] ?? false)
    }
  }

  private static func rules(_ table: Table) throws(Diagnostic) -> [OCOPRule] {
    let versions = try table.texts("version")
    let levels = try table.texts("level")
    let from = try table.dates("effective_from")
    let to = try table.dates("effective_to")
    let stars = try table.texts("recognises_stars")
    let confidences = try table.texts("confidence")
    var parts: [[Double?]] = []
    for part in ["part_a_max", "part_b_max", "part_c_max"] { parts.append(try table.numbers(part)) }
    return versions.indices.compactMap { row in
      guard let version = versions[row], let level = levels[row].flatMap(OCOPLevel.init), let first = from[row] else {
        return nil
      }
      let list = (stars[row] ?? "").split { $0 == ";" || $0 == "," || $0 == " " }.compactMap { Int($0) }
      return OCOPRule(
        version: version, level: level, effectiveFrom: first, effectiveTo: to[row], recognisesStars: list,
        partMaxima: parts.map { $0[row] }, confidence: confidences[row])
    }
  }

  private static func groups(_ table: Table) throws(Diagnostic) -> [String: Set<String>] {
    var groups: [String: Set<String>] = [:]
    for (version, group) in zip(try table.texts("version"), try table.texts("group")) {
      if let version, let group { groups[version, default: []].insert(group) }
    }
    return groups
  }
}
