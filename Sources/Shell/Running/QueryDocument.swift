import NTMKit
import Query

/// A query's result as a document of one table, so that it can be saved as a page and says where it came from.
enum QueryDocument {
  /// A result's table, marked where it rests on assumptions.
  static func make(of result: KeptResult, _ table: Table, in session: Session) throws -> ReportDocument {
    var document = try make(table, line: result.line, words: result.words, scope: result.scope, in: session)
    document.provenance.settings = result.settings
    return result.overlay.map(document.assuming) ?? document
  }

  static func make(
    _ table: Table, line: String, words: Vocabulary, scope: DatasetScope? = nil, in session: Session
  ) throws -> ReportDocument {
    let scope = scope ?? session.settings.scope
    let known = try session.dataset.known(in: scope)
    let vocabulary = try known.vocabulary().adding(words)
    let columns = table.columns.map { column in
      TableBlock.Presentation(
        column.name, vocabulary.label(ofColumn: column.name) ?? LocalizedText(verbatim: column.name),
        terms: vocabulary.terms[column.name] ?? [:])
    }
    let block = TableBlock(id: "result", table: table, columns: columns, emptyText: Strings.noRows)
    let remarks = try session.dataset.remarks(in: scope).map { Block.note(Note(.dataGap, $0)) }
    let provenance = Provenance(
      reportID: Provenance.query, reportVersion: Program.version, scope: scope, dataset: known.revision,
      reportingDate: try session.reportingDate(in: scope), line: line)
    return ReportDocument(
      title: LocalizedText(verbatim: line),
      sections: [Section(id: "result", title: Strings.resultTitle(table.rowCount), blocks: [.table(block)] + remarks)],
      provenance: provenance, primaryTable: "result")
  }
}
