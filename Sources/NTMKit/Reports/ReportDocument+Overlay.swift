extension ReportDocument {
  /// Marked as resting on assumptions: in its title, above everything else, and in where it comes from. What is marked so already
  /// stays as it is.
  public func assuming(_ overlay: Overlay) -> ReportDocument {
    let mark = Block.note(Note(.caution, overlay.mark))
    guard sections.first?.blocks.first != mark else { return self }
    var document = self
    document.provenance.scope.overlay = overlay
    // The title of a query is its line.
    if provenance.reportID != Provenance.query {
      document.title = LocalizedText(vi: "\(title) (giả định)", en: "\(title) (assumed)")
    }
    if sections.isEmpty {
      document.sections = [Section(id: "assumed", title: Overlay.label, blocks: [mark])]
    } else {
      document.sections[0].blocks.insert(mark, at: 0)
    }
    return document
  }
}

extension Overlay {
  /// What stands beside everything that is made from it.
  public var mark: LocalizedText {
    let assumed = LocalizedText(
      vi: "giả định, không phải số liệu đã báo cáo: \(shown)", en: "assumed, not what was reported: \(shown)")
    return .list([assumed] + remarks, separator: ". ")
  }

  /// What is assumed, in readers' words.
  public var shown: LocalizedText { .list(assumptions.map(\.shown), separator: "; ") }

  public static let label = LocalizedText(vi: "Giả định", en: "Assumed")
  /// The column that marks the rows of formats that hold rows and nothing else.
  public static let column = "assumed"

  /// Whether a column's name is that of the mark, in data formats or for people.
  public static func isMark(_ name: String) -> Bool {
    [column, label.en, label.vi].contains { VietnameseFolding.fold($0) == VietnameseFolding.fold(name) }
  }
}
