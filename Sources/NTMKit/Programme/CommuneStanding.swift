/// Where a commune stands. Meeting all criteria and being recognised are two facts: both are in here.
public enum CommuneStatus: String, Sendable, Hashable, CaseIterable {
  /// Not recognised at the level that the set judges, and not all criteria are met.
  case below
  /// All criteria met; not recognised at that level.
  case allMet = "all_met"
  /// All criteria met, and the dossier for recognition is with the authorities.
  case dossier
  /// Recognised, and no criterion is reported as not met.
  case recognised
  /// Recognised, and at least one criterion is reported as not met.
  case fallenBack = "fallen_back"

  /// - Parameters:
  ///   - tally: nil when the commune reported nothing for the period: nobody has fallen back by silence.
  ///   - level: the highest that the commune holds.
  ///   - judged: the level that the criteria set is for. A new rural commune that lacks advanced criteria has not fallen
  ///     back from anything.
  public init(tally: Evaluation.Tally?, level: Recognition.Level, judged: Recognition.Level = .ntm) {
    if level != .none, level >= judged {
      self = (tally?.notMet ?? 0) > 0 ? .fallenBack : .recognised
    } else if let tally, tally.missing == 0, tally.met > 0 {
      self = .allMet
    } else {
      self = .below
    }
  }
}
