import NTMKit

/// Reads a CSV file whose rows are records, one each; what most importers are.
struct TableImport {
  let file: SourceFile
  let options: ImportOptions
  let fields: [ImportColumn]

  /// Reads all rows; a row that `record` refuses is refused, the others go to the sink together. What `record` adds to the
  /// warnings is located in the row and passed on.
  func read<Record>(
    into sink: inout some ImportSink, as wrap: ([Record]) -> ImportedRecords,
    record: (TableRow, inout [RowFault]) throws(RowFault) -> Record
  ) throws {
    try readMany(into: &sink, as: wrap) { row, warnings throws(RowFault) in [try record(row, &warnings)] }
  }

  /// As `read`, for files of which a row holds several records.
  func readMany<Record>(
    into sink: inout some ImportSink, as wrap: ([Record]) -> ImportedRecords,
    records: (TableRow, inout [RowFault]) throws(RowFault) -> [Record]
  ) throws {
    var table = try SheetTable(file, options: options, fields: fields)
    table.stateAssumptions(ignored: table.match.unknown, to: &sink)
    var all: [Record] = []
    var lines: [Int32] = []
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      do throws(RowFault) {
        var warnings: [RowFault] = []
        let found = try records(TableRow(match: table.match, row: row), &warnings)
        all += found
        lines += Array(repeating: Int32(clamping: row.line), count: found.count)
        for warning in warnings { table.warn(row, warning, to: &sink) }
      } catch {
        try table.refuse(row, error, into: &sink)
      }
    }
    if !all.isEmpty { try sink.take(wrap(all), lines: lines) }
    try table.finish(into: &sink)
  }
}
