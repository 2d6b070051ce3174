extension Lineage {
  /// So many rows that went into a figure are named at once; the others stand behind them, folded.
  public static let mostRows = 20
  /// More rows than this are counted only, where a line makes the figure from them.
  public static let mostListed = 1000

  /// A commune's figure that goes into another.
  public static func input(code: String, name: String, _ column: String, _ value: Value, unit: MeasureUnit?) -> Lineage
  {
    Lineage(
      .row, id: column, LocalizedText(verbatim: "\(name) (\(code))"), value: value, unit: unit,
      subject: Subject(code: code, name: name))
  }

  /// Any other record that goes into a figure: `Sản phẩm mẫu (SP006): 20/12/2022`.
  ///
  /// - Parameters:
  ///   - name: as people know it.
  ///   - code: what tells it from others; nil where the name does.
  ///   - value: what of it goes in.
  public static func input(
    _ name: LocalizedText, code: String? = nil, _ value: Value = .null, unit: MeasureUnit? = nil,
    term: LocalizedText? = nil, source: Source? = nil
  ) -> Lineage {
    let label = code.map { LocalizedText(vi: "\(name) (\($0))", en: "\(name) (\($0))") } ?? name
    return Lineage(.row, label, value: value, unit: unit, term: term, source: source)
  }

  /// A figure that another is made of, with what makes it.
  public static func part(
    _ label: LocalizedText, _ value: Value, unit: MeasureUnit? = nil, madeBy line: String?, isFolded: Bool = false
  ) -> Lineage {
    Lineage(
      .figure, label, value: value, unit: unit, isFolded: isFolded,
      children: line.map { [Lineage(.stage, LineageStrings.line($0))] } ?? [])
  }

  /// Where a headline figure comes from: the line that makes it, and what goes into it.
  ///
  /// - Parameters:
  ///   - line: gives the figure at the prompt; nil where no line does.
  ///   - inputs: in the order of the report; `why` goes on from each that is a commune's.
  public static func figure(
    of rule: LocalizedText, madeBy line: String?, from inputs: some RandomAccessCollection<Lineage> = [Lineage](),
    isFolded: Bool = false
  ) -> Lineage {
    let children = line.map { [Lineage(.stage, LineageStrings.line($0))] } ?? []
    let goOn = inputs.first { $0.subject != nil }.map { [Lineage(.rule, LineageStrings.goOn($0))] } ?? []
    return Lineage(
      .rule, rule, isFolded: isFolded, children: children + goOn + shortened(inputs, isMadeByLine: line != nil))
  }

  private static func shortened(
    _ inputs: some RandomAccessCollection<Lineage>, isMadeByLine: Bool
  ) -> [Lineage] {
    let first = Array(inputs.prefix(mostRows))
    let rest = inputs.dropFirst(mostRows)
    if rest.isEmpty { return first }
    if isMadeByLine, inputs.count > mostListed {
      return first + [Lineage(.group, LineageStrings.moreRowsOfLine(rest.count))]
    }
    return first + [Lineage(.group, LineageStrings.moreRows(rest.count), isFolded: true, children: Array(rest))]
  }
}
