/// What there is to say of a column at a glance.
public struct ColumnSummary: Sendable {
  public let count: Int
  public let missing: Int
  /// Different values, without missing.
  public let distinct: Int
  /// Of any type that has an order; missing when all values are.
  public let least: Value
  public let greatest: Value
  /// For numbers: the quartiles.
  public let quartiles: (first: Double, median: Double, third: Double)?
  /// The commonest values, the first to appear among equals.
  public let commonest: [(value: Value, count: Int)]
  /// For numbers: how many values lie in each of eight equal parts from the least to the greatest.
  public let histogram: [Int]

  public init(_ column: Column, top: Int = 3) {
    let whole = Grouping(whole: column.count)
    let vector = Vector(column)
    count = Aggregate.valueCounts(vector, whole)[0]
    missing = column.count - count
    let values = Grouping([column], rowCount: column.count)
    commonest = Self.commonest(column, values, top)
    distinct = values.count - (missing > 0 ? 1 : 0)
    let isOrdered = column.field.type != .bool
    least = isOrdered ? Self.value(.min, vector, whole) : .null
    greatest = isOrdered ? Self.value(.max, vector, whole) : .null
    guard column.field.type.isNumeric, count > 0, case .double(let numbers) = vector.asDouble.storage else {
      quartiles = nil
      histogram = []
      return
    }
    let known = numbers.indices.filter { !column.isNull($0) }.map { numbers[$0] }.sorted()
    quartiles = (
      Aggregate.quantile(0.25, ofSorted: known), Aggregate.quantile(0.5, ofSorted: known),
      Aggregate.quantile(0.75, ofSorted: known)
    )
    histogram = Self.histogram(known)
  }

  private static func value(_ aggregate: Aggregate, _ vector: Vector, _ whole: Grouping) -> Value {
    guard let result = try? aggregate.applied(to: vector, over: whole) else { return .null }
    return result.column(Field("", result.type))[0]
  }

  private static func commonest(_ column: Column, _ values: Grouping, _ top: Int) -> [(value: Value, count: Int)] {
    var counts = [Int](repeating: 0, count: values.count)
    for id in values.ids { counts[Int(id)] += 1 }
    let known = counts.indices.filter { !column.isNull(values.firstRows[$0]) }
    let ranked = known.sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    return ranked.prefix(top).map { (column[values.firstRows[$0]], counts[$0]) }
  }

  private static func histogram(_ sorted: [Double], parts: Int = 8) -> [Int] {
    var bars = [Int](repeating: 0, count: parts)
    guard let least = sorted.first, let greatest = sorted.last else { return [] }
    let width = greatest - least
    guard width > 0, width.isFinite else { return [sorted.count] }
    for number in sorted { bars[min(Int((number - least) / width * Double(parts)), parts - 1)] += 1 }
    return bars
  }
}
