import NTMKit

/// How the figures come about, what they assume, and what the data lack.
struct Method {
  let section: Section

  init(_ context: ReportContext, _ data: ForecastData, _ answer: Answer) throws {
    var notes = Self.gaps(data, answer)
    if let estimates = answer.estimates, let simulation = answer.simulation {
      notes += [
        Note(.method, Strings.historyRule(data.setTitle, estimates.transitions)),
        Note(.method, Strings.ratesRule),
        Note(.method, Strings.effectsRule(estimates)),
        Note(.method, Strings.drawRule(simulation.draws, seed: data.seed)),
        Note(.method, Strings.baselinesRule),
        Note(.caution, Strings.limits),
      ]
      if context.scope.overlay != nil { notes.append(Note(.method, Strings.assumedRule)) }
    }
    notes.append(Note(.method, Strings.countingRule))
    notes += try context.remarks().map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func gaps(_ data: ForecastData, _ answer: Answer) -> [Note] {
    guard let now = data.now else { return [] }
    var notes: [Note] = []
    let counted = data.communes.indices.filter { data.isCounted(data.communes[$0]) }
    let open = counted.filter { now.hasResults($0) }.reduce(0) { sum, place in
      sum + now.states(of: place).count { $0 == .notAssessed }
    }
    if data.carried > 0 { notes.append(Note(.dataGap, Strings.carried(data.carried))) }
    if open > 0 { notes.append(Note(.dataGap, Strings.notAssessed(open))) }
    if data.targets.committed == nil { notes.append(Note(.info, Strings.noTarget)) }
    return notes
  }
}
