import NTMKit

/// Where figures come from, in a few lines.
struct ProvenanceText {
  let report: String
  let scope: [String]
  let data: String
  /// What makes it again, line by line.
  let commands: [String]
  private let language: Language

  init(_ provenance: Provenance, language: Language) {
    self.language = language
    report = "\(provenance.reportID) \(provenance.reportVersion)"
    func labelled(_ label: LocalizedText, _ value: String) -> String { "\(label.resolved(in: language)): \(value)" }
    scope = [
      provenance.reportingDate.map { labelled(Strings.reportingDate, $0.written(in: language)) },
      provenance.scope.period.map { labelled(Strings.period, $0.written(in: language)) },
      provenance.scope.asof.map { labelled(Strings.asof, $0.written(in: language)) },
      provenance.scope.closing.map { labelled(Strings.asofClosing, $0.description) },
      provenance.closing.map { Strings.closing($0).resolved(in: language) },
      provenance.scope.criteriaSet.map { labelled(Strings.criteriaSet, $0) },
      provenance.scope.geography.map { labelled(Strings.geography, $0.description) },
      provenance.scope.overlay.map { labelled(Overlay.label, $0.shown.resolved(in: language)) },
      provenance.narrative.map { labelled(Strings.narrative, "\($0.file) (sha256 \($0.sha256.prefix(12)))") },
    ].compactMap { $0 }
    let count = provenance.dataset.files.count
    data =
      labelled(Strings.revision, provenance.dataset.shortHash)
      + (count == 0 ? "" : " · " + Strings.sourceCount(count).resolved(in: language))
    commands = provenance.lines(in: language)
  }

  /// What it was made of.
  var facts: [String] { [([report] + scope).joined(separator: " · "), data] }

  /// What makes it again, a line each: never broken, so that it can be copied. One that does not fit beside its label stands below it.
  func commandLines(width: Int = .max) -> [String] {
    let label = Strings.reproduce.resolved(in: language)
    if commands.count == 1 {
      let line = "\(label): \(commands[0])"
      if DisplayWidth.width(of: line) <= width { return [line] }
    }
    return ["\(label):"] + commands.map { "  \($0)" }
  }

  var lines: [String] { facts + commandLines() }
}
