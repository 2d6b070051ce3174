import NTMKit

/// What one would say without a model, to set beside the forecast.
struct Baselines {
  /// Nothing more is decided.
  let decided: Int
  /// The year's pace so far kept up to the deadline; nil before a month of the year is over, or when the deadline has passed.
  let pace: Int?
  /// Days of the year that are over.
  let elapsed: Int
  /// Days of the year up to the deadline.
  let whole: Int
  private static let leastDays = 28

  init(_ answer: Answer, _ question: Question) {
    decided = answer.total?.decided ?? 0
    func days(to day: CalendarDate) -> Int { Int(day.daysSince1970) - Int(question.yearStart.daysSince1970) + 1 }
    elapsed = max(0, days(to: min(question.day, question.deadline)))
    whole = days(to: question.deadline)
    guard elapsed >= Self.leastDays, !question.isPast else {
      pace = nil
      return
    }
    pace = Int((Double(decided) * Double(whole) / Double(elapsed)).rounded())
  }
}
