import NTMKit

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
