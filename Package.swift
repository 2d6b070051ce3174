// swift-tools-version: 6.0
import PackageDescription

// Every target's job in one line; docs/explanation/architecture.md says how they fit together.
let package = Package(
  name: "ntm",
  defaultLocalization: "vi",
  products: [
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    /** Values, tables, the programme's model and rules, documents, the plugin API. No I/O. */
    .target(name: "NTMKit"),
    .testTarget(name: "NTMKitTests", dependencies: ["NTMKit"]),

    /** Files → records and diagnostics; knows no database. */
    .target(name: "Importing", dependencies: ["NTMKit", "Yams"]),
    .testTarget(name: "ImportingTests", dependencies: ["Importing"]),

    /** The append-only store: write batches, migrate, snapshot. The only user of GRDB. */
    .target(
      name: "Storage",
      dependencies: [
        "NTMKit", .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .testTarget(name: "StorageTests", dependencies: ["Storage"]),

    /** Pipeline text → checked plan → table; knows no domain. */
    .target(name: "Query", dependencies: ["NTMKit"]),
    .testTarget(name: "QueryTests", dependencies: ["Query"]),

    /** Document → text, JSON, HTML, CSV, Markdown. */
    .target(name: "Rendering", dependencies: ["NTMKit"]),
    .testTarget(name: "RenderingTests", dependencies: ["Rendering"]),
  ],
  swiftLanguageModes: [.v6]
)
