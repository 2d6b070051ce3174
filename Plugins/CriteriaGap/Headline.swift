import NTMKit

/// The figures that a reader takes away.
struct Headline {
  let section: Section

  init(_ data: GapData, _ history: GapHistory, _ push: PushList) {
    let metrics = [
      Self.communes(data), Self.allMet(data, history), Self.recognised(data), Self.meanMet(data, history),
      Metric(
        id: "push", label: Strings.pushMetric(from: push.least), value: Value(push.communes.count), unit: .commune,
        detail: Strings.recognisedAmongThem(push.communes.count(where: \.isRecognised))),
      Metric(
        id: "fallen-back", label: Strings.fallenBackMetric, value: Value(data.communes.count(where: \.hasFallenBack)),
        unit: .commune),
    ]
    section = Section(
      id: "headline", title: Strings.headlineTitle,
      blocks: data.communes.isEmpty ? [.note(Note(.dataGap, Strings.noCommunes))] : [.metrics(metrics)])
  }

  private static func communes(_ data: GapData) -> Metric {
    let details = [
      data.unresolved > 0 ? Strings.unresolvedAmongThem(data.unresolved) : nil,
      data.withoutResults.isEmpty ? nil : Strings.withResults(data.withResults.count),
    ].compactMap(\.self)
    return Metric(
      id: "communes", label: Strings.communesMetric, value: Value(data.communes.count), unit: .commune,
      detail: details.isEmpty ? nil : .list(details, separator: "; "))
  }

  private static func allMet(_ data: GapData, _ history: GapHistory) -> Metric {
    let count = data.communes.count(where: \.meetsAll)
    let before = history.previous.map { ($0.standings.values.count(where: \.meetsAll), $0.period) }
    return Metric(
      id: "all-met", label: Strings.allMetMetric(data.total), value: Value(count), unit: .commune,
      detail: before.map { Strings.before($0.0, $0.1) },
      lineage: lineage(
        Strings.allMetRule(data.total), data, "| where met > 0 and missing = 0 | count",
        data.communes.filter(\.meetsAll)))
  }

  private static func recognised(_ data: GapData) -> Metric {
    let count = data.communes.count(where: \.isRecognised)
    return Metric(
      id: "recognised", label: Strings.recognisedMetric, value: Value(count), unit: .commune,
      detail: share(count, of: data.communes.count).map(Strings.shareOfCommunes))
  }

  private static func meanMet(_ data: GapData, _ history: GapHistory) -> Metric {
    let now = data.meanMet
    var detail: LocalizedText?
    if let now, let before = history.previous, let then = before.meanMet {
      detail = Strings.change(now - then, since: before.period)
    }
    return Metric(
      id: "mean-met", label: Strings.meanMetric, value: Value(now), unit: .criterion, fractionDigits: 1, detail: detail,
      lineage: lineage(
        Strings.meanRule(data.withResults.count), data, "| summarize mean(met)", data.byPlace(data.withResults)))
  }

  /// The line that counts or adds up communes with results, and what each of them gives.
  private static func lineage(
    _ rule: LocalizedText, _ data: GapData, _ stages: String, _ communes: [GapCommune]
  ) -> Lineage? {
    if communes.isEmpty { return nil }
    return .figure(
      of: rule, madeBy: data.line.map { "\($0) \(stages)" },
      from: communes.map { .input(code: $0.code, name: $0.name, "met", Value($0.met), unit: .criterion) })
  }
}
