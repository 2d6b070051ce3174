import NTMKit

extension Toolkit {
  /// What every part is, by its English words: lists of parts hold these, and are shown in either language.
  var summaries: [String: LocalizedText] {
    let texts =
      Dataset.tableSchemas.map(\.summary) + reports.flatMap { [$0.manifest.title, $0.manifest.summary] }
      + verbs.verbs.map { $0.manifest.summary } + commands.map { $0.manifest.summary }
      + SettingName.allCases.map(\.label) + [CommandStrings.workspaceReportingDate]
    return Dictionary(texts.map { ($0.en, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
