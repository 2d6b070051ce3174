/// A column's name, type and unit.
public struct Field: Sendable, Hashable, Codable {
  /// snake_case, an English word: people write it in lines, and vocabularies have its labels.
  public var name: String
  /// The type of every value.
  public var type: ColumnType
  /// What numbers are in; nil: they have no unit, or it is no number.
  public var unit: MeasureUnit?

  public init(_ name: String, _ type: ColumnType, unit: MeasureUnit? = nil) {
    self.name = name
    self.type = type
    self.unit = unit
  }
}

/// The fields of a table, in order. Names are unique.
public struct Schema: Sendable, Hashable, Codable {
  /// In the order of the columns.
  public let fields: [Field]

  public init(_ fields: [Field]) { self.fields = fields }

  /// Of its fields, in order.
  public var names: [String] { fields.map(\.name) }
  /// The place of a field, from 0; nil where there is none of the name.
  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
  /// A field by name; nil where there is none.
  public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
