import NTMKit

/// The figures that a reader takes away: the year's targets first, then what stands and what is due.
struct Headline {
  let section: Section

  init(
    _ data: RegisterData, _ expiring: Expiring, _ upgrades: Upgrades, _ national: National, _ standing: StandingStill,
    _ findings: Findings, _ districts: Districts, _ agenda: Agenda, _ lineage: ProductLineage
  ) throws {
    let figures = HeadlineFigures(data: data, lineage: lineage)
    let metrics =
      [
        try figures.recognised, try figures.evaluated(districts.standings), try figures.dossiers(national),
        try figures.inForce, try figures.expiring(expiring),
      ] + (data.stages.tellsPublication ? [try figures.publication] : []) + [
        try figures.ready(agenda), try figures.upgrades(upgrades), try figures.standing(standing),
        try figures.findings(findings),
      ]
    section = Section(
      id: "headline", title: Strings.headlineTitle,
      blocks: data.products.isEmpty ? [.note(Note(.dataGap, Strings.noProducts))] : [.metrics(metrics)])
  }
}
