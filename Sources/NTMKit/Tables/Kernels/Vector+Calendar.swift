/// Dates and periods.
extension Vector {
  /// A whole number of each date: its year, month, day.
  public func countDates(_ f: (CalendarDate) -> Int) -> Vector {
    guard case .date(let days) = storage else { return self }
    return with(days.map { Int64(f(CalendarDate(daysSince1970: $0))) }, ColumnStorage.int, nulls: nulls)
  }

  /// A whole number of each period; missing where there is none.
  public func countPeriods(_ f: (Period) -> Int?) -> Vector {
    guard case .period(let packed) = storage else { return self }
    let numbers = packed.map { f(Period(packed: $0)) }
    return with(numbers.map { Int64($0 ?? 0) }, ColumnStorage.int, nulls: nulls).missing(
      where: numbers.map { $0 == nil })
  }

  /// The period of a kind that each day lies in.
  public func periods(_ kind: Period.Kind) -> Vector {
    guard case .date(let days) = storage else { return self }
    let periods = days.map { Period(kind, containing: CalendarDate(daysSince1970: $0)) }
    return with(periods.map { $0?.packed ?? 0 }, ColumnStorage.period, nulls: nulls)
      .missing(where: periods.map { $0 == nil })
  }

  /// A day of each period: its first or last.
  public func days(of day: (Period) -> CalendarDate) -> Vector {
    guard case .period(let packed) = storage else { return self }
    // A missing period holds filler, which need not be one.
    let known = nulls
    let days = packed.indices.map { known?[$0] == true ? 0 : day(Period(packed: packed[$0])).daysSince1970 }
    return with(days, ColumnStorage.date, nulls: nulls)
  }

  /// The days from `a` to `b`.
  public static func days(from a: Vector, to b: Vector) -> Vector {
    guard case .date(let x) = a.storage, case .date(let y) = b.storage else { return a }
    let (isConstant, nulls) = joint(a, b)
    let days = lift(x, a.isConstant, y, b.isConstant) { Int64($1) - Int64($0) }
    return Vector(.int(days), nulls: nulls, isConstant: isConstant, count: a.count)
  }

  /// Dates so many days later (earlier when `backwards`), or periods so many steps of their kind; missing where that
  /// leaves the years 1 to 9999.
  ///
  /// - Precondition: `steps` holds integers.
  public func advanced(by steps: Vector, backwards: Bool = false) -> Vector {
    guard case .int(let counts) = steps.storage else { return self }
    let (bothConstant, nulls) = Vector.joint(self, steps)
    let moved: [Int32?]
    let make: ([Int32]) -> ColumnStorage
    switch storage {
    case .date(let days):
      make = ColumnStorage.date
      moved = Vector.lift(days, isConstant, counts, steps.isConstant) { day, count in
        let result = Int64(day) + Vector.bounded(count, backwards)
        return (-719_162...2_932_896).contains(result) ? Int32(result) : nil
      }
    case .period(let packed):
      make = ColumnStorage.period
      moved = Vector.lift(packed, isConstant, counts, steps.isConstant) { packed, count in
        let months = Int64(packed >> 2) + Vector.bounded(count, backwards) * Int64(Period(packed: packed).kind.months)
        return (12..<120_000).contains(months) ? Int32(months) * 4 + (packed & 3) : nil
      }
    default: return self
    }
    return Vector(make(moved.map { $0 ?? 0 }), nulls: nulls, isConstant: bothConstant, count: count)
      .missing(where: moved.map { $0 == nil })
  }

  /// A number of steps, cut to what could lie between two dates.
  private static func bounded(_ count: Int64, _ backwards: Bool) -> Int64 {
    let cut = max(-10_000_000, min(10_000_000, count))
    return backwards ? -cut : cut
  }

  /// How many steps from `b` to `a`, for periods of one kind; missing for others.
  public static func steps(from b: Vector, to a: Vector) -> Vector {
    guard case .period(let x) = a.storage, case .period(let y) = b.storage else { return a }
    let (isConstant, nulls) = joint(a, b)
    let steps: [Int64?] = lift(x, a.isConstant, y, b.isConstant) { one, other in
      (one & 3) == (other & 3) ? Int64(((one >> 2) - (other >> 2)) / Int32(Period(packed: one).kind.months)) : nil
    }
    return Vector(.int(steps.map { $0 ?? 0 }), nulls: nulls, isConstant: isConstant, count: a.count)
      .missing(where: steps.map { $0 == nil })
  }
}
