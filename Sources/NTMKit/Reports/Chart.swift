/// What to show as a picture; each renderer decides how (SVG, block characters, numbers).
public struct Chart: Sendable, Hashable, Codable {
  /// How a picture shows its data.
  public enum Mark: String, Sendable, Codable, CaseIterable {
    /// `bar`: a bar for each x. `line`: figures along periods, days or numbers. `point`: a point for each row, by two numbers.
    /// `area`: as `line`. `band`: a line with a range around it, `lower` to `upper`. `histogram`: how many rows have which x;
    /// it needs no y. `heatmap`: a cell for each x and y, by the value of `series`. `funnel`: bars of stages, each a part of
    /// the one before. `timeline`: days or ranges of days, a row for each y.
    case bar, line, point, area, band, histogram, heatmap, funnel, timeline
  }
  /// Columns of `data`.
  public struct Encoding: Sendable, Hashable, Codable {
    /// Along the picture: names, periods, days or numbers.
    public var x: String
    /// The figure, or of heat maps, points and timelines the other axis.
    public var y: String
    /// Splits into series (bar, line) or is the cell's value (heat map).
    public var series: String?
    /// Of lines a band from lower to upper. A timeline without lower has bars from x to upper; with both it has a dot at x on a line from
    /// one to the other, which goes on beyond the edge where there is no upper.
    public var lower: String?
    /// The upper end of the range; see `lower`.
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

  /// kebab-case, stable, unique in the document.
  public var id: String
  /// Which kind of picture.
  public var mark: Mark
  /// Which columns of `data` it shows, and as what.
  public var encoding: Encoding
  /// What is drawn, one row for each bar, point or cell. Also the numbers that a reader of JSON gets, and one who cannot see
  /// the picture.
  public var data: Table
  /// Stands above the picture.
  public var title: LocalizedText
  /// What the picture says, for those who cannot see it.
  public var description: LocalizedText
  /// Labels of the axes and of coded values, by column.
  public var labels: [String: LocalizedText]
  /// Labels of coded values, by column of `data`.
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
