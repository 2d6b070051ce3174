import NTMKit

/// The rules by which products are counted, and what a reader should know of these figures.
struct Method {
  let section: Section

  init(_ data: RegisterData) {
    var notes = [Note(.method, Strings.recognisedRule), Note(.method, Strings.evaluatedRule)]
    notes += [
      Note(.method, Strings.certificateRule(OCOPRulebook.monthsOfValidity)), Note(.method, Strings.stateRule),
    ]
    if data.units.isOther { notes.append(Note(.method, Strings.otherGeography)) }
    notes += Self.rules(data) + Self.gaps(data) + Self.plan(data)
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  /// Who gives which stars: on the day, and before it where that changed within the year.
  private static func rules(_ data: RegisterData) -> [Note] {
    guard !data.rulebook.rules.isEmpty else { return [Note(.dataGap, Strings.noRules)] }
    let turns = data.rulebook.rules.flatMap { [$0.effectiveFrom, $0.effectiveTo?.adding(days: 1)] }.compactMap(\.self)
    let days = Set(turns.filter(data.year.contains)).union([data.year.lowerBound]).sorted()
    var spans: [(from: CalendarDate, rules: [OCOPRule])] = []
    for day in days {
      let rules = OCOPLevel.allCases.compactMap { data.rulebook.rule(of: $0, on: day) }
      if let last = spans.last, last.rules == rules { continue }
      spans.append((day, rules))
    }
    return spans.map { span in
      let day = spans.count == 1 ? data.day : span.from
      guard !span.rules.isEmpty else { return Note(.dataGap, Strings.noRuleOn(day)) }
      let versions = Set(span.rules.map(\.version)).sorted().joined(separator: ", ")
      let levels = LocalizedText.list(
        span.rules.map { Strings.recognises($0.level.label, $0.recognisesStars) }, separator: "; ")
      return Note(
        .info,
        spans.count == 1 ? Strings.rulesOn(day, versions, levels) : Strings.rulesFrom(day, versions, levels))
    }
  }

  private static func gaps(_ data: RegisterData) -> [Note] {
    var notes: [Note] = []
    switch data.stages.source {
    case .listed:
      if !data.stages.unlisted.isEmpty {
        notes.append(Note(.caution, Strings.unlistedStages(data.stages.unlisted.joined(separator: ", "))))
      }
    case .derived:
      if !data.products.isEmpty { notes.append(Note(.caution, Strings.derivedStages)) }
    }
    let silent = data.products.count { $0.history.events.isEmpty }
    if silent > 0 { notes.append(Note(.dataGap, Strings.withoutEvents(silent))) }
    let unplaced = data.products.count { $0.districtCode == nil }
    if unplaced > 0 {
      notes.append(
        data.places.districts.contains { $0.code != nil }
          ? Note(.dataGap, Strings.withoutDistrict(unplaced)) : Note(.info, Strings.noDistrictLevel(data.day)))
    }
    let unranked = data.unrankedInYear
    if unranked > 0 { notes.append(Note(.dataGap, Strings.withoutStars(unranked))) }
    if !data.products.isEmpty, !data.stages.tellsPublication {
      notes.append(Note(.dataGap, Strings.publicationUnknown))
    }
    if data.later > 0 { notes.append(Note(.info, Strings.laterProducts(data.later, data.day))) }
    return notes
  }

  private static func plan(_ data: RegisterData) -> [Note] {
    if let group = data.groupLabel { return [Note(.info, Strings.noGoalsOfGroup(group))] }
    if data.isOneDistrict { return [Note(.info, Strings.onlyGoalsOfDistrict)] }
    return data.goals.isEmpty && !data.units.isOther ? [Note(.dataGap, Strings.noTargets(data.day.year))] : []
  }
}
