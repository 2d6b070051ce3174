import NTMKit

/// One row per figure: both sides and the difference.
struct FigureTable {
  static let tableID = "figures"
  static let schema = Schema([
    Field("figure", .text), Field("group", .text), Field("measure", .text), Field("first", .double),
    Field("second", .double), Field("difference", .double),
  ])
  let sides: Sides
  /// Of either side; nil where it has none.
  let money: [SideMoney?]

  init(_ sides: Sides) throws {
    self.sides = sides
    money = try sides.both.map { try SideMoney($0) }
  }

  private struct Figure {
    var id: String
    var group: String
    var measure: String
    var values: [Double?]
    var digits = 0

    /// To what is printed, so that the difference is that of the figures beside it.
    func printed(_ value: Double?) -> Double? {
      let scale = digits == 0 ? 1.0 : 10
      return value.map { ($0 * scale).rounded() / scale }
    }
    var difference: Double? {
      guard let first = printed(values[0]), let second = printed(values[1]) else { return nil }
      return printed(second - first)
    }
  }

  var section: Section {
    get throws {
      let figures = try figures
      var builder = TableBuilder(Self.schema.fields)
      for figure in figures {
        builder.append([
          .text(figure.id), .text(figure.group), .text(figure.measure), Value(figure.printed(figure.values[0])),
          Value(figure.printed(figure.values[1])), Value(figure.difference),
        ])
      }
      var block = TableBlock(
        id: Self.tableID, try builder.finished(),
        showing: [
          ShownColumn("figure", Strings.figureColumn), ShownColumn("measure", Strings.measureColumn),
          ShownColumn("first", sides.first.label), ShownColumn("second", sides.second.label),
          ShownColumn("difference", Strings.differenceColumn),
        ], vocabulary: sides.vocabulary,
        terms: ["figure": Strings.figures, "group": Strings.groups, "measure": Strings.measures])
      block.rowGroups = .init(by: "group")
      block.rowFractionDigits = figures.map(\.digits)
      block.footnotes = [.column("difference", Strings.differenceNote(sides))]
      return Section(
        id: "figures-view", title: Strings.figuresTitle,
        blocks: [.paragraph(Strings.lead(sides))] + cautions + [.table(block)])
    }
  }

  /// What is counted since the year's beginning is of more months of another year on one side. Within one year the
  /// difference is what came in between.
  private var cautions: [Block] {
    let months = sides.both.map(\.monthsOfYear)
    return sides.first.year == sides.second.year || months[0] == months[1]
      ? [] : [.note(Note(.caution, Strings.otherMonths(months[0], months[1])))]
  }

  private var figures: [Figure] {
    get throws { try Self.communes(sides) + Self.products(sides) + Self.training(sides) + funding }
  }

  private static func communes(_ sides: Sides) -> [Figure] {
    func row(
      _ id: String, _ measure: String = "communes", digits: Int = 0, _ value: (Side) -> Double?
    ) -> Figure {
      Figure(id: id, group: "criteria", measure: measure, values: sides.both.map(value), digits: digits)
    }
    func count(_ id: String, _ counts: @escaping (Side.Commune) -> Bool) -> Figure {
      row(id) { side in side.communes.isEmpty ? nil : Double(side.communes.count(where: counts)) }
    }
    func results(_ side: Side, _ value: ([Side.Commune]) -> Double) -> Double? {
      side.withResults.isEmpty ? nil : value(side.withResults)
    }
    let criteria = [
      row("met", "criteria") { results($0) { Double($0.reduce(0) { $0 + $1.met }) } },
      row("missing", "criteria") { results($0) { Double($0.reduce(0) { $0 + $1.missing }) } },
      row("population", "persons") { side in
        let known = side.communes.compactMap(\.population)
        return known.isEmpty ? nil : Double(known.reduce(0, +))
      },
    ]
    if sides.areCommunes { return criteria }
    return [
      count("communes") { _ in true }, count("with_results", \.hasResults), count("all_met", \.meetsAll),
      count("recognised") { $0.level != "none" },
      row("recognised_share", "percent", digits: 1) { side in
        side.communes.isEmpty
          ? nil : Double(side.communes.count { $0.level != "none" }) * 100 / Double(side.communes.count)
      },
      count("advanced") { $0.level == "advanced" || $0.level == "model" }, count("model") { $0.level == "model" },
      count("fallen_back") { $0.status == "fallen_back" },
      row("mean_met", "criteria", digits: 1) {
        results($0) { Double($0.reduce(0) { $0 + $1.met }) / Double($0.count) }
      },
    ] + criteria
  }

  private static func products(_ sides: Sides) throws -> [Figure] {
    let held = try sides.both.map { side -> [Int: Int]? in
      guard side.isInData, side.hasBegun,
        let table = try side.context.ifKnown({ try side.context.table("products", in: side.scopeOfDay) }),
        table.rowCount > 0
      else { return nil }
      let stars = try table.integers("stars")
      let states = try table.texts("state")
      let districts = try table.texts("district") { $0 ?? "" }
      var counts: [Int: Int] = [:]
      for (row, code) in try table.texts("commune_code").enumerated() {
        guard states[row] == "recognised", side.contains(commune: code ?? "", district: districts[row]) else {
          continue
        }
        counts[stars[row] ?? 0, default: 0] += 1
      }
      return counts
    }
    func row(_ id: String, _ counts: @escaping (Int) -> Bool) -> Figure {
      Figure(
        id: id, group: "ocop", measure: "products",
        values: held.map { $0.map { Double($0.filter { counts($0.key) }.values.reduce(0, +)) } })
    }
    return [
      row("products") { _ in true }, row("products_3") { $0 == 3 }, row("products_4") { $0 == 4 },
      row("products_5") { $0 == 5 },
    ]
  }

  /// From the beginning of the year to the side's last day.
  private static func training(_ sides: Sides) throws -> [Figure] {
    let trained = try sides.both.map { side -> (persons: Int, attendances: Int)? in
      guard side.isInData, side.hasBegun,
        let table = try side.context.ifKnown({ try side.context.table("attendance") }), table.rowCount > 0
      else { return nil }
      let people = try side.context.table("people")
      let homes = Dictionary(
        zip(try people.texts("code") { $0 ?? "" }, try people.texts("commune_code") { $0 ?? "" }),
        uniquingKeysWith: { $1 })
      let days = try table.dates("held_on")
      let districts = try table.texts("district") { $0 ?? "" }
      var persons: Set<String> = []
      var attendances = 0
      for (row, person) in try table.texts("person").enumerated() {
        guard let person, let day = days[row], day.year == side.year, day <= side.day,
          side.contains(commune: homes[person] ?? "", district: districts[row])
        else { continue }
        persons.insert(person)
        attendances += 1
      }
      return (persons.count, attendances)
    }
    return [
      Figure(
        id: "persons_trained", group: "training", measure: "persons",
        values: trained.map { $0.map { Double($0.persons) } }),
      Figure(
        id: "attendances", group: "training", measure: "attendances",
        values: trained.map { $0.map { Double($0.attendances) } }),
    ]
  }

  /// As the report `funding` counts it: no line twice that another holds.
  private var funding: [Figure] {
    SideMoney.columns.map { name in
      Figure(
        id: name, group: "funding", measure: "million_dong", values: money.map { $0?.sums[name] ?? nil }, digits: 1)
    }
  }
}

/// The money of a side.
struct SideMoney {
  static let columns = ["planned", "mobilised", "disbursed"]
  /// In million dong, by column; nil where nobody wrote any down.
  let sums: [String: Double?]
  /// Of one province of several: whether there is money that is of no district of any, and so counted for none.
  let leavesOut: Bool

  /// nil where the side has none.
  init?(_ side: Side) throws {
    guard side.isInData, side.hasBegun else { return nil }
    var words = ["--year", String(side.year)]
    if side.unit?.level == .district, let code = side.unit?.code { words += ["--district", code] }
    guard let document = try side.context.ifKnown({ try side.context.report("funding", words) }) ?? nil else {
      return nil
    }
    var table: Table?
    var rows: [Int] = []
    var leavesOut = false
    switch side.unit?.level {
    case .commune:
      table = document.table("communes")
      rows = try table?.texts("code").firstIndex(of: side.unit?.code).map { [$0] } ?? []
    case .province where side.hasOtherProvinces:
      // The province's own row is that of all provinces: its districts are added up, by their codes.
      table = document.table("districts")
      let codes = try table?.texts("code") ?? []
      rows = codes.indices.filter { row in codes[row].map { side.contains(districtOfCode: $0) } ?? false }
      leavesOut = codes.contains(nil)
    case .province, .district, nil:
      let sources = document.tableBlocks.first { $0.id == "sources" }
      // One source alone has no totals below it.
      table = sources.flatMap { $0.totals ?? ($0.table.rowCount == 1 ? $0.table : nil) }
      rows = table.map { $0.rowCount > 0 ? [$0.rowCount - 1] : [] } ?? []
    }
    guard let table, !rows.isEmpty else { return nil }
    sums = Dictionary(
      uniqueKeysWithValues: Self.columns.map { name in
        let known = rows.compactMap { table[$0, name].number }
        return (name, known.isEmpty ? nil : known.reduce(0, +))
      })
    self.leavesOut = leavesOut
  }
}
