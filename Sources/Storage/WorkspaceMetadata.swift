import GRDB
import NTMKit

/// What a workspace says of itself: settings, not data, so they may be changed.
public struct WorkspaceMetadata: Sendable, Hashable {
  public var title: LocalizedText?
  /// Said wherever the data are shown: that figures are invented, for one.
  public var disclaimer: LocalizedText?
  /// The day that reports are made for; nil: the end of the newest period.
  public var reportingDate: CalendarDate?

  public init(title: LocalizedText? = nil, disclaimer: LocalizedText? = nil, reportingDate: CalendarDate? = nil) {
    self.title = title
    self.disclaimer = disclaimer
    self.reportingDate = reportingDate
  }

  init(_ meta: [String: String]) {
    self.init(
      title: meta.text("title"), disclaimer: meta.text("disclaimer"),
      reportingDate: meta["reporting_date"].flatMap { CalendarDate(parsing: $0) })
  }
}

extension Store {
  public func metadata() throws(Diagnostic) -> WorkspaceMetadata {
    WorkspaceMetadata(try read { try $0.meta() })
  }

  public func setMetadata(_ metadata: WorkspaceMetadata) throws(Diagnostic) {
    let entries = [
      ("title_vi", metadata.title?.vi), ("title_en", metadata.title?.en), ("disclaimer_vi", metadata.disclaimer?.vi),
      ("disclaimer_en", metadata.disclaimer?.en), ("reporting_date", metadata.reportingDate?.description),
    ]
    try write { db in
      try db.inTransaction(.immediate) {
        try db.setMeta(entries)
        return .commit
      }
    }
  }

  /// What tells this workspace from others, and when it was made; nil in memory.
  public func identity() throws(Diagnostic) -> (id: String, createdAt: String)? {
    let meta = try read { try $0.meta() }
    guard let id = meta["id"], let createdAt = meta["created_at"] else { return nil }
    return (id, createdAt)
  }
}

extension Database {
  func meta() throws -> [String: String] {
    var meta: [String: String] = [:]
    try eachRow("SELECT key, value FROM meta") { meta[$0.text(0)] = $0.text(1) }
    return meta
  }

  /// A nil value removes the entry.
  func setMeta(_ entries: [(key: String, value: String?)]) throws {
    for entry in entries {
      if let value = entry.value {
        try insert("INSERT OR REPLACE INTO meta (key, value) VALUES (?, ?)", [.text(entry.key), .text(value)])
      } else {
        try insert("DELETE FROM meta WHERE key = ?", [.text(entry.key)])
      }
    }
  }
}

extension [String: String] {
  /// A text in both languages, under `KEY_vi` and `KEY_en`.
  func text(_ key: String) -> LocalizedText? {
    guard let vi = self["\(key)_vi"], let en = self["\(key)_en"] else { return nil }
    return LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }
}
