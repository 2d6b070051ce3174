import NTMKit

/// One evaluation of a product by a council: the points of its parts, held against the rules of its day.
struct ScoreSheet {
  static let parts = ["A", "B", "C"]

  var product: RegisterProduct
  var event: OCOPEvent
  var level: OCOPLevel?
  /// nil: no rule of that level was in force.
  var rule: OCOPRule?
  /// More points than at the evaluation before, by whichever council; nil for the first.
  var change: Double?
  /// The stars of the decision that followed; nil while it is awaited.
  var decidedStars: Int?
  /// Of parts, sum and stars.
  var findings: [OCOPFinding.Rule]

  var total: Double? { event.score ?? Self.sum(event.parts) }
  var starsByScore: Int? { total.map(OCOPRulebook.stars) }

  /// The points of part 0, 1 or 2 in percent of the most that it may have; nil where either is not known.
  func share(_ part: Int) -> Double? {
    guard let points = event.parts[part], let most = rule?.partMaxima[part], most > 0 else { return nil }
    return points * 100 / most
  }

  /// The points that a part is short of its maximum.
  func lost(_ part: Int) -> Double? {
    guard let points = event.parts[part], let most = rule?.partMaxima[part] else { return nil }
    return Self.points(most - points)
  }

  /// Whether all parts can be compared with their maxima.
  var isFull: Bool { Self.parts.indices.allSatisfy { share($0) != nil } }

  /// The part with the most points lost, the first of several; nil where none was, or unless the sheet is full.
  var lostMost: String? { isFull ? Self.most(Self.parts.indices.compactMap(lost)) : nil }

  static func most(_ lost: [Double]) -> String? {
    guard let most = lost.max(), most > 0, let part = lost.firstIndex(of: most) else { return nil }
    return parts[part]
  }

  /// Without what binary fractions leave behind: 0.3, not 0.30000000000000004.
  static func points(_ points: Double) -> Double { (points * 1_000).rounded() / 1_000 }

  private static func sum(_ parts: [Double?]) -> Double? {
    let known = parts.compactMap(\.self)
    return known.count == Self.parts.count ? points(known.reduce(0, +)) : nil
  }
}

extension RegisterProduct {
  private static let checked: Set<OCOPFinding.Rule> = [.part, .sum, .stars]

  /// Its evaluations up to the day, oldest first.
  var scoreSheets: [ScoreSheet] {
    let events = history.events
    let judged = events.indices.filter { events[$0].score != nil || events[$0].parts.contains { $0 != nil } }
    var sheets: [ScoreSheet] = []
    for (number, index) in judged.enumerated() {
      let event = events[index]
      let level = history.rulebook.level(of: event.stage, on: event.date)
      let next = number + 1 < judged.count ? judged[number + 1] : events.count
      let decision = events[index..<next].first { OCOPRulebook.isRecognition($0.stage) }
      var sheet = ScoreSheet(
        product: self, event: event, level: level,
        rule: level.flatMap { history.rulebook.rule(of: $0, on: event.date) }, decidedStars: decision?.stars,
        findings: history.findings(of: event).filter(Self.checked.contains))
      if let total = sheet.total, let before = sheets.last(where: { $0.total != nil })?.total {
        sheet.change = ScoreSheet.points(total - before)
      }
      sheets.append(sheet)
    }
    return sheets
  }
}
