import NTMKit

/// Where the headline figures come from: decisions on record, and a distribution over the products on their way.
struct ForecastLineage {
  let context: ReportContext
  let line: ReportLine
  let data: ForecastData
  let answer: Answer

  var decided: Lineage {
    get throws {
      let rows = answer.decided.map { product, recognition in
        Lineage.input(
          LocalizedText(verbatim: product.name), code: product.code,
          term: Strings.decision(recognition.date, stars: recognition.stars))
      }
      return .figure(
        of: Strings.decidedRule(data.question), madeBy: lineOfDecided,
        from: try context.placed(
          rows, inTable: "product_events",
          keys: answer.decided.map { [.text($0.product.code), .date($0.recognition.date)] }))
    }
  }

  /// The report `ocop` counts the same for the year of its day at all ranks; for anything else there is no line.
  private var lineOfDecided: String? {
    let question = data.question
    guard question.stars == Set(States.stars), question.deadline.year == question.day.year, !question.isPast else {
      return nil
    }
    return context.line(ofReport: "ocop", question.districtCode.map { ["--district", $0] } ?? [])
      .text(table: "districts", "summarize sum(recognised)")
  }

  /// A figure of the distribution of all together.
  func forecast(_ column: String, _ rule: LocalizedText) -> Lineage {
    let rows = answer.products.map { entry in
      Lineage.input(
        LocalizedText(verbatim: entry.product.name), code: entry.product.code, Value(entry.percent), unit: .percent)
    }
    var tree = Lineage.figure(
      of: rule, madeBy: line.text("where group = \"total\"", "select \(column)"), from: rows)
    tree.children.insert(
      .part(
        Strings.decidedMetric(data.question.deadline.year), Value(answer.total?.decided), unit: "product",
        madeBy: lineOfDecided), at: 1)
    if answer.holders.count > 0 {
      tree.children.append(
        Lineage(.rule, Strings.holders(answer.holders.count, answer.holders.expected)))
    }
    return tree
  }

  var simple: Lineage {
    get throws {
      var tree = Lineage.figure(of: Strings.simpleRule, madeBy: nil)
      tree.children = [
        .part(
          Strings.decidedMetric(data.question.deadline.year), Value(answer.total?.decided), unit: "product",
          madeBy: lineOfDecided)
      ]
      return tree
    }
  }

  func pace(_ baselines: Baselines) throws -> Lineage {
    var tree = Lineage.figure(of: Strings.paceRule, madeBy: nil)
    tree.children = [
      .part(
        Strings.decidedMetric(data.question.deadline.year), Value(baselines.decided), unit: "product",
        madeBy: lineOfDecided),
      .part(Strings.daysToDeadline(data.question.deadline), Value(baselines.whole), unit: .day, madeBy: nil),
      .part(Strings.daysPast, Value(baselines.elapsed), unit: .day, madeBy: nil),
    ]
    return tree
  }
}
