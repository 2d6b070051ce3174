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
  let state: State
  /// Where it is scored.
  let scores: ForecastScores?
  /// What came as it was known first; nil: it was not known in time.
  let firstActual: Int?
  /// P50 less that of the forecast of the same that was stored before; nil: it is the first.
  private(set) var change: Int?

  private init(_ stored: StoredForecast, _ outcomes: Outcomes) {
    self.stored = stored
    firstActual = outcomes.first(stored)
    switch outcomes[stored] {
    case .count(let actual):
      state = .scored
      scores = ForecastScores(stored.record, actual: actual)
    case .incomparable: (state, scores) = (.incomparable, nil)
    case nil: (state, scores) = (outcomes.isDue(stored) ? .awaited : .pending, nil)
    }
  }

  static func all(_ stored: [StoredForecast], _ outcomes: Outcomes) -> [ScoredForecast] {
    var last: [Thread: Int] = [:]
    return stored.sorted { $1.isLater(than: $0) }.map { forecast in
      var scored = ScoredForecast(forecast, outcomes)
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

  var thread: Thread { Thread(stored) }
  var actual: Int? { scores?.actual }
  /// Whether the count was changed after it was first known.
  var isAmended: Bool { firstActual.map { $0 != actual } ?? false && scores != nil }
}
