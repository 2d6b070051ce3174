/// Adds names of units to rows that hold their codes, as the scope's geography has them.
struct PlaceColumns {
  let directory: UnitDirectory
  let geography: UnitGeography?

  /// A unit as a row shows it.
  struct Shown {
    var code: String
    var name: String
    /// The district that it lies in, or is; empty where there is none.
    var district: String
  }

  /// nil where no unit has the code.
  func shown(_ code: String) -> Shown? {
    if let geography, let shown = geography.shown(code) {
      return Shown(
        code: shown.code, name: shown.name, district: shown.place.map(geography.after.distinctName) ?? shown.name)
    }
    return directory[code].map { unit in
      Shown(
        code: code, name: unit.name,
        district: directory.ancestor(of: unit, at: .district).map(directory.distinctName)
          ?? (unit.level == .commune ? "" : directory.distinctName(of: unit)))
    }
  }

  /// The units' codes, as the geography has them.
  func codes(_ codes: Column, as name: String) -> Column {
    geography == nil ? codes.renamed(name) : codes.mapped(to: name) { shown($0)?.code ?? $0 }
  }

  /// The units' names; missing where the code is, or where no unit has it.
  func names(_ codes: Column, as name: String) -> Column {
    codes.mapped(to: name) { shown($0)?.name }
  }

  /// As `names`, with the kind where two neighbours share a name: for districts, which rows are grouped by.
  func distinctNames(_ codes: Column, as name: String) -> Column {
    codes.mapped(to: name) { code in
      geography == nil ? directory[code].map(directory.distinctName) : shown(code)?.district
    }
  }

  /// The districts of communes by name; where there is no commune, the name of the unit (a district or province) that
  /// stands in its place.
  func districts(communes: Column, others: Column, as name: String = "district") -> Column {
    let ofCommunes = communes.mapped(to: name) { code in
      shown(code).flatMap { $0.district.isEmpty ? nil : $0.district }
    }
    let own = distinctNames(others, as: name)
    guard ofCommunes.hasNulls else { return ofCommunes }
    var builder = ColumnBuilder(Field(name, .text), capacity: communes.count)
    for row in 0..<communes.count { builder.append(ofCommunes.isNull(row) ? own[row] : ofCommunes[row]) }
    return builder.finished()
  }
}

extension DatasetView {
  /// Names of units on the scope's last day, or as its geography has them.
  func placeColumns() throws -> PlaceColumns { PlaceColumns(directory: try places(), geography: try geography()) }
}

extension Column {
  /// Another text for each text, worked out once for each different one; missing where there is none. For columns of text.
  func mapped(to name: String, _ transform: (String) -> String?) -> Column {
    guard case .text(let codes, let dictionary) = storage else {
      return Column(Field(name, .text), values: repeatElement(Value.null, count: count))
    }
    var texts = TextDictionaryBuilder()
    let filler = texts.code(for: "")
    let found = dictionary.strings.map { transform($0).map { texts.code(for: $0) } }
    var nulls = [Bool](repeating: false, count: codes.count)
    var hasNulls = false
    var mapped = [UInt32](repeating: filler, count: codes.count)
    for row in codes.indices {
      if !isNull(row), let code = found[Int(codes[row])] {
        mapped[row] = code
      } else {
        nulls[row] = true
        hasNulls = true
      }
    }
    return Column(
      Field(name, .text), .text(codes: mapped, dictionary: texts.finished()), nulls: hasNulls ? nulls : nil)
  }

  /// For each row the row of a table whose key it holds; nil where there is none. For columns of text.
  func rows(in keys: Column) -> [Int?] {
    guard case .text(let codes, let dictionary) = storage, case .text(let keyCodes, let keyTexts) = keys.storage else {
      return Array(repeating: nil, count: count)
    }
    var rowOfKey: [String: Int] = [:]
    for row in keyCodes.indices where !keys.isNull(row) { rowOfKey[keyTexts.strings[Int(keyCodes[row])]] = row }
    let found = dictionary.strings.map { rowOfKey[$0] }
    return codes.indices.map { isNull($0) ? nil : found[Int(codes[$0])] }
  }
}
