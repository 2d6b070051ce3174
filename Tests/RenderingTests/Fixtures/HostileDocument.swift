import NTMKit

/// A report whose every text, id and label is hostile, with every block and every mark of chart.
enum HostileDocument {
  private static func text(_ place: Int) -> LocalizedText {
    LocalizedText(verbatim: HostileTable.names[place % HostileTable.names.count])
  }

  static func make() throws -> ReportDocument {
    let table = try HostileTable.make()
    let names = table.schema.names
    let metrics = Metric.Status.allCases.enumerated().map { place, status in
      Metric(
        id: "\"><b id='m\(place)", label: text(place), value: .text(HostileTable.names[place]), unit: "<i>/\"unit\"",
        target: .text("</li><script>"), status: status, detail: text(place + 1))
    }
    var block = TableBlock(
      id: "t\"><script>", caption: text(0), table: table,
      columns: names.enumerated().map { place, name in
        TableBlock.Presentation(name, text(place), terms: ["Phụng Hiệp": text(3)], statusColumn: names[0])
      }, totals: table.slice(0..<2), emptyText: text(4))
    block.columnGroups = [.init(text(0), [names[1], names[3]]), .init(text(5), ["no such column"])]
    block.rowGroups = .init(by: names[6], subtotals: table)
    block.footnotes = [
      .column(names[0], text(0)), .column("no such column", text(1)),
      .init(.cell(CellPlace(row: 1_000_000, column: names[2])), text(2)),
    ]
    let matrix = Matrix(
      id: "x\"><script>", title: text(0), description: text(5),
      encoding: .init(
        row: names[0], column: names[6], state: "ok", group: names[1], rowKey: names[2], change: names[0]), data: table,
      rowMargin: .init(table.slice(0..<1), showing: [.init(names[0], text(0)), .init("no such column", text(1))]),
      columnMargin: .init(table, showing: [.init(names[0], text(0))]), labels: [names[0]: text(7)],
      terms: [names[1]: ["Phụng Hiệp": text(0)]])
    let charts = Chart.Mark.allCases.map { mark in
      Block.chart(
        Chart(
          id: "\(mark.rawValue)\" onload=\"x", mark: mark, encoding: encoding(mark, names), data: table, title: text(0),
          description: text(5), labels: [names[0]: text(7), "value": text(0)],
          terms: [names[0]: ["Phụng Hiệp": text(0)]]))
    }
    let notes = Note.Kind.allCases.enumerated().map { Block.note(Note($1, text($0))) }
    return ReportDocument(
      title: text(0),
      sections: [
        Section(
          id: "s\" onclick=\"x", title: text(0),
          blocks: [.paragraph(text(5)), .metrics(metrics), .table(block), .matrix(matrix)],
          subsections: [Section(id: "", title: text(1), blocks: charts + notes)]),
        Section(id: "<>", title: text(9), blocks: []),
      ], provenance: provenance, primaryTable: "t\"><script>")
  }

  private static func encoding(_ mark: Chart.Mark, _ names: [String]) -> Chart.Encoding {
    switch mark {
    case .heatmap: .init(x: names[0], y: names[6], series: "ok")
    case .timeline: .init(x: "day", y: names[0], upper: "period")
    case .bar: .init(x: names[0], y: "value", series: "period", target: "count", isStacked: true)
    case .band, .area: .init(x: "day", y: "value", lower: "count", upper: "value")
    default: .init(x: names[0], y: "value", series: names[6], target: "count")
    }
  }

  private static var provenance: Provenance {
    Provenance(
      reportID: "<r>", reportVersion: "\"1\"", arguments: ["</code><script>"], scope: DatasetScope(criteriaSet: "<s>"),
      dataset: DatasetRevision(
        contentHash: "<hash>",
        sources: [SourceRecord(path: "<p>\"'&.csv", sha256: "<h>", importer: "<i>", rowsAccepted: 1, rowsRejected: 0)],
        disclaimer: text(0)), reportingDate: nil, line: "gap </code><script>alert(1)</script>")
  }
}
