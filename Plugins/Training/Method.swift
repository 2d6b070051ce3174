import NTMKit

/// How the figures were made, and what the data lack or contradict.
struct Method {
  let section: Section

  init(_ data: TrainingData, _ gaps: Gaps) {
    var notes = [Note(.method, Strings.countingRule), Note(.method, Strings.costRule)]
    if let set = gaps.setTitle, let period = data.period {
      notes.append(Note(.method, Strings.gapRule(set, period)))
    }
    if data.units.isOther { notes.append(Note(.method, Strings.gapsOfReported)) }
    notes += Self.choices(data)
    notes += Self.missing(data)
    notes += CourseFindings(data).notes
    notes += AttendanceFindings(data).notes
    notes += PeopleFindings(data).notes
    notes += Self.criteria(data, gaps)
    notes += data.places.remarks.map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  /// What the options leave out.
  private static func choices(_ data: TrainingData) -> [Note] {
    var notes: [Note] = []
    if let year = data.selection.year {
      notes.append(Note(.info, Strings.yearChosen(year)))
      let known = Set(data.records.courses.compactMap(\.year)).sorted()
      if !known.isEmpty, !known.contains(year) { notes.append(Note(.dataGap, Strings.noCoursesIn(year, known))) }
      let undated = data.records.courses.count { $0.year == nil }
      if undated > 0 { notes.append(Note(.dataGap, Strings.coursesWithoutYear(undated))) }
    }
    if let topic = data.selection.topic { notes.append(Note(.info, Strings.topicChosen(topic))) }
    if let district = data.selection.district {
      let elsewhere = data.counted.count { !data.chosen.ownsCourse[$0.course] }
      notes.append(Note(.info, Strings.districtChosen(district.fullName, elsewhere: elsewhere)))
    }
    return notes
  }

  /// Tables that nothing was imported into.
  private static func missing(_ data: TrainingData) -> [Note] {
    var notes: [Note] = []
    if data.records.courses.isEmpty { notes.append(Note(.dataGap, Strings.noCourses)) }
    if !data.records.people.contains(where: \.isListed) { notes.append(Note(.dataGap, Strings.noPeople)) }
    if data.records.attendances.isEmpty { notes.append(Note(.dataGap, Strings.noAttendance)) }
    return notes
  }

  private static func criteria(_ data: TrainingData, _ gaps: Gaps) -> [Note] {
    guard gaps.setCode != nil else { return [Note(.dataGap, Strings.gapsUnknown)] }
    var notes: [Note] = []
    if !gaps.silent.isEmpty {
      notes.append(
        Note(.dataGap, Strings.silentCommunes(gaps.silent.count, gaps.silent.map(\.name).named(Strings.moreCommunes))))
    }
    if !gaps.foreign.isEmpty {
      let list = gaps.foreign.map { "\($0.criterion) (\($0.courses.prefix(3).joined(separator: ", ")))" }
      notes.append(Note(.caution, Strings.foreignCriteria(gaps.foreign.count, list.named(Strings.moreCriteria))))
    }
    return notes
  }
}
