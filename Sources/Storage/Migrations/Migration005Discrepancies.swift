extension Migration {
  /// What did not add up in an import's file, as a JSON array; NULL for imports from before it was kept. Like what was assumed of
  /// the file it follows from the file's bytes, and is not part of the chain of hashes.
  static let discrepancies = Migration(
    version: 5,
    sql: """
      ALTER TABLE batch ADD COLUMN discrepancies TEXT;
      """)
}
