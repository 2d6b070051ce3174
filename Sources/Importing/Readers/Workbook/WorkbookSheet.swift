import NTMKit

/// A sheet that has been read, and what a reader of it should know.
public struct WorkbookSheet: Sendable, Hashable {
  public var grid: CellGrid
  /// Cells by the name of an old Vietnamese font (`.VnTime`, `VNI-Times`): their text went through the caller's conversion.
  public var legacyFonts: [String: Int]
  /// Cells whose formula has no value in the file, because the program that wrote it does not calculate: they are empty in the
  /// grid. Opening the file in a spreadsheet and saving it fills them in.
  public var formulasWithoutValue: Int
  /// Of those the first: `B7`.
  public var firstFormulaWithoutValue: String?
  /// Formulas with the value 0, where no formula of the sheet has another and the file does not say in which order they were
  /// calculated: some programs write 0 for what they do not calculate. They are 0 in the grid.
  public var formulasWithZero: Int
  /// Of those the first.
  public var firstFormulaWithZero: String?
  /// Rows with something in them that the sheet does not show, by hand or by a filter: they are in the grid.
  public var hiddenRows: Int
  /// Columns, 1-based, that the sheet does not show: they are in the grid.
  public var hiddenColumns: [ClosedRange<Int>]
}
