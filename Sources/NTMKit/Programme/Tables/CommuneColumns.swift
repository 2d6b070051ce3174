/// What every table of communes begins with: code, name and where it lies.
///
/// A table of communes × items takes its texts from these and from columns of its items, so that each text is looked up once
/// and rows are numbers.
struct CommuneColumns {
  private let table: Table
  /// Of each row the places of the programme's communes that it puts together.
  let parts: [[Int]]
  var count: Int { parts.count }

  private static let all: [(name: String, text: @Sendable (ShownCommunes.Row) -> String)] = [
    ("commune_code", { $0.code }), ("commune", { $0.name }), ("district", { $0.district }),
    ("province", { $0.province }),
  ]

  /// - Parameters:
  ///   - columns: those that count; nil: all.
  ///   - isOfParts: one row for each of the programme's communes, called as the unit that it is shown in.
  init(_ view: DatasetView, _ columns: Set<String>?, isOfParts: Bool = false) throws {
    let shown = try view.shownCommunes()
    let rows = isOfParts ? shown.rowOfPart.map { shown.rows[$0] } : shown.rows
    table = try Table(
      columns: Self.all.filter { columns?.contains($0.name) ?? true }.map { name, text in
        Column(Field(name, .text), values: rows.lazy.map { .text(text($0)) })
      })
    parts = isOfParts ? rows.indices.map { [$0] } : rows.map(\.parts)
  }

  /// One of the columns, a value for each of the communes. - Throws: `table.missing-column`.
  func column(_ name: String) throws(Diagnostic) -> Column { try table.column(name) }
}

/// The rows of a table of communes × items: every commune with every item, commune by commune.
struct CommuneItems {
  let communeCount: Int
  let items: [Int]
  var count: Int { communeCount * items.count }

  func map<Result>(_ value: (_ commune: Int, _ item: Int) -> Result) -> [Result] {
    Array(unsafeUninitializedCapacity: count) { made, count in
      for commune in 0..<communeCount {
        for item in items {
          made.initializeElement(at: count, to: value(commune, item))
          count += 1
        }
      }
    }
  }

  /// A column of the communes, each value as often as there are items.
  func column(ofCommunes column: Column) -> Column { column.gathered(map { commune, _ in commune }) }

  /// A column with a value for each item that the items' numbers point to.
  func column(ofItems column: Column) -> Column { column.gathered(map { _, item in item }) }
}
