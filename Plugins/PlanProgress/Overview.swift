import NTMKit

/// How many targets are met and how many named communes got there, committed and stretch apart, and the figures of those that are not about one commune.
struct Overview {
  let section: Section

  init(_ data: PlanData, _ results: [TargetResult], _ lineage: TargetLineage) throws {
    var metrics: [Metric] = []
    for tier in PlanTarget.Tier.allCases {
      let ofTier = results.filter { $0.target.tier == tier }
      let named = ofTier.filter { $0.target.kind == .named }
      let counted = ofTier.filter(\.isCounted)
      if !counted.isEmpty {
        metrics.append(
          try Self.count(counted, "\(tier.rawValue)-met", Strings.targetsMet(tier), lineage.met(counted, tier)))
      }
      if !named.isEmpty {
        metrics.append(
          try Self.count(named, "\(tier.rawValue)-named", Strings.namedMet(tier), lineage.namedMet(named, tier)))
      }
    }
    metrics += try results.filter { $0.target.tier == .committed && $0.target.kind != .named && $0.actual != nil }
      .map { try Self.figure($0, data, lineage) }
    section = Section(
      id: "overview", title: Strings.overviewTitle,
      blocks: (metrics.isEmpty ? [.note(Note(.dataGap, Strings.noTargets))] : [.metrics(metrics)])
        + (data.isBeforeYear ? [.note(Note(.caution, Strings.notBegun(data.day)))] : []))
  }

  private static func count(
    _ results: [TargetResult], _ id: String, _ label: LocalizedText, _ lineage: Lineage
  ) -> Metric {
    func count(_ status: TargetResult.Status) -> Int { results.count { $0.status == status } }
    return Metric(
      id: id, label: label, value: Value(count(.met)), target: Value(results.count),
      status: count(.met) == results.count ? .met : nil,
      detail: Strings.otherTargets(
        allMet: count(.allMet), onTrack: count(.onTrack), atRisk: count(.atRisk), missed: count(.missed),
        unknown: count(.unknown)),
      lineage: lineage)
  }

  /// Where it began, and whether it is on the way.
  private static func detail(_ result: TargetResult, _ data: PlanData) -> LocalizedText {
    let parts = [
      result.baseline.map { Strings.baseline($0, result.target) },
      data.vocabulary.label(of: result.status.rawValue, inColumn: "status"),
    ]
    return .list(parts.compactMap { $0 })
  }

  private static func figure(
    _ result: TargetResult, _ data: PlanData, _ lineage: TargetLineage
  ) throws -> Metric {
    Metric(
      id: "target-\(result.target.id)", label: data.title(of: result.target), value: Value(result.actual),
      unit: result.target.unit, fractionDigits: result.target.fractionDigits, target: .double(result.target.target),
      status: result.status.metricStatus, detail: Self.detail(result, data),
      lineage: try lineage.figure(result))
  }
}

extension TargetResult.Status {
  /// Nothing on the way yet is near or missed: the words say which of them it is.
  var metricStatus: Metric.Status? {
    switch self {
    case .met: .met
    case .allMet, .onTrack, .atRisk: nil
    case .missed: .missed
    case .unknown: .unknown
    }
  }
}

extension Target {
  /// What its figures are in.
  var unit: MeasureUnit? {
    switch kind {
    case .ratio: .percent
    case .mean: .criterion
    case .named, .count, .cumulative, .floor: isOfProducts ? "product" : .commune
    }
  }

  var fractionDigits: Int { kind == .ratio || kind == .mean ? 1 : 0 }
}

extension PlanData {
  func title(of target: Target) -> LocalizedText {
    vocabulary.label(of: target.title, inColumn: "title") ?? LocalizedText(verbatim: target.title)
  }
}
