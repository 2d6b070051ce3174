import NTMKit
import Statistics

/// What another report of the package may ask of the model: where the communes stand, what the plan wants, and draws of all that is
/// uncertain about the time to the deadline.
///
/// One file is the whole border, so that the model can change behind it.
package struct CriteriaOutlook {
  package struct Commune {
    package var code: String
    package var name: String
    package var district: String
    package var status: String
    package var isRecognised: Bool
    /// Whether it is one of those asked about.
    package var isCounted: Bool
    /// Whether it has results for the period itself.
    package var isReported: Bool
    /// Whether anything is known of it: results for the period, or of the year before.
    package var hasResults: Bool
    package var meetsAll: Bool
    /// Criteria that it lacks, not judged ones included; empty where nothing is known of it.
    package var lacking: [Int]
    package var met: Int
  }

  package struct Criterion {
    package var id: String
    package var title: String
  }

  private let data: ForecastData
  private let estimates: Estimates?
  /// By code.
  package let communes: [Commune]
  package let criteria: [Criterion]
  /// Why nothing can be said of chances; nil: it can.
  package let refusal: LocalizedText?

  package init(_ context: ReportContext, by deadline: CalendarDate?, district: String?, seed: Int) throws {
    var parameters = CriteriaForecastReport.Parameters()
    parameters.by = deadline
    parameters.district = district
    parameters.seed = seed
    let data = try ForecastData(context, parameters)
    self.data = data
    let now = data.now
    criteria = now?.criteria.map { Criterion(id: $0.id, title: $0.title) } ?? []
    communes = data.communes.indices.map { place in
      let own = data.communes[place]
      let hasResults = now?.hasResults(place) ?? false
      let states = now.map { Array($0.states(of: place)) } ?? []
      let lacking = states.indices.filter { states[$0] == .notMet || states[$0] == .notAssessed }
      return Commune(
        code: own.code, name: own.name, district: own.district, status: own.status, isRecognised: own.isRecognised,
        isCounted: data.isCounted(own), isReported: data.hasReported(place), hasResults: hasResults,
        meetsAll: now?.meetsAll(place) ?? false,
        lacking: hasResults ? lacking : [], met: now?.met(place) ?? 0)
    }
    guard now != nil else {
      estimates = nil
      refusal = Strings.refused(.noResults)
      return
    }
    let estimates = Estimates(data.history, communes: data.communes.count, decided: data.decided)
    self.estimates = estimates
    refusal = Refusal(estimates.transitions).map(Strings.refused)
  }

  package var period: Period? { data.period }
  package var deadline: CalendarDate? { data.deadline }
  /// The period that the deadline lies in.
  package var target: Period? { data.target }
  /// Periods from that of the data to that of the deadline; 0: it has passed.
  package var steps: Int { max(0, data.steps) }
  package var setCode: String? { data.now?.set }
  package var setTitle: LocalizedText? { data.setTitle }
  package var level: Recognition.Level { data.level }
  package var place: String? { data.place }
  package var districtCode: String? { data.districtCode }
  /// The communes with a decision, those recognised before included, that the plan commits to by the end of the deadline's year.
  package var committedTarget: Int? { data.targets.committed }
  /// Which communes have no results for the period, and what stands in for them.
  package var silent: [LocalizedText] { (data.isAhead.map { [$0] } ?? []) + data.silent }

  package func state(_ commune: Int, _ criterion: Int) -> CriterionState {
    data.now?.state(commune, criterion) ?? .notAssessed
  }

  /// How many days it takes on average until a commune meets a criterion that it lacks without further effort, at its pace as it
  /// stands; nil: not known.
  package func expectedDays(_ commune: Int, _ criterion: Int) -> Double? {
    guard let estimates, refusal == nil, let period = data.period else { return nil }
    let gain = -Elementary.log(max(1e-300, 1 - estimates.gains.posteriors[criterion].mean))
    let hazard =
      gain * estimates.nearness.mean(Nearness.place(lacking: communes[commune].lacking.count))
      * estimates.communes.mean(commune)
    let days = Double(period.lastDay.daysSince1970 - period.firstDay.daysSince1970 + 1)
    return hazard > 0 ? days / hazard : nil
  }

  /// Chances in equally likely courses of what all communes share.
  package struct Scenarios {
    package let count: Int
    /// By commune, then place in `lacking`, the chances by scenario that it comes to meet the criterion by the deadline by itself.
    package fileprivate(set) var gains: [[[Double]]]
    /// By commune, the chances by scenario that it holds at the deadline all that it meets now.
    package fileprivate(set) var keeping: [[Double]]
  }

  /// Draws of all that the forecast draws: chances of criteria, paces of communes and of those near the end, periods to come.
  ///
  /// The first draws are those of the forecast's own courses. Within one, criteria are independent: a commune's pace follows the number
  /// that it can be expected to lack, and what is lost comes back at the pace of the last one.
  package func scenarios(_ count: Int) throws -> Scenarios? {
    guard let estimates, refusal == nil, let now = data.now, steps > 0 else { return nil }
    let none = [Double](repeating: 0, count: count)
    var made = Scenarios(
      count: count, gains: communes.map { $0.lacking.map { _ in none } }, keeping: communes.map { _ in none })
    let spared = communes.indices.map { commune in
      criteria.indices.filter { now.state(commune, $0) == .notApplicable }
    }
    var gain = [Double](repeating: 0, count: criteria.count)
    var loss = gain
    var nearness = [Double](repeating: 1, count: Nearness.classes)
    var pace = [Double](repeating: 1, count: communes.count)
    let waiting = estimates.waiting.posteriors
    for number in 0..<count {
      try data.context.checkCancellation()
      var random = Xoshiro256(seed: UInt64(truncatingIfNeeded: data.seed) &* 0x9E37_79B9_7F4A_7C15 &+ UInt64(number))
      // In the order in which `Simulation` draws, so that these are its courses.
      for place in criteria.indices {
        gain[place] = -Elementary.log(max(1e-300, 1 - random.beta(estimates.gains.posteriors[place])))
        loss[place] = -Elementary.log(max(1e-300, 1 - random.beta(estimates.losses.posteriors[place])))
      }
      estimates.nearness.draw(into: &nearness, using: &random)
      estimates.communes.draw(into: &pace, using: &random)
      _ = random.beta(waiting.atOnce)
      _ = random.beta(waiting.later)
      let shape = estimates.periods.spread.shape(using: &random)
      let shocks = (0..<steps).map { _ in random.gamma(shape: shape) / shape }
      let losses = loss.reduce(0, +)
      // What a lost criterion comes back with, on average of those that are lost.
      let back = losses > 0 ? zip(gain, loss).reduce(0) { $0 + $1.0 * $1.1 } / losses : 0
      for commune in communes.indices where communes[commune].hasResults {
        var held = losses
        for criterion in spared[commune] { held -= loss[criterion] }
        for criterion in communes[commune].lacking { held -= loss[criterion] }
        let stay = Elementary.exp(-max(0, held))
        var factor = 0.0
        var lacking = Double(communes[commune].lacking.count)
        var keeping = 1.0
        for shock in shocks {
          let last = keeping
          let regain = 1 - Elementary.exp(-back * nearness[0] * pace[commune] * shock)
          keeping = last * stay + (1 - last) * regain
          guard lacking > 0 else { continue }
          factor += nearness[Nearness.place(lacking: max(1, Int(lacking.rounded(.up))))] * pace[commune] * shock
          lacking = communes[commune].lacking.reduce(0) { $0 + Elementary.exp(-gain[$1] * factor) }
        }
        for (place, criterion) in communes[commune].lacking.enumerated() {
          made.gains[commune][place][number] = 1 - Elementary.exp(-gain[criterion] * factor)
        }
        made.keeping[commune][number] = keeping
      }
    }
    return made
  }
}
