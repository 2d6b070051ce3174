// Replaced by the real text functions in the next commit.
public enum VietnameseFolding { public static func fold(_ t: String) -> String { t.lowercased() } }
public enum VietnameseCollation { public static func key(_ t: String) -> [UInt8] { Array(t.utf8) } }
public enum DisplayWidth { public static func width(of t: String) -> Int { t.count } }
public enum DecimalMark: Sendable { case point, comma, either }
public enum ParsedNumber: Sendable, Equatable {
  case number(Double)
  case ambiguous(asThousands: Double, asDecimal: Double)
  case notANumber
}
extension NumberText {
  public static func plain(_ n: Double) -> String { "\(n)" }
  public static func parse(_ t: String, decimal: DecimalMark) -> ParsedNumber {
    Double(t).map { .number($0) } ?? .notANumber
  }
}
public enum NearestName { public static func nearest(to n: String, among c: [String]) -> String? { nil } }
public enum UnicodeForm { public static func nfc(_ t: String) -> String { t } }
extension NearestName {
  public static func suggestions(for n: String, among c: [String], limit: Int = 3) -> [String] { [] }
}
