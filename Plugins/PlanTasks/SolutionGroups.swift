import NTMKit

/// The solution groups of the plan in force on a day.
struct SolutionGroups {
  /// nil where no plan's groups were imported.
  let plan: String?
  let issuedOn: CalendarDate?
  /// In the order of the plan: 1…7.
  let codes: [String]
  private let titles: [String: LocalizedText]

  /// The newest plan issued by the day; else the one without a date, else the first one after it.
  init(_ table: Table, on day: CalendarDate) throws {
    let plans = try table.texts("plan")
    let groups = try table.texts("group")
    let vietnamese = try table.texts("title_vi")
    let english = try table.texts("title_en")
    let dates = try table.dates("issued_on")
    var issued: [String: CalendarDate] = [:]
    for (row, name) in plans.enumerated() {
      guard let name, let date = dates[row] else { continue }
      issued[name] = min(date, issued[name] ?? date)
    }
    let chosen = Self.inForce(Set(plans.compactMap { $0 }), issued, on: day)
    plan = chosen
    issuedOn = chosen.flatMap { issued[$0] }
    var titles: [String: LocalizedText] = [:]
    for row in plans.indices where plans[row] == chosen {
      guard let group = groups[row] else { continue }
      let title = vietnamese[row] ?? english[row] ?? group
      titles[group] = LocalizedText(resolvedVietnamese: title, resolvedEnglish: english[row] ?? title)
    }
    self.titles = titles
    codes = Self.sorted(titles.keys)
  }

  func title(of group: String) -> LocalizedText? { titles[group] }

  /// In dictionary order, numbers by their value.
  static func sorted(_ codes: some Sequence<String>) -> [String] {
    codes.map { (code: $0, key: VietnameseCollation.key($0)) }
      .sorted { $0.key.lexicographicallyPrecedes($1.key) }.map(\.code)
  }

  private static func inForce(
    _ plans: Set<String>, _ issued: [String: CalendarDate], on day: CalendarDate
  ) -> String? {
    let byName = sorted(plans)
    func newest(_ plans: [String]) -> String? {
      plans.max { (issued[$0] ?? day) < (issued[$1] ?? day) }
    }
    let inForce = byName.filter { plan in issued[plan].map { $0 <= day } ?? false }
    return newest(inForce) ?? byName.last { issued[$0] == nil }
      ?? byName.min { (issued[$0] ?? day) < (issued[$1] ?? day) }
  }
}
