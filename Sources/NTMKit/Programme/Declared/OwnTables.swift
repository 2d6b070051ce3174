/// The tables that are not ntm's own, as a dataset has them: those that its workspace has rows of, and those that plugins declare.
struct OwnTables: Sendable {
  /// In the order of their names.
  let all: [OwnTable]
  /// The programme's words with theirs.
  let vocabulary: Vocabulary

  /// - Parameters:
  ///   - stored: as they were when their newest rows came.
  ///   - declared: as plugins declare them now.
  init(stored: [TableDeclaration], declared: [TableDeclaration]) {
    let declarations = TableDeclaration.merged(stored, declared).filter { table in
      !Dataset.tables.contains { $0.name == table.name } && DeclaredTables.named(table.name) == nil
    }
    all = declarations.map { OwnTable($0) }
    var vocabulary = Vocabulary.programme
    for declaration in declarations { vocabulary.add(declaration) }
    self.vocabulary = vocabulary
  }

  subscript(name: String) -> OwnTable? { all.first { $0.declaration.name == name } }
}

extension TableDeclaration {
  /// Stored declarations with those that are declared now in their place, where these keep what is stored; by name.
  public static func merged(_ stored: [TableDeclaration], _ declared: [TableDeclaration]) -> [TableDeclaration] {
    var tables = Dictionary(stored.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    for table in declared {
      guard let stored = tables[table.name] else {
        tables[table.name] = table
        continue
      }
      if table.conflict(with: stored) == nil { tables[table.name] = table.keepingNames(of: stored) }
    }
    return tables.values.sorted { $0.name < $1.name }
  }
}

extension TableDeclaration {
  /// With what files called its columns before: which of them an earlier file had is told by these names.
  private func keepingNames(of stored: TableDeclaration) -> TableDeclaration {
    var table = self
    for index in table.columns.indices {
      guard let before = stored[table.columns[index].field.name] else { continue }
      let label = before.label == table.columns[index].label ? nil : before.label
      let names = before.aliases + (label.map { [$0.vi, $0.en] } ?? [])
      table.columns[index].aliases += names.filter { !table.columns[index].aliases.contains($0) }
    }
    return table
  }
}

extension Vocabulary {
  /// What a declared table calls itself, its columns and their words; what is known already stays.
  mutating func add(_ declaration: TableDeclaration) {
    if tables[declaration.name] == nil { tables[declaration.name] = declaration.title }
    for column in declaration.columns {
      let name = column.field.name
      if let label = column.label, columns[name] == nil { columns[name] = label }
      // The name beside a code is called as the code is, without the word for code.
      if let unit = declaration.namesBeside(column).first, columns[unit] == nil, let label = column.label {
        columns[unit] = LocalizedText(
          resolvedVietnamese: label.vi.hasPrefix("mã ") ? String(label.vi.dropFirst(3)) : label.vi,
          resolvedEnglish: label.en.hasSuffix(" code") ? String(label.en.dropLast(5)) : label.en)
      }
      for word in column.rule?.words ?? [] where terms[name]?[word.word] == nil {
        terms[name, default: [:]][word.word] = word.label
      }
    }
  }
}
