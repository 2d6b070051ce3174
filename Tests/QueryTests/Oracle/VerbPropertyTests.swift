import NTMKit
import Query
import Testing

@Suite("Laws of the verbs")
struct VerbPropertyTests {
  static let seeds = 0..<60 as Range<UInt64>

  private func tables(_ input: inout RandomInput) throws -> RandomTables {
    var tables: [String: Table] = [:]
    tables["t"] = try input.table(rows: input.pick([0, 1, 40]))
    let other = try input.table(rows: input.pick([0, 5, 30])).selecting(["a", "s", "x"])
    tables["u"] = try Table(columns: zip(other.columns, ["ua", "us", "ux"]).map { $0.renamed($1) })
    return RandomTables(tables: tables)
  }

  private func rows(_ table: Table) -> [[Value]] { (0..<table.rowCount).map(table.row) }

  @Test("two filters are one filter with and", arguments: seeds)
  func filters(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let (p, q) = (input.expression(.bool), input.expression(.bool))
    let apart = try tables.run("t | where \(p) | where \(q)")
    #expect(try apart == tables.run("t | where (\(p)) and (\(q))"), "seed \(seed): \(p) | \(q)")
  }

  @Test("a sort is a permutation, in order, stable, with missing last", arguments: seeds)
  func sort(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let numbered = try tables.run("t | add row = running(count())")
    let source = RandomTables(tables: ["t": numbered])
    let names = ["a", "x", "s", "d", "p", "f"]
    let keys = (0...input.below(2)).map { _ in (name: input.pick(names), isDescending: input.chance(50)) }
    let text = keys.map { ($0.isDescending ? "-" : "") + $0.name }.joined(separator: ", ")
    let sorted = try source.run("t | sort \(text)")
    let expected = (0..<numbered.rowCount).sorted { one, other in
      for key in keys {
        let (a, b) = (numbered[one, key.name], numbered[other, key.name])
        if a.isNull != b.isNull { return b.isNull }
        let order = a.isNull ? 0 : Oracle.order(a, b)
        if order != 0 { return (order < 0) != key.isDescending }
      }
      return one < other
    }
    #expect(rows(sorted) == expected.map(numbered.row), "seed \(seed): sort \(text)")
  }

  @Test("grouping counts and aggregates what a dictionary of rows gives, in order of first rows", arguments: seeds)
  func groups(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let table = try #require(tables.tables["t"])
    let names = ["a", "x", "s", "d", "p", "f", "t"]
    let keys = Set((0...input.below(2)).map { _ in input.pick(names) }).sorted()
    let result = try tables.run(
      "t | summarize n = count(), k = count(b), total = sum(b), m = mean(y), low = min(s), high = max(d), "
        + "med = median(y), share = share(f), different = distinct(t), first = first(b), last = last(b) "
        + "by \(keys.map { "k\($0) = \($0)" }.joined(separator: ", "))")
    var order: [[Value]] = []
    var groups: [[Value]: [Oracle.Row]] = [:]
    for row in table.oracleRows {
      let key = keys.map { row[$0] ?? .null }
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(row)
    }
    #expect(result.rowCount == order.count)
    for (index, key) in order.enumerated() {
      let group = groups[key] ?? []
      func known(_ name: String) -> [Value] { group.compactMap { $0[name] }.filter { !$0.isNull } }
      let b = known("b").compactMap { if case .int(let number) = $0 { number } else { nil } }
      let y = known("y").compactMap(\.number).sorted()
      let flags = known("f")
      #expect(keys.map { result[index, "k\($0)"] } == key)
      #expect(result[index, "n"] == .int(Int64(group.count)))
      #expect(result[index, "k"] == .int(Int64(b.count)))
      #expect(result[index, "total"] == (b.isEmpty ? .null : .int(b.reduce(0, +))))
      #expect(result[index, "first"] == (b.first.map { .int($0) } ?? .null))
      #expect(result[index, "last"] == (b.last.map { .int($0) } ?? .null))
      #expect(result[index, "m"] == (y.isEmpty ? .null : .double(y.reduce(0, +) / Double(y.count))))
      let middle = y.isEmpty ? nil : (y[(y.count - 1) / 2] + y[y.count / 2]) / 2
      #expect(result[index, "med"] == (middle.map { .double($0) } ?? .null))
      #expect(result[index, "different"] == .int(Int64(Set(known("t")).count)))
      #expect(result[index, "low"] == (known("s").min { Oracle.order($0, $1) < 0 } ?? .null))
      #expect(result[index, "high"] == (known("d").max { Oracle.order($0, $1) < 0 } ?? .null))
      let trues = flags.filter { $0 == .bool(true) }.count
      #expect(result[index, "share"] == (flags.isEmpty ? .null : .double(Double(trues) / Double(flags.count))))
    }
  }

  @Test("a join gives what two nested loops give", arguments: seeds, JoinKind.allCases)
  func join(_ seed: UInt64, _ kind: JoinKind) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let (left, right) = (try #require(tables.tables["t"]), try #require(tables.tables["u"]))
    let keys = input.pick([[("a", "ua")], [("s", "us")], [("a", "ux")], [("a", "ua"), ("s", "us")]])
    let text = keys.map { "\($0.0) = \($0.1)" }.joined(separator: ", ")
    let result = try tables.run("t | join u on \(text) \(kind.rawValue)")
    let added = right.schema.names.filter { name in !keys.contains { $0.1 == name } }
    var expected: [[Value]] = []
    for row in 0..<left.rowCount {
      let partners = (0..<right.rowCount).filter { other in
        keys.allSatisfy { Oracle.compare(left[row, $0.0], .equal, right[other, $0.1]) == .bool(true) }
      }
      switch kind {
      case .semi: if !partners.isEmpty { expected.append(left.row(row)) }
      case .anti: if partners.isEmpty { expected.append(left.row(row)) }
      case .inner, .left:
        expected += partners.map { other in left.row(row) + added.map { right[other, $0] } }
        if partners.isEmpty, kind == .left { expected.append(left.row(row) + added.map { _ in .null }) }
      }
    }
    #expect(rows(result) == expected, "seed \(seed): \(text) \(kind)")
  }

  @Test("distinct keeps the first of equal rows", arguments: seeds)
  func distinct(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let chosen = try tables.run("t | select f, s, p")
    var seen: Set<[Value]> = []
    let expected = rows(chosen).filter { seen.insert($0).inserted }
    #expect(try rows(tables.run("t | distinct f, s, p")) == expected)
  }

  @Test("aggregates in add stand in every row of their group", arguments: seeds)
  func windows(_ seed: UInt64) throws {
    var input = RandomInput(seed: seed)
    let tables = try tables(&input)
    let result = try tables.run(
      "t | add n = count(), before = previous(b), after = next(b), total = running(sum(b)) by s order -a, x")
    let order = try RandomTables(tables: ["t": result.setting(rowNumbers(result.rowCount))]).run("t | sort -a, x")
    var groups: [Value: [Int]] = [:]
    for row in 0..<order.rowCount { groups[order[row, "s"], default: []].append(row) }
    for rows in groups.values {
      var total: Int64?
      for (place, row) in rows.enumerated() {
        if case .int(let number) = order[row, "b"] { total = (total ?? 0) + number }
        #expect(order[row, "n"] == .int(Int64(rows.count)))
        #expect(order[row, "before"] == (place > 0 ? order[rows[place - 1], "b"] : .null))
        #expect(order[row, "after"] == (place + 1 < rows.count ? order[rows[place + 1], "b"] : .null))
        #expect(order[row, "total"] == (total.map { .int($0) } ?? .null))
      }
    }
  }

  private func rowNumbers(_ count: Int) -> Column {
    Column(Field("row", .int), values: (0..<count).map { .int(Int64($0)) })
  }

  @Test("unpivot undoes what pivot does to a full grid")
  func pivots() throws {
    let tables = try ExampleTables()
    let wide = try tables.run("history | pivot period with max(met) | unpivot `2022Q1`, `2022Q2` as period, met")
    #expect(try wide.csv == tables.run("history | sort code, period").csv)
  }
}
