import NTMKit
import Query

/// A cell of a result: `_[3].met`, `near[1].name`, or `near "Phú Hữu" met`.
struct ResultCell {
  let name: String
  let result: KeptResult
  let table: Table
  /// From 0.
  let row: Int
  let column: String

  /// nil where the words ask about a commune.
  ///
  /// - Throws: `why.no-result`, `why.no-row`, `why.no-column`, `why.not-a-table`, and what finding a unit throws.
  init?(_ arguments: Why.Arguments, in session: Session) throws {
    let first = arguments.unit ?? ""
    if let parts = Self.parts(first) {
      if let extra = arguments.figure {
        throw Diagnostic("why.what", message: WhyStrings.tooMany(extra), hints: [WhyStrings.whatHint("Phú Hữu")])
      }
      try self.init(parts.name, column: parts.column, in: session) { table in
        guard (1...max(table.rowCount, 1)).contains(parts.row), table.rowCount > 0 else {
          throw Diagnostic("why.no-row", message: WhyStrings.noRow(parts.row, of: parts.name, table.rowCount))
        }
        return parts.row - 1
      }
      return
    }
    guard arguments.column != nil || (first == "_" || session.variables[first] != nil) else { return nil }
    guard let unit = arguments.figure, let column = arguments.column else {
      throw Diagnostic("why.what", message: WhyStrings.whichCell(first), hints: [WhyStrings.cellHint(first)])
    }
    try self.init(first, column: column, in: session) { table in try Self.row(of: unit, in: table, first, session) }
  }

  private init(
    _ name: String, column: String, in session: Session, row: (Table) throws -> Int
  ) throws {
    guard let kept = name == "_" ? session.last : session.variables[name] else {
      let names = session.variables.keys.sorted() + (session.last == nil ? [] : ["_"])
      let hint = names.isEmpty ? WhyStrings.noResultsHint : WhyStrings.results(names)
      throw Diagnostic("why.no-result", message: WhyStrings.noResult(name), hints: [hint])
    }
    session.reads?.note(kept)
    guard let table = kept.value.table else {
      throw Diagnostic("why.not-a-table", message: WhyStrings.notATable(name))
    }
    guard let found = session.dataset.words.columnName(for: column, among: table.schema.names) else {
      let names = table.schema.names
      let nearest = NearestName.nearest(to: column, among: names).map { [Strings.didYouMean($0)] } ?? []
      throw Diagnostic(
        "why.no-column", message: WhyStrings.noColumn(column, of: name), hints: nearest + [WhyStrings.columns(names)])
    }
    self.name = name
    result = kept
    self.table = table
    self.column = found
    self.row = try row(table)
  }

  /// `_[3].met` taken apart.
  static func parts(_ word: String) -> (name: String, row: Int, column: String)? {
    guard let open = word.firstIndex(of: "["), open > word.startIndex,
      let close = word[open...].firstRange(of: "]."), let row = Int(word[word.index(after: open)..<close.lowerBound]),
      close.upperBound < word.endIndex
    else { return nil }
    return (String(word[..<open]), row, String(word[close.upperBound...]))
  }

  /// The row of a commune, by its code, else by its name.
  private static func row(of text: String, in table: Table, _ name: String, _ session: Session) throws -> Int {
    let units = try session.unitDirectory()
    let codes = ["code", "commune_code"].lazy.compactMap { table[$0] }.first
    var rows: [Int] = []
    if let codes {
      let present = Set(codes.values.map(\.plainText))
      let unit = try Self.unit(text, among: present, units)
      rows = (0..<codes.count).filter { codes[$0] == .text(unit.code) }
    } else if let names = ["name", "commune", "district"].lazy.compactMap({ table[$0] }).first {
      let folded = VietnameseFolding.fold(text)
      rows = (0..<names.count).filter { VietnameseFolding.fold(names[$0].plainText) == folded }
    } else {
      throw Diagnostic("why.no-names", message: WhyStrings.noNames(name), hints: [WhyStrings.cellHint(name)])
    }
    if rows.count == 1 { return rows[0] }
    throw Diagnostic(
      "why.no-row",
      message: rows.isEmpty ? WhyStrings.notIn(text, name) : WhyStrings.several(text, name, rows.map { $0 + 1 }),
      hints: rows.isEmpty ? [] : [WhyStrings.cellHint(name, row: rows[0] + 1)])
  }

  /// Of units of one name the one that the table has.
  private static func unit(
    _ text: String, among codes: Set<String>, _ directory: UnitDirectory
  ) throws(Diagnostic) -> AdministrativeUnit {
    let present = UnitDirectory(directory.units.filter { codes.contains($0.code) || $0.level != .commune })
    if let unit = try? present.find(text, level: .commune) { return unit }
    return try directory.find(text, level: .commune)
  }
}
