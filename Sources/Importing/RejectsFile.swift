import NTMKit

/// The refused rows of a file to be mended and sent back: where and why in front, then the row as it was. As CSV here, as a
/// workbook elsewhere.
public enum RejectsFile {
  /// The columns in front. No kind of file has a column of such a name or alias, so that the mended file can be imported as
  /// it is: `value` alone would be taken for the file's own “Giá trị”.
  static let columns = ["refused_line", "refused_column", "refused_value", "refused_because"]

  /// The same as people read them, which holds for them too.
  public static func headings(in language: Language) -> [String] {
    Strings.rejectsHeadings.map { $0.resolved(in: language) }
  }

  private static let keys: Set<String> = Set(
    (columns + Language.allCases.flatMap(headings)).map(HeaderMatch.key))

  /// Whether a column is one of those in front, under any of its names.
  static func isOwn(_ name: String) -> Bool { keys.contains(HeaderMatch.key(name)) }

  /// How many of a file's first columns are those in front, because it is itself a file of refused rows.
  public static func ownColumns(of header: [String]) -> Int { header.prefix { isOwn($0) }.count }

  /// - Parameter header: the file's column names.
  public static func csv(_ rows: [RefusedRow], header: [String], in language: Language) -> String {
    let own = ownColumns(of: header)
    var text = line(columns + header.dropFirst(own))
    for row in rows {
      let reason = row.diagnostic.message.resolved(in: language)
      text += line([String(row.line), row.column ?? "", row.value ?? "", reason] + row.cells.dropFirst(own))
    }
    return text
  }

  private static func line(_ cells: [String]) -> String { cells.map(quoted).joined(separator: ",") + "\n" }

  private static func quoted(_ cell: String) -> String {
    let special = cell.utf8.contains { [UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D].contains($0) }
    guard special || cell.first == " " || cell.last == " " else { return cell }
    return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }
}
