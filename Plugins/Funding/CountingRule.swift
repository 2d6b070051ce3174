import NTMKit

/// What one unit, source and content has for one period.
struct FundingLine {
  var period: Period
  var money: Money
}

/// Which figures of one unit, source and content count, so that no month is counted twice.
///
/// A period holds its shorter ones whole. Where a year and its quarters are both given the longer one counts: it covers
/// every month, and the settled year stands above the quarters reported on the way. Each measure is looked at for itself: a
/// plan for the year beside quarters of what was disbursed is no overlap.
struct CountingRule {
  /// Periods that end by this day count.
  let day: CalendarDate

  struct Counted {
    /// With the measures that count.
    var lines: [FundingLine] = []
    /// Lines of which a figure is not counted, because one that is counted holds it.
    var overlapping: [FundingLine] = []
    /// Lines of periods that end after the day.
    var unfinished = 0
    /// Whether the plan is one for the whole year, which has not ended.
    var hasPlanOfYear = false
  }

  func counted(_ given: [FundingLine]) -> Counted {
    var counted = Counted()
    let ended = Self.merged(given.filter { $0.period.lastDay <= day }, repeated: &counted.overlapping)
    let later = given.filter { $0.period.lastDay > day }
    for (place, line) in ended.enumerated() {
      var kept = Money()
      for measure in Money.Measure.allCases where !isHeld(measure, of: place, in: ended) {
        kept[measure] = line.money[measure]
      }
      if kept != line.money { counted.overlapping.append(line) }
      if !kept.isEmpty { counted.lines.append(FundingLine(period: line.period, money: kept)) }
    }
    let plan = planOfYear(later, besides: ended)
    if let plan {
      counted.lines.append(plan)
      counted.hasPlanOfYear = true
    }
    counted.unfinished = later.count { line in
      line.period != plan?.period || line.money.mobilised != nil || line.money.disbursed != nil
    }
    return counted
  }

  /// One line for each period, with the greatest of each figure.
  private static func merged(_ lines: [FundingLine], repeated: inout [FundingLine]) -> [FundingLine] {
    guard Set(lines.map(\.period)).count < lines.count else { return lines }
    return Dictionary(grouping: lines, by: \.period).sorted { $0.key < $1.key }.map { period, lines in
      let sorted = lines.sorted { $1.money.isLess(than: $0.money) }
      repeated += sorted.dropFirst()
      return FundingLine(period: period, money: sorted.reduce(into: Money()) { $0.raise(to: $1.money) })
    }
  }

  /// Whether another line says the same of a longer time.
  private func isHeld(_ measure: Money.Measure, of place: Int, in lines: [FundingLine]) -> Bool {
    guard lines.count > 1, lines[place].money[measure] != nil else { return false }
    return lines.indices.contains { other in
      other != place && lines[other].money[measure] != nil && lines[other].period.contains(lines[place].period)
    }
  }

  /// A plan for a year that has begun and not ended, where there is none for the parts of it that have.
  private func planOfYear(_ later: [FundingLine], besides ended: [FundingLine]) -> FundingLine? {
    guard !ended.contains(where: { $0.money.planned != nil }) else { return nil }
    let plans = later.filter { $0.period.kind == .year && $0.period.firstDay <= day && $0.money.planned != nil }
    guard let plan = plans.first else { return nil }
    var money = Money()
    money[.planned] = plans.compactMap(\.money.planned).max()
    return FundingLine(period: plan.period, money: money)
  }
}
