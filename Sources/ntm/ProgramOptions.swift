import ArgumentParser
import NTMKit
import Shell

/// The program's own options, before the command.
struct ProgramOptions: ParsableArguments {
  @Option(name: [.short, .long]) var workspace: String?
  @Option(name: .customShort("c")) var lines: [String] = []
  @Option(name: .customShort("f")) var script: String?
  @Option var lang: String?
  @Option var format: String?
  @Flag var readOnly = false
  @Flag var keepGoing = false
  @Flag var noSettings = false
  @Flag var noPlugins = false
  @Flag var inProcess = false
  @Flag var version = false
  /// Our own, so that it speaks the user's language.
  @Flag(name: [.short, .long]) var help = false
  @Flag var complete = false
  @Option var buildSample: String?
  @Option var writeReference: String?
  @Argument(parsing: .captureForPassthrough) var words: [String] = []
}

extension Invocation {
  /// - Throws: `options.unknown`, `options.missing-value`.
  init(arguments: [String]) throws(Diagnostic) {
    self.init()
    // `ntm haugiang.ntm` opens it, as other programs do with their files.
    var arguments = arguments
    if let first = arguments.first, first.hasSuffix(".ntm"), !first.hasPrefix("-") { arguments.insert("-w", at: 0) }
    // Options stand before the command: without any, everything is words of a line, and the parser's time is saved. So it is
    // for the one that is asked most often.
    guard arguments.first?.hasPrefix("-") == true else {
      words = arguments
      return
    }
    if arguments.count == 2, arguments[0] == "-c", !arguments[1].hasPrefix("-") {
      lines = [arguments[1]]
      return
    }
    let options: ProgramOptions
    do {
      options = try ProgramOptions.parse(arguments)
    } catch {
      throw OptionError.diagnostic(ProgramOptions.message(for: error))
    }
    // The parser leaves an option that it does not know to the command's words.
    if let word = options.words.first, word.hasPrefix("-"), word != "--", !options.complete {
      throw OptionError.unknown(word)
    }
    workspacePath = options.workspace
    lines = options.lines
    scriptPath = options.script
    language = options.lang
    format = options.format
    isReadOnly = options.readOnly
    keepsGoing = options.keepGoing
    readsSettings = !options.noSettings
    usesPlugins = !options.noPlugins
    loadsPluginsInProcess = options.inProcess
    words = options.words.first == "--" ? Array(options.words.dropFirst()) : options.words
    if options.complete {
      action = .complete
    } else if options.help {
      action = .help
    } else if options.version {
      action = .version
    } else if let path = options.buildSample {
      action = .buildSample(path: path)
    } else if let folder = options.writeReference {
      action = .writeReference(folder: folder)
    }
  }
}

/// The parser's messages, which are English sentences, as diagnostics in both languages.
enum OptionError {
  private static let names = ProgramOption.all.flatMap(\.names)

  static func diagnostic(_ message: String) -> Diagnostic {
    if message.hasPrefix("Unknown option"), let name = quoted(message) {
      return unknown(name)
    }
    if message.hasPrefix("Missing value"), let name = quoted(message) {
      return Diagnostic(
        "options.missing-value", message: OptionStrings.missingValue(name), hints: [OptionStrings.seeHelp])
    }
    return Diagnostic("options.invalid", message: OptionStrings.invalid(message), hints: [OptionStrings.seeHelp])
  }

  static func unknown(_ word: String) -> Diagnostic {
    let name = String(word.prefix { $0 != "=" })
    let nearest = NearestName.nearest(to: name, among: names).map { [OptionStrings.didYouMean($0)] } ?? []
    return Diagnostic(
      "options.unknown", message: OptionStrings.unknown(name), hints: nearest + [OptionStrings.seeHelp])
  }

  /// The first word between single quotes.
  private static func quoted(_ message: String) -> String? {
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    return parts.count >= 3 ? parts[1].split(separator: " ").first.map(String.init) : nil
  }
}
