import NTMKit

extension Figure {
  /// In the order of the sections. What is not known stays empty.
  static func all(_ data: PeriodicData) -> [Figure] {
    direction(data) + communication(data) + funding(data) + criteria(data) + units(data) + products(data)
      + shortcomings(data)
  }

  private static func direction(_ data: PeriodicData) -> [Figure] {
    let tasks = data.tasksOfYear
    let bodies = data.now.tasks?.table("steering_bodies")
    func row(_ id: String, _ metric: String, _ label: LocalizedText) -> Figure {
      Figure(id: id, section: .direction, label: label, measure: .tasks, value: tasks?.figure(metric))
    }
    return [
      row("tasks", "tasks", Strings.tasks), row("tasks_done", "done", Strings.tasksDone),
      row("tasks_late", "late", Strings.tasksLate), row("tasks_due", "due-soon", Strings.tasksDue),
      Figure(
        id: "bodies", section: .direction, label: Strings.bodies, measure: .bodies, value: bodies?.sum("bodies")),
      Figure(
        id: "body_members", section: .direction, label: Strings.bodyMembers, measure: .persons,
        value: bodies?.sum("members")),
      Figure(
        id: "office_staff", section: .direction, label: Strings.officeStaff, measure: .persons,
        value: bodies?.sum("office_staff")),
      Figure(
        id: "vacancies", section: .direction, label: Strings.vacancies, measure: .positions,
        value: bodies?.sum("vacancies")),
    ]
  }

  private static func communication(_ data: PeriodicData) -> [Figure] {
    let year = data.period?.year
    let now = data.now.training?.row(of: "years", where: "year", is: year)
    let then = data.yearBefore.training?.row(of: "years", where: "year", is: year.map { $0 - 1 })
    func row(_ id: String, _ column: String, _ label: LocalizedText, _ measure: Measure, digits: Int = 0) -> Figure {
      Figure(
        id: id, section: .communication, label: label, measure: measure, value: now?.number(column),
        yearBefore: then?.number(column), digits: digits)
    }
    return [
      row("courses_held", "held", Strings.coursesHeld, .courses),
      Figure(
        id: "courses_outstanding", section: .communication, label: Strings.coursesOutstanding, measure: .courses,
        value: Courses.outstanding(data)),
      row("persons_trained", "persons", Strings.personsTrained, .persons),
      row("women_trained", "women", Strings.womenTrained, .persons),
      row("attendances", "attendances", Strings.attendances, .attendances),
      row("persons_certified", "certified_persons", Strings.personsCertified, .persons),
      row("training_cost", "cost", Strings.trainingCost, .millionDong, digits: 1),
      Figure(
        id: "awards", section: .communication, label: Strings.awards, measure: .awards,
        value: Awards.count(data, upTo: data.period),
        yearBefore: Awards.count(data, upTo: data.periodBefore)),
    ]
  }

  private static func funding(_ data: PeriodicData) -> [Figure] {
    let (now, then) = (data.now.funding, data.yearBefore.funding)
    let planned = now?.figure("planned")
    func row(_ id: String, _ label: LocalizedText, plan: Double? = nil) -> Figure {
      Figure(
        id: id, section: .funding, label: label, measure: .millionDong, value: now?.figure(id), plan: plan,
        yearBefore: then?.figure(id), digits: 1, planIsToDate: true)
    }
    return [
      row("planned", Strings.planned), row("mobilised", Strings.mobilised, plan: planned),
      row("disbursed", Strings.disbursed, plan: planned),
    ]
  }

  private static func criteria(_ data: PeriodicData) -> [Figure] {
    let (gap, then) = (data.now.gap, data.yearBefore.gap)
    let buckets = gap?.table("distribution")
    let earlier = then?.table("distribution")
    let names = (try? buckets?.texts("bucket")) ?? []
    let distribution = names.enumerated().compactMap { row, name -> Figure? in
      guard let name else { return nil }
      return Figure(
        id: "bucket_" + name.replacing("-", with: "_").replacing("<", with: "under_"), section: .criteria,
        label: Strings.bucket(name), measure: .communes,
        value: buckets?[row, "communes"].number,
        yearBefore: earlier?.row(where: "bucket", is: .text(name))?["communes"]?.number)
    }
    return [
      Figure(
        id: "communes", section: .criteria, label: Strings.communes, measure: .communes, value: gap?.figure("communes"),
        yearBefore: then?.figure("communes")),
      Figure(
        id: "mean_met", section: .criteria, label: Strings.meanMet, measure: .criteria, value: gap?.figure("mean-met"),
        plan: data.plannedMean, yearBefore: then?.figure("mean-met"), digits: 1,
        isStock: true),
      Figure(
        id: "all_met", section: .criteria, label: Strings.allMet, measure: .communes, value: gap?.figure("all-met"),
        yearBefore: then?.figure("all-met")),
    ] + distribution
  }

  private static func units(_ data: PeriodicData) -> [Figure] {
    func holding(_ level: String, _ communes: [CommuneRow]) -> Double? {
      communes.isEmpty ? nil : Double(communes.count { $0.holds(level) })
    }
    func row(_ level: String, _ label: LocalizedText) -> Figure {
      Figure(
        id: "recognised_\(level)", section: .units, label: label, measure: .communes,
        value: holding(level, data.communes), plan: data.targets.value("cumulative", "recognised", level: level),
        yearBefore: holding(level, data.communesBefore), isStock: true)
    }
    func new(_ level: String, _ label: LocalizedText) -> Figure {
      Figure(
        id: "new_\(level)", section: .units, label: label, measure: .communes,
        value: Decisions.count(level, data, upTo: data.period),
        plan: data.targets.value("count", "recognised", level: level),
        yearBefore: Decisions.count(level, data, upTo: data.periodBefore))
    }
    func awaiting(_ id: String, _ level: Recognition.Level, _ label: LocalizedText) -> Figure {
      Figure(
        id: id, section: .units, label: label, measure: .communes,
        value: data.awaiting[level].map { Double($0.count) },
        yearBefore: data.awaitingBefore[level].map { Double($0.count) })
    }
    func percent(_ communes: [CommuneRow]) -> Double? {
      holding("ntm", communes).map { $0 * 100 / Double(communes.count) }
    }
    return [
      row("ntm", Strings.recognised),
      Figure(
        id: "recognised_share", section: .units, label: Strings.recognisedShare, measure: .percent,
        value: percent(data.communes), plan: data.targets.value("ratio", "recognised", level: "ntm"),
        yearBefore: percent(data.communesBefore), digits: 1, isStock: true),
      row("advanced", Strings.advanced), row("model", Strings.model), new("ntm", Strings.newNTM),
      new("advanced", Strings.newAdvanced), new("model", Strings.newModel),
      awaiting("awaiting", .ntm, Strings.awaiting), awaiting("awaiting_advanced", .advanced, Strings.awaitingAdvanced),
      awaiting("awaiting_model", .model, Strings.awaitingModel),
      Figure(
        id: "fallen_back", section: .units, label: Strings.fallenBack, measure: .communes,
        value: data.now.gap?.figure("fallen-back"), yearBefore: data.yearBefore.gap?.figure("fallen-back")),
    ]
  }

  private static func products(_ data: PeriodicData) -> [Figure] {
    let (now, then) = (data.now.ocop, data.yearBefore.ocop)
    func row(_ id: String, _ metric: String, _ label: LocalizedText, _ measure: Measure = .products) -> Figure {
      Figure(
        id: id, section: .ocop, label: label, measure: measure, value: now?.figure(metric), plan: now?.aim(metric),
        yearBefore: then?.figure(metric))
    }
    return [
      row("ocop_recognised", "recognised-in-year", Strings.ocopRecognised),
      row("ocop_in_force", "in-force", Strings.ocopInForce),
      row("ocop_districts", "districts-at-floor", Strings.ocopDistricts, .districts),
      row("ocop_dossiers", "national-dossiers", Strings.ocopDossiers, .dossiers),
      row("ocop_expiring", "expiring", Strings.ocopExpiring),
      row("ocop_upgrades", "upgrade-candidates", Strings.ocopUpgrades),
    ]
  }

  private static func shortcomings(_ data: PeriodicData) -> [Figure] {
    let plan = data.now.plan
    let atRisk = plan?.table("at_risk").map { table in
      (0..<table.rowCount).count { table[$0, "tier"] == .text("committed") && table[$0, "counted"] == .bool(true) }
    }
    return [
      Figure(
        id: "targets_met", section: .shortcomings, label: Strings.targetsMet, measure: .targets,
        value: plan?.figure("committed-met"), plan: plan?.aim("committed-met")),
      Figure(
        id: "targets_at_risk", section: .shortcomings, label: Strings.targetsAtRisk, measure: .targets,
        value: atRisk.map(Double.init)),
      Figure(
        id: "named_met", section: .shortcomings, label: Strings.namedMet, measure: .communes,
        value: plan?.figure("committed-named"), plan: plan?.aim("committed-named")),
      Figure(
        id: "untrained", section: .shortcomings, label: Strings.untrained, measure: .pairs,
        value: data.now.training?.figure("gaps"), yearBefore: data.yearBefore.training?.figure("gaps")),
    ]
  }
}

/// Awards of the emulation movement, by the day of the decision.
enum Awards {
  /// From the year's beginning to the end of a period; nil where none is on record at all.
  static func count(_ data: PeriodicData, upTo period: Period?) -> Double? {
    guard let period, let first = Period.year(period.year)?.firstDay,
      let days = try? data.context.table("awards").dates("date").compactMap({ $0 }),
      let earliest = days.min(), earliest <= period.lastDay
    else { return nil }
    return Double(days.count { first <= $0 && $0 <= period.lastDay })
  }
}

/// Courses of the plan.
enum Courses {
  /// Those planned for the period's year that are still to be held, as the report `training` counts them in the appendix; nil where
  /// none is on record.
  static func outstanding(_ data: PeriodicData) -> Double? {
    data.now.training?.row(of: "years", where: "year", is: data.period?.year)?["outstanding"]?.number
  }
}

/// Decisions of recognition.
enum Decisions {
  /// Communes recognised at a level from the year's beginning to the end of a period; nil where no decision is that old.
  static func count(_ level: String, _ data: PeriodicData, upTo period: Period?) -> Double? {
    guard let period, let first = Period.year(period.year)?.firstDay,
      let table = try? data.context.table("recognitions"), let levels = try? table.texts("level"),
      let days = try? table.dates("decision_date"), let revoked = try? table.dates("revoked_on"),
      let codes = try? table.texts("commune_code"),
      let earliest = days.compactMap({ $0 }).min(), earliest <= period.lastDay
    else { return nil }
    let programme = Set(data.communes.map(\.code))
    let rows = days.indices.filter { row in
      codes[row].map(programme.contains) ?? false && levels[row] == level
        && days[row].map { first <= $0 && $0 <= period.lastDay } ?? false
        && (revoked[row].map { $0 > period.lastDay } ?? true)
    }
    return Double(Set(rows.map { codes[$0] ?? "" }).count)
  }
}

extension ReportDocument {
  func figure(_ metric: String) -> Double? { self.metric(metric)?.value.number }
  func aim(_ metric: String) -> Double? { self.metric(metric)?.target?.number }

  func row(of id: String, where column: String, is number: Int?) -> [String: Value]? {
    guard let number else { return nil }
    return table(id)?.row(where: column, is: Value(number))
  }
}

extension Table {
  func named(_ row: Int) -> [String: Value] {
    Dictionary(uniqueKeysWithValues: columns.map { ($0.name, $0[row]) })
  }

  /// The sum of a column of counts; nil where no row has one.
  func sum(_ column: String) -> Double? {
    let numbers = self[column].map { $0.values.compactMap(\.number) } ?? []
    return numbers.isEmpty ? nil : numbers.reduce(0, +)
  }

  /// The first row with a value in a column.
  func row(where column: String, is value: Value) -> [String: Value]? {
    guard let column = self[column] else { return nil }
    return (0..<rowCount).first { column[$0] == value }.map(named)
  }
}

extension [String: Value] {
  func number(_ column: String) -> Double? { self[column]?.number }
}
