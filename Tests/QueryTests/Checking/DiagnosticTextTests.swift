import NTMKit
import Query
import Testing

/// The whole text of every error, as a person sees it.
@Suite("What the language says when a line is wrong")
struct DiagnosticTextTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let line: String
    let text: String
    init(_ line: String, _ text: String) {
      self.line = line
      self.text = text
    }
    var testDescription: String { line }
  }

  static let names: [Case] = [
    Case(
      "communes | where distrct = \"Phụng Hiệp\"",
      """
      error[query.unknown-column] <prompt>:1:18
        communes | where distrct = "Phụng Hiệp"
                         ^^^^^^^ communes has no column "distrct"
        hint: did you mean "district"? columns: code, name, district, met, population, state
      """),
    Case(
      "communes | count by district | where met > 3",
      """
      error[query.unknown-column] <prompt>:1:38
        communes | count by district | where met > 3
                                             ^^^ the table here has no column "met"
        hint: columns: district, count
      """),
    Case(
      "communs | count",
      """
      error[query.unknown-source] <prompt>:1:1
        communs | count
        ^^^^^^^ no table, report, command or variable is called "communs"
        hint: did you mean "communes"?
        hint: to see what there is: tables, reports, help
      """),
    Case(
      "count by district",
      """
      error[query.unknown-source] <prompt>:1:1
        count by district
        ^^^^^ no table, report, command or variable is called "count"
        hint: count is a verb: it stands behind a table (communes | count …), or behind | to go on from the last result
      """),
    Case(
      "communes | filter met = 1",
      """
      error[query.unknown-verb] <prompt>:1:12
        communes | filter met = 1
                   ^^^^^^ no verb is called "filter"
        hint: did you mean "where"?
        hint: verbs: where, select, drop, rename, add, sort, take, skip, top, sample, distinct, count, summarize, pivot, unpivot, join, union, sql, describe, assert, save, show
      """),
    Case(
      "communes | select met-1",
      """
      error[query.unknown-column] <prompt>:1:19
        communes | select met-1
                          ^^^^^ communes has no column "met-1"
        hint: minus has spaces around it: met - 1
        hint: columns: code, name, district, met, population, state
      """),
    Case(
      "communes | where lenght(name) = 2 and nme = \"x\" | take x",
      """
      error[query.unknown-function] <prompt>:1:18
        communes | where lenght(name) = 2 and nme = "x" | take x
                         ^^^^^^ no function is called "lenght"
        hint: did you mean "length"?
        hint: functions: abs, ceil, coalesce, concat, contains, count, date, day, days, distinct, ends_with, exp, first, first_day, floor, fold, greatest, if, int, last, last_day, least, length, list, ln, lower, max, mean, median, min, month, next, number, period, previous, quantile, quarter, rank, replace, round, running, sd, share, sqrt, starts_with, sum, text, trim, upper, year
      error[query.unknown-column] <prompt>:1:39
        communes | where lenght(name) = 2 and nme = "x" | take x
                                              ^^^ communes has no column "nme"
        hint: did you mean "name"? columns: code, name, district, met, population, state
      error[query.syntax] <prompt>:1:56
        communes | where lenght(name) = 2 and nme = "x" | take x
                                                               ^ expected a number of rows (whole, not negative), not “x”
        hint: it is written: take 10
      """),
  ]

  static let types: [Case] = [
    Case(
      "communes | where name = 3",
      """
      error[query.type] <prompt>:1:18
        communes | where name = 3
                         ^^^^^^^^ name (text) cannot be compared with 3 (integer)
        hint: text is written in quotes: "3"
      """),
    Case(
      "communes | where met >= \"18\"",
      """
      error[query.type] <prompt>:1:18
        communes | where met >= "18"
                         ^^^^^^^^^^^ met (integer) cannot be compared with "18" (text)
        hint: numbers are written without quotes: 18
      """),
    Case(
      "history | where period = \"2022Q1\"",
      """
      error[query.type] <prompt>:1:17
        history | where period = "2022Q1"
                        ^^^^^^^^^^^^^^^^^ period (period) cannot be compared with "2022Q1" (text)
        hint: periods are written without quotes: 2022, 2022H1, 2022Q3, 2022-09
      """),
    Case(
      "communes | where met",
      """
      error[query.type] <prompt>:1:18
        communes | where met
                         ^^^ a condition is needed here, this is integer
        hint: compare it with a value: met = 19, name ~ "phu"
      """),
    Case(
      "communes | add x = name + district",
      """
      error[query.type] <prompt>:1:20
        communes | add x = name + district
                           ^^^^^^^^^^^^^^^ + does not join text
        hint: use concat(a, b)
      """),
    Case(
      "communes | where met > population",
      """
      error[query.unit-mismatch] <prompt>:1:18
        communes | where met > population
                         ^^^^^^^^^^^^^^^^ two different units: criteria and persons
        hint: adding, subtracting and comparing need one unit
      """),
    Case(
      "communes | summarize mean(name)",
      """
      error[query.type] <prompt>:1:27
        communes | summarize mean(name)
                                  ^^^^ mean needs integer/number, this is text
        hint: number(x) reads the number in a text
      """),
    Case(
      "communes | where mean(met) > 3",
      """
      error[query.misplaced-aggregate] <prompt>:1:18
        communes | where mean(met) > 3
                         ^^^^^^^^^ “where” looks at single rows; mean(…) needs many
        hint: work it out first: add m = mean(x) by district | where …
      """),
    Case(
      "communes | summarize mean(sum(met))",
      """
      error[query.nested-aggregate] <prompt>:1:27
        communes | summarize mean(sum(met))
                                  ^^^^^^^^ sum(…) cannot stand inside another aggregate
      """),
    Case(
      "communes | where round(met, 1, 2) = 3",
      """
      error[query.arguments] <prompt>:1:18
        communes | where round(met, 1, 2) = 3
                         ^^^^^^^^^^^^^^^^ round does not take 3 arguments
        hint: it is written: round(x, digits)
      """),
    Case(
      "communes | where previous(met) = 3",
      """
      error[query.misplaced-window] <prompt>:1:18
        communes | where previous(met) = 3
                         ^^^^^^^^^^^^^ previous(…) is for “add” only
        hint: add p = previous(met) by code order period
      """),
    Case(
      "communes | summarize met",
      """
      error[query.not-aggregated] <prompt>:1:22
        communes | summarize met
                             ^^^ a group has many values of "met"
        hint: put it in an aggregate, as mean(met), or add “by met”
      """),
  ]

  static let shapes: [Case] = [
    Case(
      "communes | where 1 < met < 3",
      """
      error[query.syntax] <prompt>:1:26
        communes | where 1 < met < 3
                                 ^ comparisons cannot be chained (<)
        hint: use “and”, or a range: met in 16..18
      """),
    Case(
      "communes | where name = “Phú”",
      """
      error[query.syntax] <prompt>:1:25
        communes | where name = “Phú”
                                ^ expected an expression, not ““”
        hint: text stands in straight double quotes: "Phụng Hiệp"
      """),
    Case(
      "communes | sort met desc",
      """
      error[query.syntax] <prompt>:1:21
        communes | sort met desc
                            ^^^^ “sort” cannot read on from “desc”
        hint: largest first: put - before the column, as in sort -population
        hint: it is written: sort missing, -population
      """),
    Case(
      "communes | where",
      """
      error[query.syntax] <prompt>:1:17
        communes | where
                        ^ an expression is missing here
        hint: it is written: where met >= 18 and district ~ "phung hiep"
      """),
    Case(
      "communes |",
      """
      error[query.syntax] <prompt>:1:10
        communes |
                 ^ a verb such as where or sort is expected after |
      """),
    Case(
      "communes | where name = \"x",
      """
      error[query.unclosed] <prompt>:1:25
        communes | where name = "x
                                ^ the quote that opens here is not closed
      """),
    Case(
      "communes where met = 3",
      """
      error[query.unexpected-argument] <prompt>:1:10
        communes where met = 3
                 ^^^^^ "communes" takes no argument "where"
        hint: a verb stands after |: communes | where …
      """),
    Case(
      "communes at yesterday",
      """
      error[query.unexpected-argument] <prompt>:1:13
        communes at yesterday
                    ^^^^^^^^^ “at” needs a period: 2022Q3, 2021Q1..2022Q3, last, previous, year-to-date
      """),
    Case(
      "communes.x | count",
      """
      error[query.no-member] <prompt>:1:10
        communes.x | count
                 ^ only a report has tables behind a point; "communes" is not a report
      """),
    Case(
      "communes = history | count",
      """
      error[query.name-taken] <prompt>:1:1
        communes = history | count
        ^^^^^^^^ the name "communes" is taken
      """),
    Case(
      "communes | show csv | where met = 3",
      """
      error[query.verb-after-sink] <prompt>:1:23
        communes | show csv | where met = 3
                              ^^^^^ “where” cannot follow “show”: the table has been given out by then
        hint: put show, save and chart at the end of the line
      """),
    Case(
      "communes | join history on code",
      """
      error[query.colliding-columns] <prompt>:1:17
        communes | join history on code
                        ^^^^^^^ both sides have the columns: met
        hint: drop or rename them on one side first: other = history | drop met, then join other
      """),
    Case(
      "communes | join leaders on code outer",
      """
      error[query.syntax] <prompt>:1:33
        communes | join leaders on code outer
                                        ^^^^^ expected “left”, “inner”, “anti”, “semi”, not “outer”
      """),
  ]

  static let running: [Case] = [
    Case(
      "communes | assert met < 18 \"Còn xã đạt nhiều\"",
      """
      error[query.assertion-failed] <prompt>:1:19
        communes | assert met < 18 "Còn xã đạt nhiều"
                          ^^^^^^^^ Còn xã đạt nhiều: 3 of 5 rows fail
          code = A2, name = Vị Thanh, district = Vị Thủy, met = 18
          code = A4, name = Phú An, district = Châu Thành, met = 19
          code = A5, name = Đông Phú, district = Châu Thành, met = 18
      """),
    Case(
      "communes | add huge = met * 9000000000000000000",
      """
      error[query.overflow] <prompt>:1:23
        communes | add huge = met * 9000000000000000000
                              ^^^^^^^^^^^^^^^^^^^^^^^^^ the result is larger than a 64-bit whole number
        hint: work with decimal numbers: number(x)
      """),
    Case(
      "communes | count by district | pivot district | where x = 3",
      """
      error[query.unknown-column] <prompt>:1:55
        communes | count by district | pivot district | where x = 3
                                                              ^ the table here has no column "x"
        hint: columns: Châu Thành, Vị Thủy
      """),
  ]

  @Test("where, what and how to mend it", arguments: names + types + shapes + running)
  func text(_ wrong: Case) throws {
    let tables = try ExampleTables()
    let diagnostic = try #require(#expect(throws: Diagnostic.self) { try tables.run(wrong.line) })
    #expect(DiagnosticText(language: .en).text(diagnostic) == wrong.text)
    let both = [diagnostic] + diagnostic.others
    #expect(both.allSatisfy { $0.message.vi != $0.message.en })
  }

  @Test("only a failed assertion exits 1")
  func exitStatus() throws {
    let tables = try ExampleTables()
    let failed = #expect(throws: Diagnostic.self) { try tables.run("communes | assert met > 99") }
    #expect(failed?.exitStatus == 1)
    let wrong = #expect(throws: Diagnostic.self) { try tables.run("communes | assert mett > 99") }
    #expect(wrong?.exitStatus == 2)
  }

  @Test("an assertion that many rows fail names ten and counts the rest")
  func longAssertion() throws {
    let tables = try ExampleTables()
    let line = "communes | select name | union communes | union communes | assert met > 99"
    let failed = try #require(#expect(throws: Diagnostic.self) { try tables.run(line) })
    #expect(failed.message.en.split(separator: "\n").count == 12)
    #expect(failed.message.en.hasSuffix("… and 5 more"))
  }
}
