import NTMKit

extension TestProvince {
  /// Adds rows of a declared table, each as texts by column, the way a file would hold them; what is not named is missing.
  mutating func add(_ declaration: TableDeclaration, _ rows: [[String: String]], batch: Int = 1) {
    let columns = declaration.columns.map { column in
      Column(column.field, values: rows.map { Self.value($0[column.field.name], column.field.type) })
    }
    let table = (try? Table(columns: columns)) ?? Table(empty: declaration.schema)
    record.declaredRows.append(
      RecordedProgramme.DeclaredRows(table: declaration.name, batch: batch, rows: table))
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

  /// The rules of 2019: the province recognises three and four stars, the district none.
  mutating func addOCOPRules() {
    add(
      DeclaredTables.ocopRules,
      [("district", ""), ("province", "3; 4"), ("central", "5")].map { level, stars in
        [
          "version": "r2019", "effective_from": "2019-08-21", "effective_to": "2023-02-23", "level": level,
          "recognises_stars": stars,
        ]
      })
  }

  /// Adds a product and its events: `("2022-05-04", "province_recognised", 3)`.
  mutating func addProduct(
    _ code: String, commune: String = "10", group: String? = "food",
    _ events: [(date: String, stage: String, stars: Int?)]
  ) {
    var product = ["product": code, "name": "Sản phẩm \(code)", "commune_code": commune]
    product["group"] = group
    add(DeclaredTables.products, [product])
    add(
      DeclaredTables.productEvents,
      events.map { event in
        var row = ["product": code, "date": event.date, "stage": event.stage]
        row["stars"] = event.stars.map(String.init)
        return row
      })
  }
}
