import Foundation
import Importing
import NTMKit
import SampleData

/// The sample province read by the importers into arrays, without a store.
enum SampleRecords {
  static let record: Result<RecordedProgramme, any Error> = Result { try read() }

  static func context(
    period: Period? = nil, asof: CalendarDate? = nil, criteriaSet: String? = nil, geography: Geography? = nil
  ) throws -> ReportContext {
    try context(
      in: DatasetScope(
        period: period.map { PeriodRange($0) }, asof: asof, criteriaSet: criteriaSet, geography: geography))
  }

  /// - Parameters:
  ///   - dataset: nil: a new one.
  ///   - tellsForecasts: whether documents tell what they forecast.
  static func context(
    in scope: DatasetScope, of dataset: Dataset? = nil, tellsForecasts: Bool = false
  ) throws -> ReportContext {
    let dataset = try dataset ?? Dataset(record.get())
    return ReportContext(
      source: dataset, scope: scope, revision: dataset.revision,
      reportingDate: TestProvince.day(2022, 9, 30),
      vocabulary: try dataset.vocabulary(), periods: try dataset.periods(asof: scope.asof),
      tellsForecasts: tellsForecasts,
      reports: AnyReport.reports,
      outcomes: AnyReport.outcomes,
      files: { path in
        throw Diagnostic("file.cannot-read", kind: .data, message: LocalizedText(verbatim: path))
      })
  }

  private static func read() throws -> RecordedProgramme {
    var record = RecordedProgramme()
    let folder = try SampleProvince.folder()
    for (index, file) in try SampleProvince.files(in: folder).enumerated() {
      let path = folder + "/" + file.path
      let bytes = try Data(contentsOf: URL(filePath: path))
      var options = ImportOptions()
      options.period = file.period
      var sink = CollectingSink()
      let context = ImportContext(
        units: UnitDirectory(record.units, on: file.period?.lastDay ?? file.receivedOn), unitHistory: record.units,
        criteriaSets: record.criteriaSets,
        setAssignments: record.setAssignments,
        keys: { [record] in
          guard let declaration = DeclaredTables.named($0), let key = declaration.key.first else { return [] }
          return Set(try record.rows(of: declaration, asof: nil).texts(key).compactMap(\.self))
        })
      try Importers.read(
        SourceFile(path: file.path, bytes: [UInt8](bytes)), as: file.kind, options: options, context: context,
        into: &sink)
      record.take(sink, from: file, batch: index + 1)
    }
    return record
  }
}

extension RecordedProgramme {
  fileprivate mutating func take(_ sink: CollectingSink, from file: SampleFile, batch: Int) {
    units += sink.units
    programmeCommunes += sink.programmeCommunes
    populations += sink.populations
    criteriaSets += sink.criteriaSets
    setAssignments += sink.setAssignments
    recognitions += sink.recognitions
    planTargets += sink.planTargets
    submissions += sink.submissions.map { StoredSubmission(batch: batch, submission: $0) }
    declaredRows += sink.taken.compactMap { records, lines in
      guard case .rows(let table, let rows) = records else { return nil }
      return RecordedProgramme.DeclaredRows(table: table, batch: batch, rows: rows, lines: lines.map(Int.init))
    }
    allBatches.append(
      Batch(
        id: batch, recordedAt: "\(file.receivedOn)T08:00:00Z", receivedOn: file.receivedOn, kind: file.kind,
        file: file.path, sha256: "", rowsRead: sink.rowsRead, rowsTaken: sink.rowsTaken,
        rowsRefused: sink.refused.count, assumptions: "", discrepancies: try? Discrepancy.json(sink.discrepancies)))
  }
}
