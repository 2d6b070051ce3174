import NTMKit

/// The months that two years both have, and which units × sources × contents can be compared in them.
///
/// One that is given for a longer period than the rest, as one figure for a whole year, would leave nothing to compare: it is left
/// out where that lets more be compared.
struct ComparableCells {
  private(set) var months: [Int] = []
  private(set) var leftOut: Set<Int> = []

  /// - Parameters: the periods of each cell in which something was mobilised or disbursed.
  init(_ now: [Int: Set<Period>], _ then: [Int: Set<Period>]) {
    let cells = Set(now.keys).union(then.keys)
    func longest(_ cell: Int) -> Int {
      ((now[cell] ?? []).union(then[cell] ?? [])).map(\.kind.months).max() ?? 0
    }
    let lengths = Dictionary(uniqueKeysWithValues: cells.map { ($0, longest($0)) })
    var best = 0
    for kind in [Period.Kind.year, .half, .quarter, .month] {
      let kept = cells.filter { (lengths[$0] ?? 0) <= kind.months }
      let common = CommonMonths(
        Set(kept.flatMap { now[$0] ?? [] }), Set(kept.flatMap { then[$0] ?? [] })
      ).months
      guard common.count * kept.count > best else { continue }
      best = common.count * kept.count
      (months, leftOut) = (common, cells.subtracting(kept))
    }
  }
}

/// The months that two years both have, taken in pieces that neither year holds in a longer one.
struct CommonMonths {
  private(set) var months: [Int] = []

  init(_ now: Set<Period>, _ then: Set<Period>) {
    guard let year = now.first?.year, let before = then.first?.year else { return }
    for kind in [Period.Kind.year, .half, .quarter, .month] {
      for number in 1...(12 / kind.months) {
        guard let piece = Period(kind, year: year, number: number),
          let earlier = Period(kind, year: before, number: number), !months.contains(piece.firstMonth),
          Self.has(piece, now), Self.has(earlier, then)
        else { continue }
        months += piece.firstMonth..<(piece.firstMonth + kind.months)
      }
    }
    months.sort()
  }

  /// Whether every month of a piece is there, and no period reaches beyond it.
  private static func has(_ piece: Period, _ periods: Set<Period>) -> Bool {
    if periods.contains(where: { $0 != piece && $0.contains(piece) }) { return false }
    let covered = periods.filter { piece.contains($0) }.flatMap { $0.firstMonth..<($0.firstMonth + $0.kind.months) }
    return Set(covered).count == piece.kind.months
  }
}
