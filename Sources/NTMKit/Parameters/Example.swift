/// A line a user could type, with what it gives: shown by help, printed in docs, executed by tests.
public struct Example: Sendable, Hashable, Codable {
  /// What has to come of the line.
  public enum Outcome: Sendable, Hashable, Codable {
    /// It runs without an error; what it gives is not compared.
    case runs
    /// The result printed as CSV, exactly.
    case csv(String)
    /// It fails with this code.
    case fails(Diagnostic.Code)
  }
  /// As it would be typed at the prompt: `gap --district 937
  ///  count`.
  public var line: String
  /// What it shows, as a phrase: help prints it behind the line.
  public var summary: LocalizedText
  /// What a test compares.
  public var outcome: Outcome

  public init(_ line: String, _ summary: LocalizedText, _ outcome: Outcome = .runs) {
    self.line = line
    self.summary = summary
    self.outcome = outcome
  }
}
