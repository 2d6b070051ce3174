/// Every table that is declared, in the order in which files should be imported.
public enum DeclaredTables {
  public static let all: [TableDeclaration] = [
    unitChanges, setCorrespondences, ocopStages, ocopRules, ocopGroups, ocopDocuments, products, productEvents,
    dossierDocuments, councilSessions, courses, people, attendance,
    solutionGroups, planTasks,
    steeringBodies,
    awards, fundingLines, submissionDeadlines,
  ]

  /// Those whose rows ntm writes itself: no file is imported into them, and no hand changes them.
  public static let recorded: [TableDeclaration] = [storedForecasts]

  /// All that a workspace may hold.
  public static let stored = all + recorded

  public static func named(_ name: String) -> TableDeclaration? { stored.first { $0.name == name } }

  /// What the rows of a table of the dataset are imported as: one for each row of the declaration.
  public static func behind(table name: String) -> TableDeclaration? {
    name == ProductsTable.name ? products : named(name)
  }
}
