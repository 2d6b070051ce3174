import NTMKit

/// A declared column while its file is read: where it stands, what its cells mean, and those that were taken.
struct DeclaredColumnBuilder {
  let column: DeclaredColumn
  /// The file's column, from 0; nil where the file has none.
  let place: Int?
  /// What is done to numbers in the file's unit.
  let conversion: UnitConversion?
  /// Whether its values are made while the file is read, which has no column for them.
  var isMade = false
  private var isPresent: Bool { place != nil || isMade }
  /// The column with the unit's name, where `place` has its code.
  let nameplace: Int?
  private let rule: CellRule
  private let dictionary = TextCodes()
  private var bits: [UInt64] = []
  private var nulls: [Bool] = []
  private var hasNulls = false
  private var meanings = CellCache<CellMeaning>()

  /// - Throws: `import.no-units` when the file names units and the workspace has none, `import.unit-differs`.
  init(_ column: DeclaredColumn, in table: SheetTable, context: ImportContext) throws {
    self.column = column
    place = table.match[column.field.name]
    conversion = try Self.conversion(column.field, place, in: table)
    rule = try CellRule(column, place, in: table, context: context)
    if case .unit = rule { nameplace = table.match.beside[column.field.name] } else { nameplace = nil }
  }

  private static func conversion(
    _ field: Field, _ place: Int?, in table: SheetTable
  ) throws(Diagnostic) -> UnitConversion? {
    guard let place, let unit = field.unit, let stated = try table.statedUnit(ofColumn: place) else { return nil }
    switch stated.fit(unit) {
    case .same: return nil
    case .converted(let conversion): return conversion
    case .other:
      var fault = RowFault.unitDiffers(table.header[place], stated, field.name, unit, column: place).diagnostic
      fault.span = SourceSpan(source: table.path, line: table.headerLine, column: place + 1)
      throw fault
    }
  }

  /// - Throws: `import.missing-value`, and what the type and the rule of the column refuse.
  mutating func cell(
    of row: CellRow, _ reader: DeclaredCellReader, _ decimal: inout DecimalDecision
  ) throws(RowFault) -> CellBits {
    guard let place else { return .missing }
    let found = try column.field.type.isNumeric ? number(row, place, reader, &decimal) : word(row, place)
    if found == .missing, column.isRequired {
      throw RowFault("import.missing-value", Strings.missingValue(column.field.name), column: place)
    }
    return found
  }

  private mutating func word(_ row: CellRow, _ place: Int) throws(RowFault) -> CellBits {
    let meaning: CellMeaning
    if let nameplace, TableRow.text(of: row, place) == nil, let name = TableRow.text(of: row, nameplace) {
      // A row without a code is of the unit named beside it.
      meaning = understood(name, district: rule.district(of: row) ?? "")
      if case .refused(let diagnostic) = meaning { throw RowFault(diagnostic, column: nameplace) }
    } else if let district = rule.district(of: row) {
      meaning = understood(row.text(place), district: district)
    } else {
      let (rule, dictionary, column) = (rule, dictionary, column)
      meaning = row.withTrimmedBytes(place) { bytes in
        meanings.meaning(of: bytes) { CellMeaning($0, column, rule, dictionary, district: nil) }
      }
    }
    switch meaning {
    case .taken(let cell): return cell
    case .refused(let diagnostic): throw RowFault(diagnostic, column: place)
    }
  }

  /// A name beside a code that is not the unit's: the code counts, and that is said.
  func nameWarning(of row: CellRow) -> RowFault? {
    guard let nameplace, let place, let name = TableRow.text(of: row, nameplace),
      let code = TableRow.text(of: row, place),
      case .unit(let lookup, _) = rule,
      let unit = try? lookup.find(code, district: nil, column: place, suggesting: false)
    else { return nil }
    return lookup.nameWarning(unit, name, column: nameplace)
  }

  /// What a cell means beside a district, remembered by both.
  private mutating func understood(_ text: String, district: String) -> CellMeaning {
    let both = "\(text)\u{1F}\(district)"
    if let known = withDistrict[both] { return known }
    let meaning = CellMeaning(text, column, rule, dictionary, district: district.isEmpty ? nil : district)
    withDistrict[both] = meaning
    return meaning
  }
  private var withDistrict: [String: CellMeaning] = [:]

  private func number(
    _ row: CellRow, _ place: Int, _ reader: DeclaredCellReader, _ decimal: inout DecimalDecision
  ) throws(RowFault) -> CellBits {
    let isWhole = column.field.type == .int
    if column.field.name == "stars", let stars = Self.stars(row.text(place)) { return .bits(UInt64(stars)) }
    let money = try column.field.unit == .millionDong ? Self.millionDong(row, place) : nil
    var known = money
    if known == nil { known = try reader.number(row, place, whole: isWhole && conversion == nil, &decimal) }
    guard var number = known else { return .missing }
    // A cell's own unit goes before that of its column.
    if let conversion, money == nil {
      number = number.shifted(byPowerOfTen: conversion.power)
      if isWhole, Int(exactly: number) == nil {
        throw RowFault("import.not-whole", Strings.notWhole(row.text(place).trimmingSpaces), column: place)
      }
    }
    if case .range(let range) = column.rule, !range.contains(number) {
      throw RowFault(
        "import.out-of-range",
        Strings.outOfRange(row.text(place).trimmingSpaces, column.field.name, range.lowerBound, range.upperBound),
        column: place)
    }
    return .bits(column.field.type == .int ? UInt64(bitPattern: Int64(number)) : (number + 0).bitPattern)
  }

  /// `1,2 tỷ`, `300 triệu`, whatever the column is in; nil: the cell has no unit of its own.
  ///
  /// - Throws: `import.ambiguous-number`.
  private static func millionDong(_ row: CellRow, _ place: Int) throws(RowFault) -> Double? {
    let text = row.text(place).trimmingSpaces
    guard text.contains(where: \.isLetter) else { return nil }
    switch MoneyText.dong(text, decimal: .either) {
    case .number(let dong): return dong.shifted(byPowerOfTen: -6)
    case .ambiguous(let thousands, let decimals):
      throw .ambiguousNumber(
        text, thousands.shifted(byPowerOfTen: -6), decimals.shifted(byPowerOfTen: -6), column: place)
    case .notANumber: return nil
    }
  }

  /// `4 sao`, `4★`.
  private static func stars(_ text: String) -> Int? {
    let text = VietnameseFolding.fold(text.trimmingSpaces)
    guard let stars = text.first?.wholeNumberValue, (1...5).contains(stars) else { return nil }
    return ["sao", "star", "stars", "★", "*"].contains(String(text.dropFirst()).trimmingSpaces) ? stars : nil
  }

  // MARK: Taken cells

  mutating func append(_ cell: CellBits) {
    guard isPresent else { return }
    switch cell {
    case .missing:
      bits.append(0)
      nulls.append(true)
      hasNulls = true
    case .bits(let value):
      bits.append(value)
      nulls.append(false)
    }
  }

  func holds(_ cell: CellBits, at row: Int) -> Bool {
    guard isPresent else { return true }
    return cell == (nulls[row] ? .missing : .bits(bits[row]))
  }

  /// Words that the list of the column's words lacks, as they were taken.
  func unlisted() -> [String] {
    guard let list = rule.list, isPresent else { return [] }
    return dictionary.finished().strings.filter { !$0.isEmpty && !list.contains($0) }
  }

  func finished(rowCount: Int) -> Column {
    let field = column.field
    guard isPresent else { return Column(field, values: repeatElement(Value.null, count: rowCount)) }
    let storage: ColumnStorage =
      switch field.type {
      case .bool: .bool(bits.map { $0 != 0 })
      case .int: .int(bits.map { Int64(bitPattern: $0) })
      case .double: .double(bits.map { Double(bitPattern: $0) })
      case .date: .date(bits.map { Int32(truncatingIfNeeded: $0) })
      case .period: .period(bits.map { Int32(truncatingIfNeeded: $0) })
      case .text: .text(codes: bits.map { UInt32(truncatingIfNeeded: $0) }, dictionary: dictionary.finished())
      }
    return Column(field, storage, nulls: hasNulls ? nulls : nil)
  }
}

/// The texts of a column while it is read. A class, so that a cell's meaning can be worked out while another is remembered.
final class TextCodes {
  private var builder = TextDictionaryBuilder()

  func code(for text: String) -> UInt64 { UInt64(builder.code(for: text)) }

  /// With a text at code 0 at least, which stands where a cell is missing.
  func finished() -> TextDictionary {
    if builder.strings.isEmpty { _ = builder.code(for: "") }
    return builder.finished()
  }
}

/// Numbers of a file, with its decimal mark found out once.
struct DeclaredCellReader {
  let file: HeldTable
  let numberColumns: [Int]

  /// - Throws: `import.not-a-number`, `import.ambiguous-number`, `import.not-whole`.
  func number(
    _ row: CellRow, _ place: Int, whole: Bool, _ decimal: inout DecimalDecision
  ) throws(RowFault) -> Double? {
    let isEmpty = row.withTrimmedBytes(place) { $0.isEmpty }
    if isEmpty { return nil }
    let parsed = try decimal.parse(row, place, in: file, columns: numberColumns)
    let number: Double
    switch parsed {
    case .number(let value): number = value
    case .ambiguous(let thousands, _) where whole: number = thousands
    case .ambiguous(let thousands, let fraction):
      throw .ambiguousNumber(row.text(place).trimmingSpaces, thousands, fraction, column: place)
    case .notANumber:
      if TableRow.text(of: row, place) == nil { return nil }
      throw .notANumber(row.text(place).trimmingSpaces, column: place)
    }
    if whole, number < 0 || Int(exactly: number) == nil {
      throw RowFault("import.not-whole", Strings.notWhole(row.text(place).trimmingSpaces), column: place)
    }
    return number
  }
}
