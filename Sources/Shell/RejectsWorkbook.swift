import Importing
import NTMKit
import WorkbookWriting

/// The refused rows of a file as a workbook, ready to be sent back to who sent the file: what is wrong in front, the row as it was
/// behind it with the cells at fault marked, and a sheet that says what to do.
///
/// The mended workbook can be imported as it is: titles and headings among the rows, which name the period and the district of
/// the rows below them, go with them; numbers and dates stay what they were.
struct RejectsWorkbook {
  var report: FileImport.Report
  var receivedOn: CalendarDate
  /// The path it is written to, and the options it is to be imported with.
  var path: String
  var options: [String]
  var language: Language

  func bytes() throws(Diagnostic) -> [UInt8] {
    try WorkbookFile(
      sheets: [rowSheet, guideSheet], language: language, created: receivedOn,
      title: RejectsStrings.title(report.file).resolved(in: language)
    ).bytes()
  }

  // MARK: The rows

  /// Columns in front.
  private static let places = 4
  /// More titles than these would leave no room for rows below them.
  private static let mostFrozenTitles = 6

  private enum Line {
    case heading(Int)
    case row(Int)
  }

  private var rowSheet: Sheet {
    let own = RejectsFile.ownColumns(of: report.header)
    let lines = lines
    let refused = report.refused.rows
    let language = language
    let names = report.header.dropFirst(own)
    let width = max(names.count, refused.map { $0.cells.count - own }.max() ?? 0)
    let columns = Self.placeColumns(language) + Self.columns(Array(names), width: width, own: own, refused)
    var sheet = Sheet(
      name: RejectsStrings.rowSheet.resolved(in: language), columns: columns, rowCount: lines.count
    ) { line, column in
      switch lines[line] {
      case .heading(let row):
        let cells = refused[row].heading
        let index = column - Self.places + own
        return SheetCell(index >= own && index < cells.count ? cells[index] : "", look: .heading)
      case .row(let row):
        return column < Self.places
          ? Self.place(refused[row], column, language) : Self.cell(refused[row], column - Self.places + own)
      }
    }
    sheet.titles = report.titles
    sheet.header = report.titles.count > Self.mostFrozenTitles ? .none : .filtered
    return sheet.header == .none ? Self.withHeaderAsRow(sheet, titles: report.titles) : sheet
  }

  /// For a letterhead too long to stay in sight: the header is a row like the others.
  private static func withHeaderAsRow(_ sheet: Sheet, titles: [String]) -> Sheet {
    var changed = sheet
    changed.rowCount += 1
    changed.cell = { row, column in
      row == 0 ? SheetCell(sheet.columns[column].headerText, look: .heading) : sheet.cell(row - 1, column)
    }
    return changed
  }

  /// Every refused row, and the heading it stood under where that is another than that of the row before.
  private var lines: [Line] {
    var lines: [Line] = []
    var heading: [String] = []
    for (index, row) in report.refused.rows.enumerated() {
      if row.heading != heading, !row.heading.isEmpty { lines.append(.heading(index)) }
      heading = row.heading
      lines.append(.row(index))
    }
    return lines
  }

  private static func placeColumns(_ language: Language) -> [SheetColumn] {
    zip(RejectsFile.headings(in: language), [11.0, 18, 18, 52]).enumerated().map { index, column in
      let format: NumberFormat = index == 0 ? .number(fractionDigits: 0, groupsThousands: false) : .text
      return SheetColumn(column.0, format: format, width: column.1, wraps: true)
    }
  }

  /// A column without a number is text, so that a code typed in keeps its zeros.
  private static func columns(_ names: [String], width: Int, own: Int, _ refused: [RefusedRow]) -> [SheetColumn] {
    (0..<width).map { index in
      let hasNumbers = refused.contains { row in
        let column = index + own
        return column < row.kinds.count && row.kinds[column] != .text
      }
      return SheetColumn(index < names.count ? names[index] : "", format: hasNumbers ? .general : .text)
    }
  }

  private static func place(_ row: RefusedRow, _ column: Int, _ language: Language) -> SheetCell {
    switch column {
    case 0: SheetCell(Value(row.line))
    case 1: SheetCell(row.column ?? "")
    case 2: SheetCell(row.value ?? "")
    default: SheetCell(reason(row, language))
    }
  }

  /// Everything that is wrong with the row, each with how to mend it.
  private static func reason(_ row: RefusedRow, _ language: Language) -> String {
    ([row.diagnostic] + row.diagnostic.others).flatMap { fault in
      [fault.message.resolved(in: language)] + fault.hints.map { "→ " + $0.resolved(in: language) }
    }.joined(separator: "\n")
  }

  private static func cell(_ row: RefusedRow, _ column: Int) -> SheetCell {
    let faults = ([row.diagnostic] + row.diagnostic.others).compactMap { $0.span?.column }
    let text = column < row.cells.count ? row.cells[column] : ""
    var cell = cell(text, column < row.kinds.count ? row.kinds[column] : .text)
    if faults.contains(column + 1) { cell.look = .fault }
    return cell
  }

  /// What the cell was, as far as it comes out the same when it is read again; else its text.
  private static func cell(_ text: String, _ kind: CellGrid.Kind) -> SheetCell {
    switch kind {
    case .text, .error: break
    case .boolean: return SheetCell(.bool(text == "TRUE"))
    case .date:
      if let date = CalendarDate(parsing: text) { return SheetCell(.date(date), format: .date) }
    case .number:
      if text.hasSuffix("%"), let share = Double(text.dropLast()), NumberText.plain(share) + "%" == text {
        let digits = text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 2 } ?? 0
        return SheetCell(.double(share / 100), format: .share(fractionDigits: digits))
      }
      if let number = Double(text), NumberText.plain(number) == text {
        return SheetCell(.double(number), format: .general)
      }
    }
    return SheetCell(.text(text), format: .text)
  }

  // MARK: What to do

  private var guideSheet: Sheet {
    func row(_ label: LocalizedText, _ text: String) -> [SheetCell] {
      [SheetCell(label.resolved(in: language)), SheetCell(text)]
    }
    let headings = RejectsFile.headings(in: language)
    var rows = [[SheetCell(RejectsStrings.title(report.file).resolved(in: language), look: .title)], []]
    rows.append(row(RejectsStrings.file, report.file))
    if let sheet = report.sheet { rows.append(row(RejectsStrings.sheet, sheet)) }
    rows.append(row(RejectsStrings.received, receivedOn.written(in: language)))
    rows.append(
      row(
        RejectsStrings.refused,
        RejectsStrings.count(report.refused.count, of: report.rowsRead).resolved(in: language)))
    rows += [[], [SheetCell(RejectsStrings.howTo.resolved(in: language), look: .heading)]]
    let command = (["import", LineText.quoted(path)] + options).joined(separator: " ")
    for (index, step) in RejectsStrings.steps(headings: headings, command: command).enumerated() {
      rows.append([SheetCell("\(index + 1)."), SheetCell(step.resolved(in: language))])
    }
    var sheet = Sheet(
      name: RejectsStrings.guideSheet.resolved(in: language),
      columns: [SheetColumn("", width: 22, wraps: true), SheetColumn("", width: 90, wraps: true)], rows: rows)
    sheet.header = .none
    return sheet
  }
}
