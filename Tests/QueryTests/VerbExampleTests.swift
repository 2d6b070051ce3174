import Foundation
import NTMKit
import Query
import Testing

struct VerbExample: Sendable, CustomTestStringConvertible {
  let verb: String
  let example: Example
  var testDescription: String { example.line }

  static let all = VerbRegistry.standard.verbs.flatMap { verb in
    verb.examples.map { VerbExample(verb: verb.manifest.name, example: $0) }
  }
}

@Suite("Verbs")
struct VerbExampleTests {
  @Test("every example gives what it says", arguments: VerbExample.all)
  func example(_ example: VerbExample) throws {
    let tables = try ExampleTables()
    switch example.example.outcome {
    case .runs: _ = try tables.run(example.example.line)
    case .csv(let expected):
      let actual = try tables.run(example.example.line).csv
      #expect(actual == expected)
    case .fails(let code):
      let diagnostic = #expect(throws: Diagnostic.self) { try tables.run(example.example.line) }
      #expect(diagnostic?.code == code)
      #expect(diagnostic?.span?.column != nil)
      #expect(diagnostic?.excerpt == example.example.line)
    }
  }

  @Test("every example means the same when it is decomposed, and printed and read again", arguments: VerbExample.all)
  func variants(_ example: VerbExample) throws {
    guard case .csv(let expected) = example.example.outcome else { return }
    let tables = try ExampleTables()
    let line = example.example.line
    #expect(try tables.run(line.decomposedStringWithCanonicalMapping).csv == expected)
    let parsed = try #require(try LineParser.parse(line))
    #expect(try tables.run(parsed.description).csv == expected)
    #expect(try LineParser.parse(parsed.description) == parsed)
  }

  @Test("every verb has an example, a summary in both languages, and a signature that begins with its name")
  func manifests() {
    for verb in VerbRegistry.standard.verbs {
      #expect(!verb.examples.isEmpty)
      #expect(verb.manifest.signature.hasPrefix(verb.manifest.name))
      #expect(verb.manifest.summary.vi != verb.manifest.summary.en)
    }
  }

  @Test("the columns that a plan promises are the columns that come", arguments: VerbExample.all)
  func schemas(_ example: VerbExample) throws {
    guard case .csv = example.example.outcome else { return }
    let tables = try ExampleTables()
    let plan = try #require(try Checker.plan(example.example.line, in: tables))
    let source = try #require(plan.source)
    let result = try plan.apply(to: tables.table(for: source), in: tables)
    if let promised = plan.output { #expect(result.schema == promised) }
  }
}
