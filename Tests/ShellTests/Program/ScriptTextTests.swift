import NTMKit
import Testing

@testable import Shell

@Suite("Scripts") struct ScriptTextTests {
  private func lines(_ text: String) -> [String] { ScriptText.lines(of: text).map { "\($0.number) \($0.text)" } }

  @Test("comments and blank lines are dropped, numbers stay") func numbers() {
    #expect(lines("# đầu\n\ncommunes\n  \n  # giữa\ngap\n") == ["3 communes", "6 gap"])
  }

  @Test("an open pipe, parenthesis, brace or quote goes on") func open() {
    #expect(lines("communes |\n count\ngap") == ["1 communes |\n count", "3 gap"])
    #expect(lines("communes | where (met > 3\n and met < 5)") == ["1 communes | where (met > 3\n and met < 5)"])
    #expect(lines("communes | where name = \"a\nb\"\ngap") == ["1 communes | where name = \"a\nb\"", "3 gap"])
  }

  @Test("a line that begins with a pipe belongs to the one before, comments between or not") func leadingPipe() {
    #expect(lines("communes\n| count\ngap") == ["1 communes\n| count", "3 gap"])
    #expect(lines("communes\n  # chỉ đếm\n  | count") == ["1 communes\n  # chỉ đếm\n  | count"])
    #expect(lines("communes\n\n| count") == ["1 communes", "3 | count"])
  }

  @Test("line ends of any system count") func lineEnds() {
    #expect(lines("communes\r\ngap\r\n") == ["1 communes", "2 gap"])
  }

  @Test("parameters are replaced, in quotes too, but not in comments") func parameters() throws {
    let text = "# {period}\ncommunes at {period} | save \"xa-{period}.csv\"\n"
    #expect(
      try ScriptText.replacingParameters(in: text, ["period": "2022Q3"], source: "q.ntm")
        == "# {period}\ncommunes at 2022Q3 | save \"xa-2022Q3.csv\"\n")
  }

  @Test("braces around more than a name are left alone") func braces() throws {
    let text = "sql { select 1 } | where x in {1}"
    #expect(try ScriptText.replacingParameters(in: text, [:], source: "q.ntm") == text)
  }

  @Test("an unknown parameter is an error in its place, with the nearest") func unknown() {
    let error = #expect(throws: Diagnostic.self) {
      try ScriptText.replacingParameters(in: "communes\ngap at {perod}", ["period": "2022Q3"], source: "q.ntm")
    }
    #expect(error?.code == "script.unknown-parameter")
    #expect(error?.span == SourceSpan(source: "q.ntm", line: 2, column: 8, length: 7))
    #expect(error?.hints.first?.en == "did you mean \"period\"?")
    #expect(error?.others.map(\.code) == ["script.unused-parameter"])
  }

  @Test("words behind -f are name=value") func words() throws {
    #expect(
      try ScriptText.parameters(["period=2022Q3", "note=a=b", "empty="]) == [
        "period": "2022Q3", "note": "a=b", "empty": "",
      ])
    let error = #expect(throws: Diagnostic.self) { try ScriptText.parameters(["2022Q3"]) }
    #expect(error?.code == "script.not-a-parameter")
  }
}
