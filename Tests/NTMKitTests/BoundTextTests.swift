import NTMKit
import Testing

@Suite("Texts bound to cells") struct BoundTextTests {
  private let words = LocalizedText(vi: "Có {communes} xã, {communes} là nhiều.", en: "{communes} communes.")

  private func table(_ value: Int) throws -> Table {
    try Table(columns: [Column(Field("value", .int), values: [Value(value)])])
  }

  private func document(_ table: Table, _ text: BoundText) -> ReportDocument {
    let block = TableBlock(id: "figures", table: table, columns: [])
    let section = Section(
      id: "s", title: words, blocks: [.table(block)],
      subsections: [
        Section(id: "t", title: words, blocks: [.boundText(text)])
      ])
    let provenance = Provenance(
      reportID: "r", reportVersion: "1", arguments: [], scope: DatasetScope(),
      dataset: DatasetRevision(contentHash: "h"), reportingDate: nil, line: "r")
    return ReportDocument(title: words, sections: [section], provenance: provenance, primaryTable: "figures")
  }

  @Test("say what their cells say, in both languages") func pieces() throws {
    let figure = BoundText.Figure("value", row: 0, of: try table(51), id: "figures")
    let text = try BoundText(words, ["communes": figure])
    #expect(text.pieces(in: .en) == [.figure("communes"), .words(" communes.")])
    #expect(text.pieces(in: .vi).count == 5)
    #expect(document(try table(51), text).brokenTexts.isEmpty)
  }

  @Test("are found out when the table says something else, or is gone") func broken() throws {
    let text = try BoundText(words, ["communes": .init("value", row: 0, of: try table(51), id: "figures")])
    #expect(document(try table(52), text).brokenTexts == [text])
    #expect(document(Table(rowCount: 0), text).brokenTexts == [text])
  }

  @Test("are refused when words and figures do not agree") func disagree() throws {
    let figure = BoundText.Figure("value", row: 0, of: try table(51), id: "figures")
    #expect(throws: Diagnostic.self) { try BoundText(words, [:]) }
    #expect(throws: Diagnostic.self) { try BoundText(words, ["communes": figure, "others": figure]) }
    #expect(throws: Diagnostic.self) {
      try BoundText(LocalizedText(vi: "{communes}", en: "communes"), ["communes": figure])
    }
  }
}
