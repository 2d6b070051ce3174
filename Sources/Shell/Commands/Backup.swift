import NTMKit
import Query
import Storage

/// `backup "2022-10-05.ntm"`: copies the workspace as it is at this moment, while others may read and write it.
struct Backup: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var isForced = false
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "path", \.path, positional: true, required: true, kind: .path, summary: SafetyStrings.backupPath),
        ParameterField(flag: "force", \.isForced, summary: SafetyStrings.backupForce),
      ]
    }
  }

  static let manifest = CommandManifest(
    "backup", summary: SafetyStrings.backupSummary, effect: .writesFiles,
    searchTerms: ["copy", "snapshot", "restore", "sao lưu", "bản sao", "dự phòng"])
  static let examples = [
    Example("backup \"sao-luu.ntm\"", SafetyStrings.backupExample),
    Example("backup \"khong-co/sao-luu.ntm\"", SafetyStrings.backupFailsExample, .fails("store.folder-missing")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let name = arguments.path ?? ""
    let path = session.host.expanded(name)
    let current = session
    let backup = try session.workspace.reading { store in
      try store.backup(to: path, replacing: arguments.isForced) { try current.checkCancellation() }
    }
    return CommandResult(notices: [.said(SafetyStrings.backedUp(name, backup))])
  }
}
