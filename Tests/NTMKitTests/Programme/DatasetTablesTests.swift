import NTMKit
import Testing

@Suite("Tables of the dataset") struct DatasetTablesTests {
  /// As documented; `?` may be missing.
  static let documented: [(table: String, columns: String)] = [
    ("units", "code name kind level parent_code region? valid_from? valid_to?"),
    ("unit_changes", "old_code old_name? old_kind? new_code new_name? new_kind? mapping effective_on?"),
    ("unit_change_findings", "rule code name old_code old_name effective_on? message"),
    ("geography_units", "code name level shown_code shown_name district? district_code? mapping"),
    ("geography", "code name kind district mapping parts parts_recognised made_of outside? partly?"),
    (
      "communes",
      "code name district district_code province population? set met not_met not_assessed missing total "
        + "previous_met? change? status level recognised_on? target"
    ),
    (
      "standings",
      "commune_code commune district province period set met not_met not_assessed missing total status level"
    ),
    ("criteria", "commune_code commune district period set criterion title group state attested? computed?"),
    (
      "assessments",
      "commune_code commune district period set criterion indicator title value? attested? unit? threshold? "
        + "threshold_confidence? met? file row"
    ),
    ("submissions", "commune_code commune district period set batch received_on recorded_at values days_late?"),
    ("submission_deadlines", "period due_on document?"),
    (
      "recognitions",
      "commune_code commune level field? target_year decision_number decision_date revoked_on?"
    ),
    ("criteria_sets", "set title decision effective_from"),
    ("indicators", "set criterion indicator title kind unit comparison confidence"),
    ("thresholds", "set indicator group? year? value confidence source"),
    ("set_assignments", "set level from_period to_period?"),
    ("set_correspondences", "from_set to_set kind from_item to_item relation confidence? source? note?"),
    ("plan_targets", "id plan kind tier level? title unit_code? unit? baseline? target denominator? due measure"),
    ("solution_groups", "plan group title_vi title_en? issued_on?"),
    ("plan_tasks", "id group title agency due state done_on? evidence?"),
    (
      "products",
      "code name owner? owner_type? commune_code commune district group stage stage_since score? stars? level? "
        + "decision_number? decision_date? expires_on? state"
    ),
    ("product_events", "product date stage session? score? part_a? part_b? part_c? stars? decision_number?"),
    ("ocop_findings", "product date stage rule message"),
    ("dossier_documents", "product document received_on state valid_to? note?"),
    ("council_sessions", "session level unit_code? unit? date dossiers_due? note?"),
    ("ocop_stages", "stage order title_vi title_en? ends?"),
    (
      "ocop_rules",
      "version decision? effective_from effective_to? level recognises_stars? part_a_max? part_b_max? part_c_max? "
        + "confidence?"
    ),
    ("ocop_groups", "version group title_vi title_en?"),
    (
      "ocop_documents",
      "document version level filing? groups? required? order? title_vi title_en? confidence?"
    ),
    ("courses", "code title topic criterion? cadre_level? district? planned_on? held_on? days cost? state"),
    ("people", "code name sex? role? cadre_level commune_code? commune? district?"),
    (
      "attendance",
      "course person commune? district? cadre_level sex? topic held_on? hours? pre_score? post_score? certified "
        + "follow_up_due? followed_up_on?"
    ),
    ("funding_lines", "period commune_code? commune? district? source content planned mobilised disbursed"),
    ("steering_bodies", "unit_code unit level established_on? decision_number? members office_staff vacancies"),
    ("awards", "year title kind recipient unit_code? unit? level date decision_number?"),
    (
      "batches",
      "batch recorded_at received_on kind file sha256 rows_read rows_taken rows_refused assumptions withdrawn_on? "
        + "discrepancies?"
    ),
    ("discrepancies", "batch received_on kind file sheet? row column compared_with stated computed"),
    (
      "stored_forecasts",
      "report model_version made_on made_by? note? as_of received_to? last_batch imports revision line seed? deadline "
        + "period? set? measure district_code? district? stars? target? probability? p10 p50 p90 persistence "
        + "distribution persistence_distribution"
    ),
    ("closings", "period closed_on note revision amended number closed_by amended_on? reason? amended_by?"),
  ]

  /// Everything filled in that can be.
  static func fullRecord() -> RecordedProgramme {
    let indicator = ModelRecords.indicator("1.1", [Threshold(value: 50, confidence: .low, source: "Decision 1")])
    var set = ModelRecords.set("s", [ModelRecords.criterion("1", [indicator])])
    (set.decision, set.effectiveFrom) = ("318/QĐ-TTg", ModelRecords.day("2022-03-08"))
    var record = ModelRecords.record(set)
    record.allBatches = [ModelRecords.batch(1)]
    record.allBatches[0].discrepancies =
      #"[{"basis":"total","column":"a","computed":3,"row":9,"sheet":"S","stated":"4"}]"#
    record.submissions = record.programmeCommunes.map {
      ModelRecords.submission($0.unitCode, ["1.1": .number(60)], of: set)
    }
    record.recognitions = [
      Recognition(
        communeCode: "31378", level: .ntm, targetYear: 2021, decisionNumber: "1/QĐ-UBND",
        decisionDate: ModelRecords.day("2022-01-02"))
    ]
    record.planTargets = [
      PlanTarget(
        id: "T1", plan: "P", kind: .count, tier: .committed, measure: .recognised, level: .ntm,
        title: ModelRecords.text("three more"), target: 3, due: ModelRecords.day("2022-12-31"))
    ]
    record.units.append(
      ModelRecords.unit("31348", "Trường Long", "xã", .commune, "93", from: ModelRecords.day("2025-07-01")))
    record.declaredRows = ModelRecords.declaredRows
    record.allClosings = [
      Closing(
        reference: ClosingReference(period: ModelRecords.quarter(3), number: 1),
        closedOn: ModelRecords.day("2022-10-05"), closedBy: "lan", note: "sent", revision: "3f2a",
        recordedAt: "2022-10-05T08:00:00Z", lastBatch: 1,
        amendment: Closing.Amendment(
          amendedOn: ModelRecords.day("2022-10-20"), amendedBy: "lan", reason: "recount",
          recordedAt: "2022-10-20T08:00:00Z", lastBatch: 1))
    ]
    return record
  }

  @Test("have exactly the documented columns", arguments: documented.map(\.table))
  func columns(table: String) throws {
    let documented = try #require(Self.documented.first { $0.table == table }).columns
    let names = documented.split(separator: " ").map { String($0.replacing("?", with: "")) }
    let dataset = Dataset(Self.fullRecord())
    #expect(dataset.schema(ofTable: table)?.names == names)
    #expect(try dataset.table(named: table, in: DatasetScope())?.schema == dataset.schema(ofTable: table))
    #expect(try Dataset(RecordedProgramme()).table(named: table, in: DatasetScope())?.schema.names == names)
  }

  @Test("are those that are documented, each under one name") func names() {
    #expect(Set(Dataset.tableSchemas.map(\.name)) == Set(Self.documented.map(\.table)))
    #expect(Dataset.tableSchemas.count == Self.documented.count)
  }

  @Test("leave out only what may be missing") func missing() throws {
    let dataset = Dataset(Self.fullRecord())
    // A province has no parent; an attested indicator has no unit.
    let exceptions: Set<String> = ["units.parent_code"]
    for (name, columns) in Self.documented {
      let table = try #require(try dataset.table(named: name, in: DatasetScope()))
      // On the geography of the period every unit is itself.
      #expect(table.rowCount > 0 || name == "geography_units", "\(name)")
      for column in columns.split(separator: " ") where !column.hasSuffix("?") {
        let path = "\(name).\(column)"
        if exceptions.contains(path) { continue }
        #expect(table[String(column)]?.hasNulls == false, "\(path)")
      }
    }
  }

  @Test("an assessment leads back to its file and line") func source() throws {
    let rows = try ModelRecords.rows("assessments", of: Self.fullRecord())
    #expect(rows.allSatisfy { $0["file"] == "file-1.csv" && $0["row"] == "7" })
    #expect(rows.allSatisfy { $0["threshold"] == "50" && $0["threshold_confidence"] == "low" && $0["met"] == "true" })
  }

  @Test("a table that there is not is nil, and has no schema") func unknown() throws {
    let dataset = Dataset(Self.fullRecord())
    #expect(try dataset.table(named: "comunes", in: DatasetScope()) == nil)
    #expect(dataset.schema(ofTable: "comunes") == nil)
  }
}
