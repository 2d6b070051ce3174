import NTMKit

/// The importers that ship, in the order in which they are asked.
public enum Importers {
  public static let all: [any Importer.Type] = []
}
