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

  static func names(in session: Session) -> [(name: String, title: LocalizedText)] {
    session.dataset.declarations.map { (shownName(of: $0), $0.title) }
  }

  /// - Throws: `edit.not-editable` for the dataset's other tables, `edit.unknown-table`.
  init(_ word: String, in session: Session) throws(Diagnostic) {
    let meant = session.dataset.tableName(for: word) ?? word
    if let declaration = session.dataset.declarations.first(where: {
      [Self.shownName(of: $0), $0.name, $0.kind].contains(meant)
    }) {
      self.declaration = declaration
      return
    }
    if session.dataset.tableNames.contains(meant) {
      throw Diagnostic(
        "edit.not-editable", message: EditStrings.notEditable(meant), hints: [EditStrings.howToChange(meant)])
    }
    let names = Self.names(in: session).map(\.name)
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

  init(_ declaration: TableDeclaration) { self.declaration = declaration }

  /// The keys of all rows as `edit` takes them, in their order. A `/` in a part is written `\/`.
  func keys(of rows: Table) -> [String] {
    let columns = declaration.key.compactMap { rows[$0] }
    return (0..<rows.rowCount).map { row in Self.key(columns.map { $0[row].plainText }) }
  }

  /// Empty parts at the end are left out.
  private static func key(_ parts: [String]) -> String {
    var parts = parts
    while parts.count > 1, parts.last == "" { parts.removeLast() }
    return parts.count == 1 ? parts[0] : parts.map { $0.replacing("/", with: "\\/") }.joined(separator: "/")
  }

  /// The parts of a key as it is written.
  func parts(ofKey key: String) -> [String] {
    if declaration.key.count == 1 { return [key] }
    var parts = [""]
    var isEscaped = false
    for character in key {
      if isEscaped {
        if character != "/" { parts[parts.count - 1].append("\\") }
        parts[parts.count - 1].append(character)
        isEscaped = false
      } else if character == "\\" {
        isEscaped = true
      } else if character == "/" {
        parts.append("")
      } else {
        parts[parts.count - 1].append(character)
      }
    }
    if isEscaped { parts[parts.count - 1].append("\\") }
    return parts
  }

  /// What people call the rows; nil for a table whose rows have no name.
  func names(of rows: Table) -> [String?]? {
    ["name", "title", "title_vi", "recipient"].lazy
      .first { !declaration.key.contains($0) && rows[$0] != nil }.flatMap { try? rows.texts($0) }
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
  /// - Parameter source: also has the names that rows may be called by.
  /// - Throws: `edit.unknown-key`, `edit.ambiguous-key`, `edit.key-exists`, `edit.no-change`, `edit.malformed-change`, `edit.key-column`,
  ///   `edit.unknown-column`, `edit.column-twice`, `edit.ambiguous-number`, `edit.unknown-criterion`.
  init(
    _ target: EditTarget, in source: any ProgrammeSource, asof: CalendarDate?, key: String, changes: [String],
    isNew: Bool
  ) throws {
    let declaration = target.declaration
    let rows = try source.rows(of: declaration, asof: asof)
    let row = try Self.row(of: key, target, rows, source, isNew: isNew)
    self.key = row.map { target.keys(of: rows)[$0] } ?? key
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
      let text = String(change[change.index(after: equals)...])
      if name == "criterion" { try Self.checkCriteria(text, in: source.criteriaSets(asof: asof)) }
      cells[index] = try Self.cell(text, column)
    }
    file = Self.file(declaration.columns.map(\.field.name), [cells])
  }

  private static func row(
    of key: String, _ target: EditTarget, _ rows: Table, _ source: any ProgrammeSource, isNew: Bool
  ) throws -> Int? {
    let keys = target.keys(of: rows)
    let exact = keys.firstIndex(of: key) ?? keys.firstIndex { $0.replacing("\\/", with: "/") == key }
    if isNew {
      let other = keys.firstIndex { $0.lowercased() == key.lowercased() }
      if let row = exact ?? other {
        throw Diagnostic(
          "edit.key-exists", message: EditStrings.keyExists(keys[row], target.shownName),
          hints: [EditStrings.keyExistsHint(keys[row])])
      }
      return nil
    }
    if let exact { return exact }
    for meant in try EditRowSearch(target, rows, keys, source).meanings(of: key) {
      if meant.count == 1 { return meant[0] }
      if meant.count > 1 {
        throw Diagnostic(
          "edit.ambiguous-key", message: EditStrings.ambiguousKey(key, target.shownName, meant.count),
          hints: [EditStrings.keysMeant(meant.prefix(10).map { keys[$0] }, more: meant.count > 10)])
      }
    }
    let nearest = keys.count <= 5_000 ? NearestName.nearest(to: key, among: keys) : nil
    throw Diagnostic(
      "edit.unknown-key", message: EditStrings.unknownKey(key, target.shownName),
      hints: (nearest.map { [Strings.didYouMean($0)] } ?? []) + [EditStrings.keyHint(target.declaration.key)])
  }

  /// The cells of a new row: its key's parts, which must be as many as the key's columns; empty ones at the end may be left out.
  private static func newCells(_ key: String, _ target: EditTarget) throws(Diagnostic) -> [String] {
    let declaration = target.declaration
    let parts = target.parts(ofKey: key)
    guard parts.count <= declaration.key.count else {
      throw Diagnostic(
        "edit.unknown-key", message: EditStrings.tooManyKeyParts(key),
        hints: [EditStrings.keyHint(declaration.key), EditStrings.slashHint])
    }
    return declaration.columns.map { column in
      declaration.key.firstIndex(of: column.field.name).flatMap { $0 < parts.count ? parts[$0] : nil } ?? ""
    }
  }

  /// - Throws: `edit.unknown-criterion` for a number that no criteria set has.
  private static func checkCriteria(_ text: String, in sets: [CriteriaSet]) throws(Diagnostic) {
    guard !sets.isEmpty else { return }
    let known = Set(sets.flatMap { $0.criteria.map(\.id) })
    for part in text.split(whereSeparator: { ";,".contains($0) }) {
      let id = String(part).trimmingSpaces
      if known.contains(id) { continue }
      throw Diagnostic(
        "edit.unknown-criterion", message: EditStrings.unknownCriterion(id),
        hints: sets.map { EditStrings.criteria(of: $0.code, $0.criteria.map(\.id)) })
    }
  }

  private static func cell(_ text: String, _ column: DeclaredColumn) throws(Diagnostic) -> String {
    if column.field.unit == .millionDong, case .number(let dong) = MoneyText.dong(text, decimal: .either) {
      return NumberText.plain(dong.shifted(byPowerOfTen: -6))
    }
    return column.field.type.isNumeric ? try plain(text) : text
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

  /// A hand writes no word that a list lacks: a slip would make a stage or a group of its own.
  ///
  /// - Parameter row: the row as its importer understood it.
  /// - Throws: `edit.not-listed`.
  func checkLists(_ row: Table?, _ declaration: TableDeclaration, in source: any ProgrammeSource) throws {
    guard let row, row.rowCount > 0 else { return }
    for (index, column) in declaration.columns.enumerated() {
      guard case .listed(let list)? = column.rule, list != declaration.name,
        case .text(let word) = row[0, column.field.name],
        before?[index] != .text(word)
      else { continue }
      let titled = try source.titles(inColumn: column.field.name, ofTable: list)
      guard !titled.isEmpty, !titled.contains(where: { $0.word == word }) else { continue }
      let spellings = titled.flatMap { [$0.word, $0.title.vi, $0.title.en] }
      let nearest = NearestName.nearest(to: word, among: spellings).map { [Strings.didYouMean($0)] } ?? []
      throw Diagnostic(
        "edit.not-listed", message: EditStrings.notListed(column.field.name, word, list: list),
        hints: nearest + [EditStrings.listed(titled, list: list)])
    }
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
