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
  func statedUnit(ofColumn column: Int) -> StatedUnit? {
    let own = [names[column], header[column]].lazy.compactMap(Self.unit(inName:)).first
    return own ?? titles.lazy.compactMap(Self.unit(inTitle:)).first
  }

  private static func unit(inName name: String) -> StatedUnit? {
    SheetLayout.levels(of: name).reversed().lazy.flatMap(candidates).compactMap { text in
      UnitScale(text).map { StatedUnit(text: text, scale: $0, isOfTable: false) }
    }.first
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
