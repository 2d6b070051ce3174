import NTMKit

/// An expression whose names, types and units were found, ready to be worked out column by column.
public struct CheckedExpression: Sendable {
  public let type: ColumnType
  public let unit: MeasureUnit?
  let node: Node
  /// Where it stands in the line, for what goes wrong while it is worked out.
  let range: Range<Int>

  indirect enum Node: Sendable {
    case constant(Value)
    case column(String)
    case apply([CheckedExpression], @Sendable ([Vector]) throws(KernelFailure) -> Vector)
    case aggregate(Aggregate, CheckedExpression?)
    case window(WindowFunction)
  }

  /// What `add … by … order …` knows besides aggregates.
  enum WindowFunction: Sendable {
    /// So many rows before; negative: behind.
    case shifted(CheckedExpression, by: Int)
    case running(Windows.Running, CheckedExpression?)
    case rank
  }

  init(_ type: ColumnType, _ unit: MeasureUnit? = nil, _ node: Node, _ range: Range<Int>) {
    self.type = type
    self.unit = unit
    self.node = node
    self.range = range
  }

  /// The value of a literal.
  var constant: Value? {
    if case .constant(let value) = node { value } else { nil }
  }

  /// The name of the column that the expression is, and nothing more.
  var columnName: String? {
    if case .column(let name) = node { name } else { nil }
  }

  /// A field that holds its values.
  func field(_ name: String) -> Field { Field(name, type, unit: unit) }

  /// Every column that it reads.
  var columns: Set<String> {
    switch node {
    case .constant, .window(.rank), .aggregate(_, nil), .window(.running(_, nil)): []
    case .column(let name): [name]
    case .apply(let arguments, _): arguments.reduce(into: []) { $0.formUnion($1.columns) }
    case .aggregate(_, .some(let argument)), .window(.shifted(let argument, _)),
      .window(.running(_, .some(let argument))):
      argument.columns
    }
  }
}
