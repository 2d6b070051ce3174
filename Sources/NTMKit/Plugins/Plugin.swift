/// What a module built outside the package brings to ntm: written once in it, as a global constant called `plugin`.
///
///     public let plugin = Plugin(
///       id: "movement-scores", version: "1.0.0", title: Strings.title, reports: [MovementScoresReport.self])
public struct Plugin: Sendable {
  /// kebab-case; the name it is installed, listed and removed by.
  public var id: String
  /// Semantic: `1.4.0`.
  public var version: String
  public var title: LocalizedText
  /// Who to ask about it: a name, an address of mail; nil where nobody is named.
  public var author: String?
  public var reports: [any ReportPlugin.Type]

  public init(
    id: String, version: String, title: LocalizedText, author: String? = nil, reports: [any ReportPlugin.Type]
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.author = author
    self.reports = reports
  }
}
