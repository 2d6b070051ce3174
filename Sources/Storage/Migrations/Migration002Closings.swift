extension Migration {
  /// Closings of periods, and the amendments that open them again, in one order.
  ///
  /// A row says which imports and withdrawals it saw, so that the workspace can be read as it was then.
  static let closings = Migration(
    version: 2,
    sql: table + unchanging("period_event") + unrepeated("period_event", "id = NEW.id") + view)

  private static let table = """
    CREATE TABLE period_event (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('closed', 'amended')),
      period TEXT NOT NULL,
      happened_on TEXT NOT NULL,
      recorded_at TEXT NOT NULL,
      who TEXT NOT NULL,
      note TEXT NOT NULL,
      last_batch INTEGER NOT NULL,       -- the newest import before it; 0: none
      last_withdrawal INTEGER NOT NULL,  -- the newest withdrawal before it; 0: none
      revision TEXT NOT NULL,            -- of the workspace with this row
      chain_hash TEXT NOT NULL           -- over the row before, this one, and the heads of the other chains
    ) STRICT;

    -- How far imports had come when a batch was taken back; NULL where that was before there were closings.
    ALTER TABLE batch_withdrawal ADD COLUMN last_batch INTEGER;

    """

  private static let view = """
    CREATE VIEW closings AS
      SELECT e.period, e.happened_on AS closed_on, e.note, e.revision,
        EXISTS (
          SELECT 1 FROM period_event a WHERE a.period = e.period AND a.kind = 'amended' AND a.id > e.id) AS amended,
        row_number() OVER (PARTITION BY e.period ORDER BY e.id) AS number
      FROM period_event e WHERE e.kind = 'closed' ORDER BY e.id;

    """
}
