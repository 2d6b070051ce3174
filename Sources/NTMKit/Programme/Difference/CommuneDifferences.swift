/// What changed between two looks at the programme's communes: two periods, or one period as known at two times.
public struct CommuneDifferences: Sendable {
  /// Whether a commune can be compared.
  public enum Presence: String, Sendable, CaseIterable {
    /// It reported in both.
    case both
    /// It joined the programme, or left it.
    case entered, left
    /// In the programme both times, with results only the second time, or only the first.
    case firstResults = "first_results"
    case noResults = "no_results"
    /// Without results both times.
    case silent
  }

  public struct Row: Sendable, Hashable {
    public var code: String
    public var name: String
    public var district: String
    /// Criteria met; nil where nothing was reported.
    public var before: Int?
    public var after: Int?
    /// Criteria, by id.
    public var gained: [String] = []
    public var lost: [String] = []
    /// Judged by another criteria set, and in another state under it: not what the commune did.
    public var recoded: [String] = []
    /// Reported again for the same period, and as met or not met as before.
    public var resubmitted: [String] = []
    public var presence = Presence.both

    public var change: Int? {
      guard let before, let after else { return nil }
      return after - before
    }
  }

  /// By code.
  public let rows: [Row]
  /// Whether the two are judged by different sets.
  public let changesSet: Bool

  /// - Throws: `dataset.no-data`, `dataset.no-set`.
  public init(_ dataset: Dataset, from first: DatasetScope, to second: DatasetScope) throws {
    let before = try CommuneSide(dataset, first)
    let after = try CommuneSide(dataset, second)
    changesSet = before.setCode != after.setCode
    rows = before.codes.union(after.codes).sorted().map { Self.row($0, before, after) }
  }

  private static func row(_ code: String, _ before: CommuneSide, _ after: CommuneSide) -> Row {
    let side = after.isInProgramme(code) ? after : before
    let unit = side.row(code)
    var row = Row(
      code: code, name: unit?.name ?? code, district: unit?.district ?? "",
      before: before.met(code), after: after.met(code))
    row.presence = presence(row, wasThere: before.isInProgramme(code), isThere: after.isInProgramme(code))
    guard row.presence == .both else { return row }
    let sameSet = before.setCode == after.setCode
    let known = after.criteria + before.criteria.filter { !after.criteria.contains($0) }
    for criterion in known {
      let (then, now) = (before.state(code, criterion), after.state(code, criterion))
      if !sameSet {
        if then != now { row.recoded.append(criterion) }
      } else if (then == .met) != (now == .met) {
        if now == .met { row.gained.append(criterion) } else { row.lost.append(criterion) }
      } else if before.period == after.period, before.origins(code, criterion) != after.origins(code, criterion) {
        row.resubmitted.append(criterion)
      }
    }
    return row
  }

  private static func presence(_ row: Row, wasThere: Bool, isThere: Bool) -> Presence {
    switch (wasThere, isThere, row.before != nil, row.after != nil) {
    case (false, _, _, _): .entered
    case (_, false, _, _): .left
    case (_, _, true, true): .both
    case (_, _, false, true): .firstResults
    case (_, _, true, false): .noResults
    case (_, _, false, false): .silent
    }
  }
}

/// The change of the mean of criteria met, taken apart.
///
/// With M₁ the mean before over the communes with results, and n₂ their number after: what communes gained and lost counts
/// by criterion over n₂, a commune that comes in counts as far as it lies above M₁, one that goes as far as it lay below.
/// The parts add up to the change exactly.
public struct MeanDecomposition: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// `gained`, `lost`, `recoded`, `entered`, `left`, `first_results`, `no_results`.
    public var component: String
    public var communes: Int
    /// Net, of communes that can be compared.
    public var criteria: Int?
    /// To the mean, in criteria per commune.
    public var contribution: Double
  }

  public let before: Double?
  public let after: Double?
  /// Those that have a part, in the order above; none where a mean is missing.
  public let parts: [Part]

  public init(_ differences: CommuneDifferences) {
    let rows = differences.rows
    let then = rows.compactMap(\.before)
    let now = rows.compactMap(\.after)
    before = then.isEmpty ? nil : Double(then.reduce(0, +)) / Double(then.count)
    after = now.isEmpty ? nil : Double(now.reduce(0, +)) / Double(now.count)
    guard let mean = before, after != nil else {
      parts = []
      return
    }
    let count = Double(now.count)
    var parts: [Part] = []
    func add(_ component: String, _ rows: [CommuneDifferences.Row], criteria: Int) {
      guard !rows.isEmpty else { return }
      parts.append(
        Part(
          component: component, communes: rows.count, criteria: criteria, contribution: Double(criteria) / count))
    }
    let compared = rows.filter { $0.presence == .both }
    if differences.changesSet {
      add("recoded", compared.filter { !$0.recoded.isEmpty }, criteria: compared.compactMap(\.change).reduce(0, +))
    } else {
      add("gained", compared.filter { !$0.gained.isEmpty }, criteria: compared.reduce(0) { $0 + $1.gained.count })
      add("lost", compared.filter { !$0.lost.isEmpty }, criteria: -compared.reduce(0) { $0 + $1.lost.count })
    }
    for presence in [CommuneDifferences.Presence.entered, .left, .firstResults, .noResults] {
      let of = rows.filter { $0.presence == presence && ($0.before != nil || $0.after != nil) }
      guard !of.isEmpty else { continue }
      let contribution = of.reduce(0.0) { sum, row in
        sum + (row.after.map { Double($0) - mean } ?? 0) - (row.before.map { Double($0) - mean } ?? 0)
      }
      parts.append(
        Part(component: presence.rawValue, communes: of.count, criteria: nil, contribution: contribution / count))
    }
    self.parts = parts
  }
}
