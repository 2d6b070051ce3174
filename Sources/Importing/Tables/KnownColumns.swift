import NTMKit

/// The names that columns of any kind of file go by.
enum KnownColumns {
  /// Folded: to tell a header from the letterhead above it.
  static let keys: Set<String> = Set(
    Importers.all.flatMap(\.manifest.columns).flatMap(\.names).map(HeaderMatch.key)
  )
  .union(numbering)

  /// Whether a column only numbers the rows, or has no name: leaving it out is not worth a word.
  static func isNumbering(_ name: String) -> Bool { name.isEmpty || numbering.contains(HeaderMatch.key(name)) }

  private static let numbering: Set<String> = ["tt", "stt", "so tt", "so thu tu", "no", "no.", "#"]
}
