/// A column's name, type and unit.
public struct Field: Sendable, Hashable, Codable {
  public var name: String
  public var type: ColumnType
  public var unit: MeasureUnit?

  public init(_ name: String, _ type: ColumnType, unit: MeasureUnit? = nil) {
    self.name = name
    self.type = type
    self.unit = unit
  }
}

/// The fields of a table, in order. Names are unique.
public struct Schema: Sendable, Hashable, Codable {
  public let fields: [Field]

  public init(_ fields: [Field]) { self.fields = fields }

  public var names: [String] { fields.map(\.name) }
  public func index(of name: String) -> Int? { fields.firstIndex { $0.name == name } }
  public subscript(name: String) -> Field? { fields.first { $0.name == name } }
}
