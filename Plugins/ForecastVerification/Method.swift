import NTMKit

/// When a forecast is scored, against what, and what the scores mean.
struct Method {
  let section: Section

  init(_ data: VerificationData) {
    let notes = [
      Strings.whenScored(data.day), Strings.againstWhat, Strings.scoreRule, Strings.amendmentRule,
      Strings.integrityRule,
    ]
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map { .note(Note(.method, $0)) })
  }
}
