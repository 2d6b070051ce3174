/// A closing of a period: the figures were published, and from then on what was reported for it may not change.
public struct Closing: Sendable, Hashable, Codable {
  public var reference: ClosingReference
  public var closedOn: CalendarDate
  /// Who sat at the prompt.
  public var closedBy: String
  public var note: String
  /// The hash of all that the workspace held, this closing included: what a report made then shows as its revision.
  public var revision: String
  /// When ntm recorded it: `2022-10-05T08:15:00Z`.
  public var recordedAt: String
  /// The newest import that it saw.
  public var lastBatch: Int
  /// What opened the period again; nil as long as the closing stands.
  public var amendment: Amendment?

  /// The opening of a closed period: until the next closing, values for it are taken again.
  public struct Amendment: Sendable, Hashable, Codable {
    public var amendedOn: CalendarDate
    public var amendedBy: String
    public var reason: String
    public var recordedAt: String
    /// The newest import before it.
    public var lastBatch: Int

    public init(amendedOn: CalendarDate, amendedBy: String, reason: String, recordedAt: String, lastBatch: Int) {
      self.amendedOn = amendedOn
      self.amendedBy = amendedBy
      self.reason = reason
      self.recordedAt = recordedAt
      self.lastBatch = lastBatch
    }
  }

  public init(
    reference: ClosingReference, closedOn: CalendarDate, closedBy: String, note: String, revision: String,
    recordedAt: String, lastBatch: Int, amendment: Amendment? = nil
  ) {
    self.reference = reference
    self.closedOn = closedOn
    self.closedBy = closedBy
    self.note = note
    self.revision = revision
    self.recordedAt = recordedAt
    self.lastBatch = lastBatch
    self.amendment = amendment
  }

  public var period: Period { reference.period }
  public var number: Int { reference.number }
  public var shortRevision: String { String(revision.prefix(12)) }
}

/// Which periods are closed and not open for an amendment.
public struct PeriodLocks: Sendable, Hashable {
  /// The closings that stand, oldest first.
  public let closings: [Closing]

  /// - Parameter closings: all, oldest first.
  public init(_ closings: [Closing] = []) {
    self.closings = closings.filter { $0.amendment == nil }
  }

  public var isEmpty: Bool { closings.isEmpty }

  /// The closing that forbids values for a period: of the period itself, or of a longer one that it lies in.
  public func lock(on period: Period) -> Closing? {
    closings.first { $0.period == period } ?? closings.first { $0.period.contains(period) }
  }
}

extension PeriodLocks {
  /// Why a value for a period is not taken. The place is filled in by the caller.
  public static func refusal(of period: Period, by closing: Closing) -> Diagnostic {
    Diagnostic(
      "store.period-closed", kind: .data, message: ClosingStrings.isClosed(period, closing),
      hints: [ClosingStrings.amendFirst(closing.period)])
  }
}

/// Sentences about closed periods that importers, the store and reports share.
public enum ClosingStrings {
  static func isClosed(_ period: Period, _ closing: Closing) -> LocalizedText {
    closing.period == period
      ? LocalizedText(
        vi: "\(period.description) đã khoá ngày \(closing.closedOn)",
        en: "\(period.description) was closed on \(closing.closedOn)")
      : LocalizedText(
        vi: "\(period.description) thuộc \(closing.period.description), đã khoá ngày \(closing.closedOn)",
        en: "\(period.description) lies in \(closing.period.description), which was closed on \(closing.closedOn)")
  }
  public static func amendFirst(_ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "muốn sửa thì mở lại kỳ ấy: amend \(period.description) --reason \"…\"",
      en: "to change it, open the period first: amend \(period.description) --reason \"…\"")
  }
  static func notClosed(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "\(period.description) chưa được khoá", en: "\(period.description) was not closed")
  }
  static func noSuchClosing(_ reference: ClosingReference, count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(reference.period.description) mới được khoá \(count) lần, không có lần thứ \(reference.number)",
      en: count == 1
        ? "\(reference.period.description) has no closing \(reference.number): it was closed once"
        : "\(reference.period.description) has no closing \(reference.number): it was closed \(count) times")
  }
  static func closedPeriods(_ periods: [Period]) -> LocalizedText {
    let list = periods.map(\.description).joined(separator: ", ")
    return periods.isEmpty
      ? LocalizedText(
        vi: "chưa kỳ nào được khoá; asof nhận một ngày (2022-09-30) hoặc một kỳ đã khoá",
        en: "no period was closed yet; asof takes a day (2022-09-30) or a closed period")
      : LocalizedText(vi: "các kỳ đã khoá: \(list)", en: "closed periods: \(list)")
  }
}
