import NTMKit

/// The tables A to G of the office's form.
struct Appendices {
  let section: Section

  init(_ data: PeriodicData) throws {
    let now = data.now
    func appendix(_ letter: String, _ title: LocalizedText, _ blocks: [Block]) -> Section {
      Section(
        id: "appendix-\(letter.lowercased())", title: Strings.appendix(letter, title),
        blocks: blocks)
    }
    section = Section(
      id: "appendices", title: Strings.appendicesTitle, blocks: [],
      subsections: [
        appendix("A", Strings.matrixTitle, try MatrixAppendix.blocks(data)),
        appendix("B", Strings.distributionTitle, try Extract.distribution.blocks(from: now.gap, data)),
        appendix("C", Strings.recognitionTitle, try RecognitionAppendix.blocks(data)),
        appendix("D", Strings.criteriaTitle, try Extract.criteria.blocks(from: now.gap, data)),
        appendix(
          "E", Strings.fundsTitle, try FundAppendix.blocks(data) + Extract.funds.blocks(from: now.funding, data)),
        appendix(
          "F", Strings.ocopTitle,
          try Extract.publication.blocks(from: now.ocop, data) + Extract.ocopGroups.blocks(from: now.ocop, data)
            + Extract.ocopDistricts.blocks(from: now.ocop, data)),
        appendix(
          "G", Strings.trainingTitle,
          try Extract.levels.blocks(from: data.trainingOfYear, data)
            + Extract.topics.blocks(from: data.trainingOfYear, data)),
      ])
  }
}

/// A. One row per commune, by district: what it meets, how many, how many before.
enum MatrixAppendix {
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
    var totals = TableBuilder(schema.fields)
    for (name, communes) in data.byDistrict { totals.append(total(name, communes)) }
    if data.byDistrict.count > 1 { totals.append(total(data.place ?? Strings.totalWord, data.communes)) }
    let maps = (gap?.allCharts ?? []).filter { $0.mark == .heatmap }
    return maps.map(Block.chart) + [
      .table(
        TableBlock(
          id: tableID, try builder.finished(),
          showing: [
            ShownColumn("district"), ShownColumn("name", Strings.communeColumn),
            ShownColumn("target", Strings.targetColumn),
            ShownColumn("met"), ShownColumn("previous_met"), ShownColumn("change"),
            ShownColumn("lacking_criteria", Strings.lackingColumn), ShownColumn("level"), ShownColumn("status"),
          ], vocabulary: data.vocabulary, caption: Strings.matrixCaption,
          totals: data.communes.isEmpty ? nil : try totals.finished(), emptyText: Strings.noAppendix))
    ]
  }

  /// A district's communes, or all: criteria met on the whole and before.
  private static func total(_ name: String, _ communes: [CommuneRow]) -> [Value] {
    let met = communes.compactMap(\.met)
    let before = communes.compactMap(\.previousMet)
    let isComparable = met.count == communes.count && before.count == communes.count
    let (now, then) = (met.reduce(0, +), before.reduce(0, +))
    return [
      .text(name), .null, .null, .null, .null, Value(now),
      Value(communes.reduce(0) { $0 + ($1.met == nil ? 0 : $1.missing) }), before.isEmpty ? .null : Value(then),
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
  ])

  static func blocks(_ data: PeriodicData) throws -> [Block] {
    var builder = TableBuilder(schema.fields)
    for (name, communes) in data.byDistrict { builder.append(row(communes.first?.districtCode, name, communes)) }
    var totals = TableBuilder(schema.fields)
    if !data.communes.isEmpty { totals.append(row(nil, data.place ?? Strings.totalWord, data.communes)) }
    return [
      .table(
        TableBlock(
          id: tableID, try builder.finished(),
          showing: [
            ShownColumn("name", Strings.districtColumn), ShownColumn("communes", Strings.communes),
            ShownColumn("recognised", Strings.recognisedColumn), ShownColumn("share", digits: 1),
            ShownColumn("awaiting", Strings.awaitingColumn), ShownColumn("advanced", Strings.advancedColumn),
            ShownColumn("model", Strings.modelColumn), ShownColumn("fallen_back", Strings.fallenColumn),
          ], vocabulary: data.vocabulary, caption: Strings.recognitionCaption,
          totals: data.communes.isEmpty ? nil : try totals.finished(), emptyText: Strings.noAppendix))
    ]
  }

  private static func row(_ code: String?, _ name: String, _ communes: [CommuneRow]) -> [Value] {
    let recognised = communes.count { $0.holds("ntm") }
    return [
      Value(code), .text(name), Value(communes.count), Value(recognised),
      .double(Double(recognised) * 100 / Double(communes.count)),
      Value(communes.count { $0.meetsAll && $0.level == "none" }), Value(communes.count { $0.holds("advanced") }),
      Value(communes.count { $0.holds("model") }), Value(communes.count { $0.status == "fallen_back" }),
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
    return [
      .table(
        TableBlock(
          id: tableID, try other.table.gathered(rows).selecting(schema.names),
          showing: [
            ShownColumn("content"), ShownColumn("source"), ShownColumn("planned", digits: 1),
            ShownColumn("mobilised", digits: 1), ShownColumn("disbursed", digits: 1),
          ], vocabulary: data.vocabulary, caption: Strings.contentsCaption,
          totals: try other.totals?.selecting(schema.names), terms: other.words.terms))
    ]
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
  var allCharts: [Chart] {
    func charts(_ sections: [Section]) -> [Chart] {
      sections.flatMap { section in
        section.blocks.compactMap { if case .chart(let chart) = $0 { chart } else { nil } }
          + charts(section.subsections)
      }
    }
    return charts(sections)
  }
}
