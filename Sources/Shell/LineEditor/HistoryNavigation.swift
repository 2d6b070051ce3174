/// Up and Down through entries that begin with what was typed, and back to what was typed.
struct HistoryNavigation {
  private var typed = ""
  /// The entry shown; nil while the line is the user's own.
  private var position: Int?
  private var shown = ""

  /// The entry before the one shown that begins with what was typed; nil when there is none.
  ///
  /// `line` is what the editor holds: when it is not the entry last shown, it is a new beginning to look for.
  mutating func older(than line: String, in entries: [String]) -> String? {
    if position == nil || line != shown {
      typed = line
      position = nil
    }
    for index in entries.indices[..<(position ?? entries.endIndex)].reversed()
    where entries[index].hasPrefix(typed) && entries[index] != line {
      return show(index, entries)
    }
    return nil
  }

  /// The entry after the one shown, or what was typed after the newest; nil when the line is no entry.
  mutating func newer(than line: String, in entries: [String]) -> String? {
    guard let position, line == shown else { return nil }
    for index in entries.indices[(position + 1)...] where entries[index].hasPrefix(typed) && entries[index] != line {
      return show(index, entries)
    }
    self.position = nil
    return typed
  }

  private mutating func show(_ index: Int, _ entries: [String]) -> String {
    position = index
    shown = entries[index]
    return shown
  }
}
