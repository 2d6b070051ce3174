import NTMKit
import Query
import Storage

/// `undo 12`: takes an import back. Its rows stay in the file, and count for nothing.
struct Undo: Command {
  struct Arguments: ParameterSet {
    var batch: Int?
    var note: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("batch", \.batch, positional: true, summary: WorkspaceStrings.undoBatch),
        ParameterField("note", \.note, summary: WorkspaceStrings.undoNote),
      ]
    }
  }

  static let manifest = CommandManifest(
    "undo", summary: WorkspaceStrings.undoSummary, effect: .writesWorkspace,
    searchTerms: ["withdraw", "revert", "rút", "hoàn tác"])
  static let examples = [Example("undo 3", WorkspaceStrings.undoExample, .fails("shell.sample-read-only"))]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "batch", let batches = try? session.dataset.source.batches() else { return nil }
    return batches.reversed().filter { $0.withdrawnOn == nil }.map {
      Completion(replacement: String($0.id), summary: LocalizedText(verbatim: $0.file))
    }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let host = session.host
    let (withdrawn, edits, left) = try session.workspace.writing { store in
      let batches = try store.batches()
      guard let id = arguments.batch ?? batches.last(where: { $0.withdrawnOn == nil })?.id else {
        throw Diagnostic("undo.nothing", message: WorkspaceStrings.nothingToUndo)
      }
      let batch = batches.first { $0.id == id }
      let edits = try store.laterEdits(ofRowsIn: id)
      if let last = edits.last, let batch, batch.isEdit, batch.withdrawnOn == nil {
        throw Diagnostic(
          "undo.changed-again", message: WorkspaceStrings.changedAgain(id, edits),
          hints: [WorkspaceStrings.undoFirst(last)])
      }
      try store.withdraw(batch: id, on: host.today(), note: arguments.note ?? "", recordedAt: host.now())
      return (batch, edits, try store.rowsLeftBehind(byBatch: id))
    }
    try session.readAgain()
    guard let withdrawn else { return CommandResult() }
    var notices = [Notice.said(WorkspaceStrings.undone(withdrawn))]
    if !edits.isEmpty { notices.append(.said(WorkspaceStrings.editsStay(edits))) }
    if !left.isEmpty { notices.append(.warned(WorkspaceStrings.leftBehind(left))) }
    return CommandResult(notices: notices)
  }
}
