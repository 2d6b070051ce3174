import NTMKit

/// Which criteria set judges which periods.
public struct SetAssignmentsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "set-assignments", title: Strings.SetAssignments.title, summary: Strings.SetAssignments.summary,
    fileExtensions: ["csv"],
    columns: [
      ImportColumn("set", aliases: Aliases.set, isRequired: true, summary: Strings.Columns.set),
      ImportColumn("level", aliases: Aliases.level, isRequired: true, summary: Strings.SetAssignments.level),
      ImportColumn(
        "from_period", aliases: ["from", "từ kỳ", "kỳ đầu"], isRequired: true, summary: Strings.SetAssignments.from),
      ImportColumn("to_period", aliases: ["to", "đến kỳ", "kỳ cuối"], summary: Strings.SetAssignments.to),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    return HeaderMatch(header, fields: Self.manifest.columns).has("set", "level", "from_period") ? .certain : .none
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    let sets = SetLookup(context)
    var lineOf: [SetAssignment: Int] = [:]
    try TableImport(file: file, options: options, fields: Self.manifest.columns).read(
      into: &sink, as: ImportedRecords.setAssignments
    ) { row, _ throws(RowFault) in
      let set = try sets.find(try row.required("set"), column: row.column("set"))
      let level = try row.recognitionLevel("level")
      _ = try row.required("from_period")
      guard let from = try row.period("from_period") else {
        throw RowFault("import.missing-value", Strings.missingValue("from_period"), column: row.column("from_period"))
      }
      let to = try row.period("to_period")
      if let to, to.lastDay < from.firstDay {
        throw RowFault("import.periods-reversed", Strings.periodsReversed(from, to), column: row.column("to_period"))
      }
      let assignment = SetAssignment(setCode: set.code, level: level, from: from, to: to)
      if let line = lineOf[assignment] {
        throw RowFault("import.duplicate-row", Strings.duplicateRow(set.code, line), column: row.column("set"))
      }
      lineOf[assignment] = row.line
      return assignment
    }
  }
}

extension TableRow {
  /// - Throws: `import.missing-value`, `import.unknown-level`.
  func recognitionLevel(_ field: String) throws(RowFault) -> Recognition.Level {
    let word = try required(field)
    guard let level = Recognition.Level(parsing: word) else {
      throw RowFault(
        "import.unknown-level", Strings.unknownRecognitionLevel(word), column: column(field),
        hints: [Strings.recognitionLevelHint])
    }
    return level
  }
}
