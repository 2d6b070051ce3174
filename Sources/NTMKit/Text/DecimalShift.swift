extension Double {
  /// The number times a power of ten, as one shifts the point of its decimals: 4.35 by 2 is 435.
  ///
  /// Multiplying would leave a remainder: `4.35 * 100` is 434.99999999999994.
  public func shifted(byPowerOfTen power: Int) -> Double {
    let text = description
    guard let mark = text.firstIndex(of: "e") else { return Double("\(text)e\(power)") ?? self }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return Double("\(text[..<mark])e\(exponent + power)") ?? self
  }
}
