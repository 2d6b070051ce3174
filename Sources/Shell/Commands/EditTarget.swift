import Importing
import NTMKit
import Query

/// A table that `edit` can change: a declared one, by the name it is shown under, its own, or its kind of file.
struct EditTarget {
  let declaration: TableDeclaration

  var shownName: String { Self.shownName(of: declaration) }

  /// Products are shown with what is derived from their events; what is changed is what was registered.
  static func shownName(of declaration: TableDeclaration) -> String {
    declaration.name == DeclaredTables.products.name ? "products" : declaration.name
  }

  static var names: [(name: String, title: LocalizedText)] {
    DeclaredTables.all.map { (shownName(of: $0), $0.title) }
  }

  /// - Throws: `edit.not-editable` for the dataset's other tables, `edit.unknown-table`.
  init(_ word: String, in session: Session) throws(Diagnostic) {
    let names = Self.names.map(\.name)
    let meant = Vocabulary.programme.tableName(for: word, among: session.dataset.tableNames) ?? word
    if let declaration = DeclaredTables.all.first(where: {
      [Self.shownName(of: $0), $0.name, $0.kind].contains(meant)
    }) {
      self.declaration = declaration
      return
    }
    if session.dataset.tableNames.contains(meant) {
      throw Diagnostic(
        "edit.not-editable", message: EditStrings.notEditable(meant), hints: [EditStrings.howToChange(meant)])
    }
    let nearest = NearestName.nearest(to: word, among: names).map { [Strings.didYouMean($0)] } ?? []
    throw Diagnostic(
      "edit.unknown-table", message: EditStrings.unknownTable(word), hints: nearest + [EditStrings.tables(names)])
  }

  /// The column that a word names: by name or by one of its other names.
  ///
  /// - Throws: `edit.unknown-column`.
  func column(_ word: String) throws(Diagnostic) -> DeclaredColumn {
    let folded = VietnameseFolding.fold(word)
    if let column = declaration[word]
      ?? declaration.columns.first(where: { column in
        ([column.field.name] + column.aliases).contains { VietnameseFolding.fold($0) == folded }
      })
    {
      return column
    }
    let names = declaration.columns.map(\.field.name)
    let nearest = NearestName.nearest(to: word, among: names).map { [Strings.didYouMean($0)] } ?? []
    throw Diagnostic(
      "edit.unknown-column", message: EditStrings.unknownColumn(word, shownName),
      hints: nearest + [EditStrings.columns(names)])
  }

  /// The keys of all rows as `edit` takes them, in their order.
  func keys(of rows: Table) -> [String] {
    let columns = declaration.key.compactMap { rows[$0] }
    return (0..<rows.rowCount).map { row in
      var parts = columns.map { $0[row].plainText }
      while parts.count > 1, parts.last == "" { parts.removeLast() }
      return parts.joined(separator: "/")
    }
  }

  // MARK: Completion

  /// Beyond this many rows keys are not offered.
  private static let offered = 20_000

  func keys(in session: Session) -> [Completion]? {
    guard let rows = try? session.dataset.source.rows(of: declaration, asof: nil), rows.rowCount <= Self.offered else {
      return nil
    }
    let label = ["name", "title", "title_vi", "recipient"].lazy.compactMap { rows[$0] }.first
    return keys(of: rows).enumerated().map { row, key in
      Completion(
        replacement: LineText.quoted(key),
        summary: label.map { LocalizedText(verbatim: $0[row].plainText) })
    }
  }

  /// `state=`, and `state=done` … where the words are known.
  var changes: [Completion] {
    declaration.columns.filter { !declaration.key.contains($0.field.name) }.flatMap { column in
      let name = column.field.name
      let whole = Completion(replacement: "\(name)=", summary: column.summary, isWhole: false)
      let values: [Completion] =
        switch column.rule {
        case .words(let words): words.map { Completion(replacement: "\(name)=\($0.word)", summary: $0.label) }
        case .unit, .place, .unitCode, .row, .range, nil:
          column.field.type == .bool
            ? ["yes", "no"].map { Completion(replacement: "\(name)=\($0)", summary: column.summary) } : []
        }
      return [whole] + values
    }
  }
}

/// One changed row as the file that its importer reads.
struct EditDraft {
  let key: String
  let file: SourceFile
  /// The row's values; nil for a new row.
  let before: [Value]?

  /// Numbers are written plainly, whatever the user's are like.
  static var options: ImportOptions {
    var options = ImportOptions()
    options.decimal = .point
    options.delimiter = ","
    return options
  }

  /// - Parameter changes: `column=value`; nothing behind `=` takes the value away.
  /// - Throws: `edit.unknown-key`, `edit.key-exists`, `edit.no-change`, `edit.malformed-change`, `edit.key-column`,
  ///   `edit.unknown-column`, `edit.column-twice`, `edit.ambiguous-number`.
  init(_ target: EditTarget, _ rows: Table, key: String, changes: [String], isNew: Bool) throws(Diagnostic) {
    let declaration = target.declaration
    self.key = key
    let row = try Self.row(of: key, target, rows, isNew: isNew)
    before = row.map { row in declaration.columns.map { rows[row, $0.field.name] } }
    var cells: [String]
    if let before { cells = before.map(\.plainText) } else { cells = try Self.newCells(key, target) }
    if changes.isEmpty, !isNew {
      throw Diagnostic("edit.no-change", message: EditStrings.noChange, hints: [EditStrings.changeHint])
    }
    var named: Set<String> = []
    for change in changes {
      guard let equals = change.firstIndex(of: "="), equals > change.startIndex else {
        throw Diagnostic(
          "edit.malformed-change", message: EditStrings.malformedChange(change), hints: [EditStrings.changeHint])
      }
      let column = try target.column(String(change[..<equals]))
      let name = column.field.name
      if declaration.key.contains(name) {
        throw Diagnostic("edit.key-column", message: EditStrings.keyColumn(name), hints: [EditStrings.keyColumnHint])
      }
      if !named.insert(name).inserted {
        throw Diagnostic(
          "edit.column-twice", message: EditStrings.columnTwice(name), hints: [EditStrings.columnTwiceHint])
      }
      guard let index = declaration.columns.firstIndex(where: { $0.field.name == name }) else { continue }
      cells[index] = try Self.cell(String(change[change.index(after: equals)...]), column)
    }
    file = Self.file(declaration.columns.map(\.field.name), [cells])
  }

  private static func row(
    of key: String, _ target: EditTarget, _ rows: Table, isNew: Bool
  ) throws(Diagnostic) -> Int? {
    let keys = target.keys(of: rows)
    let folded = VietnameseFolding.fold(key)
    let exact = keys.firstIndex(of: key)
    if isNew {
      if exact != nil { throw Diagnostic("edit.key-exists", message: EditStrings.keyExists(key, target.shownName)) }
      return nil
    }
    let similar = keys.indices.filter { VietnameseFolding.fold(keys[$0]) == folded }
    if let row = exact ?? (similar.count == 1 ? similar[0] : nil) { return row }
    let nearest = keys.count <= 5_000 ? NearestName.nearest(to: key, among: keys) : nil
    throw Diagnostic(
      "edit.unknown-key", message: EditStrings.unknownKey(key, target.shownName),
      hints: (nearest.map { [Strings.didYouMean($0)] } ?? []) + [EditStrings.keyHint(target.declaration.key)])
  }

  /// The cells of a new row: its key's parts, which must be as many as the key's columns; empty ones at the end may be left out.
  private static func newCells(_ key: String, _ target: EditTarget) throws(Diagnostic) -> [String] {
    let declaration = target.declaration
    let parts = key.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count <= declaration.key.count else {
      throw Diagnostic(
        "edit.unknown-key", message: EditStrings.tooManyKeyParts(key), hints: [EditStrings.keyHint(declaration.key)])
    }
    return declaration.columns.map { column in
      declaration.key.firstIndex(of: column.field.name).flatMap { $0 < parts.count ? parts[$0] : nil } ?? ""
    }
  }

  private static func cell(_ text: String, _ column: DeclaredColumn) throws(Diagnostic) -> String {
    column.field.type.isNumeric ? try plain(text) : text
  }

  /// A number as it is typed in either language, written plainly; everything else as it is.
  ///
  /// - Throws: `edit.ambiguous-number`.
  static func plain(_ text: String) throws(Diagnostic) -> String {
    switch NumberText.parse(text, decimal: .either) {
    case .number(let number): return NumberText.plain(number)
    case .notANumber: return text
    case .ambiguous(let thousands, let fraction):
      throw Diagnostic(
        "edit.ambiguous-number", message: EditStrings.ambiguousNumber(text, thousands, fraction),
        hints: [EditStrings.ambiguousNumberHint(thousands, fraction)])
    }
  }

  /// A header and rows as the file that an importer reads.
  static func file(_ header: [String], _ rows: [[String]]) -> SourceFile {
    let lines = ([header] + rows).map { $0.map(quoted).joined(separator: ",") }
    return SourceFile(path: "edit", bytes: Array((lines.joined(separator: "\n") + "\n").utf8))
  }

  private static func quoted(_ cell: String) -> String {
    let special = cell.contains { ",\"\n\r".contains($0) } || cell.first == " " || cell.last == " "
    return special ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
  }

  /// What a refused row says of the line that was typed.
  static func fault(_ row: RefusedRow) -> Diagnostic {
    var diagnostic = row.diagnostic
    diagnostic.kind = .usage
    diagnostic.span = nil
    diagnostic.others = diagnostic.others.map { other in
      var other = other
      other.span = nil
      return other
    }
    if let column = row.column, !row.diagnostic.message.en.contains(column) {
      diagnostic.message = EditStrings.refused(column, row.diagnostic.message)
    }
    return diagnostic
  }
}
