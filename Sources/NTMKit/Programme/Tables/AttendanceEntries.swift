/// Attendance that was listed day by day, as one row per person and course.
enum AttendanceEntries {
  /// Hours are added up; the score before is the first, the score after and the follow-up the last that is known; who is
  /// certified in one entry is certified.
  ///
  /// - Parameter rows: of the declared table, whose `entry` is missing for the first of a person at a course.
  static func joined(_ rows: Table) throws(Diagnostic) -> Table {
    let entries = try rows.column("entry")
    if let missing = entries.nulls, !missing.contains(false) { return rows }
    let grouping = Grouping([try rows.column("course"), try rows.column("person")], rowCount: rows.rowCount)
    guard grouping.count < rows.rowCount else { return rows }
    // Nearly all have one row: only the others are looked at.
    var sizes = [Int](repeating: 0, count: grouping.count)
    for group in grouping.ids { sizes[Int(group)] += 1 }
    var several: [Int: [Int]] = [:]
    for (row, group) in grouping.ids.enumerated() where sizes[Int(group)] > 1 {
      several[Int(group), default: []].append(row)
    }
    var first = grouping.firstRows
    for (group, members) in several {
      let ordered = members.sorted { (entries[$0].number ?? 1, $0) < (entries[$1].number ?? 1, $1) }
      several[group] = ordered
      first[group] = ordered[0]
    }
    var table = rows.gathered(first)
    func set(_ name: String, _ value: (_ known: [Value]) -> Value) throws(Diagnostic) {
      let column = try rows.column(name)
      var values = Array(try table.column(name).values)
      for (group, members) in several { values[group] = value(members.map { column[$0] }.filter { !$0.isNull }) }
      table = try table.setting(Column(column.field, values: values))
    }
    try set("hours") { known in known.isEmpty ? .null : .double(known.compactMap(\.number).reduce(0, +)) }
    try set("pre_score") { $0.first ?? .null }
    for name in ["post_score", "follow_up_due", "followed_up_on"] { try set(name) { $0.last ?? .null } }
    try set("certified") { $0.contains(.bool(true)) ? .bool(true) : $0.first ?? .null }
    return table
  }
}
