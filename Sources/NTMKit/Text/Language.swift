/// A language that everything a user reads exists in.
public enum Language: String, Sendable, Hashable, Codable, CaseIterable {
  case vi, en
}
