import Testing

@testable import NTMKit

@Suite("Columns of products and their events") struct ProductColumnsTests {
  /// Some events of one day with and without a place in it, in no order; a product whose story begins after the third quarter, one
  /// without any event, one in a commune that nobody knows. Anew for each test: a table that was made whole is given whole.
  private static var dataset: Dataset {
    var record = ModelRecords.record(ModelRecords.set("base", [ModelRecords.criterion("1", [])]))
    let products = [
      ["product": "A", "name": "Gạo", "owner": "HTX", "commune_code": "31378", "group": "food"],
      ["product": "B", "name": "Trà", "commune_code": "31378"],
      ["product": "C", "name": "Mật", "commune_code": "99999"],
      ["product": "D", "name": "Mắm", "commune_code": "31378"],
    ]
    let events = [
      ["product": "B", "date": "2022-11-01", "stage": "idea"],
      ["product": "A", "date": "2022-08-30", "stage": "recognised", "seq": "3"],
      ["product": "C", "date": "2022-08-30", "stage": "idea"],
      ["product": "A", "date": "2022-08-30", "stage": "dossier", "seq": "2"],
      ["product": "A", "date": "2022-01-05", "stage": "idea", "seq": "1"],
      ["product": "C", "date": "2022-12-01", "stage": "dossier"],
    ]
    record.declaredRows = [
      .init(table: "product_registry", rows: ModelRecords.rows(DeclaredTables.products, products)),
      .init(table: "product_events", rows: ModelRecords.rows(DeclaredTables.productEvents, events)),
    ]
    return Dataset(record)
  }
  private static let scopes = [
    DatasetScope(), DatasetScope(period: PeriodRange(ModelRecords.quarter(3))),
    DatasetScope(period: PeriodRange(ModelRecords.quarter(4))),
  ]

  @Test("events stand by day, of one day by their place in it, up to the last day") func order() throws {
    let scope = Self.scopes[1]
    let table = try #require(try Self.dataset.table(named: "product_events", in: scope, columns: ["product", "stage"]))
    #expect(table.schema.names == ["product", "stage"])
    #expect(
      table.plainRows == [
        "product = A, stage = idea", "product = C, stage = idea", "product = A, stage = dossier",
        "product = A, stage = recognised",
      ])
    #expect(try Self.dataset.table(named: "product_events", in: scope, columns: [])?.rowCount == 4)
  }

  @Test("some columns are those of the whole table", arguments: scopes)
  func some(scope: DatasetScope) throws {
    for name in ["products", "product_events"] {
      let whole = try #require(try Self.dataset.table(named: name, in: scope))
      for columns in [
        ["code", "name"], ["commune", "district", "commune_code"], ["product", "date"], ["stage"], ["group", "owner"],
      ] {
        let wanted = whole.schema.names.filter(columns.contains)
        guard wanted.count == columns.count else { continue }
        // A dataset of its own, that has not made the whole one yet.
        let table = try Dataset(Self.dataset.source).table(named: name, in: scope, columns: Set(columns))
        #expect(try table?.selecting(wanted) == whole.selecting(wanted))
      }
    }
  }

  @Test("a product whose events are all to come is not known yet; one without any is") func later() throws {
    let table = try #require(try Self.dataset.table(named: "products", in: Self.scopes[1], columns: ["code"]))
    #expect(try table.texts("code") == ["A", "C", "D"])
  }

  @Test("events far apart are ordered too") func farApart() throws {
    let days = ["9999-12-31", "0001-01-01", "2022-01-01", "0001-01-01"]
    let table = try Table(columns: [
      Column(Field("date", .date), values: days.map { Value(CalendarDate(parsing: $0)) }),
      Column(Field("seq", .int), values: [.null, .int(2), .null, .int(1)]),
    ])
    #expect(try OCOPEvent.order(in: table, upTo: nil) == [3, 1, 2, 0])
    #expect(try OCOPEvent.order(in: table, upTo: CalendarDate(parsing: "2022-01-01")) == [3, 1, 2])
  }
}
