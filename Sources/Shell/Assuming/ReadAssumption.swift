import NTMKit
import Query

/// An assumption that was read, with each single thing that it says.
struct ReadAssumption {
  enum Subject: Hashable {
    case result(unit: String, Period, set: String, slot: String)
    case cell(table: String, key: [String], column: String)
    case recognition(commune: String, level: Recognition.Level)
  }

  var assumption: Overlay.Assumption
  /// What is said of each thing.
  var claims: [Subject: String]
  /// In characters of the line, from 0.
  var range: Range<Int>
  var remark: LocalizedText?

  init(_ assumption: Overlay.Assumption, claims: [Subject: String], range: Range<Int> = 0..<0) {
    self.assumption = assumption
    self.claims = claims
    self.range = range
  }

  /// Whether it says something else of a thing than an earlier one. What is said of fewer communes or periods is an exception, and
  /// none: all communes of a district but one.
  func contradicts(_ earlier: ReadAssumption) -> Bool {
    let isNarrower = claims.count < earlier.claims.count
    return claims.contains { subject, value in
      if case .result = subject, isNarrower { return false }
      return earlier.claims[subject].map { $0 != value } ?? false
    }
  }

  /// An error for each of the two, in the order of the line.
  func contradiction(of earlier: ReadAssumption, in line: SourceLine) -> [Diagnostic] {
    [
      line.diagnostic("whatif.contradiction", earlier.range, WhatIfStrings.contradicted(earlier.assumption.shown)),
      line.diagnostic("whatif.contradiction", range, WhatIfStrings.contradicting(assumption.shown)),
    ]
  }
}
