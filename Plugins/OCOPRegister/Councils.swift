import NTMKit

/// A sitting of an evaluation council that is held or planned.
struct CouncilSession: Hashable {
  var code: String
  var level: OCOPLevel
  /// Its district or province; nil: products of any place come before it.
  var unitCode: String?
  var unit: String?
  var date: CalendarDate
  /// The last day on which dossiers are taken.
  var dossiersDue: CalendarDate?

  /// From the table `council_sessions`, by date. Units are named so that namesakes can be told apart: `thị xã Long Mỹ`.
  static func sessions(in table: Table, _ directory: UnitDirectory) throws -> [CouncilSession] {
    let codes = try table.texts("session")
    let levels = try table.texts("level")
    let unitCodes = try table.texts("unit_code")
    let units = try table.texts("unit")
    let dates = try table.dates("date")
    let due = try table.dates("dossiers_due")
    return codes.indices.compactMap { row in
      guard let code = codes[row], let level = levels[row].flatMap(OCOPLevel.init), let date = dates[row] else {
        return nil
      }
      return CouncilSession(
        code: code, level: level, unitCode: unitCodes[row],
        unit: unitCodes[row].flatMap { directory[$0] }.map(directory.distinctName) ?? units[row], date: date,
        dossiersDue: due[row])
    }.sorted { a, b in a.date != b.date ? a.date < b.date : a.code < b.code }
  }

  /// Whether a product of that place comes before it.
  func judges(_ level: OCOPLevel, in places: [String]) -> Bool {
    self.level == level && (unitCode.map(places.contains) ?? true)
  }
}

/// For which sittings products are prepared: what `--session` says.
enum Sitting {
  /// The next of each council.
  case next
  /// All councils, as if they sat on that day.
  case day(CalendarDate)
  case session(CouncilSession)

  /// - Throws: `ocop.unknown-session`, `ocop.session-past`.
  init(_ text: String?, _ sessions: [CouncilSession], on day: CalendarDate) throws(Diagnostic) {
    guard let text, text != "next" else {
      self = .next
      return
    }
    let found = sessions.first { $0.code == text }
    guard let date = found?.date ?? CalendarDate(lenient: text) else {
      throw Self.unknown(text, sessions.filter { $0.date >= day }.map(\.code))
    }
    guard date >= day else {
      throw Diagnostic(
        "ocop.session-past", message: Strings.sessionPast(date, day), span: SourceSpan(source: "--session"),
        hints: [Strings.sessionPastHint])
    }
    self = found.map(Sitting.session) ?? .day(date)
  }

  private static func unknown(_ text: String, _ planned: [String]) -> Diagnostic {
    var hints = [Strings.sessionHint]
    if !planned.isEmpty { hints.append(Strings.plannedSessions(planned)) }
    if let nearest = NearestName.nearest(to: text, among: planned) { hints.insert(Strings.didYouMean(nearest), at: 0) }
    return Diagnostic(
      "ocop.unknown-session", kind: .data, message: Strings.unknownSession(text),
      span: SourceSpan(source: "--session"), hints: hints)
  }

  /// The day whose rules say who judges; nil: the report's.
  var day: CalendarDate? {
    switch self {
    case .next: nil
    case .day(let day): day
    case .session(let session): session.date
    }
  }
}
