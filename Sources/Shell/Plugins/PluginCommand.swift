import Foundation
import NTMKit
import PluginHost
import Query

/// `plugin ACTION …`: reports of other teams: begun, built, tested, installed and looked after.
struct PluginCommand: Command {
  enum Action: String, ParameterChoice {
    case list, new, build, test, load, install, remove, info, confirm, doctor

    var label: LocalizedText { PluginStrings.label(of: self) }
    fileprivate var takesSubject: Bool { self != .list && self != .doctor }
  }

  struct Arguments: ParameterSet {
    var action = Action.list
    /// A plugin's name, its folder or its file.
    var subject: String?
    var update = false
    var template: PluginTemplate.Kind?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("action", \.action, positional: true, summary: PluginStrings.action),
        ParameterField("subject", \.subject, positional: true, kind: .path, summary: PluginStrings.subject),
        ParameterField(flag: "update", \.update, summary: PluginStrings.update),
        ParameterField("template", \.template, summary: PluginPartStrings.template),
      ]
    }

    /// - Throws: `parameter.unexpected-argument`, `parameter.unknown-option`: each action takes what it needs and no more.
    func validate() throws(Diagnostic) {
      if template != nil, action != .new { throw PluginStrings.unknownOption("--template", of: action) }
      if update, action != .test { throw PluginStrings.unknownOption("--update", of: action) }
      guard let subject else { return }
      if !action.takesSubject { throw PluginStrings.unexpected(subject, action) }
      if subject.hasPrefix("-") { throw PluginStrings.unknownOption(subject, of: action) }
    }
  }

  static let manifest = CommandManifest(
    "plugin", aliases: ["plugins"], summary: PluginStrings.summary, effect: .writesFiles,
    searchTerms: ["extension", "module", "own report", "install", "bộ cắm", "mở rộng", "cài", "báo cáo riêng"])
  static let examples = [
    Example("plugin list", PluginStrings.exampleList),
    Example("plugin doctor", PluginStrings.exampleDoctor),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let plugins = session.toolkit.plugins else { throw PluginStrings.switchedOff }
    let work = PluginWork(session: session, plugins: plugins)
    func subject() throws(Diagnostic) -> String {
      guard let subject = arguments.subject else { throw PluginStrings.needsSubject(arguments.action) }
      return subject
    }
    do {
      var result = try run(arguments.action, arguments, work, subject)
      // Its tables are there from the next line on, or gone.
      if [.load, .install, .confirm, .remove].contains(arguments.action) { try session.readAgain() }
      result.notices += plugins.takeWarnings().map { .warned($0) }
      return result
    } catch let error as CocoaError {
      // Folders and files that cannot be made or written.
      let path = error.userInfo[NSFilePathErrorKey] as? String ?? arguments.subject ?? ""
      throw PluginFault.cannotWrite(path)
    } catch let fault as CompilerFault {
      return CommandResult(notices: [.said(LocalizedText(verbatim: fault.words))], failure: fault.diagnostic)
    }
  }

  private func run(
    _ action: Action, _ arguments: Arguments, _ work: PluginWork, _ subject: () throws(Diagnostic) -> String
  ) throws -> CommandResult {
    switch action {
    case .list: return try work.list()
    case .doctor: return try PluginDoctor(session: work.session, plugins: work.plugins).result()
    case .new: return try work.begin(subject(), kind: arguments.template ?? .report)
    case .build: return try work.build(subject())
    case .test: return try work.test(subject(), updates: arguments.update)
    case .load: return try work.load(subject())
    case .install: return try work.install(subject())
    case .remove: return try work.remove(subject())
    case .info: return try work.info(subject())
    case .confirm: return try work.confirm(subject())
    }
  }

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "subject", let action = words.first.flatMap(Action.init(rawValue:)) else { return nil }
    switch action {
    case .remove, .info, .confirm:
      return session.toolkit.plugins?.plugins.map { Completion(replacement: $0.plugin.id, summary: $0.plugin.title) }
    case .build, .test, .load, .install: return nil
    case .list, .doctor, .new: return []
    }
  }
}
