import NTMKit
import Query
import Testing

@Suite("Formatting a line") struct LineFormatterTests {
  private func formatted(_ text: String) throws -> String {
    try LineFormatter().formatted(text).joined(separator: "\n")
  }

  @Test(
    "spaces stand between words and around operators, and nowhere else",
    arguments: [
      (
        "  near=gap   at  2022Q3|where missing<=3|sort  missing,-population",
        "near = gap at 2022Q3 | where missing <= 3 | sort missing, -population"
      ),
      (
        "communes|where met in( 1 , 2 )and not(name~\"phu\")", "communes | where met in (1, 2) and not (name ~ \"phu\")"
      ),
      ("t | add a=-b - -c+1, b = ( - x )", "t | add a = -b - -c + 1, b = (-x)"),
      ("t | where met in 16 .. 18", "t | where met in 16..18"),
      ("t | summarize m=mean ( met ) by district", "t | summarize m = mean(met) by district"),
      ("t | join gap . by_district on code", "t | join gap.by_district on code"),
      ("t | where `odd  name`=\"a  |  b\"", "t | where `odd  name` = \"a  |  b\""),
      ("t|save   \"a  b.csv\"   --format csv", "t | save \"a  b.csv\" --format csv"),
      ("t|save a/b-c.csv", "t | save a/b-c.csv"), ("|count", "| count"), ("explain   t|count", "explain t | count"),
      ("t at {period}|where a{x} = {y}", "t at {period} | where a{x} = {y}"),
      ("t at {p}|where met={n} and a-{n}>=-{m}", "t at {p} | where met = {n} and a-{n} >= -{m}"),
      ("t|where a in({x},{y}) and b!={z}.5", "t | where a in ({x}, {y}) and b != {z}.5"),
      ("t|take {n}|add x={a}-{b} - {c}+1,y = b.{c}..{d}", "t | take {n} | add x = {a}-{b} - {c}+1, y = b.{c}..{d}"),
      ("t|join sql {select  1} on a", "t | join sql {select  1} on a"),
      ("sql {select  1 |  2}", "sql {select  1 |  2}"), ("t | count # ghi chú", "t | count  # ghi chú"),
      ("source  \"a.ntm\"  met={n}   p={p}", "source \"a.ntm\" met={n} p={p}"),
      ("gap  --unit={u}|save {d}/q={n}.csv", "gap --unit={u} | save {d}/q={n}.csv"),
      ("whatif {plan_tasks T12 state={s}}  tasks", "whatif { plan_tasks T12 state={s} } tasks"),
      ("   ", ""), ("# only", ""),
    ])
  func spaces(_ text: String, _ expected: String) throws {
    #expect(try formatted(text) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test("a stage has a line of its own where one does not hold them all")
  func long() throws {
    let line =
      "communes at 2022Q3 | where missing <= 3 and population > 6000 | select code, name, district, met, missing | sort missing, -population"
    let expected = """
      communes at 2022Q3
        | where missing <= 3 and population > 6000
        | select code, name, district, met, missing
        | sort missing, -population
      """
    #expect(try formatted(line) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test("comments stay where they are")
  func comments() throws {
    let text = """
      communes   # các xã
        # gần đạt
      |where missing<=3 and   # một
         met>3 # hai
      |count #ba
      """
    let expected = """
      communes  # các xã
        # gần đạt
        # một
        | where missing <= 3 and met > 3  # hai
        | count  #ba
      """
    #expect(try formatted(text) == expected)
    #expect(try formatted(expected) == expected)
  }

  @Test("a line that is wrong is not touched")
  func wrong() {
    #expect(throws: Diagnostic.self) { try formatted("communes | where \"a") }
  }

  /// What is said: of verbs the tokens count, of all else the words.
  private struct Meaning: Equatable {
    var syntax: [String]
    init?(_ text: String) throws {
      guard let line = try LineParser.parse(text) else { return nil }
      syntax = ["\(line.isExplained)", line.assignment?.text ?? "", line.source?.description ?? ""]
      syntax += line.stages.map { stage in
        stage.name.text
          + (VerbRegistry.standard[stage.name.text] == nil
            ? "\(stage.words.map { "\($0.isQuoted) \($0.text)" })" : "\(stage.tokens.map(\.kind))")
      }
    }
  }

  @Test("whatever is written means the same when it is formatted, and is formatted for good", arguments: 0..<40)
  func property(seed: Int) throws {
    var random = RandomInput(seed: UInt64(seed) * 7919 + 11)
    for _ in 0..<60 {
      let line = random.line()
      guard let meaning = try? Meaning(line) else { continue }
      let once = try formatted(line)
      #expect(try Meaning(once) == meaning, "seed \(seed): \(line) became \(once)")
      #expect(try formatted(once) == once, "seed \(seed): \(line)")
      let comments = line.split(separator: "\n").count { $0.contains("# c") }
      #expect(once.split(separator: "\n").count { $0.contains("# c") } == comments, "seed \(seed): \(line)")
    }
  }
}

extension RandomInput {
  /// A line of the language with odd spacing and comments; most are right.
  fileprivate mutating func line() -> String {
    let sources = [
      "t", "u at 2022Q3", "_", "gap.by_district", "open \"a b.csv\" --sheet 2", "x = t", "explain t", "{p}",
    ]
    var line = pick(sources)
    for _ in 0..<below(4) {
      line += gap() + "|" + gap() + stage()
    }
    if chance(20) { line += " # c" }
    return line
  }

  private mutating func stage() -> String {
    switch below(6) {
    case 0: return "where " + spaced(expression(.bool).description)
    case 1: return "add z" + gap() + "=" + gap() + spaced(expression(.double).description)
    case 2: return pick(["sort a, -b", "sort -x", "select a,b as c", "take 3", "top 3 by x"])
    case 3: return pick(["save \"a # b.csv\"", "show csv", "save a/b-c.csv --format  csv", "chart bar  s x by t"])
    case 4:
      return pick(["summarize m=mean(x) by s", "join gap . by_district on a", "where a in 1 .. 3", "where p={q}"])
    default:
      return pick(["sele#t x", "where ! = 3", "count", "where a . . b", "where (((", "sql { a | b }", "where 3 . 5"])
    }
  }

  /// Spaces and ends of lines where there is a space, more or fewer around symbols.
  private mutating func spaced(_ text: String) -> String {
    var result = ""
    var isQuoted = false
    for character in text {
      if character == "\"" { isQuoted.toggle() }
      if !isQuoted, character == " " {
        result += chance(15) ? "  " : chance(4) ? " # c\n " : " "
      } else if !isQuoted, "(),".contains(character), chance(20) {
        result += " \(character) "
      } else {
        result.append(character)
      }
    }
    return result
  }

  private mutating func gap() -> String { pick(["", " ", "  ", "\n", "\n  # c\n", " # c\n"]) }
}
