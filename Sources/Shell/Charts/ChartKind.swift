import NTMKit

/// The pictures that `chart` draws, and what each may be drawn from.
enum ChartKind: String, ParameterChoice {
  case bar, line, hist, heat, dot

  var label: LocalizedText {
    switch self {
    case .bar: ChartStrings.bar
    case .line: ChartStrings.line
    case .hist: ChartStrings.hist
    case .heat: ChartStrings.heat
    case .dot: ChartStrings.dot
    }
  }

  var mark: Chart.Mark {
    switch self {
    case .bar: .bar
    case .line: .line
    case .hist: .histogram
    case .heat: .heatmap
    case .dot: .point
    }
  }

  /// What a column is for.
  enum Role: Sendable {
    case x, y, series, facet

    /// The word before a column that is not told by its place.
    init?(keyword: String) {
      switch keyword {
      case "by": self = .series
      case "facet": self = .facet
      default: return nil
      }
    }
  }

  /// In the order in which columns are named.
  var roles: [Role] {
    switch self {
    case .hist: [.x]
    case .bar, .line: [.x, .y, .series, .facet]
    case .heat, .dot: [.x, .y, .series]
    }
  }

  /// The roles whose columns are named without a word before them.
  var places: [Role] { roles.filter { $0 == .x || $0 == .y } }

  /// The types that a role takes.
  func types(for role: Role) -> Set<ColumnType> {
    switch (self, role) {
    case (.hist, .x), (.bar, .y), (.line, .y), (.dot, .y): [.int, .double]
    case (.dot, .x): [.int, .double, .date, .period]
    case (_, .x), (.heat, .y), (_, .series), (_, .facet), (.hist, _): Set(ColumnType.allCases)
    }
  }

  /// Whether rows are counted where no column of figures is named.
  var counts: Bool { self == .bar || self == .line || self == .heat }

  /// How much is drawn before the rest is counted: more could not be told apart.
  var mostCategories: Int {
    switch self {
    case .bar: 40
    case .line: 1000
    case .heat: 60
    case .hist, .dot: .max
    }
  }
  /// The lines of a heat map.
  static let mostHeatRows = 120
  static let mostSeries = 8
  static let mostFacets = 12
  static let mostPoints = 5000
}
