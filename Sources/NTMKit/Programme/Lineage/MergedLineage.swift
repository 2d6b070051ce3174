/// Makes the lineages of a commune's figures on another geography: what it is put together of, and the tree of each of these.
struct MergedLineage {
  let view: DatasetView
  let geography: UnitGeography
  let row: ShownCommunes.Row
  private let table: Table
  private let evaluation: Evaluation?
  private let period: Period?
  private let parts: [CommuneLineage]
  private let changes: [Lineage]

  /// - Parameters:
  ///   - view: of the scope.
  ///   - reported: the same on the units that figures were reported for.
  ///   - code: as the geography has it.
  /// - Throws: `why.not-in-programme`, and what `CommuneLineage` throws.
  init(_ view: DatasetView, reported: DatasetView, _ geography: UnitGeography, code: String) throws {
    guard let row = try view.shownCommunes().rows.first(where: { $0.code == code }) else {
      throw Diagnostic(
        "why.not-in-programme", kind: .data,
        message: LineageStrings.notInProgramme(geography.after[code].map(geography.after.label) ?? code))
    }
    self.view = view
    self.geography = geography
    self.row = row
    period = try view.period()
    evaluation = try period.flatMap { try view.evaluation(of: $0) }
    table = try CommunesTable.make(view)
    let communes = try view.communes()
    let units = row.parts.map { communes[$0] }
    parts = try units.map { try CommuneLineage(reported, code: $0.code) }
    changes = try Self.changes(of: units, view, geography)
  }

  func lineage(of wanted: LineageSubject) throws -> Lineage {
    var tree = try top(wanted)
    // Codes of one geography may be those of other units on another.
    let code = row.code.contains("@") ? row.code : "\(row.code)@\(geography.wanted)"
    tree.subject = Lineage.Subject(code: code, name: row.name, period: period)
    tree.children += [Lineage(.group, LineageStrings.madeOf(parts.count, geography.wanted), children: changes)]
    if !row.outside.isEmpty {
      tree.children.append(Lineage(.missing, LineageStrings.outside(row.outside.map(\.fullName))))
    }
    if row.mapping != .whole {
      let names = row.partly.map(\.fullName)
      tree.children.append(
        Lineage(.finding, row.mapping == .partial ? LineageStrings.partly(names) : LineageStrings.split(names)))
    }
    tree.children += try parts.map { part in
      var own = try part.lineage(of: wanted)
      own.label = LineageStrings.figure(own.label, ofPart: part.title)
      own.isFolded = parts.count > 3
      return own
    }
    return tree
  }

  /// The figure of the unit itself, and how it is put together.
  private func top(_ wanted: LineageSubject) throws -> Lineage {
    switch wanted {
    case .column(let name): return figure(name)
    case .criterion(let id):
      guard let evaluation, let place = evaluation.grid.set.criteria.firstIndex(where: { $0.id == id }) else {
        return Lineage(.missing, LineageStrings.noSet)
      }
      return Lineage(
        .criterion, id: id, LineageStrings.criterion(evaluation.grid.set.criteria[place]),
        state: state(place, evaluation), children: [Lineage(.rule, LineageStrings.mergedRule("criteria"))])
    case .indicator(let id):
      guard let indicator = evaluation?.grid.set.indicators.first(where: { $0.id == id }) else {
        return Lineage(.missing, LineageStrings.noSet)
      }
      return Lineage(
        .indicator, id: id, LineageStrings.indicator(indicator),
        children: [Lineage(.rule, LineageStrings.mergedRule("indicators"))])
    }
  }

  private func figure(_ name: String) -> Lineage {
    let place = (0..<table.rowCount).first { table[$0, "code"] == .text(row.code) }
    let value = place.map { table[$0, name] } ?? .null
    var term: LocalizedText?
    if case .text(let word) = value { term = Vocabulary.programme.label(of: word, inColumn: name) }
    return Lineage(
      .figure, id: name, LineageStrings.figure(name), value: value, unit: Self.unit(of: name), term: term,
      children: [Lineage(.rule, LineageStrings.mergedRule(name))] + (name == "met" || name == "missing" ? states : []))
  }

  private static func unit(of figure: String) -> MeasureUnit? {
    switch figure {
    case "population": .person
    case "met", "not_met", "not_assessed", "missing", "total", "previous_met", "change": .criterion
    default: nil
    }
  }

  private func state(_ criterion: Int, _ evaluation: Evaluation) -> CriterionState {
    let units = evaluation.grid.unitCodes.count
    return CriterionState.combined(row.parts.lazy.map { evaluation.states[criterion * units + $0] })
  }

  /// The criteria by the state that the unit has.
  private var states: [Lineage] {
    guard let evaluation else { return [] }
    let criteria = evaluation.grid.set.criteria
    return CriterionState.allCases.compactMap { wanted in
      let ids = criteria.indices.filter { state($0, evaluation) == wanted }.map { criteria[$0].id }
      return ids.isEmpty ? nil : Lineage(.group, LineageStrings.criteria(ids, wanted), state: wanted)
    }
  }

  /// What became of each part, and the row that says it.
  private static func changes(
    of units: [AdministrativeUnit], _ view: DatasetView, _ geography: UnitGeography
  ) throws -> [Lineage] {
    let batches = Dictionary(try view.newest.batches().map { ($0.id, $0) }, uniquingKeysWith: { $1 })
    return try units.flatMap { unit -> [Lineage] in
      let fate = geography.crosswalk.fate(of: unit.code)
      let places = try view.newest.places(
        ofRows: fate.codes.map { [.text(unit.code), .text($0)] }, in: DeclaredTables.unitChanges, asof: nil)
      return zip(fate.codes, places).map { code, place in
        Lineage(
          .record, id: "unit_change",
          LineageStrings.became(
            geography.before.label(unit), geography.after[code].map(geography.after.label) ?? code,
            isWhole: fate.isWhole),
          source: place.flatMap { place in batches[place.batch].map { Lineage.Source($0, row: place.row) } })
      }
    }
  }
}

extension ShownCommunes.Row {
  /// `xã Lương Tâm (Cần Thơ)`.
  var title: String {
    let full = kind.isEmpty ? name : "\(kind) \(name)"
    return district.isEmpty ? full : "\(full) (\(district))"
  }
}

extension ShownCommunes {
  /// The row that a text names: its code, with the geography behind it or not, or its name.
  ///
  /// - Throws: `unit.unknown`, `unit.ambiguous`, `why.other-geography` for a commune of the period that is in one of the rows.
  func row(named text: String, in geography: UnitGeography) throws -> Row {
    let wanted = UnicodeForm.nfc(text).trimmingSpaces
    let code = wanted.hasSuffix("@\(geography.wanted)") ? String(wanted.prefix { $0 != "@" }) : wanted
    if let row = rows.first(where: { $0.code == code }) { return row }
    let folded = VietnameseFolding.fold(wanted)
    let marked = rows.filter { $0.mapping == .unresolved && VietnameseFolding.fold($0.name) == folded }
    if marked.count == 1 { return marked[0] }
    let unit = try geography.after.find(wanted, level: .commune)
    if let row = rows.first(where: { $0.code == unit.code }), geography.after.isCurrent(unit.code) { return row }
    let shown = geography.shown(unit.code).flatMap { shown in rows.first { $0.code == shown.code } }
    throw GeographyStrings.notOfGeography(geography.after.label(unit), geography.wanted, shown: shown)
  }
}
