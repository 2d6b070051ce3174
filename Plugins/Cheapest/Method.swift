import NTMKit

/// How the answer comes about, what it assumes, and what is not known.
struct Method {
  let section: Section

  init(_ context: ReportContext, _ data: EffortData, _ answer: Answer) throws {
    var notes: [Note] = []
    if answer.scenarios > 1 {
      notes += [
        Note(.method, Strings.chancesRule(answer.scenarios, seed: data.seed)), Note(.method, Strings.menuRule),
      ]
      if let error = answer.simulationError {
        notes.append(Note(.info, Strings.simulationError(error, answer.scenarios)))
      }
    }
    if answer.price != nil {
      notes.append(Note(.method, answer.isLarge ? Strings.largeRule : Strings.searchRule))
      let rule = Strings.effortRule(data)
      notes.append(Note(.method, LocalizedText(vi: "\(rule).", en: "\(rule).")))
      if let price = answer.price, price.plan != nil {
        notes.append(Note(.method, Strings.boundRule(price)))
      }
    }
    if let costs = data.costs { notes += Self.costs(costs) }
    notes.append(Note(.method, Strings.namedRule(data.named)))
    notes.append(Note(.caution, Strings.limits))
    notes += try context.remarks().map { Note(.caution, $0) }
    let unpriced = try UnpricedTable(data)
    section = Section(
      id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note) + [.table(unpriced.block)])
  }

  private static func costs(_ costs: CostFile) -> [Note] {
    var notes = [Note(.method, Strings.costFile(costs.path, sha256: costs.sha256, rows: costs.rows))]
    if !costs.unread.isEmpty {
      notes.append(Note(.info, Strings.costColumnsRead(costs.read, unread: costs.unread)))
    }
    if let unit = costs.unit { notes.append(Note(.info, Strings.costsBrought(to: unit.label, unit.example))) }
    if costs.empty > 0 { notes.append(Note(.info, Strings.costsLeftEmpty(costs.empty))) }
    if costs.others > 0 { notes.append(Note(.info, Strings.costsOfOthers(costs.others))) }
    return notes
  }
}
