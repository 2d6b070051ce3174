import NTMKit

/// How a sheet shows numbers and dates; the values behind stay whole.
public enum NumberFormat: Sendable, Hashable {
  /// As the spreadsheet sees fit.
  case general
  /// What is typed into the cell stays as it is typed: `09112` keeps its zero.
  case text
  /// - Parameter unit: written behind the number: `74.5 %`; the value is not divided.
  case number(fractionDigits: Int, groupsThousands: Bool = true, unit: String? = nil)
  /// A share shown as percent: 0.745 as `74.5%`.
  case share(fractionDigits: Int)
  /// Day first in Vietnamese, year first in English.
  case date

  func code(in language: Language) -> String? {
    switch self {
    case .general: nil
    case .text: "@"
    case .number(let digits, let groups, let unit):
      (groups ? "#,##0" : "0") + Self.fraction(digits)
        + (unit.map { " \"\($0.replacing("\"", with: ""))\"" } ?? "")
    case .share(let digits): "0" + Self.fraction(digits) + "%"
    case .date: language == .vi ? "dd/mm/yyyy" : "yyyy-mm-dd"
    }
  }

  private static func fraction(_ digits: Int) -> String {
    digits > 0 ? "." + String(repeating: "0", count: min(digits, 15)) : ""
  }
}
