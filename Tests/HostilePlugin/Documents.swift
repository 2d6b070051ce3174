import NTMKit

// Documents that are none.

let documents: [any Misdeed.Type] = [
  OtherReport.self, NoTitle.self, NoSections.self, TwiceTheID.self, NoTable.self, OtherColumns.self, UnknownColumn.self,
  FarCell.self, ManyDigits.self, OddTotals.self, BareChart.self, EndOfTime.self, NoPeriod.self, Infinite.self,
  LongText.self, Escapes.self, Markup.self, ManyRows.self, Nested.self, WrongSentence.self, NoLineage.self,
  OddMatrix.self,
  LongWords.self, Whole.self,
]

extension ReportDocument {
  /// The document with its table changed.
  func changed(_ change: (inout TableBlock) throws -> Void) rethrows -> ReportDocument {
    try mapBlocks { block in
      guard case .table(var table) = block else { return block }
      try change(&table)
      return .table(table)
    }
  }
  func adding(_ block: Block) -> ReportDocument {
    var document = self
    document.sections[0].blocks.append(block)
    return document
  }
}

private func column(_ name: String, _ type: ColumnType, _ value: Value, _ count: Int) -> Column {
  Column(Field(name, type), values: Array(repeating: value, count: count))
}

enum OtherReport: Misdeed {
  static let id = "other-report"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.provenance.reportID = "gap"
    return document
  }
}
enum NoTitle: Misdeed {
  static let id = "no-title"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.title = text("", "")
    return document
  }
}
enum NoSections: Misdeed {
  static let id = "no-sections"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.sections = []
    return document
  }
}
enum TwiceTheID: Misdeed {
  static let id = "same-ids"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.sections += document.sections
    return document
  }
}
enum NoTable: Misdeed {
  static let id = "no-table"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.sections[0].blocks = [.paragraph(text("trống", "empty"))]
    return document
  }
}
enum OtherColumns: Misdeed {
  static let id = "other-columns"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    try document.changed { block in
      block.table = try Table(columns: [column("odd", .int, .int(1), 3)])
      block.columns = []
    }
  }
}
enum UnknownColumn: Misdeed {
  static let id = "unknown-column"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.changed { $0.columns.append(TableBlock.Presentation("ghost", text("ma", "ghost"))) }
  }
}
enum FarCell: Misdeed {
  static let id = "far-cell"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.changed {
      $0.footnotes.append(TableBlock.Footnote(.cell(CellPlace(row: 1 << 40, column: "met")), text("a", "b")))
    }
  }
}
enum ManyDigits: Misdeed {
  static let id = "digits"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.changed { $0.columns[1].fractionDigits = 1 << 40 }
  }
}
enum OddTotals: Misdeed {
  static let id = "totals"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    try document.changed { $0.totals = try Table(columns: [column("ghost", .text, .text("x"), 1)]) }
  }
}
enum BareChart: Misdeed {
  static let id = "chart"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(
      .chart(
        Chart(
          id: "c", mark: .timeline, encoding: Chart.Encoding(x: "a", y: "b", upper: "c"), data: Table(rowCount: 5),
          title: text("a", "b"), description: text("a", "b"))))
  }
}
enum EndOfTime: Misdeed {
  static let id = "end-of-time"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(
      .metrics([Metric(id: "m", label: text("a", "b"), value: .date(CalendarDate(daysSince1970: .max)))]))
  }
}
enum NoPeriod: Misdeed {
  static let id = "no-period"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(.metrics([Metric(id: "m", label: text("a", "b"), value: .period(Period(packed: -77)))]))
  }
}
enum Infinite: Misdeed {
  static let id = "infinite"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let table = try Table(columns: [
      Column(Field("x", .int), values: (0..<3).map { Value($0) }),
      Column(Field("y", .double), values: [.double(.nan), .double(.infinity), .double(-.greatestFiniteMagnitude)]),
    ])
    return document.adding(
      .metrics([
        Metric(id: "m", label: text("a", "b"), value: .double(.nan), target: .double(.infinity)),
        Metric(id: "n", label: text("a", "b"), value: .int(.min), target: .int(.max)),
      ])
    ).adding(
      .chart(
        Chart(
          id: "c", mark: .line, encoding: Chart.Encoding(x: "x", y: "y"), data: table, title: text("a", "b"),
          description: text("a", "b"))))
  }
}
enum LongText: Misdeed {
  static let id = "long-text"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(.paragraph(text(String(repeating: "dài ", count: 200_000), "long")))
  }
}
enum Escapes: Misdeed {
  static let id = "escapes"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.title = text("a\u{1b}[2J\u{7}\u{0}b", "a\u{1b}]0;owned\u{7}\u{202e}b")
    return document.adding(.paragraph(text("\u{1b}[31mđỏ", "\u{9b}31mred\r\u{8}")))
  }
}
enum Markup: Misdeed {
  static let id = "markup"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    document.title = text("<script>alert(1)</script>", "<script>alert(1)</script>")
    return document.adding(
      .paragraph(text("\"><img src=x onerror=alert(1)>", "</style></script><script>alert(1)</script>")))
  }
}
enum ManyRows: Misdeed {
  static let id = "many-rows"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    try document.changed {
      $0.table = try Table(columns: [
        column("name", .text, .text("Xã"), 100_000), column("met", .int, .int(1), 100_000),
      ])
    }
  }
}
enum Nested: Misdeed {
  static let id = "nested"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    var document = document
    var inner = Section(id: "inner", title: text("a", "b"), blocks: [])
    for number in 0..<5_000 {
      inner = Section(id: "s\(number)", title: text("a", "b"), blocks: [], subsections: [inner])
    }
    document.sections.append(inner)
    return document
  }
}
enum Asking: Misdeed {
  static let id = "asking"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    try context.report("gap", ["--nonsense"]) ?? document
  }
}
enum WrongSentence: Misdeed {
  static let id = "sentence"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    let table = try Table(columns: [column("met", .int, .int(-5), 3)])
    return document.adding(
      .boundText(
        try BoundText(text("{a} xã", "{a} communes"), ["a": BoundText.Figure("met", row: 0, of: table, id: "rows")])))
  }
}
enum NoLineage: Misdeed {
  static let id = "lineage"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.changed { $0.lineageIDs[CellPlace(row: 0, column: "met")] = "nowhere" }
  }
}
enum OddMatrix: Misdeed {
  static let id = "matrix"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(
      .matrix(
        Matrix(
          id: "m", title: text("a", "b"), description: text("a", "b"),
          encoding: Matrix.Encoding(row: "r", column: "c", state: "s"), data: Table(rowCount: 2))))
  }
}
enum LongWords: Misdeed {
  static let id = "long-words"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.changed { block in
      block.columns[0].label = text(String(repeating: "x", count: 50_000), String(repeating: "y", count: 50_000))
    }
  }
}
/// Everything that a document can hold, as it should be.
enum Whole: Misdeed {
  static let id = "whole"
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument {
    document.adding(.note(Note(.info, text("hết", "the end"))))
  }
}
