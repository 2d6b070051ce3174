import NTMKit
import Testing

@testable import Rendering

/// Headings over columns and rows, sub-totals, footnotes, statuses, matrices and small multiples.
@Suite struct TableLayoutTests {
  private let context = RenderContext(language: .en, width: 80)

  private func document(_ blocks: [Block]) throws -> ReportDocument {
    ReportDocument(
      title: LocalizedText(verbatim: "T"),
      sections: [Section(id: "s", title: LocalizedText(verbatim: "S"), blocks: blocks)],
      provenance: try RichDocument(communeCount: 0).document().provenance, primaryTable: "t")
  }

  private func text(_ blocks: [Block], _ context: RenderContext) throws -> [String] {
    var output = ""
    _ = try TextRenderer().render(try document(blocks), in: context, to: &output)
    return output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func block() throws -> TableBlock {
    let rows = try Table(columns: [
      Column(Field("district", .text), values: ["A", "A", "B"].map(Value.text)),
      Column(Field("name", .text), values: ["Xã 1", "Xã 2", "Xã 3"].map(Value.text)),
      Column(Field("met", .int), values: [19, 17, 12].map(Value.int)),
      Column(Field("status", .text), values: ["met", "near", "missed"].map(Value.text)),
    ])
    let sums = try Table(columns: [
      Column(Field("district", .text), values: ["B", "A"].map(Value.text)),
      Column(Field("name", .text), values: [.null, .null]),
      Column(Field("met", .int), values: [12, 36].map(Value.int)),
    ])
    func words(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }
    var block = TableBlock(
      id: "t", table: rows,
      columns: [
        .init("district", words("district")), .init("name", words("commune")),
        .init("met", words("met"), statusColumn: "status"),
      ])
    block.rowGroups = .init(by: "district", subtotals: sums)
    block.columnGroups = [.init(words("results"), ["met"])]
    block.footnotes = [
      .column("met", words("of 19")), .init(.cell(CellPlace(row: 1, column: "met")), words("estimated")),
    ]
    return block
  }

  @Test("rows of figures of several kinds have their own decimals, whole numbers too, in text and page")
  func rowDigits() throws {
    let rows = try Table(columns: [
      Column(Field("figure", .text), values: ["communes", "mean", "mean before"].map(Value.text)),
      Column(Field("value", .double), values: [51, 17.9, 18].map(Value.double)),
      Column(Field("share", .double), values: [10, 20, 30].map(Value.double)),
    ])
    func words(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }
    var block = TableBlock(
      id: "t", table: rows,
      columns: [
        .init("figure", words("figure")), .init("value", words("value")),
        .init("share", words("share"), fractionDigits: 2),
      ])
    block.rowFractionDigits = [0, 1, 1]
    let shown = ShownTable(block, in: context, rowLimit: nil)
    #expect(shown.columns.map(\.cells)[1...] == [["51", "17.9", "18.0"], ["10.00", "20.00", "30.00"]])
    block.rowFractionDigits = []
    #expect(ShownTable(block, in: context, rowLimit: nil).columns[1].cells == ["51", "17.9", "18"])
  }

  @Test("groups have a heading and their own sub-total, and their column is not shown again") func groups() throws {
    let lines = try text([.table(try block())], context)
    let start = try #require(lines.firstIndex { $0.contains("Results") })
    #expect(
      lines[start..<start + 13].joined(separator: "\n") == """
                  Results
                  ───────
        Commune      Met¹
        ────────  ───────
        A
        Xã 1         ✓ 19
        Xã 2        ~ 17²
        Subtotal       36
        B
        Xã 3         ✗ 12
        Subtotal       12
        ¹ of 19
        ² estimated
        """)
  }

  @Test("a group that is cut short has no sub-total: it would not be that of the rows shown") func cutGroups() throws {
    var cut = context
    cut.rowLimit = 1
    let lines = try text([.table(try block())], cut)
    #expect(lines.contains("A") && !lines.contains { $0.hasPrefix("Subtotal") } && !lines.contains("B"))
    cut.rowLimit = 2
    #expect(try text([.table(try block())], cut).contains { $0.hasPrefix("Subtotal") && $0.hasSuffix("36") })
  }

  @Test("rows of a group that stand apart are under its heading twice, the sub-total below the last") func apart()
    throws
  {
    var block = try block()
    block.table = block.table.gathered([0, 2, 1])
    let lines = try text([.table(block)], context)
    let heads = lines.filter { $0 == "A" || $0 == "B" || $0.hasPrefix("Subtotal") }
    #expect(heads == ["A", "B", "Subtotal       12", "A", "Subtotal       36"])
  }

  @Test("a page groups rows in bodies of their own, with scopes for screen readers") func page() throws {
    var html = ""
    _ = try HTMLRenderer().render(try document([.table(try block())]), in: context, to: &html)
    #expect(html.contains("<tr class=\"over\"><td></td><th scope=\"colgroup\">Results</th></tr>"))
    #expect(html.contains("<tr class=\"group\"><th scope=\"rowgroup\" colspan=\"2\">A</th></tr>"))
    #expect(html.contains("<tr class=\"sub\"><th scope=\"row\">Subtotal</th><td class=\"n\">36</td></tr>"))
    #expect(html.contains("<td class=\"n bad\">12</td>"))
    #expect(html.contains("<ul class=\"footnotes\">\n<li>¹ of 19</li>\n<li>² estimated</li>\n</ul>"))
  }

  @Test("Markdown has the headings in bold and over the columns") func markdown() throws {
    var output = ""
    _ = try MarkdownRenderer().render(try document([.table(try block())]), in: context, to: &output)
    #expect(
      output.contains(
        """
        | Commune | Results – Met¹ |
        | --- | ---: |
        | **A** |  |
        | Xã 1 | ✓ 19 |
        | Xã 2 | ~ 17² |
        | **Subtotal** | **36** |
        """))
  }

  private func matrix() throws -> Matrix {
    var cells = TableBuilder(["code", "name", "district", "criterion", "state", "change"].map { Field($0, .text) })
    let states = [["met", "not_met"], ["met", "met"], ["not_assessed", "not_met"]]
    for (row, place) in [("1", "Tân Phú", "A"), ("2", "Tân Phú", "B"), ("3", "Tân Phú", "B")].enumerated() {
      for (column, state) in states[row].enumerated() {
        let change: Value = row == 0 ? .text(column == 0 ? "gained" : "lost") : .null
        cells.append([
          .text(place.0), .text(place.1), .text(place.2), .text("\(column + 1)"), .text(state), change,
        ])
      }
    }
    let rows = try Table(columns: [Column(Field("met", .int), values: [1, 2, 0].map(Value.int))])
    let columns = try Table(columns: [Column(Field("met", .int), values: [12, 1].map(Value.int))])
    let words = LocalizedText(verbatim: "met")
    return Matrix(
      id: "m", title: LocalizedText(verbatim: "Matrix"), description: LocalizedText(verbatim: "D"),
      encoding: .init(
        row: "name", column: "criterion", state: "state", group: "district", rowKey: "code", change: "change"),
      data: try cells.finished(), rowMargin: .init(rows, showing: [.init("met", words)]),
      columnMargin: .init(columns, showing: [.init("met", words)]))
  }

  @Test("a matrix shows groups, what is new, and figures beside and below; namesakes are told apart") func matrices()
    throws
  {
    let lines = try text([.matrix(try matrix())], context)
    let start = try #require(lines.firstIndex(of: "Matrix"))
    #expect(
      lines[start + 1..<start + 10].joined(separator: "\n") == """
                     1 2  Met
        A
        Tân Phú      ✓+·−   1
        B
        Tân Phú (2)  ✓ ✓    2
        Tân Phú (3)  ? ·    0
        Met          1
                     2 1
        Key:   ✓ met   · not_met   ? not_assessed   + newly met since the period before
        """)
  }

  @Test("a matrix is piped on as the table of its id") func piped() throws {
    let matrix = try matrix()
    let document = try document([.matrix(matrix)])
    #expect(document.table("m") == matrix.data)
    var csv = ""
    _ = try CSVRenderer().render(document, in: context, to: &csv)
    #expect(csv.hasPrefix("code,name,district,criterion,state,change\n1,Tân Phú,A,1,met,gained\n"))
  }

  @Test("small multiples are on one scale") func panels() throws {
    let table = try Table(columns: [
      Column(Field("x", .text), values: ["a", "b", "a", "b"].map(Value.text)),
      Column(Field("y", .int), values: [1, 2, 10, 20].map(Value.int)),
      Column(Field("f", .text), values: ["small", "small", "great", "great"].map(Value.text)),
    ])
    let words = LocalizedText(verbatim: "C")
    let chart = Chart(
      id: "c", mark: .bar, encoding: .init(x: "x", y: "y", facet: "f"), data: table, title: words, description: words)
    let panels = try ChartPanels(chart, by: "f", in: context).panels
    #expect(panels.map(\.label) == ["small", "great"])
    #expect(panels.map(\.model.range) == [1...20, 1...20])
    let lines = try text([.chart(chart)], context)
    #expect(lines.filter { $0.contains("█") }.map { $0.count { $0 == "█" } } == [3, 6, 30, 60])
  }

  @Test("a timeline is drawn in characters: bars from day to day, a point for a single one") func timeline() throws {
    let table = try Table(columns: [
      Column(Field("task", .text), values: ["Tập huấn", "Họp"].map(Value.text)),
      Column(
        Field("starts", .date),
        values: [CalendarDate(year: 2022, month: 1, day: 1), CalendarDate(year: 2022, month: 12, day: 31)].map(
          Value.init)),
      Column(Field("ends", .date), values: [Value(CalendarDate(year: 2022, month: 7, day: 2)), .null]),
    ])
    let words = LocalizedText(verbatim: "C")
    let chart = Chart(
      id: "c", mark: .timeline, encoding: .init(x: "starts", y: "task", upper: "ends"), data: table, title: words,
      description: words)
    let lines = try text([.chart(chart)], RenderContext(language: .en, width: 50))
    let start = try #require(lines.firstIndex(of: "C"))
    #expect(lines[start + 1].hasPrefix("Tập huấn  ━━━") && lines[start + 1].hasSuffix("2022-07-02"))
    #expect(lines[start + 2].contains("·●  ") && lines.allSatisfy { DisplayWidth.width(of: $0) <= 50 })
  }

  /// P50 on P10–P90 in quarters; of the second nothing but P10 is known, of the third nothing at all.
  private func rangeChart() throws -> Chart {
    func period(_ text: String?) -> Value { text.flatMap { try? Period(parsing: $0) }.map { .period($0) } ?? .null }
    let table = try Table(columns: [
      Column(Field("name", .text), values: ["Vị Đông", "Xà Phiên", "Vị Tân"].map(Value.text)),
      Column(Field("p10", .period), values: ["2022Q4", "2023Q4", nil].map(period)),
      Column(Field("p50", .period), values: ["2023Q1", nil, nil].map(period)),
      Column(Field("p90", .period), values: ["2024Q1", nil, nil].map(period)),
    ])
    let words = LocalizedText(verbatim: "C")
    return Chart(
      id: "c", mark: .timeline, encoding: .init(x: "p50", y: "name", lower: "p10", upper: "p90"), data: table,
      title: words, description: words)
  }

  @Test("a timeline with a lower end is a dot on a line, with an arrow where the upper end is not known")
  func ranges() throws {
    let lines = try text([.chart(rangeChart())], RenderContext(language: .en, width: 70))
    let start = try #require(lines.firstIndex(of: "C"))
    #expect(lines[start + 1].hasPrefix("Vị Đông   ├──") && lines[start + 1].contains("──●──"))
    #expect(lines[start + 1].contains("┤") && lines[start + 1].hasSuffix("Q1 2023 (Q4 2022 – Q1 2024)"))
    #expect(lines[start + 2].contains("├") && lines[start + 2].contains("▶") && !lines[start + 2].contains("●"))
    #expect(lines[start + 2].hasSuffix("… (Q4 2023 – …)"))
    #expect(!lines.contains { $0.contains("Vị Tân") } && lines.allSatisfy { DisplayWidth.width(of: $0) <= 70 })
  }

  @Test("on a page too: the dot in the middle of its period, the line with ends, the arrow as a triangle")
  func rangesOnPage() throws {
    var drawing = SVGDrawing(id: "c", title: "c", description: "c")
    TimelineChart(model: try TimelineModel(rangeChart(), in: RenderContext(language: .en, width: 70))).draw(
      to: &drawing)
    #expect(drawing.html.components(separatedBy: "<circle").count == 2)
    #expect(drawing.html.components(separatedBy: "<path class=\"s0\"").count == 2)
    #expect(
      drawing.html.contains(">Q1 2023</text>") && drawing.html.contains("text-anchor=\"middle\" class=\"tick\">2023"))
  }

  @Test("a funnel's detail stands behind the figure, with its unit") func funnelDetail() throws {
    let table = try Table(columns: [
      Column(Field("stage", .text), values: ["a", "b"].map(Value.text)), Column(Field("n", .int), .int([40, 10])),
      Column(Field("weeks", .double, unit: .week), values: [.double(8.5), .null]),
    ])
    let words = LocalizedText(verbatim: "C")
    let chart = Chart(
      id: "c", mark: .funnel, encoding: .init(x: "stage", y: "n", detail: "weeks"), data: table, title: words,
      description: words)
    let context = RenderContext(language: .en, width: 60)
    let lines = try text([.chart(chart)], context)
    #expect(lines.contains { $0.hasSuffix("40 · 8.5 weeks") } && lines.contains { $0.hasSuffix("10") })
    var drawing = SVGDrawing(id: "c", title: "c", description: "c")
    FunnelChart(model: try ChartModel(chart, in: context)).draw(to: &drawing)
    #expect(drawing.html.contains("40 · 8.5 weeks<") && drawing.html.contains("10 · 25 %<"))
    #expect(drawing.keyHTML.contains("%: of the first step · weeks"))
  }
}
