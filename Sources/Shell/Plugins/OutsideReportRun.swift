import NTMKit
import PluginHost
import Query

/// A report of a plugin, made in the plugin's process.
struct OutsideReportRun {
  let session: Session
  let report: OutsideReport

  /// - Parameter scope: the session's, with the period and day that the source names.
  /// - Throws: what the plugin's process throws; `plugin.no-workspace`, `plugin.broken-answer`.
  func made(
    _ source: CheckedSource, in scope: DatasetScope, for use: SourceRunner.ReportUse
  ) throws -> SourceRunner.MadeReport {
    guard let plugins = session.toolkit.plugins else { throw PluginStrings.noWorkspace(source.name) }
    let question = ReportQuestion(
      report: source.name,
      words: source.arguments.map {
        ReportQuestion.Word(text: $0.text, isQuoted: $0.isQuoted, isBraced: $0.isBraced, span: $0.span)
      }, span: source.span, state: try SessionState(session, in: scope, for: source.name), use: use)
    var warnings = plugins.takeWarnings()
    let answer = try plugins.answer(
      to: .report(question), by: report.plugin, isCancelled: session.host.isCancelled
    ) { warnings.append(PluginStrings.printed($0, plugin: report.plugin.plugin.id)) }
    guard case .report(var made) = answer else {
      throw plugins.brokenAnswer(report.plugin, reason: PluginStrings.noReport)
    }
    if let fault = made.document.fault(of: report.description.manifest) {
      throw plugins.brokenAnswer(report.plugin, reason: LocalizedText(verbatim: fault))
    }
    // Which data they were is not left to the plugin to say.
    made.document.provenance.dataset = try session.dataset.known(in: made.document.provenance.scope).revision
    made.document.provenance.reportVersion = report.description.manifest.version
    made.document.provenance.settings = []
    return SourceRunner.MadeReport(
      document: made.document, presentation: Presentation(format: made.format, language: made.language),
      failure: made.failure, warnings: warnings)
  }
}
