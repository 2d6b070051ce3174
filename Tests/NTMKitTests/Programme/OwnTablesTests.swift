import Foundation
import NTMKit
import Testing

@Suite("Tables of plugins in the dataset") struct OwnTablesTests {
  static let wards = TableDeclaration(
    name: "wards", kind: "ward-form", title: text("phường", "wards"),
    summary: text("phường theo kỳ", "wards by period"),
    columns: [
      DeclaredColumn(
        "ward_code", .text, label: text("mã phường", "ward code"), isRequired: true, rule: .unit(.commune),
        summary: text("phường", "the ward")),
      DeclaredColumn("period", .period, isRequired: true, summary: text("kỳ", "the period")),
      DeclaredColumn(
        "grade", .text, label: text("hạng", "grade"), rule: .words([.init("good", text("tốt", "good"))]),
        summary: text("hạng", "the grade")),
    ], key: ["ward_code", "period"])

  private static func text(_ vi: String, _ en: String) -> LocalizedText { LocalizedText(vi: "\(vi)", en: "\(en)") }
  private func text(_ vi: String, _ en: String) -> LocalizedText { Self.text(vi, en) }

  private func dataset(
    stored: [TableDeclaration] = [wards], declared: [TableDeclaration] = [],
    _ change: (inout RecordedProgramme) -> Void = { _ in }
  ) -> Dataset {
    var record = DatasetTablesTests.fullRecord()
    record.ownTables = stored
    record.declaredRows.append(
      .init(
        table: "wards", batch: 1,
        rows: ModelRecords.rows(
          Self.wards,
          [
            ["ward_code": "31378", "period": "2022Q2", "grade": "good"],
            ["ward_code": "31378", "period": "2022Q3", "grade": "good"],
          ])))
    change(&record)
    return Dataset(record) { declared }
  }

  @Test("stand behind ntm's own, with the names of units beside their codes") func shownNames() throws {
    let data = dataset()
    #expect(data.tableNames == Dataset.tableSchemas.map(\.name) + ["wards"])
    #expect(data.schema(ofTable: "wards")?.names == ["ward_code", "ward", "district", "period", "grade"])
    let table = try #require(try data.table(named: "wards", in: DatasetScope()))
    #expect(table.schema == data.schema(ofTable: "wards"))
    #expect(try table.rowCount == 2 && table.texts("ward").allSatisfy { $0 != nil })
    #expect(data.tableName(for: "phuong") == "wards")
    #expect(data.declaration(behind: "wards") == Self.wards && data.declarations.last == Self.wards)
  }

  @Test("show the periods of a scope, and what was known on its day") func scopes() throws {
    let data = dataset { $0.allBatches.append(ModelRecords.batch(9)) }
    let second = DatasetScope(period: PeriodRange(try #require(Period(parsing: "2022Q2"))))
    #expect(try data.table(named: "wards", in: second)?.rowCount == 1)
    let day = try #require(CalendarDate(parsing: "2000-01-01"))
    #expect(try data.table(named: "wards", in: DatasetScope(asof: day))?.rowCount == 0)
  }

  @Test("have their words in the dataset's vocabulary, and none elsewhere") func words() throws {
    let data = dataset()
    let vocabulary = try data.vocabulary()
    #expect(vocabulary.tables["wards"]?.vi == "phường")
    #expect(
      vocabulary.label(ofColumn: "ward_code")?.en == "ward code" && vocabulary.label(ofColumn: "ward")?.en == "ward")
    #expect(vocabulary.label(of: "good", inColumn: "grade")?.vi == "tốt")
    #expect(Vocabulary.programme.tables["wards"] == nil)
  }

  @Test("are empty where a plugin declares them and nothing was imported") func declaredOnly() throws {
    let data = dataset(stored: [], declared: [Self.wards]) { $0.declaredRows.removeLast() }
    #expect(try data.table(named: "wards", in: DatasetScope())?.rowCount == 0)
    let none = dataset(stored: []) { _ in }
    #expect(try none.table(named: "wards", in: DatasetScope()) == nil && none.schema(ofTable: "wards") == nil)
  }

  @Test("never take the place of ntm's own") func shadowing() throws {
    var communes = Self.wards
    communes.name = "communes"
    var tasks = Self.wards
    tasks.name = "plan_tasks"
    let data = dataset(declared: [communes, tasks])
    #expect(data.tableNames.count { ["communes", "plan_tasks"].contains($0) } == 2)
    #expect(data.schema(ofTable: "communes")?.names.contains("met") ?? false)
  }

  @Test("grow by the newer declaration; one that lost or changed a column leaves them as they are stored") func growth()
  {
    var grown = Self.wards
    grown.columns.append(DeclaredColumn("note", .text, summary: text("ghi chú", "a note")))
    #expect(TableDeclaration.merged([Self.wards], [grown]) == [grown])
    #expect(grown.conflict(with: Self.wards) == nil)

    var lost = Self.wards
    lost.columns.removeLast()
    var retyped = Self.wards
    retyped.columns[2].field.type = .int
    var rekeyed = Self.wards
    rekeyed.key = ["ward_code"]
    var reordered = Self.wards
    reordered.columns.swapAt(1, 2)
    var numbered = Self.wards
    numbered.columns.append(DeclaredColumn("seq", .int, summary: text("số", "number")))
    numbered.numbering = "seq"
    for changed in [lost, retyped, rekeyed, reordered, numbered] {
      #expect(changed.conflict(with: Self.wards) != nil)
      #expect(TableDeclaration.merged([Self.wards], [changed]) == [Self.wards])
    }
  }

  @Test("keep what files called their columns, so that an earlier file still says what it said") func names() {
    var renamed = Self.wards
    renamed.columns[2].label = text("xếp loại", "rating")
    let merged = TableDeclaration.merged([Self.wards], [renamed])
    #expect(merged.first?["grade"]?.label == text("xếp loại", "rating"))
    #expect(merged.first?["grade"]?.aliases.contains("hạng") ?? false)
  }

  @Test("with two columns of units show each name once") func twins() throws {
    var twins = Self.wards
    twins.columns.append(
      DeclaredColumn("other_code", .text, rule: .unit(.commune), summary: text("xã khác", "another commune")))
    twins.columns.append(
      DeclaredColumn("district_code", .text, rule: .unit(.district), summary: text("huyện", "the district")))
    let data = dataset(stored: [twins])
    let schema = try #require(data.schema(ofTable: "wards"))
    #expect(Set(schema.names).count == schema.names.count)
    #expect(try data.table(named: "wards", in: DatasetScope())?.schema == schema)
  }

  @Test("every declaration that ships is whole, and comes back as it was written down") func shipped() throws {
    for declaration in DeclaredTables.stored {
      #expect(declaration.faultOfShape == nil, "\(declaration.name)")
      let data = try JSONEncoder().encode(declaration)
      #expect(try JSONDecoder().decode(TableDeclaration.self, from: data) == declaration)
    }
  }

  @Test("a declaration that cannot be is told what is wrong", arguments: 0..<12) func faults(number: Int) throws {
    var table = Self.wards
    let (change, words): ((inout TableDeclaration) -> Void, String) = [
      ({ $0.name = "Wards" }, "small letters"), ({ $0.kind = "ward form" }, "kind of file"),
      ({ $0.columns = [] }, "columns"), ({ $0.columns.append($0.columns[0]) }, "twice"), ({ $0.key = [] }, "no key"),
      ({ $0.key = ["nothing"] }, "no column"), ({ $0.columns[0].field.name = "batch" }, "small letters"),
      ({ $0.columns[1].rule = .range(0...1) }, "only numbers"),
      ({ $0.columns[2].rule = .row(of: "nothing") }, "no table"),
      ({ $0.columns[1].label = LocalizedText(vi: "quý nào", en: "which quarter") }, "calls a column of this name"),
      (
        {
          $0.columns[2].field.name = "state"
          $0.columns[2].label = nil
          $0.columns[2].rule = .words([.init("done", LocalizedText(vi: "duyệt", en: "approved"))])
        }, "shows"
      ),
      (
        {
          $0.columns[2].field.name = "many"
          $0.columns[2].field.type = .int
          $0.columns[2].rule = .range(-1...1)
        }, "zero or more"
      ),
    ][number]
    change(&table)
    let fault = try #require(table.fault(beside: []))
    #expect(fault.en.contains(words), "\(fault.en)")
    #expect(!fault.vi.isEmpty && fault.vi != fault.en)
  }
}
