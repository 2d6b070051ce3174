/// One value for each group of rows. Missing values are left out, except by `rows`.
public enum Aggregate: Sendable, Hashable {
  /// How many rows.
  case rows
  /// How many values are not missing.
  case values
  /// How many are true.
  case trues
  case sum, mean, median, min, max
  /// Standard deviation of a sample (n − 1); missing below two values.
  case deviation
  /// Between the two nearest values, in proportion (the usual linear rule).
  case quantile(Double)
  /// The part of the known values that is true, 0…1.
  case share
  /// How many different values.
  case distinct
  /// The values as text, with commas, in order of rows.
  case list
  case first, last

  /// The result's type for values of a type; nil when there is none.
  public func resultType(of type: ColumnType?) -> ColumnType? {
    switch (self, type) {
    case (.rows, nil), (.values, .some), (.trues, .bool), (.distinct, .some): .int
    case (.sum, .int): .int
    case (.sum, .double): .double
    case (.mean, .int), (.mean, .double), (.median, .int), (.median, .double), (.deviation, .int),
      (.deviation, .double), (.quantile, .int), (.quantile, .double), (.share, .bool):
      .double
    case (.min, .int), (.min, .double), (.min, .text), (.min, .date), (.min, .period), (.max, .int), (.max, .double),
      (.max, .text), (.max, .date), (.max, .period), (.first, .some), (.last, .some):
      type
    case (.list, .some): .text
    default: nil
    }
  }

  /// - Precondition: `resultType` knows a type for the values.
  /// - Throws: `overflow` for a sum of integers beyond 64 bits.
  public func applied(to values: Vector?, over groups: Grouping) throws(KernelFailure) -> Vector {
    guard let values = values?.expanded else { return Self.vector(Self.rowCounts(groups)) }
    switch self {
    case .rows: return Self.vector(Self.rowCounts(groups))
    case .values: return Self.vector(Self.valueCounts(values, groups))
    case .trues: return Self.vector(Self.counts(values.isTrue, groups))
    case .share:
      let known = Self.valueCounts(values, groups)
      return Self.ratio(Self.counts(values.isTrue, groups).map(Double.init), known, least: 1)
    case .sum: return try Self.sum(values, groups)
    case .mean: return Self.ratio(Self.sums(values, groups), Self.valueCounts(values, groups), least: 1)
    case .deviation: return Self.deviation(values, groups)
    case .median: return Self.quantile(0.5, values, groups)
    case .quantile(let share): return Self.quantile(share, values, groups)
    case .min, .max, .first, .last:
      return Vector(
        Column(Field("", values.type), values.storage, nulls: values.nulls).gathered(chosenRows(values, groups)))
    case .distinct: return Self.vector(Self.distinctCounts(values, groups))
    case .list: return Self.lists(values, groups)
    }
  }

  private static func vector(_ counts: [Int]) -> Vector { Vector(.int(counts.map(Int64.init)), nulls: nil) }

  // MARK: Counts

  private static func rowCounts(_ groups: Grouping) -> [Int] {
    var counts = [Int](repeating: 0, count: groups.count)
    for id in groups.ids { counts[Int(id)] += 1 }
    return counts
  }

  private static func counts(_ mask: [Bool], _ groups: Grouping) -> [Int] {
    var counts = [Int](repeating: 0, count: groups.count)
    for row in mask.indices where mask[row] { counts[Int(groups.ids[row])] += 1 }
    return counts
  }

  static func valueCounts(_ values: Vector, _ groups: Grouping) -> [Int] {
    guard let nulls = values.nulls else { return rowCounts(groups) }
    var counts = [Int](repeating: 0, count: groups.count)
    for row in nulls.indices where !nulls[row] { counts[Int(groups.ids[row])] += 1 }
    return counts
  }

  private static func distinctCounts(_ values: Vector, _ groups: Grouping) -> [Int] {
    let column = Column(Field("", values.type), values.storage, nulls: values.nulls)
    let ids = Column(Field("", .int), .int(groups.ids.map(Int64.init)))
    let pairs = Grouping([ids, column], rowCount: groups.ids.count)
    var counts = [Int](repeating: 0, count: groups.count)
    for row in pairs.firstRows where !column.isNull(row) { counts[Int(groups.ids[row])] += 1 }
    return counts
  }

  // MARK: Sums

  private static func sum(_ values: Vector, _ groups: Grouping) throws(KernelFailure) -> Vector {
    let isEmpty = valueCounts(values, groups).map { $0 == 0 }
    guard case .int(let numbers) = values.storage else {
      return Vector(.double(sums(values, groups)), nulls: nil).finite.missing(where: isEmpty)
    }
    var totals = [Int64](repeating: 0, count: groups.count)
    var overflowed = false
    for row in numbers.indices where values.nulls?[row] != true {
      let id = Int(groups.ids[row])
      let (total, overflow) = totals[id].addingReportingOverflow(numbers[row])
      totals[id] = total
      overflowed = overflowed || overflow
    }
    if overflowed { throw .overflow }
    return Vector(.int(totals), nulls: nil).missing(where: isEmpty)
  }

  /// Sums with the rounding errors carried along (Neumaier), so that they do not grow with the rows.
  private static func sums(_ values: Vector, _ groups: Grouping) -> [Double] {
    guard case .double(let numbers) = values.asDouble.storage else { return [] }
    var totals = [Double](repeating: 0, count: groups.count)
    var lost = totals
    for row in numbers.indices where values.nulls?[row] != true {
      let id = Int(groups.ids[row])
      let number = numbers[row]
      let total = totals[id] + number
      lost[id] += abs(totals[id]) >= abs(number) ? (totals[id] - total) + number : (number - total) + totals[id]
      totals[id] = total
    }
    return zip(totals, lost).map { $0 + $1 }
  }

  /// Missing where fewer than `least` values stand below the line.
  private static func ratio(_ above: [Double], _ below: [Int], least: Int) -> Vector {
    Vector(.double(zip(above, below).map { $0 / Double(Swift.max($1, 1)) }), nulls: nil).finite
      .missing(where: below.map { $0 < least })
  }

  private static func deviation(_ values: Vector, _ groups: Grouping) -> Vector {
    guard case .double(let numbers) = values.asDouble.storage else { return values }
    let counts = valueCounts(values, groups)
    let means = zip(sums(values, groups), counts).map { $0 / Double(Swift.max($1, 1)) }
    var squares = [Double](repeating: 0, count: groups.count)
    for row in numbers.indices where values.nulls?[row] != true {
      let id = Int(groups.ids[row])
      squares[id] += (numbers[row] - means[id]) * (numbers[row] - means[id])
    }
    let deviations = zip(squares, counts).map { ($0 / Double(Swift.max($1 - 1, 1))).squareRoot() }
    return Vector(.double(deviations), nulls: nil).finite.missing(where: counts.map { $0 < 2 })
  }

  // MARK: Order

  private static func quantile(_ share: Double, _ values: Vector, _ groups: Grouping) -> Vector {
    guard case .double(let numbers) = values.asDouble.storage else { return values }
    let (starts, rows) = groups.buckets
    var result = [Double](repeating: 0, count: groups.count)
    var isEmpty = [Bool](repeating: false, count: groups.count)
    for group in 0..<groups.count {
      var known: [Double] = []
      for row in rows[starts[group]..<starts[group + 1]] where values.nulls?[row] != true { known.append(numbers[row]) }
      isEmpty[group] = known.isEmpty
      known.sort()
      if !known.isEmpty { result[group] = quantile(share, ofSorted: known) }
    }
    return Vector(.double(result), nulls: nil).missing(where: isEmpty)
  }

  /// - Precondition: there is a value.
  static func quantile(_ share: Double, ofSorted values: [Double]) -> Double {
    let place = Swift.min(Swift.max(share, 0), 1) * Double(values.count - 1)
    let below = Int(place)
    let above = Swift.min(below + 1, values.count - 1)
    return values[below] + (values[above] - values[below]) * (place - Double(below))
  }

  /// For each group the row whose value is its result; nil when all are missing.
  private func chosenRows(_ values: Vector, _ groups: Grouping) -> [Int?] {
    var chosen = [Int?](repeating: nil, count: groups.count)
    let ranks = self == .min || self == .max ? values.ranks : []
    for row in groups.ids.indices where values.nulls?[row] != true {
      let group = Int(groups.ids[row])
      guard let best = chosen[group] else {
        chosen[group] = row
        continue
      }
      let isBetter =
        switch self {
        case .min: ranks[row] < ranks[best]
        case .max: ranks[row] > ranks[best]
        case .last: true
        default: false
        }
      if isBetter { chosen[group] = row }
    }
    return chosen
  }

  private static func lists(_ values: Vector, _ groups: Grouping) -> Vector {
    guard case .text(let codes, let dictionary) = values.asText.storage else { return values }
    var texts = [String?](repeating: nil, count: groups.count)
    for row in codes.indices where values.nulls?[row] != true {
      let group = Int(groups.ids[row])
      let text = dictionary.strings[Int(codes[row])]
      if texts[group] == nil { texts[group] = text } else { texts[group]?.append(", " + text) }
    }
    return Vector(Column(Field("", .text), values: texts.map { $0.map(Value.text) ?? .null }))
  }
}
