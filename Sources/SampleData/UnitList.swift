import NTMKit

/// The lists of units that ship: of the whole country in two years, and what became of Hậu Giang's communes.
public enum UnitList: String, Sendable, Hashable, CaseIterable {
  /// Provinces, districts and communes until 30 June 2025, as of 2022.
  case units2022 = "units-2022"
  /// Provinces and communes since 1 July 2025.
  case units2025 = "units-2025"
  /// Hậu Giang's 75 communes and the 33 of 2025 that they are in.
  case hauGiang2025 = "hau-giang-2025"

  public var fileName: String { "\(rawValue).csv" }

  /// - Throws: `import.list-missing`.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    guard let folder = ProgramPlace.shippedFolder("Lists", with: fileName),
      let bytes = SampleFileText.bytes(of: "\(folder)/\(fileName)")
    else {
      throw Diagnostic(
        "import.list-missing", kind: .data,
        message: LocalizedText(
          vi: "không tìm thấy danh mục \(fileName) bên cạnh chương trình",
          en: "the list \(fileName) is not beside the program"),
        hints: [LocalizedText(vi: "dựng lại bằng scripts/ntm", en: "build again with scripts/ntm")])
    }
    return bytes
  }
}
