import NTMKit

/// Old units of which a file of unit changes says two things that cannot both be: no row of such a unit is taken, as none of
/// them is sure.
struct UnitChangeContradictions {
  private struct Unit: Hashable {
    var code: String
    var day: String?
  }
  private struct Claim {
    var line: Int
    var newCode: String
    var isWhole: Bool
  }
  private let match: HeaderMatch
  private let faults: [Unit: RowFault]

  /// Reads the whole file once, before its rows are taken.
  init(_ file: SourceFile, options: ImportOptions, fields: [ImportColumn]) throws {
    var table = try SheetTable(file, options: options, fields: fields)
    let match = table.match
    var claims: [Unit: [Claim]] = [:]
    var sink = CollectingSink()
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      let cells = TableRow(match: match, row: row)
      guard let unit = Self.unit(cells), let code = cells.text("new_code"), let mapping = cells.text("mapping") else {
        continue
      }
      claims[unit, default: []].append(Claim(line: row.line, newCode: code, isWhole: Self.isWhole(mapping)))
    }
    self.match = match
    faults = claims.compactMapValues { claims in Self.fault(claims, column: match["mapping"]) }
  }

  /// - Throws: `import.whole-twice`, `import.whole-and-split`.
  func check(_ row: CellRow) throws(RowFault) {
    if let unit = Self.unit(TableRow(match: match, row: row)), let fault = faults[unit] { throw fault }
  }

  private static func unit(_ cells: TableRow) -> Unit? {
    cells.text("old_code").map { Unit(code: $0, day: cells.text("effective_on")) }
  }

  private static func isWhole(_ text: String) -> Bool {
    guard case .words(let words)? = DeclaredTables.unitChanges["mapping"]?.rule, let whole = words.first else {
      return false
    }
    return ([whole.word, whole.label.vi, whole.label.en] + whole.aliases).contains {
      VietnameseFolding.fold($0) == VietnameseFolding.fold(text)
    }
  }

  private static func fault(_ claims: [Claim], column: Int?) -> RowFault? {
    let whole = claims.filter(\.isWhole)
    let list = claims.map { "\($0.newCode) (\($0.line))" }.joined(separator: ", ")
    if let part = claims.first(where: { !$0.isWhole }), let first = whole.first {
      return RowFault(
        "import.whole-and-split", Strings.UnitChanges.wholeAndSplit(first.line, part.line), column: column,
        hints: [Strings.UnitChanges.contradictionHint])
    }
    guard Set(whole.map(\.newCode)).count > 1 else { return nil }
    return RowFault(
      "import.whole-twice", Strings.UnitChanges.wholeTwice(list), column: column,
      hints: [Strings.UnitChanges.contradictionHint])
  }
}
