/// Sums of money as people write them: `1,2 tỷ`, `300 triệu đồng`, `5 tỷ 300 triệu`, `450.000 đ`, `1.2 billion`.
public enum MoneyText {
  /// The sum in dong; `notANumber` for a text that is no sum of money, such as a number without a unit.
  ///
  /// Several parts stand in falling order, each less than one of the unit before it: `5 tỷ 300 triệu`. `1 tỷ 2` is refused.
  public static func dong(_ text: String, decimal: DecimalMark) -> ParsedNumber {
    var rest = UnicodeForm.nfc(text).trimmingSpaces[...]
    var (sum, other) = (0.0, 0.0)
    var isAmbiguous = false
    var last: Int?
    while !rest.isEmpty {
      let number = rest.prefix { !$0.isLetter }
      let word = rest[number.endIndex...].prefix { !$0.isNumber && $0 != "-" && $0 != "+" }
      rest = rest[word.endIndex...]
      guard let power = power(String(word)) else { return .notANumber }
      let parsed = NumberText.parse(String(number), decimal: decimal)
      let parts: (Double, Double)
      switch parsed {
      case .number(let number): parts = (number, number)
      // There are no parts of a dong.
      case .ambiguous(let thousands, _) where power == 0: parts = (thousands, thousands)
      case .ambiguous(let thousands, let decimals):
        parts = (thousands, decimals)
        isAmbiguous = true
      case .notANumber: return .notANumber
      }
      if let last {
        let most = 1.0.shifted(byPowerOfTen: last - power)
        guard power < last, parts.0 >= 0, sum >= 0, parts.0 < most else { return .notANumber }
      }
      last = power
      sum += parts.0.shifted(byPowerOfTen: power)
      other += parts.1.shifted(byPowerOfTen: power)
    }
    guard last != nil, sum.isFinite else { return .notANumber }
    return isAmbiguous ? .ambiguous(asThousands: sum, asDecimal: other) : .number(sum)
  }

  /// The power of ten of a word for money, with or without the word for dong behind it; nil: it is none.
  private static func power(_ text: String) -> Int? {
    // Behind a number it is no mark for “đạt”.
    if ["đ", "Đ", "₫"].contains(text.trimmingCharacters(" .,;")) { return 0 }
    let word = VietnameseFolding.fold(text).trimmingCharacters(" .,;")
    if let scale = UnitScale(word), scale.dimension == "dong", scale.per.isEmpty { return scale.power }
    return UnitScale.multiples.first { $0.0 == word && $0.0.first?.isLetter == true }?.1
  }
}
