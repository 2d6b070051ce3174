extension Dataset {
  public func place(of record: RecordReference, in scope: DatasetScope) throws -> Lineage.Source? {
    let source = try known(in: scope).source
    return try source.place(of: record, asof: scope.asof).flatMap { try Self.sources([$0], of: source)[0] }
  }

  /// - Cost: one run over the table.
  public func places(
    ofRows keys: [[Value]], inTable name: String, in scope: DatasetScope
  ) throws -> [Lineage.Source?] {
    guard !keys.isEmpty, let declaration = declaration(behind: name) else { return keys.map { _ in nil } }
    let source = try known(in: scope).source
    return try Self.sources(source.places(ofRows: keys, in: declaration, asof: scope.asof), of: source)
  }

  private static func sources(
    _ places: [RecordPlace?], of source: any ProgrammeSource
  ) throws -> [Lineage.Source?] {
    let batches = Dictionary(try source.batches().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return places.map { place in
      place.flatMap { place in batches[place.batch].map { Lineage.Source($0, row: place.row) } }
    }
  }
}
