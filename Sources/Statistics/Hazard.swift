/// Of how many at risk in a step how many had the event, or over several steps taken together: what is seen of a chance per step.
public struct Hazard: Sendable, Hashable {
  public var atRisk: Int
  public var events: Int

  public init(atRisk: Int, events: Int) {
    precondition(events >= 0 && events <= atRisk, "events are among those at risk")
    self.atRisk = atRisk
    self.events = events
  }

  /// The share of those at risk that had the event; nil: none was at risk.
  public var estimate: Double? { atRisk > 0 ? Double(events) / Double(atRisk) : nil }

  /// What is known of the chance: Beta(a + events, b + those without).
  public func posterior(_ prior: Beta) -> Beta { Beta(prior.a + Double(events), prior.b + Double(atRisk - events)) }

  public static func + (one: Hazard, other: Hazard) -> Hazard {
    Hazard(atRisk: one.atRisk + other.atRisk, events: one.events + other.events)
  }
}

extension Hazard {
  /// By step, from the first one: who was at risk and who had an event, of things watched from time 0.
  ///
  /// Time in (t − 1, t] is step t, and an event at time 0 is of the first. What was censored is at risk in the steps that it was
  /// watched throughout, as in `TransitionCounts`.
  ///
  /// - Parameters:
  ///   - cause: the events to count; those of other causes end the watching with their step, in which a thing is still at risk.
  ///     nil: all.
  ///   - steps: how many of them.
  /// - Source: Singer and Willett (1993), see `TransitionModel`.
  public static func perStep(
    _ followUps: some Sequence<FollowUp>, steps: Int, cause: Int? = nil
  ) -> [Hazard] {
    precondition(steps >= 0, "a number of steps is not below 0")
    // By the number of steps at risk; later ones are all the same.
    var ending = [Int](repeating: 0, count: steps + 1)
    var events = [Int](repeating: 0, count: steps + 1)
    for followUp in followUps {
      let isEvent = followUp.cause != nil
      let time = followUp.time.rounded(isEvent ? .up : .down)
      let last = time > Double(steps) ? steps + 1 : isEvent ? max(Int(time), 1) : Int(time)
      ending[min(last, steps)] += 1
      if last <= steps, let found = followUp.cause, cause == nil || found == cause { events[last] += 1 }
    }
    var atRisk = ending.reduce(0, +)
    return (0..<steps).map { step in
      atRisk -= ending[step]
      return Hazard(atRisk: atRisk, events: events[step + 1])
    }
  }
}
