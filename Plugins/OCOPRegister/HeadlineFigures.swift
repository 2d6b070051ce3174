import NTMKit

/// Each headline figure with where it comes from.
struct HeadlineFigures {
  let data: RegisterData
  let lineage: ProductLineage
  private var line: ReportLine { lineage.line }

  var recognised: Metric {
    get throws {
      let products = data.products.filter { $0.recognisedInYear != nil }
      let found = products.compactMap(\.recognisedInYear)
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
        "recognised-in-year", Strings.recognisedMetric(data.day.year), found.count, data.goals.recognised, detail,
        try lineage.figure(
          of: Strings.recognisedRule(data.day),
          madeBy: line.text(table: Districts.tableID, "summarize sum(recognised)"),
          from: products.map { .init($0, $0.recognisedInYear?.date) }))
    }
  }

  /// Districts at their floor; of one district, or where there is no floor, the products evaluated.
  func evaluated(_ standings: [DistrictStanding]) throws -> Metric {
    let count = standings.reduce(0) { $0 + $1.evaluated }
    if data.isOneDistrict || standings.allSatisfy({ $0.floor == nil }) {
      return goal(
        "evaluated", Strings.evaluatedMetric(data.day.year), count, standings.first?.floor,
        standings.first?.stretch.map { [Strings.striving($0.value)] } ?? [],
        try lineage.figure(
          of: Strings.evaluatedRule(data.day), madeBy: line.text(table: Districts.tableID, "summarize sum(evaluated)"),
          from: data.products.filter(\.isEvaluatedInYear).map { .init($0, $0.evaluatedOn(within: data.year)) }))
    }
    return districtsAtFloor(standings, count)
  }

  private func districtsAtFloor(_ standings: [DistrictStanding], _ count: Int) -> Metric {
    let withFloor = standings.filter { $0.floor != nil }
    let reached = withFloor.filter { $0.status == .met }
    let floors = Set(withFloor.compactMap { $0.floor?.value })
    let striving = withFloor.count { standing in standing.stretch.map { $0.needed(standing.evaluated) == 0 } ?? false }
    var detail = [Strings.evaluatedDetail(count)]
    if let stretch = Set(withFloor.compactMap { $0.stretch?.value }).first {
      detail.append(Strings.districtsStriving(striving, stretch))
    }
    return Metric(
      id: "districts-at-floor", label: Strings.districtsMetric(floors.count == 1 ? floors.first : nil),
      value: Value(reached.count), target: Value(withFloor.count),
      status: reached.count == withFloor.count ? .met : withFloor.contains { $0.status == .missed } ? .missed : nil,
      detail: .list(detail, separator: "; "),
      lineage: .figure(
        of: Strings.districtsRule(data.day),
        madeBy: line.text(table: Districts.tableID, "where status = \"met\"", "count"),
        from: reached.map { standing in
          .input(
            LocalizedText(verbatim: standing.district.name), code: standing.district.code, Value(standing.evaluated),
            unit: "product")
        }))
  }

  func dossiers(_ national: National) throws -> Metric {
    let filed = national.candidates.filter { $0.dossier == .filed }
    let eligible = national.candidates.count - filed.count
    return goal(
      "national-dossiers", Strings.dossiersMetric(data.day.year), filed.count, data.goals.dossiers,
      eligible > 0 ? [Strings.eligible(eligible)] : [],
      try lineage.figure(
        of: Strings.dossiersRule(data.day),
        madeBy: line.text(table: National.tableID, "where dossier = \"filed\"", "count"),
        from: filed.map { .init($0.product, $0.filedOn) }))
  }

  var inForce: Metric {
    get throws {
      let held = data.inForce
      let stars = Set(held.compactMap(\.standing.stars)).sorted().map { stars in
        Strings.withStars(held.count { $0.standing.stars == stars }, stars)
      }
      return Metric(
        id: "in-force", label: Strings.inForceMetric, value: Value(held.count), unit: "product",
        target: data.goals.inForce.map { .double($0.value) },
        status: data.goals.inForce?.status(held.count, on: data.day).metricStatus,
        detail: .list(
          [Strings.ofProducts(data.products.count)] + (stars.isEmpty ? [] : [.list(stars)]), separator: "; "),
        lineage: try lineage.figure(
          of: Strings.inForceRule(data.day), madeBy: line.text("where state = \"recognised\"", "count"),
          from: held.map { .init($0, $0.standing.decisionDate) }))
    }
  }

  func expiring(_ expiring: Expiring) throws -> Metric {
    let rows = expiring.products
    let expired = rows.filter { $0.standing.state == .expired }
    return Metric(
      id: "expiring", label: Strings.expiringMetric(data.parameters.within), value: Value(rows.count - expired.count),
      unit: "product",
      detail: expired.isEmpty
        ? nil : Strings.expiredAlready(expired.count, refiled: expired.count { $0.refiledOn() != nil }),
      lineage: try lineage.figure(
        of: Strings.expiringRule(data.day, data.horizon),
        madeBy: line.text(table: Expiring.tableID, "where state = \"recognised\"", "count"),
        from: rows.filter(\.isInForce).map {
          .init($0, $0.standing.decisionDate, $0.standing.expiresOn.map(Strings.expiresOn))
        }))
  }

  var publication: Metric {
    get throws {
      let awaiting = data.products.filter(\.awaitsPublication)
      return Metric(
        id: "awaiting-publication", label: Strings.awaitingMetric, value: Value(awaiting.count), unit: "product",
        detail: awaiting.compactMap(\.standing.decisionDate).min().map(Strings.decidedSince),
        lineage: try lineage.figure(
          of: Strings.awaitingRule(data.day),
          madeBy: line.text(table: Publication.tableID, "where published_on is missing", "count"),
          from: awaiting.map { .init($0, $0.standing.decisionDate) }))
    }
  }

  func ready(_ agenda: Agenda) throws -> Metric {
    let ready = agenda.items.filter { $0.readiness == .ready }
    return Metric(
      id: "ready-for-council", label: Strings.readyMetric, value: Value(ready.count), unit: "product",
      detail: Strings.readyDetail(
        agenda.items.count { $0.readiness == .incomplete }, unknown: agenda.items.count { $0.readiness == .unknown }),
      lineage: try lineage.figure(
        of: Strings.readyRule(data.day),
        madeBy: line.text(table: SessionPreparation.tableID, "where readiness = \"ready\"", "count"),
        from: ready.map { .init($0.product, $0.dossier.filedOn) }))
  }

  func upgrades(_ upgrades: Upgrades) throws -> Metric {
    let rows = upgrades.candidates
    let done = rows.count { $0.stage == .done }
    let filed = rows.count { $0.stage == .filed }
    return Metric(
      id: "upgrade-candidates", label: Strings.upgradesMetric, value: Value(rows.count - done), unit: "product",
      detail: .list(
        (filed > 0 ? [Strings.upgradesFiled(filed)] : []) + [Strings.upgradesDone(done, data.day.year)],
        separator: "; "),
      lineage: try lineage.figure(
        of: Strings.upgradesRule(data.parameters.upgradeFrom, data.day),
        madeBy: line.text(table: Upgrades.tableID, "where upgrade != \"done\"", "count"),
        from: rows.filter { $0.stage != .done }.map { candidate in
          .init(
            candidate.product, candidate.filedOn ?? candidate.product.standing.decisionDate,
            Strings.upgrade(candidate.stage))
        }))
  }

  func standing(_ standing: StandingStill) throws -> Metric {
    Metric(
      id: "standing-still", label: Strings.standingMetric, value: Value(standing.products.count), unit: "product",
      lineage: try lineage.figure(
        of: Strings.standingRule(data.day), madeBy: line.text(table: StandingStill.tableID, "count"),
        from: standing.products.map { .init($0, $0.standing.stageSince) }))
  }

  func findings(_ findings: Findings) throws -> Metric {
    Metric(
      id: "against-rules", label: Strings.findingsMetric, value: Value(findings.rows.count),
      detail: findings.rows.isEmpty ? nil : Strings.findingsDetail(Set(findings.rows.map(\.product.code)).count),
      lineage: try lineage.figure(
        of: Strings.findingsRule(data.day), madeBy: line.text(table: Findings.tableID, "count"),
        from: findings.rows.map { .init($0.product, $0.finding.date, $0.finding.message) }))
  }

  /// A count of the year with its target and whether it keeps up.
  private func goal(
    _ id: String, _ label: LocalizedText, _ count: Int, _ goal: PlanGoals.Goal?, _ detail: [LocalizedText],
    _ lineage: Lineage
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
      status: status?.metricStatus, detail: remarks.isEmpty ? nil : .list(remarks, separator: "; "), lineage: lineage)
  }
}
