import NTMKit

extension StoreSnapshot {
  /// One per code and first day of validity; those of one code side by side, the earliest first.
  public func units(asof: CalendarDate?) throws -> [AdministrativeUnit] {
    struct Key: Hashable {
      var code: String
      var validFrom: CalendarDate?
    }
    var units = Superseding<Key, AdministrativeUnit>()
    var places: [String: Int] = [:]
    let columns = "code, name, kind, level, parent_code, region, valid_from, valid_to"
    try eachRow(of: "unit", columns, asof: asof) { row in
      let unit = AdministrativeUnit(
        code: row.text(1), name: row.text(2), kind: row.text(3), level: try row.word(4),
        parentCode: row.optionalText(5), region: row.optionalText(6), validFrom: try row.optionalDate(7),
        validTo: try row.optionalDate(8))
      if places[unit.code] == nil { places[unit.code] = places.count }
      units.put(unit, Key(code: unit.code, validFrom: unit.validFrom))
    }
    guard places.count < units.records.count else { return units.records }
    return units.records.sorted { a, b in
      if a.code != b.code { return places[a.code, default: 0] < places[b.code, default: 0] }
      guard let first = a.validFrom, let second = b.validFrom else { return a.validFrom == nil && b.validFrom != nil }
      return first < second
    }
  }

  /// The newest list as a whole: a commune that it leaves out has left the programme.
  public func programmeCommunes(asof: CalendarDate?) throws -> [ProgrammeCommune] {
    var communes: [ProgrammeCommune] = []
    var newest = 0
    try eachRow(of: "programme_commune", "unit_code, valid_from, valid_to", asof: asof) { row in
      if row.int(0) != newest {
        communes = []
        newest = row.int(0)
      }
      communes.append(
        ProgrammeCommune(
          unitCode: row.text(1), validFrom: try row.optionalDate(2), validTo: try row.optionalDate(3)))
    }
    return communes
  }

  /// One per unit: the last said; of several days in one batch the latest.
  public func populations(asof: CalendarDate?) throws -> [Population] {
    var populations = Superseding<String, (batch: Int, record: Population)>()
    try eachRow(of: "population", "unit_code, persons, as_of", asof: asof) { row in
      let record = Population(unitCode: row.text(1), persons: row.int(2), asOf: try row.optionalDate(3))
      if let earlier = populations[record.unitCode], earlier.batch == row.int(0), let day = earlier.record.asOf,
        record.asOf.map({ $0 < day }) ?? true
      {
        return
      }
      populations.put((row.int(0), record), record.unitCode)
    }
    return populations.records.map(\.record)
  }

  /// One per level and first period.
  public func setAssignments(asof: CalendarDate?) throws -> [SetAssignment] {
    struct Key: Hashable {
      var level: Recognition.Level
      var from: Period
    }
    var assignments = Superseding<Key, SetAssignment>()
    try eachRow(of: "set_assignment", "set_code, level, from_period, to_period", asof: asof) { row in
      let assignment = SetAssignment(
        setCode: row.text(1), level: try row.word(2), from: try row.period(3), to: try row.optionalPeriod(4))
      assignments.put(assignment, Key(level: assignment.level, from: assignment.from))
    }
    return assignments.records
  }

  /// One per commune, level and decision; a decision without a number goes by its date.
  public func recognitions(asof: CalendarDate?) throws -> [Recognition] {
    struct Key: Hashable {
      var commune: String
      var level: Recognition.Level
      var decision: String
    }
    var recognitions = Superseding<Key, Recognition>()
    let columns = "commune_code, level, field, target_year, decision_number, decision_date, revoked_on"
    try eachRow(of: "recognition", columns, asof: asof) { row in
      let recognition = Recognition(
        communeCode: row.text(1), level: try row.word(2), field: row.optionalText(3), targetYear: row.optionalInt(4),
        decisionNumber: row.optionalText(5), decisionDate: try row.date(6), revokedOn: try row.optionalDate(7))
      let decision = recognition.decisionNumber ?? recognition.decisionDate.description
      recognitions.put(
        recognition, Key(commune: recognition.communeCode, level: recognition.level, decision: decision))
    }
    return recognitions.records
  }

  /// One per plan and id.
  public func planTargets(asof: CalendarDate?) throws -> [PlanTarget] {
    var targets = Superseding<[String], PlanTarget>()
    let columns = """
      id, "plan", kind, tier, measure, level, title_vi, title_en, unit_code, baseline, target, denominator, due
      """
    try eachRow(of: "plan_target", columns, asof: asof) { row in
      let target = PlanTarget(
        id: row.text(1), plan: row.text(2), kind: try row.word(3), tier: try row.word(4), measure: try row.word(5),
        level: try row.optionalWord(6), title: row.title(7, 8), unitCode: row.optionalText(9),
        baseline: row.optionalDouble(10), target: row.double(11), denominator: row.optionalDouble(12),
        due: try row.optionalDate(13))
      targets.put(target, [target.plan, target.id])
    }
    return targets.records
  }
}
