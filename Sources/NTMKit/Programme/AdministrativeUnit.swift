/// A province, district or commune of a dated list of units.
public struct AdministrativeUnit: Sendable, Hashable {
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    case province, district, commune

    private var depth: Int {
      switch self {
      case .province: 0
      case .district: 1
      case .commune: 2
      }
    }
    public static func < (a: Level, b: Level) -> Bool { a.depth < b.depth }
  }

  /// Identity, as the statistics office gives it: zero-padded text.
  public var code: String
  /// Without the kind in front: `Phú Hữu`, not `Xã Phú Hữu`.
  public var name: String
  /// `tỉnh`, `huyện`, `thị xã`, `xã`, `phường`, `thị trấn` …; can change while the code stays.
  public var kind: String
  public var level: Level
  public var parentCode: String?
  /// The group whose thresholds judge its communes: a region until 2025, a commune group from 2026. Inherited from the
  /// parent where it is nil.
  public var region: String?
  /// Both inclusive; nil means unknown, taken as without limit.
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?

  public init(
    code: String, name: String, kind: String, level: Level, parentCode: String? = nil, region: String? = nil,
    validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil
  ) {
    self.code = code
    self.name = name
    self.kind = kind
    self.level = level
    self.parentCode = parentCode
    self.region = region
    self.validFrom = validFrom
    self.validTo = validTo
  }

  public func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }

  /// `xã Phú Hữu`.
  public var fullName: String { kind.isEmpty ? name : "\(kind) \(name)" }

  /// The kinds a name may begin with, longest first.
  public static let kinds = [
    "thành phố trực thuộc trung ương", "thành phố", "thị trấn", "thị xã", "đặc khu", "phường", "huyện", "quận", "tỉnh",
    "xã",
  ]

  /// Splits `Xã Phú Hữu` into kind and name; a name without a kind in front stays whole.
  public static func splitKind(of text: String) -> (kind: String?, name: String) {
    let words = text.split(separator: " ")
    for kind in kinds {
      let count = kind.split(separator: " ").count
      guard words.count > count else { continue }
      if VietnameseFolding.fold(words[..<count].joined(separator: " ")) == VietnameseFolding.fold(kind) {
        return (kind, words[count...].joined(separator: " "))
      }
    }
    return (nil, text)
  }
}

/// Membership of the programme: which communes its figures are out of, and when.
public struct ProgrammeCommune: Sendable, Hashable {
  public var unitCode: String
  public var validFrom: CalendarDate?
  public var validTo: CalendarDate?

  public init(unitCode: String, validFrom: CalendarDate? = nil, validTo: CalendarDate? = nil) {
    self.unitCode = unitCode
    self.validFrom = validFrom
    self.validTo = validTo
  }

  public func isValid(on day: CalendarDate) -> Bool {
    (validFrom.map { $0 <= day } ?? true) && (validTo.map { day <= $0 } ?? true)
  }
}

/// How many people live in a unit, counted or estimated for a day.
public struct Population: Sendable, Hashable {
  public var unitCode: String
  public var persons: Int
  public var asOf: CalendarDate?

  public init(unitCode: String, persons: Int, asOf: CalendarDate? = nil) {
    self.unitCode = unitCode
    self.persons = persons
    self.asOf = asOf
  }
}
