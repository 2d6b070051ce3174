import NTMKit

/// How the figures were made, and what stands in the way of comparing them.
enum Method {
  static func section(_ sides: Sides, _ money: [SideMoney?]) throws -> Section {
    var notes = [Note(.method, Strings.method), Note(.method, Strings.cumulative)]
    if sides.changesSet { notes.append(Note(.caution, Strings.otherSetsNote)) }
    for side in sides.both {
      let silent = side.communes.count - side.withResults.count
      if side.communes.isEmpty {
        notes.append(Note(.dataGap, Strings.noCommunesIn(side.label)))
      } else if silent > 0 {
        notes.append(Note(.dataGap, Strings.withoutResults(silent, of: side.communes.count, side.label)))
      }
    }
    let ambiguous = try sides.both.reduce(into: Set<String>()) { $0.formUnion(try $1.ambiguousDistricts()) }
    if !ambiguous.isEmpty {
      notes.append(Note(.dataGap, Strings.ambiguousDistricts(ambiguous.sorted().joined(separator: ", "))))
    }
    if money.contains(where: { $0?.leavesOut ?? false }) {
      notes.append(Note(.dataGap, Strings.moneyOfNoDistrict))
    }
    let codes = sides.both.map(\.codes)
    if sides.isOfPeriods, codes[0] != codes[1] {
      notes.append(
        Note(
          .caution, Strings.otherCommunes(codes[1].subtracting(codes[0]).count, codes[0].subtracting(codes[1]).count)))
    }
    var seen: Set<LocalizedText> = []
    for side in sides.both {
      for remark in try side.context.ifKnown(side.context.remarks) ?? [] where seen.insert(remark).inserted {
        notes.append(Note(.caution, remark))
      }
    }
    return Section(id: "method", title: Strings.methodTitle, blocks: notes.map { .note($0) })
  }
}
