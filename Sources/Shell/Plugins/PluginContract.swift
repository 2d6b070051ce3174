import Foundation
import NTMKit
import Query

/// What every report has to keep to, tried on data that are not what its author had in mind: asked of a plugin in its own process.
struct PluginContract {
  enum Attempt: String, Codable, CaseIterable {
    case repeated, shuffled, empty, oneRow, decomposed, bothLanguages, totals, nation
  }

  let report: any ReportPlugin.Type
  let session: Session

  /// What a check does not find in its own examples, or finds besides; nil where it finds just what they say.
  static func fault(ofExamplesOf check: any Check.Type, of plugin: Plugin) throws -> LocalizedText? {
    if check.examples.isEmpty { return PluginPartStrings.noExamples }
    for (number, own) in check.examples.enumerated() {
      var example = own
      example.ownTables += plugin.tables
      let found = try check.init().run(in: example.context()).findings.map(\.message)
      if found != example.finds {
        return PluginPartStrings.otherFindings(number + 1, found: found, says: example.finds)
      }
    }
    return nil
  }

  /// What is wrong, in words for the author; nil where it holds.
  func fault(of attempt: Attempt) -> LocalizedText? {
    do {
      return try fault(attempt)
    } catch {
      let diagnostic = Diagnostic(describing: error)
      return PluginStrings.failed(diagnostic)
    }
  }

  private func fault(_ attempt: Attempt) throws -> LocalizedText? {
    switch attempt {
    case .repeated: return try difference(document(), PluginStrings.otherWhenRepeated)
    case .shuffled:
      return try difference(
        document { $1.gathered(Self.shuffled($1.rowCount)) },
        PluginStrings.otherWhenShuffled)
    case .decomposed:
      return try difference(
        document { $1.mappingTexts(\.decomposedStringWithCanonicalMapping) }.mappingTexts(UnicodeForm.nfc),
        PluginStrings.otherWhenDecomposed)
    case .empty: return try faultUnlessRefused { try document { $1.gathered([]) } }
    case .oneRow:
      return try faultUnlessRefused { try document { $1.gathered(Array(0..<min(1, $1.rowCount))) } }
    case .nation: return try faultOfShape(document { $1.repeated(160, under: $0) })
    case .bothLanguages: return try faultOfLanguages()
    case .totals: return try faultOfTotals()
    }
  }

  /// The report of the sample, with its tables changed.
  private func document(_ change: @escaping @Sendable (String, Table) -> Table = { $1 }) throws -> ReportDocument {
    let words = try Self.words(of: report.examples.first)
    func make<R: ReportPlugin>(_ type: R.Type) throws -> ReportDocument {
      let dataset = session.dataset
      let context = ReportContext(
        source: ChangedTables(dataset: dataset, change: change), scope: DatasetScope(), revision: dataset.revision,
        reportingDate: try session.reportingDate(in: DatasetScope()), vocabulary: try dataset.vocabulary(),
        periods: try dataset.periods())
      return try R().makeReport(ParameterParser.parse(words, of: R.manifest.id), in: context)
    }
    return try make(report)
  }

  /// What the first example gives to the report itself: it runs on the sample, and so on what is made of it.
  private static func words(of example: Example?) throws -> [ArgumentWord] {
    guard let example, let source = try LineParser.parse(example.line, source: "<example>", line: 1)?.source else {
      return []
    }
    return CommonOptions.split(source.arguments, ownNames: []).own
  }

  /// On data that lack what the report asks for it may say so, in a message of its own.
  private func faultUnlessRefused(_ document: () throws -> ReportDocument) throws -> LocalizedText? {
    do {
      return try faultOfShape(document())
    } catch let diagnostic as Diagnostic where diagnostic.kind == .usage || diagnostic.kind == .data {
      return nil
    }
  }

  /// The kit tells it in English: it speaks of names in the plugin's code.
  private func faultOfShape(_ document: ReportDocument) -> LocalizedText? {
    document.fault(of: report.manifest).map { LocalizedText(verbatim: $0) }
  }

  private func difference(_ other: ReportDocument, _ words: LocalizedText) throws -> LocalizedText? {
    let document = try document()
    guard let (mine, its) = zip(document.tableBlocks, other.tableBlocks).first(where: { $0.table != $1.table }) else {
      return document.title == other.title && document.sections.count == other.sections.count ? nil : words
    }
    let row = (0..<min(mine.table.rowCount, its.table.rowCount)).first { mine.table.row($0) != its.table.row($0) }
    return PluginStrings.other(
      words, table: mine.id, row: (row ?? min(mine.table.rowCount, its.table.rowCount)) + 1)
  }

  /// Each row once, in an order that is always the same one.
  private static func shuffled(_ count: Int) -> [Int] {
    (0..<count).sorted { ($0 &* 2_654_435_761) & 0xffff_ffff < ($1 &* 2_654_435_761) & 0xffff_ffff }
  }

  /// Every text that a user may see has both languages, wherever it stands.
  private func faultOfLanguages() throws -> LocalizedText? {
    if let place = try LanguageGap.place(in: ReportDescription(report)) ?? LanguageGap.place(in: document()) {
      return PluginStrings.oneLanguage(place)
    }
    // Names are alike in both; a sentence of several words is not.
    let summary = report.manifest.summary
    return summary.vi == summary.en ? PluginStrings.sameInBoth(summary.en) : nil
  }

  /// A total of whole numbers that are counted is not less than any of them, and not more than all of them.
  private func faultOfTotals() throws -> LocalizedText? {
    for block in try document().tableBlocks {
      guard let totals = block.totals, totals.rowCount > 0 else { continue }
      for column in totals.columns where column.field.type == .int {
        guard case .int(let total) = column[totals.rowCount - 1], let rows = block.table[column.name] else { continue }
        let values = rows.values.compactMap { if case .int(let value) = $0 { value } else { nil } }
        guard let most = values.max(), values.allSatisfy({ $0 >= 0 }) else { continue }
        let sum = values.reduce(into: Int64(0)) { $0 = $0.addingReportingOverflow($1).partialValue }
        if total > sum || total < 0 {
          return PluginStrings.wrongTotal(column.name, block.id, total: total, sum: sum, largest: most)
        }
      }
    }
    return nil
  }
}

/// The tables of a dataset, each changed before it is given out.
private struct ChangedTables: TableSource {
  let dataset: Dataset
  let change: @Sendable (String, Table) -> Table

  var tableNames: [String] { dataset.tableNames }
  func schema(ofTable name: String) -> Schema? { dataset.schema(ofTable: name) }
  func table(named name: String, in scope: DatasetScope) throws -> Table? {
    try dataset.table(named: name, in: scope).map { change(name, $0) }
  }
  func remarks(in scope: DatasetScope) throws -> [LocalizedText] { try dataset.remarks(in: scope) }
}

extension Table {
  fileprivate func mappingTexts(_ change: (String) -> String) -> Table {
    let columns = columns.map { column in
      guard case .text(let codes, let dictionary) = column.storage else { return column }
      return Column(
        column.field, .text(codes: codes, dictionary: TextDictionary(dictionary.strings.map(change))),
        nulls: column.nulls)
    }
    return (try? Table(columns: columns)) ?? self
  }

  /// The rows so many times, as a country has them: each time with codes of its own.
  fileprivate func repeated(_ times: Int, under name: String) -> Table {
    guard rowCount > 0 else { return self }
    let columns = columns.map { column in
      var values: [Value] = []
      values.reserveCapacity(times * rowCount)
      let isCode =
        column.name == "code" || column.name.hasSuffix("_code") || ["commune", "unit", "id"].contains(column.name)
      for time in 0..<times {
        for row in 0..<rowCount {
          if isCode, time > 0, case .text(let code) = column[row] {
            values.append(.text("\(code)-\(time)"))
          } else {
            values.append(column[row])
          }
        }
      }
      return Column(column.field, values: values)
    }
    return (try? Table(columns: columns)) ?? self
  }
}

extension ReportDocument {
  /// The document with the texts of its tables changed.
  fileprivate func mappingTexts(_ change: (String) -> String) -> ReportDocument {
    mapBlocks { block in
      guard case .table(var table) = block else { return block }
      table.table = table.table.mappingTexts(change)
      table.totals = table.totals?.mappingTexts(change)
      return .table(table)
    }
  }
}
