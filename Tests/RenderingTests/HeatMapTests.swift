import NTMKit
import Rendering
import Testing

@Suite("A heat map of numbers") struct HeatMapTests {
  private func document(_ counts: [Int?], type: ColumnType = .int) throws -> ReportDocument {
    var builder = TableBuilder([Field("district", .text), Field("stage", .text), Field("products", type)])
    for (index, count) in counts.enumerated() {
      builder.append([.text("D\(index % 2)"), .text("stage \(index / 2)"), Value(count)])
    }
    let chart = Chart(
      id: "map", mark: .heatmap, encoding: .init(x: "district", y: "stage", series: "products"),
      data: try builder.finished(), title: LocalizedText(verbatim: "Map"),
      description: LocalizedText(verbatim: "Products."))
    return ReportDocument(
      title: LocalizedText(verbatim: "T"),
      sections: [Section(id: "s", title: LocalizedText(verbatim: "S"), blocks: [.chart(chart)])],
      provenance: Provenance(
        reportID: "r", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "0"),
        reportingDate: nil, line: "r"), primaryTable: "map")
  }

  private func rendered(_ document: ReportDocument, as renderer: any Renderer.Type, width: Int = 80) throws -> String {
    var output = ""
    _ = try renderer.init().render(document, in: RenderContext(language: .en, width: width), to: &output)
    return output
  }

  @Test("small whole numbers stand in their cells, in line, and need no key") func figures() throws {
    let text = try rendered(document([1, 0, 12, nil]), as: TextRenderer.self)
    #expect(text.contains("         D0 D1\nstage 0   1  0\nstage 1  12\n"), "\(text)")
    #expect(!text.contains("░"))
    let markdown = try rendered(document([1, 0, 12, nil]), as: MarkdownRenderer.self)
    #expect(markdown.contains("| stage 0 | 1 | 0 |\n| stage 1 | 12 |  |"), "\(markdown)")
    let page = try rendered(document([1, 0, 12, nil]), as: HTMLRenderer.self)
    #expect(page.contains("<td>12</td><td></td>"))
    #expect(page.contains(">12</text>"))
    #expect(!page.contains("class=\"key\""))
  }

  @Test("large numbers, negative ones and fractions are shades with a key", arguments: [[1, 1000], [-1, 5]])
  func shades(_ counts: [Int]) throws {
    for type in [ColumnType.int, .double] {
      let text = try rendered(document(counts, type: type), as: TextRenderer.self)
      #expect(text.contains("█"), "\(text)")
    }
    #expect(try rendered(document([1, 5], type: .double), as: TextRenderer.self).contains("█"))
  }

  @Test("columns that do not fit follow in another panel, and no line is too wide", arguments: [20, 24, 41])
  func panels(_ width: Int) throws {
    let text = try rendered(document([100, 200, 300, 400]), as: TextRenderer.self, width: width)
    for line in text.split(separator: "\n") { #expect(DisplayWidth.width(of: String(line)) <= width, "\(line)") }
    for number in ["100", "200", "300", "400"] { #expect(text.contains(number)) }
  }
}
