import GRDB
import NTMKit

extension StoreSnapshot {
  /// One per code: the newest version's criteria and indicators, with the thresholds of all versions and later lists laid over
  /// one another by group and year.
  public func criteriaSets(asof: CalendarDate?) throws -> [CriteriaSet] {
    var versions = Superseding<String, SetVersion>()
    let columns = "seq, code, title_vi, title_en, decision, effective_from, prerequisite, slots"
    try eachRow(of: "criteria_set", columns, asof: asof) { row in
      let set = CriteriaSet(
        code: row.text(2), title: row.title(3, 4), decision: row.optionalText(5),
        effectiveFrom: try row.optionalDate(6), prerequisite: row.optionalText(7), criteria: [],
        slots: try JSONText.texts(inArray: row.text(8)))
      versions.put(SetVersion(set: set, batch: row.int(0), number: row.int(1)), set.code)
    }
    guard !versions.records.isEmpty else { return [] }
    let thresholds = try thresholds(asof: asof)
    return try store.read { db in
      try versions.records.map { try $0.complete(from: db, thresholds[$0.set.code] ?? [:]) }
    }
  }

  /// By set and indicator, in the order in which group and year were first seen.
  private func thresholds(asof: CalendarDate?) throws -> [String: [String: [Threshold]]] {
    struct Key: Hashable {
      var group: String?
      var year: Int?
    }
    var found: [String: [String: Superseding<Key, Threshold>]] = [:]
    let columns = "set_code, indicator, group_name, year, value, confidence, source"
    try eachRow(of: "threshold", columns, asof: asof) { row in
      let threshold = Threshold(
        group: row.optionalText(3), year: row.optionalInt(4), value: row.optionalDouble(5),
        confidence: try row.word(6), source: row.optionalText(7))
      found[row.text(1), default: [:]][row.text(2), default: Superseding()]
        .put(threshold, Key(group: threshold.group, year: threshold.year))
    }
    return found.mapValues { $0.mapValues(\.records) }
  }
}

/// A stored version of a set, whose criteria are still to be read.
private struct SetVersion {
  var set: CriteriaSet
  var batch: Int
  var number: Int

  func complete(from db: Database, _ thresholds: [String: [Threshold]]) throws -> CriteriaSet {
    var set = set
    try db.eachRow(
      "SELECT group_name, title_vi, title_en FROM criteria_group WHERE batch = ? AND set_seq = ? ORDER BY seq",
      [batch, number]
    ) { set.groupTitles[$0.text(0)] = $0.title(1, 2) }
    try db.eachRow(
      "SELECT id, title_vi, title_en, group_name FROM criterion WHERE batch = ? AND set_seq = ? ORDER BY seq",
      [batch, number]
    ) { row in
      set.criteria.append(
        Criterion(id: row.text(0), title: row.title(1, 2), group: row.optionalText(3), indicators: []))
    }
    try db.eachRow(
      """
      SELECT criterion_seq, id, title_vi, title_en, kind, unit, comparison, confidence, is_conditional, plausible_from,
        plausible_to, note
      FROM indicator WHERE batch = ? AND set_seq = ? ORDER BY criterion_seq, seq
      """, [batch, number]
    ) { row in
      guard set.criteria.indices.contains(row.int(0)) else { throw Damage(found: "criterion \(row.int(0))") }
      set.criteria[row.int(0)].indicators.append(try indicator(row, thresholds))
    }
    return set
  }

  private func indicator(_ row: RawRow, _ thresholds: [String: [Threshold]]) throws -> Indicator {
    let id = row.text(1)
    var range: ClosedRange<Double>?
    if let from = row.optionalDouble(9), let to = row.optionalDouble(10) {
      guard from <= to else { throw Damage(found: "\(from)…\(to)") }
      range = from...to
    }
    return Indicator(
      id: id, title: row.title(2, 3), kind: try row.word(4),
      unit: row.optionalText(5).map { MeasureUnit(rawValue: $0) }, comparison: try row.word(6),
      confidence: try row.word(7), thresholds: thresholds[id] ?? [], isConditional: row.int(8) != 0,
      plausibleRange: range, note: row.optionalText(11))
  }
}
