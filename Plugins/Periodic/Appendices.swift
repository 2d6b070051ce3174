import NTMKit

/// The tables A to G of the office's form.
struct Appendices {
  let section: Section

  init(_ data: PeriodicData) throws {
    let now = data.now
    func appendix(_ letter: String, _ title: LocalizedText, by set: AskedSet? = nil, _ blocks: [Block]) -> Section {
      Section(
        id: "appendix-\(letter.lowercased())", title: Strings.appendix(letter, title, set: set?.title),
        blocks: blocks)
    }
    section = Section(
      id: "appendices", title: Strings.appendicesTitle, blocks: [],
      subsections: [
        appendix("A", Strings.matrixTitle, by: data.set, try MatrixAppendix.blocks(data)),
        appendix(
          "B", Strings.distributionTitle, by: data.set, try Extract.distribution.blocks(from: now.gap, data)),
        appendix("C", Strings.recognitionTitle, try RecognitionAppendix.blocks(data)),
        appendix("D", Strings.criteriaTitle, by: data.set, try Extract.criteria.blocks(from: now.gap, data)),
        appendix(
          "E", Strings.fundsTitle, try FundAppendix.blocks(data) + Extract.funds.blocks(from: now.funding, data)),
        appendix(
          "F", Strings.ocopTitle,
          try Extract.recognised.blocks(from: now.ocop, data) + Extract.ocopGroups.blocks(from: now.ocop, data)
            + Extract.ocopDistricts.blocks(from: now.ocop, data)),
        appendix(
          "G", Strings.trainingTitle,
          try Extract.levels.blocks(from: data.trainingOfYear, data)
            + Extract.topics.blocks(from: data.trainingOfYear, data)),
      ])
  }
}

/// A. One row per commune, by district: what it meets, how many, how many before; and its result on each criterion.
enum MatrixAppendix {
  static let statesID = "commune_criteria"
  static let states = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("district_code", .text),
    Field("criterion", .text), Field("state", .text), Field("change", .text),
  ])
  static let tableID = "matrix"
  static let schema = Schema([
    Field("district", .text), Field("code", .text), Field("name", .text), Field("target", .text),
    Field("lacking_criteria", .text), Field("met", .int), Field("lacking", .int), Field("previous_met", .int),
    Field("change", .int), Field("level", .text), Field("status", .text),
  ])

  static func blocks(_ data: PeriodicData) throws -> [Block] {
    let gap = data.now.gap
    let lacking = Dictionary(
      try zip(gap?.table("communes")?.texts("code") ?? [], gap?.table("communes")?.texts("missing_criteria") ?? [])
        .map { ($0 ?? "", $1) }, uniquingKeysWith: { $1 })
    var builder = TableBuilder(schema.fields)
    for commune in data.communes {
      builder.append([
        .text(commune.district), .text(commune.code), .text(commune.name), .text(commune.target),
        Value(lacking[commune.code] ?? nil), Value(commune.met), commune.met == nil ? .null : Value(commune.missing),
        Value(commune.previousMet), Value(commune.met.flatMap { met in commune.previousMet.map { met - $0 } }),
        .text(commune.level), .text(commune.status),
      ])
    }
    var subtotals = TableBuilder(schema.fields)
    for (name, communes) in data.byDistrict { subtotals.append(total(of: communes, district: name)) }
    var totals = TableBuilder(schema.fields)
    totals.append(total(of: data.communes, name: data.place ?? Strings.totalWord))
    var block = TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("district"), ShownColumn("name", Strings.communeColumn),
        ShownColumn("target", Strings.targetColumn),
        ShownColumn("met"), ShownColumn("previous_met"), ShownColumn("change"),
        ShownColumn("lacking_criteria", Strings.lackingColumn), ShownColumn("level"), ShownColumn("status"),
      ], vocabulary: data.vocabulary, caption: Strings.matrixCaption,
      totals: data.communes.isEmpty ? nil : try totals.finished(), emptyText: Strings.noAppendix,
      terms: ["name": [Strings.totalWord: Strings.total]])
    block.rowGroups = .init(by: "district", subtotals: try subtotals.finished())
    return [try states(gap), .table(block)]
  }

  /// The matrix of the report `gap`, or its data alone where there are too many communes to draw.
  private static func states(_ gap: ReportDocument?) throws -> Block {
    if var matrix = gap?.matrix {
      matrix.id = statesID
      return .matrix(matrix)
    }
    let table = try gap?.table("matrix")?.selecting(states.names) ?? Table(empty: states)
    return .table(
      TableBlock(id: statesID, caption: Strings.statesCaption, table: table, columns: [], emptyText: Strings.noAppendix)
    )
  }

  /// A district's communes, or all: criteria met on the whole and before.
  private static func total(
    of communes: [CommuneRow], district: String? = nil, name: String? = nil
  ) -> [Value] {
    let met = communes.compactMap(\.met)
    let before = communes.compactMap(\.previousMet)
    let isComparable = met.count == communes.count && before.count == communes.count
    let (now, then) = (met.reduce(0, +), before.reduce(0, +))
    return [
      Value(district), .null, Value(name), .null, .null, met.isEmpty ? .null : Value(now),
      met.isEmpty ? .null : Value(communes.reduce(0) { $0 + ($1.met == nil ? 0 : $1.missing) }),
      before.isEmpty ? .null : Value(then),
      isComparable ? Value(now - then) : .null, .null, .null,
    ]
  }
}

/// C. One row per district: communes in the programme, recognised, waiting, advanced, model.
enum RecognitionAppendix {
  static let tableID = "recognition"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("communes", .int, unit: .commune),
    Field("recognised", .int, unit: .commune), Field("share", .double, unit: .percent),
    Field("awaiting", .int, unit: .commune), Field("advanced", .int, unit: .commune),
    Field("model", .int, unit: .commune), Field("fallen_back", .int, unit: .commune),
    Field("awaiting_advanced", .int, unit: .commune), Field("awaiting_model", .int, unit: .commune),
  ])

  static func blocks(_ data: PeriodicData) throws -> [Block] {
    var builder = TableBuilder(schema.fields)
    for (name, communes) in data.byDistrict {
      builder.append(row(communes.first?.districtCode, name, communes, data))
    }
    var totals = TableBuilder(schema.fields)
    if !data.communes.isEmpty { totals.append(row(nil, data.place ?? Strings.totalWord, data.communes, data)) }
    var block = TableBlock(
      id: tableID, try builder.finished(),
      showing: [
        ShownColumn("name", Strings.districtColumn), ShownColumn("communes", Strings.communes),
        ShownColumn("recognised", Strings.recognisedColumn), ShownColumn("share", digits: 1),
        ShownColumn("awaiting", Strings.awaitingColumn), ShownColumn("advanced", Strings.recognisedColumn),
        ShownColumn("awaiting_advanced", Strings.awaitingColumn), ShownColumn("model", Strings.recognisedColumn),
        ShownColumn("awaiting_model", Strings.awaitingColumn), ShownColumn("fallen_back", Strings.fallenColumn),
      ], vocabulary: data.vocabulary, caption: Strings.recognitionCaption,
      totals: data.communes.isEmpty ? nil : try totals.finished(), emptyText: Strings.noAppendix)
    block.columnGroups = [
      .init(Strings.baseLevel, ["recognised", "share", "awaiting"]),
      .init(Strings.advancedColumn, ["advanced", "awaiting_advanced"]),
      .init(Strings.modelColumn, ["model", "awaiting_model"]),
    ]
    return [.table(block)]
  }

  private static func row(
    _ code: String?, _ name: String, _ communes: [CommuneRow], _ data: PeriodicData
  ) -> [Value] {
    func awaiting(_ level: Recognition.Level) -> Value {
      Value(data.awaiting[level].map { codes in communes.count { codes.contains($0.code) } })
    }
    let recognised = communes.count { $0.holds("ntm") }
    return [
      Value(code), .text(name), Value(communes.count), Value(recognised),
      .double(Double(recognised) * 100 / Double(communes.count)),
      awaiting(.ntm), Value(communes.count { $0.holds("advanced") }),
      Value(communes.count { $0.holds("model") }), Value(communes.count { $0.status == "fallen_back" }),
      awaiting(.advanced), awaiting(.model),
    ]
  }
}

/// E. One row per content: what each source is to give, and what it gave.
enum FundAppendix {
  static let tableID = "funds"
  static let schema = Schema([
    Field("content", .text), Field("source", .text), Field("planned", .double, unit: .millionDong),
    Field("mobilised", .double, unit: .millionDong), Field("disbursed", .double, unit: .millionDong),
  ])

  static func blocks(_ data: PeriodicData) throws -> [Block] {
    guard let other = data.now.funding?.tableBlocks.first(where: { $0.id == "source_content" }),
      other.table.rowCount > 0
    else {
      return [
        .table(
          TableBlock(
            id: tableID, Table(empty: schema), showing: schema.names.map { ShownColumn($0) },
            vocabulary: data.vocabulary, caption: Strings.contentsCaption, emptyText: Strings.noAppendix))
      ]
    }
    let contents = try other.table.texts("content") { $0 ?? "" }
    let rows = contents.indices.sorted { (contents[$0], $0) < (contents[$1], $1) }
    let table = try other.table.gathered(rows).selecting(schema.names)
    var block = TableBlock(
      id: tableID, table,
      showing: [
        ShownColumn("content"), ShownColumn("source"), ShownColumn("planned", digits: 1),
        ShownColumn("mobilised", digits: 1), ShownColumn("disbursed", digits: 1),
      ], vocabulary: data.vocabulary, caption: Strings.contentsCaption,
      totals: try other.totals?.selecting(schema.names), terms: other.words.terms)
    block.rowGroups = .init(by: "content", subtotals: try subtotals(of: table))
    return [.table(block)]
  }

  /// The money of each content.
  private static func subtotals(of table: Table) throws -> Table {
    let contents = try table.texts("content") { $0 ?? "" }
    let money = try ["planned", "mobilised", "disbursed"].map { try table.numbers($0) }
    var builder = TableBuilder(schema.fields)
    var start = 0
    while start < contents.count {
      let end = contents[start...].firstIndex { $0 != contents[start] } ?? contents.count
      let sums = money.map { column -> Value in
        let known = column[start..<end].compactMap(\.self)
        return known.isEmpty ? .null : .double(known.reduce(0, +))
      }
      builder.append([.text(contents[start]), .null] + sums)
      start = end
    }
    return try builder.finished()
  }
}

extension PeriodicData {
  /// Districts in the order of their codes, with their communes.
  var byDistrict: [(name: String, communes: [CommuneRow])] {
    var order: [String] = []
    var groups: [String: [CommuneRow]] = [:]
    for commune in communes {
      if groups[commune.districtCode] == nil { order.append(commune.districtCode) }
      groups[commune.districtCode, default: []].append(commune)
    }
    return order.map { code in (groups[code]?.first?.district ?? "", groups[code] ?? []) }
  }
}

extension ReportDocument {
  /// The first matrix in the document.
  var matrix: Matrix? {
    func first(_ sections: [Section]) -> Matrix? {
      for section in sections {
        for case .matrix(let matrix) in section.blocks { return matrix }
        if let matrix = first(section.subsections) { return matrix }
      }
      return nil
    }
    return first(sections)
  }
}
