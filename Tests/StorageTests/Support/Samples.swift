import NTMKit
import Testing

@testable import Storage

/// A day of 2022, by month and day.
func day(_ month: Int, _ day: Int) throws -> CalendarDate {
  try #require(CalendarDate(year: 2022, month: month, day: day))
}

func quarter(_ number: Int) throws -> Period { try #require(Period.quarter(number, of: 2022)) }

func title(_ text: String) -> LocalizedText { LocalizedText(resolvedVietnamese: text + " (vi)", resolvedEnglish: text) }

/// Two criteria, three indicators, thresholds by group and year.
func smallSet(_ code: String = "demo", extra: [Criterion] = []) -> CriteriaSet {
  CriteriaSet(
    code: code, title: title("Demo"), decision: "1/QĐ",
    criteria: [
      Criterion(
        id: "1", title: title("Roads"), group: "infrastructure",
        indicators: [
          Indicator(
            id: "1.1", title: title("Paved"), kind: .percentage, unit: MeasureUnit(rawValue: "percent"),
            comparison: .atLeast, confidence: .high,
            thresholds: [
              Threshold(group: "R1", value: 70, confidence: .medium, source: "annex"),
              Threshold(year: 2022, value: nil, confidence: .low),
            ], plausibleRange: 0...100),
          Indicator(
            id: "1.2", title: title("Lit"), kind: .attested, comparison: .attested, confidence: .low,
            isConditional: true, note: "where there are any"),
        ]),
      Criterion(
        id: "2", title: title("Income"),
        indicators: [
          Indicator(id: "2.1", title: title("Income"), kind: .money, comparison: .above, confidence: .medium)
        ]),
    ] + extra,
    groupTitles: ["infrastructure": title("Infrastructure")])
}

func extraCriterion(_ id: String) -> Criterion {
  Criterion(
    id: id, title: title("Extra"),
    indicators: [Indicator(id: "\(id).1", title: title("x"), kind: .number, comparison: .below, confidence: .low)])
}

extension Store {
  /// Imports records as a file of their own.
  @discardableResult
  func take(
    _ records: [ImportedRecords], file name: String = "data.csv", bytes: String? = nil, received: CalendarDate,
    recordedAt: String = "2022-10-03T08:15:00Z", strict: Bool = false, force: Bool = false, refused: [RefusedRow] = [],
    ownTables: [TableDeclaration] = []
  ) throws -> ImportReceipt {
    let contents = bytes ?? "\(name) \(records)"
    let file = SourceFile(path: name, bytes: Array(contents.utf8))
    return try apply(
      file, as: "demo", receivedOn: received, recordedAt: recordedAt, strict: strict, force: force,
      ownTables: ownTables
    ) { sink in
      var taken = 0
      for group in records {
        try sink.take(group, lines: (0..<group.count).map { Int32(taken + $0 + 2) })
        taken += group.count
      }
      for row in refused { sink.refuse(row) }
      try sink.finish(rowsRead: taken + refused.count, rowsTaken: taken, header: ["a", "b"])
    }
  }

  /// Imports the value of one commune for a quarter, in slot order of `smallSet`.
  @discardableResult
  func report(
    _ values: [ReportedValue], of unit: String = "00001", _ number: Int = 3, received: CalendarDate,
    lines: [Int32] = [2], set: String = "demo"
  ) throws -> ImportReceipt {
    let submission = Submission(
      unitCode: unit, period: try quarter(number), setCode: set, values: values, lines: lines)
    return try take([.submissions([submission])], received: received, force: true)
  }
}

func refusedRow(line: Int) -> RefusedRow {
  RefusedRow(
    line: line,
    diagnostic: Diagnostic(
      "import.unknown-commune", kind: .data, message: title("no such commune"),
      span: SourceSpan(source: "data.csv", line: line, column: 1)),
    column: "code", value: "x", cells: ["x", "1"])
}

/// The diagnostic that a body throws.
func diagnostic(_ body: () throws -> Void) -> Diagnostic? {
  do {
    try body()
    return nil
  } catch {
    return error as? Diagnostic
  }
}
