import NTMKit

/// Whether a coded value is good news: decides a colour and a symbol, never the word.
enum Tone: String, Sendable, CaseIterable {
  case good, caution, bad, neutral

  /// Colour never stands alone: a symbol goes with it.
  var symbol: String {
    switch self {
    case .good: "✓"
    case .caution: "~"
    case .bad: "✗"
    case .neutral: "?"
    }
  }

  init(_ status: Metric.Status) {
    switch status {
    case .met: self = .good
    case .near: self = .caution
    case .missed: self = .bad
    case .unknown: self = .neutral
    }
  }

  /// The tone of a coded value of the dataset; nil for values that are neither good nor bad.
  init?(code: String) {
    switch code {
    case "met", "all_met", "recognised", "on_track", "done", "accepted", "ok": self = .good
    case "near", "at_risk", "dossier", "due", "due_soon", "done_late", "warning": self = .caution
    case "not_met", "missed", "fallen_back", "late", "refused", "revoked", "expired", "error": self = .bad
    case "unknown", "not_assessed": self = .neutral
    default: return nil
    }
  }
}
