extension Migration {
  /// The views that show what counts go by the day a file was received; of two of one day the one entered later counts. A file
  /// of an earlier day that is entered late stands behind what came after it.
  static let reception = Migration(
    version: 6,
    sql: """
      DROP VIEW current_units;
      DROP VIEW current_recognitions;
      DROP VIEW current_plan_targets;
      DROP VIEW current_values;

      CREATE VIEW current_units AS
        SELECT code, name, kind, level, parent_code, region, valid_from, valid_to, batch, line FROM (
          SELECT u.*, row_number() OVER (
            PARTITION BY code, valid_from ORDER BY b.received_on DESC, batch DESC, seq DESC) AS rank
          FROM unit u JOIN active_batches b ON b.id = u.batch)
        WHERE rank = 1;

      CREATE VIEW current_recognitions AS
        SELECT commune_code, level, field, target_year, decision_number, decision_date, revoked_on, batch, line FROM (
          SELECT r.*, row_number() OVER (
            PARTITION BY commune_code, level, coalesce(decision_number, decision_date)
            ORDER BY b.received_on DESC, batch DESC, seq DESC) AS rank
          FROM recognition r JOIN active_batches b ON b.id = r.batch)
        WHERE rank = 1;

      CREATE VIEW current_plan_targets AS
        SELECT "plan", id, kind, tier, measure, level, title_vi, title_en, unit_code, baseline, target, denominator,
          due, batch, line FROM (
          SELECT t.*, row_number() OVER (
            PARTITION BY "plan", t.id ORDER BY b.received_on DESC, batch DESC, seq DESC) AS rank
          FROM plan_target t JOIN active_batches b ON b.id = t.batch)
        WHERE rank = 1;

      CREATE VIEW current_values AS
        SELECT unit_code, period, set_code, item, number, attested, mark, batch, received_on, file, line FROM (
          SELECT a.*, row_number() OVER (
            PARTITION BY unit_code, period, set_code, item ORDER BY received_on DESC, batch DESC, seq DESC) AS rank
          FROM assessment_values a)
        WHERE rank = 1 AND mark IS NOT 'withdrawn';

      """)
}
