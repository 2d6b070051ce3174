import NTMKit

/// What the report is made from, read once: the stored forecasts in the order in which they are shown.
struct VerificationData {
  let vocabulary: Vocabulary
  /// The day up to which deadlines have passed.
  let day: CalendarDate
  /// Of all that a forecast was asked about, and of its districts and ranks.
  let whole: [ScoredForecast]
  let parts: [ScoredForecast]
  /// How often forecasts were stored and taken back.
  let withdrawn: Int
  private let districts: [String: String]

  init(_ context: ReportContext, _ parameters: ForecastVerificationReport.Parameters) throws {
    vocabulary = context.vocabulary
    let asked = context.scope.period?.last.lastDay
    day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    let table = try context.table("stored_forecasts")
    let stored = try StoredForecast.all(in: table).filter { forecast in
      (parameters.report.map { $0 == forecast.circumstances.report } ?? true)
        && (parameters.by.map { $0 == forecast.question.deadline } ?? true)
    }
    districts = Dictionary(
      zip(try table.texts("district_code"), try table.texts("district"))
        .compactMap { code, name in code.map { ($0, name ?? $0) } }, uniquingKeysWith: { $1 })
    withdrawn = try Self.withdrawn(context.table("batches"))
    let outcomes = try Outcomes(of: stored, on: day, context)
    let scored = ScoredForecast.all(stored, outcomes).sorted(by: Self.precedes)
    let wholes = Self.wholes(stored)
    whole = scored.filter { wholes.contains(PartOf($0.stored)) }
    parts = scored.filter { !wholes.contains(PartOf($0.stored)) }
  }

  private static func withdrawn(_ batches: Table) throws -> Int {
    let kinds = try batches.texts("kind")
    let days = try batches.dates("withdrawn_on")
    return kinds.indices.count { kinds[$0] == Batch.forecastKind && days[$0] != nil }
  }

  func district(_ code: String?) -> String? { code.map { districts[$0] ?? $0 } }

  /// What was stored together, and one part of it.
  private struct PartOf: Hashable {
    var circumstances: StoredForecast.Circumstances
    var districtCode: String?
    var stars: Int?

    init(_ forecast: StoredForecast) {
      circumstances = forecast.circumstances
      districtCode = forecast.question.districtCode
      stars = forecast.question.stars
    }
  }

  /// Of those stored together the first is of all that was asked about.
  private static func wholes(_ stored: [StoredForecast]) -> Set<PartOf> {
    var seen: Set<StoredForecast.Circumstances> = []
    return Set(stored.filter { seen.insert($0.circumstances).inserted }.map(PartOf.init))
  }

  /// What is to come first, the next deadline foremost; then what is over, the last one foremost. Of one question the newest first.
  private static func precedes(_ a: ScoredForecast, _ b: ScoredForecast) -> Bool {
    if a.state != b.state { return a.state < b.state }
    let (one, other) = (a.stored, b.stored)
    if one.question.deadline != other.question.deadline {
      return (one.question.deadline < other.question.deadline) == (a.state == .pending)
    }
    let names = (
      one.circumstances.report, one.question.measure, one.question.districtCode ?? "", one.question.stars ?? 0
    )
    let others = (
      other.circumstances.report, other.question.measure, other.question.districtCode ?? "", other.question.stars ?? 0
    )
    if names != others { return names < others }
    return one.isLater(than: other)
  }
}

extension StoredForecast {
  /// Whether it was stored after another.
  func isLater(than other: StoredForecast) -> Bool {
    let (own, others) = (circumstances, other.circumstances)
    if own.madeOn != others.madeOn { return own.madeOn > others.madeOn }
    if own.data.lastBatch != others.data.lastBatch { return own.data.lastBatch > others.data.lastBatch }
    if question.asOf != other.question.asOf { return question.asOf > other.question.asOf }
    return own.revision > others.revision
  }
}
