import NTMKit
import Query
import Rendering

/// The options that every report takes besides its own.
struct CommonOptions: ParameterSet {
  var period: PeriodWord?
  var asof: AsOf?
  var set: String?
  var geography: Geography?
  var reportingDate: CalendarDate?
  var lang: Language?
  var format: String?
  var lineage = LineageDetail.headline

  /// Its years are known, other than those of days.
  static let geographyName = "geography"
  static let reportingDateName = ReportLine.reportingDateOption

  static var fields: [ParameterField<CommonOptions>] {
    [
      ParameterField("period", \.period, summary: Strings.periodOption),
      ParameterField("asof", \.asof, summary: Strings.asofOption),
      ParameterField(
        "set", \.set, kind: .reference(table: "criteria_sets", column: "set"), summary: Strings.setOption),
      ParameterField(geographyName, \.geography, summary: Strings.geographyOption),
      ParameterField(reportingDateName, \.reportingDate, summary: Strings.reportingDateOption),
      ParameterField("lang", \.lang, summary: Strings.langOption),
      ParameterField("format", \.format, summary: Strings.formatOption),
      ParameterField("lineage", \.lineage, summary: Strings.lineageOption),
    ]
  }

  /// Those that a report has no option of its own for.
  static func common(beside own: [ParameterDescription]) -> [ParameterDescription] {
    descriptions.filter { common in !own.contains { $0.name == common.name } }
  }

  /// The options of a report that not every report takes.
  static func own(of report: ReportDescription) -> [ParameterDescription] {
    report.parameters + (report.manifest.keepsForecasts ? StoreOptions.descriptions : [])
  }

  /// All that a report takes.
  static func all(of report: ReportDescription) -> [ParameterDescription] {
    own(of: report) + common(beside: report.parameters)
  }

  /// The words split into those for these options and those for the report, which may have an option of the same name.
  static func split(
    _ words: [ArgumentWord], ownNames: [String]
  ) -> (common: [ArgumentWord], own: [ArgumentWord]) {
    let words = split(words, taking: Self.descriptions.filter { !ownNames.contains($0.name) })
    return (words.taken, words.rest)
  }

  /// The words of some options, with their values, and the rest.
  static func split(
    _ words: [ArgumentWord], taking options: [ParameterDescription]
  ) -> (taken: [ArgumentWord], rest: [ArgumentWord]) {
    var taken: [ArgumentWord] = []
    var left: [ArgumentWord] = []
    var rest = words[...]
    while let word = rest.popFirst() {
      guard !word.isQuoted, word.text.hasPrefix("--"),
        let option = options.first(where: { $0.name == word.text.dropFirst(2).prefix { $0 != "=" } })
      else {
        left.append(word)
        continue
      }
      taken.append(word)
      if option.kind != .flag, !word.text.contains("="), let value = rest.first,
        value.isQuoted || !value.text.hasPrefix("--")
      {
        taken.append(value)
        rest.removeFirst()
      }
    }
    return (taken, left)
  }
}

/// A period as an option takes it: fixed, a range, `last` or `previous`.
struct PeriodWord: ParameterValue {
  var reference: PeriodReference

  static var kind: ParameterKind { .period }

  init(argument text: String) throws(Diagnostic) {
    guard let reference = PeriodReference(parsing: text) else {
      throw Diagnostic("parameter.not-a-period", message: Strings.notAPeriod(text))
    }
    self.reference = reference
  }
  var argumentText: String { reference.description }

  /// - Throws: `query.no-period`.
  func resolved(among periods: [Period]) throws(Diagnostic) -> PeriodRange {
    if let range = reference.resolved(among: periods) { return range }
    throw Diagnostic(
      "query.no-period", message: Strings.noPeriod(reference.description),
      hints: periods.isEmpty ? [] : [Strings.periodsWithData(periods)])
  }
}
