extension OCOPEvent {
  /// The rows of a table of events, oldest first; of one day by `seq` where the table has it, then as the rows stand.
  ///
  /// - Parameter day: later events, and such without a day, are left out; nil: none are.
  /// - Cost: O(rows): they are dealt out by their days.
  static func order(in table: Table, upTo day: CalendarDate?) throws(Diagnostic) -> [Int] {
    let column = try table.column("date")
    guard case .date(let values) = column.storage else { return Array(0..<table.rowCount) }
    var days = values
    var isKnown = [Bool](repeating: true, count: days.count)
    for row in days.indices {
      let isMissing = column.isNull(row)
      if isMissing { days[row] = 0 }
      if let day { isKnown[row] = !isMissing && days[row] <= day.daysSince1970 }
    }
    let rows = day == nil ? Array(0..<days.count) : days.indices.filter { isKnown[$0] }
    let places = table["seq"] == nil ? nil : try table.integers("seq")
    let byPlace = places.map { places in Self.dealt(rows) { Int64(places[$0] ?? 0) } } ?? rows
    return Self.dealt(byPlace) { Int64(days[$0]) }
  }

  /// The rows by their numbers, those of equal numbers as they stand.
  private static func dealt(_ rows: [Int], by number: (Int) -> Int64) -> [Int] {
    guard let first = rows.first else { return rows }
    var (least, greatest, before) = (number(first), number(first), number(first))
    var isOrdered = true
    for row in rows {
      let number = number(row)
      least = min(least, number)
      greatest = max(greatest, number)
      if number < before { isOrdered = false }
      before = number
    }
    if isOrdered { return rows }
    let (width, overflow) = greatest.subtractingReportingOverflow(least)
    // Some far-off number that was mistyped would take much room.
    guard !overflow, width <= Int64(max(rows.count * 4, 65_536)) else {
      return rows.enumerated().sorted { a, b in
        (number(a.element), a.offset) < (number(b.element), b.offset)
      }.map(\.element)
    }
    var starts = [Int](repeating: 0, count: Int(width) + 2)
    for row in rows { starts[Int(number(row) - least) + 1] += 1 }
    for place in 0...Int(width) { starts[place + 1] += starts[place] }
    var dealt = rows
    for row in rows {
      let place = Int(number(row) - least)
      dealt[starts[place]] = row
      starts[place] += 1
    }
    return dealt
  }
}
