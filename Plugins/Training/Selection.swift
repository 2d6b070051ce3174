import NTMKit

/// What of the training was asked for. A district narrows people to its own, and courses to those that it holds.
struct Selection {
  var year: Int?
  var topic: String?
  var district: AdministrativeUnit?

  var isWhole: Bool { year == nil && topic == nil && district == nil }

  /// Whether attendance at a course counts, whoever holds it.
  func takes(_ course: Course) -> Bool {
    (year == nil || course.year == year) && (topic == nil || course.topic == topic)
  }

  /// Whether a course is one of those to be listed and paid for.
  func owns(_ course: Course) -> Bool {
    takes(course) && (district.map { course.seat == .district($0.code) } ?? true)
  }

  func takes(_ person: Person) -> Bool { district.map { person.seat == .district($0.code) } ?? true }

  func takes(_ commune: Places.Commune) -> Bool { district.map { commune.districtCode == $0.code } ?? true }
}

extension Selection {
  /// - Throws: `training.unknown-topic`, `training.ambiguous-topic`, `unit.unknown`, `unit.ambiguous`.
  init(_ parameters: TrainingReport.Parameters, _ courses: [Course], _ places: Places) throws {
    year = parameters.year
    topic = try parameters.topic.map { try Self.topic($0, among: Set(courses.map(\.topic))) }
    district = try parameters.district.map { try places.directory.find($0, level: places.units.districtLevel) }
  }

  /// A topic by its exact name, else by its folded one.
  private static func topic(_ wanted: String, among topics: Set<String>) throws(Diagnostic) -> String {
    let wanted = UnicodeForm.nfc(wanted).trimmingSpaces
    if topics.contains(wanted) { return wanted }
    let folded = VietnameseFolding.fold(wanted)
    let hits = topics.filter { VietnameseFolding.fold($0) == folded }.sorted()
    if hits.count == 1 { return hits[0] }
    let span = SourceSpan(source: "--topic")
    guard hits.isEmpty else {
      throw Diagnostic(
        "training.ambiguous-topic", kind: .data, message: Strings.ambiguousTopic(wanted, hits.count), span: span,
        hints: [Strings.topics(hits.joined(separator: "; "))])
    }
    throw Diagnostic(
      "training.unknown-topic", kind: .data, message: Strings.unknownTopic(wanted), span: span,
      hints: [hint(folded, among: topics)])
  }

  /// The topics that contain the words or are spelt like them; where none is, the first of all.
  private static func hint(_ folded: String, among topics: Set<String>) -> LocalizedText {
    let most = 12
    let sorted = topics.sorted(by: VietnameseCollation.areInIncreasingOrder)
    let containing = sorted.filter { VietnameseFolding.matches($0, containing: folded) }
    let near = NearestName.suggestions(for: folded, among: sorted).filter { !containing.contains($0) }
    let found = (containing + near).prefix(most)
    if !found.isEmpty { return Strings.nearestTopics(found.joined(separator: "; ")) }
    return sorted.isEmpty ? Strings.noCourses : Strings.topics(sorted.prefix(most).joined(separator: "; "))
  }
}
