import NTMKit

/// By which rules the change is taken apart, and what a reader should know of it.
struct Method {
  let section: Section

  init(_ data: BridgeData) {
    var notes = [
      Note(.method, Strings.orderRule), Note(.method, Strings.ruleOfPeriod), Note(.method, Strings.comparableRule),
    ]
    if let ends = data.ends {
      if !ends.changesSet { notes.append(Note(.info, Strings.sameSet(ends.after.set))) }
      if ends.changesSet, !data.rows.isEmpty, data.pairs.allSatisfy({ $0.new == nil || $0.old == nil }) {
        notes.append(Note(.dataGap, Strings.noPairs(ends.before.set, ends.after.set)))
      }
    }
    if data.knownLost > 0 { notes.append(Note(.info, Strings.knownLost(data.knownLost))) }
    if !data.leftOut.isEmpty { notes.append(Note(.dataGap, Strings.leftOut(data.leftOut.map(\.name)))) }
    if !data.unverified.isEmpty { notes.append(Note(.caution, Strings.unverified(data.unverified))) }
    if !data.unsure.isEmpty { notes.append(Note(.caution, Strings.unsure(data.unsure))) }
    notes += data.remarks.map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }
}
