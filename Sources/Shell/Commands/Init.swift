import NTMKit
import Query
import Storage

/// `init "haugiang.ntm"`: makes a workspace and goes on in it.
struct Init: Command {
  struct Arguments: ParameterSet {
    var path: String?
    var from: InitialContent?
    var title: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "path", \.path, positional: true, required: true, kind: .path, summary: WorkspaceStrings.initPath),
        ParameterField("from", \.from, summary: WorkspaceStrings.initFrom),
        ParameterField("title", \.title, summary: WorkspaceStrings.initTitle),
      ]
    }
  }

  static let manifest = CommandManifest(
    "init", summary: WorkspaceStrings.initSummary, effect: .writesFiles,
    searchTerms: ["new", "create", "workspace", "tạo", "tệp làm việc"])
  static let examples = [
    Example("init \"haugiang.ntm\"", WorkspaceStrings.initExample),
    Example("init \"thu-nghiem.ntm\" --from sample", WorkspaceStrings.initSampleExample),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let name = arguments.path ?? ""
    let path = session.host.expanded(name)
    let store = try Store.create(at: path, createdAt: session.host.now())
    do {
      if arguments.from == .sample { try session.toolkit.sample.fill(store) }
      if let title = arguments.title {
        var metadata = try store.metadata()
        metadata.title = LocalizedText(verbatim: title)
        try store.setMetadata(metadata)
      }
      try store.close()
    } catch {
      try? store.close()
      AtomicFile.remove([path, path + "-wal", path + "-shm"])
      throw error
    }
    session.workspace = try Workspace.open(path, sample: session.toolkit.sample, isReadOnly: false)
    try session.readAgain()
    return CommandResult(notices: [.said(WorkspaceStrings.made(name, fromSample: arguments.from == .sample))])
  }
}

/// What a new workspace may begin with.
enum InitialContent: String, ParameterChoice {
  case sample
  var label: LocalizedText { WorkspaceStrings.sampleContent }
}
