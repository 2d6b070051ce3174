/// Percentages without false precision.
public enum Percent {
  /// Whole, and neither 0 nor 100 for what is not certain.
  public static func whole(_ probability: Double, isCertain: Bool = false) -> Int {
    let rounded = Int((probability * 100).rounded())
    return isCertain ? rounded : min(max(rounded, 1), 99)
  }

  /// To a tenth, and neither 0 nor 100: of what is not certain.
  public static func tenths(_ probability: Double) -> Value {
    .double(min(max((probability * 1000).rounded(), 1), 999) / 10)
  }

  /// To a tenth.
  public static func value(_ share: Double) -> Value { .double((share * 1000).rounded() / 10) }
}
