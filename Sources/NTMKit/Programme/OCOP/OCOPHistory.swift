/// Something that happened to a product.
public struct OCOPEvent: Sendable, Hashable {
  /// The day it happened.
  public var date: CalendarDate
  /// A word of the table `ocop_stages`.
  public var stage: String
  /// The sitting of the council that judged or decided.
  public var session: String?
  /// Points of 100; nil: nobody judged.
  public var score: Double?
  /// Points of parts A, B and C.
  public var parts: [Double?]
  /// 1…5; nil: none were given.
  public var stars: Int?
  /// `1234/QĐ-UBND`.
  public var decisionNumber: String?

  public init(
    date: CalendarDate, stage: String, session: String? = nil, score: Double? = nil,
    parts: [Double?] = [nil, nil, nil], stars: Int? = nil, decisionNumber: String? = nil
  ) {
    self.date = date
    self.stage = stage
    self.session = session
    self.score = score
    self.parts = parts
    self.stars = stars
    self.decisionNumber = decisionNumber
  }
}

/// Where a product stands.
public enum OCOPState: String, Sendable, Hashable, CaseIterable {
  /// It holds a certificate in force.
  case recognised
  /// It held one whose 36 months are over, whether or not it is being evaluated again.
  case expired
  /// Its certificate was taken away.
  case revoked
  /// Without a certificate and on its way.
  case inProgress = "in_progress"
  /// A council refused it; it was given up.
  case rejected, dropped
}

/// A product's events up to a day, oldest first, read under the stages and the rules in force on the day of each.
public struct OCOPHistory: Sendable {
  /// The product's code.
  public var product: String
  /// The product group; nil where it is not known.
  public var group: String?
  /// Oldest first.
  public var events: [OCOPEvent]
  /// What stages and stars mean on the day of each event.
  public var rulebook: OCOPRulebook

  public init(product: String, group: String? = nil, events: [OCOPEvent], rulebook: OCOPRulebook) {
    self.product = product
    self.group = group
    self.events = events
    self.rulebook = rulebook
  }

  /// What counts on a day.
  public struct Standing: Sendable, Hashable {
    /// The last; nil: nothing happened yet.
    public var stage: String?
    /// The day it came into the stage.
    public var stageSince: CalendarDate?
    /// Of the last judgement up to the certificate; without one, of the last judgement.
    public var score: Double?
    /// Of the certificate.
    public var stars: Int?
    /// Who gave the certificate.
    public var level: OCOPLevel?
    /// Of the certificate.
    public var decisionNumber: String?
    /// From when the certificate counts.
    public var decisionDate: CalendarDate?
    /// The day it counts no more; nil: it does not run out, or there is none.
    public var expiresOn: CalendarDate?
    /// Where it stands.
    public var state: OCOPState
  }

  /// Where the product stands on a day.
  ///
  /// - Parameter day: nil: no certificate has run out.
  public func standing(on day: CalendarDate?) -> Standing {
    let held = events.lastIndex(where: isValidRecognition)
    let judged = events[..<(held.map { $0 + 1 } ?? events.count)].last { $0.score != nil }
    let certificate = held.map { events[$0] }
    var expires = certificate.flatMap {
      OCOPRulebook.isRecognition($0.stage) ? $0.date.adding(months: OCOPRulebook.monthsOfValidity) : nil
    }
    // What is said to have run out earlier, which no rule allows, has not; `OCOPFinding` tells.
    if expires == nil, let held { expires = saidExpired(after: held)?.date }
    return Standing(
      stage: events.last?.stage, stageSince: events.last?.date, score: judged?.score, stars: certificate?.stars,
      level: certificate.flatMap { rulebook.level(of: $0.stage, on: $0.date) },
      decisionNumber: certificate?.decisionNumber, decisionDate: certificate?.date, expiresOn: expires,
      state: state(held: held, expires: expires, on: day))
  }

  private func state(held: Int?, expires: CalendarDate?, on day: CalendarDate?) -> OCOPState {
    if let held {
      if events[held...].contains(where: { $0.stage == "withdrawn" }) { return .revoked }
      if saidExpired(after: held) != nil { return .expired }
      guard let expires, let day else { return .recognised }
      return day < expires ? .recognised : .expired
    }
    switch events.last?.stage {
    case "rejected": return .rejected
    case "dropped": return .dropped
    case let last?: return rulebook.stage(last)?.ends ?? false ? .dropped : .inProgress
    case nil: return .inProgress
    }
  }

  /// The event that says that a certificate ran out, once its months are over.
  private func saidExpired(after held: Int) -> OCOPEvent? {
    let end = events[held].date.adding(months: OCOPRulebook.monthsOfValidity)
    return events[held...].first { $0.stage == "expired" && $0.date >= end }
  }

  /// Whether an event gives a certificate: a recognition whose stars the rule of its day lets its level give. Where no rules
  /// are known every recognition does, and so does always the stage `recognised` of an office's own list, which names no level.
  public func isValidRecognition(_ event: OCOPEvent) -> Bool {
    if rulebook.rules.isEmpty || event.stage == OCOPRulebook.ownRecognition {
      return OCOPRulebook.isRecognition(event.stage)
    }
    guard OCOPRulebook.isRecognition(event.stage), let level = rulebook.level(of: event.stage, on: event.date),
      let stars = event.stars
    else { return false }
    return rulebook.rule(of: level, on: event.date)?.recognisesStars.contains(stars) ?? false
  }

  /// Whether an event is a recognition of which only the stars are not on record: its level may give some on that day, and nobody
  /// wrote how many it gave.
  public func isUnrated(_ event: OCOPEvent) -> Bool {
    guard event.stars == nil, OCOPRulebook.isRecognition(event.stage) else { return false }
    if rulebook.rules.isEmpty || event.stage == OCOPRulebook.ownRecognition { return true }
    return rulebook.level(of: event.stage, on: event.date).flatMap { rulebook.rule(of: $0, on: event.date) }
      .map { !$0.recognisesStars.isEmpty } ?? false
  }
}
