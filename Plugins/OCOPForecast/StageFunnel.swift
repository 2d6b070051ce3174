import NTMKit

/// The stages on the way to a decision in the office's order: how many products have come so far in all, and how long they stayed.
enum StageFunnel {
  /// nil where the order of stages is not known, or nothing has happened.
  static func chart(_ data: ForecastData, _ estimates: Estimates) throws -> Chart? {
    let states = estimates.states
    let path = path(states)
    guard path.count > 2 else { return nil }
    let reached = reached(path, estimates)
    guard reached.first ?? 0 > 0 else { return nil }
    let weeks = path.map { medianWeeks(in: $0, estimates) }
    var builder = TableBuilder([
      Field("stage", .text), Field("reached", .int, unit: "product"), Field("now", .int, unit: "product"),
      Field("weeks", .double, unit: .week),
    ])
    for (place, state) in path.enumerated() {
      let now = state == states.decision ? nil : estimates.journeys.count { $0.state == state }
      builder.append([.text(states.word(state)), Value(reached[place]), Value(now), Value(weeks[place])])
    }
    let longest = path.indices.max { (weeks[$0] ?? 0, $1) < (weeks[$1] ?? 0, $0) }.flatMap { place in
      weeks[place].map { (stage: data.stageTerms[states.word(path[place])], weeks: $0) }
    }
    return Chart(
      id: "stage-funnel", mark: .funnel, encoding: .init(x: "stage", y: "reached", detail: "weeks"),
      data: try builder.finished(), title: Strings.funnelTitle,
      description: Strings.funnelDescription(
        reached.first ?? 0, decided: reached.last ?? 0, longest: longest?.stage, weeks: longest?.weeks),
      labels: [
        "reached": Strings.reachedColumn, "now": Strings.standingColumn, "weeks": Strings.stayColumn,
      ], terms: ["stage": data.stageTerms])
  }

  /// From the first stage to the decision, through those that the order leads products through.
  private static func path(_ states: States) -> [Int] {
    guard !states.stages.isEmpty else { return [] }
    var path = [0]
    while let last = path.last, states.isOnTheWay(last) {
      guard let next = states.following(last), !path.contains(next) else { return [] }
      path.append(next)
    }
    return path
  }

  /// Products that have ever been in a stage or a later one, by place in the path.
  private static func reached(_ path: [Int], _ estimates: Estimates) -> [Int] {
    let places = Dictionary(uniqueKeysWithValues: path.enumerated().map { ($1, $0) })
    var reached = [Int](repeating: 0, count: path.count)
    for journey in estimates.journeys {
      let furthest =
        journey.decided.isEmpty
        ? (journey.stays.map(\.state) + [journey.state].compactMap(\.self)).compactMap { places[$0] }.max()
        : path.count - 1
      if let furthest { for place in 0...furthest { reached[place] += 1 } }
    }
    return reached
  }

  /// Of those that have gone on.
  private static func medianWeeks(in state: Int, _ estimates: Estimates) -> Double? {
    let weeks = estimates.journeys.lazy.flatMap(\.stays).filter { stay in
      stay.state == state && stay.next.map { $0 != estimates.states.ended } ?? false
    }.map(\.weeks).sorted()
    guard !weeks.isEmpty else { return nil }
    return Double(weeks[(weeks.count - 1) / 2] + weeks[weeks.count / 2]) / 2
  }
}
