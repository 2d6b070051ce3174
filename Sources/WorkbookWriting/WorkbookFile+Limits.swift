import NTMKit

/// What a workbook cannot hold, found before anything is written: a spreadsheet would cut it off or refuse the file.
extension WorkbookFile {
  static let mostRows = 1_048_576
  static let mostColumns = 16_384
  /// UTF-16 units of a cell.
  static let longestText = 32_767

  /// - Throws: `workbook.no-sheets`, `workbook.bad-sheet-name`, `workbook.too-many-rows`, `workbook.too-many-columns`.
  func check() throws(Diagnostic) {
    guard !sheets.isEmpty else {
      throw Diagnostic("workbook.no-sheets", kind: .defect, message: Strings.noSheets)
    }
    var names: Set<String> = []
    for sheet in sheets {
      try Self.check(name: sheet.name)
      guard names.insert(SheetNames.key(sheet.name)).inserted else {
        throw Diagnostic("workbook.bad-sheet-name", message: Strings.repeatedSheetName(sheet.name))
      }
      let rows = sheet.firstRow + sheet.rowCount
      if rows > Self.mostRows {
        throw Diagnostic(
          "workbook.too-many-rows", kind: .data,
          message: Strings.tooManyRows(sheet.name, sheet.rowCount, Self.mostRows - sheet.firstRow),
          hints: [Strings.fewerRows])
      }
      if sheet.columns.count > Self.mostColumns {
        throw Diagnostic(
          "workbook.too-many-columns", kind: .data,
          message: Strings.tooManyColumns(sheet.name, sheet.columns.count, Self.mostColumns),
          hints: [Strings.fewerColumns])
      }
    }
  }

  private static func check(name: String) throws(Diagnostic) {
    let isGood =
      !name.isEmpty && name.utf16.count <= SheetNames.longest && !name.contains { SheetNames.refused.contains($0) }
      && !name.contains { $0.isNewline } && name.first != "'" && name.last != "'" && name.lowercased() != "history"
    if !isGood { throw Diagnostic("workbook.bad-sheet-name", message: Strings.badSheetName(name)) }
  }
}

extension Sheet {
  /// Of the rows, from 0: behind titles and header.
  var firstRow: Int { titles.count + (header == .none ? 0 : 1) }
}
