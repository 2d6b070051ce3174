import NTMKit

/// What is said of units of measure and of columns that count.
extension Strings {
  static func unitConverted(_ column: String, _ conversion: UnitConversion, to unit: MeasureUnit) -> LocalizedText {
    let factor = 1.0.shifted(byPowerOfTen: conversion.power)
    return LocalizedText(
      vi: "cột “\(column)” ghi theo \(conversion.unit), đổi ra \(unit.label): nhân với \(factor)",
      en: "column “\(column)” is in “\(conversion.unit)”; converted to \(unit.label): times \(factor)")
  }
  static func unitDiffers(_ column: String, _ stated: String, _ field: String, _ unit: MeasureUnit) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” ghi theo “\(stated)”, còn \(field) tính bằng “\(unit.label)”",
      en: "column “\(column)” is in “\(stated)”, but \(field) is measured in “\(unit.label)”")
  }
  static func unitDiffersHint(_ field: String, _ unit: MeasureUnit) -> LocalizedText {
    LocalizedText(
      vi:
        "nếu đúng là chỉ tiêu này: sửa tiêu đề cột, hoặc ghi trong tệp ánh xạ (--mapping) \"\(field) (\(unit.label))\"",
      en:
        "if it is what the column holds: mend the header, or say in a mapping file (--mapping) \"\(field) (\(unit.label))\""
    )
  }
  static func twoUnits(_ column: String, _ units: [String]) -> LocalizedText {
    LocalizedText(
      vi: "cột “\(column)” ghi \(units.count) đơn vị: \(quoted(units.reversed()))",
      en: "column “\(column)” names \(units.count) units: \(quoted(units.reversed()))")
  }
  static func twoUnitsHint(_ column: String) -> LocalizedText {
    LocalizedText(
      vi:
        "mỗi cột một đơn vị: tách cột, hoặc ghi trong tệp ánh xạ (--mapping) \"\(column)\" là gì, như \"10 (triệu đồng)\"",
      en:
        "a column has one unit: split it, or say in a mapping file (--mapping) what \"\(column)\" is, like \"10 (triệu đồng)\""
    )
  }
  static func countDiffers(_ column: String, _ stated: String, _ met: Int, open: Int) -> LocalizedText {
    let rest =
      open == 0
      ? LocalizedText(verbatim: "")
      : LocalizedText(vi: " (và \(open) không có dấu)", en: " (and \(open) without a mark)")
    return LocalizedText(
      vi: "cột “\(column)”: ghi \(stated), các dấu trong dòng cho \(met) đạt\(rest)",
      en: "column “\(column)”: \(stated) is stated, the marks of the row show \(met) met\(rest)")
  }
  static func columnsCounted(_ names: [String]) -> LocalizedText {
    LocalizedText(
      vi: "cột \(quoted(names)) được so với các dấu trong dòng",
      en: names.count == 1
        ? "column \(quoted(names)) is checked against the row's marks"
        : "columns \(quoted(names)) are checked against the row's marks")
  }
}
