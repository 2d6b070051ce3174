import NTMKit

/// The products recognised at three or four stars in the year, as the headline counts them, by decision: what a report on the
/// year's work lists. Those to be announced are another list.
struct RecognisedInYear {
  static let tableID = "recognised"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("owner", .text), Field("owner_type", .text),
    Field("commune", .text), Field("district", .text), Field("group", .text), Field("score", .double),
    Field("stars", .int), Field("recognition", .text), Field("decision_number", .text), Field("decision_date", .date),
    Field("expires_on", .date),
  ])
  private let data: RegisterData

  init(_ data: RegisterData) { self.data = data }

  /// Data only: a page shows what is to be announced, and the register has the decisions.
  var block: Block {
    get throws {
      let found = data.products.compactMap { product in product.recognisedInYear.map { (product, $0) } }
        .sorted { a, b in a.1.date != b.1.date ? a.1.date < b.1.date : a.0.code < b.0.code }
      var builder = TableBuilder(Self.schema.fields)
      for (product, recognition) in found { builder.append(Self.row(product, recognition)) }
      return .table(
        TableBlock(
          id: Self.tableID, try builder.finished(), showing: [], vocabulary: data.vocabulary,
          caption: Strings.recognisedMetric(data.day.year), emptyText: Strings.noneRecognised(data.day.year),
          terms: ["recognition": Publication.kinds]))
    }
  }

  /// Score and expiry are those of the certificate held, so that they are left open where it came later.
  private static func row(_ product: RegisterProduct, _ recognition: OCOPRecognition) -> [Value] {
    let standing = product.standing
    let isHeld = standing.decisionDate == recognition.date
    return [
      .text(product.code), .text(product.name), Value(product.owner), Value(product.ownerType),
      .text(product.commune), .text(product.district), Value(product.group), isHeld ? Value(standing.score) : .null,
      Value(recognition.stars), .text(recognition.kind.rawValue), Value(recognition.decisionNumber),
      .date(recognition.date), isHeld ? Value(standing.expiresOn) : .null,
    ]
  }
}
