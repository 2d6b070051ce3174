/// The fonts of a workbook whose letters are in an old Vietnamese character set: text written in them is not Unicode.
struct FontTable: Sendable {
  /// A font of a run or cell.
  enum Reference: Hashable, Sendable {
    /// A run that names none: it has its cell's.
    case ofCell
    case unicode
    /// Its place in `names`.
    case legacy(Int32)
  }

  private(set) var names: [String] = []
  private var places: [String: Int32] = [:]

  /// `.VnTime`, `.VnArialH` and the like are TCVN3, `VNI-Times` and the like VNI.
  static func isLegacy(_ name: String) -> Bool {
    let beginning = name.prefix(4).lowercased()
    return beginning.hasPrefix(".vn") || beginning == "vni-"
  }

  mutating func reference(to name: String) -> Reference {
    guard Self.isLegacy(name) else { return .unicode }
    if let place = places[name] { return .legacy(place) }
    let place = Int32(names.count)
    names.append(name)
    places[name] = place
    return .legacy(place)
  }
}
