import NTMKit
import Query

/// Help derived from the manifests of everything in the toolkit.
struct HelpPages {
  let session: Session
  private var toolkit: Toolkit { session.toolkit }

  /// Everything there is, in groups.
  func index() -> LocalizedText {
    var page = PageBuilder()
    page.line(HelpStrings.introduction)
    page.heading(HelpStrings.tables)
    page.entries(session.dataset.tableSchemas.map { ($0.name, $0.summary) })
    if !toolkit.reports.isEmpty {
      page.heading(HelpStrings.reports)
      page.entries(toolkit.reportManifests.map { ($0.id, $0.summary) })
    }
    page.heading(HelpStrings.verbs)
    page.entries(toolkit.verbs.verbs.map { ($0.manifest.name, $0.manifest.summary) } + commands(sinks: true))
    page.heading(HelpStrings.functions)
    for (title, names) in HelpFunctions.groups {
      let list = names.joined(separator: " ")
      page.line(LocalizedText(vi: "  \(title): \(list)", en: "  \(title): \(list)"))
    }
    page.heading(HelpStrings.commands)
    page.entries(commands(sinks: false))
    page.blank()
    page.line(HelpStrings.more)
    return page.text
  }

  private func commands(sinks: Bool) -> [(name: String, summary: LocalizedText)] {
    toolkit.commands.map { $0.manifest }.filter { $0.acceptsInput == sinks }.map { ($0.name, $0.summary) }
  }

  /// About one word. - Throws: `help.unknown-topic`.
  func page(_ word: String) throws(Diagnostic) -> LocalizedText {
    var pages: [LocalizedText] = []
    if let command = toolkit.command(word) { pages.append(page(ofCommand: command)) }
    if let verb = toolkit.verbs[word] { pages.append(Self.page(ofVerb: verb)) }
    if let report = toolkit.description(ofReport: word) { pages.append(Self.page(ofReport: report)) }
    if let function = HelpFunctions.page(word) { pages.append(function) }
    if let table = session.dataset.tableName(for: word) {
      pages.append(page(ofTable: table))
    }
    if pages.isEmpty { throw unknown(word) }
    return .list(pages, separator: "\n\n")
  }

  /// All words that have a page.
  var topics: [String] {
    toolkit.commands.map { $0.manifest.name } + toolkit.verbs.names + toolkit.reportManifests.map(\.id)
      + session.dataset.tableNames + HelpFunctions.names
  }

  private func unknown(_ word: String) -> Diagnostic {
    let folded = VietnameseFolding.fold(word)
    let byTerm = toolkit.commands.filter { command in
      command.manifest.searchTerms.contains { VietnameseFolding.fold($0) == folded }
    }.map { $0.manifest.name }
    let near = byTerm + NearestName.suggestions(for: word, among: topics)
    return Diagnostic(
      "help.unknown-topic", message: HelpStrings.unknownTopic(word),
      hints: near.isEmpty ? [HelpStrings.seeHelp] : [Strings.didYouMeanOne(near)])
  }

  // MARK: Pages

  private func page<C: Command>(ofCommand type: C.Type) -> LocalizedText {
    var page = PageBuilder()
    let manifest = C.manifest
    page.line(HelpStrings.title(manifest.name, manifest.summary))
    page.line(HelpStrings.usage((manifest.acceptsInput ? "… | " : "") + CommandUsage.usage(of: type)))
    if !manifest.aliases.isEmpty { page.line(HelpStrings.aliases(manifest.aliases)) }
    page.parameters(C.Arguments.descriptions)
    if type is Import.Type {
      page.heading(HelpStrings.fileKinds)
      page.entries(session.importers.map { ($0.manifest.id, $0.manifest.title) })
    }
    page.examples(C.examples)
    return page.text
  }

  private static func page(ofVerb type: any Verb.Type) -> LocalizedText {
    var page = PageBuilder()
    let manifest = type.manifest
    page.line(HelpStrings.title(manifest.name, manifest.summary))
    page.line(HelpStrings.usage("… | \(manifest.signature)"))
    for note in manifest.notes {
      page.blank()
      page.line(note)
    }
    page.examples(type.examples)
    return page.text
  }

  private static func page(ofReport report: ReportDescription) -> LocalizedText {
    var page = PageBuilder()
    let manifest = report.manifest
    page.line(HelpStrings.title(manifest.id, manifest.title))
    page.line(manifest.summary)
    let usage = [manifest.id, "[at PERIOD]", "[asof DATE|PERIOD]"] + CommonOptions.own(of: report).map(\.usage)
    page.line(HelpStrings.usage(usage.joined(separator: " ")))
    page.parameters(CommonOptions.own(of: report))
    page.parameters(
      CommonOptions.common(beside: report.parameters), heading: HelpStrings.commonParameters)
    page.heading(HelpStrings.reportTables)
    page.entries(
      manifest.tables.map { table in
        let columns = LocalizedText(verbatim: table.schema.names.joined(separator: " "))
        return (table.id == manifest.primaryTable ? manifest.id : "\(manifest.id).\(table.id)", columns)
      })
    page.examples(report.examples)
    return page.text
  }

  private func page(ofTable name: String) -> LocalizedText {
    var page = PageBuilder()
    guard let table = session.dataset.tableSchemas.first(where: { $0.name == name }) else { return page.text }
    let vocabulary = session.dataset.words
    page.line(HelpStrings.title(name, vocabulary.tables[name] ?? LocalizedText(verbatim: name)))
    page.line(table.summary)
    page.line(HelpStrings.usage("\(name) [at PERIOD] [asof DATE|PERIOD] | …"))
    page.heading(HelpStrings.columns)
    page.entries(
      table.schema.fields.map { field in
        let kind = [Describe.name(of: field.type), field.unit?.rawValue].compactMap(\.self).joined(separator: ", ")
        let label = vocabulary.label(ofColumn: field.name) ?? LocalizedText(verbatim: field.name)
        return (field.name, HelpStrings.column(label, kind))
      })
    return page.text
  }
}
