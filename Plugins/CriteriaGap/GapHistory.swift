import NTMKit

/// The same communes in earlier periods: the one before for comparison, and how far back a fall goes.
struct GapHistory {
  struct Standing {
    var met: Int
    var missing: Int
    var hasResults: Bool
    var status: String
    var meetsAll: Bool { hasResults && missing == 0 && met > 0 }
    var isRecognised: Bool { status == "recognised" || status == "fallen_back" }
  }

  /// A period and where the communes stood in it.
  struct Earlier {
    var period: Period
    var setCode: String?
    var setTitle: LocalizedText
    var total: Int
    var standings: [String: Standing]

    var withResults: [Standing] { standings.values.filter(\.hasResults) }
  }

  /// nil when there is no period before.
  let previous: Earlier?
  /// By commune code: the first period of the unbroken run of periods, up to this one, in which it has been fallen back.
  let fallenSince: [String: Period]

  init(_ context: ReportContext, _ data: GapData) throws {
    guard let period = data.period else {
      previous = nil
      fallenSince = [:]
      return
    }
    let codes = Set(data.communes.map(\.code))
    let before = try context.period(before: period).flatMap { try Self.earlier($0, context, codes) }
    previous = before
    var since: [String: Period] = [:]
    var falling = Set(data.communes.filter(\.hasFallenBack).map(\.code))
    for code in falling { since[code] = period }
    var earlier = before
    while !falling.isEmpty, let step = earlier {
      falling = falling.filter { step.standings[$0]?.status == "fallen_back" }
      for code in falling { since[code] = step.period }
      earlier =
        falling.isEmpty ? nil : try context.period(before: step.period).flatMap { try Self.earlier($0, context, codes) }
    }
    fallenSince = since
  }

  /// How the mean of those communes changed that have results in both periods: means of other communes cannot be compared.
  struct MeanChange {
    var communes: Int
    /// Whether no others have results in either period.
    var isOfAll: Bool
    var change: Double
  }

  /// nil where none of the communes has results in both periods.
  func meanChange(of communes: [GapCommune]) -> MeanChange? {
    guard let previous else { return nil }
    let reporting = communes.filter(\.hasResults)
    let earlier = communes.compactMap { previous.standings[$0.code] }.count(where: \.hasResults)
    let pairs = reporting.compactMap { commune in
      previous.standings[commune.code].flatMap { $0.hasResults ? commune.met - $0.met : nil }
    }
    guard !pairs.isEmpty else { return nil }
    // Of whole numbers, so that 18.6 less 18.2 is 0.4 to the last digit.
    return MeanChange(
      communes: pairs.count, isOfAll: pairs.count == reporting.count && pairs.count == earlier,
      change: Double(pairs.reduce(0, +)) / Double(pairs.count))
  }

  /// Whether the criteria set changed since the period before.
  func changesSet(_ data: GapData) -> Bool { previous.map { $0.setCode != data.setCode } ?? false }

  /// nil when it cannot be said which set judges that period.
  private static func earlier(_ period: Period, _ context: ReportContext, _ codes: Set<String>) throws -> Earlier? {
    let table: Table
    do {
      table = try context.table("standings", in: context.scope(of: period))
    } catch let diagnostic as Diagnostic where diagnostic.code == "dataset.no-set" {
      return nil
    }
    let names = try table.texts("commune_code")
    let met = try table.integers("met")
    let missing = try table.integers("missing")
    let notAssessed = try table.integers("not_assessed")
    let totals = try table.integers("total")
    let statuses = try table.texts("status")
    var standings: [String: Standing] = [:]
    for (row, name) in names.enumerated() {
      guard let code = name, codes.contains(code) else { continue }
      standings[code] = Standing(
        met: met[row] ?? 0, missing: missing[row] ?? 0, hasResults: (notAssessed[row] ?? 0) < (totals[row] ?? 0),
        status: statuses[row] ?? "")
    }
    let setCode = try table.texts("set").compactMap { $0 }.first
    return Earlier(
      period: period, setCode: setCode, setTitle: try GapData.title(of: setCode, in: context),
      total: totals.compactMap { $0 }.max() ?? 0, standings: standings)
  }
}
