import NTMKit

/// Where the cells come from that count communes, for a document that carries all of its sources.
struct CellSources {
  private let data: GapData

  /// nil where nobody asked for them.
  init?(_ data: GapData) {
    guard data.tellsCells else { return nil }
    self.data = data
  }

  /// Of the table of districts, in the order of its rows.
  func districts(_ groups: [(code: String, communes: [GapCommune])]) -> [CellPlace: Lineage] {
    var sources: [CellPlace: Lineage] = [:]
    for (row, group) in groups.enumerated() {
      let known = group.communes.filter(\.hasResults)
      let counted = [
        ("communes", Strings.communesRule(data.period), nil, group.communes),
        ("with_results", Strings.withResultsRule, "not_assessed < total", known),
        ("all_met", Strings.allMetRule(data.total), "met > 0 and missing = 0", group.communes.filter(\.meetsAll)),
        (
          "recognised", Strings.recognisedRule(data.period), "status in (\"recognised\", \"fallen_back\")",
          group.communes.filter(\.isRecognised)
        ),
        ("fallen_back", Strings.fallenBackRule, "status = \"fallen_back\"", group.communes.filter(\.hasFallenBack)),
      ]
      for (column, rule, condition, communes) in counted {
        let line = data.line.text(
          ofDistrict: group.code, where: condition, "count", cell: column)
        sources[CellPlace(row: row, column: column)] = .figure(
          of: rule, madeBy: line, from: Headline.met(communes, data))
      }
      if !known.isEmpty {
        sources[CellPlace(row: row, column: "mean_met")] = .figure(
          of: Strings.meanRule(known.count),
          madeBy: data.line.text(
            ofDistrict: group.code, where: "not_assessed < total", "summarize mean(met)", cell: "mean_met"),
          from: Headline.met(known, data))
      }
    }
    return sources
  }

  /// Of the distribution: the communes of each range.
  func distribution(_ ranges: [MetRange]) -> [CellPlace: Lineage] {
    var communes = [[GapCommune]](repeating: [], count: ranges.count)
    for commune in data.withResults {
      if let place = MetRange.place(of: (commune.met, commune.meetsAll), in: ranges) { communes[place].append(commune) }
    }
    return Dictionary(
      uniqueKeysWithValues: ranges.indices.map { row in
        (
          CellPlace(row: row, column: "communes"),
          .figure(
            of: Strings.rangeRule, madeBy: data.line.cell("distribution", "bucket", ranges[row].word, "communes"),
            from: Headline.met(communes[row], data))
        )
      })
  }

  /// Of the table of criteria: which communes meet one, and which do not.
  func criteria() -> [CellPlace: Lineage] {
    let communes = data.byPlace(data.withResults)
    var sources: [CellPlace: Lineage] = [:]
    for (row, criterion) in data.criteria.enumerated() {
      for (column, state) in [("met", CriterionState.met), ("not_met", .notMet), ("not_assessed", .notAssessed)] {
        let counted = communes.filter { $0.states[row] == state }
        sources[CellPlace(row: row, column: column)] = .figure(
          of: Strings.criterionRule(data.label(of: criterion)),
          madeBy: data.line.cell("by_criterion", "criterion", criterion.id, column),
          from: Headline.met(counted, data))
      }
    }
    return sources
  }
}
