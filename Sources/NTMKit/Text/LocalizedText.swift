/// A sentence or label in both languages.
///
/// Written with one interpolated literal per language, so that a missing translation does not compile and numbers,
/// dates and periods inside are formatted the way each language writes them:
///
///     LocalizedText(vi: "Có \(count) xã", en: "\(count) communes")      // 1.200 xã, 1,200 communes
public struct LocalizedText: Sendable, Hashable, Codable {
  /// In Vietnamese.
  public let vi: String
  /// In English.
  public let en: String

  public init(vi: VietnameseTemplate, en: EnglishTemplate) {
    self.vi = vi.text
    self.en = en.text
  }

  /// A text that is the same in both languages: a name, a code, a line the user typed.
  public init(verbatim text: String) {
    vi = text
    en = text
  }

  public init(resolvedVietnamese vi: String, resolvedEnglish en: String) {
    self.vi = vi
    self.en = en
  }

  /// What readers of a language get.
  public func resolved(in language: Language) -> String {
    switch language {
    case .vi: vi
    case .en: en
    }
  }

  /// The texts joined in each language: `["một", "hai"]` becomes `một, hai`.
  public static func list(_ texts: [LocalizedText], separator: String = ", ") -> LocalizedText {
    LocalizedText(
      resolvedVietnamese: texts.map(\.vi).joined(separator: separator),
      resolvedEnglish: texts.map(\.en).joined(separator: separator))
  }
}

/// What can stand in an interpolation of a `LocalizedText`: written differently in each language.
public protocol LocallyWritten {
  /// As sentences of a language write it.
  func written(in language: Language) -> String
}

extension LocalizedText: LocallyWritten {
  public func written(in language: Language) -> String { resolved(in: language) }
}

/// The Vietnamese side of a `LocalizedText`.
public struct VietnameseTemplate: ExpressibleByStringInterpolation, Sendable {
  let text: String
  public init(stringLiteral value: String) { text = value }
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  public struct Interpolation: LocalizedInterpolation {
    public static var language: Language { .vi }
    public var text: String
    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }
  }
}

/// The English side of a `LocalizedText`.
public struct EnglishTemplate: ExpressibleByStringInterpolation, Sendable {
  let text: String
  public init(stringLiteral value: String) { text = value }
  public init(stringInterpolation: Interpolation) { text = stringInterpolation.text }
  public struct Interpolation: LocalizedInterpolation {
    public static var language: Language { .en }
    public var text: String
    public init(literalCapacity: Int, interpolationCount: Int) {
      text = ""
      text.reserveCapacity(literalCapacity + interpolationCount * 8)
    }
  }
}

public protocol LocalizedInterpolation: StringInterpolationProtocol where StringLiteralType == String {
  static var language: Language { get }
  var text: String { get set }
}

extension LocalizedInterpolation {
  public mutating func appendLiteral(_ literal: String) { text += literal }
  public mutating func appendInterpolation(_ verbatim: String) { text += verbatim }
  public mutating func appendInterpolation(_ value: some LocallyWritten) { text += value.written(in: Self.language) }
  public mutating func appendInterpolation(_ number: Int) {
    text += NumberText.formatted(Int64(number), in: Self.language)
  }
  public mutating func appendInterpolation(_ number: Int64) { text += NumberText.formatted(number, in: Self.language) }
  public mutating func appendInterpolation(_ number: Double, digits: Int? = nil) {
    text += NumberText.formatted(number, fractionDigits: digits, in: Self.language)
  }
}
