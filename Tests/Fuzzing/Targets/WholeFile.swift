import Importing
import NTMKit

/// A file read in every way there is: opened as a table, and imported against a small province.
enum WholeFile {
  /// As found out, and as a user may say it.
  private static let choices: [ImportOptions] = {
    var said = ImportOptions()
    (said.period, said.decimal, said.quote, said.blank) = (
      Period(.quarter, year: 2022, number: 3), .comma, .single, .notMet
    )
    said.header = LineRange(2, 3)
    return [ImportOptions(), said]
  }()

  static func read(_ file: SourceFile) throws {
    for options in choices {
      let opened = try unlessRefused {
        try FileReading.opened(file, options: options, knownNames: SmallProvince.names)
      }
      guard let opened else { continue }
      for types in ColumnTypes.allCases {
        _ = try unlessRefused { try OpenedTable.read(opened, options: options, types: types) }
      }
      for kind in [nil, "submissions"] {
        _ = try unlessRefused {
          var sink = CollectingSink()
          try Importers.read(opened, as: kind, options: options, context: SmallProvince.context, into: &sink)
        }
      }
    }
  }
}
