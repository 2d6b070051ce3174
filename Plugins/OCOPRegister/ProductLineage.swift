import NTMKit

/// Where figures of products come from.
struct ProductLineage {
  let context: ReportContext
  let line: ReportLine

  /// A product that is counted, and the day of the event for which it is.
  struct Entry {
    var product: RegisterProduct
    var date: CalendarDate?
    var term: LocalizedText?

    init(_ product: RegisterProduct, _ date: CalendarDate?, _ term: LocalizedText? = nil) {
      self.product = product
      self.date = date
      self.term = term
    }
  }

  func figure(of rule: LocalizedText, madeBy line: String, from entries: [Entry]) throws -> Lineage {
    let rows = entries.map { entry in
      Lineage.input(
        LocalizedText(verbatim: entry.product.name), code: entry.product.code,
        term: entry.term ?? entry.date.map(Strings.day))
    }
    return .figure(
      of: rule, madeBy: line,
      from: try context.placed(
        rows, inTable: "product_events", keys: entries.map { [.text($0.product.code), Value($0.date)] }))
  }
}
