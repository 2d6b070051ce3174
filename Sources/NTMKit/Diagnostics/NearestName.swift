/// Names that were probably meant by one that does not exist.
public enum NearestName {
  /// The nearest of the candidates, if one is near enough.
  public static func nearest(to name: String, among candidates: [String]) -> String? {
    suggestions(for: name, among: candidates, limit: 1).first
  }

  /// The candidates near the name, nearest first, then in dictionary order.
  ///
  /// Names are compared folded (no case, no marks, `_` and `-` alike). Near is within a third of the name's length of
  /// edits, at least 1 and at most 3, where an edit inserts, removes, replaces or swaps neighbouring letters; and any
  /// candidate that goes on where the name, of two letters or more, stops: that counts as one edit.
  public static func suggestions(for name: String, among candidates: [String], limit: Int = 3) -> [String] {
    let wanted = Array(VietnameseFolding.fold(name).unicodeScalars)
    guard !wanted.isEmpty, limit > 0 else { return [] }
    var near: [(candidate: String, rank: Int, edits: Int, order: [UInt8])] = []
    for candidate in candidates {
      let letters = Array(VietnameseFolding.fold(candidate).unicodeScalars)
      let isBeginning = wanted.count >= 2 && letters.starts(with: wanted)
      let most = min(max(1, wanted.count / 3), 3)
      let edits = distance(wanted, letters, upTo: isBeginning ? .max : most)
      let isNear = edits <= most && edits < max(wanted.count, letters.count)
      guard isNear || isBeginning else { continue }
      let rank = isBeginning ? min(edits, 1) : edits
      near.append((candidate, rank, edits, VietnameseCollation.key(candidate)))
    }
    near.sort { a, b in
      if a.rank != b.rank { return a.rank < b.rank }
      if a.edits != b.edits { return a.edits < b.edits }
      return a.order.lexicographicallyPrecedes(b.order)
    }
    return near.prefix(limit).map(\.candidate)
  }

  /// The edits between two words (optimal string alignment: no letter is edited twice); where they are more than `most`, some
  /// number above it.
  static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], upTo most: Int = .max) -> Int {
    // Each letter more or less is an edit.
    if abs(a.count - b.count) > most { return abs(a.count - b.count) }
    var beforeLast = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for (row, letter) in a.enumerated() {
      var current = [row + 1]
      current.reserveCapacity(b.count + 1)
      for (column, other) in b.enumerated() {
        var edits = min(last[column + 1] + 1, current[column] + 1, last[column] + (letter == other ? 0 : 1))
        if row > 0, column > 0, letter == b[column - 1], a[row - 1] == other {
          edits = min(edits, beforeLast[column - 1] + 1)
        }
        current.append(edits)
      }
      // No way through two rows costs less than the least of them.
      if most < .max, let least = current.min(), let before = last.min(), min(least, before) > most {
        return min(least, before)
      }
      (beforeLast, last) = (last, current)
    }
    return last[b.count]
  }
}
