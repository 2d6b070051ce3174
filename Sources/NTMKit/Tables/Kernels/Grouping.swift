/// Which group each row belongs to: rows with equal keys share one. A missing key is a key like any other.
///
/// Groups are numbered in the order in which their first rows stand.
public struct Grouping: Sendable {
  /// For each row the number of its group.
  public let ids: [Int32]
  /// For each group its first row.
  public let firstRows: [Int]
  public let count: Int

  /// All rows in one group, which is there even without rows.
  public init(whole rowCount: Int) {
    ids = [Int32](repeating: 0, count: rowCount)
    firstRows = rowCount > 0 ? [0] : []
    count = 1
  }

  /// Rows with equal values in all the columns together. Without columns, all rows are one group.
  public init(_ columns: [Column], rowCount: Int) {
    var keys = Numbering(ids: [Int32](repeating: 0, count: rowCount), size: 1)
    for (index, column) in columns.enumerated() {
      let own = Numbering(column)
      keys = index == 0 ? own : keys.combined(with: own)
    }
    let ordered = keys.byFirstAppearance()
    ids = ordered.ids
    firstRows = ordered.firstRows
    count = firstRows.count
  }

  /// The rows of each group together, groups in order, rows in order within: where each group starts, and the rows.
  var buckets: (starts: [Int], rows: [Int]) {
    buckets(of: nil)
  }

  /// As `buckets`, taking the rows in the given order.
  func buckets(of order: [Int]?) -> (starts: [Int], rows: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for id in ids { starts[Int(id) + 1] += 1 }
    for group in 0..<count { starts[group + 1] += starts[group] }
    var next = starts
    var rows = [Int](repeating: 0, count: ids.count)
    func place(_ row: Int) {
      let group = Int(ids[row])
      rows[next[group]] = row
      next[group] += 1
    }
    if let order { for row in order { place(row) } } else { for row in ids.indices { place(row) } }
    return (starts, rows)
  }

  /// A column of the keys, one per group.
  public func keys(of column: Column) -> Column { column.gathered(firstRows) }
}

/// A number for each row such that rows have equal numbers exactly where their values are equal.
private struct Numbering {
  var ids: [Int32]
  /// All ids are below this.
  var size: Int

  init(ids: [Int32], size: Int) {
    self.ids = ids
    self.size = size
  }

  init(_ column: Column) {
    switch column.storage {
    case .bool(let values):
      self.init(ids: values.map { $0 ? 1 : 0 }, size: 2)
    case .text(let codes, let dictionary):
      self.init(ids: codes.map { Int32(bitPattern: $0) }, size: dictionary.strings.count)
    case .date(let values), .period(let values):
      self.init(integers: values.map(Int64.init))
    case .int(let values):
      self.init(integers: values)
    case .double(let values):
      // Zero and minus zero are one number.
      self.init(hashing: values.map { ($0 == 0 ? 0 : $0).bitPattern })
    }
    guard let nulls = column.nulls else { return }
    let missing = Int32(size)
    ids = zip(ids, nulls).map { $1 ? missing : $0 }
    size += 1
  }

  /// Integers that lie close together are their own numbers, from the smallest on.
  private init(integers values: [Int64]) {
    guard let least = values.min(), let greatest = values.max() else {
      self.init(ids: [], size: 1)
      return
    }
    let (width, overflow) = greatest.subtractingReportingOverflow(least)
    if !overflow, width < Int64(max(values.count * 2, 4096)) {
      self.init(ids: values.map { Int32($0 - least) }, size: Int(width) + 1)
    } else {
      self.init(hashing: values.map { UInt64(bitPattern: $0) })
    }
  }

  /// Numbers by first appearance, found through a hash table with open addressing.
  init(hashing keys: [UInt64]) {
    var capacity = 16
    while capacity < keys.count * 2 { capacity *= 2 }
    var slots = [Int32](repeating: -1, count: capacity)
    var distinct: [UInt64] = []
    var ids = [Int32](repeating: 0, count: keys.count)
    let mask = UInt64(capacity - 1)
    for row in keys.indices {
      let key = keys[row]
      var mixed = key &* 0x9E37_79B9_7F4A_7C15
      mixed ^= mixed >> 32
      var slot = Int(mixed & mask)
      while slots[slot] >= 0, distinct[Int(slots[slot])] != key { slot = (slot + 1) & Int(mask) }
      if slots[slot] < 0 {
        slots[slot] = Int32(distinct.count)
        distinct.append(key)
      }
      ids[row] = slots[slot]
    }
    self.init(ids: ids, size: max(distinct.count, 1))
  }

  /// Numbers for the pairs. Small products stay as they are; large ones are hashed down.
  func combined(with other: Numbering) -> Numbering {
    let (product, overflow) = size.multipliedReportingOverflow(by: other.size)
    if !overflow, product <= max(ids.count * 4, 65_536) {
      let width = Int32(other.size)
      return Numbering(ids: zip(ids, other.ids).map { $0 * width + $1 }, size: product)
    }
    return Numbering(
      hashing: zip(ids, other.ids).map { UInt64(UInt32(bitPattern: $0)) << 32 | UInt64(UInt32(bitPattern: $1)) })
  }

  /// The same groups, numbered in the order of their first rows.
  func byFirstAppearance() -> (ids: [Int32], firstRows: [Int]) {
    if size > max(ids.count * 4, 65_536) {
      return Numbering(hashing: ids.map { UInt64(UInt32(bitPattern: $0)) }).byFirstAppearance()
    }
    var numbers = [Int32](repeating: -1, count: size)
    var firstRows: [Int] = []
    var ordered = [Int32](repeating: 0, count: ids.count)
    for row in ids.indices {
      let id = Int(ids[row])
      if numbers[id] < 0 {
        numbers[id] = Int32(firstRows.count)
        firstRows.append(row)
      }
      ordered[row] = numbers[id]
    }
    return (ordered, firstRows)
  }
}
