import NTMKit
import PluginHost
import Synchronization

/// A report of a plugin that was built outside the package.
public struct OutsideReport: Sendable {
  public var plugin: LoadablePlugin
  public var description: ReportDescription
}

/// A plugin that can be asked: one that is installed, or one that is being developed and was loaded into the session.
public struct LoadablePlugin: Sendable {
  public var plugin: InstalledPlugin
  /// Where it is installed; nil: it was loaded from the folder where it is written.
  public var folder: PluginFolder?
  /// Its file.
  public var path: String
}

/// The plugins that a session knows besides those that ship: which there are, and the processes in which they run.
///
/// Nothing is read before something is asked that those that ship do not answer.
public final class OutsidePlugins: Sendable {
  /// The user's own folder, in which plugins are installed; empty where there is no place for one.
  private let ownFolders: [PluginFolder]
  /// The program that plugins run in, as a process of its own.
  let program: String?
  let limits: PluginLimits
  /// What the environment names as a limit, and is none.
  let limitFaults: [Diagnostic]
  /// Those whose code is loaded into this process, which then none has of its own; nil: each has.
  private let inSession: PluginsInSession?
  private let environment: [String: String]
  private let names: @Sendable (String) -> Bool

  private struct State {
    /// Those that the session's settings name.
    var named: [PluginFolder] = []
    var found: Found?
    /// Those loaded into the session, by id.
    var developed: [String: LoadablePlugin] = [:]
    var processes: [String: (sha256: String, process: PluginProcess)] = [:]
    var untold: [Diagnostic] = []
  }
  private struct Found {
    var plugins: [LoadablePlugin] = []
    var faults: [Diagnostic] = []
  }
  private let state = Mutex(State())

  /// - Parameters:
  ///   - program: what runs plugins; see `PluginPrograms`.
  ///   - isTaken: whether a name is that of something that ships.
  init(
    folders: [PluginFolder], program: String?, inSession: PluginsInSession? = nil, environment: [String: String],
    isTaken: @escaping @Sendable (String) -> Bool
  ) {
    ownFolders = folders
    self.inSession = inSession
    self.program = program
    self.environment = environment
    names = isTaken
    (limits, limitFaults) = PluginLimits.standard.changed(by: environment)
    state.withLock { $0.untold = limitFaults }
  }

  /// Those of a user: of the folders that the environment names, with a toolkit's own names kept free.
  ///
  /// - Parameter inProcess: a toolkit with reports of plugins, where their code is to be loaded into this process; nil: each has its own.
  public static func standard(
    _ environment: [String: String], beside toolkit: Toolkit,
    inProcess: (@Sendable ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit)? = nil
  ) -> OutsidePlugins {
    OutsidePlugins(
      folders: PluginFolder.standard(environment).map { [$0] } ?? [], program: PluginPrograms.host,
      inSession: inProcess.map { PluginsInSession($0) }, environment: environment, isTaken: toolkit.isTaken)
  }

  /// Whether plugins are loaded into this process.
  var areInProcess: Bool { inSession != nil }
  /// What is to be said of a plugin that is not confined.
  var unconfined: Diagnostic { areInProcess ? PluginStrings.inProcess : PluginStrings.notConfined }

  // MARK: Where

  /// All folders, the user's own first: of two plugins with one id the first is taken.
  var folders: [PluginFolder] { state.withLock { ownFolders + $0.named } }
  /// Where plugins are installed.
  var ownFolder: PluginFolder? { ownFolders.first }

  /// Takes the plugins of other folders besides the user's own, in place of those named before.
  func look(in named: [PluginFolder]) {
    let processes = state.withLock { state in
      guard state.named != named else { return [PluginProcess]() }
      state.named = named
      state.found = nil
      // One id may stand for another plugin now.
      defer { state.processes = [:] }
      return state.processes.values.map(\.process)
    }
    for process in processes { process.end() }
  }

  // MARK: What there is

  var plugins: [LoadablePlugin] { state.withLock { plugins(&$0) } }

  private func plugins(_ state: inout State) -> [LoadablePlugin] {
    let found = found(&state)
    let developed = state.developed
    return found.plugins.filter { developed[$0.plugin.id] == nil }
      + developed.values.sorted { $0.plugin.id < $1.plugin.id }
  }

  /// What keeps plugins from being loaded.
  var faults: [Diagnostic] { state.withLock { found(&$0).faults } }

  var reports: [OutsideReport] {
    plugins.flatMap { plugin in
      plugin.plugin.reports.map { OutsideReport(plugin: plugin, description: $0) }
    }
  }

  /// The tables that they declare.
  var tables: [TableDeclaration] { plugins.flatMap(\.plugin.parts.tables) }

  func report(_ id: String) -> OutsideReport? { reports.first { $0.description.manifest.id == id } }

  private func found(_ state: inout State) -> Found {
    if let found = state.found { return found }
    var found = Found()
    var ids: Set<String> = []
    var words: Set<String> = []
    for folder in ownFolders + state.named {
      do {
        for plugin in try folder.installed() where ids.insert(plugin.id).inserted {
          let own = plugin.names
          if let taken = own.first(where: { names($0) || words.contains($0) }) {
            found.faults.append(PluginStrings.nameTaken(taken, by: plugin.id))
            continue
          }
          words.formUnion(own)
          found.plugins.append(LoadablePlugin(plugin: plugin, folder: folder, path: folder.path(of: plugin)))
        }
      } catch {
        found.faults.append(error)
      }
    }
    state.found = found
    return found
  }

  /// What is to be known of the session's plugins and was not told yet: it is told once.
  func takeWarnings() -> [Diagnostic] {
    state.withLock { state in
      defer { state.untold = [] }
      return state.untold
    }
  }

  /// What is installed may have been changed by another program: when it is asked next, it is looked at anew.
  func lookAgain() { state.withLock { $0.found = nil } }

  /// Takes a plugin out of the session, with its process, and looks again at what is installed.
  func forget(_ id: String) {
    state.withLock { state in
      state.found = nil
      state.developed[id] = nil
      state.processes.removeValue(forKey: id)?.process.end()
    }
  }

  /// The same with one plugin more in the session, apart from this.
  func alone(with plugin: LoadablePlugin) -> OutsidePlugins {
    let other = OutsidePlugins(
      folders: [], program: program, inSession: inSession, environment: environment, isTaken: names)
    other.state.withLock { $0.developed[plugin.plugin.id] = plugin }
    return other
  }

  /// Whether a name can be given to a report.
  ///
  /// - Throws: `plugin.name-taken`.
  func checkNames(ofReport id: String) throws(Diagnostic) {
    if names(id) || report(id) != nil { throw PluginStrings.reportNameTaken(id) }
  }

  /// Whether a name can be given to a report of a plugin.
  ///
  /// - Throws: `plugin.name-taken`.
  func checkNames(of plugin: PluginDescription) throws(Diagnostic) {
    let others = plugins.filter { $0.plugin.id != plugin.id }.flatMap(\.plugin.names)
    if let taken = plugin.names.first(where: { names($0) || others.contains($0) }) {
      throw PluginStrings.nameTaken(taken, by: plugin.id)
    }
  }

  /// Takes a plugin into the session that is not installed, in place of one of the same id.
  func develop(_ description: PluginDescription, _ file: PluginFile, source: String) {
    state.withLock {
      $0.processes.removeValue(forKey: description.id)?.process.end()
      $0.developed[description.id] = LoadablePlugin(
        plugin: InstalledPlugin(description, file, source: source), folder: nil, path: file.path)
    }
  }

  // MARK: Questions

  /// Asks a plugin, in its process; the process is started where there is none.
  ///
  /// - Throws: what keeps the file from being loaded; `plugin.crashed`, `plugin.too-slow`, `plugin.broken-answer`; what the plugin threw.
  func answer(
    to question: PluginQuestion, by plugin: LoadablePlugin, isCancelled: @Sendable () -> Bool
  ) throws -> PluginAnswer {
    try answer(to: question, by: plugin, isCancelled: isCancelled, said: { _ in })
  }

  /// The same.
  ///
  /// - Parameter said: told what the plugin printed meanwhile, where it printed anything.
  func answer(
    to question: PluginQuestion, by plugin: LoadablePlugin, isCancelled: @Sendable () -> Bool, said: (String) -> Void
  ) throws -> PluginAnswer {
    let answer: PluginAnswer
    if let inSession {
      let file = try plugin.folder?.checked(plugin.plugin) ?? PluginFile(plugin.path)
      answer = try inSession.answer(to: question, by: file)
    } else {
      let process = try process(of: plugin)
      answer = try ask(question, process, plugin.plugin.id, isCancelled)
      let words = process.said
      if !words.isEmpty { said(words) }
    }
    if case .failure(let diagnostic) = answer {
      throw diagnostic.asToldByPlugin(plugin.plugin.id, reports: plugin.plugin.reports.map(\.manifest.id))
    }
    return answer
  }

  /// An answer that is none: whoever gave it is not asked again in this process.
  func brokenAnswer(_ plugin: LoadablePlugin, reason: LocalizedText) -> Diagnostic {
    state.withLock { $0.processes.removeValue(forKey: plugin.plugin.id) }?.process.end()
    return PluginFault.brokenAnswer(plugin.plugin.id, reason: reason)
  }

  /// Ends the processes of all plugins, so that nobody has a workspace open when the session lets go of it.
  func endProcesses() {
    let processes = state.withLock { state in
      defer { state.processes = [:] }
      return state.processes.values.map(\.process)
    }
    for process in processes { process.end() }
    inSession?.close()
  }

  /// What a plugin's file says of itself, asked in a process that ends afterwards where plugins have processes.
  ///
  /// - Throws: as `answer(to:by:isCancelled:)`.
  func description(
    of file: PluginFile, isCancelled: @Sendable () -> Bool
  ) throws -> (description: PluginDescription, isConfined: Bool) {
    switch try answerAlone(to: .description, by: file, isCancelled) {
    case .description(let description, let isConfined):
      try description.check()
      return (description, isConfined)
    case .failure(let diagnostic): throw diagnostic.asToldByPlugin(file.path)
    case .report, .contract, .confidence, .sheet, .check:
      throw PluginFault.brokenAnswer(file.path, reason: PluginStrings.noDescription)
    }
  }

  private func answerAlone(
    to question: PluginQuestion, by file: PluginFile, _ isCancelled: () -> Bool
  ) throws -> PluginAnswer {
    if let inSession { return try inSession.answer(to: question, by: file) }
    let process = try started(file.path)
    defer { process.end() }
    return try ask(question, process, file.path, isCancelled)
  }

  private func ask(
    _ question: PluginQuestion, _ process: PluginProcess, _ name: String, _ isCancelled: () -> Bool
  ) throws -> PluginAnswer {
    let bytes: [UInt8]
    do {
      bytes = try process.answer(
        to: try PluginMessage.bytes(of: question), within: limits.seconds, isCancelled: isCancelled)
    } catch let failure as PluginFailure {
      throw PluginFault.failed(failure, plugin: name)
    }
    do {
      return try PluginMessage.read(bytes)
    } catch {
      process.end()
      throw PluginFault.brokenAnswer(name, reason: Self.reason(error))
    }
  }

  private static func reason(_ error: any Error) -> LocalizedText {
    guard let error = error as? DecodingError else {
      return LocalizedText(verbatim: String(describing: error).prefix(200).description)
    }
    switch error {
    case .dataCorrupted(let context), .keyNotFound(_, let context), .typeMismatch(_, let context),
      .valueNotFound(_, let context):
      return PluginStrings.unreadable(
        context.codingPath.map(\.stringValue).joined(separator: "."), context.debugDescription)
    @unknown default: return LocalizedText(verbatim: String(describing: error))
    }
  }

  private func process(of plugin: LoadablePlugin) throws -> PluginProcess {
    try state.withLock { state in
      let id = plugin.plugin.id
      if let (sha256, process) = state.processes[id], sha256 == plugin.plugin.sha256, process.isRunning {
        return process
      }
      if let folder = plugin.folder { _ = try folder.checked(plugin.plugin) }
      let process = try started(plugin.path)
      state.processes[id] = (plugin.plugin.sha256, process)
      return process
    }
  }

  private func started(_ path: String) throws(Diagnostic) -> PluginProcess {
    guard let program else { throw PluginStrings.noHostProgram }
    PluginLoading.hideSession()
    do {
      return try PluginProcess(
        program: program, arguments: [PluginWorker.word, path, String(limits.memory)],
        environment: ["SWIFT_BACKTRACE": "enable=no", "LC_ALL": "C.UTF-8", "NTM_PLUGINS": ""])
    } catch {
      throw PluginFault.failed(error, plugin: path)
    }
  }
}

extension InstalledPlugin {
  /// The words that lines call its reports, tables, kinds of files and checks by.
  fileprivate var names: [String] {
    reports.map(\.manifest.id) + parts.tables.map(\.name) + parts.kinds + parts.checks.map(\.id)
  }
}

extension PluginDescription {
  fileprivate var names: [String] {
    reports.map(\.manifest.id) + parts.tables.map(\.name) + parts.kinds + parts.checks.map(\.id)
  }
}
