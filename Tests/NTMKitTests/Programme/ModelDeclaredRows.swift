import NTMKit

extension ModelRecords {
  /// Rows of a declared table, from texts as a file would hold them.
  static func rows(_ declaration: TableDeclaration, _ rows: [[String: String]]) -> Table {
    let columns = declaration.columns.map { column in
      Column(column.field, values: rows.map { value($0[column.field.name], column.field.type) })
    }
    return (try? Table(columns: columns)) ?? Table(empty: declaration.schema)
  }

  private static func value(_ text: String?, _ type: ColumnType) -> Value {
    guard let text else { return .null }
    switch type {
    case .bool: return .bool(text == "yes")
    case .int: return Value(Int(text))
    case .double: return Value(Double(text))
    case .text: return .text(text)
    case .date: return Value(CalendarDate(parsing: text))
    case .period: return Value(Period(parsing: text))
    }
  }

  /// A row or two for every declared table; the one product was recognised by a level that could not.
  static let declaredRows: [RecordedProgramme.DeclaredRows] = [
    declared(
      DeclaredTables.storedForecasts,
      [
        "report": "criteria-forecast", "model_version": "0.1.0", "made_on": "2022-10-05", "as_of": "2022-09-30",
        "last_batch": "1", "imports": "1", "revision": "3f2a", "line": "criteria-forecast", "deadline": "2022-12-31",
        "measure": "recognised", "p10": "1", "p50": "2", "p90": "3", "persistence": "2", "distribution": "{}",
        "persistence_distribution": "{}",
      ]),
    declared(
      DeclaredTables.unitChanges,
      ["old_code": "31348", "new_code": "31348", "mapping": "whole", "effective_on": "2025-07-01"]),
    declared(
      DeclaredTables.setCorrespondences,
      [
        "from_set": "old", "to_set": "new", "kind": "indicator", "from_item": "1.1", "to_item": "1.2",
        "relation": "same",
      ]),
    declared(DeclaredTables.ocopStages, ["stage": "province_recognised", "order": "7", "title_vi": "Tỉnh công nhận"]),
    declared(
      DeclaredTables.ocopRules,
      ["version": "r1", "effective_from": "2019-01-01", "level": "province", "recognises_stars": "3; 4"]),
    declared(DeclaredTables.ocopGroups, ["version": "r1", "group": "food", "title_vi": "Thực phẩm"]),
    declared(
      DeclaredTables.ocopDocuments,
      ["document": "registration_form", "version": "r1", "level": "district", "title_vi": "Phiếu đăng ký"]),
    declared(
      DeclaredTables.products, ["product": "SP1", "name": "Gạo", "commune_code": "31378", "group": "food"]),
    declared(
      DeclaredTables.productEvents,
      ["product": "SP1", "date": "2022-08-30", "stage": "province_recognised", "stars": "5"]),
    declared(
      DeclaredTables.dossierDocuments,
      ["product": "SP1", "document": "registration_form", "received_on": "2022-08-01", "state": "received"]),
    declared(DeclaredTables.councilSessions, ["session": "T-1", "level": "province", "date": "2022-11-29"]),
    declared(
      DeclaredTables.courses,
      ["course": "LH1", "title": "Lớp", "topic": "OCOP", "district": "933", "held_on": "2022-05-04", "days": "2"]),
    declared(
      DeclaredTables.people,
      ["person": "CB1", "name": "Lan", "cadre_level": "commune", "commune_code": "31378", "sex": "female"]),
    declared(DeclaredTables.attendance, ["course": "LH1", "person": "CB1", "hours": "16"]),
    declared(
      DeclaredTables.solutionGroups,
      ["plan": "19/KH-BCĐ", "group": "1", "title_vi": "Ban Chỉ đạo", "issued_on": "2022-04-27"]),
    declared(
      DeclaredTables.planTasks,
      [
        "id": "T1", "group": "1", "title": "Việc", "agency": "Sở", "due": "2022-10-31", "state": "todo",
      ]),
    declared(
      DeclaredTables.steeringBodies,
      ["unit_code": "933", "level": "district", "members": "9", "office_staff": "3", "vacancies": "1"]),
    declared(
      DeclaredTables.awards,
      [
        "year": "2022", "title": "Cờ thi đua", "kind": "collective", "recipient": "Xã", "level": "province",
        "date": "2022-09-02",
      ]),
    declared(DeclaredTables.submissionDeadlines, ["period": "2022Q3", "due_on": "2022-10-10"]),
    declared(
      DeclaredTables.fundingLines,
      [
        "period": "2022Q3", "district": "933", "source": "central", "content": "roads", "planned": "10",
        "mobilised": "8", "disbursed": "6",
      ]),
  ]

  private static func declared(
    _ declaration: TableDeclaration, _ row: [String: String]
  ) -> RecordedProgramme.DeclaredRows {
    RecordedProgramme.DeclaredRows(table: declaration.name, batch: 1, rows: rows(declaration, [row]))
  }
}
