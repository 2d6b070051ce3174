/// What a sheet needs of the rest of its workbook.
struct SheetContext {
  var name: String
  var styles: [CellStyle]
  var fonts: FontTable
  var strings: SharedStrings
  var is1904: Bool
  var limits: WorkbookLimits
  /// Makes Unicode of a text in a font of an old character set.
  var legacyFont: (_ fontName: String, _ text: String) -> String
}
