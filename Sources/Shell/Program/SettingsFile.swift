import NTMKit
import Query

/// The `set` lines that a user keeps: read when lines are typed, at the prompt or in one shot. Scripts do not read it, so
/// that they give everyone the same.
enum SettingsFile {
  /// `$XDG_CONFIG_HOME/ntm/settings`, else `~/.config/ntm/settings`; nil where neither folder is known.
  static func path(_ environment: [String: String]) -> String? {
    if let folder = environment["XDG_CONFIG_HOME"], folder.hasPrefix("/") { return folder + "/ntm/settings" }
    guard let home = environment["HOME"], !home.isEmpty else { return nil }
    return home + "/.config/ntm/settings"
  }

  /// Runs the lines of the file, if there is one.
  ///
  /// - Returns: what is wrong with it, as warnings: a line that is wrong changes nothing, and the others count.
  static func read(into session: inout Session) -> [Diagnostic] {
    guard let path = path(session.host.environment), FileState(of: path) != nil else { return [] }
    do {
      let text = try ScriptFile.text(at: path, as: path)
      return apply(text, from: path, to: &session)
    } catch {
      return [warning(error)]
    }
  }

  static func apply(_ text: String, from path: String, to session: inout Session) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    for line in ScriptText.lines(of: text) {
      do {
        guard try isSetting(line, in: path) else {
          throw SourceLine(line.text, source: path, number: line.number)
            .diagnostic(
              "settings.not-a-setting", 0..<1, ProgramStrings.notASetting, hints: [ProgramStrings.settingsFileUse])
        }
        _ = try LineRunner.run(line.text, source: path, line: line.number, in: &session)
      } catch {
        var warning = warning(error)
        warning.span = warning.span ?? SourceSpan(source: path, line: line.number)
        warnings.append(warning)
      }
    }
    return warnings
  }

  /// Whether a line sets something, and does nothing else.
  private static func isSetting(_ line: ScriptText.Line, in path: String) throws(Diagnostic) -> Bool {
    guard let syntax = try LineParser.parse(line.text, source: path, line: line.number) else { return true }
    return syntax.source?.word.text == SetCommand.manifest.name && syntax.stages.isEmpty && syntax.assignment == nil
      && !syntax.isExplained && syntax.source?.words.count == 2
  }

  private static func warning(_ error: any Error) -> Diagnostic {
    var diagnostic = Diagnostic(describing: error)
    diagnostic.severity = .warning
    return diagnostic
  }
}
