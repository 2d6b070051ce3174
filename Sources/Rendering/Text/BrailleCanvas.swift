/// A drawing of dots, two across and four down in each character.
struct BrailleCanvas {
  let columns: Int
  let rows: Int
  private var dots: [UInt8]

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    dots = [UInt8](repeating: 0, count: columns * rows)
  }

  var dotColumns: Int { columns * 2 }
  var dotRows: Int { rows * 4 }

  /// The bits of U+2800, by column of the cell, from the top down.
  private static let bits: [[UInt8]] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]]

  mutating func set(_ x: Int, _ y: Int) {
    guard (0..<dotColumns).contains(x), (0..<dotRows).contains(y) else { return }
    dots[y / 4 * columns + x / 2] |= Self.bits[x % 2][y % 4]
  }

  /// A straight line; `every` above 1 leaves dots out.
  mutating func line(from a: (x: Int, y: Int), to b: (x: Int, y: Int), every step: Int = 1) {
    let count = max(abs(b.x - a.x), abs(b.y - a.y), 1)
    for index in stride(from: 0, through: count, by: step) {
      let share = Double(index) / Double(count)
      set(
        a.x + Int((Double(b.x - a.x) * share).rounded()),
        a.y + Int((Double(b.y - a.y) * share).rounded()))
    }
  }

  /// A row of characters; a space where there is no dot.
  func row(_ row: Int) -> [Character] {
    (0..<columns).map { column in
      let bits = dots[row * columns + column]
      return bits == 0 ? " " : Character(Unicode.Scalar(0x2800 + UInt16(bits)) ?? " ")
    }
  }
}
