/// One stay of a thing in a state: from which step, how long, and what came of it.
public struct Stay: Sendable, Hashable {
  /// What others' stays may have ended by too.
  public enum Occasion: Sendable, Hashable {
    /// A session on record, by a number of its own.
    case session(Int)
    /// A day, by its number.
    case day(Int)
  }

  public var state: Int
  /// The step in which it began; 0 is the step to come, so that of a stay on record it is below 0.
  public var start: Int
  /// Whole steps that it lasted; of one that was left the last is that in which it ended.
  public var steps: Int
  /// The state gone on to; nil: it is there still.
  public var next: Int?
  /// When it ended; nil: that is not known, or it has not.
  public var occasion: Occasion?

  public init(state: Int, start: Int, steps: Int, next: Int?, occasion: Occasion? = nil) {
    self.state = state
    self.start = start
    self.steps = next == nil ? max(steps, 0) : max(steps, 1)
    self.next = next
    self.occasion = occasion
  }
}
