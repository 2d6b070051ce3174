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
    Metric(
      id: "communes", label: Strings.communesMetric, value: Value(data.communes.count), unit: .commune,
      detail: data.withoutResults.isEmpty ? nil : Strings.withResults(data.withResults.count))
  }

  private static func allMet(_ data: GapData, _ history: GapHistory) -> Metric {
    let count = data.communes.count(where: \.meetsAll)
    let before = history.previous.map { ($0.standings.values.count(where: \.meetsAll), $0.period) }
    return Metric(
      id: "all-met", label: Strings.allMetMetric(data.total), value: Value(count), unit: .commune,
      detail: before.map { Strings.before($0.0, $0.1) })
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
      id: "mean-met", label: Strings.meanMetric, value: Value(now), unit: .criterion, fractionDigits: 1, detail: detail)
  }
}
