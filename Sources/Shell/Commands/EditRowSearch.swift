import NTMKit
import Query

/// Finds the row that somebody means who does not write its key as it is.
struct EditRowSearch {
  private let target: EditTarget
  private let rows: Table
  private let keys: [String]
  private let unitNames: [String: String]

  init(_ target: EditTarget, _ rows: Table, _ keys: [String], _ units: [AdministrativeUnit]) {
    self.target = target
    self.rows = rows
    self.keys = keys
    unitNames = Dictionary(units.map { ($0.code, VietnameseFolding.fold($0.name)) }, uniquingKeysWith: { $1 })
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
      guard let column = target.declaration[name] else { return false }
      let text = rows[row, name].plainText
      if VietnameseFolding.fold(text) == part { return true }
      switch column.rule {
      case .unit, .place, .unitCode: return unitNames[text] == part
      case .words(let words):
        return words.first { $0.word == text }.map { word in
          ([word.label.vi, word.label.en] + word.aliases).contains { VietnameseFolding.fold($0) == part }
        } ?? false
      case .row, .range, nil: return false
      }
    }
  }
}
