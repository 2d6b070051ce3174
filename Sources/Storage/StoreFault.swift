import GRDB
import NTMKit

/// What can go wrong with a workspace, as diagnostics. The words are in `Strings`.
enum StoreFault {
  /// The diagnostic for anything thrown while the store works.
  static func diagnostic(for error: any Error, at location: StoreLocation) -> Diagnostic {
    switch error {
    case let diagnostic as Diagnostic: diagnostic
    case let error as DatabaseError: diagnostic(for: error, at: location)
    case let damage as Damage: damaged(location, damage.found)
    default: failed(location, "\(error)")
    }
  }

  private static func diagnostic(for error: DatabaseError, at location: StoreLocation) -> Diagnostic {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: busy(location)
    case .SQLITE_FULL: diskFull(location)
    case .SQLITE_NOTADB: notAWorkspace(location)
    case .SQLITE_CORRUPT: damaged(location, error.message ?? "")
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: unreadable(location)
    case .SQLITE_READONLY where error.isUnfinishedWrite:
      fault("store.unfinished-write", Strings.unfinishedWrite(location.label), Strings.unfinishedWriteHint, location)
    case .SQLITE_READONLY: notWritable(location)
    // Even reading takes a small index of the log beside the file.
    case .SQLITE_IOERR where error.extendedResultCode == .SQLITE_IOERR_SHMSIZE: diskFull(location)
    case .SQLITE_IOERR: io(location, LocalizedText(verbatim: error.message ?? ""))
    case .SQLITE_ERROR where isOfSchema(error.message ?? ""): damaged(location, error.message ?? "")
    default: failed(location, error.message ?? error.resultCode.description)
    }
  }

  /// Every statement fits the schema, so that a table that is not there was lost.
  private static func isOfSchema(_ message: String) -> Bool {
    message.hasPrefix("no such ") || message == "unsupported file format"
  }

  static func fault(
    _ code: Diagnostic.Code, _ message: LocalizedText, _ hint: LocalizedText?, _ location: StoreLocation? = nil
  ) -> Diagnostic {
    Diagnostic(
      code, kind: .data, message: message, span: location.map { SourceSpan(source: $0.label) },
      hints: hint.map { [$0] } ?? [])
  }

  /// A table of a plugin whose rows are stored as another declaration had them.
  static func tableConflict(_ conflict: LocalizedText) -> Diagnostic {
    Diagnostic("store.table-conflict", kind: .data, message: conflict, hints: [Strings.tableConflictHint])
  }
  static func missing(_ location: StoreLocation) -> Diagnostic {
    fault("store.missing", Strings.missing(location.label), Strings.missingHint(location.label), location)
  }
  static func exists(_ location: StoreLocation) -> Diagnostic {
    fault("store.exists", Strings.exists(location.label), Strings.existsHint, location)
  }
  static func leftoverLog(_ location: StoreLocation, _ log: String) -> Diagnostic {
    fault("store.leftover-log", Strings.leftoverLog(location.label, log), Strings.leftoverLogHint(log), location)
  }
  static func folderMissing(_ location: StoreLocation) -> Diagnostic {
    fault("store.folder-missing", Strings.folderMissing(location.label), Strings.folderMissingHint, location)
  }
  static func unreadable(_ location: StoreLocation) -> Diagnostic {
    fault("store.unreadable", Strings.unreadable(location.label), Strings.unreadableHint, location)
  }
  static func notWritable(_ location: StoreLocation) -> Diagnostic {
    fault("store.read-only", Strings.notWritable(location.label), Strings.notWritableHint, location)
  }
  static func notAWorkspace(_ location: StoreLocation) -> Diagnostic {
    fault("store.not-a-workspace", Strings.notAWorkspace(location.label), Strings.notAWorkspaceHint, location)
  }
  static func newer(_ location: StoreLocation, version: Int) -> Diagnostic {
    fault(
      "store.newer", Strings.newer(location.label, version, Migrations.currentVersion), Strings.newerHint, location)
  }
  static func older(_ location: StoreLocation, version: Int) -> Diagnostic {
    fault(
      "store.older", Strings.older(location.label, version, Migrations.currentVersion), Strings.olderHint, location)
  }
  static func busy(_ location: StoreLocation) -> Diagnostic {
    fault("store.busy", Strings.busy(location.label), Strings.busyHint, location)
  }
  static func damaged(_ location: StoreLocation, _ found: String) -> Diagnostic {
    fault("store.damaged", Strings.damaged(location.label, found), Strings.damagedHint(location.label), location)
  }
  static func diskFull(_ location: StoreLocation) -> Diagnostic {
    fault("store.disk-full", Strings.diskFull(location.label), Strings.diskFullHint, location)
  }
  static func io(_ location: StoreLocation, _ found: LocalizedText) -> Diagnostic {
    fault("store.io", Strings.io(location.label, found), Strings.ioHint, location)
  }
  static func failed(_ location: StoreLocation, _ message: String) -> Diagnostic {
    fault("store.failed", Strings.failed(location.label, message), nil, location)
  }

  static func alreadyImported(_ file: SourceFile, batch: Int, receivedOn: CalendarDate) -> Diagnostic {
    Diagnostic(
      "import.already-imported", kind: .data, message: Strings.alreadyImported(file.name, batch, receivedOn),
      span: SourceSpan(source: file.path), hints: [Strings.alreadyImportedHint(batch)])
  }
  static func strict(_ file: SourceFile, refused: RefusedRows) -> Diagnostic {
    Diagnostic(
      "import.strict", kind: .data, message: Strings.strict(file.name, refused.count),
      span: SourceSpan(source: file.path, line: refused.rows.first?.line), hints: [Strings.strictHint],
      others: refused.rows.map(\.diagnostic))
  }
  static func unknownBatch(_ batch: Int, newest: Int) -> Diagnostic {
    Diagnostic("store.unknown-batch", message: Strings.unknownBatch(batch), hints: [Strings.unknownBatchHint(newest)])
  }
  static func alreadyWithdrawn(_ batch: Int, on day: CalendarDate) -> Diagnostic {
    Diagnostic("store.already-withdrawn", message: Strings.alreadyWithdrawn(batch, day))
  }

  // What only a faulty importer can cause.

  static func countMismatch(read: Int, taken: Int, refused: Int) -> Diagnostic {
    Diagnostic("store.count-mismatch", kind: .defect, message: Strings.countMismatch(read, taken, refused))
  }
  static func unfinished(_ kind: String) -> Diagnostic {
    Diagnostic("store.unfinished-import", kind: .defect, message: Strings.unfinished(kind))
  }
  static func unknownSlots(of submission: Submission) -> Diagnostic {
    Diagnostic(
      "store.unknown-set", kind: .data,
      message: Strings.unknownSlots(submission.unitCode, submission.setCode, submission.values.count),
      hints: [Strings.unknownSlotsHint])
  }
  static func repeatedSlots(in set: CriteriaSet) -> Diagnostic {
    var seen: Set<String> = []
    let repeated = set.slots.first { !seen.insert($0).inserted } ?? ""
    return Diagnostic(
      "store.repeated-indicator", kind: .data, message: Strings.repeatedSlots(set.code, repeated))
  }
  static func notFinite(in submission: Submission) -> Diagnostic {
    Diagnostic(
      "store.not-finite", kind: .defect, message: Strings.notFinite(submission.unitCode, submission.period))
  }
}
