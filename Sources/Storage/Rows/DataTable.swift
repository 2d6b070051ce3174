/// A table of records: the columns behind `batch`, in the order in which they are written and hashed.
struct DataTable: Sendable, Hashable {
  let name: String
  let columns: [String]
  let insertion: String

  init(_ name: String, _ columns: [String]) {
    self.name = name
    self.columns = columns
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    let marks = Array(repeating: "?", count: columns.count + 1).joined(separator: ", ")
    insertion = "INSERT INTO \(name) (batch, \(names)) VALUES (\(marks))"
  }

  static func == (a: DataTable, b: DataTable) -> Bool { a.name == b.name }
  func hash(into hasher: inout Hasher) { hasher.combine(name) }

  static let unit = DataTable(
    "unit", ["seq", "line", "code", "name", "kind", "level", "parent_code", "region", "valid_from", "valid_to"])
  static let programmeCommune = DataTable(
    "programme_commune", ["seq", "line", "unit_code", "valid_from", "valid_to"])
  static let population = DataTable("population", ["seq", "line", "unit_code", "persons", "as_of"])
  static let criteriaSet = DataTable(
    "criteria_set",
    ["seq", "line", "code", "title_vi", "title_en", "decision", "effective_from", "prerequisite", "slots"])
  static let criteriaGroup = DataTable("criteria_group", ["set_seq", "seq", "group_name", "title_vi", "title_en"])
  static let criterion = DataTable("criterion", ["set_seq", "seq", "id", "title_vi", "title_en", "group_name"])
  static let indicator = DataTable(
    "indicator",
    [
      "set_seq", "criterion_seq", "seq", "id", "title_vi", "title_en", "kind", "unit", "comparison", "confidence",
      "is_conditional", "plausible_from", "plausible_to", "note",
    ])
  static let threshold = DataTable(
    "threshold",
    ["seq", "line", "set_code", "indicator", "group_name", "year", "value", "confidence", "source"])
  static let setAssignment = DataTable(
    "set_assignment", ["seq", "line", "set_code", "level", "from_period", "to_period"])
  static let recognition = DataTable(
    "recognition",
    [
      "seq", "line", "commune_code", "level", "field", "target_year", "decision_number", "decision_date", "revoked_on",
    ])
  static let planTarget = DataTable(
    "plan_target",
    [
      "seq", "line", "plan", "id", "kind", "tier", "measure", "level", "title_vi", "title_en", "unit_code", "baseline",
      "target", "denominator", "due",
    ])
  static let reportedPeriod = DataTable("reported_period", ["period_key", "set_code"])
  /// Those whose rows lie by batch, in the order of their first columns. Submissions lie by period.
  static let ofBatches = [
    unit, programmeCommune, population, criteriaSet, criteriaGroup, criterion, indicator, threshold, setAssignment,
    recognition, planTarget,
  ]

  /// The columns that put a batch's rows in the order in which they were written.
  var order: String { columns.prefix { $0.hasSuffix("seq") }.joined(separator: ", ") }

  /// Written by hand, not by `insertion`.
  static let submission = DataTable("submission", ["period_key", "set_code", "seq", "unit_code", "values", "lines"])
}
