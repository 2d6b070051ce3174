import NTMKit

/// How the figures were made, and what they lack.
struct Method {
  let section: Section

  init(_ data: FundingData, _ findings: Findings) {
    var notes: [Note] = []
    if !data.lines.isEmpty {
      notes.append(Note(.method, Strings.periodRule(data.day)))
      notes.append(Note(.method, Strings.missingRule))
    }
    if data.isEarlierYear { notes.append(Note(.dataGap, Strings.earlierYear(data.year))) }
    notes += Self.gaps(data)
    notes += Self.cautions(findings)
    notes += (data.communes?.remarks ?? []).map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func gaps(_ data: FundingData) -> [Note] {
    var notes: [Note] = []
    if data.unfinished > 0 { notes.append(Note(.info, Strings.unfinished(data.unfinished, data.day))) }
    if data.plansOfYear > 0 { notes.append(Note(.caution, Strings.plansOfYear(data.plansOfYear))) }
    let cells = Dictionary(grouping: data.lines, by: \.cell).mapValues { Money(sum: $0.map(\.money)) }.values
    for measure in Money.Measure.allCases {
      let silent = cells.count { $0[measure] == nil }
      if silent > 0 { notes.append(Note(.dataGap, Strings.silent(measure, silent, cells.count))) }
    }
    let communes = data.shownCommunes
    let paid = Set(data.lines.compactMap { data.cells[$0.cell].communeCode })
    let without = communes.count { !paid.contains($0.code) }
    if without > 0, data.source == nil, !data.lines.isEmpty {
      notes.append(Note(.dataGap, Strings.withoutLines(without, communes.count)))
    }
    let unknown = communes.count { $0.population == nil }
    if unknown > 0, !data.lines.isEmpty { notes.append(Note(.dataGap, Strings.unknownPopulation(unknown))) }
    return notes
  }

  private static func cautions(_ findings: Findings) -> [Note] {
    Findings.Finding.allCases.compactMap { finding in
      let count = findings.count(finding)
      return count > 0 ? Note(.caution, Strings.caution(finding, count)) : nil
    }
  }
}
