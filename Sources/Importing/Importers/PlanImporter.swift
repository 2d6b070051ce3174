import NTMKit

/// A plan in YAML with all its targets, committed and stretch, and its groups of solutions.
public struct PlanImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "plan", title: Strings.Plan.title, summary: Strings.Plan.summary, fileExtensions: ["yaml", "yml"],
    columns: [
      ImportColumn("plan", isRequired: true, summary: Strings.Plan.head),
      ImportColumn("targets_ntm", summary: Strings.Plan.targetsNTM),
      ImportColumn("targets_ocop", summary: Strings.Plan.targetsOCOP),
      ImportColumn("solutions", summary: Strings.Plan.solutions),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    let bytes = file.text
    guard FileProbe.hasTopLevelKey("plan", in: bytes) else { return .none }
    return ["targets_ntm", "targets_ocop", "solutions"].contains { FileProbe.hasTopLevelKey($0, in: bytes) }
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
    let groups = reading.groups
    if !groups.isEmpty {
      let rows = try reading.groupRows()
      try sink.take(
        .rows(table: DeclaredTables.solutionGroups.name, rows), lines: groups.map { Int32(clamping: $0.line) })
    }
    let taken = targets.count + groups.count
    try sink.finish(rowsRead: taken + reading.refused.count, rowsTaken: taken, header: [])
  }
}
