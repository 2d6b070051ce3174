import NTMKit

extension ReportDocument {
  /// The table that a format of one table writes: the primary one, else the first.
  ///
  /// - Throws: `render.no-table` when the document has no table.
  func primaryBlock() throws(Diagnostic) -> TableBlock {
    let blocks = tableBlocks
    if let block = blocks.first(where: { $0.id == primaryTable }) ?? blocks.first { return block }
    throw Diagnostic("render.no-table", message: Strings.noTable, hints: [Strings.noTableHint])
  }

  /// A note that names the tables which a format of one table leaves out; none when there are no others.
  func noteOnOtherTables(than block: TableBlock) -> [Diagnostic] {
    let others = tableBlocks.map(\.id).filter { $0 != block.id }
    guard !others.isEmpty else { return [] }
    let hints = others.prefix(1).map { LocalizedText(verbatim: "`\(provenance.reportID).\($0)`") }
    return [
      Diagnostic(
        "render.only-primary-table", severity: .note, message: Strings.onlyPrimary(block.id, others), hints: hints)
    ]
  }
}
