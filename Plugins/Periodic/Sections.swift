import NTMKit

/// 1. Direction and management: the plan's tasks, the steering bodies.
struct Direction {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([
      data.targets.plan.map { Strings.tasksSentence($0, data.end) }, Strings.bodiesSentence,
    ])
    section = try .drafted(
      .direction, blocks, figures, tables: Self.tables(data),
      whenEmpty: Strings.noTasks, data)
  }

  static func tables(_ data: PeriodicData) throws -> [Block] {
    try Extract.groups.blocks(from: data.tasksOfYear, data)
  }
}

/// 2. Communication, emulation, training.
struct Communication {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([
      Strings.coursesSentence, Strings.certifiedSentence,
      figures.remark(Strings.outstandingCoursesSentence, on: "courses_outstanding"),
      figures.first(Strings.awardsSentence, Strings.awardsAloneSentence),
    ])
    section = try .drafted(.communication, blocks, figures, whenEmpty: Strings.noTraining, data)
  }
}

/// 3. Funds mobilised, and arrears.
struct Funds {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([Strings.fundsSentence, Strings.fundsBeforeSentence])
    section = try .drafted(.funding, blocks, figures, whenEmpty: Strings.noFunds, data)
  }
}

/// 4. Results by criterion and by commune.
struct CriteriaResults {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    var blocks = try figures.sentences([
      Strings.communesSentence(data.place), Strings.silentSentence,
      figures.first(Strings.meanSentence, Strings.meanAloneSentence),
      Strings.meanPlanSentence,
      Strings.distributionSentence,
    ])
    if let worst = try Self.worst(data) { blocks.append(worst) }
    if data.changesSet { blocks.append(.note(Note(.caution, Strings.otherSet))) }
    if let set = data.set {
      blocks.insert(.paragraph(Strings.judgedBy(set.title)), at: 0)
      if data.targets.plan != nil, data.plannedMean == nil {
        blocks.append(.note(Note(.info, Strings.noPlannedMean(set.title))))
      }
    }
    section = try .drafted(.criteria, blocks, figures, whenEmpty: Strings.noResults, data)
  }

  /// The three criteria that most communes fail, in the words of the appendix.
  private static func worst(_ data: PeriodicData) throws -> Block? {
    let block = try Extract.criteria.block(from: data.now.gap, data)
    let table = block.table
    let failing = try table.integers("not_met")
    let rows = table.sortedRows {
      (failing[$0] ?? 0) > 0
    } by: {
      (-(failing[$0] ?? 0), $0)
    }.prefix(3)
    guard !rows.isEmpty else { return nil }
    let terms = data.vocabulary.terms["title"] ?? [:]
    var figures: [String: BoundText.Figure] = [:]
    for (place, row) in rows.enumerated() {
      figures["criterion\(place)"] = .init("criterion", row: row, of: table, id: block.id)
      figures["title\(place)"] = .init("title", row: row, of: table, id: block.id, terms: terms)
      figures["communes\(place)"] = .init("not_met", row: row, of: table, id: block.id)
    }
    return .boundText(try BoundText(Strings.worstSentence(rows.count), figures))
  }
}

/// 5. Results of districts and of the province.
struct UnitResults {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([
      figures.first(Strings.recognisedSentence, Strings.recognisedAloneSentence), Strings.recognisedPlanSentence,
      figures.first(Strings.newPlanSentence, Strings.newSentence), Strings.advancedSentence,
      figures.remark(Strings.awaitingSentence, on: "awaiting"),
      figures.remark(Strings.awaitingAdvancedSentence, on: "awaiting_advanced"),
      figures.remark(Strings.awaitingModelSentence, on: "awaiting_model"),
      figures.remark(Strings.fallenSentence, on: "fallen_back"),
    ])
    section = try .drafted(.units, blocks, figures, whenEmpty: Strings.noResults, data)
  }
}

/// 6. One Commune One Product.
struct Products {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([
      figures.first(Strings.ocopSentence, Strings.ocopAloneSentence), Strings.ocopDistrictsSentence,
      Strings.ocopDossiersSentence, Strings.ocopExpiringSentence,
    ])
    section = try .drafted(.ocop, blocks, figures, whenEmpty: Strings.noProducts, data)
  }
}

/// 7. Shortcomings; their causes are for people to write.
struct Shortcomings {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let blocks = try figures.sentences([
      Strings.targetsSentence, Strings.namedSentence, figures.remark(Strings.lateSentence, on: "tasks_late"),
      figures.remark(Strings.vacantSentence, on: "vacancies"),
      figures.remark(Strings.fallenShortSentence, on: "fallen_back"),
      figures.remark(Strings.untrainedSentence, on: "untrained"),
    ])
    section = try .drafted(
      .shortcomings, blocks, figures, tables: Self.tables(data),
      whenEmpty: Strings.noShortcomings, data)
  }

  static func tables(_ data: PeriodicData) throws -> [Block] {
    try Extract.atRisk.blocks(from: data.now.plan, data)
  }
}

/// 8. Tasks of the next period; proposals are for people to write.
struct NextPeriod {
  let section: Section

  init(_ data: PeriodicData, _ figures: FigureTable) throws {
    let targets = try NextTargets.block(data)
    let year = NextTargets.year(data)
    let gap = year.flatMap { targets.table.rowCount == 0 ? Block.note(Note(.dataGap, Strings.noNextPlan($0))) : nil }
    section = try .drafted(
      .next, [gap].compactMap(\.self), figures,
      tables: Self.tables(data), whenEmpty: Strings.noNextTasks, data)
  }

  static func tables(_ data: PeriodicData) throws -> [Block] {
    [.table(try NextTargets.block(data)), .table(try NextTasks.block(data)), .table(try NamedCommunes.block(data))]
  }
}

extension Section {
  /// What is drafted from the data, then what people wrote, then the tables.
  ///
  /// A table without rows is not printed where the text stands: `Method` has it, as data.
  ///
  /// - Parameter whenEmpty: said where there is none of them.
  static func drafted(
    _ section: ReportSection, _ blocks: [Block], _ figures: FigureTable, tables: [Block] = [], whenEmpty: LocalizedText,
    _ data: PeriodicData
  ) throws -> Section {
    var blocks = blocks
    // The sentence on the plan's tasks names the day itself.
    if let day = data.dayOfUnfinished, section != .direction,
      let first = blocks.firstIndex(where: { if case .boundText = $0 { true } else { false } }),
      case .boundText(let text) = blocks[first]
    {
      blocks[first] = .boundText(try BoundText(Strings.asOf(day, text.template), text.figures))
    }
    let shown = blocks + (try figures.texts(of: section)) + tables.filter { !$0.isEmptyTable }
    return Section(
      id: section.rawValue, title: section.title,
      blocks: shown.isEmpty ? [.note(Note(.dataGap, whenEmpty))] : shown)
  }
}

extension Block {
  var isEmptyTable: Bool { table.map { $0.table.rowCount == 0 } ?? false }
}

extension Table {
  /// The places of rows that count, in an order.
  func sortedRows<Key: Comparable>(
    where counts: (Int) -> Bool, by key: (Int) -> (Key, Int)
  ) -> [Int] {
    (0..<rowCount).filter(counts).sorted { key($0) < key($1) }
  }
}

/// What is said of how the report is made.
enum Method {
  /// - Parameter tables: of the sections; those without rows stand here.
  static func section(_ data: PeriodicData, tables: [Block]) -> Section {
    var notes = [Strings.methodNumbers, Strings.methodCumulative, Strings.methodText, Strings.methodTargets]
    if data.changesSet { notes.append(Strings.methodBridge) }
    if data.set != nil { notes.append(Strings.methodSet) }
    return Section(
      id: "method", title: Strings.methodTitle,
      blocks: notes.map { .note(Note(.method, $0)) } + tables.filter(\.isEmptyTable))
  }
}

/// The head and the foot of the office's form.
enum FormSections {
  static func head(_ data: PeriodicData) -> Section {
    let head = Letterhead(
      issuer: [Strings.steeringCommittee(data.place), Strings.office(data.place)], number: Strings.number,
      placeAndDate: Strings.placeAndDate(data.place, data.period), kind: Strings.kind,
      subject: Strings.subject(data.period, asOf: data.dayOfUnfinished, set: data.set?.title),
      addressees: Strings.addressees(data.place))
    return Section(id: "letterhead", title: Strings.letterheadTitle, blocks: [.letterhead(head)])
  }

  static func foot(_ data: PeriodicData) -> Section {
    let foot = SignatureBlock(recipients: Strings.recipients, post: Strings.post)
    return Section(id: "signatures", title: Strings.signaturesTitle, blocks: [.signatures(foot)])
  }
}
