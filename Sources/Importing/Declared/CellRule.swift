import NTMKit

/// What the cells of one column may hold, ready to be looked up.
enum CellRule {
  case any
  /// - `district`: the file's column with the district that tells communes of one name apart.
  case unit(UnitLookup, district: Int?)
  /// Codes of units of any day.
  case unitCode(Set<String>)
  /// Keys of another table, which messages call by its title.
  case row(of: LocalizedText, keys: Set<String>, titles: Spellings)
  case words(Spellings, [ColumnRule.Word])
  /// Words by their spellings; other texts stay as they are.
  case common(Spellings)
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
    case .row(let table):
      let declaration = context.declaration(named: table)
      let key = declaration?.key.first ?? ""
      self = .row(
        of: declaration?.title ?? LocalizedText(verbatim: table), keys: try context.keys(table),
        titles: Spellings(try context.titles(table, key)))
    case .words(let words): self = .words(Spellings(words, in: column), words)
    case .commonWords(let words): self = .common(Spellings(words, in: column))
    case .listed(let table): self = .common(Spellings(try context.titles(table, column.field.name)))
    case .range, nil: self = column.field.type == .period ? .period(context.locks) : .any
    }
  }

  /// The words of the list that the column's are to be of; nil where it has none, or it is empty.
  var list: Set<String>? {
    guard case .common(let spellings) = self, !spellings.exact.isEmpty else { return nil }
    return spellings.exact
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
    case .row(let table, let keys, let titles):
      if keys.contains(text) { return text }
      if let key = titles[text], keys.contains(key) { return key }
      throw Self.unknownRow(text, table, keys)
    case .words(let spellings, let words):
      if let word = spellings[text] { return word }
      throw RowFault("import.unknown-word", Strings.unknownWord(column.field.name, text), hints: [Strings.words(words)])
    case .common(let spellings): return spellings[text] ?? text
    }
  }

  private static func unknownCode(_ text: String, _ codes: Set<String>) -> RowFault {
    let near = codes.count <= searched ? NearestName.nearest(to: text, among: codes.sorted()) : nil
    return RowFault(
      "unit.unknown", Strings.UnitChanges.unknownCode(text),
      hints: [near.map(Strings.nearest), Strings.UnitChanges.listHint].compactMap(\.self))
  }

  private static func unknownRow(_ text: String, _ title: LocalizedText, _ keys: Set<String>) -> RowFault {
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

/// Words by what they are written as, whatever the case and the accents.
struct Spellings {
  /// The words of a list; empty for those of the declaration.
  private(set) var exact: Set<String> = []
  private var words: [String: String] = [:]

  /// Of a spelling that several words have the first one's. What ntm itself writes in the column is one.
  init(_ words: [ColumnRule.Word], in column: DeclaredColumn) {
    // A word itself is never another one's spelling.
    for word in words { add(word.word, of: word.word) }
    for word in words { for spelling in word.spellings { add(spelling, of: word.word) } }
    for word in words {
      guard let shown = Vocabulary.programme.label(of: word.word, inColumn: column.field.name) else { continue }
      for spelling in [shown.vi, shown.en] { add(spelling, of: word.word) }
    }
  }

  /// A word, and what it is or was called in either language. A title of several words means none of them.
  init(_ titled: [(word: String, title: LocalizedText)]) {
    exact = Set(titled.map(\.word))
    for (word, _) in titled { add(word, of: word) }
    var owners: [String: Set<String>] = [:]
    for (word, title) in titled {
      for spelling in [title.vi, title.en] { owners[VietnameseFolding.fold(spelling), default: []].insert(word) }
    }
    for (spelling, words) in owners where words.count == 1 { for word in words { add(spelling, of: word) } }
  }

  private mutating func add(_ spelling: String, of word: String) {
    let folded = VietnameseFolding.fold(spelling)
    if words[folded] == nil { words[folded] = word }
  }

  subscript(text: String) -> String? { exact.contains(text) ? text : words[VietnameseFolding.fold(text)] }
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
