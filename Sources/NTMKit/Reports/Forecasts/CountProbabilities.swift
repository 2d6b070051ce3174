/// The chances of counts, as they are stored: from the least count that has one, one for each count.
public struct CountProbabilities: Sendable, Hashable, Codable {
  /// The count of the first probability.
  public var least: Int
  /// Of `least`, `least` + 1, …
  public var probabilities: [Double]

  public init(least: Int, probabilities: [Double]) {
    self.least = least
    self.probabilities = probabilities
  }

  /// A count that is certain.
  public init(certain count: Int) { self.init(least: count, probabilities: [1]) }

  // MARK: As text

  private static let scale = 1e8
  private static let mostCounts = 1_000_000

  /// A JSON object with the chance of each count, to eight decimals, those that round to 0 left out: `{"36":0.25,"38":0.75}`.
  public var text: String {
    let places = probabilities.enumerated().compactMap { place, probability -> String? in
      let rounded = (probability * Self.scale).rounded() / Self.scale
      return rounded > 0 ? "\"\(least + place)\":\(NumberText.plain(rounded))" : nil
    }
    return "{\(places.joined(separator: ","))}"
  }

  /// Reads what `text` writes, and makes the chances together 1 again; nil for anything else.
  public init?(parsing text: String) {
    guard text.hasPrefix("{\""), text.hasSuffix("}") else { return nil }
    var chances: [Int: Double] = [:]
    for pair in text.dropFirst().dropLast().split(separator: ",") {
      let parts = pair.split(separator: ":")
      guard parts.count == 2, parts[0].hasPrefix("\""), parts[0].hasSuffix("\""),
        let count = Int(parts[0].dropFirst().dropLast()), let chance = Double(parts[1]), chance >= 0, chance <= 1
      else { return nil }
      chances[count] = chance
    }
    guard let first = chances.keys.min(), let last = chances.keys.max(), last - first < Self.mostCounts else {
      return nil
    }
    let sum = (first...last).reduce(0) { $0 + (chances[$1] ?? 0) }
    guard abs(sum - 1) < 1e-3 else { return nil }
    self.init(least: first, probabilities: (first...last).map { (chances[$0] ?? 0) / sum })
  }
}
