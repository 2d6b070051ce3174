import NTMKit

/// The world around a session, as far as lines may depend on it. Tests pass their own.
public struct Host: Sendable {
  public var environment: [String: String]
  /// What relative paths start from; nil for the process's own working folder.
  public var directory: String?
  /// Whether lines are typed; else standard input is a script.
  public var inputIsTerminal = false
  /// The day, for the date on which an import was received where none is given.
  public var today: @Sendable () -> CalendarDate
  /// The moment, as `2022-10-03T08:15:00Z`: when a batch was recorded.
  public var now: @Sendable () -> String
  /// Seconds from some moment that does not change, never backwards: for how long things take.
  public var clock: @Sendable () -> Double = { 0 }
  /// Whether the running line is to stop: Ctrl-C was pressed.
  public var isCancelled: @Sendable () -> Bool
  /// The name of the user's account, where the environment does not tell it.
  public var account: @Sendable () -> String? = { nil }
  /// Told what is done, and how far it has come where that is known; nil when it has ended.
  public var progress: @Sendable (String?) -> Void = { _ in }

  public init(
    environment: [String: String] = [:], directory: String? = nil, today: @escaping @Sendable () -> CalendarDate,
    now: @escaping @Sendable () -> String, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.environment = environment
    self.directory = directory
    self.today = today
    self.now = now
    self.isCancelled = isCancelled
  }
}

extension Host {
  /// A path as the user wrote it, from the home folder (`~/…`) or the working folder.
  func expanded(_ path: String) -> String {
    if path.hasPrefix("~/"), let home = environment["HOME"] { return home + path.dropFirst() }
    if path.hasPrefix("/") || directory == nil { return path }
    return "\(directory ?? ".")/\(path)"
  }
}
