import NTMKit

/// The importers that ship, in the order in which they are asked.
public enum Importers {
  public static let all: [any Importer] =
    [
      UnitsImporter(), ProgrammeCommunesImporter(), PopulationsImporter(), CriteriaSetImporter(),
      CriteriaSetListImporter(), IndicatorsImporter(), ThresholdsImporter(), SetAssignmentsImporter(),
      RecognitionsImporter(), PlanImporter(),
      PlanTargetsImporter(), SubmissionsImporter(),
    ] + DeclaredTables.all.map { DeclaredTableImporter($0) }

  /// Reads a file with the importer that recognises it, or the one the user names.
  ///
  /// - Returns: what the file was read as.
  /// - Throws: when the file cannot be read at all (`FileProbe.importer`, and what its importer throws) and what the sink throws.
  @discardableResult
  public static func read(
    _ file: SourceFile, as id: String? = nil, options: ImportOptions = ImportOptions(), context: ImportContext,
    into sink: inout some ImportSink
  ) throws -> ImporterManifest {
    let importer = try FileProbe.importer(for: file, as: id, options: options)
    try importer.read(file, options: options, context: context, into: &sink)
    return importer.manifest
  }
}

/// An importer that is a type of its own, with one manifest for all its values.
public protocol BuiltInImporter: Importer {
  static var manifest: ImporterManifest { get }
}

extension BuiltInImporter {
  public var manifest: ImporterManifest { Self.manifest }
}
