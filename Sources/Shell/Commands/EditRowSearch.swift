import NTMKit
import Query

/// Finds the row that somebody means who does not write its key as it is.
struct EditRowSearch {
  private let target: EditTarget
  private let rows: Table
  private let keys: [String]
  /// What the values of a key's column are called, folded, by column and value.
  private let calls: [String: [String: Set<String>]]

  init(_ target: EditTarget, _ rows: Table, _ keys: [String], _ source: any ProgrammeSource) throws {
    self.target = target
    self.rows = rows
    self.keys = keys
    var calls: [String: [String: Set<String>]] = [:]
    for name in target.declaration.key {
      guard let rule = target.declaration[name]?.rule else { continue }
      for (value, call) in try Self.calls(of: name, rule, source) {
        calls[name, default: [:]][value, default: []].insert(VietnameseFolding.fold(call))
      }
    }
    self.calls = calls
  }

  /// What values are called, each as often as it has names.
  private static func calls(
    of column: String, _ rule: ColumnRule, _ source: any ProgrammeSource
  ) throws -> [(value: String, call: String)] {
    switch rule {
    case .unit, .place, .unitCode: return try source.units(asof: nil).map { ($0.code, $0.name) }
    case .words(let words), .commonWords(let words):
      return words.flatMap { word in word.spellings.map { (word.word, $0) } }
    case .listed(let table):
      return try source.titles(inColumn: column, ofTable: table).flatMap { word, title in
        [(word, title.vi), (word, title.en)]
      }
    case .row(let table):
      guard let other = source.declaration(named: table), let key = other.key.first else { return [] }
      let rows = try source.rows(of: other, asof: nil)
      let titles = try source.titles(inColumn: key, of: other).map { ($0.word, $0.title.en) }
      guard let names = EditTarget(other).names(of: rows) else { return titles }
      return try zip(rows.texts(key), names).compactMap { value, name in value.flatMap { v in name.map { (v, $0) } } }
        + titles
    case .range: return []
    }
  }

  /// The rows a key may mean, read more freely each time: without accents and case; with units and words by their names; by the
  /// row's own name.
  func meanings(of key: String) -> [[Int]] {
    let folded = VietnameseFolding.fold(key)
    let parts = target.parts(ofKey: key).map { VietnameseFolding.fold($0) }
    let names = target.names(of: rows)
    return [
      keys.indices.filter { VietnameseFolding.fold(keys[$0]) == folded },
      keys.indices.filter { isCalled(parts, $0) },
      names.map { names in names.indices.filter { names[$0].map { VietnameseFolding.fold($0) } == folded } } ?? [],
    ]
  }

  /// Whether each part is what the row has there, or its name in either language; parts at the end may be left out.
  private func isCalled(_ parts: [String], _ row: Int) -> Bool {
    let names = target.declaration.key
    guard parts.count <= names.count else { return false }
    return zip(parts, names).allSatisfy { part, name in
      let text = rows[row, name].plainText
      return VietnameseFolding.fold(text) == part || calls[name]?[text]?.contains(part) ?? false
    }
  }
}
