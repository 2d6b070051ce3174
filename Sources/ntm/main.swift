import CriteriaGap
import Importing
import NTMKit
import Query
import Rendering
import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The only place where parts are listed and joined.
let host = Host.system()
let console = StandardConsole(environment: host.environment, isCancelled: host.isCancelled)
let status: Int32
do {
  let invocation = try Invocation(arguments: Array(CommandLine.arguments.dropFirst()))
  let toolkit = try Toolkit(
    importers: Importers.all, verbs: .standard, reports: [CriteriaGapReport.self],
    renderers: [TextRenderer.self, TableRenderer.self, CSVRenderer.self, JSONRenderer.self, JSONLinesRenderer.self],
    commands: StandardCommands.all)
  status = Program(invocation, toolkit: toolkit, host: host, console: console).run()
} catch {
  Presenter(console).say(error, in: .preferred(host.environment))
  status = error.exitStatus
}
exit(status)
