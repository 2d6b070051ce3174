import NTMKit
import PluginHost
import SampleData

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What lies beside the program for plugins: the program that they run in, and the kit's interface that they are built with.
public enum PluginPrograms {
  /// A program that can load plugins: this one, where it was built so, else the one in the folder `plugin-host` beside it.
  static var host: String? {
    if PluginLoading.isPossible, let own = ProgramPlace.executable { return own }
    guard let folder = ProgramPlace.directory else { return nil }
    let path = folder + "/plugin-host/ntm"
    return access(path, X_OK) == 0 ? path : nil
  }

  /// Goes on as the program that can load plugins into its own process, with the same words; returns where this one can.
  ///
  /// - Throws: `plugin.no-host`, `plugin.not-started`.
  public static func goOnWhereTheyCanBeLoaded(
    _ arguments: [String], _ environment: [String: String]
  ) throws(Diagnostic) {
    guard !PluginLoading.isPossible else { return }
    guard let host else { throw PluginStrings.noHostProgram }
    try PluginLoading.goOn(as: host, arguments, kit: kit(environment))
  }

  /// This program, for files that call it.
  static var own: String? { ProgramPlace.executable }

  /// The folder with the kit's interface; `NTM_KIT`, else `kit` beside the program.
  static func kit(_ environment: [String: String]) -> String? {
    if let folder = environment["NTM_KIT"], !folder.isEmpty { return folder }
    return ProgramPlace.directory.map { $0 + "/kit" }
  }
}
