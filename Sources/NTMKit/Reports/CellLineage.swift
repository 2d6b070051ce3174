/// Where a cell of a document comes from. Several cells may have one: a commune's figure that stands in two tables.
public struct CellLineage: Sendable, Hashable, Codable {
  /// Unique in the document.
  public var id: String
  /// From the figure down to cells of files.
  public var tree: Lineage

  public init(id: String, tree: Lineage) {
    self.id = id
    self.tree = tree
  }
}

/// A cell of a table or of a chart's data.
public struct CellPlace: Sendable, Hashable, Codable {
  /// From 0.
  public var row: Int
  /// By name.
  public var column: String

  public init(row: Int, column: String) {
    self.row = row
    self.column = column
  }
}

/// How much of where its figures come from a report carries along.
public enum LineageDetail: String, ParameterChoice {
  /// Nowhere.
  case none
  /// Under its headline figures.
  case headline
  /// Behind every cell with a figure of a commune too.
  case full

  public var label: LocalizedText {
    switch self {
    case .none: LocalizedText(vi: "không kèm nguồn", en: "no sources")
    case .headline: LocalizedText(vi: "nguồn của các số liệu chính", en: "sources of the headline figures")
    case .full: LocalizedText(vi: "nguồn của từng ô", en: "sources of every cell")
    }
  }
}

extension ReportDocument {
  /// With every block changed, those of subsections too.
  public func mapBlocks(_ change: (Block) throws -> Block) rethrows -> ReportDocument {
    func mapped(_ section: Section) throws -> Section {
      var section = section
      section.blocks = try section.blocks.map(change)
      section.subsections = try section.subsections.map(mapped)
      return section
    }
    var document = self
    document.sections = try sections.map(mapped)
    return document
  }

  /// Without the sources of its headline figures.
  public var withoutLineage: ReportDocument {
    mapBlocks { block in
      guard case .metrics(let metrics) = block else { return block }
      return .metrics(
        metrics.map { metric in
          var metric = metric
          metric.lineage = nil
          return metric
        })
    }
  }
}
