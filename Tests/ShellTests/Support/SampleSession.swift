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
import StageTimes
import Storage
import Training

@testable import Shell

/// The toolkit that ships, for tests.
func standardToolkit() throws -> Toolkit {
  var toolkit = try Toolkit(
    importers: Importers.all, verbs: .standard, reports: shippedReports, renderers: Renderers.all,
    fileRenderers: Renderers.binary,
    commands: StandardCommands.all)
  toolkit.plugins = .standard([:], beside: toolkit)
  return toolkit
}

private let shippedReports: [any ReportPlugin.Type] = [
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

/// A host whose clock stands still and whose relative paths start from a folder.
func testHost(directory: String? = nil, environment: [String: String] = [:]) -> Host {
  Host(
    environment: environment, directory: directory, today: { CalendarDate(year: 2022, month: 10, day: 5)! },
    now: { "2022-10-05T08:00:00Z" })
}

private let sampleStore = Result<Store, any Error> {
  let store = try Store(.inMemory)
  try SampleWorkspace(importers: Importers.all).fill(store)
  return store
}

/// A session over the sample province, in English; the store is made once and only read.
func sampleSession(directory: String? = nil, language: Language = .en) throws -> Session {
  let workspace = try Workspace(sampleStore.get(), kind: .sample, name: "sample", isReadOnly: true)
  var session = try Session(toolkit: standardToolkit(), host: testHost(directory: directory), workspace: workspace)
  session.settings.language = language
  return session
}

/// A session that lines can be run in from inside an expectation, which cannot change a variable.
@dynamicMemberLookup
final class TestShell {
  var session: Session

  /// Over the sample province.
  init(directory: String? = nil, language: Language = .en) throws {
    session = try sampleSession(directory: directory, language: language)
  }
  init(_ session: Session) { self.session = session }

  subscript<T>(dynamicMember path: KeyPath<Session, T>) -> T { session[keyPath: path] }

  /// Runs a line; a blank one gives nothing.
  @discardableResult
  func run(_ line: String) throws -> LineOutcome { try LineRunner.run(line, in: &session) ?? LineOutcome() }

  /// A line's result as CSV.
  func csv(_ line: String) throws -> String {
    guard let table = try run(line).value.table else { return "" }
    var text = ""
    _ = try CSVRenderer().render(table, in: RenderContext(language: .en), to: &text)
    return text
  }

  /// What a line fails with; nil when it does not.
  func failure(_ line: String) -> Diagnostic? {
    do {
      return try run(line).failure
    } catch {
      return error as? Diagnostic
    }
  }

  /// What a line writes to standard output.
  func shown(_ line: String, width: Int? = nil) throws -> String { try console(after: line, width: width).output }

  func console(after line: String, width: Int? = nil) throws -> RecordingConsole {
    let console = RecordingConsole(width: width)
    let outcome = try run(line)
    try Presenter(console).show(outcome, in: session)
    return console
  }
}
