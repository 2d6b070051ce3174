extension ReportContext {
  /// What a criteria set is called, `Advanced new rural commune (ntm-nang-cao-2021-2025)`: sets of different years have the same
  /// title, so the code stands behind it. A set that is not known goes by its code.
  ///
  /// - Throws: what the table `criteria_sets` throws.
  public func title(ofCriteriaSet code: String) throws -> LocalizedText {
    let sets = try table("criteria_sets")
    let row = try sets.texts("set").firstIndex(of: code)
    guard let title = try row.flatMap({ try sets.texts("title")[$0] }) else { return LocalizedText(verbatim: code) }
    let label = vocabulary.label(of: title, inColumn: "title") ?? LocalizedText(verbatim: title)
    return LocalizedText(vi: "\(label) (\(code))", en: "\(label) (\(code))")
  }
}

/// Communes that no range of criteria met takes in, where a report counts communes by range.
public enum CommunesWithoutResults {
  /// In place of a range, in data.
  public static let word = "no_result"
  /// After “communes”.
  public static let label = LocalizedText(vi: "chưa có số liệu kỳ này", en: "without results for the period")
}
