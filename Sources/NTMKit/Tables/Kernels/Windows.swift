/// The rows of each group in an order of their own: what `previous`, `running` and `rank` look along.
public struct Windows: Sendable {
  public let groups: Grouping
  let starts: [Int]
  /// The rows of the first group in order, then of the second, …
  let rows: [Int]
  private let ties: Grouping

  /// - Parameter order: the rows' order within each group; none: as they stand.
  public init(_ groups: Grouping, order: [SortKey]) {
    self.groups = groups
    let sorted = order.isEmpty ? nil : Sorting.rows(groups.ids.count, by: order)
    (starts, rows) = groups.buckets(of: sorted)
    let columns = order.map { key in
      let vector = key.vector.expanded
      return Column(Field("", vector.type), vector.storage, nulls: vector.nulls)
    }
    ties = Grouping(columns, rowCount: groups.ids.count)
  }

  /// The value so many rows before (negative: behind) in the same group; missing where there is none.
  public func shifted(_ values: Vector, by offset: Int) -> Vector {
    var sources = [Int?](repeating: nil, count: rows.count)
    for group in 0..<groups.count {
      let range = starts[group]..<starts[group + 1]
      for place in range where range.contains(place - offset) { sources[rows[place]] = rows[place - offset] }
    }
    let full = values.expanded
    return Vector(Column(Field("", full.type), full.storage, nulls: full.nulls).gathered(sources))
  }

  /// The place of each row in its group, from 1; rows equal in the order share one, and the next is skipped.
  public var ranks: Vector {
    var ranks = [Int64](repeating: 0, count: rows.count)
    for group in 0..<groups.count {
      var rank: Int64 = 1
      for place in starts[group]..<starts[group + 1] {
        let isTie = place > starts[group] && ties.ids[rows[place]] == ties.ids[rows[place - 1]]
        if !isTie { rank = Int64(place - starts[group] + 1) }
        ranks[rows[place]] = rank
      }
    }
    return Vector(.int(ranks), nulls: nil)
  }

  public enum Running: String, Sendable, Hashable, CaseIterable {
    case count, sum, mean, min, max
  }

  /// The aggregate of the group's rows up to each row, itself included. Missing values are left out.
  ///
  /// - Throws: `overflow` for a sum of integers beyond 64 bits.
  public func running(_ aggregate: Running, _ values: Vector?) throws(KernelFailure) -> Vector {
    let full = values?.expanded
    switch aggregate {
    case .count: return runningCount(full)
    case .sum:
      if case .int(let numbers)? = full?.storage { return try runningSum(numbers, full?.nulls) }
      return runningDoubles(full) { total, number in total + number }
    case .mean:
      let sums = runningDoubles(full) { total, number in total + number }
      guard let mean = try? Vector.calculate(sums, .divided, runningCount(full)) else { return sums }
      return mean
    case .min, .max:
      guard let full else { return runningCount(nil) }
      return runningExtreme(full, largest: aggregate == .max)
    }
  }

  private func runningCount(_ values: Vector?) -> Vector {
    var counts = [Int64](repeating: 0, count: rows.count)
    for group in 0..<groups.count {
      var count: Int64 = 0
      for row in rows[starts[group]..<starts[group + 1]] {
        if values?.nulls?[row] != true { count += 1 }
        counts[row] = count
      }
    }
    return Vector(.int(counts), nulls: nil)
  }

  private func runningSum(_ numbers: [Int64], _ nulls: [Bool]?) throws(KernelFailure) -> Vector {
    var sums = [Int64](repeating: 0, count: rows.count)
    var isEmpty = [Bool](repeating: false, count: rows.count)
    for group in 0..<groups.count {
      var total: Int64 = 0
      var hasValue = false
      for row in rows[starts[group]..<starts[group + 1]] {
        if nulls?[row] != true {
          let (sum, overflow) = total.addingReportingOverflow(numbers[row])
          if overflow { throw .overflow }
          total = sum
          hasValue = true
        }
        sums[row] = total
        isEmpty[row] = !hasValue
      }
    }
    return Vector(.int(sums), nulls: nil).missing(where: isEmpty)
  }

  private func runningDoubles(_ values: Vector?, _ step: (Double, Double) -> Double) -> Vector {
    guard let values, case .double(let numbers) = values.asDouble.storage else { return runningCount(nil) }
    var results = [Double](repeating: 0, count: rows.count)
    var isEmpty = [Bool](repeating: false, count: rows.count)
    for group in 0..<groups.count {
      var total = 0.0
      var hasValue = false
      for row in rows[starts[group]..<starts[group + 1]] {
        if values.nulls?[row] != true {
          total = step(total, numbers[row])
          hasValue = true
        }
        results[row] = total
        isEmpty[row] = !hasValue
      }
    }
    return Vector(.double(results), nulls: nil).finite.missing(where: isEmpty)
  }

  private func runningExtreme(_ values: Vector, largest: Bool) -> Vector {
    let ranks = values.ranks
    var sources = [Int?](repeating: nil, count: rows.count)
    for group in 0..<groups.count {
      var best: Int?
      for row in rows[starts[group]..<starts[group + 1]] {
        if values.nulls?[row] != true {
          if let held = best {
            if largest ? ranks[row] > ranks[held] : ranks[row] < ranks[held] { best = row }
          } else {
            best = row
          }
        }
        sources[row] = best
      }
    }
    return Vector(Column(Field("", values.type), values.storage, nulls: values.nulls).gathered(sources))
  }

  /// One value per group, for each row of the group.
  public static func spread(_ perGroup: Vector, over groups: Grouping) -> Vector {
    if perGroup.isConstant {
      return Vector(perGroup.storage, nulls: perGroup.nulls, isConstant: true, count: groups.ids.count)
    }
    let column = Column(Field("", perGroup.type), perGroup.storage, nulls: perGroup.nulls)
    return Vector(column.gathered(groups.ids.map(Int.init)))
  }
}
