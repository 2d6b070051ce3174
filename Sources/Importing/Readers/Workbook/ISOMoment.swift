/// Dates that a workbook writes as text, `2022-04-27T08:30:00Z`, as `CellGrid` has them.
enum ISOMoment {
  /// The day, the time behind it when it is not midnight, fractions of seconds and zones left out. A text of another shape
  /// stays as it is.
  static func text(_ iso: String) -> String {
    let parts = iso.split(separator: "T", maxSplits: 1)
    guard parts.count == 2 else { return iso }
    let time = parts[1].prefix { $0.isNumber || $0 == ":" }
    guard time.count == 8 || time.count == 5 else { return iso }
    let whole = time.count == 5 ? time + ":00" : String(time)
    return whole == "00:00:00" ? String(parts[0]) : "\(parts[0]) \(whole)"
  }
}
