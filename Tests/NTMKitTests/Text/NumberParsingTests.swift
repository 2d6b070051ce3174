import NTMKit
import Testing

@Suite struct NumberParsingTests {
  @Test(
    "numbers that say themselves what their marks mean",
    arguments: [
      ("0", 0), ("7", 7), ("-7", -7), ("+7", 7), ("−7", -7), ("007", 7), ("18,2", 18.2), ("18.2", 18.2),
      ("1.234,5", 1234.5),
      ("1,234.5", 1234.5), ("1.234.567", 1_234_567), ("1,234,567", 1_234_567), ("1.234.567,89", 1_234_567.89),
      ("0.234", 0.234), ("0,234", 0.234), ("-0,234", -0.234), ("00.234", 0.234), ("012.345", 12.345),
      ("1234.567", 1234.567),
      ("1234,567", 1234.567), ("1.2345", 1.2345), ("1.23", 1.23), (".5", 0.5), (",5", 0.5), (".234", 0.234),
      ("74,5%", 74.5),
      ("74,5 %", 74.5), ("74.5\u{A0}%", 74.5), ("  74.5\t\n", 74.5), ("\u{A0}74,5\u{202F}", 74.5),
      ("\u{FEFF}12\u{3000}", 12),
      ("1\u{A0}234", 1234), ("1\u{202F}234\u{202F}567", 1_234_567), ("1\u{A0}234,567", 1234.567),
      ("1\u{A0}234.5", 1234.5),
      ("12.345.678,123", 12_345_678.123), ("-1.234,5", -1234.5), ("100%", 100), ("123.456.789.012", 123_456_789_012),
      ("9007199254740993", 9_007_199_254_740_992), ("0", 0), ("-0", 0), ("00", 0), ("0,0", 0),
    ] as [(String, Double)])
  func clear(_ text: String, _ number: Double) {
    #expect(NumberText.parse(text, decimal: .either) == .number(number))
  }

  @Test(
    "one mark before three digits is ambiguous",
    arguments: [
      ("1.234", 1234, 1.234), ("1,234", 1234, 1.234), ("-12,345", -12345, -12.345), ("123.456%", 123456, 123.456),
      (" +999.000 ", 999_000, 999), ("100.000", 100_000, 100),
    ] as [(String, Double, Double)])
  func ambiguous(_ text: String, _ thousands: Double, _ decimal: Double) {
    #expect(NumberText.parse(text, decimal: .either) == .ambiguous(asThousands: thousands, asDecimal: decimal))
    let isPoint = text.contains(".")
    #expect(NumberText.parse(text, decimal: .point) == .number(isPoint ? decimal : thousands))
    #expect(NumberText.parse(text, decimal: .comma) == .number(isPoint ? thousands : decimal))
  }

  @Test(
    "what is no number",
    arguments: [
      "", " ", "\u{A0}", "-", "+", "%", "-%", ".", ",", "5.", "5,", "1.", "nan", "NaN", "inf", "-inf", "infinity",
      "0x1", "1e5", "1E5",
      "1 234", "1.2.3", "1,2,3", "1.23,4", "1,23.4", "1.2345,6", "12345,678.9", "1.234,5.6", "1,234.567,8", "1..2",
      "1.,2", "1,.2",
      "1.234.56", "1234.567.890", "0.234.567", "0.234,5", "0\u{A0}234", "1\u{A0}23", "1\u{A0}234\u{A0}5",
      "1\u{A0}234,567,890",
      "1.234\u{A0}567", "--5", "+-5", "- 5", "5-", "5%%", "% 5", "5 5", "١٢", "１２", "12a", "a12", "đạt", "1/2", "1_000",
      "1'000",
      "½", "2022-09-30", "1.234,", ",", "1\u{0}2", "−", "5 −",
    ])
  func notNumbers(_ text: String) {
    for mark in DecimalMark.allCases { #expect(NumberText.parse(text, decimal: mark) == .notANumber, "\(mark)") }
  }

  @Test(
    "with a decimal mark given nothing is ambiguous and wrong groups are refused",
    arguments: [
      ("1.234", .point, .number(1.234)), ("1.234", .comma, .number(1234)), ("1,234", .point, .number(1234)),
      ("1,234", .comma, .number(1.234)), ("1,23", .point, .notANumber), ("1.23", .comma, .notANumber),
      ("18,2", .point, .notANumber),
      ("18.2", .comma, .notANumber), ("0,234", .point, .notANumber), ("0.234", .comma, .notANumber),
      ("0.234", .point, .number(0.234)),
      ("1.234.567", .point, .notANumber), ("1.234.567", .comma, .number(1_234_567)), ("1.234,5", .point, .notANumber),
      ("1.234,5", .comma, .number(1234.5)), ("1,234.5", .point, .number(1234.5)), ("1,234.5", .comma, .notANumber),
      ("1234,567", .point, .notANumber), ("1\u{A0}234,5", .comma, .number(1234.5)),
      ("1\u{A0}234,5", .point, .notANumber),
      ("1\u{A0}234", .point, .number(1234)), ("74.5", .point, .number(74.5)), ("74,5%", .comma, .number(74.5)),
    ] as [(String, DecimalMark, ParsedNumber)])
  func given(_ text: String, _ mark: DecimalMark, _ expected: ParsedNumber) {
    #expect(NumberText.parse(text, decimal: mark) == expected)
  }

  @Test("minus zero is zero") func minusZero() {
    guard case .number(let zero) = NumberText.parse("-0,0", decimal: .comma) else {
      Issue.record("not a number")
      return
    }
    #expect(zero.sign == .plus)
  }

  @Test("random decimals are read as the standard library reads them") func oracle() {
    var generator = SeededGenerator(seed: 12)
    for _ in 0..<50_000 {
      var text = generator.next() % 3 == 0 ? "-" : ""
      for _ in 0..<Int.random(in: 1...Int.random(in: 1...25, using: &generator), using: &generator) {
        text += String(UInt8.random(in: 0...9, using: &generator))
      }
      let decimals = Int.random(in: 0...Int.random(in: 1...30, using: &generator), using: &generator)
      if decimals > 0 { text += "." }
      for _ in 0..<decimals { text += String(UInt8.random(in: 0...9, using: &generator)) }
      #expect(NumberText.parse(text, decimal: .point) == Double(text).map { .number($0) }, "\(text)")
    }
  }

  @Test("the shortest text of any double is read exactly") func shortestText() {
    var generator = SeededGenerator(seed: 13)
    for _ in 0..<20_000 {
      let number =
        Double.random(in: -1e15...1e15, using: &generator) / Double(1 << Int.random(in: 0...50, using: &generator))
      #expect(NumberText.parse(NumberText.plain(number), decimal: .point) == .number(number))
    }
  }

  @Test("digits beyond what a double holds are rounded, magnitudes beyond are refused") func extremes() {
    let nines = String(repeating: "9", count: 40)
    #expect(NumberText.parse(nines, decimal: .either) == .number(1e40))
    #expect(NumberText.parse("0." + String(repeating: "0", count: 30) + "1", decimal: .point) == .number(1e-31))
    #expect(NumberText.parse("1" + String(repeating: "0", count: 400), decimal: .either) == .notANumber)
    #expect(NumberText.parse(String(repeating: "0", count: 400) + "1", decimal: .either) == .number(1))
    #expect(NumberText.parse("12345678901234567890,5", decimal: .comma) == .number(12345678901234567890.5))
  }

  @Test("bytes that are not UTF-8, or stop in the middle of a scalar, are no number")
  func brokenBytes() {
    let fields: [[UInt8]] = [
      [0x31, 0xC2], [0xC2], [0xE2, 0x80], [0x31, 0xE2, 0x80], [0xE2, 0x88], [0x31, 0xA0], [0xFF], [0x31, 0xFF, 0x32],
      [0x80, 0x31],
      [0xE2, 0x88, 0x31], [0x2D, 0xE2],
    ]
    for field in fields {
      let parsed = field.withUnsafeBufferPointer { NumberText.parse(utf8: $0, decimal: .either) }
      #expect(parsed == .notANumber, "\(field)")
    }
    let empty = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    #expect(NumberText.parse(utf8: empty, decimal: .either) == .notANumber)
  }

  @Test("any bytes are answered, and text and bytes agree") func randomBytes() {
    var generator = SeededGenerator(seed: 14)
    let pieces = ["0", "1", "12", "345", ".", ",", "\u{A0}", "\u{202F}", "-", "%", " ", "−", "e", "\u{2000}"]
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...8, using: &generator)).compactMap { _ in
        pieces.randomElement(using: &generator)
      }.joined()
      let bytes = Array(text.utf8)
      for mark in DecimalMark.allCases {
        let parsed = NumberText.parse(text, decimal: mark)
        #expect(bytes.withUnsafeBufferPointer { NumberText.parse(utf8: $0, decimal: mark) } == parsed)
        if mark != .either, case .ambiguous = parsed { Issue.record("ambiguous under \(mark): \(text)") }
      }
      // Either reads what one country alone reads, the same way; where both do, differently, it is ambiguous.
      let point = NumberText.parse(text, decimal: .point)
      let comma = NumberText.parse(text, decimal: .comma)
      switch NumberText.parse(text, decimal: .either) {
      case .number: #expect(point == comma || point == .notANumber || comma == .notANumber, "\(text)")
      case .ambiguous: #expect(point != comma && point != .notANumber && comma != .notANumber, "\(text)")
      case .notANumber: #expect(point == .notANumber && comma == .notANumber, "\(text)")
      }
    }
  }
}
