import NTMKit

/// A province whose communes changed on 1 July 2025: a merger of two, one of three with a phường, a split, a new name, codes and
/// names used again, one that stayed.
struct GeographyProvince {
  static let set = ModelRecords.set(
    "s", (1...3).map { ModelRecords.criterion("\($0)", [ModelRecords.indicator("\($0).1")]) })
  static let year2025 = Geography(ModelRecords.day("2025-12-31"))
  static let scope2025 = DatasetScope(geography: year2025)
  private static let last = ModelRecords.day("2025-06-30")
  private static let first = ModelRecords.day("2025-07-01")

  var record: RecordedProgramme

  /// Code, old name and kind, new name and kind; nil: there is none.
  static let communes: [(code: String, old: (String, String)?, new: (String, String)?)] = [
    ("01", ("An Bình", "xã"), ("An Bình", "xã")), ("02", ("Bình An", "xã"), nil),
    ("03", ("Tân Tiến", "xã"), ("Hỏa Lựu", "phường")), ("04", ("Hỏa Lựu", "xã"), nil), ("05", ("I", "phường"), nil),
    ("06", ("Phú Hữu", "xã"), ("Phú Hữu", "xã")), ("07", ("Đông Phước", "xã"), ("Trường Khánh", "xã")),
    ("08", ("Vị Thanh", "xã"), ("Vị Thanh 1", "xã")), ("09", ("Giữ Nguyên", "xã"), ("Giữ Nguyên", "xã")),
  ]
  static let changes: [(old: String, new: String, isWhole: Bool)] = [
    ("01", "01", true), ("02", "01", true), ("03", "03", true), ("04", "03", true), ("05", "03", true),
    ("06", "06", false), ("06", "07", false), ("07", "06", true), ("08", "08", true),
  ]
  /// Criteria met by each commune of the programme.
  static let met: [String: [Bool?]] = [
    "01": [true, true, nil], "02": [true, false, true], "03": [true, true, true], "04": [true, nil, true],
    "06": [true, true, true], "07": [false, true, true], "08": [true, true, true], "09": [true, true, false],
  ]

  init() {
    var record = RecordedProgramme()
    record.units = [
      ModelRecords.unit("93", "Hậu Giang", "tỉnh", .province, nil, to: Self.last),
      ModelRecords.unit("930", "Châu Thành", "huyện", .district, "93", to: Self.last),
      ModelRecords.unit("931", "Long Mỹ", "huyện", .district, "93", to: Self.last),
      ModelRecords.unit("92", "Cần Thơ", "thành phố", .province, nil, from: Self.first),
    ]
    for (index, commune) in Self.communes.enumerated() {
      if let (name, kind) = commune.old {
        record.units.append(
          ModelRecords.unit(commune.code, name, kind, .commune, index < 5 ? "930" : "931", to: Self.last))
      }
      if let (name, kind) = commune.new {
        record.units.append(ModelRecords.unit(commune.code, name, kind, .commune, "92", from: Self.first))
      }
    }
    record.criteriaSets = [Self.set]
    record.setAssignments = [SetAssignment(setCode: "s", level: .ntm, from: ModelRecords.quarter(1, 2020))]
    for (code, states) in Self.met.sorted(by: { $0.key < $1.key }) {
      record.programmeCommunes.append(ProgrammeCommune(unitCode: code))
      record.populations.append(Population(unitCode: code, persons: 1000 + (Int(code) ?? 0)))
      var values: [String: ReportedValue] = [:]
      for (index, met) in states.enumerated() { values["\(index + 1).1"] = met.map { .attested($0) } }
      record.submissions.append(ModelRecords.submission(code, values, of: Self.set))
    }
    self.record = record
    set(changes: Self.changes)
  }

  mutating func set(changes: [(old: String, new: String, isWhole: Bool)], batch: Int = 0) {
    record.declaredRows.removeAll { $0.table == DeclaredTables.unitChanges.name }
    let rows = changes.map {
      [
        "old_code": $0.old, "new_code": $0.new, "mapping": $0.isWhole ? "whole" : "split",
        "effective_on": "2025-07-01",
      ]
    }
    record.declaredRows.append(
      .init(
        table: DeclaredTables.unitChanges.name, batch: batch,
        rows: ModelRecords.rows(DeclaredTables.unitChanges, rows)))
  }

  mutating func recognise(_ codes: String..., on day: String = "2021-01-01", level: Recognition.Level = .ntm) {
    record.recognitions += codes.map {
      Recognition(communeCode: $0, level: level, decisionDate: ModelRecords.day(day))
    }
  }

  func rows(_ name: String, in scope: DatasetScope = scope2025) throws -> [[String: String]] {
    try ModelRecords.rows(name, of: record, in: scope)
  }
  func row(_ name: String, _ code: String, in scope: DatasetScope = scope2025) throws -> [String: String] {
    try rows(name, in: scope).first { ($0["code"] ?? $0["commune_code"]) == code } ?? [:]
  }
}
