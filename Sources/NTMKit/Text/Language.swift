/// A language that everything a user reads exists in.
@frozen public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  /// Vietnamese; English.
  case vi, en
}
