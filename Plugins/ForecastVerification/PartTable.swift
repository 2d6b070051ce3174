import NTMKit

/// Forecasts of single districts and ranks.
struct PartTable {
  static let tableID = "parts"
  let section: Section

  init(_ data: VerificationData) throws {
    let block = try ForecastTable.block(
      Self.tableID, data.parts, data,
      showing: [
        "district", "stars", "deadline", "made_on", "p10", "p50", "p90", "target", "probability", "actual", "inside",
      ], emptyText: Strings.noParts)
    section = Section(
      id: "districts-and-ranks", title: Strings.partsTitle, blocks: [.paragraph(Strings.partsLead), .table(block)])
  }
}
