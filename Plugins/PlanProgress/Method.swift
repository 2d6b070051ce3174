import NTMKit

/// The rules by which targets are judged, and what a reader should know of these figures.
struct Method {
  let section: Section

  init(_ context: ReportContext, _ data: PlanData, _ results: [TargetResult], _ arithmetic: Arithmetic) throws {
    var notes = [Note(.method, Strings.actualRule)]
    if data.products != nil { notes.append(Note(.method, Strings.productRule)) }
    notes.append(Note(.method, Strings.paceRule))
    if results.contains(where: { $0.target.kind == .named }) { notes.append(Note(.method, Strings.namedRule)) }
    if results.contains(where: { !$0.isCounted }) { notes.append(Note(.method, Strings.countedRule)) }
    if let products = data.products {
      notes.append(Note(.info, Strings.upgrades(products.upgraded(by: data.day), data.day)))
    }
    if let period = data.period { notes.append(Note(.info, Strings.asOf(data.day, period))) }
    notes += Self.gaps(data, results)
    notes += Self.baselines(data, results)
    notes += Self.stretch(data, arithmetic)
    notes += try context.remarks().map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func gaps(_ data: PlanData, _ results: [TargetResult]) -> [Note] {
    var notes: [Note] = []
    if data.targets.isEmpty { notes.append(Note(.dataGap, Strings.noTargets)) }
    if data.otherYears > 0 { notes.append(Note(.info, Strings.otherYears(data.otherYears))) }
    if data.period == nil { notes.append(Note(.dataGap, Strings.noPeriod)) }
    let products = results.filter(\.target.isOfProducts)
    if !products.isEmpty, data.products == nil {
      notes.append(Note(.dataGap, Strings.products(products.map(\.target.id).joined(separator: ", "))))
    }
    let silent = results.filter { !$0.target.isOfProducts && $0.actual == nil }
    if !silent.isEmpty {
      notes.append(Note(.dataGap, Strings.notReported(silent.map(\.target.id).joined(separator: ", "))))
    }
    if let base = data.standings(for: .ntm), data.targets.contains(where: { $0.kind == .mean }) {
      let count = data.communes.count { base[$0.code]?.hasResults == false }
      if count > 0, count < data.communes.count { notes.append(Note(.dataGap, Strings.leftOutOfMean(count))) }
    }
    return notes
  }

  /// Baselines that the plan does not state.
  private static func baselines(_ data: PlanData, _ results: [TargetResult]) -> [Note] {
    guard let baseline = data.baselineMean, results.contains(where: { $0.target.kind == .mean && $0.actual != nil })
    else { return [] }
    var notes = [Note(.info, Strings.meanBaseline(baseline.mean, baseline.period))]
    if baseline.setCode != data.standings(for: .ntm)?.setCode {
      notes.append(Note(.caution, Strings.meanSetChanged(baseline.period)))
    }
    return notes
  }

  /// The plan does not say whether its total counts the stretch communes; its own sum shows that it need not.
  private static func stretch(_ data: PlanData, _ arithmetic: Arithmetic) -> [Note] {
    data.targets.compactMap { target -> Note? in
      guard target.kind == .cumulative, let level = target.level, arithmetic.leavesStretchOut(level) else { return nil }
      let striving =
        data.targets.first {
          $0.kind == .count && $0.tier == .stretch && $0.plan == target.plan && $0.isOf(level)
        }?.target ?? Double(data.named(plan: target.plan, level: level, tier: .stretch).count)
      guard striving > 0 else { return nil }
      return Note(.info, Strings.stretchNotCounted(striving, target.target, data.title(of: target)))
    }
  }
}
