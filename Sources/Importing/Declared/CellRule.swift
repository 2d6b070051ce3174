import NTMKit

/// What the cells of one column may hold, ready to be looked up.
enum CellRule {
  case any
  /// - `district`: the file's column with the district that tells communes of one name apart.
  case unit(UnitLookup, district: Int?)
  /// Codes of units of any day.
  case unitCode(Set<String>)
  case row(of: String, keys: Set<String>)
  /// Canonical words by folded spelling, and the words themselves in order.
  case words([String: String], [String])
  /// Any period but those that are closed.
  case period(PeriodLocks)

  /// - Throws: `import.no-units`.
  init(_ column: DeclaredColumn, _ place: Int?, in table: SheetTable, context: ImportContext) throws {
    guard place != nil else {
      self = .any
      return
    }
    switch column.rule {
    case .unit(let level):
      let district = level == .commune ? table.match["district"] : nil
      self = .unit(try UnitLookup(context, level: level, path: table.path), district: district)
    case .place:
      self = .unit(try UnitLookup(context, level: .district, orAbove: true, path: table.path), district: nil)
    case .unitCode(let level):
      _ = try UnitLookup(context, level: level, path: table.path)
      self = .unitCode(Set(context.unitHistory.filter { $0.level == level }.map(\.code)))
    case .row(let table): self = .row(of: table, keys: try context.keys(table))
    case .words(let words):
      var canonical: [String: String] = [:]
      for word in words {
        for spelling in [word.word, word.label.vi, word.label.en] + word.aliases {
          let folded = VietnameseFolding.fold(spelling)
          if canonical[folded] == nil { canonical[folded] = word.word }
        }
      }
      self = .words(canonical, words.map(\.word))
    case .range, nil: self = column.field.type == .period ? .period(context.locks) : .any
    }
  }

  /// The district that stands beside a commune, unless its cell is empty.
  func district(of row: CellRow) -> String? {
    guard case .unit(_, let district?) = self else { return nil }
    return TableRow.text(of: row, district)
  }

  /// The text to be stored.
  ///
  /// - Throws: `unit.unknown`, `unit.ambiguous`, `unit.wrong-district`, `import.wrong-level`, `import.unknown-row`,
  ///   `import.unknown-word`.
  func resolved(_ text: String, column: DeclaredColumn, district: String?) throws(RowFault) -> String {
    switch self {
    case .any, .period: return text
    case .unit(let lookup, _): return try lookup.find(text, district: district, column: nil).code
    case .unitCode(let codes):
      if codes.contains(text) { return text }
      throw Self.unknownCode(text, codes)
    case .row(let table, let keys):
      if keys.contains(text) { return text }
      throw Self.unknownRow(text, table, keys)
    case .words(let canonical, let words):
      if let word = canonical[VietnameseFolding.fold(text)] { return word }
      throw RowFault("import.unknown-word", Strings.unknownWord(column.field.name, text), hints: [Strings.words(words)])
    }
  }

  private static func unknownCode(_ text: String, _ codes: Set<String>) -> RowFault {
    let near = codes.count <= searched ? NearestName.nearest(to: text, among: codes.sorted()) : nil
    return RowFault(
      "unit.unknown", Strings.UnitChanges.unknownCode(text),
      hints: [near.map(Strings.nearest), Strings.UnitChanges.listHint].compactMap(\.self))
  }

  private static func unknownRow(_ text: String, _ table: String, _ keys: Set<String>) -> RowFault {
    let title = DeclaredTables.named(table)?.title ?? LocalizedText(verbatim: table)
    let hint: LocalizedText
    if keys.isEmpty {
      hint = Strings.importFirst(title)
    } else if keys.count <= searched, let near = NearestName.nearest(to: text, among: keys.sorted()) {
      hint = Strings.nearest(near)
    } else {
      hint = Strings.rowsFirst(title)
    }
    return RowFault("import.unknown-row", Strings.unknownRow(text, title), hints: [hint])
  }

  /// Among more keys than these no nearest one is looked for: it would take longer than reading the file.
  private static let searched = 5_000
}

/// What one text of a column means, worked out once.
enum CellMeaning {
  case taken(CellBits)
  case refused(Diagnostic)

  init(_ cell: String, _ column: DeclaredColumn, _ rule: CellRule, _ dictionary: TextCodes, district: String?) {
    let text = UnicodeForm.nfc(cell).trimmingSpaces
    if text.isEmpty || text == "-" || text == "–" {
      self = .taken(.missing)
      return
    }
    do throws(RowFault) {
      self = .taken(.bits(try Self.bits(text, column, rule, dictionary, district)))
    } catch {
      self = .refused(error.diagnostic)
    }
  }

  private static func bits(
    _ text: String, _ column: DeclaredColumn, _ rule: CellRule, _ dictionary: TextCodes, _ district: String?
  ) throws(RowFault) -> UInt64 {
    switch column.field.type {
    case .text: return dictionary.code(for: try rule.resolved(text, column: column, district: district))
    case .date:
      if let date = CalendarDate(lenient: text) { return UInt64(bitPattern: Int64(date.daysSince1970)) }
      throw RowFault("import.not-a-date", Strings.notADate(text), hints: [Strings.dateHint])
    case .period:
      if let period = Period(parsing: text) {
        if case .period(let locks) = rule, let closing = locks.lock(on: period) {
          throw RowFault(PeriodLocks.refusal(of: period, by: closing))
        }
        return UInt64(bitPattern: Int64(period.packed))
      }
      throw RowFault("import.not-a-period", Strings.notAPeriod(text), hints: [Strings.periodHint])
    case .bool:
      if let flag = CellWord(text).attested { return flag ? 1 : 0 }
      throw RowFault("import.not-yes-or-no", Strings.notYesOrNo(text), hints: [Strings.yesOrNoHint])
    case .int, .double: throw .notANumber(text, column: nil)
    }
  }
}
