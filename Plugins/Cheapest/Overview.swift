import NTMKit

/// The answer in a few figures.
struct Overview {
  let section: Section

  init(
    _ data: EffortData, _ answer: Answer, _ line: ReportLine, _ parameters: CheapestReport.Parameters,
    _ context: ReportContext
  ) throws {
    var other = parameters
    other.named = parameters.named == .free ? .first : .free
    let otherLine = context.line(of: CheapestReport.manifest, other)
    var blocks = Self.notes(data, answer).map(Block.note)
    let metrics =
      Self.state(data, line) + (answer.price.map { Self.metrics($0, data, answer, line, otherLine) } ?? [])
    if !data.counted.isEmpty { blocks.append(.metrics(metrics)) }
    if let text = Strings.summaryText(data, answer) { blocks.append(.paragraph(text)) }
    section = Section(id: "overview", title: Strings.overviewTitle, blocks: blocks)
  }

  private static func notes(_ data: EffortData, _ answer: Answer) -> [Note] {
    var notes: [Note] = []
    if data.outlook.criteria.isEmpty {
      return [Note(.dataGap, Strings.noResults)]
    }
    if data.isPast {
      notes.append(Note(.info, Strings.past(data)))
    } else {
      if let refusal = data.outlook.refusal { notes.append(Note(.dataGap, Strings.certainOnly(refusal))) }
      if data.target == nil { notes.append(Note(.dataGap, Strings.noTarget)) }
      if let period = data.outlook.target, let deadline = data.outlook.deadline, deadline != period.lastDay {
        notes.append(Note(.info, Strings.toEnd(of: period, deadline)))
      }
      if let price = answer.price {
        if price.plan == nil {
          notes.append(Note(.caution, Strings.outOfReach(price, data, answer)))
        } else if price.plan?.helped.isEmpty == true {
          notes.append(Note(.info, Strings.reachedAlready(price, data)))
        } else if !price.isProved {
          notes.append(Note(.caution, Strings.notProved(price)))
        }
      }
    }
    if !data.unpriced.isEmpty { notes.append(Note(.dataGap, Strings.unpriced(data.unpriced.count))) }
    return notes + data.outlook.silent.map { Note(.caution, $0) }
  }

  private static func state(_ data: EffortData, _ line: ReportLine) -> [Metric] {
    guard !data.outlook.criteria.isEmpty else { return [] }
    let words = data.counting == .allMet ? "\"met\"" : "\"met\", \"recognised\""
    return [
      Metric(
        id: "now", label: Strings.nowMetric(data), value: Value(data.now), unit: .commune, fractionDigits: 0,
        target: data.target.map { Value($0) }, detail: Strings.outOf(data.counted.count),
        lineage: .figure(
          of: Strings.nowRule(data.counting),
          madeBy: line.text(table: CommuneTable.tableID, "where counted_as in (\(words))", "count"),
          from: data.counted.filter { [.met, .recognised].contains(data.standing($0)) }.map { place in
            let commune = data.outlook.communes[place]
            return .input(
              code: commune.code, name: commune.name, "met", commune.hasResults ? Value(commune.met) : .null,
              unit: .criterion)
          }))
    ]
  }

  private static func metrics(
    _ price: Answer.Price, _ data: EffortData, _ answer: Answer, _ line: ReportLine, _ otherLine: ReportLine
  ) -> [Metric] {
    func point(_ target: Int, _ column: String) -> String {
      line.text(table: CurveTable.tableID, "where target = \(target)", "select \(column)")
    }
    let digits = data.measure == .cost ? nil : 0
    var metrics = [
      Metric(
        id: "effort", label: Strings.effortMetric(price.target, data), value: Value(price.plan?.effort),
        unit: data.effortUnit, fractionDigits: digits,
        detail: price.plan.map { Strings.proof(price, plan: $0) } ?? Strings.outOfReachWord,
        lineage: .figure(of: Strings.effortRule(data), madeBy: point(price.target, "effort")))
    ]
    guard let plan = price.plan else { return metrics + [chance(price, data, point)] }
    metrics += [
      Metric(
        id: "helped", label: Strings.helpedMetric, value: Value(plan.helped.count), unit: .commune, fractionDigits: 0,
        detail: Strings.criteriaOf(plan.criteria),
        lineage: .figure(
          of: Strings.helpedRule,
          madeBy: line.text(table: CommuneTable.tableID, "where counted_as = \"helped\"", "count"),
          from: answer.pairs.map(\.commune).reduce(into: [Int]()) { if $0.last != $1 { $0.append($1) } }.map { place in
            let commune = data.outlook.communes[place]
            return .input(
              code: commune.code, name: commune.name, "missing", Value(commune.lacking.count), unit: .criterion)
          })),
      chance(price, data, point),
    ]
    let place = answer.curve.firstIndex { $0.target == price.target } ?? 0
    if place + 1 < answer.curve.count, answer.curve[place + 1].target == price.target + 1,
      let extra = answer.extra(place + 1)
    {
      metrics.append(
        Metric(
          id: "one-more", label: Strings.oneMoreMetric(price.target + 1), value: Value(extra), unit: data.effortUnit,
          fractionDigits: digits, detail: Strings.oneMoreDetail,
          lineage: .figure(of: Strings.oneMoreRule, madeBy: point(price.target + 1, "extra"))))
    }
    if place > 0, answer.curve[place - 1].target == price.target - 1, let extra = answer.extra(place) {
      metrics.append(
        Metric(
          id: "one-fewer", label: Strings.oneFewerMetric(price.target - 1), value: Value(extra), unit: data.effortUnit,
          fractionDigits: digits, detail: Strings.oneFewerDetail,
          lineage: .figure(of: Strings.oneFewerRule, madeBy: point(price.target, "extra"))))
    }
    if let other = answer.otherRule {
      metrics.append(
        Metric(
          id: "other-rule", label: Strings.otherRuleMetric(data.named), value: Value(other.plan?.effort),
          unit: data.effortUnit, fractionDigits: digits, detail: Strings.otherRuleDetail(other, price, data.named),
          lineage: .figure(
            of: Strings.otherRuleRule(data.named),
            madeBy: otherLine.text(
              table: CurveTable.tableID, "where target = \(price.target)", "select effort"))))
    }
    return metrics
  }

  private static func chance(
    _ price: Answer.Price, _ data: EffortData, _ point: (Int, String) -> String
  ) -> Metric {
    let isSure = data.outlook.refusal != nil
    return Metric(
      id: "probability-after", label: Strings.chanceMetric(price.target),
      value: price.plan.map { isSure ? .null : Share.value($0.chance) } ?? .null, unit: .percent,
      fractionDigits: data.probability.fractionDigits,
      target: .double(data.probability.percent), detail: isSure ? Strings.noChances : Strings.before(price.before),
      lineage: .figure(of: Strings.chanceRule, madeBy: isSure ? nil : point(price.target, "probability")))
  }
}
