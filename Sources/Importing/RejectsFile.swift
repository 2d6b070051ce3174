import NTMKit

/// The refused rows of a file as a CSV to be mended and sent back: where and why in front, then the row as it was.
public enum RejectsFile {
  /// The columns in front. No kind of file has a column of such a name or alias, so that the mended file can be imported as
  /// it is: `value` alone would be taken for the file's own “Giá trị”.
  static let columns = ["refused_line", "refused_column", "refused_value", "refused_because"]

  /// - Parameter header: the file's column names.
  public static func csv(_ rows: [RefusedRow], header: [String], in language: Language) -> String {
    var text = line(columns + header)
    for row in rows {
      let reason = row.diagnostic.message.resolved(in: language)
      text += line([String(row.line), row.column ?? "", row.value ?? "", reason] + row.cells)
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
