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
    case x, y, series
  }

  /// In the order in which columns are named.
  var roles: [Role] { self == .hist ? [.x] : [.x, .y, .series] }

  /// The types that a role takes.
  func types(for role: Role) -> Set<ColumnType> {
    switch (self, role) {
    case (.hist, .x), (.bar, .y), (.line, .y), (.dot, .y): [.int, .double]
    case (.dot, .x): [.int, .double, .date, .period]
    case (_, .x), (.heat, .y), (_, .series), (.hist, _): Set(ColumnType.allCases)
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
  static let mostPoints = 5000
}
