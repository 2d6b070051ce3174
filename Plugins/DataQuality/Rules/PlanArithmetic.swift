import NTMKit

/// Figures of the plan that do not follow from its own other figures.
struct PlanArithmetic: Check {
  static let manifest = CheckManifest(
    "plan_arithmetic", .error,
    title: LocalizedText(vi: "Kế hoạch tính không khớp", en: "Plan arithmetic"),
    explanation: LocalizedText(
      vi:
        "Các con số của kế hoạch được tính lại từ chính kế hoạch: lũy kế, tỷ lệ, bình quân, số xã nêu tên, mức tối thiểu. Từng phép tính: plan.arithmetic.",
      en:
        "The plan's figures are computed again from the plan itself: cumulative counts, ratios, means, communes named, floors. Each sum: plan.arithmetic."
    ))
  static let examples = [
    CheckExample(
      [
        "plan.arithmetic": [
          ["target": "T3", "formula": "35 + 3", "stated": "39", "computed": "38", "result": "differs"],
          ["target": "T4", "formula": "38 / 51", "stated": "74.5", "computed": "74.509", "result": "agrees"],
        ]
      ], finds: [message("T3", "35 + 3", 38, stated: 39)])
  ]

  func run(in context: CheckContext) throws -> CheckResult {
    guard let table = try context.report.report("plan")?.table("arithmetic") else {
      return CheckResult(checked: 0, remark: Self.noReport)
    }
    let stated = try table.numbers("stated")
    let computed = try table.numbers("computed")
    let targets = try context.table("plan_targets")
    let plans = try zip(targets.texts("id"), targets.texts("plan")).map { ($0 ?? "", $1 ?? "") }
    var findings: [CheckFinding] = []
    for (row, result) in try table.texts("result").enumerated() where result == "differs" {
      findings.append(
        CheckFinding(
          Self.message(
            table[row, "target"].plainText, table[row, "formula"].plainText, computed[row] ?? .nan,
            stated: stated[row] ?? .nan), column: table[row, "target"].plainText,
          records: plans.filter { .text($0.0) == table[row, "target"] }.map { .record(.planTarget(plan: $1, id: $0)) }))
    }
    return CheckResult(checked: table.rowCount, findings)
  }

  private static let noReport = LocalizedText(
    vi: "không có báo cáo plan để tính lại kế hoạch", en: "there is no report plan to compute the plan again")
  private static func message(
    _ target: String, _ formula: String, _ computed: Double, stated: Double
  ) -> LocalizedText {
    LocalizedText(
      vi: "chỉ tiêu \(target): \(formula) = \(computed, digits: 1), kế hoạch ghi \(stated)",
      en: "target \(target): \(formula) = \(computed, digits: 1), the plan says \(stated)")
  }
}
