import NTMKit
import Statistics

/// A stored forecast with what came of it. Nothing here is a sentence or a table.
struct ScoredForecast: Sendable {
  enum State: String, Sendable, CaseIterable, Comparable {
    case pending, awaited, scored, incomparable

    private var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }
    static func < (a: State, b: State) -> Bool { a.place < b.place }
  }

  let stored: StoredForecast
  /// How many rows of forecasts stand before it: those of one day stand in the order in which they were kept.
  private let place: Int
  let state: State
  /// Where it is scored.
  let scores: ForecastScores?
  /// What came as it was known first; nil: it was not known in time.
  let firstActual: Int?
  /// P50 less that of the forecast of the same that was stored before; nil: it is the first.
  private(set) var change: Int?

  private init(_ stored: StoredForecast, _ place: Int, _ outcomes: Outcomes) {
    self.stored = stored
    self.place = place
    firstActual = outcomes.first(stored)
    switch outcomes[stored] {
    case .count(let actual):
      state = .scored
      scores = ForecastScores(stored.record, actual: actual)
    case .incomparable: (state, scores) = (.incomparable, nil)
    case nil: (state, scores) = (outcomes.isDue(stored) ? .awaited : .pending, nil)
    }
  }

  /// - Parameter stored: in the order in which they were kept.
  static func all(_ stored: [StoredForecast], _ outcomes: Outcomes) -> [ScoredForecast] {
    var last: [Thread: Int] = [:]
    let scored = stored.enumerated().map { ScoredForecast($1, $0, outcomes) }.sorted { $1.isLater(than: $0) }
    return scored.map { scored in
      var scored = scored
      let forecast = scored.stored
      let thread = Thread(forecast)
      scored.change = last[thread].map { forecast.record.p50 - $0 }
      last[thread] = forecast.record.p50
      return scored
    }
  }

  /// Forecasts of the same count by the same day, one after the other.
  struct Thread: Hashable {
    var report: String
    var measure: String
    var districtCode: String?
    var stars: Int?
    var set: String?
    var deadline: CalendarDate

    init(_ stored: StoredForecast) {
      let question = stored.question
      report = stored.circumstances.report
      measure = question.measure
      districtCode = question.districtCode
      stars = question.stars
      set = question.set
      deadline = question.deadline
    }
  }

  /// Whether it was kept after another.
  func isLater(than other: ScoredForecast) -> Bool {
    let (own, others) = (stored.circumstances, other.stored.circumstances)
    if own.madeOn != others.madeOn { return own.madeOn > others.madeOn }
    if own.data.lastBatch != others.data.lastBatch { return own.data.lastBatch > others.data.lastBatch }
    return place > other.place
  }

  var thread: Thread { Thread(stored) }
  var actual: Int? { scores?.actual }
  /// Whether the count was changed after it was first known.
  var isAmended: Bool { firstActual.map { $0 != actual } ?? false && scores != nil }
}
