import NTMKit
import Query
import Testing

@Suite("What could be typed at the cursor")
struct LineAnalysisTests {
  private struct Seen: Equatable {
    var expectations: [String]
    var prefix: String
    var start: Int
  }

  /// The context in words; a `^` in the line is the cursor, else its end.
  private func context(_ line: String, _ environment: any QueryEnvironment) -> (Seen, isQuoted: Bool) {
    let cursor = line.contains("^") ? line.prefix { $0 != "^" }.count : line.count
    let text = line.replacing("^", with: "")
    let context = LineAnalysis.context(at: cursor, in: text, environment: environment)
    let words = context.expectations.map { expectation -> String in
      switch expectation {
      case .source: "source"
      case .joinSource: "join"
      case .reportTable(let report): "table of \(report)"
      case .stage: "stage"
      case .column(let schema): "columns \(schema.names.prefix(2).joined(separator: " "))"
      case .value(let field, let source): "value of \(field.name)\(source == nil ? "" : " in \(source?.name ?? "")")"
      case .function(let functions): "functions \(Set(functions.map { "\($0.group)" }).sorted().joined(separator: " "))"
      case .keyword(let words): words.joined(separator: " ")
      case .period: "period"
      case .closing: "closing"
      case .argument(let name, let words, _): "argument of \(name) after \(words.map(\.text))"
      }
    }
    return (Seen(expectations: words, prefix: context.prefix, start: context.start), context.isQuoted)
  }

  @Test(
    "in the verbs of a table",
    arguments: [
      ("", ["source"], "", 0), ("com", ["source"], "com", 0), ("x = com", ["source"], "com", 4),
      ("communes ", ["at asof"], "", 9), ("communes at ", ["period"], "", 12), ("communes | ", ["stage"], "", 11),
      ("communes | whe", ["stage"], "whe", 11), ("communes | whe^ | count", ["stage"], "whe", 11),
      ("communes | where ", ["columns code name", "functions row"], "", 17),
      ("communes | where dis", ["columns code name", "functions row"], "dis", 17),
      ("communes | where district ", ["and or in is not"], "", 26),
      (
        "communes | where district = ", ["value of district in communes", "columns code name", "functions row"], "", 28
      ),
      (
        "communes | where huyen = \"Ph", ["value of district in communes", "columns code name", "functions row"], "Ph",
        25
      ),
      ("communes | where district in (", ["value of district in communes"], "", 30),
      ("communes | where district in (\"a\", ", ["value of district in communes"], "", 35),
      ("communes | where met is ", ["missing not"], "", 24), ("communes | where met is not ", ["missing"], "", 28),
      ("communes | where met > 3 and ", ["columns code name", "functions row"], "", 29),
      ("communes | count ", ["by"], "", 17), ("communes | count by ", ["columns code name", "functions row"], "", 20),
      ("communes | summarize ", ["functions aggregate"], "", 21),
      ("communes | summarize mean(", ["columns code name", "functions aggregate row"], "", 26),
      ("communes | summarize m = ", ["columns code name", "functions aggregate row"], "", 25),
      ("communes | summarize mean(met) ", ["by and or in is not"], "", 31),
      ("communes | add x = ", ["columns code name", "functions aggregate row window"], "", 19),
      ("communes | sort code, -", ["columns code name", "functions row"], "", 23),
      ("communes | take ", [], "", 16), ("communes | join ", ["join"], "", 16),
      ("communes | join leaders ", ["on at asof"], "", 24),
      ("communes | join leaders on ", ["columns code name"], "", 27),
      ("communes | join leaders on code ", ["left inner anti semi"], "", 32),
      ("communes | count by district | where c", ["columns district count", "functions row"], "c", 37),
      (
        "communes | count by district | where district = ",
        ["value of district", "columns district count", "functions row"], "", 48
      ),
      ("communes | nonsense x | where ", ["functions row"], "", 30),
      ("communes | save ", ["argument of save after []"], "", 16),
      ("communes | save a.html --lang v", ["argument of save after [\"a.html\", \"--lang\"]"], "v", 30),
      ("communes | distinct dis", ["columns code name"], "dis", 20),
      ("history | where period = ", ["period", "columns code period", "functions row"], "", 25),
    ] as [(String, [String], String, Int)])
  func verbs(_ line: String, _ expected: [String], _ prefix: String, _ start: Int) throws {
    #expect(context(line, try ExampleTables()).0 == Seen(expectations: expected, prefix: prefix, start: start))
  }

  @Test(
    "in the words of commands and reports",
    arguments: [
      ("gap ", ["at asof", "argument of gap after []"], "", 4),
      ("gap --near ", ["argument of gap after [\"--near\"]"], "", 11), ("gap.by", ["table of gap"], "by", 4),
      ("open \"so-lieu/", ["argument of open after []"], "so-lieu/", 5), ("near ", [], "", 5),
      ("| where ", ["columns code missing", "functions row"], "", 8), ("gap | join gap.", ["table of gap"], "", 15),
    ] as [(String, [String], String, Int)])
  func words(_ line: String, _ expected: [String], _ prefix: String, _ start: Int) {
    #expect(context(line, ShellLikeEnvironment()).0 == Seen(expectations: expected, prefix: prefix, start: start))
  }

  @Test("an open quote is said to be one")
  func quotes() throws {
    #expect(try context("communes | where name = \"Ph", ExampleTables()).isQuoted)
    #expect(try !context("communes | where nam", ExampleTables()).isQuoted)
  }

  @Test("no unfinished line is too odd", arguments: 0..<200 as Range<UInt64>)
  func robust(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let pieces = [
      "communes", " ", "|", "where", "(", ")", "\"", "`", "{", "}", "=", "in", "by", ",", "~", "is", "not", "#", ".",
      "-", "3", "2022Q3", "at", "join", "add", "đ", "\n",
    ]
    let text = (0..<input.below(14)).map { _ in input.pick(pieces) + (input.chance(50) ? " " : "") }.joined()
    let tables = try ExampleTables()
    for cursor in 0...text.count {
      let context = LineAnalysis.context(at: cursor, in: text, environment: tables)
      #expect(context.start <= cursor, "\(text)")
    }
    // Nor does reading or checking it crash.
    _ = LineParser.isIncomplete(text)
    _ = try? tables.run(text)
  }
}
