import Foundation
import NTMKit
import PluginHost
import Query
import Rendering

/// The tests of a plugin: its examples give what they say and what its golden files hold, and its reports keep to what every report
/// has to. On the sample province, whatever the session looks at.
struct PluginTests {
  private let plugin: LoadablePlugin
  private let folder: String
  /// Whether golden files are written, not compared.
  private let updates: Bool
  private let plugins: OutsidePlugins
  private let session: Session
  /// Files of its own that a copy of the sample is tested with.
  private let samples: PluginSamples?

  init(
    plugin: LoadablePlugin, folder: String, updates: Bool, session: Session, plugins: OutsidePlugins
  ) throws {
    self.plugin = plugin
    self.folder = folder
    self.updates = updates
    // Of its own: the session learns of the plugin when its tests have passed.
    self.plugins = plugins.alone(with: plugin)
    var toolkit = session.toolkit
    toolkit.plugins = self.plugins
    samples = PluginSamples(of: folder)
    if let samples {
      self.session = try samples.session(toolkit, like: session)
    } else {
      let workspace = session.workspace.isSample ? session.workspace : try toolkit.sample.open()
      self.session = try Session(toolkit: toolkit, host: session.host, workspace: workspace)
    }
  }

  /// What came of them.
  struct Outcome {
    var passed = 0
    var written: [String] = []
    var faults: [LocalizedText] = []

    var summary: LocalizedText {
      written.isEmpty
        ? PluginStrings.testsPassed(passed, failed: faults.count)
        : PluginStrings.goldensWritten(written.count, passed: passed, failed: faults.count)
    }
    var notices: [Notice] { faults.map { .said(PluginStrings.failedTest($0)) } }
    var failure: Diagnostic? {
      faults.isEmpty
        ? nil : Diagnostic("plugin.tests-failed", kind: .assertion, message: PluginStrings.testsFailed(faults.count))
    }
  }

  /// - Parameter comparesMissing: whether a golden file that is not there is a fault.
  /// - Throws: `report.cancelled`, and what keeps the plugin from being asked at all.
  func run(comparesMissing: Bool = true) throws -> Outcome {
    defer { samples?.remove() }
    var outcome = Outcome()
    var session = session
    if let samples { try importSamples(samples, comparesMissing, in: &session, into: &outcome) }
    let parts = try PluginPartTests(plugin: plugin, plugins: plugins, samples: samples, session: session).run()
    outcome.passed += parts.passed
    outcome.faults += parts.faults
    for table in plugin.plugin.parts.tables {
      try run(Example(table.name, table.title), named: table.name, comparesMissing, in: session, into: &outcome)
    }
    try runReports(comparesMissing, in: session, into: &outcome)
    plugins.endProcesses()
    return outcome
  }

  /// What importing the files says, in both languages; what it brings is tested with the tables.
  private func importSamples(
    _ samples: PluginSamples, _ comparesMissing: Bool, in session: inout Session, into outcome: inout Outcome
  ) throws {
    do {
      guard let made = try LineRunner.run(samples.line, source: "<samples>", in: &session) else { return }
      if let failure = made.failure { throw failure }
      outcome.passed += 1
      for language in Language.allCases {
        var text = ""
        if case .table(let table) = made.value {
          let context = RenderContext(
            language: language, width: 100, vocabulary: try session.dataset.vocabulary(), overlay: nil)
          _ = try TextRenderer().render(table, in: context, to: &text)
        }
        for notice in made.notices { text += "\n" + notice.text(in: language) }
        try compare(text + "\n", with: "import.\(language.rawValue).text", comparesMissing, into: &outcome)
      }
    } catch let diagnostic as Diagnostic where diagnostic.code != "report.cancelled" {
      outcome.faults.append(PluginStrings.exampleFailed(samples.line, diagnostic))
    }
  }

  private func runReports(_ comparesMissing: Bool, in session: Session, into outcome: inout Outcome) throws {
    for report in plugin.plugin.reports {
      if report.examples.isEmpty { outcome.faults.append(PluginStrings.noExamples(report.manifest.id)) }
      for (number, example) in report.examples.enumerated() {
        try session.checkCancellation()
        try run(
          example, named: "\(report.manifest.id)-\(number + 1)", comparesMissing, in: session, into: &outcome)
      }
      for attempt in PluginContract.Attempt.allCases {
        guard let fault = try fault(of: report.manifest.id, attempt, in: session) else {
          outcome.passed += 1
          continue
        }
        outcome.faults.append(PluginStrings.contract(report.manifest.id, attempt, fault))
      }
    }
  }

  /// What keeps a report from holding to an attempt; a crash does.
  private func fault(
    of report: String, _ attempt: PluginContract.Attempt, in session: Session
  ) throws -> LocalizedText? {
    do {
      let answer = try plugins.answer(
        to: .contract(report: report, attempt: attempt, sample: session.workspace.path), by: plugin,
        isCancelled: session.host.isCancelled)
      guard case .contract(let fault) = answer else {
        throw plugins.brokenAnswer(plugin, reason: PluginStrings.noFinding)
      }
      return try fault?.withoutControls ?? (attempt == .repeated ? faultOfProcesses(report, in: session) : nil)
    } catch let diagnostic as Diagnostic where diagnostic.code != "report.cancelled" {
      return PluginStrings.failed(diagnostic)
    }
  }

  /// What the first example gives in two processes: there, dictionaries have their entries in another order.
  private func faultOfProcesses(_ report: String, in session: Session) throws -> LocalizedText? {
    guard let line = plugin.plugin.reports.first(where: { $0.manifest.id == report })?.examples.first?.line else {
      return nil
    }
    func made() throws -> PipelineValue? {
      plugins.endProcesses()
      var session = session
      return try LineRunner.run(line, source: "<example>", in: &session)?.value
    }
    switch (try made(), try made()) {
    case (.table(let a)?, .table(let b)?): return a == b ? nil : PluginStrings.otherInOtherProcess
    case (.document(let a)?, .document(let b)?): return a == b ? nil : PluginStrings.otherInOtherProcess
    default: return nil
    }
  }

  private func run(
    _ example: Example, named name: String, _ comparesMissing: Bool, in session: Session, into outcome: inout Outcome
  ) throws {
    var session = session
    do {
      guard let made = try LineRunner.run(example.line, source: "<example>", in: &session) else { return }
      if let failure = made.failure { throw failure }
      switch example.outcome {
      case .fails(let code):
        outcome.faults.append(PluginStrings.shouldFail(example.line, code.rawValue))
        return
      case .csv(let wanted):
        guard case .table(let table) = made.value else { break }
        var text = ""
        _ = try CSVRenderer().render(table, in: RenderContext(language: .en), to: &text)
        if text.trimmingCharacters(in: .newlines) != wanted.trimmingCharacters(in: .newlines) {
          outcome.faults.append(PluginStrings.otherResult(example.line, text))
          return
        }
      case .runs: break
      }
      outcome.passed += 1
      try compare(made, named: name, comparesMissing, in: session, into: &outcome)
    } catch {
      let diagnostic = Diagnostic(describing: error)
      if diagnostic.code == "report.cancelled" { throw error }
      if case .fails(diagnostic.code) = example.outcome {
        outcome.passed += 1
      } else {
        outcome.faults.append(PluginStrings.exampleFailed(example.line, diagnostic))
      }
    }
  }

  // MARK: Golden files

  private func compare(
    _ made: LineOutcome, named name: String, _ comparesMissing: Bool, in session: Session, into outcome: inout Outcome
  ) throws {
    for renderer in session.toolkit.renderers {
      for language in Language.allCases {
        let text = try Self.text(of: made, renderer, language, in: session)
        try compare(
          text, with: "\(name).\(language.rawValue).\(renderer.format.name)", comparesMissing, into: &outcome)
      }
    }
  }

  private func compare(
    _ text: String, with name: String, _ comparesMissing: Bool, into outcome: inout Outcome
  ) throws {
    let file = "Golden/\(name)"
    let path = "\(folder)/\(file)"
    if updates {
      try FileManager.default.createDirectory(atPath: "\(folder)/Golden", withIntermediateDirectories: true)
      try AtomicFile.write(text, to: path)
      outcome.written.append(file)
      return
    }
    guard let data = FileManager.default.contents(atPath: path) else {
      if comparesMissing { outcome.faults.append(PluginStrings.noGolden(file)) }
      return
    }
    if let line = Self.firstDifference(String(decoding: data, as: UTF8.self), text) {
      outcome.faults.append(PluginStrings.otherThanGolden(file, line))
    } else {
      outcome.passed += 1
    }
  }

  /// Without what says which ntm and which data it was made with: that is not the plugin's.
  private static func text(
    of made: LineOutcome, _ renderer: any Renderer.Type, _ language: Language, in session: Session
  ) throws -> String {
    var value = made.value
    if case .document(var document) = value {
      document.provenance.dataset = DatasetRevision(
        contentHash: "golden", disclaimer: document.provenance.dataset.disclaimer)
      value = .document(document)
    }
    var result = KeptResult(value, line: made.line, words: made.words, scope: made.scope, overlay: made.overlay)
    result.settings = made.settings
    let context = RenderContext(
      language: language, width: Presenter.widthWithoutTerminal(value) ?? 80,
      vocabulary: try session.vocabulary(for: renderer, adding: made.words), overlay: made.overlay)
    var text = ""
    let warnings = try Presenter.render(result, with: renderer, context, in: session, to: &text)
    // Formats of one table leave the others out, as they do for everybody.
    if let warning = warnings.first(where: { $0.code != "render.only-primary-table" }) { throw warning }
    // A page's head is ntm's own.
    guard renderer.format.mediaType.hasPrefix("text/html"), let body = text.range(of: "<body") else { return text }
    return String(text[body.lowerBound...])
  }

  /// The number of the first line that differs; nil where none does.
  private static func firstDifference(_ wanted: String, _ text: String) -> Int? {
    if wanted == text { return nil }
    let (a, b) = (
      wanted.split(separator: "\n", omittingEmptySubsequences: false),
      text.split(separator: "\n", omittingEmptySubsequences: false)
    )
    return (zip(a, b).enumerated().first { $1.0 != $1.1 }?.offset ?? min(a.count, b.count)) + 1
  }
}
