import NTMKit

/// What the report is made from, read once.
struct RegisterData {
  let vocabulary: Vocabulary
  /// In which tables reach the day.
  let scope: DatasetScope
  let directory: UnitDirectory
  let units: ShownUnits
  let parameters: OCOPRegisterReport.Parameters
  /// The day that all figures are as of: the reporting date, or the end of the period asked for where that is earlier.
  let day: CalendarDate
  /// From the first of January to the day.
  let year: ClosedRange<CalendarDate>
  /// Of the district and group asked for, by code.
  let products: [RegisterProduct]
  /// The evaluations of each product, oldest first.
  let scoreSheets: [[ScoreSheet]]
  /// Products whose every event is later than the day, left out.
  let later: Int
  let rulebook: OCOPRulebook
  let stages: StageList
  let places: Places
  let goals: PlanGoals
  /// The district asked for, else the province where there is one only.
  let place: String?
  let group: String?

  init(_ context: ReportContext, _ parameters: OCOPRegisterReport.Parameters) throws {
    self.parameters = parameters
    let day = Self.day(context)
    self.day = day
    let year = (CalendarDate(year: day.year, month: 1, day: 1) ?? day)...day
    self.year = year
    let scope = Self.scope(context, upTo: day)
    self.scope = scope
    let table = try context.table("products", in: scope)
    let histories = try OCOPHistories(
      products: table, events: context.table("product_events", in: scope),
      stages: context.table("ocop_stages", in: scope), rules: context.table("ocop_rules", in: scope),
      groups: context.table("ocop_groups", in: scope))
    rulebook = histories.rulebook
    let directory = try context.unitDirectory(in: scope)
    self.directory = directory
    let units = try context.shownUnits(in: scope)
    self.units = units
    vocabulary = units.naming(context.vocabulary)
    let district = try parameters.district.map { try directory.find($0, level: units.districtLevel) }
    let (all, later) = try Self.products(table, histories, directory, units, in: year)
    self.later = later
    let known = Set(all.compactMap(\.group)).union(rulebook.groups.values.joined()).sorted()
    let group = try parameters.group.map { try Self.group($0, among: known, context.vocabulary) }
    self.group = group
    products = all.filter { product in
      (district == nil || product.districtCode == district?.code) && (group == nil || product.group == group)
    }
    scoreSheets = products.map(\.scoreSheets)
    // What the stages are is seen from all histories, whichever are shown.
    stages = StageList(rulebook, all, context.vocabulary, on: day)
    // Targets are of no period: a month in which no commune reported has them too.
    let targets = try PlanGoals.Target.targets(
      context.table("plan_targets", in: context.scope(of: nil)), in: day.year)
    places = try Places(
      context.table("units", in: scope), directory, shown: units, products: all, targets: targets, only: district,
      level: units.districtLevel, on: units.isOther ? context.scope.geography?.day ?? day : day)
    goals = PlanGoals(
      targets, places, directory, district: district, isOfAllGroups: group == nil, isOfTheirUnits: !units.isOther)
    place = district.map(directory.distinctName) ?? places.province
  }

  var isOneDistrict: Bool { parameters.district != nil }
  var inForce: [RegisterProduct] { products.filter(\.isInForce) }
  /// Products recognised in the year, nobody says at how many stars.
  var unrankedInYear: Int {
    products.count { product in product.recognitions.contains { year.contains($0.date) && $0.stars == nil } }
  }
  /// Where a product is, in a table without room for both: its district, or within one district its commune.
  var placeColumn: ShownColumn { ShownColumn(isOneDistrict ? "commune" : "district") }
  var groupLabel: LocalizedText? { group.map { Self.label($0, vocabulary) } }

  /// The last day on which a certificate is about to run out.
  var horizon: CalendarDate { day.adding(months: parameters.within) }

  /// The codes of the units that a product is of: its commune, district and province.
  func unitCodes(of product: RegisterProduct) -> [String] {
    let district = product.districtCode
    let province =
      (district ?? product.communeCode).isEmpty
      ? nil : directory[district ?? product.communeCode].flatMap { directory.ancestor(of: $0, at: .province)?.code }
    return [product.communeCode, district, province].compactMap(\.self)
  }

  // MARK: Reading

  private static func day(_ context: ReportContext) -> CalendarDate {
    let asked = context.scope.period?.last.lastDay
    return asked.map { min($0, context.reportingDate) } ?? context.reportingDate
  }

  /// This report's scope, or one that reaches the day: without a period asked for tables end with the newest period that
  /// communes reported for, which products do not wait for.
  private static func scope(_ context: ReportContext, upTo day: CalendarDate) -> DatasetScope {
    let last = context.scope.period?.last.lastDay ?? context.periods.map(\.lastDay).max()
    guard let last, last < day, let month = Period(.month, containing: day) else { return context.scope }
    return context.scope(of: month)
  }

  private static func products(
    _ table: Table, _ histories: OCOPHistories, _ directory: UnitDirectory, _ units: ShownUnits,
    in year: ClosedRange<CalendarDate>
  ) throws -> (known: [RegisterProduct], later: Int) {
    var districts: [String: String?] = [:]
    var known: [RegisterProduct] = []
    var later = 0
    for row in try ProductRow.rows(of: table).sorted(by: { $0.code < $1.code }) {
      guard var history = histories[row.code] else { continue }
      let hadEvents = !history.events.isEmpty
      history.events.removeAll { $0.date > year.upperBound }
      if hadEvents, history.events.isEmpty {
        later += 1
        continue
      }
      let district =
        districts[row.communeCode] ?? units.shown(as: row.communeCode)?.districtCode
        ?? directory[row.communeCode].flatMap { directory.ancestor(of: $0, at: units.districtLevel)?.code }
      districts[row.communeCode] = .some(district)
      known.append(RegisterProduct(row, history, districtCode: district, in: year))
    }
    return (known, later)
  }

  static func label(_ group: String, _ vocabulary: Vocabulary) -> LocalizedText {
    vocabulary.label(of: group, inColumn: "group") ?? LocalizedText(verbatim: group)
  }

  /// A group by its word, else by its title in either language, accents and case put aside.
  ///
  /// - Throws: `ocop.unknown-group`, with the groups that there are.
  private static func group(
    _ text: String, among words: [String], _ vocabulary: Vocabulary
  ) throws(Diagnostic) -> String {
    let wanted = UnicodeForm.nfc(text).trimmingSpaces
    if words.contains(wanted) { return wanted }
    let folded = VietnameseFolding.fold(wanted)
    let named = words.filter { word in
      let label = label(word, vocabulary)
      return [word, label.vi, label.en].contains { VietnameseFolding.fold($0) == folded }
    }
    if named.count == 1 { return named[0] }
    let list = (named.isEmpty ? words : named).map { Strings.groupChoice($0, label($0, vocabulary)) }
    var hints = [Strings.groupsThere(list)]
    if let nearest = NearestName.nearest(to: wanted, among: words) { hints.insert(Strings.didYouMean(nearest), at: 0) }
    throw Diagnostic(
      "ocop.unknown-group", kind: .data, message: Strings.unknownGroup(wanted), span: SourceSpan(source: "--group"),
      hints: hints)
  }
}
