extension Lineage {
  /// A commune's figure that goes into another.
  public static func input(code: String, name: String, _ column: String, _ value: Value, unit: MeasureUnit?) -> Lineage
  {
    Lineage(
      .row, id: column, LocalizedText(verbatim: "\(name) (\(code))"), value: value, unit: unit,
      subject: Subject(code: code, name: name))
  }

  /// Where a headline figure comes from: the line that makes it, and the communes' figures that go into it.
  ///
  /// - Parameters:
  ///   - line: gives the figure at the prompt; nil where no line does.
  ///   - inputs: in the order of the report; `why` goes on from each.
  public static func figure(
    of rule: LocalizedText, madeBy line: String?, from inputs: [Lineage], isFolded: Bool = false
  ) -> Lineage {
    let children = line.map { [Lineage(.stage, LineageStrings.line($0))] } ?? []
    return Lineage(
      .rule, rule, isFolded: isFolded,
      children: children + (inputs.first.map { [Lineage(.rule, LineageStrings.goOn($0))] } ?? []) + inputs)
  }
}
