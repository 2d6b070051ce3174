import NTMKit

/// A plan in YAML with all its targets, committed and stretch.
public struct PlanImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "plan", title: Strings.Plan.title, summary: Strings.Plan.summary, fileExtensions: ["yaml", "yml"],
    columns: [
      ImportColumn("plan", isRequired: true, summary: Strings.Plan.head),
      ImportColumn("targets_ntm", summary: Strings.Plan.targetsNTM),
      ImportColumn("targets_ocop", summary: Strings.Plan.targetsOCOP),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    let bytes = file.bytes
    guard FileProbe.hasTopLevelKey("plan", in: bytes) else { return .none }
    return FileProbe.hasTopLevelKey("targets_ntm", in: bytes) || FileProbe.hasTopLevelKey("targets_ocop", in: bytes)
      ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let lookup = try UnitLookup(context, level: .commune, path: file.path)
    var reading = try PlanReading(try YAMLValue.root(of: file), units: lookup.units)
    try reading.read()
    for (value, fault) in reading.refused {
      let cells = value.members.map { $0.value.node.scalar?.string ?? "" }
      try sink.refuse(RefusedRow(line: value.line, diagnostic: fault, column: nil, value: nil, cells: cells))
    }
    for assumption in reading.assumptions { sink.assume(assumption) }
    let targets = reading.targets
    if !targets.isEmpty {
      try sink.take(.planTargets(targets.map(\.target)), lines: targets.map { Int32(clamping: $0.line) })
    }
    try sink.finish(rowsRead: targets.count + reading.refused.count, rowsTaken: targets.count, header: [])
  }
}
