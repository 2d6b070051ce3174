import NTMKit
import Query

extension FuzzTarget {
  /// Lines checked against tables, completed at every place, and run where they are right.
  static let language = FuzzTarget("language") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    let environment = try SmallWorld.made.get()
    try requireCompletions(text, environment)
    guard let plan = try checked(text, environment) else { return }
    if LineTarget.isComparable(text) {
      let printed = plan.line.description
      guard let again = try checked(printed, environment) else {
        throw BrokenLaw("“\(text)” is right, and “\(printed)”, which it prints as, is not")
      }
      try require(again.output == plan.output, "“\(text)” and “\(printed)”, which it prints as, give other columns")
    }
    try requireRun(plan, text, environment)
  }

  /// nil for a blank line, and for one that is refused with diagnostics that point into it.
  private static func checked(_ text: String, _ environment: SmallWorld) throws -> Plan? {
    do {
      return try Checker.plan(text, in: environment)
    } catch {
      try require(error.kind != .defect, "“\(text)” is refused as a defect: \(error.message.en)")
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      for part in [error] + error.others {
        guard let span = part.span, let line = span.line, let column = span.column else { continue }
        try require(
          lines.indices.contains(line - 1) && (1...lines[line - 1].count + 1).contains(column),
          "“\(text)”: \(part.code.rawValue) points to \(line):\(column)")
      }
      return nil
    }
  }

  /// What is offered replaces what stands before the cursor, and nothing else.
  private static func requireCompletions(_ text: String, _ environment: SmallWorld) throws {
    let count = text.count
    // Of a longer text some places, others in each, and the end: all of them would take most of the time.
    let lot = text.utf8.reduce(UInt64(count)) { ($0 &* 31) &+ UInt64($1) }
    var generator = SeededGenerator(seed: lot)
    let some = (0..<10).map { _ in Int(generator.next() % UInt64(count + 1)) }
    for cursor in (count <= 20 ? Array(0..<count) : some) + [count] {
      let context = LineAnalysis.context(at: cursor, in: text, environment: environment)
      try require(
        (0...cursor).contains(context.start), "“\(text)”: at \(cursor) a completion begins at \(context.start)")
    }
  }

  /// A line that was found right has the columns that were promised, or stops with a diagnostic of its data.
  private static func requireRun(_ plan: Plan, _ text: String, _ environment: SmallWorld) throws {
    // A statement may go on for ever: what stops it is the user.
    guard let source = plan.source, source.schema != nil, !VietnameseFolding.fold(text).contains("recursive") else {
      return
    }
    let result = try unlessRefused {
      try plan.apply(to: environment.table(for: source), in: environment)
    }
    guard let result, let promised = plan.output else { return }
    try require(
      result.schema == promised, "“\(text)” gives \(result.schema.fields), which is not what it was checked for")
  }
}

/// The tables of the verbs' examples, and beside them a report, a command and variables over the same rows.
private struct SmallWorld: QueryEnvironment {
  static let made = Result { try SmallWorld() }

  private let examples: ExampleTables
  private let communes: Table

  init() throws {
    examples = try ExampleTables()
    communes = try examples.run("communes")
  }

  var vocabulary: Vocabulary { examples.vocabulary }
  var sourceNames: [String] { examples.sourceNames + ["gap", "near", "open", "_"] }
  var sinkNames: Set<String> { ["show", "save", "chart"] }
  var periods: [Period] { examples.periods }

  func resolve(_ word: String) -> ResolvedSource? {
    switch word {
    case "gap": ResolvedSource("gap", .report(primary: communes.schema))
    case "near", "_": ResolvedSource(word, .variable(communes.schema))
    case "open": ResolvedSource(word, .command)
    default: examples.resolve(word)
    }
  }
  func reportTables(of report: String) -> [(id: String, schema: Schema)] { [("by_district", communes.schema)] }
  func table(for source: CheckedSource) throws -> Table {
    switch source.kind {
    case .report, .variable: communes
    default: try source.sqlTable(in: self) ?? examples.table(for: source)
    }
  }
}

extension CheckedSource {
  /// What a statement gives over the tables of an environment; nil for a source that is none.
  fileprivate func sqlTable(in environment: some QueryEnvironment) throws -> Table? {
    if case .sql(let statement) = kind { try statement.run(in: environment) } else { nil }
  }
}
