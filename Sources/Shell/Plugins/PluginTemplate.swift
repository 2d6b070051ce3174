import NTMKit
import PluginHost

/// A plugin to begin with, which does something useful at once: its sources, its words, its tests.
struct PluginTemplate {
  /// What it brings.
  enum Kind: String, ParameterChoice {
    case report, importer, check

    var label: LocalizedText { PluginPartStrings.label(of: self) }
  }

  struct File {
    var path: String
    var text: String
  }

  /// Of the module: `MovementScores`.
  let module: String
  /// kebab-case, of the plugin and of its report.
  let id: String
  let kind: Kind
  /// The folder with the kit's interface, and the program.
  private let kit: String
  private let program: String

  /// - Parameter name: as it was typed: `MovementScores`, `movement-scores`.
  /// - Throws: `plugin.bad-name`.
  init(name: String, kind: Kind, kit: String, program: String) throws(Diagnostic) {
    self.kind = kind
    module = PluginBuilder(kit: kit, folder: name, environment: [:]).moduleName
    id = PluginBuilder.kebab(module)
    self.kit = kit
    self.program = program
    guard PluginDescription.isName(id), name.contains(where: { $0.isLetter && $0.isCased }),
      !Self.reserved.contains(module)
    else { throw PluginFault.badName(PlainText.withoutControls(name)) }
  }

  /// Modules and types that a plugin's own code would be mistaken for.
  private static let reserved: Set = ["Strings", "Self", "Swift", "NTMKit", "Any", "Protocol"]

  var files: [File] {
    sources + [
      File(path: "Tests/\(module)Tests/\(module)Tests.swift", text: tests),
      File(path: "Package.swift", text: package),
      File(path: "README.md", text: readme),
      File(path: ".gitignore", text: ".build/\n*.\(PluginFile.fileExtension)\n"),
    ]
  }

  private var sources: [File] {
    switch kind {
    case .report: reportFiles
    case .importer: importerFiles
    case .check: checkFiles
    }
  }

  /// What to try first.
  var line: String {
    switch kind {
    case .report, .importer: id
    case .check: "check --rule \(id.replacing("-", with: "_"))"
    }
  }

  /// What the README says of what it brings.
  private var about: String {
    switch kind {
    case .report: reportReadme
    case .importer: importerReadme
    case .check: checkReadme
    }
  }

  private var tests: String {
    """
    import Foundation
    import Testing

    /// `swift test` runs what `ntm plugin test` runs.
    @Test("the plugin passes its tests") func pluginTests() throws {
      let environment = ProcessInfo.processInfo.environment
      let ntm = Process()
      ntm.executableURL = URL(fileURLWithPath: environment["NTM"] ?? "\(program)")
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
      ntm.arguments = ["plugin", "test", folder.path]
      try ntm.run()
      ntm.waitUntilExit()
      #expect(ntm.terminationStatus == 0)
    }

    """
  }

  private var package: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    // For editors and `swift test`; ntm itself builds the plugin, with `ntm plugin build`.
    let kit = Context.environment["NTM_KIT"] ?? "\(kit)"

    let package = Package(
      name: "\(module)",
      targets: [
        .target(name: "\(module)", swiftSettings: [.unsafeFlags(["-I", kit])]),
        .testTarget(name: "\(module)Tests"),
      ],
      swiftLanguageModes: [.v6]
    )

    """
  }

  private var readme: String {
    """
    # \(id)

    \(about)

    ## Work on it

        ntm plugin load .             # at the prompt: build, test, use; again after each change
        ntm plugin test . --update    # write the golden files in Golden/; read what changed
        ntm plugin test .             # examples, golden files, what every report keeps to
        ntm plugin build .            # \(id).\(PluginFile.fileExtension): the one file to give away
        ntm plugin install .          # for yourself; others install the file

    """
  }
}
