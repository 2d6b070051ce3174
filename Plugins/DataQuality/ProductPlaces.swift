import NTMKit

/// Where each product is made, for findings about it.
struct ProductPlaces {
  private var places: [String: (commune: String?, district: String?)] = [:]

  init(_ context: CheckContext) throws {
    let table = try context.table("products")
    let communes = try table.texts("commune")
    let districts = try table.texts("district")
    for (row, code) in try table.texts("code").enumerated() {
      if let code { places[code] = (communes[row], districts[row]) }
    }
  }

  /// A finding about an event.
  func finding(
    _ message: LocalizedText, of product: String, on date: CalendarDate, _ stage: String, column: String? = nil
  ) -> CheckFinding {
    CheckFinding(
      message, district: places[product]?.district, commune: places[product]?.commune, column: column,
      records: [.row(table: "product_events", key: [.text(product), .date(date), .text(stage)])])
  }
}

extension CheckContext {
  /// Whether a row of a period is looked at: its last day lies within a period that is.
  func covers(_ period: Period?) -> Bool {
    guard let period else { return true }
    return periods.isEmpty || periods.contains { $0.firstDay <= period.lastDay && period.lastDay <= $0.lastDay }
  }
}
