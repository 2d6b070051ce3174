import NTMKit
import PluginHost

/// The value of the setting `plugin-folders`: paths from the root or the home folder, joined by colons as in PATH.
enum NamedPluginFolders {
  static let separator: Character = ":"

  /// Relative paths are refused: a settings file would mean other folders in each working folder, and so would load what lies there.
  ///
  /// - Throws: `plugin.relative-folder`.
  static func read(_ text: String, _ host: Host) throws(Diagnostic) -> [PluginFolder] {
    var folders: [PluginFolder] = []
    for part in text.split(separator: separator) {
      var path = String(part)
      if path.hasPrefix("~/") { path = host.expanded(path) }
      guard path.hasPrefix("/") else { throw PluginStrings.relativeFolder(String(part)) }
      while path.count > 1, path.hasSuffix("/") { path.removeLast() }
      let folder = PluginFolder(path, isNamed: true)
      if !folders.contains(folder) { folders.append(folder) }
    }
    return folders
  }

  static func text(_ folders: [PluginFolder]) -> String? {
    folders.isEmpty ? nil : folders.map(\.path).joined(separator: String(separator))
  }

  /// What keeps plugins of them from being loaded, as warnings: the others are looked at all the same.
  static func warnings(_ folders: [PluginFolder]) -> [Diagnostic] {
    folders.compactMap { folder -> Diagnostic? in
      do throws(Diagnostic) {
        _ = try folder.installed()
        return nil
      } catch {
        return error.asWarning
      }
    }
  }

  /// Folders that the last of the paths could go on with.
  static func completions(_ typed: String, isQuoted: Bool, _ host: Host) -> [Completion] {
    let start = typed.lastIndex(of: separator).map { typed.index(after: $0) } ?? typed.startIndex
    let before = String(typed[..<start])
    let paths = PathCompletion(host: host).paths(String(typed[start...]), isQuoted: isQuoted || !before.isEmpty)
    return paths.filter { !$0.isWhole }.map { offer in
      var whole = offer
      if !before.isEmpty { whole.replacement = "\"" + before + offer.replacement.drop { $0 == "\"" } }
      return whole
    }
  }
}
