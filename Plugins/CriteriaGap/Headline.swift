import NTMKit

/// The figures that a reader takes away.
struct Headline {
  let section: Section

  init(_ data: GapData, _ history: GapHistory, _ push: PushList) {
    let metrics = [
      Self.communes(data), Self.allMet(data, history), Self.recognised(data), Self.meanMet(data, history),
      Self.push(data, push), Self.fallenBack(data),
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
      detail: details.isEmpty ? nil : .list(details, separator: "; "),
      lineage: .figure(
        of: Strings.communesRule(data.period), madeBy: data.line.text("count"), from: met(data.communes, data)))
  }

  private static func allMet(_ data: GapData, _ history: GapHistory) -> Metric {
    let count = data.communes.count(where: \.meetsAll)
    let before = history.previous.map { earlier in
      let met = earlier.standings.values.count(where: \.meetsAll)
      let known = earlier.withResults.count
      return known == data.withResults.count
        ? Strings.before(met, earlier.period) : Strings.before(met, of: known, earlier.period)
    }
    return Metric(
      id: "all-met", label: Strings.allMetMetric(data.total), value: Value(count), unit: .commune,
      detail: before,
      lineage: .figure(
        of: Strings.allMetRule(data.total), madeBy: data.line.text(where: "met > 0 and missing = 0", "count"),
        from: met(data.communes.filter(\.meetsAll), data)))
  }

  private static func recognised(_ data: GapData) -> Metric {
    let recognised = data.communes.filter(\.isRecognised)
    let inputs = data.byPlace(recognised).lazy.map { commune in
      input(commune, "recognised_on", Value(commune.recognisedOn), data)
    }
    return Metric(
      id: "recognised", label: Strings.recognisedMetric, value: Value(recognised.count), unit: .commune,
      detail: share(recognised.count, of: data.communes.count).map(Strings.shareOfCommunes),
      lineage: .figure(
        of: Strings.recognisedRule(data.period),
        madeBy: data.line.text(where: "status in (\"recognised\", \"fallen_back\")", "count"), from: inputs))
  }

  private static func meanMet(_ data: GapData, _ history: GapHistory) -> Metric {
    let now = data.meanMet
    var detail: LocalizedText?
    if now != nil, let before = history.previous, !before.withResults.isEmpty {
      detail =
        switch history.meanChange(of: data.communes) {
        case let mean? where mean.isOfAll: Strings.change(mean.change, since: before.period)
        case let mean?: Strings.change(mean.change, since: before.period, of: mean.communes)
        case nil: Strings.notComparable(with: before.period)
        }
    }
    return Metric(
      id: "mean-met", label: Strings.meanMetric, value: Value(now), unit: .criterion, fractionDigits: 1, detail: detail,
      lineage: .figure(
        of: Strings.meanRule(data.withResults.count), madeBy: data.line.mean(ofAllShown: data.withoutResults.isEmpty),
        from: met(data.withResults, data)))
  }

  private static func push(_ data: GapData, _ push: PushList) -> Metric {
    Metric(
      id: "push", label: Strings.pushMetric(from: push.least), value: Value(push.communes.count), unit: .commune,
      detail: Strings.recognisedAmongThem(push.communes.count(where: \.isRecognised)),
      lineage: .figure(
        of: Strings.pushRule(from: push.least),
        madeBy: data.line.text(where: "met >= \(push.least) and missing > 0", "count"),
        from: push.communes.lazy.map { input($0, "met", Value($0.met), unit: .criterion, data) }))
  }

  private static func fallenBack(_ data: GapData) -> Metric {
    let fallen = data.communes.filter(\.hasFallenBack)
    return Metric(
      id: "fallen-back", label: Strings.fallenBackMetric, value: Value(fallen.count), unit: .commune,
      lineage: .figure(
        of: Strings.fallenBackRule, madeBy: data.line.text(where: "status = \"fallen_back\"", "count"),
        from: met(fallen, data)))
  }

  /// What communes met, by district and name; of one without results nothing.
  static func met(_ communes: [GapCommune], _ data: GapData) -> some RandomAccessCollection<Lineage> {
    data.byPlace(communes).lazy.map { commune in
      input(commune, "met", commune.hasResults ? Value(commune.met) : .null, unit: .criterion, data)
    }
  }

  private static func input(
    _ commune: GapCommune, _ column: String, _ value: Value, unit: MeasureUnit? = nil, _ data: GapData
  ) -> Lineage {
    data.line.leadsOn
      ? .input(code: commune.code, name: commune.name, column, value, unit: unit)
      : .input(LocalizedText(verbatim: commune.name), code: commune.code, value, unit: unit)
  }
}
