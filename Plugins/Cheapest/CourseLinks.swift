import NTMKit

/// Whether anybody of a commune learned about a criterion, and which course could teach it: as `training` tells it.
struct CourseLinks {
  enum State: String, CaseIterable {
    /// Somebody of the commune attended a course on it.
    case trained
    /// Nobody did, and a course to come is for them.
    case planned
    /// The same, but its day has passed.
    case late
    /// Courses on it exist, none to come is for them.
    case none
    /// No course serves the criterion at all.
    case noCourse = "no_course"
    case unknown
  }

  struct Link {
    var state: State
    var plannedOn: CalendarDate?
    var course: String?
  }

  private var gaps: [String: [String: Link]] = [:]
  private var served: Set<String> = []
  private var isKnown = false

  init() {}

  init(_ context: ReportContext, needed: Bool) throws {
    guard needed, let document = try context.ifKnown({ try context.report("training") }).flatMap({ $0 }),
      let table = document.table("gaps"), let topics = document.table("topics")
    else { return }
    isKnown = true
    for text in try topics.texts("criteria") {
      for id in (text ?? "").split(separator: ",") { served.insert(String(id).trimmingSpaces) }
    }
    let codes = try table.texts("code")
    let criteria = try table.texts("criterion")
    let states = try table.texts("course_state")
    let planned = try table.dates("planned_on")
    let courses = try table.texts("course")
    for row in codes.indices {
      guard let code = codes[row], let criterion = criteria[row] else { continue }
      gaps[code, default: [:]][criterion] = Link(
        state: states[row].flatMap(State.init(rawValue:)) ?? .none, plannedOn: planned[row], course: courses[row])
    }
  }

  /// - Parameter isReported: whether the commune has results for the period itself: of others training tells no gaps.
  func link(_ commune: String, _ criterion: String, isReported: Bool) -> Link {
    guard isKnown else { return Link(state: .unknown) }
    if !served.contains(criterion) { return Link(state: .noCourse) }
    if let gap = gaps[commune]?[criterion] { return gap }
    return Link(state: isReported ? .trained : .unknown)
  }
}
