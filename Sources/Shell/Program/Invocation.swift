import NTMKit

/// What the program was asked to do, its own options read.
public struct Invocation: Sendable {
  public enum Action: Sendable {
    case run, help, version
    /// Makes the sample province's workspace file at a path: part of building the program.
    case buildSample(path: String)
    /// Writes the pages of docs/reference that are derived from the manifests into a folder.
    case writeReference(folder: String)
    /// Says how the words could go on: what the completions of shells ask.
    case complete
  }

  public var action: Action = .run
  /// `-w`, else the environment's `NTM_WORKSPACE`; nil for the sample.
  public var workspacePath: String?
  /// `-c`, each a line (or several).
  public var lines: [String] = []
  /// `-f`.
  public var scriptPath: String?
  /// `COMMAND ARGS…`, or `NAME=VALUE…` behind `-f`.
  public var words: [String] = []
  public var language: String?
  public var format: String?
  public var isReadOnly = false
  public var keepsGoing = false
  /// `--no-settings` is not given.
  public var readsSettings = true
  /// `--no-plugins` is not given.
  public var usesPlugins = true
  /// `--in-process`: the code of plugins is loaded into this process.
  public var loadsPluginsInProcess = false

  public init() {}
}
