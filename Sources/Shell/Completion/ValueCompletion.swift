import NTMKit
import Query

/// Values of a column, from the data: found whatever the accents and case, with how many rows and which districts.
struct ValueCompletion {
  let session: Session

  /// - Parameter source: the table that holds the column; nil where the columns are no table's own any more.
  func values(of field: Field, in source: CheckedSource?, prefix: String) -> [Completion] {
    if field.type == .bool {
      return ["true", "false"].filter { $0.hasPrefix(prefix) }.map { Completion(replacement: $0) }
    }
    guard field.type == .text else { return [] }
    let terms = session.dataset.words.terms[field.name] ?? [:]
    if let source, let table = table(source), let column = table[field.name] {
      return found(column, in: table, terms: terms, prefix: prefix)
    }
    // Of a report or a table made on the way: coded values, else those of the communes' column of that name.
    return terms.isEmpty ? values(ofColumn: field.name, inTable: "communes", prefix: prefix) : coded(terms, prefix)
  }

  /// Values of a table's column: what a `reference` parameter takes.
  func values(ofColumn name: String, inTable tableName: String, prefix: String) -> [Completion] {
    guard let table = try? session.dataset.table(named: tableName, in: session.settings.scope),
      let column = table[name], column.field.type == .text
    else { return [] }
    return found(column, in: table, terms: [:], prefix: prefix)
  }

  /// Only what costs little: a table of the dataset (kept once made) or a variable; never a report.
  private func table(_ source: CheckedSource) -> Table? {
    switch source.kind {
    case .table where source.member == nil, .variable:
      return (try? SourceRunner(session: session).value(of: source))?.table
    case .table, .report, .command, .sql: return nil
    }
  }

  private func found(
    _ column: Column, in table: Table, terms: [String: LocalizedText], prefix: String
  ) -> [Completion] {
    guard case .text(let codes, let dictionary) = column.storage else { return [] }
    let typed = VietnameseFolding.fold(prefix)
    let wanted = dictionary.strings.map { text in
      typed.isEmpty || VietnameseFolding.fold(text).hasPrefix(typed)
        || terms[text].map { VietnameseFolding.fold($0.vi).hasPrefix(typed) } ?? false
    }
    let districts = column.name == "district" ? nil : table["district"]
    var rows: [Int: Int] = [:]
    var places: [Int: Set<String>] = [:]
    for (row, code) in codes.enumerated() where wanted[Int(code)] && !column.isNull(row) {
      rows[Int(code), default: 0] += 1
      if case .text(let district) = districts?[row], places[Int(code), default: []].count < 4 {
        places[Int(code), default: []].insert(district)
      }
    }
    let ranks = dictionary.sortRanks
    return rows.keys.sorted { ranks[$0] < ranks[$1] }.map { code in
      let text = dictionary.strings[code]
      let hint = CompletionStrings.value(
        rows: rows[code] ?? 0, places: (places[code] ?? []).sorted(), label: terms[text])
      return Completion(replacement: quoted(text), summary: hint)
    }
  }

  private func coded(_ terms: [String: LocalizedText], _ prefix: String) -> [Completion] {
    let typed = VietnameseFolding.fold(prefix)
    return terms.keys.sorted().filter { word in
      typed.isEmpty || VietnameseFolding.fold(word).hasPrefix(typed)
        || terms[word].map { VietnameseFolding.fold($0.vi).hasPrefix(typed) } ?? false
    }.map { Completion(replacement: quoted($0), summary: terms[$0]) }
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
