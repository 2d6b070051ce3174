import Foundation
import NTMKit
import Rendering
import Testing

@Suite("A lineage in every format") struct LineageRenderingTests {
  /// A criterion that is not met, its threshold and reported value, and others folded.
  private func document() throws -> ReportDocument {
    let batch = Batch(
      id: 128, recordedAt: "2022-10-05T08:00:00Z",
      receivedOn: try #require(CalendarDate(year: 2022, month: 10, day: 5)),
      kind: "submissions", file: "so-lieu/<quý 3>.xlsx", sha256: "", rowsRead: 1, rowsTaken: 1, rowsRefused: 0,
      assumptions: "")
    let places = FilePlaces(
      header: ["Xã", "17.5"], layout: CellLayout(sheet: "Biểu 1", columns: ["17.5": 2]))
    let reported = Lineage(
      .reported, LocalizedText(vi: "Báo cáo", en: "Reported"), value: .double(61.5),
      source: Lineage.Source(batch, row: 7, slot: "17.5", places: places))
    let threshold = Lineage(
      .threshold, LocalizedText(vi: "Ngưỡng ≥ 70 %", en: "Threshold ≥ 70 %"), value: .double(70), unit: .percent,
      confidence: .low)
    let indicator = Lineage(
      .indicator, id: "17.5", LocalizedText(vi: "17.5 Nước sạch", en: "17.5 Clean water"), value: .double(61.5),
      unit: .percent, state: .notMet, children: [threshold, reported])
    let hidden = Lineage(.criterion, id: "1", LocalizedText(vi: "TC 1", en: "Criterion 1"), state: .met)
    let group = Lineage(
      .group, LocalizedText(vi: "1 tiêu chí đạt: 1", en: "1 criterion met: 1"), state: .met, isFolded: true,
      children: [hidden])
    let tree = Lineage(
      .figure, id: "met", LocalizedText(vi: "Số tiêu chí đạt", en: "Criteria met"), value: .int(1), unit: .criterion,
      subject: Lineage.Subject(code: "31378", name: "Phú Hữu", period: Period.quarter(3, of: 2022)),
      children: [indicator, group])
    let metric = Metric(
      id: "mean", label: LocalizedText(vi: "Bình quân", en: "Mean"), value: .double(1), lineage: tree)
    return ReportDocument(
      title: LocalizedText(vi: "Vì sao", en: "Why"),
      sections: [
        Section(
          id: "lineage", title: LocalizedText(vi: "Nguồn", en: "Source"), blocks: [.metrics([metric]), .lineage(tree)])
      ],
      provenance: Provenance(
        reportID: "why", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "ab"),
        reportingDate: nil, line: "why"), primaryTable: "")
  }

  private func text<R: Renderer>(_ type: R.Type, _ language: Language, width: Int? = nil) throws -> String {
    var output = ""
    _ = try R().render(try document(), in: RenderContext(language: language, width: width), to: &output)
    return output
  }

  @Test("text is a tree of lines that fit; what is folded is not opened") func tree() throws {
    let lines = try text(TextRenderer.self, .vi, width: 44).split(separator: "\n").map(String.init)
    let start = try #require(lines.firstIndex { $0.hasPrefix("Số tiêu chí đạt") })
    #expect(
      lines[start...].prefix(8).map { $0 } == [
        "Số tiêu chí đạt: 1\u{A0}tiêu chí",
        "├ ✗ 17.5 Nước sạch: 61,5\u{A0}%, chưa đạt",
        "│ ├ Ngưỡng ≥ 70 % (độ tin cậy thấp, chưa",
        "│ │   kiểm chứng)",
        "│ └ Báo cáo: 61,5",
        "│     ↳ so-lieu/<quý 3>.xlsx, trang “Biểu",
        "│       1”, ô B7, cột “17.5” · lần nhập 128,",
        "│       nhận 05/10/2022",
      ])
    #expect(lines.contains("└ ✓ 1 tiêu chí đạt: 1, đạt") || lines.contains("└ ✓ 1 tiêu chí đạt: 1"))
    #expect(!lines.contains { $0.contains("TC 1") })
    for line in lines { #expect(DisplayWidth.width(of: line) <= 44, "\(line)") }
  }

  @Test("JSON has the whole tree and fits the published schema") func json() throws {
    let text = try text(JSONRenderer.self, .en)
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/reference/report.schema.json")
    #expect(try JSONSchema(try Data(contentsOf: file)).faults(in: Data(text.utf8)) == [])
    #expect(text.contains("\"cell\": \"B7\"") && text.contains("\"Criterion 1\""))
  }

  @Test("a page opens and closes parts without a script, with what the data say made safe") func html() throws {
    let text = try text(HTMLRenderer.self, .en)
    #expect(text.contains("<summary>Where this comes from</summary>"))
    #expect(text.contains("<details open>") && text.contains("<details>") && !text.contains("<script"))
    #expect(text.contains("so-lieu/&lt;quý 3&gt;.xlsx, sheet “Biểu 1”, cell B7, column “17.5”"))
    #expect(text.components(separatedBy: "<details").count == text.components(separatedBy: "</details>").count)
    #expect(text.components(separatedBy: "<ul").count == text.components(separatedBy: "</ul>").count)
  }

  @Test("Markdown is a list in lists") func markdown() throws {
    let text = try text(MarkdownRenderer.self, .en)
    #expect(
      text.contains("- Criteria met: 1\u{A0}criterion\n  - ✗ 17.5 Clean water: 61.5\u{A0}%, not met\n    - Threshold"))
  }
}
