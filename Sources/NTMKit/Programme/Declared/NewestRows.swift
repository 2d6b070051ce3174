extension Table {
  /// One row per key: of rows with one key the last, where the first stands. A missing part of a key is a part like any other.
  ///
  /// - Throws: `table.missing-column`.
  public func newest(perKey key: [String]) throws(Diagnostic) -> Table {
    var columns: [Column] = []
    for name in key { columns.append(try column(name)) }
    if RisingKeys.areSeen(in: columns, rowCount: rowCount) { return self }
    let grouping = Grouping(columns, rowCount: rowCount)
    guard grouping.count < rowCount else { return self }
    var rows = grouping.firstRows
    for (row, group) in grouping.ids.enumerated() { rows[Int(group)] = row }
    return gathered(rows)
  }

  /// One row per key of a declared table. What a file lacks the column of stays as it was. Where rows of one key are numbered, a later list takes the place of the earlier one, which may be longer.
  ///
  /// - Parameters:
  ///   - batches: of each row, what was received earlier first.
  ///   - isEdit: whether a batch is a change by hand: it holds a whole row, with what it takes away missing.
  ///   - header: the names of a batch's columns.
  /// - Throws: `table.missing-column`.
  public func newest(
    of declaration: TableDeclaration, batches: [Int], isEdit: @escaping (Int) -> Bool,
    header: @escaping (Int) -> [String]
  ) throws(Diagnostic) -> Table {
    var key: [Column] = []
    for name in declaration.key { key.append(try column(name)) }
    guard batches.contains(where: { $0 != batches[0] }) else { return try newest(perKey: declaration.key) }
    if declaration.numbering == nil {
      if RisingKeys.areSeen(in: key, rowCount: rowCount) { return self }
      if Grouping(key, rowCount: rowCount).count == rowCount { return self }
    }
    let history = RowHistory(self, declaration, batches, isEdit: isEdit, header: header)
    let lists = try history.withoutReplacedLists()
    if lists.count == rowCount { return try history.newest() }
    return try RowHistory(gathered(lists), declaration, lists.map { batches[$0] }, isEdit: isEdit, header: header)
      .newest()
  }
}

/// Keys that rise from row to row, as those of a file mostly do: none of them can come twice, which is seen without numbering them all.
private enum RisingKeys {
  /// Whether rows with one first part of the key lie together, and the other parts rise among them. Parts may have any order: a text's
  /// is that in which the texts first came.
  static func areSeen(in key: [Column], rowCount: Int) -> Bool {
    guard rowCount > 1, let first = key.first else { return !key.isEmpty }
    guard case .text(let codes, _) = first.storage, first.nulls == nil else { return false }
    var equal: [Int] = []
    var newest = codes[0]
    for row in 1..<rowCount {
      if codes[row] == codes[row - 1] {
        equal.append(row)
      } else if codes[row] > newest {
        newest = codes[row]
      } else {
        return false
      }
    }
    for column in key.dropFirst() where !equal.isEmpty {
      guard let place = Self.ranks(of: column) else { return false }
      var ties: [Int] = []
      for row in equal {
        let (rank, before) = (place(row), place(row - 1))
        guard rank >= before else { return false }
        if rank == before { ties.append(row) }
      }
      equal = ties
    }
    return equal.isEmpty
  }

  /// A number for each row in the order of its values, a missing one below all; nil for values that are not numbered.
  private static func ranks(of column: Column) -> ((Int) -> Int64)? {
    let number: (Int) -> Int64
    switch column.storage {
    case .int(let values): number = { values[$0] }
    case .text(let codes, _): number = { Int64(codes[$0]) }
    case .date(let values), .period(let values): number = { Int64(values[$0]) }
    case .bool, .double: return nil
    }
    guard let nulls = column.nulls else { return number }
    return { nulls[$0] ? .min : number($0) }
  }
}

/// The rows of a declared table in the order of reception, with what each import says anything of.
private struct RowHistory {
  let table: Table
  let declaration: TableDeclaration
  let batches: [Int]
  let isEdit: (Int) -> Bool
  private let all: Set<Int>
  /// By column, the imports that say nothing of it: it is not in the file.
  private let silent: [Set<Int>]

  init(
    _ table: Table, _ declaration: TableDeclaration, _ batches: [Int], isEdit: (Int) -> Bool, header: (Int) -> [String]
  ) {
    self.table = table
    self.declaration = declaration
    self.batches = batches
    let all = Set(batches)
    let edits = all.filter(isEdit)
    self.all = all
    self.isEdit = edits.contains
    var headers: [Int: Set<String>] = [:]
    silent = table.columns.map { column in
      var silent = all.subtracting(edits)
      var last: Int?
      for row in batches.indices where batches[row] != last && !column.isNull(row) {
        silent.remove(batches[row])
        last = batches[row]
      }
      guard !silent.isEmpty, silent.count < all.count, let declared = declaration[column.name] else { return silent }
      let names = declared.foldedNames
      return silent.filter { batch in
        let known = headers[batch] ?? Set(header(batch).map(Self.folded))
        headers[batch] = known
        return known.isDisjoint(with: names)
      }
    }
  }

  /// A name in a header, without a unit in brackets behind it.
  private static func folded(_ name: String) -> String {
    let bare = name.last == ")" ? name.prefix { $0 != "(" } : name[...]
    return VietnameseFolding.fold(String(bare).trimmingSpaces)
  }

  private func speaks(_ batch: Int, of column: Int) -> Bool { !silent[column].contains(batch) }

  /// The rows that are left when lists that came again are taken out: a file takes the place of a list when it says all that the
  /// list's further rows say.
  func withoutReplacedLists() throws(Diagnostic) -> [Int] {
    let all = Array(batches.indices)
    guard let numbering = declaration.numbering, let numbers = table[numbering] else { return all }
    let further = all.filter { !numbers.isNull($0) }
    guard !further.isEmpty else { return all }
    let listed = table.columns.indices.filter { index in
      !declaration.key.contains(table.columns[index].name) && further.contains { !table.columns[index].isNull($0) }
    }
    var columns: [Column] = []
    for name in declaration.key where name != numbering { columns.append(try table.column(name)) }
    let grouping = Grouping(columns, rowCount: table.rowCount)
    var files = [Int?](repeating: nil, count: grouping.count)
    var starts = [Int](repeating: 0, count: grouping.count)
    for (row, group) in grouping.ids.enumerated() {
      let batch = batches[row]
      guard files[Int(group)] != batch, !isEdit(batch), listed.allSatisfy({ speaks(batch, of: $0) }) else { continue }
      files[Int(group)] = batch
      starts[Int(group)] = row
    }
    // What earlier files alone say, of the first row, is still to be carried on: only numbered rows go.
    return all.filter { $0 >= starts[Int(grouping.ids[$0])] || numbers.isNull($0) }
  }

  /// Of each key the last row, with what its import says nothing of from the last one that does.
  func newest() throws(Diagnostic) -> Table {
    var key: [Column] = []
    for name in declaration.key { key.append(try table.column(name)) }
    let grouping = Grouping(key, rowCount: table.rowCount)
    guard grouping.count < table.rowCount else { return table }
    var last = grouping.firstRows
    for (row, group) in grouping.ids.enumerated() { last[Int(group)] = row }
    var result = table.gathered(last)
    for (index, column) in table.columns.enumerated() where !declaration.key.contains(column.name) {
      let silent = silent[index]
      guard !silent.isEmpty, silent.count < all.count else { continue }
      var rows = last
      for (row, group) in grouping.ids.enumerated() where !silent.contains(batches[row]) { rows[Int(group)] = row }
      if rows != last { result = try result.setting(column.gathered(rows)) }
    }
    return result
  }
}

extension DeclaredColumn {
  /// The names it is found by in a file, folded: its own, its other ones, and what ntm shows.
  fileprivate var foldedNames: Set<String> {
    let label = (self.label ?? Vocabulary.programme.label(ofColumn: field.name)).map { [$0.vi, $0.en] } ?? []
    return Set(([field.name] + aliases + label).map { VietnameseFolding.fold($0) })
  }
}
