import NTMKit

/// How the figures were made, and what they lack.
struct Method {
  let section: Section

  init(_ context: ReportContext, _ data: GapData, _ history: GapHistory) throws {
    var notes = [
      Note(.method, data.total > 0 ? Strings.method(data.total) : Strings.methodOfAnySet),
      Note(.method, Strings.countingRule),
    ]
    notes += Self.gaps(data)
    notes += try Self.unverified(context, data)
    if let previous = history.previous, history.changesSet(data) {
      notes.append(Note(.caution, Strings.setChanged(from: previous.setTitle, previous.period, to: data.setTitle)))
    }
    if history.previous == nil, data.period != nil { notes.append(Note(.info, Strings.noPreviousPeriod)) }
    notes += try context.remarks().map { Note(.caution, $0) }
    section = Section(id: "method", title: Strings.methodTitle, blocks: notes.map(Block.note))
  }

  private static func gaps(_ data: GapData) -> [Note] {
    var notes: [Note] = []
    if data.period == nil { notes.append(Note(.dataGap, Strings.noPeriod)) }
    if data.setCode == nil { notes.append(Note(.dataGap, Strings.noSetYet)) }
    let silent = data.byPlace(data.withoutResults)
    if !silent.isEmpty, data.period != nil, data.setCode != nil {
      notes.append(Note(.dataGap, Strings.withoutResults(silent.count, names(silent))))
    }
    let open = data.byPlace(data.withResults.filter { $0.states.contains(.notAssessed) })
    if !open.isEmpty {
      let cells = open.reduce(0) { sum, commune in sum + commune.states.count { $0 == .notAssessed } }
      notes.append(Note(.dataGap, Strings.notAssessed(cells, open.count, names(open))))
    }
    let spared = data.withResults.reduce(0) { sum, commune in sum + commune.states.count { $0 == .notApplicable } }
    if spared > 0 { notes.append(Note(.info, Strings.notApplicable(spared))) }
    return notes
  }

  /// The first names, and how many more there are.
  private static func names(_ communes: [GapCommune]) -> LocalizedText {
    let most = 12
    let shown = communes.prefix(most).map(\.name).joined(separator: ", ")
    let more = communes.count - most
    return more > 0 ? Strings.andMore(shown, more) : LocalizedText(verbatim: shown)
  }

  private static func hasUnverifiedThresholds(_ context: ReportContext, _ data: GapData) throws -> Bool {
    let table = try context.table("thresholds", in: context.scope(of: data.period))
    let confidences = try table.texts("confidence")
    return try table.texts("set").enumerated().contains { row, set in
      set == data.setCode && confidences[row] == Confidence.low.rawValue
    }
  }

  /// Measurements that were judged by a threshold nobody has confirmed.
  private static func unverified(_ context: ReportContext, _ data: GapData) throws -> [Note] {
    guard !data.withResults.isEmpty, try hasUnverifiedThresholds(context, data) else { return [] }
    let codes = Set(data.communes.map(\.code))
    let table = try context.table("assessments", in: context.scope(of: data.period))
    let communes = try table.texts("commune_code")
    let indicators = try table.texts("indicator")
    let confidences = try table.texts("threshold_confidence")
    let values = try table.numbers("value")
    let met = try table.flags("met")
    // In the order of the set, whichever commune comes first.
    var order: [String] = []
    var known: Set<String> = []
    var unverified: Set<String> = []
    var count = 0
    for row in 0..<table.rowCount {
      guard let indicator = indicators[row] else { continue }
      if known.insert(indicator).inserted { order.append(indicator) }
      guard values[row] != nil, met[row] != nil, confidences[row] == Confidence.low.rawValue,
        codes.contains(communes[row] ?? "")
      else { continue }
      count += 1
      unverified.insert(indicator)
    }
    guard count > 0 else { return [] }
    return [Note(.caution, Strings.unverified(count, order.filter(unverified.contains).joined(separator: ", ")))]
  }
}
