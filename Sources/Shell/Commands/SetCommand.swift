import NTMKit
import Query

/// `set period 2022Q2`: changes a setting of the session; without arguments shows all.
struct SetCommand: Command {
  struct Arguments: ParameterSet {
    var name: SettingName?
    var value: String?
    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField("name", \.name, positional: true, summary: CommandStrings.setName),
        ParameterField("value", \.value, positional: true, summary: CommandStrings.setValue),
      ]
    }
  }

  static let manifest = CommandManifest(
    "set", summary: CommandStrings.set, effect: .changesSession,
    searchTerms: ["settings", "options", "thiết lập", "kỳ", "ngôn ngữ"])
  static let examples = [
    Example("set", CommandStrings.setExample),
    Example("set period 2022Q2", CommandStrings.setPeriodExample),
    Example("set period none", CommandStrings.setNoneExample),
    Example("set geography 2025", CommandStrings.setGeographyExample),
    Example("set timing on", CommandStrings.setTimingExample),
    Example("set colour red", CommandStrings.setUnknownExample, .fails("parameter.not-a-choice")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    guard let name = arguments.name else { return CommandResult(.table(try Self.all(session))) }
    guard let value = arguments.value else { return CommandResult(.table(try Self.all(session, only: name))) }
    try name.set(value, in: &session)
    guard name == .pluginFolders else { return CommandResult() }
    return CommandResult(notices: NamedPluginFolders.warnings(session.settings.pluginFolders).map { .warned($0) })
  }

  /// The values of the setting named before.
  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    guard parameter == "value", let setting = words.first.flatMap(SettingName.init(rawValue:)) else { return nil }
    return setting.values(in: session).map { Completion(replacement: $0) } + [Completion(replacement: "none")]
  }

  static func completions(
    of parameter: String, behind words: [String], typed: String, isQuoted: Bool, in session: Session
  ) -> [Completion]? {
    guard parameter == "value", words.first == SettingName.pluginFolders.rawValue else { return nil }
    let none = "none".hasPrefix(typed) ? [Completion(replacement: "none")] : []
    return NamedPluginFolders.completions(typed, isQuoted: isQuoted, session.host) + none
  }

  static func all(_ session: Session, only name: SettingName? = nil) throws -> Table {
    var builder = TableBuilder([Field("name", .text), Field("value", .text), Field("summary", .text)])
    for setting in SettingName.allCases where name == nil || setting == name {
      builder.append([
        .text(setting.rawValue), setting.shownValue(in: session).map(Value.text) ?? .null,
        .text(setting.shownLabel(in: session).en),
      ])
    }
    return try builder.finished()
  }
}

/// The settings of a session.
enum SettingName: String, ParameterChoice {
  case period
  case asof
  case criteriaSet = "criteria-set"
  case geography
  case whatif
  case reportingDate = "reporting-date"
  case lang
  case format
  case timing
  case pluginFolders = "plugin-folders"

  var label: LocalizedText {
    switch self {
    case .period: CommandStrings.periodSetting
    case .asof: CommandStrings.asofSetting
    case .criteriaSet: CommandStrings.criteriaSetSetting
    case .geography: CommandStrings.geographySetting
    case .whatif: WhatIfStrings.setting
    case .reportingDate: CommandStrings.reportingDateSetting
    case .lang: CommandStrings.langSetting
    case .format: CommandStrings.formatSetting
    case .timing: CommandStrings.timingSetting
    case .pluginFolders: PluginStrings.foldersSetting
    }
  }

  /// What is in effect: what was set, else the workspace's own.
  func shownValue(in session: Session) -> String? {
    value(in: session) ?? (self == .reportingDate ? session.workspaceReportingDate?.description : nil)
  }

  /// What it is for; and where its value comes from, if it was not set.
  func shownLabel(in session: Session) -> LocalizedText {
    guard self == .reportingDate, session.settings.reportingDate == nil, session.workspaceReportingDate != nil else {
      return label
    }
    return CommandStrings.workspaceReportingDate
  }

  /// nil where nothing is set and the data decide.
  func value(in session: Session) -> String? {
    let settings = session.settings
    switch self {
    case .period: return settings.scope.period?.description
    case .asof: return settings.scope.asofText
    case .criteriaSet: return settings.scope.criteriaSet
    case .geography: return settings.scope.geography?.description
    case .whatif: return settings.assumptions
    case .reportingDate: return settings.reportingDate?.description
    case .lang: return settings.language.rawValue
    case .format: return settings.format
    case .timing: return (settings.showsTiming ? Switch.on : .off).rawValue
    case .pluginFolders: return NamedPluginFolders.text(settings.pluginFolders)
    }
  }

  /// What `none` gives; nil where the data decide.
  func defaultValue(in session: Session) -> String? {
    switch self {
    case .period, .asof, .criteriaSet, .geography, .whatif, .reportingDate, .pluginFolders: nil
    case .lang: Language.preferred(session.host.environment).rawValue
    case .format: Settings().format
    case .timing: Switch.off.rawValue
    }
  }

  /// `none` takes a setting back.
  ///
  /// - Throws: `parameter.not-a-…`, `query.no-period`, `dataset.unknown-set`, `shell.unknown-format`, `plugin.relative-folder`.
  func set(_ text: String, in session: inout Session) throws {
    let isNone = text == "none"
    switch self {
    case .period:
      let periods = SessionEnvironment(session).periods
      session.settings.scope.period = isNone ? nil : try PeriodWord(argument: text).resolved(among: periods)
    case .asof:
      session.settings.scope.closing = nil
      session.settings.scope.asof = nil
      if !isNone { try session.settings.scope.look(AsOf(argument: text), in: session.dataset) }
    case .criteriaSet:
      session.settings.scope.criteriaSet =
        isNone ? nil : try Self.criteriaSet(text, in: session.settings.scope, of: session.dataset)
    case .geography: session.settings.scope.geography = isNone ? nil : try session.checked(Geography(argument: text))
    case .whatif:
      if !isNone { _ = try AssumedLine.overlay(text, in: session.settings.scope, of: session) }
      session.settings.assumptions = isNone ? nil : text
    case .reportingDate: session.settings.reportingDate = isNone ? nil : try CalendarDate(argument: text)
    case .lang:
      session.settings.language = isNone ? Language.preferred(session.host.environment) : try Language(argument: text)
    case .format:
      let name = isNone ? Settings().format : text
      session.settings.format = try SourceRunner.format(name, session.toolkit) ?? name
    case .timing: session.settings.showsTiming = isNone ? false : try Switch(argument: text) == .on
    case .pluginFolders:
      session.settings.pluginFolders = isNone ? [] : try NamedPluginFolders.read(text, session.host)
      session.toolkit.plugins?.look(in: session.settings.pluginFolders)
    }
  }

  /// What it could be set to, as far as that can be listed.
  func values(in session: Session) -> [String] {
    switch self {
    case .period: return SessionEnvironment(session).periods.reversed().map(\.description) + PeriodReference.words
    case .criteriaSet: return (try? session.dataset.source.criteriaSets(asof: nil).map(\.code)) ?? []
    case .geography: return session.geographies
    case .lang: return Language.allCases.map(\.rawValue)
    case .format: return session.toolkit.renderers.map { $0.format.name }
    case .timing: return Switch.allCases.map(\.rawValue)
    case .asof: return (try? session.dataset.source.closings().reversed().map(\.reference.description)) ?? []
    case .reportingDate, .whatif, .pluginFolders: return []
    }
  }

  /// The code, if there is such a set. A level (`advanced`, `nâng cao`) is the set that the scope's period is judged by at it.
  ///
  /// - Throws: `dataset.unknown-set`.
  static func criteriaSet(_ code: String, in scope: DatasetScope, of dataset: Dataset) throws -> String {
    if let set = try dataset.criteriaSet(called: code, in: scope) { return set }
    let codes = try dataset.source.criteriaSets(asof: nil).map(\.code)
    let nearest = NearestName.nearest(to: code, among: codes).map { [Strings.didYouMean($0)] } ?? []
    throw Diagnostic(
      "dataset.unknown-set", message: CommandStrings.unknownCriteriaSet(code),
      hints: nearest + [CommandStrings.criteriaSets(codes)])
  }
}

/// What a setting that is either there or not is called.
enum Switch: String, ParameterChoice {
  case on, off

  var label: LocalizedText {
    switch self {
    case .on: LocalizedText(vi: "bật", en: "on")
    case .off: LocalizedText(vi: "tắt", en: "off")
    }
  }
}
