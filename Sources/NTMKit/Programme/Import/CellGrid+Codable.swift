extension CellGrid: Codable {
  private struct Line: Codable {
    var number: Int
    var cells: [String]
    /// Left out where all cells are text.
    var kinds: [UInt8]?
  }
  private enum CodingKeys: CodingKey { case sheet, merges, lines }

  /// - Throws: `DecodingError` for rows that do not go downwards, and for more text than a grid holds.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init(sheet: try container.decodeIfPresent(String.self, forKey: .sheet))
    merges = try container.decodeIfPresent([Merge].self, forKey: .merges) ?? []
    var last = -1
    for line in try container.decode([Line].self, forKey: .lines) {
      func fault(_ words: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: words))
      }
      guard line.number > last else { throw fault("row \(line.number) stands below row \(last)") }
      guard line.kinds.map({ $0.count == line.cells.count }) ?? true else {
        throw fault("row \(line.number) has other kinds than cells")
      }
      last = line.number
      beginRow(line.number)
      for (index, cell) in line.cells.enumerated() {
        let text = Array(cell.utf8)
        guard textByteCount + text.count <= Self.maximumTextBytes else { throw fault("too much text") }
        append(text, kind: line.kinds.flatMap { Kind(rawValue: $0[index]) } ?? .text)
      }
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(sheet, forKey: .sheet)
    if !merges.isEmpty { try container.encode(merges, forKey: .merges) }
    let lines = (0..<rowCount).map { row in
      let columns = 0..<width(ofRow: row)
      let kinds = columns.map { kind(row: row, column: $0).rawValue }
      return Line(
        number: number(ofRow: row), cells: columns.map { text(row: row, column: $0) },
        kinds: kinds.allSatisfy { $0 == Kind.text.rawValue } ? nil : kinds)
    }
    try container.encode(lines, forKey: .lines)
  }
}
