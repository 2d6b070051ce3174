import Testing

@testable import NTMKit

@Suite("the cells of a sheet") struct CellGridTests {
  /// Rows 2 and 5: `xã | | 74.5%` and ` | đạt`.
  private var small: CellGrid {
    var grid = CellGrid(sheet: "Quý 3")
    grid.beginRow(2)
    grid.append("xã".utf8)
    grid.appendEmpty(1)
    grid.append(Array("74.5%".utf8).span, kind: .number)
    grid.beginRow(5)
    grid.append([])
    grid.append("đạt".utf8, kind: .boolean)
    return grid
  }

  @Test("a cell is found by its row and column") func cells() {
    let grid = small
    #expect(
      (0..<2).map { row in (0..<3).map { grid.text(row: row, column: $0) } } == [
        ["xã", "", "74.5%"], ["", "đạt", ""],
      ])
    #expect((0..<3).map { grid.kind(row: 0, column: $0) } == [.text, .text, .number])
    #expect(Array(grid.utf8(row: 1, column: 1)) == Array("đạt".utf8))
  }

  @Test("rows keep their numbers in the sheet and their own widths") func rows() {
    let grid = small
    #expect(grid.rowCount == 2 && grid.cellCount == 5 && grid.textByteCount == 14)
    #expect((0..<2).map { grid.number(ofRow: $0) } == [2, 5])
    #expect((0..<2).map { grid.width(ofRow: $0) } == [3, 2])
  }

  @Test("beyond a row's last cell there is empty text") func beyond() {
    let grid = small
    #expect(grid.text(row: 1, column: 2) == "" && grid.kind(row: 1, column: 2) == .text)
    #expect(grid.utf8(row: 0, column: 99).isEmpty)
  }

  @Test("a row may be empty") func emptyRow() {
    var grid = CellGrid()
    grid.beginRow(1)
    grid.beginRow(2)
    grid.append("a".utf8)
    #expect(grid.width(ofRow: 0) == 0 && grid.text(row: 0, column: 0) == "" && grid.text(row: 1, column: 0) == "a")
  }

  @Test("grids with the same cells are equal") func equality() {
    var other = small
    #expect(other == small)
    other.append("x".utf8)
    #expect(other != small)
  }
}
