/// What to show as a picture; each renderer decides how (SVG, block characters, numbers).
public struct Chart: Sendable, Hashable, Codable {
  public enum Mark: String, Sendable, Codable, CaseIterable {
    case bar, line, point, area, band, histogram, heatmap, funnel, timeline
  }
  /// Columns of `data`.
  public struct Encoding: Sendable, Hashable, Codable {
    public var x: String
    public var y: String
    /// Splits into series (bar, line) or is the cell's value (heat map).
    public var series: String?
    /// Of lines a band from lower to upper. A timeline without lower has bars from x to upper; with both it has a dot at x on a line from
    /// one to the other, which goes on beyond the edge where there is no upper.
    public var lower: String?
    public var upper: String?
    /// A column with the target of each x, drawn as a line; of points where that is x itself the diagonal.
    public var target: String?
    /// Bars: the series are parts of a whole and stand on one another; otherwise they stand side by side.
    public var isStacked: Bool
    /// Bars and lines: a column whose values have a small chart each, all on one scale.
    public var facet: String?
    /// Points and funnels: a column whose value is written beside each. Of points numbers are their sizes too.
    public var detail: String?

    public init(
      x: String, y: String, series: String? = nil, lower: String? = nil, upper: String? = nil, target: String? = nil,
      isStacked: Bool = false, facet: String? = nil, detail: String? = nil
    ) {
      self.x = x
      self.y = y
      self.series = series
      self.lower = lower
      self.upper = upper
      self.target = target
      self.isStacked = isStacked
      self.facet = facet
      self.detail = detail
    }
  }

  public var id: String
  public var mark: Mark
  public var encoding: Encoding
  public var data: Table
  public var title: LocalizedText
  /// What the picture says, for those who cannot see it.
  public var description: LocalizedText
  /// Labels of the axes and of coded values, by column.
  public var labels: [String: LocalizedText]
  public var terms: [String: [String: LocalizedText]]
  /// Ids of the document's lineages, by the cells of `data` that come from there.
  public var lineageIDs: [CellPlace: String] = [:]

  public init(
    id: String, mark: Mark, encoding: Encoding, data: Table, title: LocalizedText, description: LocalizedText,
    labels: [String: LocalizedText] = [:], terms: [String: [String: LocalizedText]] = [:]
  ) {
    self.id = id
    self.mark = mark
    self.encoding = encoding
    self.data = data
    self.title = title
    self.description = description
    self.labels = labels
    self.terms = terms
  }
}
