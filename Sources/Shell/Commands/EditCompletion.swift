import NTMKit
import Query

/// What `edit` offers behind its table: the keys of its rows, and for each column what may stand in it.
struct EditCompletion {
  let target: EditTarget
  let session: Session
  private var declaration: TableDeclaration { target.declaration }

  /// Beyond this many rows keys are not offered.
  private static let mostKeys = 20_000
  /// Texts of which there are more are not offered: they are no words that come again.
  private static let mostTexts = 300

  /// Each with the row's name, by which it is found too.
  func keys() -> [Completion]? {
    guard let rows = try? session.dataset.source.rows(of: declaration, asof: nil), rows.rowCount <= Self.mostKeys else {
      return nil
    }
    let names = target.names(of: rows)
    return target.keys(of: rows).enumerated().map { row, key in
      Completion(
        replacement: LineText.quoted(key), summary: names.flatMap { $0[row] }.map { LocalizedText(verbatim: $0) })
    }
  }

  /// `state=`, and `state=done` … where it is known what may stand there.
  func changes() -> [Completion] {
    let rows = try? session.dataset.source.rows(of: declaration, asof: nil)
    return declaration.columns.filter { !declaration.key.contains($0.field.name) }.flatMap { column in
      [Completion(replacement: "\(column.field.name)=", summary: column.summary, isWhole: false)]
        + values(of: column, in: rows).map { value in
          Completion(
            replacement: "\(column.field.name)=\(LineText.quoted(value.text))", summary: value.summary ?? column.summary
          )
        }
    }
  }

  private typealias Offer = (text: String, summary: LocalizedText?)

  private func values(of column: DeclaredColumn, in rows: Table?) -> [Offer] {
    switch column.rule {
    case .words(let words): words.map { ($0.word, $0.label) }
    case .commonWords(let words):
      words.map { ($0.word, $0.label) }
        + plain(column, in: rows).filter { offer in !words.contains { $0.word == offer.text } }
    case .listed(let table): titled(column.field.name, ofTable: table) ?? plain(column, in: rows)
    case .unit(let level): units { level == nil || $0.level == level }
    case .place: units { $0.level == .district || $0.level == .province }
    case .unitCode(let level): units { $0.level == level }
    case .row(let table): keys(ofTable: table)
    case .range, nil: plain(column, in: rows)
    }
  }

  private func plain(_ column: DeclaredColumn, in rows: Table?) -> [Offer] {
    switch column.field.type {
    case .bool: return [("yes", nil), ("no", nil)]
    case .date: return [(session.host.today().description, EditStrings.today)]
    case .text:
      guard case .text(_, let dictionary)? = rows?[column.field.name]?.storage else { return [] }
      let texts = dictionary.strings.filter { !$0.isEmpty }
      return texts.count > Self.mostTexts ? [] : texts.sorted().map { ($0, nil) }
    case .int, .double, .period: return []
    }
  }

  /// By name where only one has it, else by code.
  private func units(where isWanted: (AdministrativeUnit) -> Bool) -> [Offer] {
    let units = ((try? session.dataset.source.units(asof: nil)) ?? []).filter(isWanted)
    guard units.count <= Self.mostKeys else { return [] }
    let codes = Dictionary(grouping: units) { VietnameseFolding.fold($0.name) }.mapValues { Set($0.map(\.code)).count }
    return units.map { unit in
      codes[VietnameseFolding.fold(unit.name)] == 1
        ? (unit.name, LocalizedText(verbatim: unit.code)) : (unit.code, LocalizedText(verbatim: unit.name))
    }
  }

  /// nil where the list was not imported.
  private func titled(_ column: String, ofTable name: String) -> [Offer]? {
    var offers: [Offer] = []
    for (word, title) in (try? session.dataset.source.titles(inColumn: column, ofTable: name)) ?? [] {
      if let known = offers.firstIndex(where: { $0.text == word }) {
        offers[known].summary = title
      } else {
        offers.append((word, title))
      }
    }
    return offers.isEmpty ? nil : offers
  }

  private func keys(ofTable name: String) -> [Offer] {
    guard let other = session.dataset.source.declaration(named: name), let first = other.key.first,
      let rows = try? session.dataset.source.rows(of: other, asof: nil), rows.rowCount <= Self.mostKeys,
      let keys = try? rows.texts(first)
    else { return [] }
    let names = EditTarget(other).names(of: rows)
    return keys.enumerated().compactMap { row, key in
      key.map { ($0, names.flatMap { $0[row] }.map { LocalizedText(verbatim: $0) }) }
    }
  }
}
