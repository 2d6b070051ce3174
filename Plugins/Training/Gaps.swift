import NTMKit

/// A criterion that a commune fails, or that nobody assessed there.
struct Gap {
  var commune: Places.Commune
  /// Position in the list of criteria.
  var criterion: Int
  var state: CriterionState
  /// The commune as it reported: on another geography one of those that `commune` is made of.
  var reportedBy: String
  /// How many listed people are of it.
  var cadres: Int
  /// Whether one of the commune's people attended a course on it.
  var isTrained: Bool
  /// Where nobody did: the course to come that could.
  var next: Course?
}

/// What communes fail, and whether anybody there learned about it.
struct Gaps {
  struct Criterion {
    var id: String
    var title: String
  }

  /// In the order of the set; of one topic, those it serves.
  let criteria: [Criterion]
  /// By district and commune as a dictionary has them, then in the order of the set.
  private(set) var all: [Gap]
  /// The code of the set that judged; nil when there are no results.
  let setCode: String?
  let setTitle: LocalizedText?
  /// Criteria that courses name and the set does not have, with the courses.
  let foreign: [(criterion: String, courses: [String])]
  /// Communes of which nothing is assessed: what they lack is not known, so they have no gaps.
  private(set) var silent: [Places.Commune]

  var untrained: [Gap] { all.filter { !$0.isTrained } }

  init(_ data: TrainingData, _ context: ReportContext) throws {
    let results = try CriterionResults(context, data)
    setCode = results?.set
    setTitle = try (results?.set).map(context.title(ofCriteriaSet:))
    let served = data.selection.topic.map { topic in
      Set(data.records.courses.lazy.filter { $0.topic == topic }.flatMap(\.criteria))
    }
    let known = results?.criteria ?? []
    let kept = known.indices.filter { served?.contains(known[$0].id) ?? true }
    criteria = kept.map { known[$0] }
    foreign = results == nil ? [] : Self.foreign(data, Set(known.map(\.id)))
    let communes = data.communes.sorted { $0.isBefore($1) }
    let trained = TrainedOn(data, communes.map(\.code), criteria.map(\.id))
    var schedule = Schedule(data)
    var all: [Gap] = []
    var silent: [Places.Commune] = []
    for (place, commune) in communes.enumerated() {
      guard let states = results?.states(of: commune) else { continue }
      guard states.contains(where: { $0 != .notAssessed }) else {
        silent.append(commune)
        continue
      }
      for (position, criterion) in kept.enumerated() {
        let state = states[states.startIndex + criterion]
        guard state == .notMet || state == .notAssessed else { continue }
        let isTrained = trained.holds(place, position)
        all.append(
          Gap(
            commune: commune, criterion: position, state: state, reportedBy: commune.name,
            cadres: data.coverageByCommune[commune.code]?.cadres ?? 0, isTrained: isTrained,
            next: isTrained ? nil : schedule.next(known[criterion].id, for: commune)))
      }
    }
    self.all = all
    self.silent = silent
  }

  /// On another geography the gaps are those of the communes as they reported, each with the unit that the commune went to: what
  /// one part of a unit lacks another part cannot have learned, and courses are held by the districts of their time.
  static func shown(
    _ data: TrainingData, _ parameters: TrainingReport.Parameters, _ context: ReportContext
  ) throws -> Gaps {
    guard data.units.isOther else { return try Gaps(data, context) }
    var parameters = parameters
    parameters.district = nil
    let context = context.onReportedUnits
    var gaps = try Gaps(TrainingData(parameters, context), context)
    let shown = Dictionary(data.communes.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    func unit(_ commune: Places.Commune) -> Places.Commune? { shown[data.units[commune.code]?.code ?? commune.code] }
    let moved = gaps.all.compactMap { gap in unit(gap.commune).map { (unit: $0, gap: gap) } }
    gaps.all = moved.enumerated().sorted { a, b in
      if a.element.unit.isBefore(b.element.unit) { return true }
      if b.element.unit.isBefore(a.element.unit) { return false }
      return a.offset < b.offset
    }.map { entry in
      var gap = entry.element.gap
      gap.commune = entry.element.unit
      return gap
    }
    gaps.silent.removeAll { unit($0) == nil }
    return gaps
  }

  /// What can be told of the next course: `planned`, `late`, or `none`.
  static func word(_ course: Course?) -> String {
    guard let course else { return "none" }
    return course.state == .late ? "late" : "planned"
  }

  var metric: Metric {
    let untrained = untrained
    let planned = untrained.compactMap(\.next)
    return Metric(
      id: "gaps", label: Strings.gapsMetric, value: Value(setCode == nil ? nil : untrained.count),
      detail: setCode == nil
        ? Strings.noResults
        : .joined([
          Strings.ofFailed(all.count), Strings.withCourse(planned.count, late: planned.count { $0.state == .late }),
        ]))
  }

  private static func foreign(
    _ data: TrainingData, _ known: Set<String>
  ) -> [(criterion: String, courses: [String])] {
    var courses: [String: [String]] = [:]
    for course in data.records.courses where data.selection.takes(course) {
      for criterion in course.criteria where !known.contains(criterion) {
        courses[criterion, default: []].append(course.code)
      }
    }
    return courses.sorted { VietnameseCollation.areInIncreasingOrder($0.key, $1.key) }.map { ($0.key, $0.value) }
  }
}
