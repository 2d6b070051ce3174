import NTMKit

/// How forecasts of one count by one day moved from one to the next, as pictures.
enum Moves {
  static let mostCharts = 6
  private static let fewestPoints = 2

  /// Of those to come; of forecasts made on one day the last.
  static func charts(_ data: VerificationData) throws -> [Chart] {
    var threads: [[ScoredForecast]] = []
    for forecast in data.whole where forecast.state == .pending {
      if threads.last?.first?.thread == forecast.thread {
        threads[threads.count - 1].append(forecast)
      } else {
        threads.append([forecast])
      }
    }
    return try threads.compactMap { try chart(Array($0.reversed())) }.prefix(mostCharts).map { $0 }
  }

  /// - Parameter forecasts: oldest first.
  private static func chart(_ forecasts: [ScoredForecast]) throws -> Chart? {
    var days: [StoredForecast] = []
    for forecast in forecasts.map(\.stored) {
      if days.last?.circumstances.madeOn == forecast.circumstances.madeOn { days.removeLast() }
      days.append(forecast)
    }
    guard days.count >= fewestPoints, let first = days.first, let last = days.last else { return nil }
    var builder = TableBuilder([
      Field("made_on", .date), Field("p50", .int), Field("p10", .int), Field("p90", .int), Field("target", .int),
    ])
    for forecast in days {
      let record = forecast.record
      builder.append([
        .date(forecast.circumstances.madeOn), Value(record.p50), Value(record.p10), Value(record.p90),
        Value(record.target),
      ])
    }
    let question = last.question
    let name = [
      question.measure.replacing("_", with: "-"), question.deadline.description, question.districtCode,
      question.stars.map(String.init), question.set,
    ]
    return Chart(
      id: "moves-" + name.compactMap(\.self).joined(separator: "-"), mark: .band,
      encoding: .init(
        x: "made_on", y: "p50", lower: "p10", upper: "p90", target: last.record.target == nil ? nil : "target"),
      data: try builder.finished(), title: Strings.movesTitle(question),
      description: Strings.movesDescription(
        first.record, first.circumstances.madeOn, last.record, last.circumstances.madeOn),
      labels: ["made_on": Strings.madeOnColumn, "p50": Strings.p50Column, "target": Strings.targetColumn])
  }
}
