import NTMKit
import Statistics

/// What became of criteria from one period to the next, wherever both were judged by one set.
///
/// A pair of periods with different sets says nothing of gains and losses and is left out; so is a cell that was not judged, or
/// does not apply, at either end. What an earlier set says is used for criteria with the same number in the same group.
struct Transitions: Sendable {
  /// By criterion of the set that judges now.
  private(set) var gains: [Hazard]
  private(set) var losses: [Hazard]
  /// A criterion that a commune lacked at the beginning of a step.
  struct Lack: Sendable {
    var commune: Int32
    var criterion: Int16
    var step: Int16
    /// See `Nearness`.
    var nearness: Int8
    var isGained: Bool
  }

  /// In the order of steps, communes and criteria.
  private(set) var lacks: [Lack] = []
  /// The periods that the steps lead to.
  private(set) var steps: [Period] = []
  /// Communes that met all criteria and those that did not, from step to step.
  private(set) var completed = Hazard(atRisk: 0, events: 0)
  private(set) var fellBack = Hazard(atRisk: 0, events: 0)
  /// By step: by how many the communes that meet all criteria became more.
  private(set) var changes: [Int] = []

  var gainCount: Int { lacks.count(where: \.isGained) }

  /// - Parameter history: oldest first, of one kind of period; the last is what the set and its criteria are taken from.
  init(_ history: [Judgements], communes: Int) {
    let criteria = history.last?.criteria ?? []
    let none = [Hazard](repeating: Hazard(atRisk: 0, events: 0), count: criteria.count)
    (gains, losses) = (none, none)
    for (before, after) in zip(history, history.dropFirst())
    where before.set == after.set && before.period.next == after.period && before.criteria == after.criteria {
      let places = before.criteria.map { item in
        criteria.firstIndex { $0.id == item.id && $0.group == item.group }
      }
      add(before, after, places, communes: communes)
      addWhole(before, after, communes: communes)
    }
  }

  private mutating func add(_ before: Judgements, _ after: Judgements, _ places: [Int?], communes: Int) {
    let count = gains.count
    let none = [Int](repeating: 0, count: count)
    var (lacking, gained, held, lost) = (none, none, none, none)
    for commune in 0..<communes {
      let nearness = Int8(Nearness.place(lacking: before.missing(commune)))
      func lack(_ place: Int, isGained: Bool) -> Lack {
        Lack(
          commune: Int32(commune), criterion: Int16(place), step: Int16(steps.count), nearness: nearness,
          isGained: isGained)
      }
      for (own, place) in places.enumerated() {
        guard let place else { continue }
        switch (before.state(commune, own), after.state(commune, own)) {
        case (.notMet, .met):
          lacking[place] += 1
          gained[place] += 1
          lacks.append(lack(place, isGained: true))
        case (.notMet, .notMet):
          lacking[place] += 1
          lacks.append(lack(place, isGained: false))
        case (.met, .met): held[place] += 1
        case (.met, .notMet):
          held[place] += 1
          lost[place] += 1
        default: continue
        }
      }
    }
    for place in 0..<count {
      gains[place] = gains[place] + Hazard(atRisk: lacking[place], events: gained[place])
      losses[place] = losses[place] + Hazard(atRisk: held[place], events: lost[place])
    }
    steps.append(after.period)
  }

  private mutating func addWhole(_ before: Judgements, _ after: Judgements, communes: Int) {
    var change = 0
    for commune in 0..<communes where before.hasResults(commune) && after.hasResults(commune) {
      switch (before.meetsAll(commune), after.meetsAll(commune)) {
      case (false, let reaches):
        completed = completed + Hazard(atRisk: 1, events: reaches ? 1 : 0)
        if reaches { change += 1 }
      case (true, let stays):
        fellBack = fellBack + Hazard(atRisk: 1, events: stays ? 0 : 1)
        if !stays { change -= 1 }
      }
    }
    changes.append(change)
  }
}
