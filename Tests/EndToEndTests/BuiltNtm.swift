import Foundation
import PseudoTerminal

/// The built program with its standard streams on pipes, in a folder and an environment of its own.
struct BuiltNtm {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  let folder: String
  var environment: [String: String]

  /// Runs `body` with a program that sees nothing of the user running the tests; its folder goes afterwards.
  static func with(language: String = "en", _ body: (BuiltNtm) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.path + "/ntm-end-to-end-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin", "NTM_LANG": language, "NTM_HISTORY": ""]
    if let libraries = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      environment["LD_LIBRARY_PATH"] = libraries
    }
    try body(BuiltNtm(folder: folder, environment: environment))
  }

  func run(_ arguments: String..., input: String = "") throws -> Run {
    try start(BuiltProduct.path("ntm"), arguments, input: input)
  }

  /// A command line of the shell, with `ntm` being the built program.
  func shell(_ line: String) throws -> Run {
    try start("/bin/bash", ["-c", "ntm() { '\(BuiltProduct.path("ntm"))' \"$@\"; }; \(line)"], input: "")
  }

  /// Reads both outputs while the program runs, so that none fills up.
  private func start(_ program: String, _ arguments: [String], input: String) throws -> Run {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    let streams = ["in", "out", "err"].map { "\(folder)/.stream-\($0)-\(UUID().uuidString)" }
    try Data(input.utf8).write(to: URL(fileURLWithPath: streams[0]))
    for path in streams.dropFirst() { _ = FileManager.default.createFile(atPath: path, contents: nil) }
    defer { for path in streams { try? FileManager.default.removeItem(atPath: path) } }
    process.standardInput = FileHandle(forReadingAtPath: streams[0])
    process.standardOutput = FileHandle(forWritingAtPath: streams[1])
    process.standardError = FileHandle(forWritingAtPath: streams[2])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .uncaughtSignal
        ? 128 + process.terminationStatus : process.terminationStatus,
      output: try text(streams[1]), errors: try text(streams[2]))
  }

  private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

  func write(_ text: String, to name: String) throws {
    try text.write(toFile: "\(folder)/\(name)", atomically: true, encoding: .utf8)
  }

  func read(_ name: String) throws -> String { try text("\(folder)/\(name)") }
}
