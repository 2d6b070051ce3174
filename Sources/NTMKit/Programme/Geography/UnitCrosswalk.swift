/// How the units of one day became those of another: which went whole into one, and which were split.
///
/// It is followed in either direction, through as many changes as lie between the days. Backwards a unit has an old one only
/// where it is made of that one alone, whole: what several made together is not shared out among them.
public struct UnitCrosswalk: Sendable {
  /// What a unit is on the other day.
  public struct Fate: Sendable, Hashable {
    /// The units that it, or a part of it, belongs to; by code.
    public var codes: [String]
    /// Whether all of it is in the only one of them.
    public var isWhole: Bool
  }

  /// What each unit that changed became, change by change.
  private let steps: [[String: Fate]]

  /// - Parameter changes: those that lie between the days count. One without a day lies between days of different years.
  public init(_ changes: [UnitChange], from start: CalendarDate, to end: CalendarDate) {
    let isForward = start <= end
    let (first, last) = (min(start, end), max(start, end))
    let between = changes.filter { change in
      change.effectiveOn.map { first < $0 && $0 <= last } ?? (first.year != last.year)
    }
    let days = Dictionary(grouping: between) { $0.effectiveOn ?? last }
    steps = days.keys.sorted(by: isForward ? { $0 < $1 } : { $0 > $1 }).map { day in
      Self.step(days[day] ?? [], isForward: isForward)
    }
  }

  private static func step(_ changes: [UnitChange], isForward: Bool) -> [String: Fate] {
    Dictionary(grouping: Set(changes)) { isForward ? $0.oldCode : $0.newCode }.mapValues { rows in
      let codes = Set(rows.map { isForward ? $0.newCode : $0.oldCode }).sorted()
      // Rows that contradict each other (whole here, a part there) prove nothing whole.
      return Fate(codes: codes, isWhole: codes.count == 1 && rows.allSatisfy(\.isWhole))
    }
  }

  /// Whether nothing changed between the days.
  public var isEmpty: Bool { steps.isEmpty }

  /// All units that something is said of.
  public var codes: Set<String> { Set(steps.flatMap(\.keys)) }

  /// What a unit is on the other day; itself where nothing is said of it.
  public func fate(of code: String) -> Fate {
    var fate = Fate(codes: [code], isWhole: true)
    for step in steps {
      let next = fate.codes.map { step[$0] ?? Fate(codes: [$0], isWhole: true) }
      fate.isWhole = fate.isWhole && next.allSatisfy(\.isWhole)
      fate.codes = Set(next.flatMap(\.codes)).sorted()
    }
    fate.isWhole = fate.isWhole && fate.codes.count == 1
    return fate
  }
}
