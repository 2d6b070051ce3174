import NTMKit

/// The figures that a reader takes away: the year's targets first, then what stands and what is due.
struct Headline {
  let section: Section

  init(
    _ data: RegisterData, _ expiring: Expiring, _ upgrades: Upgrades, _ national: National, _ standing: StandingStill,
    _ findings: Findings, _ districts: Districts
  ) {
    let metrics =
      [
        Self.recognised(data), Self.evaluated(data, districts.standings), Self.dossiers(data, national),
        Self.inForce(data), Self.expiring(data, expiring),
      ] + (data.stages.tellsPublication ? [Self.publication(data)] : []) + [
        Self.upgrades(data, upgrades),
        Metric(
          id: "standing-still", label: Strings.standingMetric, value: Value(standing.products.count), unit: "product"),
        Metric(
          id: "against-rules", label: Strings.findingsMetric, value: Value(findings.rows.count),
          detail: findings.rows.isEmpty ? nil : Strings.findingsDetail(Set(findings.rows.map(\.product.code)).count)),
      ]
    section = Section(
      id: "headline", title: Strings.headlineTitle,
      blocks: data.products.isEmpty ? [.note(Note(.dataGap, Strings.noProducts))] : [.metrics(metrics)])
  }

  private static func recognised(_ data: RegisterData) -> Metric {
    let found = data.products.compactMap(\.recognisedInYear)
    let kinds = OCOPRecognition.Kind.allCases.compactMap { kind -> LocalizedText? in
      let count = found.count { $0.kind == kind }
      return count > 0 ? Strings.counted(count, Strings.kind(kind)) : nil
    }
    let byDistrict = found.count { $0.level == .district }
    let unranked = data.unrankedInYear
    let detail =
      kinds + (byDistrict > 0 ? [Strings.ofTheseByDistrict(byDistrict)] : [])
      + (unranked > 0 ? [Strings.moreWithoutStars(unranked)] : [])
    return goal(
      "recognised-in-year", Strings.recognisedMetric(data.day.year), found.count, data.goals.recognised, data, detail)
  }

  /// Districts at their floor; of one district, or where there is no floor, the products evaluated.
  private static func evaluated(_ data: RegisterData, _ standings: [DistrictStanding]) -> Metric {
    let count = standings.reduce(0) { $0 + $1.evaluated }
    if data.isOneDistrict || standings.allSatisfy({ $0.floor == nil }) {
      return goal(
        "evaluated", Strings.evaluatedMetric(data.day.year), count, standings.first?.floor, data,
        standings.first?.stretch.map { [Strings.striving($0.value)] } ?? [])
    }
    let withFloor = standings.filter { $0.floor != nil }
    let reached = withFloor.count { $0.status == .met }
    let floors = Set(withFloor.compactMap { $0.floor?.value })
    let striving = withFloor.count { standing in standing.stretch.map { $0.needed(standing.evaluated) == 0 } ?? false }
    var detail = [Strings.evaluatedDetail(count)]
    if let stretch = Set(withFloor.compactMap { $0.stretch?.value }).first {
      detail.append(Strings.districtsStriving(striving, stretch))
    }
    return Metric(
      id: "districts-at-floor", label: Strings.districtsMetric(floors.count == 1 ? floors.first : nil),
      value: Value(reached), target: Value(withFloor.count),
      status: reached == withFloor.count ? .met : withFloor.contains { $0.status == .missed } ? .missed : nil,
      detail: .list(detail, separator: "; "))
  }

  private static func dossiers(_ data: RegisterData, _ national: National) -> Metric {
    let candidates = national.candidates
    let eligible = candidates.count { $0.dossier == .eligible }
    return goal(
      "national-dossiers", Strings.dossiersMetric(data.day.year), candidates.count - eligible, data.goals.dossiers,
      data,
      eligible > 0 ? [Strings.eligible(eligible)] : [])
  }

  private static func inForce(_ data: RegisterData) -> Metric {
    let held = data.inForce
    let stars = Set(held.compactMap(\.standing.stars)).sorted().map { stars in
      Strings.withStars(held.count { $0.standing.stars == stars }, stars)
    }
    return Metric(
      id: "in-force", label: Strings.inForceMetric, value: Value(held.count), unit: "product",
      target: data.goals.inForce.map { .double($0.value) },
      status: data.goals.inForce?.status(held.count, on: data.day).metricStatus,
      detail: .list([Strings.ofProducts(data.products.count)] + (stars.isEmpty ? [] : [.list(stars)]), separator: "; "))
  }

  private static func expiring(_ data: RegisterData, _ expiring: Expiring) -> Metric {
    let rows = expiring.products
    let expired = rows.filter { $0.standing.state == .expired }
    return Metric(
      id: "expiring", label: Strings.expiringMetric(data.parameters.within), value: Value(rows.count - expired.count),
      unit: "product",
      detail: expired.isEmpty
        ? nil : Strings.expiredAlready(expired.count, refiled: expired.count { $0.refiledOn() != nil }))
  }

  private static func publication(_ data: RegisterData) -> Metric {
    let awaiting = data.products.filter(\.awaitsPublication)
    return Metric(
      id: "awaiting-publication", label: Strings.awaitingMetric, value: Value(awaiting.count), unit: "product",
      detail: awaiting.compactMap(\.standing.decisionDate).min().map(Strings.decidedSince))
  }

  private static func upgrades(_ data: RegisterData, _ upgrades: Upgrades) -> Metric {
    let rows = upgrades.candidates
    let done = rows.count { $0.stage == .done }
    let filed = rows.count { $0.stage == .filed }
    return Metric(
      id: "upgrade-candidates", label: Strings.upgradesMetric, value: Value(rows.count - done), unit: "product",
      detail: .list(
        (filed > 0 ? [Strings.upgradesFiled(filed)] : []) + [Strings.upgradesDone(done, data.day.year)],
        separator: "; "))
  }

  /// A count of the year with its target and whether it keeps up.
  private static func goal(
    _ id: String, _ label: LocalizedText, _ count: Int, _ goal: PlanGoals.Goal?, _ data: RegisterData,
    _ detail: [LocalizedText]
  ) -> Metric {
    let status = goal?.status(count, on: data.day)
    let word = status.flatMap { status -> LocalizedText? in
      switch status {
      case .onTrack, .atRisk: data.vocabulary.label(of: status.rawValue, inColumn: "status")
      case .met, .missed, .unknown: nil
      }
    }
    let remarks = (detail.isEmpty ? [] : [LocalizedText.list(detail)]) + (word.map { [$0] } ?? [])
    return Metric(
      id: id, label: label, value: Value(count), unit: "product", target: goal.map { .double($0.value) },
      status: status?.metricStatus, detail: remarks.isEmpty ? nil : .list(remarks, separator: "; "))
  }
}
