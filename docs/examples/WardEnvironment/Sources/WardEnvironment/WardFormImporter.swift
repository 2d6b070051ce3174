import NTMKit

/// Reads the forms that wards send: a line for each figure, a blank line or dashes between two wards.
///
///     Phường: Lái Hiếu
///     Thành phố: Ngã Bảy
///     Kỳ: Quý 3/2022
///     Thu gom rác: 96,5 %
struct WardFormImporter: SheetImporter {
  static let manifest = SheetImporterManifest(
    id: "ward-form", title: Strings.form, summary: Strings.formSummary, fileExtensions: ["phieu", "txt"],
    rows: WardTable.declaration.kind)

  /// What a line of a form begins with, and the column that it fills.
  private static let labels: [(words: [String], column: String)] = [
    (["phường", "ward"], "ward_code"), (["thành phố", "thị xã", "huyện", "district"], "district"),
    (["kỳ", "period"], "period"), (["thu gom rác", "waste collected"], "waste_collected"),
    (["phân loại rác", "waste sorted"], "waste_sorted"), (["nước sạch", "clean water"], "clean_water"),
    (["cây xanh", "green space"], "green_space"),
  ]
  private static let columns = labels.map(\.column)

  func confidence(for file: SourceFile) -> ImportConfidence {
    let columns = Set(Self.lines(of: file).compactMap { Self.entry($0.text)?.column })
    return columns.isSuperset(of: ["ward_code", "period"]) ? .certain : .none
  }

  func sheet(of file: SourceFile) throws -> CellGrid {
    var rows: [(line: Int, cells: [String])] = []
    var form: [String: String] = [:]
    var start = 0
    func end() {
      if !form.isEmpty { rows.append((start, Self.columns.map { form[$0] ?? "" })) }
      form = [:]
    }
    for line in Self.lines(of: file) {
      guard let entry = Self.entry(line.text) else {
        if line.text.allSatisfy({ $0 == "-" || $0 == " " }) { end() }
        continue
      }
      // A form without dashes behind it ends where the next ward begins.
      if form[entry.column] != nil { end() }
      if form.isEmpty { start = line.number }
      form[entry.column] = entry.value
    }
    end()
    return CellGrid(header: Self.columns, rows: rows)
  }

  /// The lines of the file, 1-based.
  private static func lines(of file: SourceFile) -> [(number: Int, text: String)] {
    String(decoding: file.text, as: UTF8.self).split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated().map { ($0 + 1, String($1)) }
  }

  /// `Thu gom rác: 96,5 %` is 96,5 in the column `waste_collected`; nil for other lines.
  private static func entry(_ line: String) -> (column: String, value: String)? {
    guard let colon = line.firstIndex(of: ":") else { return nil }
    let label = VietnameseFolding.fold(String(line[..<colon]))
    guard let found = labels.first(where: { $0.words.contains { VietnameseFolding.fold($0) == label } }) else {
      return nil
    }
    let text = line[line.index(after: colon)...].split(separator: " ").joined(separator: " ")
    let isNumber = text.first?.isNumber ?? false
    // The unit behind a number is the column's.
    let number = text.prefix { $0.isNumber || ",.".contains($0) }
    return (found.column, isNumber && found.column != "period" && found.column != "ward_code" ? String(number) : text)
  }
}
