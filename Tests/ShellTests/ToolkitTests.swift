import Importing
import NTMKit
import Query
import Rendering
import Testing

@testable import Shell

@Suite("Toolkit") struct ToolkitTests {
  struct CommuneCount: Command {
    static let manifest = CommandManifest("communes", summary: LocalizedText(verbatim: "taken"))
    static let examples: [Example] = []
    func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) -> CommandResult {
      CommandResult()
    }
  }
  struct Sorting: Command {
    static let manifest = CommandManifest("sort", summary: LocalizedText(verbatim: "taken"), acceptsInput: true)
    static let examples: [Example] = []
    func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) -> CommandResult {
      CommandResult()
    }
  }

  private func toolkit(adding command: any Command.Type) throws -> Toolkit {
    try Toolkit(
      importers: Importers.all, verbs: .standard, reports: [], renderers: Renderers.all,
      fileRenderers: Renderers.binary,
      commands: StandardCommands.all + [command])
  }

  @Test("what ships has no name twice") func standardNames() throws {
    let kinds = try standardToolkit().importers.map { $0.manifest.id }
    #expect(Set(kinds).count == kinds.count)
  }

  @Test("a line that imports nothing makes no importers") func importersInTime() throws {
    @Sendable func made() -> [any Importer] {
      Issue.record("importers were made")
      return []
    }
    let toolkit = try Toolkit(
      importers: made(), verbs: .standard, reports: [], renderers: Renderers.all, fileRenderers: Renderers.binary,
      commands: StandardCommands.all)
    var session = try Session(toolkit: toolkit, host: testHost(), workspace: try sampleSession().workspace)
    _ = try LineRunner.run("communes | count", in: &session)
  }

  @Test("a command may not be called like a table") func tableName() {
    let error = #expect(throws: Diagnostic.self) { try toolkit(adding: CommuneCount.self) }
    #expect(error?.code == "toolkit.name-taken")
    #expect(error?.exitStatus == 70)
    #expect(error?.message.en == "two parts of the program are called “communes”")
  }

  @Test("a sink may not be called like a verb") func verbName() {
    let error = #expect(throws: Diagnostic.self) { try toolkit(adding: Sorting.self) }
    #expect(error?.message.en == "two parts of the program are called “sort”")
  }

  @Test("commands answer to their other names") func aliases() throws {
    #expect(try standardToolkit().command("exit")?.manifest.name == "quit")
  }

  @Test("every command says in both languages what it is, and has an example") func described() throws {
    for command in try standardToolkit().commands {
      #expect(!command.manifest.summary.vi.isEmpty && !command.manifest.summary.en.isEmpty)
      #expect(!command.examples.isEmpty, "\(command.manifest.name)")
      for parameter in CommandUsage.parameters(of: command) { #expect(!parameter.summary.vi.isEmpty) }
    }
  }
}
