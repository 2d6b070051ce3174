import Foundation
import PseudoTerminal

/// A shell on a terminal of 80 columns, in an empty folder, with `ntm` and `scripts/ntm` being the program that was built.
///
/// What is read is what a person would see: the rows between one prompt and the next.
final class DocumentationTerminal {
  let folder: String
  private let terminal: PseudoTerminal
  private let root: String

  /// - Parameter page: where it is; data to import that lie beside it, in `so-lieu`, lie in the working folder too, and so do plugins.
  init(language: String, page: String) throws {
    let program = try BuiltProduct.path("ntm")
    let files = FileManager.default
    root = files.temporaryDirectory.path + "/ntm-documentation-" + UUID().uuidString
    folder = root + "/work"
    for place in ["bin", "work/scripts"] {
      try files.createDirectory(atPath: "\(root)/\(place)", withIntermediateDirectories: true)
      try files.createSymbolicLink(atPath: "\(root)/\(place)/ntm", withDestinationPath: program)
    }
    let beside = (page as NSString).deletingLastPathComponent
    for name in try files.contentsOfDirectory(atPath: beside)
    where name == "so-lieu" || files.fileExists(atPath: "\(beside)/\(name)/Sources") {
      try files.copyItem(atPath: "\(beside)/\(name)", toPath: "\(folder)/\(name)")
    }
    var environment = PseudoTerminal.defaultEnvironment
    environment["PATH"] = "\(root)/bin:/usr/bin:/bin"
    if try String(contentsOfFile: page, encoding: .utf8).contains("ntm plugin ") {
      environment["PATH"]? += ":" + PluginSources.pathOfCompiler
      environment["NTM_KIT"] = try PluginSources.kit.get()
      // Shared by all pages, so that the kit is compiled once.
      environment["XDG_CACHE_HOME"] = try PluginSources.home.get() + "/.cache"
    }
    environment["HOME"] = root
    environment["NTM_HISTORY"] = ""
    environment["PAGER"] = ""
    environment["NTM_LANG"] = language
    environment["PS1"] = "$ "
    environment["NO_COLOR"] = "1"
    terminal = try PseudoTerminal(
      executable: "/bin/sh", arguments: ["-c", "cd '\(folder)' && exec /bin/sh -i"], environment: environment, rows: 50,
      timeout: 60)
    try terminal.expectLine("$")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  /// The prompt the cursor stands behind, with its space; nil while something runs.
  private var prompt: String? { Self.prompt(terminal.screen) }

  private static func prompt(_ screen: TerminalScreen) -> String? {
    let line = screen.currentLine
    let isPrompt = line == "$" || (line.hasPrefix("ntm") && line.hasSuffix(">"))
    return isPrompt && screen.cursor.column == line.count + 1 ? line + " " : nil
  }

  private static func isContinuation(_ screen: TerminalScreen) -> Bool {
    let line = screen.currentLine
    return line.hasSuffix("|") && line.dropLast().allSatisfy { $0 == " " } && screen.cursor.column == line.count + 1
  }

  /// The cursor's row, counted from the first that was ever shown.
  private static func row(_ screen: TerminalScreen) -> Int { screen.scrolledOff.count + screen.cursor.row }

  /// Goes to where a block begins: into ntm (over the sample) or out of it, in its language.
  func prepare(_ transcript: DocumentationPage.Transcript, language: String) throws {
    guard let wanted = transcript.steps.first?.prompt else { return }
    if wanted == "$ " {
      if prompt != "$ " { try type("quit") }
      try type("export NTM_LANG=\(language)")
    } else if prompt == "$ " {
      try type("NTM_LANG=\(language) ntm")
    } else {
      try type("set lang \(language)")
    }
  }

  /// Types the lines of a step and gives it back with the prompt and the rows that were really there.
  func run(_ step: DocumentationPage.Step) throws -> DocumentationPage.Step {
    var actual = step
    actual.prompt = prompt ?? ""
    for line in step.input.dropLast() { try type(line, endsInContinuation: true) }
    let start = try type(step.input.last ?? "")
    let rows = terminal.screen.scrolledOff + terminal.screen.lines
    actual.output = Array(rows[(start + 1)..<Self.row(terminal.screen)])
    while actual.output.last == "" { actual.output.removeLast() }
    return actual
  }

  /// Types a line and waits for the next prompt.
  ///
  /// - Returns: the last row of what was typed; a long line is folded by the terminal.
  @discardableResult
  private func type(_ line: String, endsInContinuation: Bool = false) throws -> Int {
    let columns = terminal.screen.columns
    let width = terminal.screen.cursor.column + line.count
    guard width % columns != 0 else {
      throw DocumentationError.malformed("the line just fills the terminal; make it shorter or longer: \(line)")
    }
    let end = Self.row(terminal.screen) + width / columns
    try terminal.type(line)
    try terminal.expect("“\(line)” typed") { screen in
      Self.row(screen) == end && screen.cursor.column == width % columns
    }
    try terminal.type("\r")
    try terminal.expect("a prompt behind “\(line)”") { screen in
      Self.row(screen) > end && (endsInContinuation ? Self.isContinuation(screen) : Self.prompt(screen) != nil)
    }
    return end
  }
}
