import NTMKit

/// A table block whose labels and coded values come from the vocabulary; only the codes that occur are carried along.
func tableBlock(
  _ id: String, _ table: Table, columns: [ShownColumn], vocabulary: Vocabulary, caption: LocalizedText? = nil,
  totals: Table? = nil, emptyText: LocalizedText? = nil, terms: [String: [String: LocalizedText]] = [:]
) -> Block {
  let presentations = columns.map { shown in
    TableBlock.Presentation(
      shown.name, shown.label ?? vocabulary.label(ofColumn: shown.name) ?? LocalizedText(verbatim: shown.name),
      fractionDigits: shown.digits,
      terms: terms[shown.name] ?? labels(of: table[shown.name], in: vocabulary))
  }
  return .table(
    TableBlock(
      id: id, caption: caption, table: table, columns: presentations, totals: totals, emptyText: emptyText))
}

/// A column as a reader sees it; its label is the vocabulary's unless given.
struct ShownColumn {
  var name: String
  var label: LocalizedText?
  var digits: Int?

  init(_ name: String, _ label: LocalizedText? = nil, digits: Int? = nil) {
    self.name = name
    self.label = label
    self.digits = digits
  }
}

/// The labels of the coded values that stand in a column.
func labels(of column: Column?, in vocabulary: Vocabulary) -> [String: LocalizedText] {
  guard let column, let all = vocabulary.terms[column.name] else { return [:] }
  var labels: [String: LocalizedText] = [:]
  for case .text(let word) in column.values where labels[word] == nil { labels[word] = all[word] }
  return labels
}

extension Value {
  init(_ number: Int) { self = .int(Int64(number)) }
  init(_ number: Int?) { self = number.map { .int(Int64($0)) } ?? .null }
  init(_ number: Double?) { self = number.map(Value.double) ?? .null }
  init(_ date: CalendarDate?) { self = date.map(Value.date) ?? .null }
}

/// The word in the `name` column of a totals row, shown as `Tổng`.
let totalWord = "total"
