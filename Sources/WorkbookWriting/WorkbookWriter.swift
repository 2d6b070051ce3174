import CWorkbooks
import NTMKit

/// Writes a workbook into a file with libxlsxwriter, row by row: no more than a row is held in memory.
struct WorkbookWriter {
  private let file: WorkbookFile
  private let workbook: UnsafeMutablePointer<lxw_workbook>
  private var formats: CellFormats
  /// Of the columns of the sheet being written, in letters.
  private var widths: [Double] = []
  /// Lines of the highest cell of the row being written.
  private var rowLines = 1
  /// Cells written, sheet by sheet.
  private(set) var cellCounts: [Int] = []

  /// - Parameters:
  ///   - path: a file that may be written over.
  ///   - temporaryFolder: for the rows while they are written.
  init(_ file: WorkbookFile, path: String, temporaryFolder: String) throws(Diagnostic) {
    // libzip reads what was written once more.
    guard CWorkbooksLoadXlsxWriter() else { throw Self.missing("libxlsxwriter", CWorkbooksXlsxWriterPackage()) }
    guard CWorkbooksLoadZip() else { throw Self.missing("libzip", CWorkbooksZipPackage()) }
    let made = temporaryFolder.withCString { folder in
      var options = lxw_workbook_options(
        constant_memory: 1, tmpdir: UnsafeMutablePointer(mutating: folder), use_zip64: 0)
      // The library copies the options, and the folder's name with them.
      return workbook_new_opt(path, &options)
    }
    guard let made else { throw Self.failure(LXW_ERROR_MEMORY_MALLOC_FAILED) }
    self.file = file
    workbook = made
    formats = CellFormats(made, file.language)
  }

  /// Writes all and closes the file.
  ///
  /// - Throws: `workbook.text-too-long`, `workbook.not-written`, `report.cancelled`.
  mutating func write(isCancelled: () -> Bool) throws(Diagnostic) {
    do {
      try setProperties()
      for sheet in file.sheets { try write(sheet, isCancelled) }
    } catch {
      lxw_workbook_free(workbook)
      throw error
    }
    let status = workbook_close(workbook)
    guard status == LXW_NO_ERROR else { throw Self.failure(status) }
  }

  private func setProperties() throws(Diagnostic) {
    // An empty title is none.
    let status = (file.title ?? "").withCString { title in
      var properties = lxw_doc_properties()
      properties.title = file.title == nil ? nil : UnsafeMutablePointer(mutating: title)
      // 0 would be now.
      properties.created = max(1, Int(file.created.daysSince1970) * 86_400)
      return workbook_set_properties(workbook, &properties)
    }
    guard status == LXW_NO_ERROR else { throw Self.failure(status) }
  }

  private mutating func write(_ sheet: Sheet, _ isCancelled: () -> Bool) throws(Diagnostic) {
    guard let page = workbook_add_worksheet(workbook, sheet.name) else {
      throw Self.failure(LXW_ERROR_CREATING_TMPFILE)
    }
    cellCounts.append(0)
    setUp(page, sheet)
    for (row, title) in sheet.titles.enumerated() {
      try put(SheetCell(title, look: .heading), page, sheet, row: row, column: 0, SheetColumn("", format: .general))
    }
    if sheet.header != .none {
      for (index, column) in sheet.columns.enumerated() {
        let key = CellFormats.Key(format: column.format, look: .plain, wraps: true, isHeader: true)
        try put(
          text: column.headerText, page, sheet, row: sheet.titles.count, column: index, formats.format(key))
        rowLines = max(rowLines, ColumnWidth.lines(of: column.headerText, in: widths[index] / 1.1))
      }
      endRow(page, sheet.titles.count)
    }
    for row in 0..<sheet.rowCount {
      if row & 1023 == 0, isCancelled() { throw Diagnostic("report.cancelled", message: Strings.stopped) }
      for (index, column) in sheet.columns.enumerated() {
        try put(sheet.cell(row, index), page, sheet, row: sheet.firstRow + row, column: index, column)
      }
      endRow(page, sheet.firstRow + row)
    }
  }

  /// Makes a row with cells of several lines as high as they are: not every spreadsheet does so by itself.
  private mutating func endRow(_ page: UnsafeMutablePointer<lxw_worksheet>, _ row: Int) {
    if rowLines > 1 { worksheet_set_row(page, lxw_row_t(row), min(15 * Double(rowLines), 409), nil) }
    rowLines = 1
  }

  /// Widths, frozen header, filter, page: before the rows, which go to the file as they come.
  private mutating func setUp(_ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet) {
    widths = []
    for (index, column) in sheet.columns.enumerated() {
      let width = column.width ?? ColumnWidth.fitting(index, of: sheet, in: file.language)
      widths.append(width)
      let key = CellFormats.Key(
        format: column.format, look: .plain, wraps: column.wraps, alignsLeft: column.alignsLeft)
      worksheet_set_column(page, lxw_col_t(index), lxw_col_t(index), width, formats.format(key))
    }
    let last = lxw_row_t(max(sheet.firstRow + sheet.rowCount, 1) - 1)
    let lastColumn = lxw_col_t(max(sheet.columns.count, 1) - 1)
    if sheet.header != .none {
      worksheet_freeze_panes(page, lxw_row_t(sheet.firstRow), 0)
      worksheet_repeat_rows(page, lxw_row_t(sheet.titles.count), lxw_row_t(sheet.titles.count))
    }
    if sheet.header == .filtered, !sheet.columns.isEmpty, sheet.rowCount > sheet.totalCount {
      worksheet_autofilter(page, lxw_row_t(sheet.titles.count), 0, last - lxw_row_t(sheet.totalCount), lastColumn)
    }
    // Codes such as 31408 are meant to be text.
    let whole = "A1:" + Self.cellName(row: Int(last), column: Int(lastColumn))
    worksheet_ignore_errors(page, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), whole)
    worksheet_set_paper(page, 9)  // A4
    worksheet_set_landscape(page)
    worksheet_fit_to_pages(page, 1, 0)
    if cellCounts.count - 1 == file.openingSheet { worksheet_activate(page) }
  }

  private mutating func put(
    _ cell: SheetCell, _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, row: Int, column: Int,
    _ layout: SheetColumn
  ) throws(Diagnostic) {
    var shown = cell.format ?? layout.format
    if shown == .general, case .date = cell.value { shown = .date }
    let wraps = layout.wraps && cell.look != .title && cell.look != .heading
    let key = CellFormats.Key(format: shown, look: cell.look, wraps: wraps, alignsLeft: layout.alignsLeft)
    if wraps, case .text(let text) = cell.value {
      rowLines = max(rowLines, ColumnWidth.lines(of: text, in: widths[column]))
    }
    switch cell.value {
    case .null:
      if cell.look == .plain { return }
      try finish(worksheet_write_blank(page, lxw_row_t(row), lxw_col_t(column), formats.format(key)))
    case .bool(let value):
      try finish(
        worksheet_write_boolean(page, lxw_row_t(row), lxw_col_t(column), value ? 1 : 0, formats.format(key)))
    case .int(let value) where value.magnitude < 1_000_000_000_000_000:
      try put(number: Double(value), page, row, column, formats.format(key))
    case .double(let value) where value.isFinite:
      try put(number: value, page, row, column, formats.format(key))
    case .date(let date) where date.daysSince1970 >= Self.firstCountedDay:
      try put(number: Double(date.daysSince1970 - Self.dayZero), page, row, column, formats.format(key))
    case .date(let date):
      try put(text: date.written(in: file.language), page, sheet, row: row, column: column, formats.format(key))
    case .period(let period):
      try put(text: period.written(in: file.language), page, sheet, row: row, column: column, formats.format(key))
    case .text(let text): try put(text: text, page, sheet, row: row, column: column, formats.format(key))
    // More digits than a spreadsheet keeps, or no number at all.
    case .int, .double:
      try put(text: cell.value.plainText, page, sheet, row: row, column: column, formats.format(key))
    }
  }

  /// Spreadsheets count days from here; they take 1900 for a leap year, so that days before 1 March 1900 are text.
  private static let dayZero: Int32 = -25_569
  private static let firstCountedDay: Int32 = -25_508

  private mutating func put(
    number: Double, _ page: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(Diagnostic) {
    try finish(worksheet_write_number(page, lxw_row_t(row), lxw_col_t(column), number, format))
  }

  private mutating func put(
    text: String, _ page: UnsafeMutablePointer<lxw_worksheet>, _ sheet: Sheet, row: Int, column: Int,
    _ format: UnsafeMutablePointer<lxw_format>?
  ) throws(Diagnostic) {
    if text.isEmpty {
      // Written as an empty cell, for its look.
      return try finish(worksheet_write_blank(page, lxw_row_t(row), lxw_col_t(column), format))
    }
    let written = SheetText.escaped(text)
    if written.utf8.count > WorkbookFile.longestText {
      let length = written.utf16.count
      if length > WorkbookFile.longestText {
        throw Diagnostic(
          "workbook.text-too-long", kind: .data, message: Strings.textTooLong(length),
          span: SourceSpan(source: "\(sheet.name)!\(Self.cellName(row: row, column: column))"),
          hints: [Strings.otherFormat])
      }
    }
    try finish(worksheet_write_string(page, lxw_row_t(row), lxw_col_t(column), written, format))
  }

  private mutating func finish(_ status: lxw_error) throws(Diagnostic) {
    guard status == LXW_NO_ERROR else { throw Self.failure(status) }
    cellCounts[cellCounts.count - 1] += 1
  }

  /// `B7`. - Parameters: row and column, from 0.
  static func cellName(row: Int, column: Int) -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { name in
      name.initialize(repeating: 0)
      lxw_rowcol_to_cell(name.baseAddress, lxw_row_t(row), lxw_col_t(column))
      return String(cString: name.baseAddress!)
    }
  }

  private static func missing(_ library: String, _ package: UnsafePointer<CChar>) -> Diagnostic {
    Diagnostic(
      "workbook.library-missing", kind: .data, message: Strings.libraryMissing(library),
      hints: [Strings.libraryMissingHint(String(cString: package))])
  }

  private static func failure(_ status: lxw_error) -> Diagnostic {
    Diagnostic(
      "workbook.not-written", kind: .data, message: Strings.notWritten(String(cString: lxw_strerror(status))),
      hints: [Strings.temporaryFolderHint])
  }
}
