extension ReportManifest: Codable {
  private enum Key: CodingKey {
    case id, version, title, summary, requiredTables, primaryTable, tables, otherGeography, narrative, keepsForecasts
  }
  private struct NamedSchema: Codable {
    var id: String
    var schema: Schema
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(id, forKey: .id)
    try container.encode(version, forKey: .version)
    try container.encode(title, forKey: .title)
    try container.encode(summary, forKey: .summary)
    try container.encode(requiredTables, forKey: .requiredTables)
    try container.encode(primaryTable, forKey: .primaryTable)
    try container.encode(tables.map { NamedSchema(id: $0.id, schema: $0.schema) }, forKey: .tables)
    try container.encode(otherGeography, forKey: .otherGeography)
    try container.encode(narrative, forKey: .narrative)
    try container.encode(keepsForecasts, forKey: .keepsForecasts)
  }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    self.init(
      id: try container.decode(String.self, forKey: .id),
      version: try container.decode(String.self, forKey: .version),
      title: try container.decode(LocalizedText.self, forKey: .title),
      summary: try container.decode(LocalizedText.self, forKey: .summary),
      requiredTables: try container.decode([String].self, forKey: .requiredTables),
      primaryTable: try container.decode(String.self, forKey: .primaryTable),
      tables: try container.decode([NamedSchema].self, forKey: .tables).map { ($0.id, $0.schema) },
      otherGeography: try container.decode(OtherGeography.self, forKey: .otherGeography),
      narrative: try container.decode([NarrativePlace].self, forKey: .narrative),
      keepsForecasts: try container.decode(Bool.self, forKey: .keepsForecasts))
  }
}
