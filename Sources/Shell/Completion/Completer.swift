import NTMKit
import Query

/// Says how a line could go on at the cursor: by the language's grammar, with names and values of the session's data.
struct Completer {
  let session: Session
  private var toolkit: Toolkit { session.toolkit }

  init(_ session: Session) { self.session = session }

  func complete(_ line: String, cursor: Int) -> CompletionResult {
    let context = LineAnalysis.context(
      at: cursor, in: line, environment: SessionEnvironment(session), verbs: toolkit.verbs)
    var candidates: [Completion] = []
    var seen: Set<String> = []
    for expectation in context.expectations {
      for candidate in candidatesFor(expectation, context) where seen.insert(candidate.replacement).inserted {
        candidates.append(candidate)
      }
    }
    return CompletionResult(replacedLength: max(cursor - context.start, 0), candidates: candidates)
  }

  private func candidatesFor(_ expectation: CompletionContext.Expectation, _ context: CompletionContext) -> [Completion]
  {
    let prefix = context.prefix
    switch expectation {
    case .source: return matching(prefix, sources + commands + [Named(SQL.manifest.name, SQL.manifest.summary)])
    case .joinSource: return matching(prefix, context.isInSQL ? sources.map(\.inSQL) : sources)
    case .reportTable(let report): return matching(prefix, tables(of: report))
    case .stage: return matching(prefix, stages)
    case .column(let schema):
      let columns = context.isInSQL ? columns(schema).map(\.inSQL) : columns(schema)
      return context.isQuoted && !context.opensName ? [] : matching(prefix, columns)
    case .function(let functions):
      guard !context.isQuoted else { return [] }
      return matching(
        prefix, functions.map { Named($0.name, $0.summary, replacement: $0.name + "(", isWhole: false) })
    case .keyword(let words): return context.isQuoted ? [] : matching(prefix, words.map { Named($0) })
    case .period: return matching(prefix, periods)
    case .closing: return matching(prefix, closings)
    case .value(let field, let source):
      return context.opensName ? [] : ValueCompletion(session: session).values(of: field, in: source, prefix: prefix)
    case .argument(let owner, let words, let columns):
      return ArgumentCompletion(completer: self, session: session, columns: columns).candidates(
        of: owner, behind: words, prefix: prefix, isQuoted: context.isQuoted)
    }
  }

  // MARK: Names

  /// A name, the label it is also found by, and what is put in the line.
  struct Named {
    var name: String
    var summary: LocalizedText?
    var label: LocalizedText?
    var replacement: String
    var isWhole: Bool

    init(
      _ name: String, _ summary: LocalizedText? = nil, label: LocalizedText? = nil, replacement: String? = nil,
      isWhole: Bool = true
    ) {
      self.name = name
      self.summary = summary
      self.label = label
      self.replacement = replacement ?? name
      self.isWhole = isWhole
    }

    /// Quoted where SQL needs it.
    var inSQL: Named {
      var named = self
      named.replacement = Name(name).inSQL
      return named
    }
  }

  /// Those whose name begins as typed, case and accents aside; where none does, those whose label begins so.
  func matching(_ prefix: String, _ names: [Named]) -> [Completion] {
    let typed = VietnameseFolding.fold(prefix)
    var hits = names.filter { typed.isEmpty || VietnameseFolding.fold($0.name).hasPrefix(typed) }
    if hits.isEmpty {
      hits = names.filter { $0.label.map { VietnameseFolding.fold($0.vi).hasPrefix(typed) } ?? false }
    }
    return hits.map { Completion(replacement: $0.replacement, summary: $0.summary, isWhole: $0.isWhole) }
  }

  var sources: [Named] { tables + reports + variables }

  var tables: [Named] {
    let tables = session.dataset.tableSchemas
    let words = session.dataset.words
    return tables.map {
      Named($0.name, $0.summary, label: words.tables[$0.name])
    }
  }

  var reports: [Named] { toolkit.reportManifests.map { Named($0.id, $0.title) } }

  private var variables: [Named] {
    session.variables.keys.sorted().map { name in
      Named(name, session.variables[name].map { LocalizedText(verbatim: $0.line) })
    } + (session.last.map { [Named("_", LocalizedText(verbatim: $0.line))] } ?? [])
  }

  var commands: [Named] {
    toolkit.commands.flatMap { command in
      ([command.manifest.name] + command.manifest.aliases).map { Named($0, command.manifest.summary) }
    }
  }

  private var stages: [Named] {
    toolkit.verbs.verbs.map { Named($0.manifest.name, $0.manifest.summary) }
      + toolkit.commands.filter { $0.manifest.acceptsInput }.map { Named($0.manifest.name, $0.manifest.summary) }
  }

  private func tables(of report: String) -> [Named] {
    SessionEnvironment(session).reportTables(of: report).map {
      Named($0.id, LocalizedText(verbatim: $0.schema.names.joined(separator: " ")))
    }
  }

  func columns(_ schema: Schema) -> [Named] {
    schema.fields.map { field in
      let label = session.dataset.words.label(ofColumn: field.name)
      let kind = [Describe.name(of: field.type), field.unit?.rawValue].compactMap(\.self).joined(separator: ", ")
      let summary = label.map { HelpStrings.column($0, kind) } ?? LocalizedText(verbatim: kind)
      return Named(field.name, summary, label: label, replacement: Name(field.name).description)
    }
  }

  /// What `asof` takes besides a day, newest first.
  private var closings: [Named] {
    let closings = (try? session.dataset.source.closings()) ?? []
    return closings.reversed().map { Named($0.reference.description, ClosingWords.closedOn($0)) }
  }

  /// Newest first, since that is what is asked for most.
  var periods: [Named] {
    SessionEnvironment(session).periods.reversed().map { period in
      Named(
        period.description,
        LocalizedText(
          resolvedVietnamese: period.written(in: .vi), resolvedEnglish: period.written(in: .en)))
    } + [
      Named("last", CompletionStrings.last), Named("previous", CompletionStrings.previous),
      Named("year-to-date", CompletionStrings.yearToDate),
    ]
  }
}
