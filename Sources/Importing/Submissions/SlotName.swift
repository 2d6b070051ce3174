import NTMKit

/// How a file names an indicator or criterion: `17.5`, `Chỉ tiêu 17.5`, `TC 1`, `Tiêu chí 1: Quy hoạch`, `KM1`.
struct SlotName: Hashable {
  enum Kind {
    /// A bare id: an indicator if the set has it, else a criterion.
    case any
    case indicator, criterion
  }
  let kind: Kind
  /// Folded.
  let id: String

  init(_ text: String) {
    let folded = VietnameseFolding.fold(text)
    for (prefix, kind) in Self.prefixes {
      guard folded.hasPrefix(prefix) else { continue }
      let rest = folded.dropFirst(prefix.count)
      guard let next = rest.first, next == " " || next == ":" || next == "." || next.isNumber else { continue }
      let id = rest.drop { $0 == " " || $0 == ":" || $0 == "." }.prefix { $0 != " " }
      let bare = Self.withoutClosingMarks(id)
      guard bare.contains(where: \.isNumber) else { continue }
      self.kind = kind
      self.id = bare
      return
    }
    kind = .any
    id = Self.withoutClosingMarks(folded[...])
  }

  /// Whether it has the form of an id, so that a column of this name is meant to hold values.
  var looksLikeSlot: Bool {
    if kind != .any { return true }
    var rest = id[...]
    if rest.hasPrefix("km") { rest = rest.dropFirst(2) }
    let parts = rest.split(separator: ".", omittingEmptySubsequences: false)
    return !parts.isEmpty && parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { "0"..."9" ~= $0 } }
  }

  private static func withoutClosingMarks(_ text: Substring) -> String {
    var text = text
    while let last = text.last, ":.);,".contains(last) { text.removeLast() }
    return String(text)
  }

  private static let prefixes: [(String, Kind)] = [
    ("tieu chi so", .criterion), ("tieu chi", .criterion), ("criterion", .criterion), ("tc", .criterion),
    ("c", .criterion), ("chi tieu", .indicator), ("indicator", .indicator), ("ct", .indicator),
  ]
}
