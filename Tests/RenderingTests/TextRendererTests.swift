import NTMKit
import Rendering
import Testing

@Suite struct TextRendererTests {
  private func lines(_ document: ReportDocument, _ context: RenderContext) throws -> [Substring] {
    var output = ""
    _ = try TextRenderer().render(document, in: context, to: &output)
    return output.split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func text(_ table: Table, _ context: RenderContext) throws -> String {
    var output = ""
    _ = try TextRenderer().render(table, in: context, to: &output)
    return output
  }

  @Test("no line is wider than the terminal", arguments: [40, 41, 47, 53, 60, 72, 79, 80, 81, 100, 120, 133, 160, 200])
  func width(_ width: Int) throws {
    let documents = [
      try RichDocument(communeCount: 9).document(), try RichDocument(communeCount: 3, criterionCount: 155).document(),
      try RichDocument(communeCount: 0).document(), try HostileDocument.make(),
    ]
    for language in Language.allCases {
      let context = RenderContext(language: language, width: width)
      for (place, document) in documents.enumerated() {
        for line in try lines(document, context) where DisplayWidth.width(of: String(line)) > width {
          Issue.record("document \(place): \(DisplayWidth.width(of: String(line))) cells in “\(line)”")
        }
      }
      for line in try text(HostileTable.make(), context).split(separator: "\n") {
        #expect(DisplayWidth.width(of: String(line)) <= width)
      }
    }
  }

  @Test("control characters of the data never reach the terminal") func controls() throws {
    let output = try lines(HostileDocument.make(), RenderContext(language: .vi)).joined(separator: "\n")
    let controls = output.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" || (0x7F..<0xA0).contains($0.value) }
    #expect(controls.isEmpty)
    #expect(!output.contains("\u{202E}"))
  }

  @Test("colour is written only where it is wanted, and takes no room") func colour() throws {
    let document = try RichDocument(communeCount: 3).document()
    let plain = try lines(document, RenderContext(language: .en, width: 90))
    let coloured = try lines(document, RenderContext(language: .en, width: 90, usesColour: true))
    #expect(!plain.joined().contains("\u{1B}"))
    #expect(coloured.contains { $0.contains("\u{1B}[32m✓ met\u{1B}[0m") })
    let stripped = coloured.map { $0.replacing(/\u{1B}\[[0-9]+m/, with: "") }
    #expect(zip(stripped, plain).allSatisfy { $0.replacing(/\ +$/, with: "") == $1 })
  }

  @Test("columns that do not fit are named, rows beyond the limit are counted") func folded() throws {
    let table = try Table(
      columns: (0..<6).map { place in
        Column(Field("column_\(place)", .int), values: (0..<4).map { .int(Int64($0 * 1_000)) })
      })
    #expect(
      try text(table, RenderContext(language: .en, width: 30, rowLimit: 1)) == """
        column_0  column_1  column_2
        ────────  ────────  ────────
               0         0         0
        … 3 more rows; `show all`
        … 3 more columns: column_3,
        column_4, column_5; choose
        with `select`

        """)
  }

  @Test("columns of a report that do not fit follow below, behind the first one") func pieces() throws {
    let table = try Table(
      columns: [Column(Field("name", .text), values: [.text("Đông Phước"), .text("Phú Hữu")])]
        + (1..<6).map { place in
          Column(Field("column_\(place)", .int), values: (0..<2).map { .int(Int64($0 * 1_000 + place)) })
        })
    var block = TableBlock(
      id: "t", table: table,
      columns: table.schema.names.map { TableBlock.Presentation($0, LocalizedText(verbatim: $0)) })
    block.columnGroups = [.init(LocalizedText(verbatim: "both"), ["column_2", "column_3"])]
    block.footnotes = [.column("column_1", LocalizedText(verbatim: "a note"))]
    let document = ReportDocument(
      title: LocalizedText(verbatim: "t"),
      sections: [Section(id: "s", title: LocalizedText(verbatim: "s"), blocks: [.table(block)])],
      provenance: Provenance(
        reportID: "query", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "ab"),
        reportingDate: nil, line: "x"), primaryTable: "t")
    #expect(
      try lines(document, RenderContext(language: .en, width: 32)).joined(separator: "\n") == """
                               Both
                               ────────
        Name        Column_1¹  Column_2
        ──────────  ─────────  ────────
        Đông Phước          1         2
        Phú Hữu         1,001     1,002

                    Both
                    ────────
        Name        Column_3  Column_4
        ──────────  ────────  ────────
        Đông Phước         3         4
        Phú Hữu        1,003     1,004

        Name        Column_5
        ──────────  ────────
        Đông Phước         5
        Phú Hữu        1,005
        ¹ a note

        """)
  }

  @Test("long texts are cut before columns are hidden") func cut() throws {
    let table = try Table(columns: [
      Column(Field("name", .text), values: [.text("Trung tâm hành chính của xã Đông Phước A")]),
      Column(Field("met", .int), values: [.int(18)]),
    ])
    #expect(
      try text(table, RenderContext(language: .vi, width: 24)) == """
        name                 met
        ───────────────────  ───
        Trung tâm hành chí…   18

        """)
  }

  @Test("decimals stand in line and years have no thousands mark") func numbers() throws {
    let table = try Table(columns: [
      Column(Field("target_year", .int), values: [.int(2022), .int(2021), .null]),
      Column(Field("share", .double, unit: .percent), values: [.double(74.5098), .double(100), .double(.nan)]),
      Column(Field("met", .bool), values: [.bool(true), .bool(false), .null]),
    ])
    #expect(
      try text(table, RenderContext(language: .vi)) == """
                      share
        target_year     (%)  met
        ───────────  ──────  ─────
               2022   74,51  có
               2021  100,00  không
                  –       –  –

        """)
  }

  @Test("coded values are shown by the vocabulary's terms") func terms() throws {
    let vocabulary = Vocabulary(terms: ["status": ["below": LocalizedText(vi: "chưa đạt", en: "below target")]])
    let table = try Table(columns: [Column(Field("status", .text), values: [.text("below"), .text("odd")])])
    #expect(
      try text(table, RenderContext(language: .vi, vocabulary: vocabulary)) == """
        status
        ────────
        chưa đạt
        odd

        """)
  }

  @Test("a map of tasks has a sign of its own for each state, and what is late is bad news") func taskStates() throws {
    let states = ["open", "late", "done", "due_soon", "not_applicable"]
    let data = try Table(columns: [
      Column(Field("group", .text), values: states.indices.map { .text("\($0 + 1)") }),
      Column(Field("agency", .text), values: states.map { _ in .text("Sở Y tế") }),
      Column(Field("status", .text), values: states.map(Value.text)),
    ])
    let chart = Chart(
      id: "map", mark: .heatmap, encoding: .init(x: "group", y: "agency", series: "status"), data: data,
      title: LocalizedText(verbatim: "Map"), description: LocalizedText(verbatim: ""))
    let document = ReportDocument(
      title: LocalizedText(verbatim: "Tasks"),
      sections: [Section(id: "s", title: LocalizedText(verbatim: "S"), blocks: [.chart(chart)])],
      provenance: try RichDocument(communeCount: 0).document().provenance, primaryTable: "tasks")
    let plain = try lines(document, RenderContext(language: .en, width: 80))
    #expect(plain.contains("Sở Y tế  · ✗ ✓ ~ –"))
    #expect(plain.contains { $0.hasPrefix("Key:   ✓ done   ✗ late   ~ due_soon   · open   – not_applicable") })
    let coloured = try lines(document, RenderContext(language: .en, width: 80, usesColour: true))
    #expect(coloured.contains { $0.contains("\u{1B}[31m✗\u{1B}[0m") && $0.contains("\u{1B}[33m~\u{1B}[0m") })
  }

  @Test("a table without rows says so, one without columns counts its rows") func empty() throws {
    let empty = Table(empty: Schema([Field("name", .text)]))
    #expect(try text(empty, RenderContext(language: .vi)) == "name\n────\nKhông có dòng nào.\n")
    #expect(try text(Table(rowCount: 51), RenderContext(language: .en)) == "51 rows\n")
  }

  @Test("a chart that characters cannot draw is a table, with a warning") func poorer() throws {
    let words = LocalizedText(verbatim: "Places")
    let chart = Chart(
      id: "places", mark: .point, encoding: .init(x: "name", y: "name"),
      data: try Table(columns: [Column(Field("name", .text), values: [.text("Vị Thanh")])]), title: words,
      description: words)
    var document = try RichDocument(communeCount: 0).document()
    document.sections = [Section(id: "s", title: words, blocks: [.chart(chart)])]
    var output = ""
    let warnings = try TextRenderer().render(document, in: RenderContext(language: .en), to: &output)
    #expect(
      warnings.map { DiagnosticText(language: .en).text($0) }
        == ["warning[render.chart-as-table]\n  chart “places” is shown as a table: format `text` cannot draw this kind"]
    )
    #expect(output.contains("Vị Thanh"))
  }

  @Test("a chart whose columns are missing is a table, with a warning", arguments: ["text", "html"])
  func missingColumn(_ name: String) throws {
    let data = try Table(columns: [Column(Field("a", .text), values: [.text("value of a")])])
    let chart = Chart(
      id: "odd", mark: .bar, encoding: .init(x: "a", y: "b"), data: data, title: LocalizedText(verbatim: "T"),
      description: LocalizedText(verbatim: "D"))
    var document = try RichDocument(communeCount: 1).document()
    document.sections = [Section(id: "s", title: LocalizedText(verbatim: "S"), blocks: [.chart(chart)])]
    var output = ""
    let warnings = try #require(Renderers.named(name)).init().render(
      document, in: RenderContext(language: .en), to: &output)
    #expect(
      warnings.map { DiagnosticText(language: .en).text($0) } == [
        "warning[render.chart-without-column]\n  chart “odd” is shown as a table: its data have no column “b”"
      ])
    #expect(output.contains("value of a"))
  }
}
