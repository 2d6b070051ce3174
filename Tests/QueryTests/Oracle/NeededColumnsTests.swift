import NTMKit
import Query
import Testing

@Suite("The columns that a line needs")
struct NeededColumnsTests {
  private static let stages = [
    "select a, x as z, s, c = b + 1", "drop y, t", "drop b", "rename a as first, s as words", "rename b as a2",
    "add b = a * 2, h = x", "add m = mean(x) by s", "add r = rank() by t order -y", "add q = previous(a) order d",
    "sort -x, s", "take 7", "skip 2", "sample 9 seed 3", "top 6 by y", "distinct", "distinct s, f", "count by p",
    "count", "summarize n = count(), k = sum(b) by s, t", "summarize m = max(d)", "unpivot a, b as figure, value",
    "pivot s", "where x > 0", "where f or a < 2", "describe", "union u", "join u on a = ua",
  ]

  private func tables(_ input: inout RandomInput) throws -> RandomTables {
    let other = try input.table(rows: 12).selecting(["a", "s", "x"])
    return RandomTables(tables: [
      "t": try input.table(rows: input.pick([0, 1, 30])),
      "u": try Table(columns: zip(other.columns, ["ua", "us", "ux"]).map { $0.renamed($1) }),
    ])
  }

  @Test("a line gives the same over these as over all", arguments: 0..<200 as Range<UInt64>)
  func same(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let source = try #require(tables.tables["t"])
    var line = "t"
    for _ in 0...input.below(5) {
      let longer = line + " | " + input.pick(Self.stages)
      if (try? Checker.plan(longer, in: tables)) != nil { line = longer }
    }
    let plan = try #require(try Checker.plan(line, in: tables))
    let whole = try? plan.trace(source, in: tables).output
    #expect((try? plan.apply(to: source, in: tables)) == whole, "seed \(seed): \(line)")
    if let needed = plan.sourceColumns {
      let narrow = try source.selecting(source.schema.names.filter(needed.contains))
      #expect((try? plan.apply(to: narrow, in: tables)) == whole, "seed \(seed): \(line)")
    }
  }

  @Test(
    "are those that it names, as far as it gives no others on",
    arguments: [
      ("t | where x > 0 | summarize n = count(), m = mean(y) by s", "s x y"), ("t | count", ""),
      ("t | sort d | select a", "a d"), ("t | count by k = a + b", "a b"), ("t | add z = x | select z, s", "s x"),
      ("t | where f | drop a | count by s", "a f s"), ("t | top 3 by x | summarize list(t)", "t x"),
    ])
  func named(_ line: String, _ columns: String) throws {
    var input = RandomInput(seed: 1)
    let plan = try #require(try Checker.plan(line, in: tables(&input)))
    #expect(plan.sourceColumns?.sorted().joined(separator: " ") == columns)
  }

  @Test(
    "are all where rows go on whole, and where more than the named ones count",
    arguments: [
      "t", "t | where x > 0", "t | distinct | count", "t | pivot s | take 1", "t | union u | count", "t | describe",
    ])
  func all(_ line: String) throws {
    var input = RandomInput(seed: 1)
    let plan = try #require(try Checker.plan(line, in: tables(&input)))
    #expect(plan.sourceColumns == nil)
  }
}
