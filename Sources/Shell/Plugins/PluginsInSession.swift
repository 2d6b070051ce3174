import NTMKit
import PluginHost
import Synchronization

/// Plugins whose code is loaded into the session's own process: for their authors, who can stop it with a debugger there.
///
/// Nothing protects the session from them, and nothing limits them. They are asked as their processes are, with the same messages.
final class PluginsInSession: Sendable {
  private struct Loaded {
    var file: PluginFile
    var worker: PluginWorker
  }
  private let loaded = Mutex<[Loaded]>([])
  private let toolkit: @Sendable ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit

  /// - Parameter toolkit: what a session has, with reports of plugins.
  init(_ toolkit: @escaping @Sendable ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit) {
    self.toolkit = toolkit
  }

  /// - Throws: what keeps the file from being loaded; `plugin.loaded-already` where older code of it was.
  func answer(to question: PluginQuestion, by file: PluginFile) throws -> PluginAnswer {
    try loaded.withLock { loaded in
      let index = try Self.index(of: file, in: &loaded, toolkit)
      return try PluginMessage.read(loaded[index].worker.answer(to: try PluginMessage.bytes(of: question)))
    }
  }

  /// Lets go of workspaces. Code that was loaded stays.
  func close() {
    loaded.withLock { loaded in
      for index in loaded.indices { loaded[index].worker.close() }
    }
  }

  private static func index(
    of file: PluginFile, in loaded: inout [Loaded],
    _ toolkit: ([any ReportPlugin.Type]) throws(Diagnostic) -> Toolkit
  ) throws(Diagnostic) -> Int {
    if let index = loaded.firstIndex(where: { $0.file.sha256 == file.sha256 }) { return index }
    // The code of a file is loaded once, and types of one name are not told apart.
    guard !loaded.contains(where: { $0.file.path == file.path }) else { throw PluginStrings.loadedAlready(file.path) }
    let plugin = try PluginLoading.load(file.path)
    guard !loaded.contains(where: { $0.worker.plugin.id == plugin.id }) else {
      throw PluginStrings.loadedAlready(plugin.id)
    }
    loaded.append(Loaded(file: file, worker: PluginWorker(plugin, isConfined: false, toolkit: toolkit)))
    return loaded.count - 1
  }
}
