import NTMKit

/// Lines that give the headline figures: over the table `communes`, or over the report's own where a criteria set or a geography
/// was chosen, which only a report takes.
struct GapLine {
  /// nil where the report itself is asked.
  private let communes: String?
  private let report: ReportLine
  private let districtCode: String?
  /// Whether `why` goes on from a commune.
  var leadsOn: Bool { communes != nil }

  init(_ context: ReportContext, _ parameters: CriteriaGapReport.Parameters, districtCode: String?) {
    let scope = context.scope
    let isPlain = scope.criteriaSet == nil && scope.geography == nil
    communes = isPlain ? context.period.map { context.line(overTable: "communes", at: $0) } : nil
    report = context.line(of: CriteriaGapReport.manifest, parameters)
    self.districtCode = districtCode
  }

  /// - Parameters:
  ///   - condition: on the columns that both tables have; nil: every commune.
  ///   - last: the stage that gives the figure.
  func text(where condition: String? = nil, _ last: String) -> String {
    guard let communes else {
      return ([report.text()] + [condition.map { "where \($0)" }, last].compactMap(\.self)).joined(separator: " | ")
    }
    let district = districtCode.map { "district_code = \(LineText.text($0))" }
    let parts = [condition, district].compactMap(\.self)
    let filter = parts.isEmpty ? [] : ["where \(parts.joined(separator: " and "))"]
    return ([communes] + filter + [last]).joined(separator: " | ")
  }

  /// A figure of one district.
  ///
  /// - Parameters:
  ///   - condition: on columns of `communes`.
  ///   - column: of the report's table of districts, which is asked where `communes` cannot be.
  func text(ofDistrict code: String, where condition: String?, _ last: String, cell column: String) -> String {
    guard let communes else { return cell(Districts.tableID, "code", code, column) }
    let conditions = ["district_code = \(LineText.text(code))", condition].compactMap(\.self)
    return [communes, "where \(conditions.joined(separator: " and "))", last].joined(separator: " | ")
  }

  /// One cell of a table of the report.
  func cell(_ table: String, _ key: String, _ word: String, _ column: String) -> String {
    report.text(table: table, "where \(key) = \(LineText.text(word))", "select \(column)")
  }

  /// The mean of the criteria met; nil where the report's table does not say who has results.
  func mean(ofAllShown: Bool) -> String? {
    if leadsOn { return text(where: "not_assessed < total", "summarize mean(met)") }
    return ofAllShown ? text("summarize mean(met)") : nil
  }
}
