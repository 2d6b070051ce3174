import NTMKit
import Testing

@Suite("Sums of money") struct MoneyTextTests {
  @Test(
    "in dong",
    arguments: [
      ("5 tỷ", 5e9), ("1,2 tỷ", 1.2e9), ("1.2 tỷ đồng", 1.2e9), ("300 triệu", 3e8), ("300tr", 3e8),
      ("450.000 đ", 450_000),
      ("1.500.000 đồng", 1.5e6), ("25 nghìn", 25_000), ("1.2 billion", 1.2e9), ("300 million dong", 3e8),
      ("5 tỷ 300 triệu", 5.3e9), ("5 tỷ 300 triệu 250 nghìn đồng", 5_300_250_000), ("4,35 tỷ", 4.35e9),
      ("-2 triệu", -2e6),
      ("Tỷ lệ", nil), ("5", nil), ("5%", nil), ("1 tỷ 2", nil), ("300 triệu 5 tỷ", nil), ("5 tỷ 3000 triệu", nil),
      ("tỷ", nil),
      ("5 USD", nil), ("5 ha", nil), ("", nil), ("5 triệu/ha", nil), ("hai tỷ", nil),
    ] as [(String, Double?)])
  func dong(_ text: String, _ sum: Double?) {
    #expect(MoneyText.dong(text, decimal: .either) == sum.map { .number($0) } ?? .notANumber)
  }

  @Test("one mark before three digits means two things, unless the file's mark is known") func ambiguous() {
    #expect(
      MoneyText.dong("1.234 triệu", decimal: .either) == .ambiguous(asThousands: 1_234_000_000, asDecimal: 1_234_000))
    #expect(MoneyText.dong("1.234 triệu", decimal: .comma) == .number(1_234_000_000))
    #expect(MoneyText.dong("1.234 triệu", decimal: .point) == .number(1_234_000))
  }

  @Test("a unit behind the number one is singular in English") func singular() {
    #expect(MeasureUnit.commune.label(behind: .int(1)).en == "commune")
    #expect(MeasureUnit.criterion.label(behind: .double(1)).en == "criterion")
    #expect(MeasureUnit.commune.label(behind: .int(2)).en == "communes")
    #expect(MeasureUnit.commune.label(behind: .int(1)).vi == "xã")
  }
}
