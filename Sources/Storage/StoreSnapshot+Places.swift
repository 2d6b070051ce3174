import Foundation
import GRDB
import NTMKit

extension StoreSnapshot {
  /// The header of a batch's file and where its values stand; nil for a batch that is not there.
  public func filePlaces(ofBatch batch: Int) throws -> FilePlaces? {
    guard batch <= newestBatch else { return nil }
    var places: FilePlaces?
    try store.read { db in
      try db.eachRow("SELECT header, layout FROM batch WHERE id = ?", [batch]) { row in
        places = FilePlaces(
          header: try JSONText.texts(inArray: row.text(0)), layout: try row.optionalText(1).map(Self.layout))
      }
    }
    return places
  }

  private static func layout(_ json: String) throws(Damage) -> CellLayout {
    do {
      return try JSONDecoder().decode(CellLayout.self, from: Data(json.utf8))
    } catch {
      throw Damage(found: String(json.prefix(40)))
    }
  }

  /// The import that has the last word on what a record is, of those that count on a day.
  public func place(of record: RecordReference, asof: CalendarDate?) throws -> RecordPlace? {
    let query = PlaceQuery(record)
    let visible = visibility(asof)
    var place: RecordPlace?
    try store.read { db in
      try db.eachRow(
        """
        SELECT batch, line FROM \(query.table) WHERE \(query.condition) AND batch <= ? ORDER BY batch DESC, seq DESC
        """, StatementArguments(query.arguments + [newestBatch])
      ) { row in
        guard visible.contains(row.int(0)) else { return }
        if let place, visible.order.rank(of: place.batch) >= visible.order.rank(of: row.int(0)) { return }
        place = RecordPlace(batch: row.int(0), row: row.optionalInt(1))
      }
    }
    return place
  }
}

/// Which rows hold a record.
private struct PlaceQuery {
  let table: String
  let condition: String
  let arguments: [any DatabaseValueConvertible]

  init(_ record: RecordReference) {
    switch record {
    case .unit(let code): self.init("unit", "code = ?", [code])
    case .population(let unit): self.init("population", "unit_code = ?", [unit])
    case .criteriaSet(let code): self.init("criteria_set", "code = ?", [code])
    case .setAssignment(let set, let from):
      self.init("set_assignment", "set_code = ? AND from_period = ?", [set, from.description])
    case .threshold(let set, let indicator, let group, let year):
      let own: [any DatabaseValueConvertible] = [set, indicator]
      self.init(
        "threshold",
        "set_code = ? AND indicator = ? AND group_name IS \(group == nil ? "NULL" : "?") AND year IS \(year == nil ? "NULL" : "?")",
        own + (group.map { [$0] } ?? []) + (year.map { [$0] } ?? []))
    case .recognition(let commune, let level, let date):
      self.init(
        "recognition", "commune_code = ? AND level = ? AND decision_date = ?",
        [commune, level.rawValue, date.description])
    case .planTarget(let plan, let id): self.init("plan_target", "\"plan\" = ? AND id = ?", [plan, id])
    }
  }

  private init(_ table: String, _ condition: String, _ arguments: [any DatabaseValueConvertible]) {
    self.table = table
    self.condition = condition
    self.arguments = arguments
  }
}
