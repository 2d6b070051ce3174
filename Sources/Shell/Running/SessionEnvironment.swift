import NTMKit
import Query

/// What a session's lines can name, as the language sees it.
public struct SessionEnvironment: QueryEnvironment {
  let session: Session

  public init(_ session: Session) { self.session = session }

  private var toolkit: Toolkit { session.toolkit }

  public var vocabulary: Vocabulary { session.dataset.words }
  public var sinkNames: Set<String> { toolkit.sinkNames }
  public var isCancelled: @Sendable () -> Bool { session.host.isCancelled }
  public var periods: [Period] {
    let scope = session.settings.scope
    return (try? session.dataset.known(in: scope).periods(asof: scope.asof)) ?? []
  }

  public var sourceNames: [String] {
    session.dataset.tableNames + toolkit.reportManifests.map(\.id) + toolkit.commands.map { $0.manifest.name }
      + session.variables.keys.sorted()
  }

  public func resolve(_ word: String) -> ResolvedSource? {
    if word == "_" { return session.last.map { ResolvedSource("_", .variable($0.value.table?.schema)) } }
    if let schema = session.dataset.schema(ofTable: word) { return ResolvedSource(word, .table(schema)) }
    if let report = toolkit.report(word) { return resolved(report.manifest) }
    if let command = toolkit.command(word) { return ResolvedSource(command.manifest.name, .command) }
    if let report = toolkit.plugins?.report(word) { return resolved(report.description.manifest) }
    if let kept = session.variables[word] { return ResolvedSource(word, .variable(kept.value.table?.schema)) }
    guard let name = session.dataset.tableName(for: word),
      let schema = session.dataset.schema(ofTable: name)
    else { return nil }
    return ResolvedSource(name, .table(schema))
  }

  /// Stages and groups have the titles that the data give them; the programme's words are asked first, which cost nothing.
  public func terms(ofColumn name: String) -> [String: LocalizedText] {
    let known = vocabulary.terms[name] ?? [:]
    guard ["stage", "group"].contains(name), let titles = try? session.dataset.vocabulary().terms[name] else {
      return known
    }
    return known.merging(titles) { $1 }
  }

  public func reportTables(of report: String) -> [(id: String, schema: Schema)] {
    guard let tables = toolkit.manifest(ofReport: report)?.tables else { return [] }
    return tables + [(PublishedFigures.id, PublishedFigures.schema)]
  }

  public func mayGiveTable(command name: String) -> Bool { toolkit.command(name)?.manifest.effect == .reads }

  /// A file that is opened has its columns before the line runs.
  public func schema(ofCommand name: String, _ words: [ArgumentWord]) throws(Diagnostic) -> Schema? {
    if name == Why.manifest.name { return LineageTable.schema }
    guard name == Open.manifest.name else { return nil }
    let arguments = try ParameterParser.parse(words, as: Open.Arguments.self, of: name)
    do {
      return try session.openedFiles.table(of: arguments, in: session).table.schema
    } catch {
      throw Diagnostic(describing: error)
    }
  }

  public func table(for source: CheckedSource) throws -> Table {
    guard let table = try SourceRunner(session: session).value(of: source).table else {
      throw Diagnostic("query.not-a-table", message: Strings.notATable(source.text), span: source.span)
    }
    return table
  }

  private func resolved(_ report: ReportManifest) -> ResolvedSource {
    ResolvedSource(report.id, .report(primary: report.schema(ofTable: report.primaryTable) ?? Schema([])))
  }
}

extension PipelineValue {
  /// The table a verb sees; nil when there is none.
  var table: Table? {
    switch self {
    case .table(let table): table
    case .document(let document): document.table(document.primaryTable)
    case .nothing, .message: nil
    }
  }

  var isNothing: Bool { if case .nothing = self { true } else { false } }
}
