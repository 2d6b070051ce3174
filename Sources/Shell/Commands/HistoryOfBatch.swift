import NTMKit
import Query

/// `history --batch 12`: one import with all that is kept of it.
struct HistoryOfBatch {
  static let tableID = "discrepancies"

  let session: Session
  let dataset: Dataset

  /// - Throws: `history.unknown-batch`.
  func document(_ id: Int) throws -> ReportDocument {
    let batches = try dataset.source.batches()
    guard let batch = batches.first(where: { $0.id == id }) else {
      throw Diagnostic(
        "history.unknown-batch", kind: .data, message: HistoryStrings.unknownBatch(id),
        span: SourceSpan(source: "--batch"), hints: [HistoryStrings.batches(newest: batches.last?.id)])
    }
    let scope = session.settings.scope
    let provenance = Provenance(
      reportID: History.manifest.name, reportVersion: Program.version, scope: scope, dataset: dataset.revision,
      reportingDate: try session.reportingDate(in: scope), line: "\(History.manifest.name) --batch \(id)")
    return ReportDocument(
      title: HistoryStrings.batchTitle(batch),
      sections: [facts(of: batch), assumptions(of: batch), try discrepancies(of: batch)], provenance: provenance,
      primaryTable: Self.tableID)
  }

  private func facts(of batch: Batch) -> Section {
    var lines = [
      HistoryStrings.file(batch), HistoryStrings.times(batch), HistoryStrings.rows(batch),
      HistoryStrings.sha256(batch),
    ]
    if let day = batch.withdrawnOn { lines.append(HistoryStrings.withdrawn(on: day)) }
    return Section(
      id: "import", title: HistoryStrings.factsTitle, blocks: lines.map { .paragraph($0) })
  }

  private func assumptions(of batch: Batch) -> Section {
    let texts = batch.assumptionTexts
    return Section(
      id: "assumptions", title: HistoryStrings.assumptionsTitle,
      blocks: texts.isEmpty
        ? [.paragraph(HistoryStrings.noAssumptions)] : texts.map { .note(Note(.info, $0)) })
  }

  private func discrepancies(of batch: Batch) throws -> Section {
    var builder = TableBuilder([
      Field("sheet", .text), Field("row", .int), Field("column", .text), Field("compared_with", .text),
      Field("stated", .text), Field("computed", .double),
    ])
    let found = batch.discrepancyList
    for entry in found ?? [] {
      builder.append([
        Value(entry.sheet), Value(entry.row), .text(entry.column), .text(entry.basis.rawValue), .text(entry.stated),
        .double(entry.computed),
      ])
    }
    let table = try builder.finished()
    let block = TableBlock(
      id: Self.tableID, table, showing: table.schema.names.map { ShownColumn($0, Self.labels[$0]) },
      vocabulary: try dataset.vocabulary(),
      emptyText: found == nil ? HistoryStrings.discrepanciesUnknown : HistoryStrings.noDiscrepancies)
    return Section(id: Self.tableID, title: HistoryStrings.discrepanciesTitle, blocks: [.table(block)])
  }

  /// Elsewhere a computed state, here a number.
  private static let labels = ["computed": HistoryStrings.computed]
}
