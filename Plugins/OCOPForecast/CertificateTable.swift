import NTMKit
import Statistics

/// Certificates that run out before the deadline, and what is in force then.
struct CertificateTable {
  static let tableID = "certificates"
  static let schema = Schema([
    Field("measure", .text), Field("count", .int), Field("p10", .int), Field("p50", .int), Field("p90", .int),
  ])
  let section: Section

  init(_ data: ForecastData, _ answer: Answer) throws {
    let certificates = answer.certificates
    var builder = TableBuilder(Self.schema.fields)
    func add(_ measure: String, _ count: Int?, _ distribution: IntegerDistribution?) {
      builder.append(
        [.text(measure), Value(count)] + [0.1, 0.5, 0.9].map { level in Value(distribution?.quantile(level)) })
    }
    add("in_force", certificates.inForce, nil)
    add("running_out", certificates.runningOut, nil)
    add("renewed", nil, certificates.renewed)
    add("in_force_then", nil, certificates.inForceThen)
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("measure", Strings.certificateColumn), ShownColumn("count", Strings.nowColumn),
        ShownColumn("p10", Strings.p10), ShownColumn("p50", Strings.p50), ShownColumn("p90", Strings.p90),
      ], vocabulary: data.vocabulary, caption: Strings.certificatesCaption(data.question.deadline),
      terms: ["measure": Strings.certificateMeasures(data.question.deadline)])
    section = Section(
      id: "running-out", title: Strings.certificatesTitle,
      blocks: [.table(block), .note(Note(.info, Strings.certificatesRule))])
  }
}
