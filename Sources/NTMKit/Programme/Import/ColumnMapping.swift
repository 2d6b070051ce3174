/// What the columns of somebody's files are called by ntm: fields, indicators (`17.5`) and criteria (`TC 17`).
public struct ColumnMapping: Sendable, Hashable, Codable {
  /// By the column's own name, folded; an empty name leaves the column out.
  public private(set) var names: [String: String] = [:]
  /// Where it came from, for messages.
  public var source: String

  public init(_ names: [(column: String, name: String)], source: String) {
    self.source = source
    for (column, name) in names { self.names[VietnameseFolding.fold(column)] = name }
  }

  /// The name by which a column is to be looked for; its own where nothing is said of it.
  public func name(ofColumn column: String) -> String { names[VietnameseFolding.fold(column)] ?? column }
}
