/// An event that the rules of its day do not allow. It is reported, and gives no certificate; nothing else is undone.
public struct OCOPFinding: Sendable, Hashable {
  public enum Rule: String, Sendable, Hashable, CaseIterable {
    /// No rule of that level is in force.
    case noRule = "no_rule"
    /// A recognition that is not the level's to give.
    case level
    /// More points than a part may have.
    case part
    /// Parts that do not add up to the score.
    case sum
    /// Stars that do not fit the score.
    case stars
    /// A product group that the version of the rules does not know.
    case group
    /// A stage that is not in the list of stages.
    case stage
    /// A certificate said to have run out that was never given, or is still good.
    case expiry

    public var label: LocalizedText {
      switch self {
      case .noRule: LocalizedText(vi: "không có quy định", en: "no rule")
      case .level: LocalizedText(vi: "sai thẩm quyền", en: "not this level's to give")
      case .part: LocalizedText(vi: "vượt điểm tối đa của phần", en: "more points than a part has")
      case .sum: LocalizedText(vi: "cộng điểm sai", en: "parts do not add up")
      case .stars: LocalizedText(vi: "hạng sao không khớp điểm", en: "stars do not fit the score")
      case .group: LocalizedText(vi: "nhóm sản phẩm không có", en: "unknown product group")
      case .stage: LocalizedText(vi: "giai đoạn không có", en: "unknown stage")
      case .expiry: LocalizedText(vi: "hết hạn không đúng", en: "not run out")
      }
    }
  }

  public var product: String
  public var date: CalendarDate
  public var stage: String
  public var rule: Rule
  public var message: LocalizedText
}

extension OCOPHistory {
  /// What the rules of their days do not allow in the events, in their order.
  public var findings: [OCOPFinding] {
    var judged: Double?
    var certified: CalendarDate?
    return events.flatMap { event in
      let found = violations(of: event, judged: judged) + expiry(event, certified: certified)
      let isCertificate = isValidRecognition(event)
      judged = isCertificate ? nil : event.score ?? judged
      if isCertificate { certified = event.date }
      return found.map {
        OCOPFinding(product: product, date: event.date, stage: event.stage, rule: $0.rule, message: $0.message)
      }
    }
  }

  /// What the rules of its day do not allow in an event by itself, whatever came before it.
  public func findings(of event: OCOPEvent) -> [OCOPFinding.Rule] { violations(of: event, judged: nil).map(\.rule) }

  private typealias Violation = (rule: OCOPFinding.Rule, message: LocalizedText)

  /// - Parameter judged: the score of the last judgement since the recognition before, which a recognition rests on.
  private func violations(of event: OCOPEvent, judged: Double?) -> [Violation] {
    var found: [Violation] = []
    if !rulebook.stages.isEmpty, rulebook.stage(event.stage) == nil {
      found.append((.stage, Words.unknownStage(event.stage)))
    }
    guard !rulebook.rules.isEmpty, let level = rulebook.level(of: event.stage, on: event.date) else { return found }
    guard let rule = rulebook.rule(of: level, on: event.date) else {
      return found + [(.noRule, Words.noRule(level, event.date))]
    }
    if OCOPRulebook.isRecognition(event.stage), !isValidRecognition(event) {
      found.append((.level, Words.notItsToGive(level, event.stars, rule)))
    } else if OCOPRulebook.isRecognition(event.stage), event.score == nil, let judged, let stars = event.stars,
      stars > OCOPRulebook.stars(forScore: judged)
    {
      found.append((.stars, Words.starsDoNotFit(stars, judged, OCOPRulebook.stars(forScore: judged))))
    }
    found += points(of: event, rule)
    if let group, let known = rulebook.groups[rule.version], !known.contains(group) {
      found.append((.group, Words.unknownGroup(group, rule.version)))
    }
    return found
  }

  /// - Parameter certified: the day of the last certificate before the event.
  private func expiry(_ event: OCOPEvent, certified: CalendarDate?) -> [Violation] {
    guard event.stage == "expired" else { return [] }
    guard let certified else { return [(.expiry, Words.nothingToExpire)] }
    let end = certified.adding(months: OCOPRulebook.monthsOfValidity)
    guard event.date < end else { return [] }
    return [(.expiry, Words.expiresLater(certified, end))]
  }

  private func points(of event: OCOPEvent, _ rule: OCOPRule) -> [Violation] {
    guard let score = event.score else { return [] }
    var found: [Violation] = []
    for (index, (points, most)) in zip(event.parts, rule.partMaxima).enumerated() {
      guard let points, let most, points > most, !found.contains(where: { $0.rule == .part }) else { continue }
      found.append((.part, Words.tooManyPoints(["A", "B", "C"][min(index, 2)], points, most, rule.version)))
    }
    let parts = event.parts.compactMap(\.self)
    if parts.count == 3 {
      let sum = parts.reduce(0, +)
      if abs(sum - score) > 1e-6 { found.append((.sum, Words.doNotAddUp(sum, score))) }
    }
    let fitting = OCOPRulebook.stars(forScore: score)
    if let stars = event.stars, stars != fitting { found.append((.stars, Words.starsDoNotFit(stars, score, fitting))) }
    return found
  }

  private enum Words {
    static func unknownStage(_ stage: String) -> LocalizedText {
      LocalizedText(vi: "“\(stage)” không có trong danh sách giai đoạn", en: "“\(stage)” is not in the list of stages")
    }
    static func noRule(_ level: OCOPLevel, _ day: CalendarDate) -> LocalizedText {
      LocalizedText(
        vi: "ngày \(day) không có quy định nào cho cấp \(level.label)",
        en: "on \(day) no rule is in force for the \(level.label) level")
    }
    static func notItsToGive(_ level: OCOPLevel, _ stars: Int?, _ rule: OCOPRule) -> LocalizedText {
      let list = rule.recognisesStars.map(String.init).joined(separator: ", ")
      guard let given = stars.map(String.init) else { return withoutStars(level, list, rule) }
      return rule.recognisesStars.isEmpty
        ? LocalizedText(
          vi: "theo \(rule.version), cấp \(level.label) không công nhận hạng nào, ở đây \(given) sao",
          en: "under \(rule.version) the \(level.label) level recognises no product; here \(given) stars")
        : LocalizedText(
          vi: "theo \(rule.version), cấp \(level.label) công nhận \(list) sao, ở đây \(given) sao",
          en: "under \(rule.version) the \(level.label) level recognises \(list) stars; here \(given)")
    }
    private static func withoutStars(_ level: OCOPLevel, _ list: String, _ rule: OCOPRule) -> LocalizedText {
      rule.recognisesStars.isEmpty
        ? LocalizedText(
          vi: "theo \(rule.version), cấp \(level.label) không công nhận hạng nào",
          en: "under \(rule.version) the \(level.label) level recognises no product")
        : LocalizedText(
          vi: "theo \(rule.version), cấp \(level.label) công nhận \(list) sao; quyết định này không ghi hạng sao",
          en:
            "under \(rule.version) the \(level.label) level recognises \(list) stars; this decision does not say how many it gave"
        )
    }
    static func tooManyPoints(_ part: String, _ points: Double, _ most: Double, _ version: String) -> LocalizedText {
      LocalizedText(
        vi: "phần \(part) có \(points) điểm, tối đa \(most) theo \(version)",
        en: "part \(part) has \(points) points, where \(version) allows \(most)")
    }
    static func doNotAddUp(_ sum: Double, _ score: Double) -> LocalizedText {
      LocalizedText(
        vi: "ba phần cộng lại \(sum) điểm, ghi \(score)", en: "the parts add up to \(sum), the score says \(score)")
    }
    static func starsDoNotFit(_ stars: Int, _ score: Double, _ fitting: Int) -> LocalizedText {
      LocalizedText(
        vi: "\(score) điểm là \(fitting) sao, ghi \(stars) sao",
        en: "\(score) points are \(fitting) stars, not \(stars)")
    }
    static let nothingToExpire = LocalizedText(
      vi: "hết hạn mà trước đó không có giấy chứng nhận", en: "expired without a certificate before it")
    static func expiresLater(_ certified: CalendarDate, _ end: CalendarDate) -> LocalizedText {
      LocalizedText(
        vi: "giấy chứng nhận ngày \(certified) có hạn đến \(end), ghi hết hạn sớm hơn",
        en: "the certificate of \(certified) is good until \(end); it is said to have run out earlier")
    }
    static func unknownGroup(_ group: String, _ version: String) -> LocalizedText {
      LocalizedText(
        vi: "\(version) không có nhóm sản phẩm “\(group)”", en: "\(version) knows no product group “\(group)”")
    }
  }
}

extension OCOPLevel {
  /// How it is shown.
  public var label: LocalizedText {
    switch self {
    case .commune: LocalizedText(vi: "xã", en: "commune")
    case .district: LocalizedText(vi: "huyện", en: "district")
    case .province: LocalizedText(vi: "tỉnh", en: "province")
    case .central: LocalizedText(vi: "trung ương", en: "central")
    }
  }
}
