import Importing
import NTMKit
import Storage

/// The Markdown file beside a workspace with what people write into a report: `haugiang.periodic-2022Q3.md`.
///
/// It is read whenever the report is made, and written once only, as a skeleton.
struct NarrativeFile {
  let manifest: ReportManifest
  let period: Period
  let path: String
  /// Without the folder, for messages and footers: the same wherever the workspace lies.
  let name: String

  /// nil for a workspace without a file, and for reports that take no free text.
  init?(_ manifest: ReportManifest, _ period: Period, beside workspace: Workspace) {
    guard case .file(let workspacePath) = workspace.kind, !manifest.narrative.isEmpty else { return nil }
    self.manifest = manifest
    self.period = period
    name = "\(workspace.name).\(manifest.id)-\(period).md"
    path = (workspacePath.lastIndex(of: "/").map { String(workspacePath[...$0]) } ?? "") + name
  }

  var exists: Bool { FileState(of: path) != nil }

  /// What was written; nil where there is no file.
  ///
  /// - Throws: `file.cannot-read`, `file.not-utf8`, `narrative.unknown-heading`, `narrative.before-heading`, `narrative.not-text`: no text is left out of
  ///   the report without a word.
  func narrative() throws -> Narrative? {
    guard exists else { return nil }
    let text = try ScriptFile.text(at: path, as: name)
    var passages: [String: [Narrative.Passage]] = [:]
    var place: String?
    var problems: [Diagnostic] = []
    let markdown = NarrativeText(text)
    for remnant in markdown.remnants {
      problems.append(
        Diagnostic(
          "narrative.not-text", kind: .data, message: NarrativeStrings.notText(remnant.what),
          span: SourceSpan(source: name, line: remnant.line), hints: [NarrativeStrings.notTextHint]))
    }
    for part in markdown.parts {
      if let found = self.place(called: part.heading) {
        place = found.id
      } else if part.level > 2, let place {
        // A heading of their own within a part.
        passages[place, default: []].append(Narrative.Passage(part.heading, line: part.line))
      } else if part.level == 1 {
        place = nil
      } else if part.level > 0 {
        problems.append(unknown(part))
        continue
      }
      if let place {
        passages[place, default: []] += part.passages
      } else if let first = part.passages.first {
        problems.append(
          Diagnostic(
            "narrative.before-heading", kind: .data, message: NarrativeStrings.beforeHeading,
            span: SourceSpan(source: name, line: first.line), hints: [NarrativeStrings.headings(manifest.narrative)]))
      }
    }
    if let diagnostic = Diagnostic(joining: problems) { throw diagnostic }
    return Narrative(file: name, sha256: FileDigest.sha256(of: Array(text.utf8)), passages: passages)
  }

  private func unknown(_ part: NarrativeText.Part) -> Diagnostic {
    let titles = manifest.narrative.flatMap { [$0.title.vi, $0.title.en].map(Self.bare) }
    let near = NearestName.nearest(to: Self.bare(part.heading), among: titles).map { [Strings.didYouMean($0)] } ?? []
    return Diagnostic(
      "narrative.unknown-heading", kind: .data, message: NarrativeStrings.unknownHeading(part.heading, manifest.id),
      span: SourceSpan(source: name, line: part.line), hints: near + [NarrativeStrings.headings(manifest.narrative)])
  }

  /// By its id or its title in either language, with or without its number, however accents are typed.
  private func place(called heading: String) -> NarrativePlace? {
    let wanted = VietnameseFolding.fold(Self.bare(heading))
    guard !wanted.isEmpty else { return nil }
    return manifest.narrative.first { place in
      ([place.id] + [place.title.vi, place.title.en].map(Self.bare)).contains { VietnameseFolding.fold($0) == wanted }
    }
  }

  /// Without the number before it: `3. Huy động nguồn lực` is `Huy động nguồn lực`.
  private static func bare(_ heading: String) -> String {
    let words = heading.split(separator: " ", maxSplits: 1)
    guard words.count == 2, words[0].hasSuffix("."),
      words[0].dropLast().allSatisfy({ $0.isNumber || "IVX".contains($0) })
    else { return heading }
    return String(words[1])
  }

  /// The headings with what is written under each, for a file that does not exist yet.
  func skeleton(in language: Language) -> String {
    let title = NarrativeStrings.title(manifest.title, period).resolved(in: language)
    let parts = manifest.narrative.map { place in
      "## \(place.title.resolved(in: language))\n\n<!-- \(place.hint.resolved(in: language)) -->\n"
    }
    return (["# \(title)\n\n<!-- \(NarrativeStrings.lead(manifest.id).resolved(in: language)) -->\n"] + parts)
      .joined(separator: "\n")
  }
}
