extension String: ParameterValue {
  public static var kind: ParameterKind { .text }
  public init(argument text: String) throws(Diagnostic) { self = text }
  public var argumentText: String { self }
}

extension Int: ParameterValue {
  public static var kind: ParameterKind { .integer(nil) }
  public init(argument text: String) throws(Diagnostic) {
    guard let number = Int(text) else { throw .unreadable(text, as: "integer", ParameterStrings.integer) }
    self = number
  }
  public var argumentText: String { String(self) }
}

extension Double: ParameterValue {
  public static var kind: ParameterKind { .number }
  public init(argument text: String) throws(Diagnostic) {
    guard case .number(let number) = NumberText.parse(text, decimal: .point) else {
      throw .unreadable(text, as: "number", ParameterStrings.number)
    }
    self = number
  }
  public var argumentText: String { NumberText.plain(self) }
}

extension CalendarDate: ParameterValue {
  public static var kind: ParameterKind { .date }
  public init(argument text: String) throws(Diagnostic) {
    guard let date = CalendarDate(lenient: text) else { throw .unreadable(text, as: "date", ParameterStrings.date) }
    self = date
  }
  public var argumentText: String { description }
}

extension Period: ParameterValue {
  public static var kind: ParameterKind { .period }
  public init(argument text: String) throws(Diagnostic) {
    guard let period = Period(parsing: text) else {
      throw .unreadable(text, as: "period", ParameterStrings.period)
    }
    self = period
  }
  public var argumentText: String { description }
}

extension PeriodRange: ParameterValue {
  public static var kind: ParameterKind { .period }
  public init(argument text: String) throws(Diagnostic) {
    guard let range = PeriodRange(parsing: text) else {
      throw .unreadable(text, as: "period", ParameterStrings.period)
    }
    self = range
  }
  public var argumentText: String { description }
}

/// A closed set of words: an enum of strings with a label for each.
public protocol ParameterChoice: ParameterValue, RawRepresentable, CaseIterable where RawValue == String {
  /// What help and completion say of the word.
  var label: LocalizedText { get }
}

extension ParameterChoice {
  public static var kind: ParameterKind { .choice(allCases.map { .init($0.rawValue, $0.label) }) }
  public init(argument text: String) throws(Diagnostic) {
    guard let value = Self(rawValue: text) else {
      let words = Self.allCases.map(\.rawValue)
      var hints = [
        LocalizedText(vi: "chọn: \(words.joined(separator: ", "))", en: "one of: \(words.joined(separator: ", "))")
      ]
      if let nearest = NearestName.nearest(to: text, among: words) {
        hints.insert(LocalizedText(vi: "có phải “\(nearest)”?", en: "did you mean “\(nearest)”?"), at: 0)
      }
      throw Diagnostic(
        "parameter.not-a-choice",
        message: LocalizedText(vi: "không có lựa chọn “\(text)”", en: "“\(text)” is not one of the choices"),
        hints: hints)
    }
    self = value
  }
  public var argumentText: String { rawValue }
}

extension Language: ParameterChoice {
  public var label: LocalizedText {
    switch self {
    case .vi: LocalizedText(vi: "tiếng Việt", en: "Vietnamese")
    case .en: LocalizedText(vi: "tiếng Anh", en: "English")
    }
  }
}

extension Diagnostic {
  fileprivate static func unreadable(_ text: String, as name: String, _ expected: LocalizedText) -> Diagnostic {
    Diagnostic(
      Code(rawValue: "parameter.not-a-\(name)"),
      message: LocalizedText(vi: "“\(text)” không phải \(expected)", en: "“\(text)” is not \(expected)"))
  }
}

enum ParameterStrings {
  static let integer = LocalizedText(vi: "số nguyên", en: "a whole number")
  static let number = LocalizedText(vi: "số", en: "a number")
  static let date = LocalizedText(
    vi: "ngày (viết 2022-09-30 hoặc 30/9/2022)", en: "a date (written 2022-09-30 or 30/9/2022)")
  static let period = LocalizedText(
    vi: "kỳ (viết 2022, 2022H1, 2022Q3, 2022-09 hoặc 2021Q1..2022Q3)",
    en: "a period (written 2022, 2022H1, 2022Q3, 2022-09 or 2021Q1..2022Q3)")
}
