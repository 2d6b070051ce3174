import NTMKit
import Query
import Rendering

/// Every part of the program, once, as a value: built in `main.swift` and in tests.
public struct Toolkit: Sendable {
  private let makeImporters: @Sendable () -> [any Importer]
  public let verbs: VerbRegistry
  public let reports: [any ReportPlugin.Type]
  public let renderers: [any Renderer.Type]
  /// Formats that are no text: for `save`, not for `show`.
  public let fileRenderers: [any BinaryRenderer.Type]
  public let commands: [any Command.Type]
  /// Those built outside the package, run in processes of their own; nil: there are none.
  public var plugins: OutsidePlugins?

  /// - Parameter importers: asked for where a file is imported or help is given; most lines need none, and making them takes longer than
  ///   such a line.
  /// - Throws: `toolkit.name-taken` (a defect) when two parts go by one name.
  public init(
    importers: @escaping @autoclosure @Sendable () -> [any Importer], verbs: VerbRegistry,
    reports: [any ReportPlugin.Type],
    renderers: [any Renderer.Type], fileRenderers: [any BinaryRenderer.Type], commands: [any Command.Type]
  ) throws(Diagnostic) {
    makeImporters = importers
    self.verbs = verbs
    self.reports = reports
    self.renderers = renderers
    self.fileRenderers = fileRenderers
    self.commands = commands
    try rejectRepeatedNames()
  }

  /// The tables that the plugins whose code is in this process declare.
  public var ownTables: [TableDeclaration] = []

  /// The tables that plugins declare.
  var declaredTables: @Sendable () -> [TableDeclaration] {
    { [ownTables, plugins] in ownTables + (plugins?.tables ?? []) }
  }

  public var importers: [any Importer] { makeImporters() }
  var sample: SampleWorkspace { SampleWorkspace(importers: makeImporters()) }

  public func command(_ word: String) -> (any Command.Type)? {
    commands.first { $0.manifest.name == word || $0.manifest.aliases.contains(word) }
  }
  /// A report whose code is in this process.
  public func report(_ id: String) -> (any ReportPlugin.Type)? { reports.first { $0.manifest.id == id } }

  /// What every report is called and gives, those of plugins last.
  public var reportManifests: [ReportManifest] {
    reports.map { $0.manifest } + (plugins?.reports.map(\.description.manifest) ?? [])
  }

  public func manifest(ofReport id: String) -> ReportManifest? {
    report(id)?.manifest ?? plugins?.report(id)?.description.manifest
  }

  /// All that is known of every report, those of plugins last.
  public var reportDescriptions: [ReportDescription] {
    reports.map { described($0) } + (plugins?.reports.map(\.description) ?? [])
  }

  public func description(ofReport id: String) -> ReportDescription? {
    report(id).map { described($0) } ?? plugins?.report(id)?.description
  }

  /// The rules that the report `check` brings itself.
  private var ownRules: [String] {
    let parameter = report("check").map { ReportDescription($0) }?.parameters.first { $0.name == "rule" }
    guard case .list(of: .choice(let rules))? = parameter?.kind else { return [] }
    return rules.map(\.value)
  }

  /// A report whose code is in this process; `check` can be asked for the rules of plugins too.
  private func described(_ report: any ReportPlugin.Type) -> ReportDescription {
    var description = ReportDescription(report)
    guard report.manifest.id == "check", let plugins else { return description }
    let others = plugins.plugins.flatMap(\.plugin.parts.checks)
    for index in description.parameters.indices where description.parameters[index].name == "rule" {
      guard case .list(of: .choice(let known)) = description.parameters[index].kind else { continue }
      description.parameters[index].kind = .list(of: .choice(known + others.map { .init($0.id, $0.title) }))
    }
    return description
  }

  /// Whether something that ships goes by a name, so that a plugin's report may not.
  func isTaken(_ name: String) -> Bool {
    Dataset.tableSchemas.contains { $0.name == name } || report(name) != nil || command(name) != nil
      || verbs.names.contains(name) || importers.contains { $0.manifest.id == name }
      || DeclaredTables.stored.contains { $0.name == name } || ownRules.contains(name)
  }

  /// A report made for another one, in its context; nil where there is none of the id.
  @Sendable func reports(for id: String, _ arguments: [String], in context: ReportContext) throws -> ReportDocument? {
    func make<R: ReportPlugin>(_ type: R.Type) throws -> ReportDocument {
      try R().makeReport(ParameterParser.parse(arguments, of: id), in: context)
    }
    return try report(id).map { try make($0) }
  }

  /// What came of forecasts of a report; see `ReportPlugin.outcomes(of:in:)`.
  @Sendable func outcomes(
    for id: String, of questions: [ForecastQuestion], in context: ReportContext
  ) throws -> [ForecastQuestion: ForecastOutcome] {
    func ask<R: ReportPlugin>(_ type: R.Type) throws -> [ForecastQuestion: ForecastOutcome] {
      try R().outcomes(of: questions, in: context)
    }
    return try report(id).map { try ask($0) } ?? [:]
  }

  public func renderer(_ name: String) -> (any Renderer.Type)? { renderers.first { $0.format.name == name } }
  public func renderer(forEnding ending: String) -> (any Renderer.Type)? {
    renderers.first { $0.format.fileExtension == ending.lowercased() }
  }
  public func fileRenderer(_ name: String) -> (any BinaryRenderer.Type)? {
    fileRenderers.first { $0.format.name == name }
  }

  /// Words that stand behind a pipe and are carried out by the shell. Their other names are for a line's beginning.
  public var sinkNames: Set<String> {
    Set(commands.filter { $0.manifest.acceptsInput }.map { $0.manifest.name })
  }

  /// Names of one space may not repeat. What begins a line: tables, reports, commands. What stands behind a pipe: verbs and
  /// sinks. A verb may not be called like a table or report either; like a command it may (`describe communes` and
  /// `communes | describe` are told apart by their place).
  private func rejectRepeatedNames() throws(Diagnostic) {
    let tables = Dataset.tableSchemas.map(\.name)
    let commandNames = commands.flatMap { [$0.manifest.name] + $0.manifest.aliases }
    try Self.rejectRepeated(tables + reports.map { $0.manifest.id } + commandNames + ["_"])
    try Self.rejectRepeated(verbs.names + sinkNames)
    try Self.rejectRepeated(verbs.names + tables + reports.map { $0.manifest.id })
    try Self.rejectRepeated(renderers.map { $0.format.name } + fileRenderers.map { $0.format.name })
  }

  private static func rejectRepeated(_ names: [String]) throws(Diagnostic) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      throw Diagnostic("toolkit.name-taken", kind: .defect, message: Strings.nameTakenTwice(name))
    }
  }
}
