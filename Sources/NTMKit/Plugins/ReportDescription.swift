/// All that is known of a report without running it: what help, completion and checking of lines need, wherever its code is.
public struct ReportDescription: Sendable, Codable {
  public var manifest: ReportManifest
  /// Its own, without those that all reports take.
  public var parameters: [ParameterDescription]
  public var examples: [Example]

  public init(manifest: ReportManifest, parameters: [ParameterDescription], examples: [Example]) {
    self.manifest = manifest
    self.parameters = parameters
    self.examples = examples
  }

  public init(_ report: any ReportPlugin.Type) {
    func description<R: ReportPlugin>(of report: R.Type) -> ReportDescription {
      ReportDescription(
        manifest: R.manifest, parameters: R.Parameters.descriptions, examples: R.examples)
    }
    self = description(of: report)
  }
}
