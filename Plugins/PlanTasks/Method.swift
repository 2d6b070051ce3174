import NTMKit

/// The rules by which tasks are judged, and what a reader should know of these figures.
struct Method {
  let section: Section

  init(_ data: TaskData, _ bodies: SteeringBodies, _ awards: Awards) {
    var notes: [Note] = []
    if !data.tasks.isEmpty {
      notes.append(Note(.method, Strings.statusRule(data.day, days: PlanTask.soon)))
      notes.append(Note(.method, Strings.yearRule))
    }
    notes += Self.tasks(data)
    notes += Self.bodies(data, bodies)
    if awards.later > 0 { notes.append(Note(.info, Strings.laterAwards(awards.later, data.day))) }
    notes += (data.communes?.remarks ?? []).map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func tasks(_ data: TaskData) -> [Note] {
    var notes: [Note] = []
    if data.groups.plan == nil { notes.append(Note(.dataGap, Strings.noGroups)) }
    if data.otherYears > 0 { notes.append(Note(.info, Strings.otherYears(data.otherYears))) }
    let later = data.tasks.filter(\.isDoneLater).map(\.id)
    if !later.isEmpty { notes.append(Note(.info, Strings.doneLater(later, data.day))) }
    let spellings = data.spellings
    if !spellings.isEmpty { notes.append(Note(.caution, Strings.spellings(spellings))) }
    if data.filter.isOn { notes.append(Note(.info, Strings.filtered)) }
    return notes
  }

  private static func bodies(_ data: TaskData, _ bodies: SteeringBodies) -> [Note] {
    guard !bodies.bodies.isEmpty || bodies.later > 0 else { return [] }
    var notes: [Note] = []
    if let issued = data.groups.issuedOn {
      notes.append(Note(.method, Strings.olderRule(issued)))
      if bodies.undated > 0 { notes.append(Note(.dataGap, Strings.undatedBodies(bodies.undated))) }
    } else {
      notes.append(Note(.dataGap, Strings.noPlanDate))
    }
    if data.communes?.communes.isEmpty ?? true { notes.append(Note(.dataGap, Strings.noUnits)) }
    let silent = bodies.silentLevels.compactMap { data.vocabulary.label(of: $0, inColumn: "level") }
    if !silent.isEmpty { notes.append(Note(.dataGap, Strings.silentLevels(.list(silent)))) }
    if bodies.later > 0 { notes.append(Note(.info, Strings.laterBodies(bodies.later, data.day))) }
    return notes
  }
}
