extension Migration {
  /// How the files of a sender are read. They change no figure, and so stand outside the chains.
  static let senderMappings = Migration(
    version: 3,
    sql: """
      CREATE TABLE sender_mapping (
        id INTEGER PRIMARY KEY,
        sender TEXT NOT NULL,
        kind TEXT NOT NULL,      -- the importer
        header TEXT NOT NULL,    -- JSON: the file's column names
        columns TEXT NOT NULL,   -- JSON: what each is taken for; "" is left out
        choices TEXT NOT NULL,   -- JSON: options of import
        recorded_at TEXT NOT NULL
      ) STRICT;

      """ + unchanging("sender_mapping") + unrepeated("sender_mapping", "id = NEW.id"))
}
