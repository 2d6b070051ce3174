import NTMKit

/// The criteria of communes that would move the chance of the target most if they were met now.
struct SensitivityTable {
  static let tableID = "sensitivity"
  static let schema = Schema([
    Field("code", .text), Field("name", .text), Field("district", .text), Field("missing", .int),
    Field("criterion", .text), Field("title", .text), Field("target_now", .double, unit: .percent),
    Field("target_then", .double, unit: .percent),
  ])
  let section: Section

  /// - Parameter line: of the report.
  init(_ data: ForecastData, _ answer: Answer, _ line: ReportLine) throws {
    var builder = TableBuilder(Self.schema.fields)
    // What is shown as no change is none.
    let pushes = answer.pushes.filter { push in
      answer.targetNow.map { Percent.tenths(push.then) != Percent.tenths($0) } ?? false
    }
    if let now = data.now, let chance = answer.targetNow {
      for push in pushes {
        let (commune, criterion) = (data.communes[push.commune], now.criteria[push.criterion])
        builder.append([
          .text(commune.code), .text(commune.name), .text(commune.district), Value(now.missing(push.commune)),
          .text(criterion.id), .text(criterion.title), Percent.tenths(chance), Percent.tenths(push.then),
        ])
      }
    }
    let block = TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("name"), ShownColumn("criterion"), ShownColumn("target_now", Strings.targetNowColumn, digits: 0),
        ShownColumn("target_then", Strings.targetThenColumn, digits: 0), ShownColumn("title"), ShownColumn("missing"),
        ShownColumn("district"),
      ], vocabulary: data.vocabulary, emptyText: Strings.noPushes(hasTarget: answer.supposition != nil))
    var blocks: [Block] = [.table(block)]
    if let supposition = answer.supposition, !pushes.isEmpty {
      blocks.insert(.paragraph(Strings.sensitivityLead(supposition.measure, supposition.target, data.target)), at: 0)
      if let first = pushes.first, let now = data.now {
        let commune = data.communes[first.commune]
        let isOnlyOne = data.communes.count { $0.name == commune.name } == 1
        let name = LineText.quoted(isOnlyOne ? commune.name : commune.code)
        let assumed = "\(name.hasPrefix("\"") ? name : "\"\(name)\"") \"TC \(now.criteria[first.criterion].id)\" met"
        blocks.append(.note(Note(.info, Strings.confirming(line.text(assuming: assumed)))))
      }
    }
    section = Section(id: "what-matters", title: Strings.sensitivityTitle, blocks: blocks)
  }
}
