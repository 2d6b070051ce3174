import NTMKit

/// What came of stored forecasts whose deadline has passed: as it is known now, and as it was known first.
struct Outcomes {
  /// By report and question; none where the deadline is to come, or nothing is known yet.
  private var now: [String: [ForecastQuestion: ForecastOutcome]] = [:]
  private var first: [String: [ForecastQuestion: ForecastOutcome]] = [:]
  private let day: CalendarDate

  /// Where no period was closed, first known is what had been received so many days after the deadline.
  static let daysToReport = 31

  init(of forecasts: [StoredForecast], on day: CalendarDate, _ context: ReportContext) throws {
    self.day = day
    let due = forecasts.filter { $0.question.lastDay <= day }
    for (report, group) in Dictionary(grouping: due, by: \.circumstances.report).sorted(by: { $0.key < $1.key }) {
      let questions = Self.unique(group.map(\.question))
      let known = try context.outcomes(of: questions, by: report)
      now[report] = known
      let counted = questions.filter { known[$0]?.count != nil }
      for (last, questions) in Dictionary(grouping: counted, by: \.lastDay).sorted(by: { $0.key < $1.key }) {
        let closing = try context.firstClosing(of: last)
        let early = try context.outcomes(
          of: questions, by: report, asof: closing == nil ? last.adding(days: Self.daysToReport) : nil,
          closing: closing)
        first[report, default: [:]].merge(early) { $1 }
      }
    }
  }

  private static func unique(_ questions: [ForecastQuestion]) -> [ForecastQuestion] {
    var seen: Set<ForecastQuestion> = []
    return questions.filter { seen.insert($0).inserted }
  }

  func isDue(_ forecast: StoredForecast) -> Bool { forecast.question.lastDay <= day }

  /// nil: not known.
  subscript(forecast: StoredForecast) -> ForecastOutcome? { now[forecast.circumstances.report]?[forecast.question] }

  /// nil: it was not known by then.
  func first(_ forecast: StoredForecast) -> Int? { first[forecast.circumstances.report]?[forecast.question]?.count }
}
