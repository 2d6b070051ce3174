/// What is learned from stays of things in states: the chances of each step, and the pace that things share.
public struct PassageEstimates: Sendable {
  /// What is told apart from the data.
  public struct Settings: Sendable {
    public var structure: TransitionModel.Structure
    public var bandStarts: [Int]
    /// What the prior of a state and band is worth, in steps.
    public var strength: Double
    /// What that of where a state is left for is worth, in moves.
    public var moves: Double
    /// By state: whether things may be moved on from it in sessions; where no sessions are to be seen these share a pace.
    public var isShared: [Bool]
    /// Steps that a pace lasts where too few sessions are known.
    public var usualLength: Int

    /// - Parameters: see the properties; the others are those that were tried with `scripts/calibrate`, for steps of a week.
    public init(
      structure: TransitionModel.Structure, isShared: [Bool], bandStarts: [Int] = Settings.weeklyBands,
      strength: Double = Settings.weeklyStrength, moves: Double = Settings.fewMoves,
      usualLength: Int = Settings.quarter
    ) {
      self.structure = structure
      self.isShared = isShared
      self.bandStarts = bandStarts
      self.strength = strength
      self.moves = moves
      self.usualLength = usualLength
    }

    /// Week by week for a month, then by parts of a year, then by the last year of a certificate, in which holders file again.
    public static let weeklyBands = [0, 1, 2, 3, 4, 8, 13, 26, 52, 104, 130, 156]
    public static let weeklyStrength = 8.0
    public static let fewMoves = 2.0
    /// In weeks.
    public static let quarter = 13
  }

  public let counts: TransitionCounts
  public let model: TransitionModel
  public let pace: SharedPace

  public init(_ stays: [Stay], _ settings: Settings) {
    var counts = TransitionCounts(states: settings.isShared.count, bandStarts: settings.bandStarts)
    for stay in stays { counts.addStay(in: stay.state, steps: stay.steps, next: stay.next) }
    self.counts = counts
    model = TransitionModel(counts, settings.structure, strength: settings.strength, moves: settings.moves)
    let sessions = Sessions(stays, endings: settings.structure.endings, isModelled: settings.isShared)
    pace = SharedPace(stays, model, sessions, usualLength: settings.usualLength)
  }
}
