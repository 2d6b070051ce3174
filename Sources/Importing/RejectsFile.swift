import NTMKit

/// The refused rows of a file as a CSV to be mended and sent back: where and why in front, then the row as it was.
public enum RejectsFile {
  /// - Parameter header: the file's column names. A name of ours that the file has too gets `rejected_` in front, so that the
  ///   mended file can be imported as it is.
  public static func csv(_ rows: [RefusedRow], header: [String], in language: Language) -> String {
    let theirs = Set(header.map(VietnameseFolding.fold))
    let ours = ["line", "column", "value", "reason"].map { theirs.contains($0) ? "rejected_\($0)" : $0 }
    var text = line(ours + header)
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
