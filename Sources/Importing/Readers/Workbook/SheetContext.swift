/// What a sheet needs of the rest of its workbook.
struct SheetContext {
  var name: String
  var styles: [CellStyle]
  var fonts: FontTable
  var strings: SharedStrings
  var is1904: Bool
  var limits: WorkbookLimits
  /// Whether the workbook says in which order its formulas are calculated, as spreadsheet programs write that calculate them.
  var isCalculated = false
  /// Makes Unicode of a text in a font of an old character set.
  var legacyFont: (_ fontName: String, _ text: String) -> String
}
