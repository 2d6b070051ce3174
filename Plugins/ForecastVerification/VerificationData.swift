import NTMKit

/// What the report is made from, read once: the stored forecasts in the order in which they are shown.
struct VerificationData {
  let vocabulary: Vocabulary
  /// The day up to which deadlines have passed.
  let day: CalendarDate
  /// What was asked for, and the districts and ranks that were forecast with it.
  let whole: [ScoredForecast]
  let parts: [ScoredForecast]
  /// What was kept, whatever is chosen of it.
  let kept: [StoredForecast]
  /// How often forecasts were stored and taken back.
  let withdrawn: Int
  private let districts: [String: String]

  init(_ context: ReportContext, _ parameters: ForecastVerificationReport.Parameters) throws {
    vocabulary = context.vocabulary
    let asked = context.scope.period?.last.lastDay
    day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    let table = try context.table("stored_forecasts")
    kept = try StoredForecast.all(in: table)
    let stored = kept.filter { forecast in
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

  /// What was asked of the whole and not of a district or rank: a district is a part of the count of its province, and ranks are too, so
  /// that only these are counted in figures.
  var ofAll: [ScoredForecast] { whole.filter(\.stored.question.isOfAll) }

  /// What is scored by district and rank, each forecast of a count once: it may have been kept with the whole and by itself.
  var scoredParts: [ScoredForecast] {
    var seen: Set<Said> = []
    return (whole + parts).filter { !$0.stored.question.isOfAll }.sorted { $1.isLater(than: $0) }
      .filter { seen.insert(Said($0.stored)).inserted }
  }

  /// What was said of a count from the same data by the same model.
  private struct Said: Hashable {
    var report: String
    var modelVersion: String
    var data: ForecastBasis
    var question: ForecastQuestion

    init(_ forecast: StoredForecast) {
      report = forecast.circumstances.report
      modelVersion = forecast.circumstances.modelVersion
      data = forecast.circumstances.data
      question = forecast.question
    }
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
    return a.isLater(than: b)
  }
}

extension ForecastQuestion {
  /// Whether it is of no district and no rank alone.
  var isOfAll: Bool { districtCode == nil && stars == nil }
}
