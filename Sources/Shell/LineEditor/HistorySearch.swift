import NTMKit

/// The search of Ctrl-R: entries that hold the words typed so far, accents and case ignored.
struct HistorySearch {
  private(set) var query = ""
  /// The entry found; nil before the first letter.
  private(set) var found: String?
  /// Whether nothing older (or newer) holds the query; `found` is then the last that did.
  private(set) var hasFailed = false
  private var position: Int
  private let entries: [String]
  private let folded: [String]

  init(entries: [String]) {
    self.entries = entries
    folded = entries.map(VietnameseFolding.fold)
    position = entries.count
  }

  mutating func append(_ scalar: Unicode.Scalar) {
    query = UnicodeForm.nfc(query + String(scalar))
    search(from: min(position, entries.count - 1), by: -1)
  }

  /// Takes back a letter and looks again from the newest entry.
  mutating func removeLast() {
    if !query.isEmpty { query.removeLast() }
    found = nil
    hasFailed = false
    position = entries.count
    if !query.isEmpty { search(from: entries.count - 1, by: -1) }
  }

  mutating func older() { search(from: position - 1, by: -1) }

  mutating func newer() { search(from: position + 1, by: 1) }

  private mutating func search(from start: Int, by step: Int) {
    let wanted = VietnameseFolding.fold(query)
    guard !wanted.isEmpty else { return }
    var index = start
    while entries.indices.contains(index) {
      if entries[index] != found || index == position, folded[index].contains(wanted) {
        position = index
        found = entries[index]
        hasFailed = false
        return
      }
      index += step
    }
    hasFailed = true
  }
}
