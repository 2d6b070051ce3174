import NTMKit

/// The products asked about, sorted into those decided for good, those that may come to a decision, and the rest.
struct Sorted: Sendable {
  struct Entry: Sendable {
    var product: ForecastProduct
    var state: Int
    var since: CalendarDate
    var sign: Journey.Sign
    /// Its place among the candidates; nil: left out.
    var candidate: Int?
  }

  private(set) var candidates: [Candidate] = []
  private(set) var decided: [Decided] = []
  /// Products on their way.
  private(set) var entries: [Entry] = []
  private(set) var recognitions: [(product: ForecastProduct, recognition: OCOPRecognition)] = []
  /// Certificates in force on the day, and on the deadline too.
  private(set) var (inForce, lasting) = (0, 0)
  /// Products that rose from three stars to four in the year so far.
  private(set) var upgraded = 0
  private var holderPlaces: [Int] = []

  /// - Parameter products: in the order of the estimates' journeys.
  init(_ products: [ForecastProduct], _ question: Question, _ estimates: Estimates) {
    let states = estimates.states
    let last = min(question.day, question.deadline)
    for (product, journey) in zip(products, estimates.journeys) where question.includes(product) {
      let recognition =
        question.yearStart <= last
        ? product.history.recognition(stars: States.stars, within: question.yearStart...last) : nil
      if let recognition { recognitions.append((product, recognition)) }
      if question.yearStart <= last, product.history.rose(within: question.yearStart...last) { upgraded += 1 }
      let isOnItsWay = journey.state.map(states.isOnTheWay) ?? false
      let isHolder = journey.state == states.certified && recognition == nil
      let certificate = Self.certificate(product.history, question)
      if certificate != .none { inForce += 1 }
      if certificate == .lasts { lasting += 1 }
      var place: Int?
      if let state = journey.state, let since = journey.since,
        isHolder || isOnItsWay && estimates.exits(from: state) >= Refusal.leastExits
      {
        place = candidates.count
        candidates.append(
          Candidate(
            state: state, weeks: Journey.weeks(from: since, to: question.day), sign: journey.sign,
            districtCode: product.districtCode, counted: recognition?.stars, certificate: certificate,
            mayRise: product.history.mayRise))
        if isHolder { holderPlaces.append(candidates.count - 1) }
      } else if let stars = recognition?.stars {
        decided.append(Decided(districtCode: product.districtCode, stars: stars))
      }
      if isOnItsWay, let state = journey.state, let since = journey.since {
        entries.append(Entry(product: product, state: state, since: since, sign: journey.sign, candidate: place))
      }
    }
  }

  private static func certificate(_ history: OCOPHistory, _ question: Question) -> Candidate.Certificate {
    let standing = history.standing(on: question.day)
    guard standing.state == .recognised else { return .none }
    return standing.expiresOn.map { $0 > question.deadline } ?? true ? .lasts : .runsOut
  }

  var onTheWay: Int { entries.count }
  var leftOut: Int { entries.count { $0.candidate == nil } }

  /// How many are counted already.
  func count(of group: Forecast.Group) -> Int {
    let all =
      decided
      + candidates.compactMap { candidate in
        candidate.counted.map { Decided(districtCode: candidate.districtCode, stars: $0) }
      }
    return all.count {
      group.stars.contains($0.stars) && (group.districtCode == nil || $0.districtCode == group.districtCode)
    }
  }

  /// Products on their way that are not counted yet, by place among the candidates.
  var supposable: [Int] { entries.compactMap(\.candidate).filter { candidates[$0].counted == nil } }

  func holders(_ chances: [Double]) -> (count: Int, expected: Double) {
    (holderPlaces.count, holderPlaces.reduce(0) { $0 + chances[$1] })
  }
}

extension OCOPHistory {
  /// Whether it was raised from three stars to four within some days, as the report `plan` counts it.
  fileprivate func rose(within days: ClosedRange<CalendarDate>) -> Bool {
    let recognitions = recognitions
    return recognitions.indices.dropFirst().contains { place in
      let recognition = recognitions[place]
      return days.contains(recognition.date) && recognition.kind == .upgraded
        && recognition.stars == States.stars.upperBound && recognitions[place - 1].stars == States.stars.lowerBound
    }
  }

  /// Whether four stars would raise it from three: what was filed last, if anything, is not for the same rank again.
  fileprivate var mayRise: Bool {
    guard let held = events.lastIndex(where: isValidRecognition), events[held].stars == States.stars.lowerBound else {
      return false
    }
    return events[held...].last { ["upgrade", "re_evaluation"].contains($0.stage) }?.stage != "re_evaluation"
  }
}
