/// Records that an importer read, one array of one kind.
public enum ImportedRecords: Sendable {
  case units([AdministrativeUnit])
  case programmeCommunes([ProgrammeCommune])
  case populations([Population])
  case criteriaSets([CriteriaSet])
  /// Thresholds for indicators of a set that is already there: those of the same group and year are superseded.
  case thresholds([IndicatorThreshold])
  case setAssignments([SetAssignment])
  case recognitions([Recognition])
  case planTargets([PlanTarget])
  case submissions([Submission])
  /// Rows of a declared table: its columns in the order of the declaration, codes and words resolved.
  case rows(table: String, Table)

  public var count: Int {
    switch self {
    case .units(let records): records.count
    case .programmeCommunes(let records): records.count
    case .populations(let records): records.count
    case .criteriaSets(let records): records.count
    case .thresholds(let records): records.count
    case .setAssignments(let records): records.count
    case .recognitions(let records): records.count
    case .planTargets(let records): records.count
    case .submissions(let records): records.count
    case .rows(_, let table): table.rowCount
    }
  }
}

public struct IndicatorThreshold: Sendable, Hashable {
  public var setCode: String
  public var indicatorID: String
  public var threshold: Threshold

  public init(setCode: String, indicatorID: String, threshold: Threshold) {
    self.setCode = setCode
    self.indicatorID = indicatorID
    self.threshold = threshold
  }
}

/// A row of a file that was not taken, whole, with its first fault.
public struct RefusedRow: Sendable, Hashable {
  /// 1-based line of the file where the row begins.
  public var line: Int
  /// Where in the row, what, and how to mend it; its span carries file, line and column number.
  public var diagnostic: Diagnostic
  /// The name of the column at fault, as the file writes it, and the value found there.
  public var column: String?
  public var value: String?
  /// The row's cells as they were, to be saved and sent back.
  public var cells: [String]
  /// What the file itself says each cell is; empty for a file of text.
  public var kinds: [CellGrid.Kind]
  /// The cells of the heading among the rows that the row stands under: `I. Huyện Phụng Hiệp`; empty where there is none.
  public var heading: [String]

  public init(
    line: Int, diagnostic: Diagnostic, column: String?, value: String?, cells: [String], kinds: [CellGrid.Kind] = [],
    heading: [String] = []
  ) {
    self.line = line
    self.diagnostic = diagnostic
    self.column = column
    self.value = value
    self.cells = cells
    self.kinds = kinds
    self.heading = heading
  }
}

/// Takes what an importer reads: the store's transaction, or lists in a test.
public protocol ImportSink {
  /// - Parameter lines: the file's line of each record; submissions carry their own.
  mutating func take(_ records: ImportedRecords, lines: [Int32]) throws
  mutating func refuse(_ row: RefusedRow) throws
  /// Something that was assumed about the file and that the user should know: delimiter, encoding, period, set.
  mutating func assume(_ assumption: LocalizedText)
  /// Something odd that does not stop a row.
  mutating func warn(_ diagnostic: Diagnostic)
  /// A figure of the file that its rows do not make; it was warned of as well. A sink that keeps none leaves it out.
  mutating func note(_ discrepancy: Discrepancy)
  /// Where in the file the values of its submissions stand. Called at most once; a sink that keeps no places leaves it out.
  mutating func locate(_ layout: CellLayout)
  /// What columns of the file were taken for: names of fields, indicators and criteria, by the column's own name. A sink that
  /// remembers none leaves it out.
  mutating func match(_ columns: [String: String])
  /// What stands above the table's header; called at most once.
  mutating func note(titles: [String])
  /// How many data rows the file has, the header names, and how many were taken; called once at the end.
  /// taken + refused rows == read rows is checked by the sink.
  mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) throws
}

extension ImportSink {
  public mutating func note(_ discrepancy: Discrepancy) {}
  public mutating func locate(_ layout: CellLayout) {}
  public mutating func match(_ columns: [String: String]) {}
  public mutating func note(titles: [String]) {}
}

/// Where each value of a batch stands in its file, so that a number leads back to a cell.
public struct CellLayout: Sendable, Hashable, Codable {
  public var sheet: String?
  /// Column number (1-based) by slot; a long file has one for all, under `*`.
  public var columns: [String: Int]
  /// What was done to numbers that stand in another unit, by set and slot.
  public private(set) var conversions: [String: [String: UnitConversion]]?

  public init(sheet: String? = nil, columns: [String: Int]) {
    self.sheet = sheet
    self.columns = columns
  }

  public mutating func note(_ conversion: UnitConversion?, slot: String, set: String) {
    guard let conversion else { return }
    conversions = conversions ?? [:]
    conversions?[set, default: [:]][slot] = conversion
  }
}
