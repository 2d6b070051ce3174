/// How long a thing was watched, and what ended that: an event, of one of several causes, or the end of the watching.
public struct FollowUp: Sendable, Hashable {
  /// From the beginning, in any unit; 0 where it ended as it began.
  public let time: Double
  /// The number of the cause, from 0; nil: censored, no event has been seen until then.
  public let cause: Int?

  /// - Parameter time: finite and not below 0.
  public init(_ time: Double, cause: Int?) {
    precondition(time >= 0 && time.isFinite, "a time is finite and not below 0")
    precondition(cause.map { $0 >= 0 } ?? true, "causes are numbered from 0")
    // −0 is written as 0.
    self.time = time + 0
    self.cause = cause
  }

  /// Where only one event can happen.
  public init(_ time: Double, isEvent: Bool) { self.init(time, cause: isEvent ? 0 : nil) }
}
