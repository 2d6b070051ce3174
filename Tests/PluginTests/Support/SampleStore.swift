import Foundation
import Importing
import NTMKit
import SampleData
import Storage

/// The sample province imported into a store, as a workspace is filled.
enum SampleStore {
  static let source: Result<any ProgrammeSource, any Error> = Result { try fill().snapshot() }

  static func context(period: Period? = nil, asof: CalendarDate? = nil) throws -> ReportContext {
    let dataset = Dataset(try source.get())
    return ReportContext(
      source: dataset, scope: DatasetScope(period: period.map { PeriodRange($0) }, asof: asof),
      revision: dataset.revision, reportingDate: TestProvince.day(2022, 9, 30),
      vocabulary: try dataset.vocabulary(), periods: try dataset.periods(asof: asof))
  }

  private static func fill() throws -> Store {
    let store = try Store(.inMemory)
    let folder = try SampleProvince.folder()
    for file in try SampleProvince.files(in: folder) {
      let bytes = try Data(contentsOf: URL(filePath: folder + "/" + file.path))
      let source = SourceFile(path: file.path, bytes: [UInt8](bytes))
      var options = ImportOptions()
      options.period = file.period
      let context = try store.importContext(on: file.period?.lastDay ?? file.receivedOn)
      _ = try store.apply(
        source, as: file.kind, receivedOn: file.receivedOn, recordedAt: "\(file.receivedOn)T08:00:00Z", strict: true
      ) { sink in
        try Importers.read(source, as: file.kind, options: options, context: context, into: &sink)
      }
    }
    return store
  }
}
