import Bridge
import Cheapest
import Compare
import CriteriaForecast
import CriteriaGap
import DataQuality
import ForecastVerification
import Funding
import Importing
import NTMKit
import OCOPForecast
import OCOPRegister
import Periodic
import PlanProgress
import PlanTasks
import Query
import Rendering
import Shell
import StageTimes
import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

// The only place where parts are listed and joined.
let reports: [any ReportPlugin.Type] = [
  // plugins: begin
  BridgeReport.self,
  CheapestReport.self,
  CompareReport.self,
  CriteriaForecastReport.self,
  CriteriaGapReport.self,
  DataQualityReport.self,
  ForecastVerificationReport.self,
  FundingReport.self,
  OCOPForecastReport.self,
  OCOPRegisterReport.self,
  PeriodicReport.self,
  PlanProgressReport.self,
  PlanTasksReport.self,
  StageTimesReport.self,
  TrainingReport.self,
  // plugins: end
]
@Sendable func toolkit(with others: [any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit {
  try Toolkit(
    importers: Importers.all, verbs: .standard, reports: reports + others, renderers: Renderers.all,
    fileRenderers: Renderers.binary, commands: StandardCommands.all)
}

if CommandLine.arguments.dropFirst().first == PluginWorker.word {
  exit(PluginWorker.run(Array(CommandLine.arguments.dropFirst(2)), toolkit: toolkit(with:)))
}
let host = Host.system()
let console = StandardConsole(environment: host.environment, isCancelled: host.isCancelled)
do {
  let arguments = Array(CommandLine.arguments.dropFirst())
  let invocation = try Invocation(arguments: arguments)
  var tools = try toolkit(with: [])
  if invocation.usesPlugins {
    let isInProcess = invocation.loadsPluginsInProcess
    if isInProcess { try PluginPrograms.goOnWhereTheyCanBeLoaded(arguments, host.environment) }
    tools.plugins = .standard(host.environment, beside: tools, inProcess: isInProcess ? toolkit(with:) : nil)
  }
  let program = Program(invocation, toolkit: tools, host: host, console: console)
  // Alive until the process ends: what it keeps is not to be given back first.
  withExtendedLifetime(program) { exit(program.run()) }
} catch {
  Presenter(console).say(error, in: .preferred(host.environment))
  exit(error.exitStatus)
}
