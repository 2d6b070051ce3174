import NTMKit

/// The validation rules of plugins, run in their processes.
enum OutsideCheck {
  static func all(in session: Session) -> [OtherCheck] {
    guard let plugins = session.toolkit.plugins else { return [] }
    return plugins.plugins.flatMap { plugin in
      plugin.plugin.parts.checks.map { manifest in
        OtherCheck(manifest) { context in try run(manifest, of: plugin, in: context, session, plugins) }
      }
    }
  }

  private static func run(
    _ check: CheckManifest, of plugin: LoadablePlugin, in context: NTMKit.CheckContext, _ session: Session,
    _ plugins: OutsidePlugins
  ) throws -> CheckResult {
    do {
      let question = CheckQuestion(
        check: check.id, limits: context.limits,
        state: try SessionState(session, in: context.report.scope, for: check.id))
      let answer = try plugins.answer(to: .check(question), by: plugin, isCancelled: session.host.isCancelled)
      guard case .check(let result) = answer, result.checked >= 0, result.findings.allSatisfy(\.isWhole) else {
        throw plugins.brokenAnswer(plugin, reason: PluginPartStrings.noFindings)
      }
      return result
    } catch let failure as Diagnostic where failure.code != "report.cancelled" {
      // One rule that fails does not take the others with it.
      return CheckResult(checked: 0, remark: PluginStrings.checkFailed(check, failure))
    }
  }
}

extension CheckFinding {
  /// Whether it says something, in both languages.
  fileprivate var isWhole: Bool { !message.vi.isEmpty && !message.en.isEmpty }
}
