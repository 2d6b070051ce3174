import NTMKit

/// The options of reports whose forecasts can be kept.
struct StoreOptions: ParameterSet {
  var isStored = false
  var note: String?

  static var fields: [ParameterField<StoreOptions>] {
    [
      ParameterField(flag: "store", \.isStored, summary: ForecastStrings.storeOption),
      ParameterField("note", \.note, summary: ForecastStrings.noteOption),
    ]
  }

  func validate() throws(Diagnostic) {
    guard isStored || note == nil else {
      throw Diagnostic(
        "forecast.note-without-store", message: ForecastStrings.noteWithoutStore, span: SourceSpan(source: "--note"),
        hints: [ForecastStrings.noteWithoutStoreHint])
    }
  }

  /// A report as it is named where its forecasts are to be kept.
  static func named(_ report: String) -> String { "\(report) --store" }
}
