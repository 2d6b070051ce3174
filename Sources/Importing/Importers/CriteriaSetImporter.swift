import NTMKit

/// Criteria sets in YAML: criteria, indicators, thresholds by group and year, each with its confidence.
public struct CriteriaSetImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "criteria-set", title: Strings.CriteriaSets.title, summary: Strings.CriteriaSets.summary,
    fileExtensions: ["yaml", "yml"],
    columns: [
      ImportColumn("sets", isRequired: true, summary: Strings.CriteriaSets.sets),
      ImportColumn("groups", summary: Strings.CriteriaSets.groups),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    FileProbe.hasTopLevelKey("sets", in: file.text) ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    var reading = CriteriaSetReading(try YAMLValue.root(of: file))
    try reading.read()
    if reading.withoutConfidence > 0 { sink.assume(Strings.CriteriaSets.withoutConfidence(reading.withoutConfidence)) }
    let sets = reading.sets
    if !sets.isEmpty { try sink.take(.criteriaSets(sets.map(\.set)), lines: sets.map { Int32(clamping: $0.line) }) }
    try sink.finish(rowsRead: sets.count, rowsTaken: sets.count, header: [])
  }
}
