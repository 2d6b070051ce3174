import NTMKit
import Testing

@Suite("Declared tables in the dataset") struct DeclaredTablesTests {
  private func dataset(_ change: (inout RecordedProgramme) -> Void = { _ in }) -> Dataset {
    var record = DatasetTablesTests.fullRecord()
    change(&record)
    return Dataset(record)
  }
  private func table(_ name: String, _ dataset: Dataset, _ scope: DatasetScope = DatasetScope()) throws -> Table {
    try #require(try dataset.table(named: name, in: scope))
  }

  @Test("every declaration has a key of its own columns, and names and kinds of one meaning") func declarations() throws
  {
    for declaration in DeclaredTables.stored {
      #expect(!declaration.key.isEmpty)
      #expect(declaration.key.allSatisfy { declaration[$0] != nil }, "\(declaration.name)")
      #expect(Set(declaration.columns.map(\.field.name)).count == declaration.columns.count)
      #expect(declaration.columns.allSatisfy { !$0.field.name.hasPrefix("batch") }, "\(declaration.name)")
      for column in declaration.columns {
        if case .row(let other) = column.rule {
          let declaration = try #require(DeclaredTables.named(other))
          #expect(declaration.key.first.flatMap { declaration[$0] }?.isRequired ?? false)
        }
        if case .listed(let other) = column.rule {
          let declaration = try #require(DeclaredTables.named(other))
          #expect(declaration[column.field.name] != nil && declaration["title_vi"] != nil)
        }
      }
    }
    #expect(Set(DeclaredTables.stored.map(\.name)).count == DeclaredTables.stored.count)
    #expect(Set(DeclaredTables.stored.map(\.kind)).count == DeclaredTables.stored.count)
  }

  @Test("of rows with one key the newest counts, where the first stood; a missing part is a part") func newest() throws
  {
    let rows = ModelRecords.rows(
      DeclaredTables.fundingLines,
      [("933", nil, "1"), ("933", "31378", "2"), ("935", nil, "3"), ("933", nil, "4")].map { district, commune, money in
        ["period": "2022Q3", "source": "central", "content": "roads", "planned": money, "district": district]
          .merging(commune.map { ["commune_code": $0] } ?? [:]) { $1 }
      })
    let newest = try rows.newest(perKey: DeclaredTables.fundingLines.key)
    #expect(try newest.numbers("planned") == [4, 2, 3])
  }

  @Test("rows of a batch that is hidden do not count") func hidden() throws {
    let later = ModelRecords.rows(
      DeclaredTables.planTasks,
      [["id": "T1", "group": "1", "title": "Việc", "agency": "Sở", "due": "2022-10-31", "state": "done"]])
    let data = dataset { record in
      var batch = ModelRecords.batch(2)
      batch.receivedOn = ModelRecords.day("2022-12-24")
      record.allBatches.append(batch)
      record.declaredRows.append(.init(table: "plan_tasks", batch: 2, rows: later))
    }
    #expect(try table("plan_tasks", data).texts("state") == ["done"])
    let before = DatasetScope(asof: ModelRecords.day("2022-12-23"))
    #expect(try table("plan_tasks", data, before).texts("state") == ["todo"])
  }

  @Test("rows get the names of their units; who has no commune, of the district in its place") func places() throws {
    let people = ModelRecords.rows(
      DeclaredTables.people,
      [
        ["person": "CB2", "name": "Hai", "cadre_level": "district", "district": "935"],
        ["person": "CB3", "name": "Ba", "cadre_level": "province"],
        ["person": "CB4", "name": "Tư", "cadre_level": "commune", "commune_code": "31483"],
        ["person": "CB5", "name": "Năm", "cadre_level": "district", "district": "937"],
      ])
    let data = dataset { $0.declaredRows.append(.init(table: "people", batch: 1, rows: people)) }
    let rows = try table("people", data)
    #expect(try rows.texts("commune") == ["Phú Hữu", nil, nil, "Thuận Hưng", nil])
    #expect(try rows.texts("district") == ["Châu Thành", "Vị Thuỷ", nil, "huyện Long Mỹ", "thị xã Long Mỹ"])
    #expect(try table("steering_bodies", data).texts("unit") == ["Châu Thành"])
    let attendance = try table("attendance", data)
    #expect(
      attendance.row(0).prefix(8).map(\.plainText) == [
        "LH1", "CB1", "Phú Hữu", "Châu Thành", "commune", "female", "OCOP", "2022-05-04",
      ])
    #expect(attendance[0, "certified"] == .bool(false))
  }

  @Test("a course without a word on its state is held when it has a day") func courseStates() throws {
    let planned = ModelRecords.rows(
      DeclaredTables.courses,
      [
        ["course": "LH2", "title": "Lớp", "topic": "x", "planned_on": "2022-11-01"],
        ["course": "LH3", "title": "Lớp", "topic": "x", "held_on": "2022-11-01", "state": "cancelled"],
      ])
    let data = dataset { $0.declaredRows.append(.init(table: "courses", batch: 1, rows: planned)) }
    #expect(try table("courses", data).texts("state") == ["held", "planned", "cancelled"])
  }

  @Test("stages, groups and findings are shown by their titles in both languages") func words() throws {
    let data = dataset()
    _ = try table("ocop_findings", data)
    let vocabulary = try data.vocabulary()
    #expect(vocabulary.label(of: "province_recognised", inColumn: "stage")?.vi == "Tỉnh công nhận")
    #expect(vocabulary.label(of: "food", inColumn: "group")?.vi == "Thực phẩm")
    let message = try #require(try table("ocop_findings", data).texts("message").first ?? nil)
    #expect(
      vocabulary.label(of: message, inColumn: "message")?.en
        == "under r1 the province level recognises 3, 4 stars; here 5")
    #expect(Vocabulary.programme.label(of: "cooperative", inColumn: "owner_type")?.vi == "hợp tác xã")
  }

  @Test("every table and column has a label in both languages") func labels() {
    for table in Dataset.tableSchemas {
      #expect(Vocabulary.programme.tables[table.name] != nil, "\(table.name)")
      for field in table.schema.fields {
        #expect(Vocabulary.programme.columns[field.name] != nil, "\(table.name).\(field.name)")
      }
    }
  }
}
