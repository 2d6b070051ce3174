/// How rows without a partner are treated.
public enum JoinKind: String, Sendable, Hashable, CaseIterable {
  /// Only rows with a partner.
  case inner
  /// Every left row; without a partner, the right columns are missing.
  case left
  /// Left rows without a partner.
  case anti
  /// Left rows with a partner, each once.
  case semi
}

public enum Joining {
  /// Which rows meet: those with equal keys, exactly. A missing key meets nothing.
  ///
  /// - Returns: rows of both sides, in the order of the left rows and then of the right; nil where a left row stands
  ///   alone. `right` is nil for the kinds that only choose left rows.
  /// - Precondition: the keys pair up in type, or are numbers.
  public static func rows(
    _ kind: JoinKind, left: [Column], right: [Column], leftCount: Int, rightCount: Int
  ) -> (left: [Int], right: [Int?]?) {
    let keys = zip(left, right).map { left, right in
      let type: ColumnType = left.field.type == right.field.type ? left.field.type : .double
      return Column.concatenated([(left, leftCount), (right, rightCount)], as: Field(left.name, type))
    }
    let grouping = Grouping(keys, rowCount: leftCount + rightCount)
    var isMissing = [Bool](repeating: false, count: leftCount + rightCount)
    for nulls in keys.compactMap(\.nulls) { isMissing = zip(isMissing, nulls).map { $0 || $1 } }
    let partners = partners(grouping, isMissing, leftCount)
    return pair(kind, grouping, isMissing, leftCount, partners)
  }

  /// The right rows of each group: where a group's begin, and the rows.
  private static func partners(
    _ grouping: Grouping, _ isMissing: [Bool], _ leftCount: Int
  ) -> (starts: [Int], rows: [Int]) {
    var starts = [Int](repeating: 0, count: grouping.count + 1)
    for row in leftCount..<isMissing.count where !isMissing[row] { starts[Int(grouping.ids[row]) + 1] += 1 }
    for group in 0..<grouping.count { starts[group + 1] += starts[group] }
    var next = starts
    var rows = [Int](repeating: 0, count: starts[grouping.count])
    for row in leftCount..<isMissing.count where !isMissing[row] {
      let group = Int(grouping.ids[row])
      rows[next[group]] = row - leftCount
      next[group] += 1
    }
    return (starts, rows)
  }

  private static func pair(
    _ kind: JoinKind, _ grouping: Grouping, _ isMissing: [Bool], _ leftCount: Int,
    _ partners: (starts: [Int], rows: [Int])
  ) -> (left: [Int], right: [Int?]?) {
    var left: [Int] = []
    var right: [Int?] = []
    for row in 0..<leftCount {
      let group = Int(grouping.ids[row])
      let range = isMissing[row] ? 0..<0 : partners.starts[group]..<partners.starts[group + 1]
      switch kind {
      case .semi: if !range.isEmpty { left.append(row) }
      case .anti: if range.isEmpty { left.append(row) }
      case .inner, .left:
        for place in range {
          left.append(row)
          right.append(partners.rows[place])
        }
        if range.isEmpty, kind == .left {
          left.append(row)
          right.append(nil)
        }
      }
    }
    return (left, kind == .semi || kind == .anti ? nil : right)
  }
}
