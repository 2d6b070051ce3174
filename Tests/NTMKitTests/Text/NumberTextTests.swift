import Foundation
import NTMKit
import Testing

@Suite struct NumberTextTests {
  @Test(
    "whole numbers are grouped by thousands",
    arguments: [
      (0, "0", "0"), (7, "7", "7"), (999, "999", "999"), (1234, "1.234", "1,234"), (-1234, "-1.234", "-1,234"),
      (1_234_567, "1.234.567", "1,234,567"), (100_000, "100.000", "100,000"), (-999, "-999", "-999"),
      (Int64.max, "9.223.372.036.854.775.807", "9,223,372,036,854,775,807"),
      (Int64.min, "-9.223.372.036.854.775.808", "-9,223,372,036,854,775,808"),
    ] as [(Int64, String, String)])
  func whole(_ number: Int64, _ vi: String, _ en: String) {
    #expect(NumberText.formatted(number, in: .vi) == vi)
    #expect(NumberText.formatted(number, in: .en) == en)
  }

  @Test(
    "numbers with so many decimals are rounded on what people see",
    arguments: [
      (74.5098, 2, "74,51"), (74.5098, 0, "75"), (74.5098, 1, "74,5"), (0.125, 2, "0,13"), (-0.125, 2, "-0,13"),
      (2.675, 2, "2,68"), (1.005, 2, "1,01"), (0.5, 0, "1"), (1.5, 0, "2"), (2.5, 0, "3"), (-2.5, 0, "-3"),
      (0.49, 0, "0"),
      (9.99, 1, "10,0"), (999.96, 1, "1.000,0"), (999_999.5, 0, "1.000.000"), (-0.004, 2, "0,00"), (-0.0, 2, "0,00"),
      (0.005, 2, "0,01"), (0.0004, 2, "0,00"), (3, 2, "3,00"), (1234.5, 3, "1.234,500"), (1e-7, 3, "0,000"),
      (1e-7, 7, "0,0000001"), (1.25e300, 1, "1,25e300"),
      (0.05, 0, "0"), (0.95, 1, "1,0"), (5, -3, "5"), (18.2, -1, "18"), (Double.nan, 2, "–"), (Double.infinity, 0, "–"),
    ] as [(Double, Int, String)])
  func exactly(_ number: Double, _ digits: Int, _ vi: String) {
    #expect(NumberText.formatted(number, fractionDigits: digits, in: .vi) == vi)
    let en = String(vi.map { $0 == "," ? "." : $0 == "." ? "," : $0 })
    #expect(NumberText.formatted(number, fractionDigits: digits, in: .en) == en)
  }

  @Test(
    "numbers are as short as they can be with four decimals at most",
    arguments: [
      (74.5, "74,5"), (18.2, "18,2"), (74.5098, "74,5098"), (74.50984, "74,5098"), (74.50985, "74,5099"),
      (1.0 / 3, "0,3333"),
      (2.0 / 3, "0,6667"), (0.1 + 0.2, "0,3"), (3, "3"), (0, "0"), (-0.0, "0"), (-0.00001, "0"), (0.00005, "0,0001"),
      (1e-9, "0"),
      (1234.5, "1.234,5"), (-1234.5, "-1.234,5"), (999.99999, "1.000"), (1e15, "1.000.000.000.000.000"),
      (1e18, "1.000.000.000.000.000.000"), (1.5e20, "1,5e20"), (-1e300, "-1e300"), (1.0000000000000002e300, "1e300"),
      (Double.nan, "–"),
      (-Double.infinity, "–"),
      (1e14 + 0.5, "100.000.000.000.000,5"),
    ] as [(Double, String)])
  func shortest(_ number: Double, _ vi: String) {
    #expect(NumberText.formatted(number, in: .vi) == vi)
  }

  @Test(
    "plain text has a point, no groups and no exponent",
    arguments: [
      (74.5, "74.5"), (3, "3"), (-3, "-3"), (0, "0"), (-0.0, "0"), (1234567.25, "1234567.25"),
      (0.1 + 0.2, "0.30000000000000004"),
      (0.001, "0.001"), (0.0001, "0.0001"), (0.00001, "0.00001"), (-1.25e-7, "-0.000000125"),
      (999_999_999_999_999, "999999999999999"),
      (1e15, "1000000000000000"), (1e16, "1e+16"), (1.5e300, "1.5e+300"), (.infinity, "inf"), (-.infinity, "-inf"),
      (.nan, "nan"),
      (123456789012345.6, "123456789012345.6"),
    ] as [(Double, String)])
  func plain(_ number: Double, _ text: String) {
    #expect(NumberText.plain(number) == text)
  }

  @Test("plain text reads back as the same number") func plainRoundTrip() {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<20_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      let text = NumberText.plain(number)
      #expect(Double(text) == number)
      if number.magnitude < 1e15 {
        #expect(!text.contains("e"))
        #expect(NumberText.parse(text, decimal: .point) == .number(number))
      }
    }
    #expect(NumberText.plain(Double(bitPattern: 10)).count > 300)
  }

  @Test("a formatted number is read back with the mark of its language", arguments: Language.allCases)
  func formattedRoundTrip(_ language: Language) {
    let mark: DecimalMark = language == .vi ? .comma : .point
    var generator = SeededGenerator(seed: 10)
    for _ in 0..<5000 {
      let whole =
        Int64.random(in: -9_000_000_000_000...9_000_000_000_000, using: &generator)
        >> Int64.random(in: 0...40, using: &generator)
      #expect(NumberText.parse(NumberText.formatted(whole, in: language), decimal: mark) == .number(Double(whole)))
      let number = Double(whole % 100_000_000) / 10_000
      #expect(NumberText.parse(NumberText.formatted(number, in: language), decimal: mark) == .number(number))
      let digits = Int.random(in: 4...9, using: &generator)
      let text = NumberText.formatted(number, fractionDigits: digits, in: language)
      #expect(NumberText.parse(text, decimal: mark) == .number(number), "\(text)")
      #expect(text.split(separator: language == .vi ? "," : ".").last?.count == digits)
    }
  }

  @Test("rounding agrees with decimal arithmetic") func roundingOracle() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<5000 {
      // A number of thousandths, rounded to hundredths by integer arithmetic.
      let thousandths = Int64.random(in: -10_000_000...10_000_000, using: &generator)
      let magnitude = (thousandths.magnitude + 5) / 10
      let sign = thousandths < 0 && magnitude > 0 ? "-" : ""
      let cents = String(magnitude % 100 + 100).dropFirst()
      let expected = sign + NumberText.formatted(Int64(magnitude / 100), in: .vi) + "," + cents
      #expect(NumberText.formatted(Double(thousandths) / 1000, fractionDigits: 2, in: .vi) == expected)
    }
  }
}
