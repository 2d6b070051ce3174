import NTMKit

/// What a product has filed for and no council has settled.
struct OpenDossier: Hashable {
  var filing: OCOPFiling
  var filedOn: CalendarDate
  /// Whose council it goes before next.
  var level: OCOPLevel
  /// Sent back, and not filed again.
  var isReturned: Bool
  /// Documents received after this day belong to it; nil: all do.
  var after: CalendarDate?
}

extension OCOPHistory {
  private static let filings: [String: OCOPFiling] = [
    "dossier_filed": .initial, "re_evaluation": .reEvaluation, "upgrade": .upgrade, "national_dossier_filed": .national,
  ]
  private static let evaluations: Set = ["first_level_evaluated", "province_evaluated"]

  /// The dossier that waits for a council; nil when there is none, or when the last council's decision is awaited.
  ///
  /// A recognition that its level could not give settles nothing.
  ///
  /// - Parameter day: whose rules say which council is next.
  func openDossier(on day: CalendarDate) -> OpenDossier? {
    var closings: [CalendarDate] = []
    var filed: (filing: OCOPFiling, on: CalendarDate)?
    var judged: OCOPEvent?
    var isReturned = false
    var wasRecognised = false
    for event in events {
      if let filing = Self.filings[event.stage] {
        if filed == nil {
          filed = (filing == .initial && wasRecognised ? .reEvaluation : filing, event.date)
          judged = nil
        } else {
          filed?.on = event.date
        }
        isReturned = false
      } else if isValidRecognition(event) || isEnd(event.stage) {
        wasRecognised = wasRecognised || isValidRecognition(event)
        closings.append(event.date)
        filed = nil
      } else if event.stage == "returned" {
        isReturned = true
      } else if Self.evaluations.contains(event.stage) {
        judged = event
      }
    }
    guard let filed, let level = level(of: filed.filing, judged, on: day) else { return nil }
    // What the provincial council had before it belongs to the national dossier too.
    if filed.filing == .national, !closings.isEmpty { closings.removeLast() }
    return OpenDossier(
      filing: filed.filing, filedOn: filed.on, level: level, isReturned: isReturned, after: closings.last)
  }

  private func isEnd(_ stage: String) -> Bool {
    ["rejected", "withdrawn", "dropped"].contains(stage) || rulebook.stage(stage)?.ends ?? false
  }

  private func level(of filing: OCOPFiling, _ judged: OCOPEvent?, on day: CalendarDate) -> OCOPLevel? {
    if filing == .national { return .central }
    let first = rulebook.level(of: "first_level_evaluated", on: day)
    guard let judged, let level = rulebook.level(of: judged.stage, on: judged.date) else { return first }
    let next = rulebook.nextLevel(
      after: level, stars: judged.stars ?? judged.score.map(OCOPRulebook.stars), on: day)
    // The centre takes a dossier of its own, once the province has decided.
    return next == .central ? nil : next
  }
}
