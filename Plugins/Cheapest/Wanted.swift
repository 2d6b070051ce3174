import NTMKit

/// What is added up over the criteria that are to be brought to met.
public enum Effort: String, ParameterChoice {
  /// One for each.
  case criteria
  /// What a file says.
  case cost
  /// How long it takes on average until it comes by itself.
  case days

  public var label: LocalizedText {
    switch self {
    case .criteria: Strings.criteriaEffort
    case .cost: Strings.costEffort
    case .days: Strings.daysEffort
    }
  }
}

/// What the communes that the plan names have for them.
public enum NamedRule: String, ParameterChoice {
  /// No other is helped before they are.
  case first
  case free

  public var label: LocalizedText {
    switch self {
    case .first: Strings.namedFirst
    case .free: Strings.namedFree
    }
  }
}

/// Which communes count towards the target.
public enum Counting: String, ParameterChoice {
  case allMet = "all-met"
  /// Those that are recognised too, fallen back or not.
  case reached

  public var label: LocalizedText {
    switch self {
    case .allMet: Strings.countAllMet
    case .reached: Strings.countReached
    }
  }
}

/// A probability that a user writes as `80%`, `80` or `0.8`.
public struct WantedProbability: ParameterValue {
  /// In percent, above 0 and below 100.
  public let percent: Double

  public static let kind = ParameterKind.number

  public init(percent: Double) { self.percent = percent }

  public init(argument text: String) throws(Diagnostic) {
    var word = UnicodeForm.nfc(text).trimmingSpaces
    let hasSign = word.hasSuffix("%")
    if hasSign { word = String(word.dropLast()).trimmingSpaces }
    let parsed = NumberText.parse(word.replacing(",", with: "."), decimal: .point)
    guard case .number(let number) = parsed else {
      throw Diagnostic("cheapest.not-a-probability", message: Strings.notAProbability(text))
    }
    let percent = hasSign || number >= 1 ? number : number * 100
    guard percent > 0, percent < 100 else {
      throw Diagnostic("cheapest.not-a-probability", message: Strings.notAProbability(text))
    }
    self.percent = percent
  }

  public var argumentText: String { NumberText.plain(percent) + "%" }
  var share: Double { percent / 100 }

  /// So many decimals tell a chance from the wanted one: none of 80%, one of 99.9%.
  var fractionDigits: Int {
    let text = NumberText.plain(percent)
    return text.firstIndex(of: ".").map { text.distance(from: $0, to: text.endIndex) - 1 } ?? 0
  }
}
