import NTMKit

/// Records for tests of the model: units as in Hậu Giang, sets and submissions in one line each.
enum ModelRecords {
  static let units: [AdministrativeUnit] = [
    unit("93", "Hậu Giang", "tỉnh", .province, nil, region: "DBSCL"),
    unit("930", "Vị Thanh", "thành phố", .district, "93"),
    unit("932", "Châu Thành A", "huyện", .district, "93"),
    unit("933", "Châu Thành", "huyện", .district, "93"),
    unit("935", "Vị Thuỷ", "huyện", .district, "93"),
    unit("936", "Long Mỹ", "huyện", .district, "93"),
    unit("937", "Long Mỹ", "thị xã", .district, "93"),
    unit("31333", "Vị Tân", "xã", .commune, "930"),
    unit("31348", "Trường Long Tây", "xã", .commune, "932"),
    unit("31378", "Phú Hữu", "xã", .commune, "933"),
    unit("31366", "Ngã Sáu", "thị trấn", .commune, "933"),
    unit("31465", "Vị Thanh", "xã", .commune, "935"),
    unit("31483", "Thuận Hưng", "xã", .commune, "936"),
    unit("31480", "Long Phú", "xã", .commune, "937"),
  ]

  static func unit(
    _ code: String, _ name: String, _ kind: String, _ level: AdministrativeUnit.Level, _ parent: String?,
    region: String? = nil, from: CalendarDate? = nil, to: CalendarDate? = nil
  ) -> AdministrativeUnit {
    AdministrativeUnit(
      code: code, name: name, kind: kind, level: level, parentCode: parent, region: region, validFrom: from, validTo: to
    )
  }

  static func text(_ text: String) -> LocalizedText { LocalizedText(verbatim: text) }
  static func quarter(_ number: Int, _ year: Int = 2022) -> Period {
    Period.quarter(number, of: year) ?? Period(packed: 0)
  }
  static func day(_ text: String) -> CalendarDate { CalendarDate(parsing: text) ?? CalendarDate(daysSince1970: 0) }

  /// An indicator that is measured in percent and must reach a limit; without thresholds it is attested.
  static func indicator(
    _ id: String, _ thresholds: [Threshold] = [], comparison: Indicator.Comparison = .atLeast
  ) -> Indicator {
    thresholds.isEmpty
      ? Indicator(id: id, title: text(id), kind: .attested, comparison: .attested, confidence: .medium)
      : Indicator(
        id: id, title: text(id), kind: .percentage, unit: .percent, comparison: comparison, confidence: .medium,
        thresholds: thresholds)
  }

  static func criterion(_ id: String, _ indicators: [Indicator]) -> Criterion {
    Criterion(id: id, title: text("criterion \(id)"), indicators: indicators)
  }

  static func set(_ code: String, _ criteria: [Criterion]) -> CriteriaSet {
    CriteriaSet(code: code, title: text(code), criteria: criteria)
  }

  static func submission(
    _ unit: String, _ values: [String: ReportedValue], of set: CriteriaSet, _ period: Period = quarter(3),
    batch: Int = 1
  ) -> StoredSubmission {
    StoredSubmission(
      batch: batch,
      submission: Submission(
        unitCode: unit, period: period, setCode: set.code, values: set.slots.map { values[$0] ?? .none }, lines: [7]))
  }

  static func batch(
    _ id: Int, receivedOn: String = "2022-10-01", withdrawnOn: String? = nil
  ) -> Batch {
    Batch(
      id: id, recordedAt: "2022-10-03T08:15:00Z", receivedOn: day(receivedOn), kind: "submissions",
      file: "file-\(id).csv", sha256: "", rowsRead: 1, rowsTaken: 1, rowsRefused: 0, assumptions: "",
      withdrawnOn: withdrawnOn.map(day))
  }

  /// The units above with a set that judges every period, and the communes of kind xã in the programme.
  static func record(_ set: CriteriaSet, level: Recognition.Level = .ntm) -> RecordedProgramme {
    var record = RecordedProgramme()
    record.units = units
    record.programmeCommunes = units.filter { $0.kind == "xã" }.map { ProgrammeCommune(unitCode: $0.code) }
    record.criteriaSets = [set]
    record.setAssignments = [SetAssignment(setCode: set.code, level: level, from: quarter(1, 2020))]
    return record
  }

  /// A table of a record, as rows of texts by column.
  static func rows(
    _ name: String, of record: RecordedProgramme, in scope: DatasetScope = DatasetScope()
  ) throws -> [[String: String]] {
    guard let table = try Dataset(record).table(named: name, in: scope) else { return [] }
    return (0..<table.rowCount).map { row in
      Dictionary(uniqueKeysWithValues: table.schema.names.map { ($0, table[row, $0].plainText) })
    }
  }

  /// The state of a commune's only criterion.
  static func state(
    of indicators: [Indicator], _ values: [String: ReportedValue], region: String? = "DBSCL", year: Int = 2022
  ) -> CriterionState? {
    let set = set("one", [criterion("1", indicators)])
    let period = quarter(3, year)
    let grid = AssessmentGrid(
      set: set, period: period, unitCodes: ["a"], submissions: [submission("a", values, of: set, period)])
    return Evaluation(grid, regions: [region]).states.first
  }
}
