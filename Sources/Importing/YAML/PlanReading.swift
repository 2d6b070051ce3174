import NTMKit

/// Reads a plan's targets from YAML: `plan`, `targets_ntm` (communes to reach a level), `targets_ocop` (products).
///
/// One entry of the file gives several targets: T1 the count, `T1-cumulative`, `T1-ratio`, `T1-31378` for each named commune,
/// `T1-stretch` and `T1-31379` for those the plan strives for.
struct PlanReading {
  private let root: YAMLValue
  private let units: UnitDirectory
  private let plan: String
  private let province: String?
  private let due: CalendarDate?
  private let issued: CalendarDate?

  private(set) var targets: [(target: PlanTarget, line: Int)] = []
  /// Its groups of solutions, in the file's order.
  private(set) var groups: [(number: String, title: LocalizedText, line: Int)] = []
  /// Entries that could not be taken, with what is wrong.
  private(set) var refused: [(value: YAMLValue, fault: Diagnostic)] = []
  private(set) var assumptions: [LocalizedText] = []

  /// - Throws: `import.missing-key`, `import.wrong-type`.
  init(_ root: YAMLValue, units: UnitDirectory) throws(Diagnostic) {
    self.root = root
    self.units = units
    let head = try root.required("plan")
    plan = try head.first("number", "id").text()
    province = try head["province_code"]?.text()
    let deadline = head["deadline"]
    due = try (deadline?["date"] ?? deadline)?.date()
    issued = try head["date"]?.date()
    if let deadline, deadline["inferred"] != nil { assumptions.append(Strings.Plan.dueInferred(due)) }
  }

  /// - Throws: `import.missing-key`, `import.wrong-type`; a commune that is not found only refuses its own target.
  mutating func read() throws(Diagnostic) {
    for value in try root["targets_ntm"]?.items() ?? [] { try readLevel(value) }
    for value in try root["targets_ocop"]?.items() ?? [] { try readProducts(value) }
    for value in try root["solutions"]?.items() ?? [] {
      groups.append((try value.first("n", "id").text(), try value.title(), value.line))
    }
    try refuseRepeated(targets.map { ($0.target.id, $0.line) })
    try refuseRepeated(groups.map { ($0.number, $0.line) })
  }

  /// - Throws: `import.duplicate-id`.
  private func refuseRepeated(_ ids: [(id: String, line: Int)]) throws(Diagnostic) {
    var known: Set<String> = []
    for (id, line) in ids where !known.insert(id).inserted {
      throw Diagnostic(
        "import.duplicate-id", kind: .data, message: Strings.duplicateID(id),
        span: SourceSpan(source: root.path, line: line))
    }
  }

  private mutating func add(
    _ value: YAMLValue, id: String, kind: PlanTarget.Kind, tier: PlanTarget.Tier = .committed,
    measure: PlanTarget.Measure, level: Recognition.Level? = nil, title: LocalizedText, unit: String? = nil,
    baseline: Double? = nil, target: Double, denominator: Double? = nil
  ) {
    targets.append(
      (
        PlanTarget(
          id: id, plan: plan, kind: kind, tier: tier, measure: measure, level: level, title: title,
          unitCode: unit ?? province, baseline: baseline, target: target, denominator: denominator, due: due),
        value.line
      ))
  }

  // MARK: Communes

  private mutating func readLevel(_ value: YAMLValue) throws(Diagnostic) {
    let id = try value.required("id").text()
    let title = try value.title()
    let word = try value.required("level")
    guard let level = Recognition.Level(parsing: try word.text()) else {
      throw word.unknownWord(Recognition.Level.allCases.map(\.rawValue))
    }
    if let additional = value["additional"] {
      add(
        value, id: id, kind: .count, measure: .recognised, level: level, title: title, target: try additional.number())
    }
    if let mean = value["average_criteria"] {
      add(value, id: id, kind: .mean, measure: .criteriaMet, level: level, title: title, target: try mean.number())
    }
    try readCumulative(value, id, level)
    try readNamed(value["communes"], id, level, tier: .committed)
    if let stretch = value["stretch"] {
      if let count = try stretch["count"]?.number() {
        let vi = try stretch["vi"]?.text()
        let en = try stretch["en"]?.text()
        add(
          stretch, id: "\(id)-stretch", kind: .count, tier: .stretch, measure: .allMet, level: level,
          title: Strings.Plan.stretch(count, level, vi: vi, en: en), target: count)
      }
      try readNamed(stretch["communes"], id, level, tier: .stretch)
    }
  }

  private mutating func readCumulative(_ value: YAMLValue, _ id: String, _ level: Recognition.Level) throws(Diagnostic)
  {
    guard let cumulative = value["cumulative"] else { return }
    let met = try cumulative.required("met").number()
    let denominator = try cumulative["denominator"]?.number()
    let base = value["base"]
    let baseline = try (base?["value"] ?? (base?.node.scalar == nil ? nil : base))?.number()
    if let baseline, base?["inferred"] != nil { assumptions.append(Strings.Plan.baseInferred(id, baseline)) }
    add(
      cumulative, id: "\(id)-cumulative", kind: .cumulative, measure: .recognised, level: level,
      title: Strings.Plan.cumulative(met, level), baseline: baseline, target: met, denominator: denominator)
    guard let denominator, denominator > 0 else { return }
    add(
      cumulative, id: "\(id)-ratio", kind: .ratio, measure: .recognised, level: level,
      title: Strings.Plan.ratio(met / denominator * 100, level), baseline: baseline.map { $0 / denominator * 100 },
      target: met / denominator * 100, denominator: denominator)
  }

  private mutating func readNamed(
    _ list: YAMLValue?, _ id: String, _ level: Recognition.Level, tier: PlanTarget.Tier
  ) throws(Diagnostic) {
    for value in try list?.items() ?? [] {
      do {
        let commune = try commune(value)
        let place = units.parent(of: commune)?.fullName
        add(
          value, id: "\(id)-\(commune.code)", kind: .named, tier: tier,
          measure: tier == .committed ? .recognised : .allMet, level: level,
          title: Strings.Plan.named(commune.fullName, place, level), unit: commune.code, target: 1)
      } catch {
        var fault = error
        fault.span = value.span
        refused.append((value, fault))
      }
    }
  }

  private func commune(_ value: YAMLValue) throws(Diagnostic) -> AdministrativeUnit {
    if let code = try value["code"]?.text() { return try units.find(code, level: .commune) }
    return try units.find(
      try value.required("name").text(), level: .commune,
      district: try (value["district_code"] ?? value["district"])?.text())
  }

  // MARK: Products

  /// "At least 5 – 7 in each district" is a floor of 5 that is answered for, and 7 to strive for.
  private mutating func readProducts(_ value: YAMLValue) throws(Diagnostic) {
    let id = try value.required("id").text()
    let title = try value.title()
    if let least = value["per_unit"]?["min"] {
      add(value, id: id, kind: .floor, measure: .productsEvaluated, title: title, target: try least.number())
      if let most = try value["per_unit"]?["max"]?.number() {
        add(
          value, id: "\(id)-stretch", kind: .floor, tier: .stretch, measure: .productsEvaluated,
          title: Strings.Plan.perDistrict(most), target: most)
      }
    } else if let number = value["min"] ?? value["count"] {
      let isNational = try value["scope"]?.text() == "national"
      add(
        value, id: id, kind: .count, measure: isNational ? .nationalDossiers : .products, title: title,
        target: try number.number())
      if isNational { assumptions.append(Strings.Plan.dossiers(id, said: try value["measure"]?.text())) }
    } else {
      assumptions.append(Strings.Plan.withoutNumber(id, title))
    }
  }
}

extension PlanReading {
  /// The groups of solutions as rows of their declared table.
  ///
  /// - Throws: nothing that a file can cause.
  func groupRows() throws(Diagnostic) -> Table {
    var rows = TableBuilder(DeclaredTables.solutionGroups.schema.fields)
    for group in groups {
      rows.append([.text(plan), .text(group.number), .text(group.title.vi), .text(group.title.en), Value(issued)])
    }
    return try rows.finished()
  }
}
