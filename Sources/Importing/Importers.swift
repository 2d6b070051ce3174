import NTMKit

/// The importers that ship, in the order in which they are asked.
public enum Importers {
  public static let all: [any Importer.Type] = [
    UnitsImporter.self, ProgrammeCommunesImporter.self, PopulationsImporter.self, CriteriaSetImporter.self,
    IndicatorsImporter.self, ThresholdsImporter.self, SetAssignmentsImporter.self, RecognitionsImporter.self,
    PlanImporter.self, PlanTargetsImporter.self, SubmissionsImporter.self,
  ]

  /// Reads a file with the importer that recognises it, or the one the user names.
  ///
  /// - Returns: what the file was read as.
  /// - Throws: when the file cannot be read at all (`FileProbe.importer`, and what its importer throws) and what the sink throws.
  @discardableResult
  public static func read(
    _ file: SourceFile, as id: String? = nil, options: ImportOptions = ImportOptions(), context: ImportContext,
    into sink: inout some ImportSink
  ) throws -> ImporterManifest {
    let importer = try FileProbe.importer(for: file, as: id)
    try importer.init().read(file, options: options, context: context, into: &sink)
    return importer.manifest
  }
}
