import NTMKit

/// Can these data be trusted: validation rules, completeness and timeliness of submissions, and what looks suspicious.
public struct DataQualityReport: ReportPlugin {
  public struct Parameters: ParameterSet {
    /// Ids of the rules to run; none: all.
    public var rules: [String] = []
    /// Code or name of a district, to see its findings alone.
    public var district: String?
    /// Findings of lesser gravity are left out.
    public var severity: Gravity = .note
    public var deadlineDays: Int?
    public var jump = CheckContext.Limits().jump
    public var isStrict = false

    public init() {}

    public static var fields: [ParameterField<Parameters>] {
      [
        ParameterField(
          "rule", list: \.rules,
          kind: .choice(CheckList.all.map { .init($0.manifest.id, $0.manifest.title) }), summary: Strings.ruleOption),
        ParameterField(
          "district", \.district, kind: .reference(table: "communes", column: "district"),
          summary: Strings.districtOption),
        ParameterField("severity", \.severity, summary: Strings.severityOption),
        ParameterField(
          "deadline-days", \.deadlineDays, kind: .integer(0...366), summary: Strings.deadlineDaysOption),
        ParameterField("jump", \.jump, summary: Strings.jumpOption),
        ParameterField(flag: "strict", \.isStrict, summary: Strings.strictOption),
      ]
    }

    public func validate() throws(Diagnostic) {
      if let deadlineDays, !(0...366).contains(deadlineDays) {
        throw Diagnostic(
          "check.deadline-out-of-range", message: Strings.deadlineOutOfRange(deadlineDays),
          span: SourceSpan(source: "--deadline-days"))
      }
      if !(jump > 0 && jump <= 100) {
        throw Diagnostic(
          "check.jump-out-of-range", message: Strings.jumpOutOfRange(jump), span: SourceSpan(source: "--jump"))
      }
    }
  }

  public static let manifest = ReportManifest(
    id: "check", version: "1.0.0", title: Strings.title, summary: Strings.summary,
    requiredTables: UnitMentions.tables + RowUnknown.tables + OCOPHistories.tables + [
      "communes", "criteria", "assessments", "units", "plan_targets", "submission_deadlines", "courses", "attendance",
      "batches", "discrepancies",
    ], primaryTable: Findings.tableID,
    tables: [
      (Findings.tableID, Findings.schema), (Summary.tableID, Summary.schema),
      (Completeness.tableID, Completeness.schema),
    ], otherGeography: .refused(because: Strings.fixedGeography))

  public static let examples = [
    Example("check", Strings.exampleWhole),
    Example("check | count by rule, district", Strings.exampleRules),
    Example("check at 2021Q4 | where severity = \"warning\" | select rule, commune, message", Strings.exampleWarnings),
    Example("check.summary | where findings > 0 | select rule, severity, findings", Strings.exampleSummary),
    Example("check --rule recognised_fallen_back --rule impossible_jump --jump 5", Strings.exampleSuspicious),
    Example("check.completeness | select district, communes, submitted, missing", Strings.exampleCompleteness),
  ]

  public init() {}

  public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
    let data = try CheckData(context, parameters)
    // A line that gives a figure should not fail because of it.
    var lenient = parameters
    lenient.isStrict = false
    let completeness = try Completeness(data)
    let sections = [
      Overview(data, completeness, context.line(of: Self.manifest, lenient)).section, try Findings(data).section,
      try Summary(data).section,
      try completeness.section, Method(data).section,
    ]
    return ReportDocument(
      title: Strings.documentTitle(data.periods, district: data.districtName), sections: sections,
      provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Findings.tableID)
  }

  /// With `--strict`, errors make the run fail.
  public func failure(of document: ReportDocument, _ parameters: Parameters) -> Diagnostic? {
    guard parameters.isStrict, let table = document.table(Findings.tableID) else { return nil }
    let errors = (0..<table.rowCount).count { table[$0, "severity"] == .text(Diagnostic.Severity.error.rawValue) }
    guard errors > 0 else { return nil }
    return Diagnostic(
      "check.errors-found", kind: .assertion, message: Strings.errorsFound(errors), hints: [Strings.errorsHint])
  }
}

/// How grave a finding is, as an option.
public enum Gravity: String, ParameterChoice {
  case error, warning, note

  public var label: LocalizedText { Strings.severity(severity) }
  var severity: Diagnostic.Severity {
    switch self {
    case .error: .error
    case .warning: .warning
    case .note: .note
    }
  }
}
