extension Migration {
  /// The programme's records and the batches that brought them.
  ///
  /// Every data row belongs to a batch; a batch's row is written last, and triggers refuse rows for a batch that is
  /// complete, as well as any change or removal. Tables are clustered by batch, submissions by period and set, which is
  /// how they are read.
  static let programme = Migration(
    version: 1,
    sql: [metaAndBatches, units, criteriaSets, recognitionsAndPlans, submissions, allAppendOnly, views].joined())

  private static let metaAndBatches = """
    CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE batch (
      id INTEGER PRIMARY KEY,
      recorded_at TEXT NOT NULL,   -- when ntm took it
      received_on TEXT NOT NULL,   -- when the office had it
      kind TEXT NOT NULL,          -- the importer
      file TEXT NOT NULL,
      sha256 TEXT NOT NULL,        -- of the file's bytes
      rows_read INTEGER NOT NULL,
      rows_taken INTEGER NOT NULL,
      rows_refused INTEGER NOT NULL,
      assumptions TEXT NOT NULL,   -- JSON: [{"vi": …, "en": …}]
      header TEXT NOT NULL,        -- JSON: the file's column names
      layout TEXT,                 -- JSON: where each value stands in the file
      chain_hash TEXT NOT NULL,    -- over the batch before and all that this one took
      CHECK (rows_read = rows_taken + rows_refused)
    ) STRICT;
    CREATE INDEX batch_file ON batch (sha256);

    CREATE TABLE batch_withdrawal (
      id INTEGER PRIMARY KEY,
      batch INTEGER NOT NULL UNIQUE REFERENCES batch (id),
      withdrawn_on TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      note TEXT NOT NULL,
      chain_hash TEXT NOT NULL
    ) STRICT;

    """

  private static let units = """
    CREATE TABLE unit (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,                -- of the file
      code TEXT NOT NULL,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      level TEXT NOT NULL,
      parent_code TEXT,
      region TEXT,
      valid_from TEXT,
      valid_to TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE programme_commune (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      unit_code TEXT NOT NULL,
      valid_from TEXT,
      valid_to TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE population (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      unit_code TEXT NOT NULL,
      persons INTEGER NOT NULL,
      as_of TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    """

  private static let criteriaSets = """
    CREATE TABLE criteria_set (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      code TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      decision TEXT,
      effective_from TEXT,
      prerequisite TEXT,
      slots TEXT NOT NULL,         -- JSON: what a submission's values stand for; later versions only append
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX criteria_set_code ON criteria_set (code, batch, seq);

    CREATE TABLE criteria_group (
      batch INTEGER NOT NULL,
      set_seq INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      group_name TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      PRIMARY KEY (batch, set_seq, seq),
      FOREIGN KEY (batch, set_seq) REFERENCES criteria_set (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE criterion (
      batch INTEGER NOT NULL,
      set_seq INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      group_name TEXT,
      PRIMARY KEY (batch, set_seq, seq),
      FOREIGN KEY (batch, set_seq) REFERENCES criteria_set (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE indicator (
      batch INTEGER NOT NULL,
      set_seq INTEGER NOT NULL,
      criterion_seq INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      id TEXT NOT NULL,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit TEXT,
      comparison TEXT NOT NULL,
      confidence TEXT NOT NULL,
      is_conditional INTEGER NOT NULL,
      plausible_from REAL,
      plausible_to REAL,
      note TEXT,
      PRIMARY KEY (batch, set_seq, criterion_seq, seq),
      FOREIGN KEY (batch, set_seq, criterion_seq) REFERENCES criterion (batch, set_seq, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE threshold (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      set_code TEXT NOT NULL,
      indicator TEXT NOT NULL,
      group_name TEXT,
      year INTEGER,
      value REAL,                  -- NULL: known to be unknown
      confidence TEXT NOT NULL,
      source TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE set_assignment (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      set_code TEXT NOT NULL,
      level TEXT NOT NULL,
      from_period TEXT NOT NULL,
      to_period TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    """

  private static let recognitionsAndPlans = """
    CREATE TABLE recognition (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      commune_code TEXT NOT NULL,
      level TEXT NOT NULL,
      field TEXT,
      target_year INTEGER,
      decision_number TEXT,
      decision_date TEXT NOT NULL,
      revoked_on TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE plan_target (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      seq INTEGER NOT NULL,
      line INTEGER,
      "plan" TEXT NOT NULL,
      id TEXT NOT NULL,
      kind TEXT NOT NULL,
      tier TEXT NOT NULL,
      measure TEXT NOT NULL,
      level TEXT,
      title_vi TEXT NOT NULL,
      title_en TEXT NOT NULL,
      unit_code TEXT,
      baseline REAL,
      target REAL NOT NULL,
      denominator REAL,
      due TEXT,
      PRIMARY KEY (batch, seq)
    ) STRICT, WITHOUT ROWID;

    """

  /// `period_key` is (year × 12 + first month, from 0) × 4 + (0 year, 1 half, 2 quarter, 3 month): it sorts as periods do.
  private static let submissions = """
    CREATE TABLE reported_period (
      batch INTEGER NOT NULL REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
      period_key INTEGER NOT NULL,
      set_code TEXT NOT NULL,
      PRIMARY KEY (batch, period_key, set_code)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE submission (
      period_key INTEGER NOT NULL,
      set_code TEXT NOT NULL,
      batch INTEGER NOT NULL,
      seq INTEGER NOT NULL,
      unit_code TEXT NOT NULL,
      "values" TEXT NOT NULL,      -- JSON, by the set's slots: 74.5, true, [74.5,true], "n/a", "withdrawn", null
      lines TEXT NOT NULL,         -- JSON: the file's line, or one per value
      period TEXT GENERATED ALWAYS AS (
        printf('%04d', (period_key >> 2) / 12) || CASE period_key & 3
          WHEN 0 THEN ''
          WHEN 1 THEN 'H' || ((period_key >> 2) % 12 / 6 + 1)
          WHEN 2 THEN 'Q' || ((period_key >> 2) % 12 / 3 + 1)
          ELSE printf('-%02d', (period_key >> 2) % 12 + 1) END
      ) VIRTUAL,
      PRIMARY KEY (period_key, set_code, batch, seq),
      FOREIGN KEY (batch, period_key, set_code) REFERENCES reported_period (batch, period_key, set_code)
    ) STRICT, WITHOUT ROWID;

    """

  private static let allAppendOnly: String = {
    let data = [
      "unit", "programme_commune", "population", "criteria_set", "criteria_group", "criterion", "indicator",
      "threshold", "set_assignment", "recognition", "plan_target", "reported_period", "submission",
    ]
    let log = [
      unchanging("batch"), unrepeated("batch", "id = NEW.id"), unchanging("batch_withdrawal"),
      unrepeated("batch_withdrawal", "id = NEW.id OR batch = NEW.batch"),
    ]
    return (data.map(Migration.appendOnly) + log).joined()
  }()

  static func unchanging(_ table: String) -> String {
    """
    CREATE TRIGGER \(table)_stays BEFORE UPDATE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'append-only: rows of \(table) are not changed'); END;
    CREATE TRIGGER \(table)_remains BEFORE DELETE ON \(table)
    BEGIN SELECT RAISE(ABORT, 'append-only: rows of \(table) are not removed'); END;

    """
  }

  /// Triggers that refuse changes, removals, and rows for a batch that is complete.
  static func appendOnly(_ table: String) -> String {
    unchanging(table) + """
      CREATE TRIGGER \(table)_complete BEFORE INSERT ON \(table)
      WHEN EXISTS (SELECT 1 FROM batch WHERE id = NEW.batch)
      BEGIN SELECT RAISE(ABORT, 'append-only: the batch is complete'); END;

      """
  }

  /// `INSERT OR REPLACE` would remove a row without asking the triggers of removal.
  static func unrepeated(_ table: String, _ condition: String) -> String {
    """
    CREATE TRIGGER \(table)_is_once BEFORE INSERT ON \(table)
    WHEN EXISTS (SELECT 1 FROM \(table) WHERE \(condition))
    BEGIN SELECT RAISE(ABORT, 'append-only: rows of \(table) are not replaced'); END;

    """
  }

  /// For people with any SQLite tool: what counts today, withdrawn batches left out.
  private static let views = """
    CREATE VIEW batches AS
      SELECT b.*, w.withdrawn_on, w.note AS withdrawal_note
      FROM batch b LEFT JOIN batch_withdrawal w ON w.batch = b.id;

    CREATE VIEW active_batches AS
      SELECT * FROM batch WHERE id NOT IN (SELECT batch FROM batch_withdrawal);

    CREATE VIEW current_units AS
      SELECT code, name, kind, level, parent_code, region, valid_from, valid_to, batch, line FROM (
        SELECT u.*, row_number() OVER (PARTITION BY code, valid_from ORDER BY batch DESC, seq DESC) AS rank
        FROM unit u JOIN active_batches b ON b.id = u.batch)
      WHERE rank = 1;

    CREATE VIEW current_recognitions AS
      SELECT commune_code, level, field, target_year, decision_number, decision_date, revoked_on, batch, line FROM (
        SELECT r.*, row_number() OVER (
          PARTITION BY commune_code, level, coalesce(decision_number, decision_date) ORDER BY batch DESC, seq DESC) AS rank
        FROM recognition r JOIN active_batches b ON b.id = r.batch)
      WHERE rank = 1;

    CREATE VIEW current_plan_targets AS
      SELECT "plan", id, kind, tier, measure, level, title_vi, title_en, unit_code, baseline, target, denominator, due,
        batch, line FROM (
        SELECT t.*, row_number() OVER (PARTITION BY "plan", t.id ORDER BY batch DESC, seq DESC) AS rank
        FROM plan_target t JOIN active_batches b ON b.id = t.batch)
      WHERE rank = 1;

    -- What the values of a set's submissions stand for: the newest list holds all older ones.
    CREATE VIEW set_slots AS
      SELECT set_code, key AS slot, value AS item FROM (
        SELECT code AS set_code, slots, row_number() OVER (PARTITION BY code ORDER BY batch DESC, seq DESC) AS rank
        FROM criteria_set), json_each(slots)
      WHERE rank = 1;

    -- One value a row, all that was ever reported and not withdrawn with its batch. An item is an indicator's id, or c:
    -- and a criterion's; mark is 'n/a' or 'withdrawn'.
    CREATE VIEW assessment_values AS
      SELECT s.batch, b.received_on, b.file, s.unit_code, s.period, s.set_code, i.item,
        CASE v.type WHEN 'integer' THEN v.value WHEN 'real' THEN v.value
          WHEN 'array' THEN json_extract(v.value, '$[0]') END AS number,
        CASE v.type WHEN 'true' THEN 1 WHEN 'false' THEN 0
          WHEN 'array' THEN json_extract(v.value, '$[1]') END AS attested,
        CASE v.type WHEN 'text' THEN v.value END AS mark,
        CASE json_type(s.lines) WHEN 'array' THEN json_extract(s.lines, '$[' || v.key || ']')
          ELSE json_extract(s.lines, '$') END AS line,
        s.seq
      FROM submission s
        JOIN active_batches b ON b.id = s.batch
        JOIN json_each(s."values") v
        JOIN set_slots i ON i.set_code = s.set_code AND i.slot = v.key
      WHERE v.type <> 'null';

    -- The value that counts for each commune, period and item.
    CREATE VIEW current_values AS
      SELECT unit_code, period, set_code, item, number, attested, mark, batch, received_on, file, line FROM (
        SELECT a.*, row_number() OVER (
          PARTITION BY unit_code, period, set_code, item ORDER BY batch DESC, seq DESC) AS rank
        FROM assessment_values a)
      WHERE rank = 1 AND mark IS NOT 'withdrawn';
    """
}
