import NTMKit

extension Table {
  /// As CSV: names, then rows; missing is empty.
  var csv: String {
    let lines = [schema.names] + (0..<rowCount).map { row in columns.map { $0[row].plainText } }
    return lines.map { $0.map(Self.quoted).joined(separator: ",") + "\n" }.joined()
  }

  private static func quoted(_ text: String) -> String {
    text.contains { ",\"\n".contains($0) } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
  }
}
