extension CommuneLineage {
  /// A column of the table `communes`.
  func column(_ name: String) throws -> Lineage {
    switch name {
    case "met": try count(name, [.met])
    case "not_met": try count(name, [.notMet])
    case "not_assessed": try count(name, [.notAssessed])
    case "missing": try count(name, [.notMet, .notAssessed])
    case "total": figure(name, Value(criteria.count), unit: .criterion, [try setRecord()])
    case "set": figure(name, Value(evaluation?.grid.set.code), [try setRecord()])
    case "previous_met": try previous(name)
    case "change": try change(name)
    case "status": try status(name)
    case "level", "recognised_on": try recognition(name)
    case "target": try target(name)
    case "population": try population(name)
    default: try place(name)
    }
  }

  private var criteria: [Criterion] { evaluation?.grid.set.criteria ?? [] }
  private func state(_ criterion: Int) -> CriterionState {
    evaluation.map { $0.states[criterion * $0.grid.unitCodes.count + unit] } ?? .notAssessed
  }

  /// The figure as the table gives it.
  private func value(_ column: String) throws -> Value {
    let table = try CommunesTable.make(view)
    guard let row = (0..<table.rowCount).first(where: { table[$0, "code"] == .text(commune.code) }) else {
      return .null
    }
    return table[row, column]
  }

  private func figure(
    _ name: String, _ value: Value, unit: MeasureUnit? = nil, isFolded: Bool = false, _ children: [Lineage]
  ) -> Lineage {
    var term: LocalizedText?
    if case .text(let word) = value { term = Vocabulary.programme.label(of: word, inColumn: name) }
    return Lineage(
      .figure, id: name, LineageStrings.figure(name), value: value, unit: unit, term: term, isFolded: isFolded,
      children: children)
  }

  // MARK: Criteria

  /// How many criteria are in some states: those asked about or in the way are told whole, the others by number.
  private func count(_ name: String, _ states: [CriterionState]) throws -> Lineage {
    let counted = criteria.indices.filter { states.contains(state($0)) }.count
    var children = [try setRecord(), Lineage(.rule, LineageStrings.countRule(states, of: criteria.count))]
    if !hasReported, let period { children.append(Lineage(.missing, LineageStrings.noSubmission(period))) }
    let told: [CriterionState] = name == "met" || name == "missing" ? [.notMet, .notAssessed] : states
    // A commune that reported nothing has nothing to be told criterion by criterion. One that its own figures contradict is
    // never folded away.
    let whole = criteria.indices.filter { hasReported && (told.contains(state($0)) || isContradicted($0)) }
    children += try whole.map { try criterion($0, folds: true) }
    for state in CriterionState.allCases {
      let positions = criteria.indices.filter { self.state($0) == state && !whole.contains($0) }
      guard !positions.isEmpty else { continue }
      children.append(
        Lineage(
          .group, LineageStrings.criteria(positions.map { criteria[$0].id }, state), state: state, isFolded: true,
          children: try positions.map { try criterion($0, folds: true) }))
    }
    return figure(name, Value(counted), unit: .criterion, children)
  }

  /// The criteria set that judges, and why it does.
  private func setRecord() throws -> Lineage {
    guard let set = evaluation?.grid.set, let period else { return Lineage(.missing, LineageStrings.noSet) }
    var chosen =
      view.scope.criteriaSet != nil ? [Lineage(.rule, LineageStrings.setChosen)] : try assignment(of: set, period)
    if let remark = try evaluation.flatMap({ try view.carriedRemark($0) }) { chosen.append(Lineage(.finding, remark)) }
    return Lineage(
      .record, id: "set", LineageStrings.set(set), source: try source(of: .criteriaSet(code: set.code)),
      children: chosen)
  }

  private func assignment(of set: CriteriaSet, _ period: Period) throws -> [Lineage] {
    guard let assignment = try view.setAssignments().last(where: { $0.level == .ntm && $0.covers(period) }) else {
      return [Lineage(.rule, LineageStrings.onlySet(period))]
    }
    return [
      Lineage(
        .record, id: "set_assignment", LineageStrings.assigned(assignment),
        source: try source(of: .setAssignment(set: assignment.setCode, from: assignment.from)))
    ]
  }

  // MARK: Two periods

  /// The same commune in the period before; nil where there is none.
  private func before() throws -> CommuneLineage? {
    guard let period, let earlier = try view.evaluation(before: period)?.grid.period else { return nil }
    return try CommuneLineage(view, code: commune.code, period: earlier)
  }

  private func previous(_ name: String) throws -> Lineage {
    guard let before = try before(), before.hasReported else {
      return figure(name, .null, [Lineage(.missing, LineageStrings.nothingBefore)])
    }
    var tree = try before.count("met", [.met])
    tree.subject = before.subject
    tree.label = LineageStrings.metIn(before.period)
    return figure(name, tree.value, unit: .criterion, [tree])
  }

  private func change(_ name: String) throws -> Lineage {
    guard let before = try before(), before.hasReported, hasReported else {
      return figure(name, .null, [Lineage(.missing, LineageStrings.nothingBefore)])
    }
    var now = try count("met", [.met])
    var then = try before.count("met", [.met])
    then.subject = before.subject
    now.label = LineageStrings.metIn(period)
    then.label = LineageStrings.metIn(before.period)
    now.isFolded = true
    then.isFolded = true
    let difference = (now.value.number ?? 0) - (then.value.number ?? 0)
    let changed = try criteria.enumerated().compactMap { position, criterion -> Lineage? in
      guard let old = before.criteria.firstIndex(where: { $0.id == criterion.id }),
        (before.state(old) == .met) != (state(position) == .met)
      else { return nil }
      var node = try self.criterion(position, folds: true)
      var earlier = try before.criterion(old, folds: true)
      earlier.subject = before.subject
      earlier.label = LineageStrings.criterionIn(before.period)
      node.children.append(earlier)
      return node
    }
    var rules = [Lineage(.rule, LineageStrings.changeRule)]
    if before.evaluation?.grid.set.code != evaluation?.grid.set.code {
      rules.append(Lineage(.finding, LineageStrings.anotherSet))
    }
    return figure(name, Value(Int(difference)), unit: .criterion, rules + [now, then] + changed)
  }

  // MARK: Recognition

  private func status(_ name: String) throws -> Lineage {
    let tally = evaluation?.tally(unit: unit) ?? Evaluation.Tally()
    return figure(
      name, try value(name),
      [
        Lineage(.rule, LineageStrings.statusRule(tally, hasReported: hasReported)), try recognition("level"),
        try count("met", [.met]),
      ])
  }

  private func recognition(_ name: String) throws -> Lineage {
    let own = try view.source.recognitions(asof: view.scope.asof).filter { $0.communeCode == commune.code }
      .sorted { ($1.level, $0.decisionDate) < ($0.level, $1.decisionDate) }
    let day = period?.lastDay
    let nodes = try own.map { recognition in
      Lineage(
        .recognition, id: "recognition", LineageStrings.recognition(recognition, on: day),
        source: try source(
          of: .recognition(
            commune: commune.code, level: recognition.level, date: recognition.decisionDate)))
    }
    let rule = Lineage(.rule, LineageStrings.recognitionRule(on: day))
    return figure(
      name, try value(name), [rule] + (nodes.isEmpty ? [Lineage(.missing, LineageStrings.noRecognition)] : nodes))
  }

  private func target(_ name: String) throws -> Lineage {
    let named = try view.source.planTargets(asof: view.scope.asof).filter {
      $0.kind == .named && $0.unitCode == commune.code
    }
    let nodes = try named.map { target in
      Lineage(
        .target, id: target.id, LineageStrings.target(target, year: period?.year),
        source: try source(of: .planTarget(plan: target.plan, id: target.id)))
    }
    return figure(
      name, try value(name),
      [Lineage(.rule, LineageStrings.targetRule)]
        + (nodes.isEmpty ? [Lineage(.missing, LineageStrings.noTarget)] : nodes))
  }

  // MARK: Records of its own

  private func population(_ name: String) throws -> Lineage {
    guard let own = try view.source.populations(asof: view.scope.asof).last(where: { $0.unitCode == commune.code })
    else { return figure(name, .null, [Lineage(.missing, LineageStrings.noPopulation)]) }
    let node = Lineage(
      .record, id: name, LineageStrings.population(asOf: own.asOf), value: Value(own.persons), unit: .person,
      source: try source(of: .population(unit: commune.code)))
    return figure(name, Value(own.persons), unit: .person, [node])
  }

  private func place(_ name: String) throws -> Lineage {
    var nodes: [Lineage] = []
    var current: AdministrativeUnit? = commune
    while let unit = current, nodes.count < 4 {
      nodes.append(
        Lineage(
          .record, id: "unit", LineageStrings.unit(directory.label(unit)),
          source: try source(of: .unit(code: unit.code))
        ))
      let isEnough = name == "code" || name == "name" || (name.hasPrefix("district") && unit.level == .district)
      current = isEnough ? nil : directory.parent(of: unit)
    }
    return figure(name, try value(name), nodes)
  }
}
