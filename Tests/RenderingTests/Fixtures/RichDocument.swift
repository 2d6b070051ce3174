import NTMKit

/// A report with every block and most marks, over invented results of real communes.
struct RichDocument {
  var communeCount: Int
  var criterionCount = 19

  private var communes: ArraySlice<(code: String, name: String, district: String)> {
    CommuneNames.all.prefix(communeCount)
  }

  /// Met for most, with the gaps in the costly criteria.
  private func state(_ commune: Int, _ criterion: Int) -> String {
    let noise = (commune * 37 + criterion * 101 + commune * criterion * 13) % 97
    if criterion == 7 && noise % 11 == 0 { return "not_applicable" }
    if noise < 4 { return "not_assessed" }
    let isHard = [2, 6, 10, 11, 17].contains(criterion)
    return noise < (isHard ? 38 : 9) && commune % 3 != 0 ? "not_met" : "met"
  }

  private func count(_ commune: Int, _ state: String) -> Int {
    (1...criterionCount).count { self.state(commune, $0) == state }
  }

  func document() throws -> ReportDocument {
    ReportDocument(
      title: LocalizedText(
        vi: "Xã nào còn thiếu tiêu chí nào, quý 3/2022", en: "Which commune lacks which criteria, Q3 2022"),
      sections: [
        try summary(), try communesSection(), try matrixSection(), try trend(), methods(), try form(),
      ],
      provenance: provenance, primaryTable: "communes")
  }

  private var provenance: Provenance {
    Provenance(
      reportID: "gap", reportVersion: "1.0.0", arguments: ["--period", "2022Q3"],
      scope: DatasetScope(period: Period.quarter(3, of: 2022).map { PeriodRange($0) }, criteriaSet: "ntm-2021-2025"),
      dataset: DatasetRevision(
        contentHash: "3f2a9c0de1b7445588aa00ffedcba987",
        sources: [
          SourceRecord(
            path: "so-lieu/quý 3/Phụng Hiệp.csv", sha256: "9b74c9897bac770ffc029102a200c5de", importer: "submissions",
            rowsAccepted: 1482, rowsRejected: 3),
          SourceRecord(
            path: "ke-hoach.yaml", sha256: "e3b0c44298fc1c149afbf4c8996fb924", importer: "plan", rowsAccepted: 14,
            rowsRejected: 0),
        ],
        disclaimer: LocalizedText(
          vi: "Số liệu mẫu: kết quả đánh giá là giả định, chỉ để minh họa.",
          en: "Sample data: the assessments are invented, for illustration only.")),
      reportingDate: CalendarDate(year: 2022, month: 9, day: 30), line: "gap --period 2022Q3", takesLanguage: true)
  }

  static let targetTerms: [String: LocalizedText] = [
    "none": LocalizedText(vi: "không", en: "none"), "committed": LocalizedText(vi: "cam kết", en: "committed"),
    "stretch": LocalizedText(vi: "phấn đấu", en: "stretch"),
  ]
  static let statusTerms: [String: LocalizedText] = [
    "below": LocalizedText(vi: "chưa đạt", en: "below"), "all_met": LocalizedText(vi: "đủ tiêu chí", en: "all met"),
    "recognised": LocalizedText(vi: "đã công nhận", en: "recognised"),
    "fallen_back": LocalizedText(vi: "tụt lại", en: "fallen back"),
  ]
  static let stateTerms: [String: LocalizedText] = [
    "met": LocalizedText(vi: "đạt", en: "met"), "not_met": LocalizedText(vi: "chưa đạt", en: "not met"),
    "not_assessed": LocalizedText(vi: "chưa đánh giá", en: "not assessed"),
    "not_applicable": LocalizedText(vi: "không áp dụng", en: "not applicable"),
  ]
}

extension RichDocument {
  /// The head and the foot of an official report, and a sentence whose figures are cells.
  private func form() throws -> Section {
    let figures = try Table(columns: [
      Column(Field("figure", .text), values: [.text("mean"), .text("share")]),
      Column(Field("value", .double), values: [.double(17.8627), .null]),
    ])
    let sentence = try BoundText(
      LocalizedText(
        vi: "Bình quân mỗi xã đạt {mean} tiêu chí (<không> là thẻ); tỷ lệ {share}.",
        en: "A commune meets {mean} criteria on average (<not> a tag); the share is {share}."),
      [
        "mean": .init("value", row: 0, of: figures, id: "figures", fractionDigits: 1),
        "share": .init("value", row: 1, of: figures, id: "figures"),
      ])
    return Section(
      id: "form", title: LocalizedText(vi: "Mẫu văn bản", en: "Form"),
      blocks: [
        .letterhead(
          Letterhead(
            issuer: [
              LocalizedText(vi: "BAN CHỈ ĐẠO TỈNH", en: "PROVINCIAL COMMITTEE"),
              LocalizedText(vi: "VĂN PHÒNG ĐIỀU PHỐI", en: "COORDINATION OFFICE"),
            ], number: LocalizedText(vi: "Số: …/BC-VPĐP", en: "No. …/BC-VPĐP"),
            placeAndDate: LocalizedText(vi: "Hậu Giang, ngày … tháng 9 năm 2022", en: "Hậu Giang, September 2022"),
            kind: LocalizedText(vi: "BÁO CÁO", en: "REPORT"),
            subject: LocalizedText(vi: "Kết quả quý III năm 2022", en: "Results of the third quarter of 2022"),
            addressees: [
              LocalizedText(vi: "Ủy ban nhân dân tỉnh;", en: "Provincial people's committee;"),
              LocalizedText(vi: "Ban Chỉ đạo Trung ương.", en: "Central committee."),
            ])),
        .boundText(sentence),
        .list(try list(figures)),
        .table(
          TableBlock(
            id: "figures", table: figures,
            columns: [
              .init("figure", LocalizedText(vi: "Chỉ tiêu", en: "Figure")),
              .init("value", LocalizedText(vi: "Thực hiện", en: "Actual"), fractionDigits: 1),
            ])),
        .signatures(
          SignatureBlock(
            recipients: [
              LocalizedText(vi: "Như trên;", en: "As above;"), LocalizedText(vi: "Lưu: VT.", en: "Archive."),
            ],
            post: LocalizedText(vi: "CHÁNH VĂN PHÒNG", en: "CHIEF OF OFFICE"))),
      ])
  }

  /// As people write it beside a workspace: with a list in it, a number that begins late, and what would be markup.
  private func list(_ figures: Table) throws -> ItemList {
    func item(_ text: String, _ mark: String, _ depth: Int = 0) throws -> ItemList.Item {
      let bound = ["mean": BoundText.Figure("value", row: 0, of: figures, id: "figures", fractionDigits: 1)]
      return ItemList.Item(
        try BoundText(LocalizedText(verbatim: text), text.contains("{mean}") ? bound : [:]), mark: mark, depth: depth)
    }
    return ItemList([
      try item("Thiếu vốn <đối ứng>", "-"), try item("đường trục xã: # 1", "+", 1),
      try item("bình quân {mean}", "+", 1),
      try item("kể cả đường * ngõ", ""), try item("Thiếu cán bộ", "-"), try item("Kiến nghị một", "3."),
      try item("Kiến nghị hai", "4."),
    ])
  }

  private func summary() throws -> Section {
    let metrics = [
      Metric(
        id: "recognised", label: LocalizedText(vi: "Xã đạt chuẩn nông thôn mới", en: "Communes recognised"),
        value: .int(35), unit: .commune, target: .int(38), status: .near,
        detail: LocalizedText(vi: "68,6 % trong 51 xã; còn thiếu 3 xã", en: "68.6% of 51 communes; 3 to go")),
      Metric(
        id: "mean", label: LocalizedText(vi: "Bình quân tiêu chí đạt mỗi xã", en: "Mean criteria met per commune"),
        value: .double(17.863), unit: .criterion, fractionDigits: 1, target: .double(18.2), status: .missed),
      Metric(
        id: "people", label: LocalizedText(vi: "Dân số nông thôn", en: "Rural population"), value: .int(547_312),
        unit: .person),
      Metric(
        id: "share", label: LocalizedText(vi: "Tỷ lệ xã đạt chuẩn", en: "Share recognised"), value: .double(74.5098),
        unit: .percent, fractionDigits: 1, target: .double(74.5), status: .met),
      Metric(
        id: "advanced", label: LocalizedText(vi: "Xã nâng cao", en: "Advanced communes"), value: .null, unit: .commune,
        target: .int(9), status: .unknown),
    ]
    let distribution = try Table(columns: [
      Column(Field("bucket", .text), values: ["19", "15–18", "10–14", "5–9", "<5"].map(Value.text)),
      Column(Field("communes", .int, unit: .commune), values: [21, 24, 5, 1, 0].map(Value.int)),
    ])
    return Section(
      id: "summary", title: LocalizedText(vi: "Tóm tắt", en: "Summary"),
      blocks: [
        .paragraph(
          LocalizedText(
            vi: """
              Đến hết quý 3, 35 trên 51 xã đã được công nhận; bình quân mỗi xã đạt 17,9 tiêu chí. \
              Ba xã cam kết còn thiếu tổng cộng bảy tiêu chí, chủ yếu là Giao thông và Thu nhập.
              """,
            en: """
              By the end of the third quarter 35 of 51 communes were recognised; a commune meets 17.9 criteria on \
              average. The three committed ones lack seven criteria in all, mostly Roads and Income.
              """)),
        .metrics(metrics),
        .chart(
          Chart(
            id: "distribution", mark: .bar, encoding: .init(x: "bucket", y: "communes"), data: distribution,
            title: LocalizedText(vi: "Số xã theo số tiêu chí đạt", en: "Communes by criteria met"),
            description: LocalizedText(
              vi: "21 xã đạt đủ 19 tiêu chí, 24 xã đạt 15–18, sáu xã dưới 15.",
              en: "21 communes meet all 19, 24 meet 15–18, six fewer than 15."),
            labels: [
              "bucket": LocalizedText(vi: "Số tiêu chí đạt", en: "Criteria met"),
              "communes": LocalizedText(vi: "Số xã", en: "Communes"),
            ])),
      ])
  }

  private func communesSection() throws -> Section {
    var builder = TableBuilder([
      Field("code", .text), Field("name", .text), Field("district", .text),
      Field("population", .int, unit: .person), Field("met", .int), Field("missing", .int),
      Field("missing_criteria", .text), Field("change", .int),
      Field("income", .double, unit: "million_dong/person/year"),
      Field("status", .text), Field("target", .text), Field("recognised_on", .date),
    ])
    for (index, commune) in communes.enumerated() {
      let lacking = (1...criterionCount).filter { state(index, $0) != "met" && state(index, $0) != "not_applicable" }
      let names = lacking.map { CommuneNames.criteria[($0 - 1) % 19].vi }
      builder.append([
        .text(commune.code), .text(commune.name), .text(commune.district),
        index % 9 == 4 ? .null : .int(Int64(6000 + index * 1379 % 9000)), .int(Int64(count(index, "met"))),
        .int(Int64(lacking.count)), names.isEmpty ? .null : .text(names.joined(separator: "; ")),
        index == 0 ? .null : .int(Int64(index % 4 - 1)), .double(48.5 + Double(index * 7 % 40) / 4),
        .text(
          lacking.isEmpty ? (index % 2 == 0 ? "recognised" : "all_met") : index % 11 == 7 ? "fallen_back" : "below"),
        .text(["none", "committed", "stretch", "none"][index % 4]),
        lacking.isEmpty ? CalendarDate(year: 2021, month: 12, day: index % 28 + 1).map(Value.date) ?? .null : .null,
      ])
    }
    let table = try builder.finished()
    let totals = try Table(columns: [
      Column(Field("name", .text), values: [.text("Toàn tỉnh")]),
      Column(
        Field("population", .int, unit: .person),
        values: [.int(try table.integers("population").compactMap { $0 }.reduce(0) { $0 + Int64($1) })]),
      Column(
        Field("missing", .int), values: [.int(Int64(try table.integers("missing").compactMap { $0 }.reduce(0, +)))]),
    ])
    let empty = try Table(columns: [Column(Field("name", .text), values: [])])
    return Section(
      id: "communes", title: LocalizedText(vi: "Các xã", en: "Communes"),
      blocks: [
        .table(
          TableBlock(
            id: "communes",
            caption: LocalizedText(vi: "Tiêu chí đạt và thiếu theo xã", en: "Criteria met and missing by commune"),
            table: table,
            columns: [
              .init("code", LocalizedText(vi: "Mã", en: "Code")), .init("name", LocalizedText(vi: "Xã", en: "Commune")),
              .init("district", LocalizedText(vi: "Huyện, thị xã, thành phố", en: "District")),
              .init("population", LocalizedText(vi: "Dân số", en: "Population")),
              .init("met", LocalizedText(vi: "Đạt", en: "Met")),
              .init("missing", LocalizedText(vi: "Thiếu", en: "Missing")),
              .init("missing_criteria", LocalizedText(vi: "Tiêu chí còn thiếu", en: "Criteria missing")),
              .init("change", LocalizedText(vi: "So với quý trước", en: "Since last quarter")),
              .init("income", LocalizedText(vi: "Thu nhập bình quân", en: "Mean income"), fractionDigits: 1),
              .init("status", LocalizedText(vi: "Tình trạng", en: "Status"), terms: Self.statusTerms),
              .init("target", LocalizedText(vi: "Kế hoạch", en: "Plan"), terms: Self.targetTerms),
            ], totals: totals)),
        .note(
          Note(
            .caution,
            LocalizedText(
              vi: "Hai xã được công nhận nhưng nay không còn đủ tiêu chí.",
              en: "Two communes are recognised but no longer meet all criteria."))),
      ],
      subsections: [
        Section(
          id: "fallen-back", title: LocalizedText(vi: "Xã tụt lại", en: "Communes fallen back"),
          blocks: [
            .table(
              TableBlock(
                id: "fallen_back", table: empty, columns: [.init("name", LocalizedText(vi: "Xã", en: "Commune"))],
                emptyText: LocalizedText(vi: "Không có xã nào tụt lại.", en: "No commune has fallen back.")))
          ])
      ])
  }

  /// A matrix by district, with what is new and with figures beside and below it.
  private func matrixSection() throws -> Section {
    var builder = TableBuilder(
      ["code", "commune", "district", "criterion", "state", "change"].map { Field($0, .text) })
    var rows = TableBuilder([Field("met", .int), Field("share", .double, unit: .percent)])
    let ordered = communes.enumerated().sorted { ($0.element.district, $0.offset) < ($1.element.district, $1.offset) }
    for (index, commune) in ordered {
      for criterion in 1...criterionCount {
        let state = state(index, criterion)
        let isNew = (index + criterion) % 17 == 0
        builder.append([
          .text(commune.code), .text(commune.name), .text(commune.district), .text("\(criterion)"), .text(state),
          isNew && state == "met" ? .text("gained") : isNew && state == "not_met" ? .text("lost") : .null,
        ])
      }
      let met = count(index, "met")
      rows.append([Value(met), .double(Double(met) * 100 / Double(criterionCount))])
    }
    var columns = TableBuilder([Field("met", .int, unit: .commune)])
    for criterion in 1...criterionCount {
      columns.append([Value(ordered.count { state($0.offset, criterion) == "met" })])
    }
    var names: [String: LocalizedText] = [:]
    for criterion in 1...criterionCount { names["\(criterion)"] = CommuneNames.criteria[(criterion - 1) % 19] }
    let met = LocalizedText(vi: "đạt", en: "met")
    return Section(
      id: "matrix", title: LocalizedText(vi: "Xã × tiêu chí", en: "Commune × criterion"),
      blocks: [
        .matrix(
          Matrix(
            id: "matrix", title: LocalizedText(vi: "Từng xã đạt tiêu chí nào", en: "Which criteria each commune meets"),
            description: LocalizedText(
              vi: "Giao thông, Thu nhập và Môi trường là các tiêu chí thiếu nhiều nhất.",
              en: "Roads, Income and Environment are missing most often."),
            encoding: .init(
              row: "commune", column: "criterion", state: "state", group: "district", rowKey: "code", change: "change"),
            data: try builder.finished(),
            rowMargin: .init(
              try rows.finished(),
              showing: [
                .init("met", met), .init("share", LocalizedText(vi: "tỷ lệ", en: "share"), fractionDigits: 1),
              ]),
            columnMargin: .init(
              try columns.finished(), showing: [.init("met", LocalizedText(vi: "số xã đạt", en: "communes meeting it"))]
            ),
            labels: [
              "commune": LocalizedText(vi: "xã", en: "commune"),
              "criterion": LocalizedText(vi: "Tiêu chí", en: "Criterion"),
            ], terms: ["state": Self.stateTerms, "criterion": names])),
        .table(try fundsTable()),
      ])
  }

  /// Headings over columns and rows, sub-totals, totals, footnotes, and figures with a status.
  private func fundsTable() throws -> TableBlock {
    let schema = Schema([
      Field("source", .text), Field("content", .text), Field("planned", .double, unit: .millionDong),
      Field("disbursed", .double, unit: .millionDong), Field("share", .double, unit: .percent), Field("status", .text),
    ])
    var rows = TableBuilder(schema.fields)
    var sums = TableBuilder(schema.fields)
    let sources = ["ngân sách trung ương", "ngân sách tỉnh", "nhân dân đóng góp"]
    for (place, source) in sources.enumerated() {
      for (offset, content) in ["giao thông", "trường học", "môi trường"].enumerated().dropLast(place == 2 ? 1 : 0) {
        let planned = Double(1200 + 350 * place - 80 * offset)
        let share = Double(40 + 30 * ((place + offset) % 3))
        rows.append([
          .text(source), .text(content), .double(planned), .double(planned * share / 100), .double(share),
          .text(share >= 100 ? "met" : share >= 70 ? "on_track" : "at_risk"),
        ])
      }
      sums.append([.text(source), .null, .double(3000), .double(1500), .double(50), .null])
    }
    var total = TableBuilder(schema.fields)
    total.append([.null, .text("Tổng"), .double(9000), .double(4500), .double(50), .null])
    func both(_ vi: String, _ en: String) -> LocalizedText {
      LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
    }
    var block = TableBlock(
      id: "funds", caption: both("Vốn theo nguồn", "Money by source"), table: try rows.finished(),
      columns: [
        .init("source", both("Nguồn", "Source")), .init("content", both("Nội dung", "Content")),
        .init("planned", both("Kế hoạch", "Planned")), .init("disbursed", both("Giải ngân", "Disbursed")),
        .init("share", both("Đạt", "Share"), statusColumn: "status"),
      ], totals: try total.finished())
    block.columnGroups = [.init(both("Số vốn", "Money"), ["planned", "disbursed"])]
    block.rowGroups = .init(by: "source", subtotals: try sums.finished())
    block.footnotes = [
      .column("share", both("Giải ngân so với kế hoạch.", "Disbursed out of what was planned.")),
      .init(.cell(CellPlace(row: 4, column: "disbursed")), both("Số ước.", "An estimate.")),
    ]
    return block
  }
}
