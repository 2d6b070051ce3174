import NTMKit

/// The columns that count, found by their names in either language.
struct CostColumns {
  let file: NamedFile
  let criterion: Column
  let cost: Column
  let code: Column?
  let commune: Column?
  let district: Column?

  private static let names = (
    criterion: ["criterion", "tieu chi", "so tieu chi", "tc", "ma tieu chi"],
    cost: ["cost", "chi phi", "kinh phi", "don gia", "gia", "so tien", "price"],
    code: ["commune code", "code", "ma xa", "ma", "ma don vi", "unit code", "unit"],
    commune: ["commune", "xa", "ten xa", "ten", "don vi", "ten don vi", "name"],
    district: ["district", "huyen", "ten huyen"]
  )

  var read: [String] { [code, commune, district, criterion, cost].compactMap { $0?.name } }
  var unread: [String] { file.table.schema.names.filter { !read.contains($0) } }

  /// - Throws: `cheapest.cost-columns`.
  init(_ file: NamedFile) throws(Diagnostic) {
    self.file = file
    func column(_ names: [String]) -> Column? {
      let folded = file.table.columns.map { column in
        // A unit behind the name: “Chi phí (triệu đồng)”.
        VietnameseFolding.fold(String(column.name.prefix { $0 != "(" }).replacing("_", with: " ").trimmingSpaces)
      }
      for name in names {
        if let place = folded.firstIndex(of: name) { return file.table.columns[place] }
      }
      return nil
    }
    guard let criterion = column(Self.names.criterion), let cost = column(Self.names.cost) else {
      throw Diagnostic(
        "cheapest.cost-columns", kind: .data, message: Strings.costColumns(file.path),
        span: SourceSpan(source: file.path),
        hints: [Strings.columnsThere(file.table.schema.names), Strings.costColumnsHint])
    }
    self.criterion = criterion
    self.cost = cost
    code = column(Self.names.code)
    commune = column(Self.names.commune)
    district = column(Self.names.district)
  }

  func text(_ column: Column?, _ row: Int) -> String? {
    guard let column, !column[row].isNull else { return nil }
    let text = UnicodeForm.nfc(column[row].plainText).trimmingSpaces
    return text.isEmpty ? nil : text
  }

  func span(_ row: Int, _ column: Column?) -> SourceSpan {
    file.span(
      ofRow: row,
      column: column.flatMap { own in file.table.columns.firstIndex { $0.name == own.name } }.map { $0 + 1 })
  }
}

/// How the cells of a column of costs are to be read where some have a unit of their own: `5 tỷ`, `300 triệu`.
struct MoneyOfCells {
  /// What costs with a unit are brought to, with one of them; nil: no cell has one.
  private(set) var stated: (label: LocalizedText, example: String)?
  /// Whether a cell without a unit says nothing: some have one, and the column's name has none.
  private(set) var needsUnit = false
  /// The power of ten, in dong, of what costs are brought to.
  private var power = 6

  init(_ columns: CostColumns) {
    guard
      let example = (0..<columns.file.table.rowCount).lazy.compactMap({ columns.text(columns.cost, $0) })
        .first(where: { Self.dong($0) != nil })
    else { return }
    let name = columns.cost.name
    if let open = name.lastIndex(of: "("), let close = name.lastIndex(of: ")"), open < close,
      let scale = UnitScale(String(name[name.index(after: open)..<close])), scale.dimension == "dong"
    {
      power = scale.power
      stated = (LocalizedText(verbatim: String(name[name.index(after: open)..<close])), example)
    } else {
      stated = (MeasureUnit.millionDong.label, example)
      needsUnit = true
    }
  }

  func cost(_ text: String) -> ParsedNumber {
    switch Self.dong(text) {
    case .number(let dong): .number(dong.shifted(byPowerOfTen: -power))
    case .ambiguous(let thousands, let decimals): .ambiguous(asThousands: thousands, asDecimal: decimals)
    case .notANumber, nil: NumberText.parse(text, decimal: .either)
    }
  }

  /// nil: no sum of money with its unit.
  static func dong(_ text: String) -> ParsedNumber? {
    let parsed = MoneyText.dong(text, decimal: .either)
    return parsed == .notANumber ? nil : parsed
  }
}
