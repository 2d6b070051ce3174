/// A decision that gave a product a certificate, as the rules of its day allow.
public struct OCOPRecognition: Sendable, Hashable {
  /// How it came about.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// The product's first.
    case new
    /// After a re-evaluation, or at the same rank or a lower one.
    case renewed
    /// To a higher rank.
    case upgraded
  }

  /// Of the decision.
  public var date: CalendarDate
  /// The first, or again.
  public var kind: Kind
  /// Who decided; nil where the rules do not say.
  public var level: OCOPLevel?
  /// 1…5.
  public var stars: Int?
  /// `1234/QĐ-UBND`.
  public var decisionNumber: String?
}

extension OCOPHistory {
  /// Every valid recognition, oldest first.
  ///
  /// Upgraded or renewed is what was filed for since the recognition before; where nothing says, what the stars say.
  public var recognitions: [OCOPRecognition] {
    var found: [OCOPRecognition] = []
    var filed: OCOPRecognition.Kind?
    for event in events {
      switch event.stage {
      case "upgrade": filed = .upgraded
      case "re_evaluation": filed = .renewed
      case _ where isValidRecognition(event):
        found.append(
          OCOPRecognition(
            date: event.date, kind: filed ?? Self.kind(after: found.last, stars: event.stars),
            level: rulebook.level(of: event.stage, on: event.date), stars: event.stars,
            decisionNumber: event.decisionNumber))
        filed = nil
      default: break
      }
    }
    return found
  }

  private static func kind(after last: OCOPRecognition?, stars: Int?) -> OCOPRecognition.Kind {
    guard let last else { return .new }
    return (stars ?? 0) > (last.stars ?? 0) ? .upgraded : .renewed
  }

  /// The last valid recognition at so many stars within some days; nil when there is none. A product counts once.
  public func recognition(stars: ClosedRange<Int>, within days: ClosedRange<CalendarDate>) -> OCOPRecognition? {
    recognitions.last { days.contains($0.date) && ($0.stars.map(stars.contains) ?? false) }
  }

  /// Whether the first level's council (the district's, while there are districts) gave it so many stars within some days:
  /// a judgement that is sent on to the province, not a rank.
  public func isEvaluated(stars: ClosedRange<Int>, within days: ClosedRange<CalendarDate>) -> Bool {
    evaluation(stars: stars, within: days) != nil
  }

  /// The first such judgement.
  public func evaluation(stars: ClosedRange<Int>, within days: ClosedRange<CalendarDate>) -> OCOPEvent? {
    events.first { event in
      event.stage == "first_level_evaluated" && days.contains(event.date) && (event.stars.map(stars.contains) ?? false)
    }
  }

  /// The first day within some days on which its dossier was filed for the national evaluation.
  public func nationalDossier(within days: ClosedRange<CalendarDate>) -> CalendarDate? {
    events.first { $0.stage == "national_dossier_filed" && days.contains($0.date) }?.date
  }

  /// When the certificate it holds was published; nil when it was not, or when there is none.
  public var publishedOn: CalendarDate? {
    guard let decided = recognitions.last?.date else { return nil }
    return events.first { $0.stage == "published" && $0.date >= decided }?.date
  }
}
