import NTMKit

/// The cells of a column as they come: a code for each different one.
struct OpenedColumn {
  struct Cell {
    var text: String
    var kind: CellGrid.Kind
    /// The first row it stands in.
    var line: Int
  }

  /// Cells stay as they stand, white space and all, and none is missing.
  private let isRaw: Bool
  private var caches = Array(repeating: CellCache<UInt32>(), count: 5)
  private let cells = Cells()
  private(set) var codes: [UInt32] = []
  /// The code of a cell that is missing.
  static let missing = UInt32.max

  /// A class, so that a cell can be added while the cache of another kind of cell is looked up.
  private final class Cells {
    var all: [Cell] = []
  }

  init(isRaw: Bool) { self.isRaw = isRaw }

  /// Every different cell, in the order in which they first stand in the file.
  var distinct: [Cell] { cells.all }

  mutating func append(_ row: CellRow, _ column: Int) {
    let kind = row.kind(column)
    let (cells, line) = (cells, row.line)
    func code(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
      if bytes.isEmpty, !isRaw { return Self.missing }
      return caches[Int(kind.rawValue)].meaning(of: bytes) { text in
        cells.all.append(Cell(text: UnicodeForm.nfc(text), kind: kind, line: line))
        return UInt32(cells.all.count - 1)
      }
    }
    codes.append(isRaw ? row.withBytes(column, code) : row.withTrimmedBytes(column, code))
  }
}
