import NTMKit

/// What the report is made from: the records, and what of them was asked for.
struct TrainingData {
  let vocabulary: Vocabulary
  /// The day that figures are as of: the reporting date, or the end of the period where one was asked for that ends before.
  let day: CalendarDate
  /// The one that communes are judged in.
  let period: Period?
  let units: ShownUnits
  let places: Places
  let records: Records
  let selection: Selection
  let chosen: ChosenRecords
  /// The communes asked for, by code.
  let communes: [Places.Commune]
  /// Of everything asked for.
  let all: Figures
  /// The newest year first; last, without a year, courses without a day.
  let years: [(year: Int?, figures: Figures)]
  /// Attendances that count, by course and person.
  let counted: [Attendance]
  /// What each person attended, by position in the list of people; nothing of those not asked for.
  let schooling: [Schooling]
  /// Positions of the listed people asked for.
  let listed: [Int]
  /// Of the listed people asked for, by the code of their commune.
  let coverageByCommune: [String: Coverage]

  init(_ parameters: TrainingReport.Parameters, _ context: ReportContext) throws {
    period = context.period
    let asked = context.scope.period?.last.lastDay
    day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    units = try context.shownUnits()
    vocabulary = units.naming(context.vocabulary)
    places = try Places(context, units)
    records = try Records(context, places, on: day)
    let selection = try Selection(parameters, records.courses, places)
    self.selection = selection
    communes = places.communes.filter(selection.takes)
    chosen = ChosenRecords(records, selection)
    all = chosen.figures { _ in 0 }[0] ?? Figures()
    years = chosen.figures(by: \.year).map { ($0.key, $0.value) }.sorted { ($0.year ?? .min) > ($1.year ?? .min) }
    counted = chosen.counted
    listed = chosen.listed
    schooling = Schooling.each(of: records.people.count, counted)
    coverageByCommune = Coverage.byCommune(listed, records.people, schooling)
  }

  /// Why a table of courses is empty.
  var noCoursesText: LocalizedText { records.courses.isEmpty ? Strings.noCourses : Strings.noneChosen }

  /// The district asked for, else the province where there is one only.
  var place: String? { selection.district?.fullName ?? places.province }
}
