import NTMKit

/// Keeps all that an importer reads in lists: for a dry run, and for tests.
public struct CollectingSink: ImportSink {
  /// As they came, with the file's line of each.
  public private(set) var taken: [(records: ImportedRecords, lines: [Int32])] = []
  /// As many as were to be held.
  public var refused: [RefusedRow] { refusals.rows }
  public private(set) var refusals: RefusedRows
  public private(set) var assumptions: [LocalizedText] = []
  public private(set) var warnings: [Diagnostic] = []
  public private(set) var discrepancies: [Discrepancy] = []
  public private(set) var layout: CellLayout?
  public private(set) var header: [String] = []
  public private(set) var rowsRead = 0
  public private(set) var rowsTaken = 0

  public init(holding refused: RefusedRows = RefusedRows()) { refusals = refused }

  public mutating func take(_ records: ImportedRecords, lines: [Int32]) { taken.append((records, lines)) }
  public mutating func refuse(_ row: RefusedRow) { refusals.append(row) }
  public mutating func assume(_ assumption: LocalizedText) { assumptions.append(assumption) }
  public mutating func warn(_ diagnostic: Diagnostic) { warnings.append(diagnostic) }
  public mutating func note(_ discrepancy: Discrepancy) { discrepancies.append(discrepancy) }
  public mutating func locate(_ layout: CellLayout) { self.layout = layout }

  /// - Throws: `import.rows-lost` when rows are neither taken nor refused: a defect of the importer.
  public mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) throws {
    (self.rowsRead, self.rowsTaken, self.header) = (rowsRead, rowsTaken, header)
    if rowsRead != rowsTaken + refusals.count {
      throw Diagnostic(
        "import.rows-lost", kind: .defect, message: Strings.rowsLost(rowsRead, rowsTaken, refusals.count))
    }
  }
}

extension CollectingSink {
  public var units: [AdministrativeUnit] { list { if case .units(let list) = $0 { list } else { nil } } }
  public var programmeCommunes: [ProgrammeCommune] {
    list { if case .programmeCommunes(let list) = $0 { list } else { nil } }
  }
  public var populations: [Population] { list { if case .populations(let list) = $0 { list } else { nil } } }
  public var criteriaSets: [CriteriaSet] { list { if case .criteriaSets(let list) = $0 { list } else { nil } } }
  public var thresholds: [IndicatorThreshold] { list { if case .thresholds(let list) = $0 { list } else { nil } } }
  public var setAssignments: [SetAssignment] { list { if case .setAssignments(let list) = $0 { list } else { nil } } }
  public var recognitions: [Recognition] { list { if case .recognitions(let list) = $0 { list } else { nil } } }
  public var planTargets: [PlanTarget] { list { if case .planTargets(let list) = $0 { list } else { nil } } }
  public var submissions: [Submission] { list { if case .submissions(let list) = $0 { list } else { nil } } }

  /// Rows of declared tables, as they came.
  public var declaredRows: [(table: String, rows: Table)] {
    taken.compactMap { if case .rows(let table, let rows) = $0.records { (table, rows) } else { nil } }
  }

  private func list<Record>(_ records: (ImportedRecords) -> [Record]?) -> [Record] {
    taken.flatMap { records($0.records) ?? [] }
  }
}
