import NTMKit
import Testing

@Suite("Refused rows") struct RefusedRowsTests {
  @Test("all are counted, and the first of them held") func held() {
    var refused = RefusedRows(holding: 2)
    #expect(refused.isEmpty)
    for line in 1...5 {
      refused.append(
        RefusedRow(
          line: line, diagnostic: Diagnostic("import.x", message: LocalizedText(verbatim: "x")), column: nil,
          value: nil, cells: []))
    }
    #expect(refused.count == 5 && refused.rows.map(\.line) == [1, 2])
  }
}
