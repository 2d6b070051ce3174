import NTMKit

/// How the figures come about, what they assume, and what the data lack.
struct Method {
  let section: Section

  /// Of so much of what may come of a product nothing was ever seen.
  private static let muchUnknown = 0.1
  private static let mostNamed = 10

  init(_ data: StageData, _ estimates: StageEstimates, _ places: PlaceEstimates) {
    var notes: [Note] = []
    let terms = data.stageTerms
    func titles(_ words: [String]) -> LocalizedText {
      .list(words.map { terms[$0] ?? LocalizedText(verbatim: $0) })
    }
    if !data.path.isListed, !data.path.stages.isEmpty { notes.append(Note(.info, Strings.derivedOrder)) }
    if !data.path.unlisted.isEmpty { notes.append(Note(.dataGap, Strings.unlisted(titles(data.path.unlisted)))) }
    let few = estimates.stages.filter { $0.standing > 0 && $0.allLeft < StageEstimates.fewLeft }.map(\.word)
    if !few.isEmpty { notes.append(Note(.caution, Strings.fewLeft(titles(few), StageEstimates.fewLeft))) }
    let unknown = data.waiting.count { waiting in
      let outcome = estimates.stages[waiting.stage].outcome
      return outcome.unknown(after: Double(waiting.days), within: Double(data.horizon)) > Self.muchUnknown
    }
    if unknown > 0 {
      notes.append(Note(.caution, Strings.unknown(unknown, of: data.waiting.count, within: data.horizon)))
    }
    if !data.refused.isEmpty {
      let named = data.refused.prefix(Self.mostNamed).map { refused in
        Strings.refusedDecision(
          data.products[refused.product].code, terms[refused.stage] ?? LocalizedText(verbatim: refused.stage),
          refused.date)
      }
      notes.append(Note(.dataGap, Strings.refused(.list(named), more: data.refused.count - named.count)))
    }
    if data.withoutEvents > 0 { notes.append(Note(.info, Strings.withoutEvents(data.withoutEvents))) }
    if !estimates.stages.isEmpty {
      notes += [Note(.method, Strings.stayRule), Note(.method, Strings.curveRule), Note(.method, Strings.placeRule)]
    }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }
}
