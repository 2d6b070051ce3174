import NTMKit

/// A column that counts the criteria or indicators met in its row: no value, but a check on the marks beside it.
struct CountColumn {
  enum Counted {
    case criteria, indicators

    /// A name by which such a column is known again.
    var name: String { self == .criteria ? "criteria met" : "indicators met" }
  }

  /// What a row's marks say of a count that cannot be.
  struct Difference {
    var column: Int
    var stated: String
    var met: Int
    /// What the count may include and no mark shows.
    var open: Int
  }

  let column: Int
  let counted: Counted

  /// Those among columns that are neither fields nor values, beside columns of what they count.
  static func all(in table: SheetTable, among columns: [Int], beside values: [ValueColumn]) -> [CountColumn] {
    let names = ColumnNames(table.names)
    return columns.compactMap { column in
      guard let counted = names.spellings(ofColumn: column).lazy.compactMap(counted).first,
        values.contains(where: { $0.holds(counted) })
      else { return nil }
      return CountColumn(column: column, counted: counted)
    }
  }

  /// - Parameters:
  ///   - slots: of the row's set, with the columns that hold them.
  ///   - marked: the row's values by column.
  func difference(
    _ row: CellRow, set: CriteriaSet, values: [ValueColumn], at index: Int, _ marked: [Int: ReportedValue]
  ) -> Difference? {
    guard let stated = TableRow.text(of: row, column),
      case .number(let number) = NumberText.parse(stated, decimal: row.isNumber(column) ? .point : .either)
    else { return nil }
    let own = values.filter { $0.slots[index].map { $0.isCriterion == (counted == .criteria) } ?? false }
    guard !own.isEmpty else { return nil }
    var met = 0
    var open = (counted == .criteria ? set.criteria.count : set.indicators.count) - own.count
    for column in own {
      switch marked[column.column] ?? .none {
      case .attested(true), .numberAttested(_, true): met += 1
      case .none, .attested(false), .numberAttested(_, false), .withdrawn: break
      // The office judges a figure by its threshold, and may count what does not apply.
      case .number, .notApplicable: open += 1
      }
    }
    if number >= Double(met), number <= Double(met + open), number == number.rounded() { return nil }
    return Difference(column: column, stated: stated, met: met, open: open)
  }

  // MARK: Names

  /// `Tổng số tiêu chí đạt`, `Số TC đạt/19`, `Tổng số đạt`, `criteria met`.
  static func counted(_ name: String) -> Counted? {
    let folded = VietnameseFolding.fold(ColumnNames.withoutUnit(name) ?? name)
    if ["criteria met", "number of criteria met", "total criteria met"].contains(folded) { return .criteria }
    if ["indicators met", "number of indicators met", "total indicators met"].contains(folded) { return .indicators }
    var words = folded.split(whereSeparator: { " .:".contains($0) }).map { String($0.prefix { $0 != "/" }) }[...]
    func skip(_ phrases: String...) -> Bool {
      for phrase in phrases {
        let parts = phrase.split(separator: " ").map(String.init)
        if words.starts(with: parts) {
          words = words.dropFirst(parts.count)
          return true
        }
      }
      return false
    }
    guard skip("tong so", "tong cong", "tong", "so luong", "so") else { return nil }
    let indicators = skip("chi tieu", "ct")
    if !indicators { _ = skip("tieu chi", "tc") }
    _ = skip("nong thon moi", "ntm")
    _ = skip("da")
    guard skip("dat", "hoan thanh") else { return nil }
    _ = skip("chuan")
    _ = skip("nong thon moi", "ntm")
    return words.allSatisfy { $0.isEmpty } ? indicators ? .indicators : .criteria : nil
  }
}
