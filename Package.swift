// swift-tools-version: 6.0
import PackageDescription

// Every target's job in one line; docs/explanation/architecture.md says how they fit together.
let package = Package(
  name: "ntm",
  defaultLocalization: "vi",
  products: [],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    /** Values, tables, the programme's model and rules, documents, the plugin API. No I/O. */
    .target(name: "NTMKit"),
    /** libedit behind functions that Swift can call. */
    .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit")]),
    /** Commands, completion, the prompt and its line editor. */
    .target(name: "Shell", dependencies: ["NTMKit", "CLibEdit"]),
    .testTarget(name: "NTMKitTests", dependencies: ["NTMKit"]),
    .testTarget(name: "ShellTests", dependencies: ["NTMKit", "PseudoTerminal", "Shell", "line-editor-demo"]),
    /** For tests: runs a program on a terminal of its own and shows what its screen holds. */
    .target(name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    /** For tests: a prompt that prints back each line it read. */
    .executableTarget(name: "line-editor-demo", dependencies: ["NTMKit", "Shell"], path: "Tests/LineEditorDemo"),
  ],
  swiftLanguageModes: [.v6]
)
