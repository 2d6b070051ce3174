import NTMKit

/// A headline figure in the words of one language.
struct ShownMetric {
  var label: String
  var value: String
  var unit: String?
  var target: String?
  var status: (tone: Tone, word: String)?
  var detail: String?

  init(_ metric: Metric, language: Language) {
    let format = CellFormat(language: language, fractionDigits: metric.fractionDigits)
    label = metric.label.resolved(in: language)
    value = format.text(metric.value)
    // “0, target 1” is of communes.
    let last = metric.target.map { $0.number == 1 ? metric.value : $0 } ?? metric.value
    unit = metric.unit?.label(behind: last).resolved(in: language)
    target = metric.target.map(format.text)
    status = metric.status.map { (Tone($0), Strings.status($0).resolved(in: language)) }
    detail = metric.detail?.resolved(in: language)
  }
}
