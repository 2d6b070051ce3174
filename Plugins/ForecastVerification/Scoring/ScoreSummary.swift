import NTMKit
import Statistics

/// What the scores of forecasts of one kind come to.
struct ScoreSummary: Sendable {
  /// By what forecasts are told apart: what is of one report and model, of one measure, made before the deadline or after it.
  struct Kind: Hashable, Sendable {
    enum Part: String, Sendable, CaseIterable {
      case all, district, stars
    }

    var report: String
    var modelVersion: String
    var measure: String
    var part: Part
    var isHindcast: Bool
  }

  let scores: [ForecastScores]
  /// How many different counts they are of, each by one day.
  let counts: Int
  /// Whether several are of one count by one day.
  var overlaps: Bool { counts < scores.count }
  static let nominalCoverage = 0.8
  /// With fewer nothing is said of how forecasts do.
  static let fewest = 4

  init(_ forecasts: [ScoredForecast]) {
    let scored = forecasts.filter { $0.scores != nil }
    scores = scored.compactMap(\.scores)
    counts = Set(scored.map(\.thread)).count
  }

  var coverage: Proportion { Proportion(scores.count(where: \.isInside), of: scores.count) }
  /// Whether so low a coverage is no accident.
  var isNarrow: Bool { coverage.interval().map { $0.upperBound < Self.nominalCoverage } ?? false }

  /// Whether they are too few to tell anything.
  var isFew: Bool { scores.count < Self.fewest }

  var crps: Double? { Score.mean(scores.map(\.crps)) }
  var persistenceCRPS: Double? { Score.mean(scores.map(\.persistenceCRPS)) }
  var skill: Double? { Self.skill(crps, persistenceCRPS) }
  var brier: Double? { Score.mean(scores.compactMap(\.brier)) }
  var persistenceBrier: Double? { Score.mean(scores.compactMap(\.persistenceBrier)) }
  var brierSkill: Double? { Self.skill(brier, persistenceBrier) }
  var withTarget: Int { scores.count { $0.brier != nil } }

  private static func skill(_ score: Double?, _ reference: Double?) -> Double? {
    score.flatMap { score in reference.flatMap { Score.skill(score, against: $0) } }
  }

  /// By kind, in the order of their names; only kinds with a scored forecast.
  static func byKind(_ forecasts: [ScoredForecast]) -> [(kind: Kind, summary: ScoreSummary)] {
    func kind(_ forecast: ScoredForecast) -> Kind {
      let (made, question) = (forecast.stored.circumstances, forecast.stored.question)
      return Kind(
        report: made.report, modelVersion: made.modelVersion, measure: question.measure,
        part: question.isOfAll ? .all : question.stars == nil ? .district : .stars,
        isHindcast: forecast.stored.isHindcast)
    }
    let marked = forecasts.map { (kind($0), $0) }
    let groups = Dictionary(grouping: marked.filter { $0.1.scores != nil }, by: \.0)
    return groups.map { (kind: $0.key, summary: ScoreSummary($0.value.map(\.1))) }.sorted { $0.kind < $1.kind }
  }
}

extension ScoreSummary.Kind: Comparable {
  private var place: Int { Part.allCases.firstIndex(of: part) ?? 0 }

  static func < (a: Self, b: Self) -> Bool {
    (a.isHindcast ? 1 : 0, a.place, a.report, a.measure, a.modelVersion)
      < (b.isHindcast ? 1 : 0, b.place, b.report, b.measure, b.modelVersion)
  }
}
