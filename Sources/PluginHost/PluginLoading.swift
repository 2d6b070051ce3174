import CConfinement
import Foundation
import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Code of a plugin, loaded into this process.
public enum PluginLoading {
  /// Takes from this process, for good, what a plugin has no business with: writing files, starting programs, the network, more memory
  /// than its limit.
  ///
  /// - Returns: whether all of that was taken; false where only memory could be limited, as in a system without filters of system calls.
  /// - Throws: `plugin.not-confined` where not even that.
  public static func confine(memory: UInt64) throws(Diagnostic) -> Bool {
    switch ntm_confine(memory) {
    case Int32(NTM_CONFINED.rawValue): return true
    case Int32(NTM_LIMITED.rawValue): return false
    default: throw PluginFault.notConfined
    }
  }

  /// Keeps this process's memory and environment from the plugins that it starts, where they are not root's.
  public static func hideSession() { ntm_hide() }

  /// Lets go of what the process was given besides its channel: it is not the plugin's to write to.
  public static func closeInherited() { ntm_close_inherited() }

  /// Has the kernel end this process with the session, whatever the plugin is doing then.
  public static func endWithSession() { ntm_end_with_starter(PluginProcess.channel) }

  /// Loads a plugin's file; it stays loaded.
  ///
  /// - Throws: `plugin.cannot-load`, `plugin.no-entry`.
  public static func load(_ path: String) throws(Diagnostic) -> Plugin {
    // A bare name would be looked for among the system's libraries.
    guard let handle = dlopen(path.contains("/") ? path : "./\(path)", RTLD_NOW | RTLD_LOCAL) else {
      throw PluginFault.cannotLoad(path, reason: dlerror().map { String(cString: $0) } ?? "")
    }
    guard let entry = dlsym(handle, "ntm_plugin_entry") else { throw PluginFault.noEntry(path) }
    typealias Entry = @convention(c) () -> UnsafeMutableRawPointer
    let box = unsafeBitCast(entry, to: Entry.self)()
    return Unmanaged<PluginBox>.fromOpaque(box).takeRetainedValue().plugin
  }
}

extension PluginLoading {
  /// Whether this program shows the kit to what it loads, as only some are built to: see Package.swift.
  public static var isPossible: Bool {
    #if LOADS_PLUGINS
      true
    #else
      false
    #endif
  }

  /// Goes on as the program that can load plugins, with other words; it finds the kit where this one does.
  ///
  /// - Throws: `plugin.not-started`.
  public static func goOn(as program: String, _ arguments: [String], kit: String?) throws(Diagnostic) {
    if let kit { setenv("NTM_KIT", kit, 1) }
    let error = Spawning.become(program, arguments)
    throw PluginFault.cannotGoOn(as: program, error)
  }
}
