// swift-tools-version: 6.0
import PackageDescription

// Reports, each a folder of Plugins/: scripts/new-plugin adds one.
let plugins = [
  // plugins: begin
  "Bridge",
  "Cheapest",
  "Compare",
  "CriteriaForecast",
  "CriteriaGap",
  "DataQuality",
  "ForecastVerification",
  "Funding",
  "OCOPForecast",
  "OCOPRegister",
  "Periodic",
  "PlanProgress",
  "PlanTasks",
  "StageTimes",
  "Training",
  // plugins: end
]
// Those that simulate: optimised in debug builds too, as `Statistics` is.
let simulatingPlugins: Set = ["Cheapest", "CriteriaForecast", "OCOPForecast"]
// What a report takes from another one besides its document: the model of a forecast.
let pluginsOfPlugins: [String: [Target.Dependency]] = ["Cheapest": ["CriteriaForecast"]]
// Plugins built outside the package are loaded by a program that has Swift's runtime beside it and shows the kit's symbols: debug builds,
// and what NTM_PLUGIN_HOST asks for (scripts/lib/plugin-host.sh). The program that people start has neither, and starts in half the time.
let loadsPlugins: BuildSettingCondition? =
  Context.environment["NTM_PLUGIN_HOST"] == nil ? .when(configuration: .debug) : nil
let stableInterface: [SwiftSetting] = [.unsafeFlags(["-enable-library-evolution"], loadsPlugins)]
let shownSymbols: [LinkerSetting] = [
  .unsafeFlags(
    ["-Xlinker", "--dynamic-list=\(Context.packageDirectory)/Sources/ntm/exports.list"],
    loadsPlugins.map { _ in .when(platforms: [.linux], configuration: .debug) } ?? .when(platforms: [.linux]))
]
let pluginDependencies = plugins.map { Target.Dependency(stringLiteral: $0) }

// Every target's job in one line; docs/explanation/architecture.md says how they fit together.
let package = Package(
  name: "ntm",
  defaultLocalization: "vi",
  products: [
    .executable(name: "ntm", targets: ["ntm"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    /** Values, tables, the programme's model and rules, documents, the plugin API. No I/O. */
    .target(name: "NTMKit", swiftSettings: stableInterface),
    /** Estimators and distributions: numbers in, estimates out; knows no domain and depends on nothing. Optimised in debug
     builds too: tests that forecast take a sixth of the time. */
    .target(name: "Statistics", swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    /** Files → records and diagnostics; knows no database. */
    .target(name: "Importing", dependencies: ["NTMKit", "Yams", "CWorkbooks", "CExpat", "CCMark"]),
    /** libzip and libxlsxwriter, loaded when a workbook is first read or written: the parts of an .xlsx workbook, unpacked in
     blocks; and workbooks with formats, filters and frozen headers, written row by row. */
    .target(name: "CWorkbooks"),
    /** cmark: the Markdown of free text. */
    .systemLibrary(name: "CCMark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"])]),
    /** expat: the XML of a workbook's parts, read as a stream. */
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    /** The append-only store: write batches, migrate, snapshot. The only user of GRDB itself. */
    .target(
      name: "Storage",
      dependencies: [
        "NTMKit", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    /** What confines the process of a plugin: limits, and a filter of system calls by libseccomp. */
    .target(name: "CConfinement", linkerSettings: [.linkedLibrary("seccomp", .when(platforms: [.linux]))]),
    /** Plugins built outside the package: builds, pins, loads and runs them, in processes of their own. */
    .target(
      name: "PluginHost", dependencies: ["NTMKit", "CConfinement", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: [.define("LOADS_PLUGINS", loadsPlugins)]),
    /** SQL over tables, by SQLite: a statement → its columns, and its rows; knows tables and nothing else. */
    .target(name: "SQLQueries", dependencies: ["NTMKit", .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    /** Pipeline text → checked plan → table; knows no domain. */
    .target(name: "Query", dependencies: ["NTMKit", "SQLQueries"]),
    /** Document → text, JSON, HTML, CSV, Markdown, a workbook. */
    .target(name: "Rendering", dependencies: ["NTMKit", "WorkbookWriting"]),
    /** Sheets of values → the bytes of an .xlsx workbook. */
    .target(name: "WorkbookWriting", dependencies: ["NTMKit", "CWorkbooks"]),
    /** libedit's narrow line editing behind a small C shim. */
    .target(name: "CLibEdit", linkerSettings: [.linkedLibrary("edit")]),
    /** Commands, completion, the prompt, scripts and one-shot lines. */
    .target(
      name: "Shell",
      dependencies: [
        "NTMKit", "Importing", "Storage", "Query", "Rendering", "PluginHost", "SampleData", "WorkbookWriting",
        "CLibEdit",
      ]),
    /** Hậu Giang 2022: real units and plan, invented and so labelled results; and the lists of units of the whole country. */
    .target(
      name: "SampleData", dependencies: ["NTMKit"], exclude: ["README.md"],
      resources: [.copy("Resources"), .copy("Lists")]),
    /** The only place where the parts are listed and joined. */
    .executableTarget(
      name: "ntm",
      dependencies: [
        "NTMKit", "Importing", "Query", "Rendering", "Shell",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ] + pluginDependencies, exclude: ["exports.list"], linkerSettings: shownSymbols),

    .testTarget(name: "NTMKitTests", dependencies: ["NTMKit"]),
    .testTarget(name: "StatisticsTests", dependencies: ["Statistics", "CalibrationSimulator"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing", "FuzzTargets"]),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Storage", "PseudoTerminal", "store-writer-demo", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "PluginHostTests", dependencies: ["PluginHost"]),
    .testTarget(name: "SQLQueriesTests", dependencies: ["SQLQueries"]),
    .testTarget(name: "QueryTests", dependencies: ["Query", .product(name: "GRDBSQLite", package: "GRDB.swift")]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering", "Importing"]),
    .testTarget(name: "WorkbookWritingTests", dependencies: ["WorkbookWriting", "Importing"]),
    .testTarget(
      name: "ShellTests",
      dependencies: [
        "NTMKit", "Importing", "Storage", "PluginHost", "Query", "Rendering", "SampleData", "Shell", "PseudoTerminal",
        "CPseudoTerminal",
        "line-editor-demo",
      ] + pluginDependencies),
    .testTarget(
      name: "PluginTests",
      dependencies: ["NTMKit", "SampleData", "Importing", "Storage", "Query", "Rendering"] + pluginDependencies),
    /** Runs the built program: on pipes, on a pseudo-terminal, as a newcomer would. */
    .testTarget(name: "EndToEndTests", dependencies: ["PseudoTerminal", "ntm"]),
    .testTarget(name: "PseudoTerminalTests", dependencies: ["PseudoTerminal"]),
    /** For tests: runs a program on a terminal of its own and shows what its screen holds. */
    .target(name: "PseudoTerminal", dependencies: ["CPseudoTerminal"], path: "Tests/PseudoTerminal"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    /** For tests and scripts/calibrate: programmes with a hidden truth, forecast by what `ocop-forecast` forecasts with. */
    .target(
      name: "CalibrationSimulator", dependencies: ["Statistics"], path: "Tests/Calibration/Simulator",
      swiftSettings: [.unsafeFlags(["-O"], .when(configuration: .debug))]),
    .executableTarget(
      name: "calibrate", dependencies: ["CalibrationSimulator"], path: "Tests/Calibration/Driver"),
    /** For tests: what must hold of the readers whatever bytes they are given. */
    .target(name: "FuzzTargets", dependencies: ["NTMKit", "Importing", "Query"], path: "Tests/Fuzzing/Targets"),
    /** For tests: a prompt that prints back each line it read. */
    .executableTarget(name: "line-editor-demo", dependencies: ["NTMKit", "Shell"], path: "Tests/LineEditorDemo"),
    /** For tests: imports one batch after another until it is killed. */
    .executableTarget(name: "store-writer-demo", dependencies: ["NTMKit", "Storage"], path: "Tests/StoreWriterDemo"),
  ]
    + plugins.map { name in
      .target(
        name: name, dependencies: ["NTMKit", "Statistics"] + pluginsOfPlugins[name, default: []],
        path: "Plugins/\(name)", exclude: ["README.md"],
        swiftSettings: simulatingPlugins.contains(name) ? [.unsafeFlags(["-O"], .when(configuration: .debug))] : [])
    },
  swiftLanguageModes: [.v6]
)

// libFuzzer brings a `main` of its own and wants everything built with coverage: scripts/fuzz asks for it, in a folder of its own.
if Context.environment["NTM_FUZZER"] != nil {
  package.targets.append(
    .executableTarget(
      name: "reader-fuzzer", dependencies: ["FuzzTargets"], path: "Tests/Fuzzing/Driver",
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
