/// What a report on another geography says of it: which communes each unit is made of, and what is left open.
public enum GeographySection {
  /// The id of its section and of its table, in every report.
  public static let id = "geography"
}

extension ReportContext {
  /// The section about the scope's geography; nil where the report shows the units of its period.
  ///
  /// - Throws: what the tables `geography` and `unit_change_findings` throw.
  public func geographySection() throws -> Section? {
    guard let wanted = scope.geography else { return nil }
    guard let (scope, rows) = try geographyTable() else { return nil }
    let units = try GeographyUnits(rows)
    guard units.isOther else { return nil }
    let findings = try table("unit_change_findings", in: scope).texts("rule")
    let block = TableBlock(
      id: GeographySection.id, units.table,
      showing: ["code", "kind", "name", "made_of", "outside", "partly"].map { ShownColumn($0) },
      vocabulary: vocabulary)
    let notes =
      units.notes + [
        Note(
          .caution,
          GeographyStrings.findings(findings.count { $0 == "same_code" }, findings.count { $0 == "same_name" }))
      ]
    return Section(
      id: GeographySection.id, title: GeographyStrings.sectionTitle(wanted),
      blocks: [.table(block)] + notes.map(Block.note))
  }
}

extension ReportContext {
  /// Of the report's period; where nothing was submitted for it, of the newest period with data; else nil.
  private func geographyTable() throws -> (scope: DatasetScope, table: Table)? {
    for scope in [scope(of: period), scope(of: nil)] {
      do {
        return (scope, try table("geography", in: scope))
      } catch let diagnostic as Diagnostic where ["dataset.no-data", "dataset.no-set"].contains(diagnostic.code) {
        continue
      }
    }
    return nil
  }
}

/// The rows of the table `geography`.
private struct GeographyUnits {
  let table: Table
  private let names: [String]
  private let mappings: [String?]
  private let parts: [Int]
  private let recognised: [Int]
  private let outside: [String?]

  init(_ table: Table) throws(Diagnostic) {
    self.table = table
    let kinds = try table.texts("kind")
    names = zip(kinds, try table.texts("name")).map { kind, name in
      [kind, name].compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " ")
    }
    mappings = try table.texts("mapping")
    parts = try table.integers("parts").map { $0 ?? 0 }
    recognised = try table.integers("parts_recognised").map { $0 ?? 0 }
    outside = try table.texts("outside")
  }

  /// Whether anything is shown otherwise than it was reported.
  var isOther: Bool {
    mappings.contains { $0 != "whole" } || parts.contains { $0 > 1 } || outside.contains { $0 != nil }
  }

  var notes: [Note] {
    var notes: [Note] = []
    let beside = outside.count { $0 != nil }
    if beside > 0 { notes.append(Note(.dataGap, GeographyStrings.outside(beside))) }
    let partial = names.indices.filter { mappings[$0] == "partial" }
    if !partial.isEmpty { notes.append(Note(.dataGap, GeographyStrings.partial(partial.map { names[$0] }))) }
    let some = names.indices.filter { recognised[$0] > 0 && recognised[$0] < parts[$0] }
    if !some.isEmpty {
      notes.append(Note(.info, GeographyStrings.recognised(some.map { (names[$0], recognised[$0], parts[$0]) })))
    }
    return notes
  }
}
