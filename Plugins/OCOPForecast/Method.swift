import NTMKit
import Statistics

/// How the figures come about, what they assume, and what the data lack.
struct Method {
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) {
    var notes = Self.gaps(data, answer)
    if !data.question.isPast, answer.refusal == nil {
      notes += [
        Note(
          .method,
          Strings.modelRule(PassageEstimates.Settings.weeklyStrength, moves: PassageEstimates.Settings.fewMoves)),
        Note(.method, Strings.paceRule(answer.estimates.pace)),
        Note(.caution, Strings.otherLimits),
        Note(.method, Self.newcomers(data, answer)),
        Note(.method, Strings.drawRule(answer.draws, seed: data.question.seed, error: answer.standardError)),
      ]
    }
    notes.append(Note(.method, Strings.countingRule))
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func newcomers(_ data: ForecastData, _ answer: Answer) -> LocalizedText {
    if data.question.countsNewcomers {
      let arrivals = answer.estimates.arrivals(until: data.question.day)
      return arrivals.map { Strings.newcomersCounted($0.count) } ?? Strings.noNewcomers
    }
    let left = Int(data.question.deadline.daysSince1970) - Int(data.question.day.daysSince1970)
    guard let quickest = answer.estimates.quickest, quickest > left else { return Strings.newcomersNotCounted }
    return Strings.newcomersTooLate(quickest, left)
  }

  private static func gaps(_ data: ForecastData, _ answer: Answer) -> [Note] {
    var notes: [Note] = []
    if data.question.isPast { notes.append(Note(.info, Strings.past(data.question.deadline, data.question.day))) }
    if data.targets.areOfSomeProvinces { notes.append(Note(.dataGap, Strings.someProvinces)) }
    let leftOut = answer.products.filter(\.isLeftOut)
    if !leftOut.isEmpty, !data.question.isPast {
      let most = 10
      let terms = data.stageTerms
      let named = leftOut.prefix(most).map { product in
        let word = answer.estimates.states.word(product.state)
        return Strings.product(product.product.code, in: terms[word] ?? LocalizedText(verbatim: word))
      }
      notes.append(
        Note(
          .dataGap,
          Strings.leftOut(.list(named), more: leftOut.count - named.count, least: Refusal.leastExits)))
    }
    let homeless = data.asked.count { $0.districtCode.isEmpty }
    if homeless > 0 { notes.append(Note(.dataGap, Strings.withoutDistrict(homeless))) }
    return notes
  }
}
