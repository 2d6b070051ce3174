import NTMKit

/// A figure that counts.
struct CountedLine {
  /// Among `cells`.
  var cell: Int
  var period: Period
  var money: Money
}

/// What the report is made from, read and counted once.
struct FundingData {
  let vocabulary: Vocabulary
  let units: ShownUnits
  let year: Int
  /// The day that figures are as of: the reporting date, the end of the period where one was asked for that ends before, or
  /// the end of the year.
  let day: CalendarDate
  /// Whether the year is an earlier one because there is nothing of the day's.
  let isEarlierYear: Bool
  let cells: [FundingCell]
  let lines: [CountedLine]
  let linesBefore: [CountedLine]
  /// The months of which something was mobilised or disbursed in both years, by whatever source and in whatever district.
  let comparable: ComparableCells
  let total: Money
  /// Lines that are not counted, or not whole, because a counted one holds them.
  let overlapping: [CountedLine]
  /// How many lines are of periods that end after the day.
  let unfinished: Int
  /// How many units × sources × contents have a plan for the whole of a year that has not ended.
  let plansOfYear: Int
  /// The programme's; nil where they cannot be told.
  let communes: CommuneList?
  let district: AdministrativeUnit?
  let source: String?
  /// The district asked for, else the province where there is one only.
  let place: String?

  init(_ context: ReportContext, _ parameters: FundingReport.Parameters) throws {
    let units = try context.shownUnits()
    self.units = units
    vocabulary = units.naming(context.vocabulary)
    let directory = try context.unitDirectory()
    let district = try parameters.district.map { try directory.find($0, level: units.districtLevel) }
    self.district = district
    let all = try FundingCells(context, units)
    let source = try parameters.source.map { try Self.source($0, among: all.cells, context.vocabulary) }
    self.source = source
    let asked = context.scope.period?.last.lastDay
    let today = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    let newest = all.years.last { $0 <= today.year }
    year = parameters.year ?? newest ?? today.year
    isEarlierYear = parameters.year == nil && year < today.year
    day = CalendarDate(year: year, month: 12, day: 31).map { min($0, today) } ?? today
    let isShown = all.cells.map { cell in
      (district == nil || Self.isIn(cell, district, directory)) && (source == nil || cell.source == source)
    }
    cells = all.cells
    let counted = Counting(all.lines(of: year), isShown, until: day)
    let before = Counting(all.lines(of: year - 1), isShown, until: day)
    lines = counted.lines
    linesBefore = before.lines
    overlapping = counted.overlapping
    unfinished = counted.unfinished
    plansOfYear = counted.plansOfYear
    comparable = ComparableCells(counted.periods, before.periods)
    total = Money(sum: lines.map(\.money))
    communes = try context.communeList()
    let provinces = communes?.provinces ?? []
    place = district?.fullName ?? (provinces.count == 1 ? provinces.first : nil)
  }

  var sourceLabel: LocalizedText? { source.map { label(ofSource: $0) } }

  private static func isIn(_ cell: FundingCell, _ district: AdministrativeUnit?, _ directory: UnitDirectory) -> Bool {
    guard let district, let own = cell.district else { return false }
    return own.code.map { $0 == district.code } ?? (own.name == directory.distinctName(of: district))
  }

  /// Sums of what counts.
  func sums<Key: Hashable>(by key: (FundingCell) -> Key) -> [Key: Money] {
    let keys = cells.map(key)
    var sums: [Key: Money] = [:]
    for line in lines { sums[keys[line.cell], default: Money()] += line.money }
    return sums
  }
}

extension FundingData {
  /// The programme's communes, of the district asked for.
  var shownCommunes: [CommuneList.Commune] {
    (communes?.communes ?? []).filter { district == nil || $0.districtCode == district?.code }
  }

  var programmeDistricts: Set<DistrictKey> {
    Set(shownCommunes.filter { !$0.districtCode.isEmpty }.map { DistrictKey(code: $0.districtCode, name: $0.district) })
  }
}

/// The lines of a year by the counting rule, of the cells that are shown.
private struct Counting {
  var lines: [CountedLine] = []
  /// Of which something was mobilised or disbursed, by cell, in all of them: where nothing came in, a cell has no line.
  var periods: [Int: Set<Period>] = [:]
  var overlapping: [CountedLine] = []
  var unfinished = 0
  var plansOfYear = 0

  init(_ byCell: [Int: [FundingLine]], _ isShown: [Bool], until day: CalendarDate) {
    let rule = CountingRule(day: day)
    for (cell, lines) in byCell {
      let counted = rule.counted(lines)
      for line in counted.lines where line.money.isDone { periods[cell, default: []].insert(line.period) }
      guard isShown[cell] else { continue }
      self.lines += counted.lines.map { CountedLine(cell: cell, period: $0.period, money: $0.money) }
      overlapping += counted.overlapping.map { CountedLine(cell: cell, period: $0.period, money: $0.money) }
      unfinished += counted.unfinished
      plansOfYear += counted.hasPlanOfYear ? 1 : 0
    }
  }
}

// MARK: Sources and contents

extension FundingData {
  /// In the order of the form that provinces print: central budget, local budget, …
  static let formOrder: [String] = {
    guard case .words(let words) = DeclaredTables.fundingLines["source"]?.rule else { return [] }
    return words.map(\.word)
  }()

  func label(ofSource source: String) -> LocalizedText {
    vocabulary.label(of: source, inColumn: "source") ?? LocalizedText(verbatim: source)
  }

  /// Those with lines, in the order of the form.
  var sources: [String] {
    let present = Set(lines.map { cells[$0.cell].source })
    return Self.formOrder.filter(present.contains) + present.subtracting(Self.formOrder).sorted()
  }

  /// Those with lines, the greatest plan first.
  var contents: [String] {
    let sums = sums { $0.content }
    let keyed = sums.map { content, money in
      (content: content, amount: money.planned ?? money.mobilised ?? 0, key: VietnameseCollation.key(content))
    }
    return keyed.sorted { a, b in
      a.amount != b.amount ? a.amount > b.amount : a.key.lexicographicallyPrecedes(b.key)
    }.map(\.content)
  }

  /// A source by its code or by its label in either language.
  private static func source(
    _ wanted: String, among cells: [FundingCell], _ vocabulary: Vocabulary
  ) throws(Diagnostic) -> String {
    let others = Set(cells.map(\.source)).subtracting(formOrder).sorted()
    let known = formOrder + others
    if let exact = known.first(where: { $0 == wanted }) { return exact }
    let folded = VietnameseFolding.fold(wanted)
    let labels = known.map { vocabulary.label(of: $0, inColumn: "source") ?? LocalizedText(verbatim: $0) }
    for (source, label) in zip(known, labels) {
      if [source, label.vi, label.en].contains(where: { VietnameseFolding.fold($0) == folded }) { return source }
    }
    throw Diagnostic(
      "funding.unknown-source", message: Strings.unknownSource(wanted), span: SourceSpan(source: "--source"),
      hints: [Strings.sourcesAre(Array(zip(known, labels)))])
  }
}
