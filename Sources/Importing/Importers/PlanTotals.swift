import NTMKit

/// One province a row: how many communes are to meet all criteria, how many products to be recognised.
struct PlanTotals {
  let file: SourceFile
  let options: ImportOptions
  let context: ImportContext

  func read(_ table: SheetTable, into sink: inout some ImportSink) throws {
    let fields = PlanTargetsImporter.manifest.columns
    for field in fields where field.name == "unit_code" && table.match["unit_code"] == nil {
      throw HeaderMatch.missing(
        [field], in: table.header, unknown: table.match.unknown,
        span: SourceSpan(source: table.path, line: table.headerLine))
    }
    let lookup = try UnitLookup(context, level: nil, path: file.path)
    let due = (options.period ?? context.newestPeriod)?.lastDay
    sink.assume(due.map(Strings.PlanTargets.dueAssumed) ?? Strings.PlanTargets.withoutDue)
    sink.assume(Strings.PlanTargets.planAssumed(file.stem))
    var lineOf: [String: Int] = [:]
    try TableImport(file: file, options: options, fields: fields).readMany(
      into: &sink, as: ImportedRecords.planTargets
    ) { row, _ throws(RowFault) in
      let unit = try lookup.find(
        try row.required("unit_code"), district: nil, column: row.column("unit_code"))
      if let line = lineOf[unit.code] {
        throw RowFault(
          "import.duplicate-row", Strings.duplicateRow(unit.fullName, line), column: row.column("unit_code"))
      }
      lineOf[unit.code] = row.line
      return try targets(row, unit, due)
    }
  }

  private func targets(
    _ row: TableRow, _ unit: AdministrativeUnit, _ due: CalendarDate?
  ) throws(RowFault) -> [PlanTarget] {
    var targets: [PlanTarget] = []
    if let communes = try row.count("target_communes", decimal: options.decimal.mark) {
      targets.append(
        PlanTarget(
          id: "\(unit.code)-communes", plan: file.stem, kind: .cumulative, tier: .committed, measure: .allMet,
          level: .ntm,
          title: Strings.PlanTargets.communes(communes, unit.fullName), unitCode: unit.code, target: Double(communes),
          due: due))
    }
    if let products = try row.count("target_ocop", decimal: options.decimal.mark) {
      targets.append(
        PlanTarget(
          id: "\(unit.code)-products", plan: file.stem, kind: .cumulative, tier: .committed, measure: .products,
          title: Strings.PlanTargets.products(products, unit.fullName), unitCode: unit.code, target: Double(products),
          due: due))
    }
    if targets.isEmpty { throw RowFault("import.empty-row", Strings.emptyRow) }
    return targets
  }
}

extension SourceFile {
  /// The file's name without its last extension.
  var stem: String {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.dropLast().joined(separator: ".") : name
  }
}
