/// A decision that a commune has reached a level. Meeting all criteria and being recognised are two facts.
public struct Recognition: Sendable, Hashable {
  /// What a commune is recognised as; each includes the one before.
  public enum Level: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Not recognised; new rural; advanced new rural; model new rural.
    case none, ntm, advanced, model

    /// 0…3, in the order of the cases.
    public var rank: Int {
      switch self {
      case .none: 0
      case .ntm: 1
      case .advanced: 2
      case .model: 3
      }
    }
    public static func < (a: Level, b: Level) -> Bool { a.rank < b.rank }

    /// Reads a level as files write it: its word, or `nông thôn mới nâng cao`, `NTM kiểu mẫu`, `ntm_nang_cao` …
    public init?(parsing text: String) {
      switch VietnameseFolding.fold(text) {
      case "ntm", "nong thon moi", "dat chuan", "dat chuan nong thon moi", "xa nong thon moi", "new rural": self = .ntm
      case "advanced", "nang cao", "ntm nang cao", "nong thon moi nang cao", "xa nong thon moi nang cao":
        self = .advanced
      case "model", "kieu mau", "ntm kieu mau", "nong thon moi kieu mau", "xa nong thon moi kieu mau": self = .model
      default: return nil
      }
    }
  }

  /// Which commune.
  public var communeCode: String
  /// What it is recognised as.
  public var level: Level
  /// The field a model commune is a model in.
  public var field: String?
  /// The year whose set was met, as the decision has it.
  public var targetYear: Int?
  /// `1234/QĐ-UBND`.
  public var decisionNumber: String?
  /// From this day on it counts.
  public var decisionDate: CalendarDate
  /// From this day on it counts no more; nil: it was not revoked.
  public var revokedOn: CalendarDate?

  public init(
    communeCode: String, level: Level, field: String? = nil, targetYear: Int? = nil, decisionNumber: String? = nil,
    decisionDate: CalendarDate, revokedOn: CalendarDate? = nil
  ) {
    self.communeCode = communeCode
    self.level = level
    self.field = field
    self.targetYear = targetYear
    self.decisionNumber = decisionNumber
    self.decisionDate = decisionDate
    self.revokedOn = revokedOn
  }

  /// Whether it counts on a day: decided by then and not revoked.
  public func isInForce(on day: CalendarDate) -> Bool {
    decisionDate <= day && (revokedOn.map { day < $0 } ?? true)
  }
}
