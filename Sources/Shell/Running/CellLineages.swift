import NTMKit

/// Finds where the cells of a report come from: those that are a figure of a commune, in tables and in matrices; those that the
/// report itself says are made of others; and those that show a record as it was imported.
struct CellLineages {
  private let dataset: Dataset
  private let scope: DatasetScope
  /// Codes of the programme's communes.
  private let communes: Set<String>
  /// Columns that say where a commune is: no figures.
  private static let placeColumns: Set = ["code", "name", "district", "district_code", "province"]
  private var pool = LineagePool()
  private var records: RecordCells

  /// - Throws: what making `communes` throws.
  init(_ dataset: Dataset, _ scope: DatasetScope) throws {
    self.dataset = dataset
    self.scope = scope
    let table = try? dataset.table(named: "communes", in: scope)
    communes = Set(try table?.texts("code").compactMap { $0 } ?? [])
    records = RecordCells(dataset, scope)
  }

  func attached(to document: ReportDocument) throws -> ReportDocument {
    var copy = self
    return try copy.attach(to: document)
  }

  private mutating func attach(to document: ReportDocument) throws -> ReportDocument {
    var document = try document.mapBlocks { block in
      switch block {
      case .table(var block):
        block.lineageIDs = try places(in: block.table, shown: block.columns.map(\.column))
        addSources(of: &block)
        for (place, record) in try records.records(in: block) where block.lineageIDs[place] == nil {
          block.lineageIDs[place] = pool.add(record, id: record.id)
        }
        return .table(block)
      case .matrix(var matrix):
        matrix.lineageIDs = try places(in: matrix.data, shown: [matrix.encoding.state])
        return .matrix(matrix)
      case .paragraph, .boundText, .list, .metrics, .chart, .note, .lineage, .letterhead, .signatures: return block
      }
    }
    document.lineages = pool.lineages
    return document
  }

  /// Those that the report made itself.
  private mutating func addSources(of block: inout TableBlock) {
    let places = block.cellSources.keys.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    let shown = Set(block.columns.map(\.column))
    for place in places where block.lineageIDs[place] == nil && (shown.isEmpty || shown.contains(place.column)) {
      guard let tree = block.cellSources[place] else { continue }
      let figure = Lineage(
        .figure, id: place.column, label(of: place, in: block), value: block.table[place.row, place.column],
        unit: block.table[place.column]?.field.unit, children: [tree])
      block.lineageIDs[place] = pool.add(figure, id: "\(block.id)-\(place.row + 1)-\(place.column)")
    }
    block.cellSources = [:]
  }

  /// `Phụng Hiệp: communes meeting all`.
  private func label(of place: CellPlace, in block: TableBlock) -> LocalizedText {
    let column = block.columns.first { $0.column == place.column }?.label ?? LocalizedText(verbatim: place.column)
    let names = ["name", "figure", "title", "criterion", "bucket", "district", "source", "id"]
    guard let head = names.first(where: { block.table[$0] != nil }) else { return column }
    let word = block.table[place.row, head].plainText
    let row = block.words.terms[head]?[word] ?? LocalizedText(verbatim: word)
    return LocalizedText(vi: "\(row): \(column)", en: "\(row): \(column)")
  }

  /// The ids by cells; each figure's tree goes into the pool once.
  private mutating func places(in table: Table, shown: [String]) throws -> [CellPlace: String] {
    guard let codes = table["commune_code"] ?? table["code"], codes.field.type == .text else { return [:] }
    let names = (shown.isEmpty ? table.schema.names : shown).filter { !Self.placeColumns.contains($0) }
    var ids: [CellPlace: String] = [:]
    for row in 0..<table.rowCount {
      guard case .text(let code) = codes[row], communes.contains(code) else { continue }
      var scope = scope
      if case .period(let period) = table[row, "period"] { scope.period = PeriodRange(period) }
      let asked = names.compactMap { name in LineageSubject(ofColumn: name, row: row, in: table).map { (name, $0) } }
      if asked.isEmpty { continue }
      let missing = asked.filter { !pool.has($0.1, code, scope.period) }
      if !missing.isEmpty {
        // A period without results has nothing to be traced.
        guard let trees = try? dataset.lineages(of: missing.map(\.1), commune: code, in: scope) else { continue }
        for ((name, subject), tree) in zip(missing, trees) {
          // Where the cell shows something else by the name of a commune's column, nothing would lead to it.
          if case .column = subject, tree.value != table[row, name] { continue }
          pool.add(tree, subject, code, scope.period)
        }
      }
      for (name, subject) in asked {
        guard let id = pool.id(of: subject, code, scope.period, value: table[row, name]) else { continue }
        ids[CellPlace(row: row, column: name)] = id
      }
    }
    return ids
  }
}

/// The lineages of a document, each once: a criterion that goes into several figures is told in one place.
struct LineagePool {
  private struct Key: Hashable {
    var subject: LineageSubject
    var commune: String
    var period: PeriodRange?
  }

  private(set) var lineages: [CellLineage] = []
  private var places: [Key: Int] = [:]
  private var placeOfID: [String: Int] = [:]

  func has(_ subject: LineageSubject, _ commune: String, _ period: PeriodRange?) -> Bool {
    places[Key(subject: subject, commune: commune, period: period)] != nil
  }

  /// nil where the cell shows something else by the name of a commune's column.
  func id(of subject: LineageSubject, _ commune: String, _ period: PeriodRange?, value: Value) -> String? {
    guard let place = places[Key(subject: subject, commune: commune, period: period)] else { return nil }
    if case .column = subject, lineages[place].tree.value != value { return nil }
    return lineages[place].id
  }

  mutating func add(_ tree: Lineage, _ subject: LineageSubject, _ commune: String, _ period: PeriodRange?) {
    let owner = Owner(
      commune: tree.subject?.code ?? commune, name: tree.subject?.name ?? "", period: tree.subject?.period)
    let id = owner.id(of: subject)
    if placeOfID[id] == nil {
      var tree = tree.unfolded
      tree.children = tree.children.map { shared($0, owner) }
      tell(id, tree)
    }
    places[Key(subject: subject, commune: commune, period: period)] = placeOfID[id]
  }

  /// - Returns: the id; what has it already stays.
  mutating func add(_ tree: Lineage, id: String?) -> String? {
    guard let id else { return nil }
    if placeOfID[id] == nil { tell(id, tree.unfolded) }
    return id
  }

  private mutating func tell(_ id: String, _ tree: Lineage) {
    placeOfID[id] = lineages.count
    lineages.append(CellLineage(id: id, tree: tree))
  }

  private struct Owner {
    var commune: String
    var name: String
    var period: Period?

    func id(of subject: LineageSubject) -> String {
      let figure =
        switch subject {
        case .column(let name): name
        case .criterion(let id): "c\(id)"
        case .indicator(let id): "i\(id)"
        }
      return [commune, period?.description, figure].compactMap(\.self).joined(separator: "-")
    }
  }

  /// With the criteria below it told apart, and referred to.
  private mutating func shared(_ node: Lineage, _ owner: Owner) -> Lineage {
    var node = node
    var owner = owner
    if let subject = node.subject {
      owner = Owner(commune: subject.code, name: subject.name, period: subject.period ?? owner.period)
    }
    guard node.kind == .criterion, let criterion = node.id else {
      node.children = node.children.map { shared($0, owner) }
      return node
    }
    let id = owner.id(of: .criterion(criterion))
    if placeOfID[id] == nil {
      var tree = node
      tree.subject = Lineage.Subject(code: owner.commune, name: owner.name, period: owner.period)
      tell(id, tree)
    }
    node.children = []
    node.reference = id
    return node
  }
}
