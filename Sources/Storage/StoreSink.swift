import NTMKit

/// Takes what an importer reads into the transaction of one import.
public struct StoreSink: ImportSink {
  private var writer: RecordWriter
  /// Rows not taken.
  public private(set) var refused: RefusedRows
  public private(set) var assumptions: [LocalizedText] = []
  public private(set) var warnings: [Diagnostic] = []
  /// What does not add up in the file; kept with the batch.
  public private(set) var discrepancies: [Discrepancy] = []
  /// Where each value stands in the file; kept with the batch when given.
  public private(set) var layout: CellLayout?
  private(set) var summary: Summary?

  struct Summary {
    var rowsRead: Int
    var rowsTaken: Int
    var header: [String]
  }

  init(_ writer: RecordWriter, refused: RefusedRows) {
    self.writer = writer
    self.refused = refused
  }

  public mutating func take(_ records: ImportedRecords, lines: [Int32]) throws {
    try writer.write(records, lines: lines)
  }

  public mutating func refuse(_ row: RefusedRow) { refused.append(row) }
  public mutating func assume(_ assumption: LocalizedText) { assumptions.append(assumption) }
  public mutating func warn(_ diagnostic: Diagnostic) { warnings.append(diagnostic) }
  public mutating func note(_ discrepancy: Discrepancy) { discrepancies.append(discrepancy) }
  public mutating func locate(_ layout: CellLayout) { self.layout = layout }

  /// - Throws: `store.count-mismatch` when taken and refused rows are not the rows read: a defect of the importer.
  public mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) throws {
    guard rowsTaken >= 0, rowsRead == rowsTaken + refused.count else {
      throw StoreFault.countMismatch(read: rowsRead, taken: rowsTaken, refused: refused.count)
    }
    summary = Summary(rowsRead: rowsRead, rowsTaken: rowsTaken, header: header)
  }

  mutating func contents() -> [(table: String, rows: Int, digest: String)] { writer.contents() }
}
