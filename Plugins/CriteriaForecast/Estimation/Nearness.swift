import Statistics

/// How the pace depends on how many criteria a commune lacks: what lacks one or two is pushed to the end, what lacks many is not.
struct Nearness: Sendable {
  /// The greatest number of lacking criteria of each class but the last.
  static let edges = [1, 2, 3, 5, 9]
  static var classes: Int { edges.count + 1 }

  /// The class of a commune by what it lacks.
  static func place(lacking count: Int) -> Int { edges.firstIndex { count <= $0 } ?? edges.count }

  /// `1`, `4–5`, `10+`.
  static func label(_ place: Int) -> String {
    let least = place == 0 ? 1 : edges[place - 1] + 1
    guard place < edges.count else { return "\(least)+" }
    return least == edges[place] ? "\(least)" : "\(least)–\(edges[place])"
  }
}
