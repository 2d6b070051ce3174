import NTMKit

/// A column of values: its slot in each criteria set, and what is done there to numbers in the file's unit.
struct ValueColumn {
  let column: Int
  /// Index of the slot by set; nil where the set has none such.
  let indices: [Int?]
  /// As `indices`.
  let slots: [SlotTable.Slot?]
  let fits: [StatedUnit.Fit]
  private let stated: StatedUnit?
  private let units: [MeasureUnit?]

  init(column: Int, indices: [Int?], stated: StatedUnit?, _ tables: [SlotTable]) {
    self.column = column
    self.indices = indices
    self.stated = stated
    let units = zip(indices, tables).map { index, table in index.flatMap { table.units[$0] } }
    let fits = units.map { stated?.fit($0) ?? .same }
    (self.units, self.fits) = (units, fits)
    slots = indices.indices.map { set in
      var slot = indices[set].map { tables[set].slots[$0] }
      slot?.power = fits[set].conversion?.power ?? 0
      return slot
    }
  }

  /// Whether its unit fits none of the sets that have it.
  var fitsNone: Bool {
    let own = indices.indices.filter { indices[$0] != nil }
    return !own.isEmpty && own.allSatisfy { fits[$0] == .other }
  }

  func holds(_ counted: CountColumn.Counted) -> Bool {
    slots.contains { $0.map { $0.isCriterion == (counted == .criteria) } ?? false }
  }

  /// What was done to its numbers, once for each unit that they became.
  func conversions(_ header: String) -> [LocalizedText] {
    var seen: Set<MeasureUnit> = []
    return zip(fits, units).compactMap { fit, unit in
      guard let conversion = fit.conversion, let unit, seen.insert(unit).inserted else { return nil }
      return Strings.unitConverted(header, conversion, to: unit)
    }
  }

  /// That its numbers measure something else than a set asks for.
  func unitFault(_ header: String, set: Int) -> RowFault? {
    guard fits[set] == .other, let stated, let unit = units[set], let slot = slots[set] else { return nil }
    return .unitDiffers(header, stated, slot.label, unit, column: column)
  }
}

extension RowFault {
  static func unitDiffers(
    _ header: String, _ stated: StatedUnit, _ field: String, _ unit: MeasureUnit, column: Int
  ) -> RowFault {
    RowFault(
      "import.unit-differs", Strings.unitDiffers(header, stated.text, field, unit), column: column,
      hints: [Strings.unitDiffersHint(field, unit)])
  }
}
