extension Migration {
  /// Lines of a submission's values, one per value, are told from the first of them on: `[120,[0,1,2,-1]]`, where -1 is none.
  /// In a file with a row per value they took more room than the values. What was written before stays as it is.
  static let relativeLines = Migration(
    version: 4,
    sql: """
      DROP VIEW current_values;
      DROP VIEW assessment_values;

      CREATE VIEW assessment_values AS
        SELECT s.batch, b.received_on, b.file, s.unit_code, s.period, s.set_code, i.item,
          CASE v.type WHEN 'integer' THEN v.value WHEN 'real' THEN v.value
            WHEN 'array' THEN json_extract(v.value, '$[0]') END AS number,
          CASE v.type WHEN 'true' THEN 1 WHEN 'false' THEN 0
            WHEN 'array' THEN json_extract(v.value, '$[1]') END AS attested,
          CASE v.type WHEN 'text' THEN v.value END AS mark,
          CASE json_type(s.lines, '$[1]') WHEN 'array' THEN
            CASE WHEN json_extract(s.lines, '$[1][' || v.key || ']') < 0 THEN 0
              ELSE json_extract(s.lines, '$[0]') + json_extract(s.lines, '$[1][' || v.key || ']') END
            ELSE CASE json_type(s.lines) WHEN 'array' THEN json_extract(s.lines, '$[' || v.key || ']')
              ELSE json_extract(s.lines, '$') END END AS line,
          s.seq
        FROM submission s
          JOIN active_batches b ON b.id = s.batch
          JOIN json_each(s."values") v
          JOIN set_slots i ON i.set_code = s.set_code AND i.slot = v.key
        WHERE v.type <> 'null';

      CREATE VIEW current_values AS
        SELECT unit_code, period, set_code, item, number, attested, mark, batch, received_on, file, line FROM (
          SELECT a.*, row_number() OVER (
            PARTITION BY unit_code, period, set_code, item ORDER BY batch DESC, seq DESC) AS rank
          FROM assessment_values a)
        WHERE rank = 1 AND mark IS NOT 'withdrawn';

      """)
}
