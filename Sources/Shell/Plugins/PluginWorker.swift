import NTMKit
import PluginHost
import Query
import Storage

/// The process of a plugin: confined before its code is loaded, it answers until nobody asks any more.
///
/// It opens the workspace itself, to read, and makes reports just as a session does; only documents go back.
public struct PluginWorker {
  /// The first word of its command line. Behind it: the plugin's file, and how many bytes of memory it may have.
  public static let word = "--plugin-worker"

  let plugin: Plugin
  private let toolkit: Result<Toolkit, Diagnostic>
  private let isConfined: Bool
  private var opened: (place: SessionState.Place, session: Session)?

  /// Answers questions until the channel is closed.
  ///
  /// - Parameter toolkit: what a session has, with the plugin's reports.
  /// - Returns: the exit status.
  public static func run(
    _ arguments: [String], toolkit: ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit
  ) -> Int32 {
    PluginLoading.closeInherited()
    let channel = PluginChannel()
    do {
      guard arguments.count == 2, let memory = UInt64(arguments[1]) else { return 2 }
      PluginLoading.endWithSession()
      let isConfined = try PluginLoading.confine(memory: memory)
      let plugin = try PluginLoading.load(arguments[0])
      var worker = PluginWorker(plugin, isConfined: isConfined, toolkit: toolkit)
      while let question = channel.next() { channel.answer(worker.answer(to: question)) }
      return 0
    } catch {
      // Whatever is asked first is told why there will be no answer.
      _ = channel.next()
      channel.answer(bytes(of: .failure(Diagnostic(describing: error))))
      return 0
    }
  }

  init(_ plugin: Plugin, isConfined: Bool, toolkit: ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit) {
    self.plugin = plugin
    // What it brings can be told even where it does not fit among the others.
    self.toolkit = Result { () throws(Diagnostic) in
      var toolkit = try toolkit(plugin.reports)
      toolkit.ownTables = plugin.tables
      return toolkit
    }
    self.isConfined = isConfined
  }

  /// Lets go of the workspace that was asked about last.
  mutating func close() {
    opened?.session.workspace.close()
    opened = nil
  }

  mutating func answer(to bytes: [UInt8]) -> [UInt8] {
    do {
      switch try PluginMessage.read(bytes, as: PluginQuestion.self) {
      case .description: return Self.bytes(of: .description(PluginDescription(plugin), isConfined: isConfined))
      case .report(let question): return Self.bytes(of: .report(try report(question)))
      case .confidence(let id, let file):
        return Self.bytes(of: .confidence(try importer(id).confidence(for: file.file)))
      case .sheet(let id, let file): return Self.bytes(of: .sheet(try importer(id).sheet(of: file.file)))
      case .check(let question): return Self.bytes(of: .check(try check(question)))
      case .checkExamples(let id):
        return Self.bytes(of: .contract(fault: try PluginContract.fault(ofExamplesOf: check(id), of: plugin)))
      case .contract(let id, let attempt, let sample):
        guard let report = plugin.reports.first(where: { $0.manifest.id == id }) else { return [] }
        let toolkit = try toolkit.get()
        let session = try Session(
          toolkit: toolkit, host: Host.system(), workspace: try toolkit.sample.open(at: sample))
        return Self.bytes(of: .contract(fault: PluginContract(report: report, session: session).fault(of: attempt)))
      }
    } catch let diagnostic as Diagnostic {
      return Self.bytes(of: .failure(diagnostic))
    } catch {
      // The session says whose error it is.
      return Self.bytes(
        of: .failure(
          Diagnostic("plugin.threw", kind: .data, message: LocalizedText(verbatim: String(describing: error)))))
    }
  }

  private static func bytes(of answer: PluginAnswer) -> [UInt8] { (try? PluginMessage.bytes(of: answer)) ?? [] }

  private mutating func report(_ question: ReportQuestion) throws -> ReportAnswer {
    let session = try session(for: question.state)
    let source = CheckedSource(
      name: question.report, kind: .report(primary: Schema([])),
      arguments: question.words.map { word in
        var argument = ArgumentWord(word.text, isQuoted: word.isQuoted, span: word.span)
        argument.isBraced = word.isBraced
        return argument
      }, span: question.span)
    let made = try SourceRunner(session: session).report(of: source, for: question.use)
    return ReportAnswer(
      document: made.document, format: made.presentation.format, language: made.presentation.language,
      failure: made.failure)
  }

  private func importer(_ id: String) throws(Diagnostic) -> any SheetImporter {
    guard let type = plugin.importers.first(where: { $0.manifest.id == id }) else { throw PluginStrings.lacks(id) }
    return type.init()
  }

  private func check(_ id: String) throws(Diagnostic) -> any Check.Type {
    guard let type = plugin.checks.first(where: { $0.manifest.id == id }) else { throw PluginStrings.lacks(id) }
    return type
  }

  private mutating func check(_ question: CheckQuestion) throws -> CheckResult {
    let session = try session(for: question.state)
    return try check(question.check).init().run(
      in: NTMKit.CheckContext(session.reportContext(in: question.state.scope), limits: question.limits))
  }

  /// A session over the data that a question is about, as they are now, and as the asking session looks at them.
  private mutating func session(for state: SessionState) throws -> Session {
    var session = try openedSession(for: state)
    session.settings.scope = state.scope
    session.settings.language = state.language
    session.settings.format = state.format
    session.settings.reportingDate = state.reportingDate
    return session
  }

  private mutating func openedSession(for question: SessionState) throws -> Session {
    if let opened, opened.place == question.place, opened.session.host.directory == question.directory {
      if opened.session.dataset.revision.contentHash == question.revision { return opened.session }
      var session = opened.session
      try session.readAgain()
      self.opened = (question.place, session)
      return session
    }
    let toolkit = try toolkit.get()
    let workspace =
      switch question.place {
      case .file(let path): try Workspace.open(path, sample: toolkit.sample, isReadOnly: true)
      case .sample(let path): try toolkit.sample.open(at: path)
      }
    var host = Host.system()
    host.directory = question.directory
    let session = try Session(toolkit: toolkit, host: host, workspace: workspace)
    opened = (question.place, session)
    return session
  }
}
