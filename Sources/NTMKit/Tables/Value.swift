/// One cell of a table.
public enum Value: Sendable, Hashable, Codable {
  /// Missing: not zero, not empty, not false.
  case null
  /// Yes or no.
  case bool(Bool)
  /// A whole number: a count, a year.
  case int(Int64)
  /// A number that may have decimals. Never infinite in what a report gives.
  case double(Double)
  /// A name, a code, a coded value; in form NFC.
  case text(String)
  /// A day.
  case date(CalendarDate)
  /// A quarter, a year, a month.
  case period(Period)

  /// Whether it is missing.
  public var isNull: Bool { self == .null }

  /// nil for a missing value.
  public var type: ColumnType? {
    switch self {
    case .null: nil
    case .bool: .bool
    case .int: .int
    case .double: .double
    case .text: .text
    case .date: .date
    case .period: .period
    }
  }

  /// The number in an integer or a double.
  public var number: Double? {
    switch self {
    case .int(let value): Double(value)
    case .double(let value): value
    default: nil
    }
  }

  /// The value as data: `74.5`, `true`, `2022-09-30`; empty when missing. The same in every language.
  public var plainText: String {
    switch self {
    case .null: ""
    case .bool(let value): value ? "true" : "false"
    case .int(let value): String(value)
    case .double(let value): NumberText.plain(value)
    case .text(let value): value
    case .date(let value): value.description
    case .period(let value): value.description
    }
  }
}

extension Value {
  public init(_ number: Int) { self = .int(Int64(number)) }
  /// nil gives a missing value, here and below.
  public init(_ number: Int?) { self = number.map { .int(Int64($0)) } ?? .null }
  public init(_ number: Double?) { self = number.map(Value.double) ?? .null }
  /// A text; nil gives a missing value.
  public init(_ text: String?) { self = text.map(Value.text) ?? .null }
  /// A day; nil gives a missing value.
  public init(_ date: CalendarDate?) { self = date.map(Value.date) ?? .null }
  /// A period; nil gives a missing value.
  public init(_ period: Period?) { self = period.map(Value.period) ?? .null }
}

/// The type of every value in a column.
public enum ColumnType: String, Sendable, Hashable, Codable, CaseIterable {
  /// As the cases of `Value`, of which a column has one, and missing values.
  case bool, int, double, text, date, period

  /// Whether its values can be added up.
  public var isNumeric: Bool { self == .int || self == .double }

  /// What messages call it.
  public var name: LocalizedText {
    switch self {
    case .bool: LocalizedText(vi: "đúng/sai", en: "boolean")
    case .int: LocalizedText(vi: "số nguyên", en: "integer")
    case .double: LocalizedText(vi: "số", en: "number")
    case .text: LocalizedText(vi: "chữ", en: "text")
    case .date: LocalizedText(vi: "ngày", en: "date")
    case .period: LocalizedText(vi: "kỳ", en: "period")
    }
  }
}

/// A unit of measure. Open: any text is one; arithmetic between different ones is refused.
public struct MeasureUnit: RawRepresentable, Sendable, Hashable, Codable, ExpressibleByStringLiteral {
  public let rawValue: String
  public init(rawValue: String) { self.rawValue = rawValue }
  public init(stringLiteral value: String) { rawValue = value }

  /// 0…100. Written `%`.
  public static let percent: MeasureUnit = "percent"
  /// Millions of dongs, as all money of the programme is told.
  public static let millionDong: MeasureUnit = "million_dong"
  /// Persons.
  public static let person: MeasureUnit = "person"
  /// Communes.
  public static let commune: MeasureUnit = "commune"
  /// Criteria met, lacking, judged.
  public static let criterion: MeasureUnit = "criterion"
  /// Days from one to another.
  public static let day: MeasureUnit = "day"
  /// Weeks.
  public static let week: MeasureUnit = "week"

  /// How the unit is written behind a number or in a column's header.
  public var label: LocalizedText {
    switch rawValue {
    case "percent": LocalizedText(verbatim: "%")
    case "million_dong": LocalizedText(vi: "triệu đồng", en: "million dong")
    case "thousand_dong/person": LocalizedText(vi: "nghìn đồng/người", en: "thousand dong/person")
    case "million_dong/person/year": LocalizedText(vi: "triệu đồng/người/năm", en: "million dong/person/year")
    case "m2/person": LocalizedText(vi: "m²/người", en: "m²/person")
    case "person": LocalizedText(vi: "người", en: "persons")
    case "commune": LocalizedText(vi: "xã", en: "communes")
    case "criterion": LocalizedText(vi: "tiêu chí", en: "criteria")
    case "day": LocalizedText(vi: "ngày", en: "days")
    case "week": LocalizedText(vi: "tuần", en: "weeks")
    case "product": LocalizedText(vi: "sản phẩm", en: "products")
    case "hectare": LocalizedText(verbatim: "ha")
    default: LocalizedText(verbatim: rawValue)
    }
  }

  /// How it is written behind one number.
  public func label(behind value: Value) -> LocalizedText {
    guard value.number == 1, let one = Self.singulars[rawValue] else { return label }
    return LocalizedText(resolvedVietnamese: label.vi, resolvedEnglish: one)
  }

  private static let singulars = [
    "person": "person", "commune": "commune", "criterion": "criterion", "day": "day", "week": "week",
    "product": "product",
  ]
}
