import NTMKit

/// What the rules that found something mean, and what could not be checked.
struct Method {
  let section: Section

  init(_ data: CheckData) {
    var notes = data.outcomes.filter { !$0.result.findings.isEmpty }.map { outcome in
      Note(.method, Strings.explained(outcome.check.title, outcome.check.explanation))
    }
    notes += data.outcomes.compactMap { $0.result.remark }.map { Note(.dataGap, $0) }
    let idle = data.outcomes.filter { $0.result.checked == 0 && $0.result.remark == nil }.map(\.check.title)
    if !idle.isEmpty { notes.append(Note(.dataGap, Strings.nothingToCheck(idle))) }
    if data.districtName != nil { notes.append(Note(.info, Strings.filteredByDistrict)) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }
}
