import NTMKit

/// The listed people by cadre level, role and sex. Who gives none stands last, without a word.
struct PeopleGroups {
  static let levelID = "by_level"
  static let levels = schema("cadre_level")
  static let roleID = "by_role"
  static let roles = schema("role")
  static let sexID = "by_sex"
  static let sexes = schema("sex")
  private static let levelOrder = ["province", "district", "commune", "village"]
  private static let sexOrder = ["female", "male"]
  let section: Section

  init(_ data: TrainingData) throws {
    section = Section(
      id: "by-people", title: Strings.peopleTitle,
      blocks: [
        .table(
          try Self.block(
            data, Self.levelID, Self.levels, Strings.byLevel, of: \.level
          ) { Self.place($0, in: Self.levelOrder) }),
        .table(
          try Self.block(data, Self.sexID, Self.sexes, Strings.bySex, of: \.sex) { Self.place($0, in: Self.sexOrder) }),
        .table(try Self.block(data, Self.roleID, Self.roles, Strings.byRole, of: \.role) { _ in 0 }),
      ])
  }

  private static func schema(_ first: String) -> Schema { Schema([Field(first, .text)] + Coverage.fields) }

  /// Words that are not in the list stand behind those that are.
  private static func place(_ word: String, in order: [String]) -> Int { order.firstIndex(of: word) ?? order.count }

  private static func block(
    _ data: TrainingData, _ id: String, _ schema: Schema, _ caption: LocalizedText,
    of word: (Person) -> String?, rank: (String) -> Int
  ) throws -> TableBlock {
    var groups: [String: Coverage] = [:]
    var wordless = Coverage()
    for position in data.listed {
      if let word = word(data.records.people[position]) {
        groups[word, default: Coverage()].add(data.schooling[position])
      } else {
        wordless.add(data.schooling[position])
      }
    }
    let sorted = groups.map { (rank: rank($0.key), key: VietnameseCollation.key($0.key), group: $0) }.sorted { a, b in
      a.rank != b.rank ? a.rank < b.rank : a.key.lexicographicallyPrecedes(b.key)
    }
    var builder = TableBuilder(schema.fields)
    for entry in sorted { builder.append([.text(entry.group.key)] + entry.group.value.values) }
    if wordless.cadres > 0 { builder.append([.null] + wordless.values) }
    return TableBlock(
      id: id, try builder.finished(), showing: [ShownColumn(schema.names[0])] + Coverage.shown,
      vocabulary: data.vocabulary, caption: caption, emptyText: Strings.noPeople)
  }
}
