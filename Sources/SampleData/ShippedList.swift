import NTMKit

/// What ships for any workspace: units of the whole country, the criteria sets, and the OCOP rules with what they rest on.
public enum ShippedList: String, Sendable, Hashable, CaseIterable {
  /// Provinces, districts and communes until 30 June 2025, as of 2022.
  case units2022 = "units-2022"
  /// Provinces and communes since 1 July 2025.
  case units2025 = "units-2025"
  /// Hậu Giang's 75 communes and the 33 of 2025 that they are in.
  case hauGiang2025 = "hau-giang-2025"
  /// Decision 1980 of 2016.
  case criteria2016 = "criteria-2016-2020"
  /// Decisions 318 and 319 of 2022.
  case criteria2021 = "criteria-2021-2025"
  case setCorrespondences = "set-correspondences"
  /// The stages of a product's history, their order, and which end it.
  case ocopStages = "ocop-stages"
  /// Who recognises which stars, by version of the rules.
  case ocopRules = "ocop-rules"
  case ocopGroups = "ocop-groups"
  /// What a dossier needs, by version and level.
  case ocopDocuments = "ocop-documents"

  public var fileName: String {
    switch self {
    case .criteria2016, .criteria2021: "\(rawValue).yaml"
    default: "\(rawValue).csv"
    }
  }

  /// Where the build puts it: the sample uses the official lists too.
  private var folder: String {
    switch self {
    case .units2022, .units2025, .hauGiang2025: "Lists"
    default: "Resources"
    }
  }

  /// - Throws: `import.list-missing`.
  public func bytes() throws(Diagnostic) -> [UInt8] {
    guard let folder = ProgramPlace.shippedFolder(folder, with: fileName),
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
