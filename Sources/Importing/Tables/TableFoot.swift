import NTMKit

/// What stands below a table: who drew it up, who signed it, notes, the source.
///
/// Only a run of nearly empty rows at the very end is a foot, and only from the first row that says what a foot says or that a
/// blank row sets apart; everything else is a row of the table.
enum TableFoot {
  /// More rows than any foot has.
  static let mostRows = 60

  /// Whether a row has next to nothing in it.
  ///
  /// - Parameter width: the header's.
  @inline(__always)
  static func isFaint(_ row: CellRow, width: Int) -> Bool {
    guard width > 2 else { return false }
    return !row.hasFilled(width > 3 ? 3 : 2)
  }

  /// Where the foot begins among the last rows; nil where they have none.
  ///
  /// - Parameter line: of the row before them.
  static func start(in rows: [CellRow], behind line: Int) -> Int? {
    guard rows.contains(where: saysSo) else { return nil }
    var previous = line
    for (index, row) in rows.enumerated() {
      if saysSo(row) || row.line > previous + 1 { return index }
      previous = row.line
    }
    return nil
  }

  private static func saysSo(_ row: CellRow) -> Bool {
    row.texts.contains { text in
      let folded = VietnameseFolding.fold(text)
      return openings.contains { opening in
        folded.hasPrefix(opening) && folded.dropFirst(opening.count).first.map { !$0.isLetter && !$0.isNumber } ?? true
      }
    }
  }

  private static let openings = [
    "nguoi lap", "nguoi lap bieu", "lap bieu", "nguoi tong hop", "nguoi kiem tra", "noi nhan", "thu truong",
    "thu truong don vi",
    "chu tich", "pho chu tich", "ke toan", "ke toan truong", "truong phong", "chanh van phong", "giam doc", "tm", "tm.",
    "kt", "kt.",
    "tl.", "q.", "ghi chu", "chu thich", "nguon", "ky ten", "xac nhan", "ngay", "note", "notes", "source",
    "prepared by",
    "signed", "approved by",
  ]
}
