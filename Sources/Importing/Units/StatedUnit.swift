import NTMKit

/// The unit that a file names for a column.
struct StatedUnit {
  /// As the file writes it.
  let text: String
  let scale: UnitScale
  /// Whether it stands above the table, for every column of its kind.
  let isOfTable: Bool

  /// What figures of a column become under the unit in which they are kept.
  enum Fit: Hashable {
    case same
    case converted(UnitConversion)
    /// They measure something else.
    case other

    var conversion: UnitConversion? { if case .converted(let conversion) = self { conversion } else { nil } }
  }

  /// - Parameter unit: in which figures are kept; nil, and one that is not known here, fits all.
  func fit(_ unit: MeasureUnit?) -> Fit {
    guard let wanted = unit.flatMap({ UnitScale($0.rawValue) }) else { return .same }
    guard let power = scale.power(to: wanted) else { return isOfTable ? .same : .other }
    return power == 0 ? .same : .converted(UnitConversion(unit: text, power: power))
  }
}

extension SheetTable {
  /// The unit of a column: as a mapping says, else its own header, the lowest level first, else what stands above the table
  /// (`ĐVT: nghìn đồng`).
  ///
  /// - Throws: `import.two-units` for a header with two of them.
  func statedUnit(ofColumn column: Int) throws(Diagnostic) -> StatedUnit? {
    for name in [names[column], header[column]] {
      let units = Self.units(inName: name)
      if units.count > 1 {
        throw Diagnostic(
          "import.two-units", kind: .data, message: Strings.twoUnits(header[column], units.map(\.text)),
          span: SourceSpan(source: path, line: headerLine, column: column + 1),
          hints: [Strings.twoUnitsHint(header[column])])
      }
      if let unit = units.first { return unit }
    }
    return titles.lazy.compactMap(Self.unit(inTitle:)).first
  }

  /// The units in the lowest level of a name that has any; they differ.
  private static func units(inName name: String) -> [StatedUnit] {
    for level in SheetLayout.levels(of: name).reversed() {
      var found: [StatedUnit] = []
      for text in candidates(level) {
        guard let scale = UnitScale(text), !found.contains(where: { $0.scale == scale }) else { continue }
        found.append(StatedUnit(text: text, scale: scale, isOfTable: false))
      }
      if !found.isEmpty { return found }
    }
    return []
  }

  /// What may be a unit in a text: what stands in brackets, behind the last comma, or alone.
  private static func candidates(_ text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let open = rest.firstIndex(where: { $0 == "(" || $0 == "[" }),
      let close = rest[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    {
      found.insert(String(rest[rest.index(after: open)..<close]), at: 0)
      rest = rest[rest.index(after: close)...]
    }
    if let comma = text.lastIndex(of: ",") { found.append(String(text[text.index(after: comma)...])) }
    found.append(text)
    return found.map(withoutLead)
  }

  private static func unit(inTitle title: String) -> StatedUnit? {
    let text = title.trimmingCharacters(" ()[]")
    let bare = withoutLead(text)
    guard bare != text else { return nil }
    return UnitScale(bare).map { StatedUnit(text: bare, scale: $0, isOfTable: true) }
  }

  /// `Đơn vị tính: nghìn đồng` is `nghìn đồng`.
  private static func withoutLead(_ text: String) -> String {
    let trimmed = text.trimmingSpaces
    guard let colon = trimmed.firstIndex(of: ":"),
      ["dvt", "don vi tinh", "don vi", "unit"].contains(VietnameseFolding.fold(String(trimmed[..<colon])))
    else { return trimmed }
    return String(trimmed[trimmed.index(after: colon)...]).trimmingSpaces
  }
}
