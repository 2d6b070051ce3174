import NTMKit

/// What the rules found, as asked for.
struct CheckData {
  struct Outcome: Sendable {
    var check: CheckManifest
    var result: CheckResult
  }

  let context: CheckContext
  /// In the order of the list of rules; findings of other districts and of lesser gravity are left out.
  let outcomes: [Outcome]
  /// The district asked for, as tables name it.
  let districtName: String?
  let severity: Diagnostic.Severity
  let isStrict: Bool

  var periods: [Period] { context.periods }

  init(_ report: ReportContext, _ parameters: DataQualityReport.Parameters) throws {
    let context = CheckContext(
      report,
      limits: CheckContext.Limits(deadlineDays: parameters.deadlineDays, jump: parameters.jump))
    let name = try parameters.district.map { wanted in
      let directory = try report.unitDirectory()
      return directory.distinctName(of: try directory.find(wanted, level: .district))
    }
    let least = parameters.severity.severity
    let chosen = try CheckList.chosen(parameters.rules, and: report.otherChecks())
    @Sendable func outcome(of check: CheckManifest, _ run: (CheckContext) throws -> CheckResult) throws -> Outcome {
      try report.checkCancellation()
      var result = try run(context)
      result.findings.removeAll { finding in
        (finding.severity ?? check.severity) < least || (name != nil && finding.district != name)
      }
      result.findings = Self.ordered(try context.placed(result.findings))
      return Outcome(check: check, result: result)
    }
    // No rule needs another: they run on all cores; those of one plugin take turns in its process.
    outcomes =
      try chosen.own.concurrentMap { try outcome(of: $0.manifest, $0.init().run(in:)) }
      + chosen.others.map { try outcome(of: $0.manifest, $0.run) }
    self.context = context
    districtName = name
    severity = least
    isStrict = parameters.isStrict
  }

  /// By period, district and commune, so that the order of imports changes nothing.
  private static func ordered(_ findings: [CheckFinding]) -> [CheckFinding] {
    func key(_ finding: CheckFinding) -> [[UInt8]] {
      [finding.district, finding.commune].map { $0.map { VietnameseCollation.key($0) } ?? [255] }
        + [Array((finding.column ?? "").utf8), Array(finding.message.vi.utf8)]
    }
    let keyed = findings.map { (finding: $0, period: $0.period?.packed ?? .max, key: key($0)) }
    return keyed.sorted { a, b in
      if a.period != b.period { return a.period < b.period }
      let first = zip(a.key, b.key).first { $0 != $1 }
      return first.map { $0.lexicographicallyPrecedes($1) } ?? false
    }.map(\.finding)
  }

  /// What the rules are called, by id.
  var ruleTitles: [String: LocalizedText] {
    Dictionary(outcomes.map { ($0.check.id, $0.check.title) }, uniquingKeysWith: { first, _ in first })
  }

  func count(_ severity: Diagnostic.Severity) -> Int {
    outcomes.reduce(0) { sum, outcome in
      sum + outcome.result.findings.count { ($0.severity ?? outcome.check.severity) == severity }
    }
  }
}
