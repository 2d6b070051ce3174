import NTMKit

/// How the values of one column are written for people: numbers, dates and periods in their language, coded values by
/// their label, missing ones as `–`.
struct CellFormat {
  static let missing = "–"

  var language: Language
  /// So many decimals; nil for as many as needed.
  var fractionDigits: Int?
  /// Whole numbers are written without decimals.
  var keepsWholeNumbers = false
  /// Years and other numbers that are names, not amounts, have no thousands mark.
  var groupsThousands = true
  /// Labels of coded values; those of the table go before those of the vocabulary.
  var terms: [String: LocalizedText] = [:]
  var vocabularyTerms: [String: LocalizedText] = [:]

  init(language: Language, fractionDigits: Int? = nil) {
    self.language = language
    self.fractionDigits = fractionDigits
  }

  /// For a column: its own decimals unless given, so that the digits of all rows stand in line.
  init(
    _ column: Column, in context: RenderContext, fractionDigits: Int? = nil, terms: [String: LocalizedText] = [:]
  ) {
    language = context.language
    let fitting = fractionDigits == nil ? Self.decimals(fitting: column) : nil
    self.fractionDigits = fractionDigits ?? fitting?.most
    keepsWholeNumbers = fitting.map { !$0.isUniform } ?? false
    groupsThousands = !Self.isYear(column.field)
    self.terms = terms
    vocabularyTerms = context.vocabulary.terms[column.name] ?? [:]
  }

  /// The same for a row whose fractions have so many decimals, whole numbers among them too.
  func with(fractionDigits: Int) -> CellFormat {
    var format = self
    (format.fractionDigits, format.keepsWholeNumbers) = (fractionDigits, false)
    return format
  }

  var hasTerms: Bool { !terms.isEmpty || !vocabularyTerms.isEmpty }

  func text(_ value: Value) -> String {
    switch value {
    case .null: Self.missing
    case .bool(let value): (value ? Strings.yes : Strings.no).resolved(in: language)
    case .int(let value):
      if fractionDigits ?? 0 > 0 {
        NumberText.formatted(Double(value), fractionDigits: fractionDigits, in: language)
      } else {
        groupsThousands ? NumberText.formatted(value, in: language) : String(value)
      }
    case .double(let value):
      NumberText.formatted(
        value, fractionDigits: keepsWholeNumbers && value == value.rounded() ? 0 : fractionDigits, in: language)
    case .text(let value): (terms[value] ?? vocabularyTerms[value])?.resolved(in: language) ?? value
    case .date(let value): value.written(in: language)
    case .period(let value): value.written(in: language)
    }
  }

  static func isYear(_ field: Field) -> Bool {
    guard field.type == .int, field.unit == nil else { return false }
    if field.name == "year" || field.name.hasSuffix("_year") { return true }
    // A column of somebody's own file.
    let name = UnicodeForm.nfc(field.name).lowercased()
    return name == "năm" || name.hasPrefix("năm ") || name.hasSuffix(" year")
  }

  /// The decimals that the numbers of a column are shown with. nil for a column of no doubles.
  ///
  /// No more than any of them needs, and fewer for greater numbers: 2 from 10 on, 3 from 1 on, else 4. All rows have the
  /// same where most need some; a column of mostly whole numbers (targets of several kinds) keeps those whole.
  static func decimals(fitting column: Column) -> Decimals? {
    guard case .double(let values) = column.storage else { return nil }
    var greatest = 0.0
    var needed = 0
    var broken = 0
    var count = 0
    for (row, value) in values.enumerated() where !column.isNull(row) && value.isFinite {
      let own = decimals(of: value)
      greatest = max(greatest, value.magnitude)
      needed = max(needed, own)
      broken += own > 0 ? 1 : 0
      count += 1
    }
    let most = min(needed, greatest >= 10 ? 2 : greatest >= 1 ? 3 : 4)
    return Decimals(most: most, isUniform: column.field.unit != nil || broken * 2 >= count)
  }

  struct Decimals: Equatable {
    var most: Int
    /// Otherwise whole numbers stay whole.
    var isUniform: Bool
  }

  /// The fewest decimals, up to 4, that write the number to within its ten-thousandths.
  private static func decimals(of value: Double) -> Int {
    guard value.magnitude < 1e15 else { return 0 }
    var scaled = value
    for digits in 0..<4 {
      if (scaled - scaled.rounded()).magnitude < 1e-9 * max(1, scaled.magnitude) { return digits }
      scaled *= 10
    }
    return 4
  }
}
