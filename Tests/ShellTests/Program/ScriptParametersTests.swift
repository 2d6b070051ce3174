import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Parameters of scripts") struct ScriptParametersTests {
  private func replaced(_ text: String, _ words: String...) throws -> String {
    try ScriptParameters(words).replaced(in: text, source: "q.ntm")
  }
  private func failure(_ text: String, _ words: [String]) -> Diagnostic? {
    #expect(throws: Diagnostic.self) { try ScriptParameters(words).replaced(in: text, source: "q.ntm") }
  }

  @Test("are replaced, in quotes too, but not in comments") func parameters() throws {
    #expect(
      try replaced(
        "# {period}\ncommunes at {period} | save \"xa-{period}.csv\" # {x}\n", "period=2022Q3")
        == "# {period}\ncommunes at 2022Q3 | save \"xa-2022Q3.csv\" # {x}\n")
  }

  @Test("braces twice around a word are the word in braces") func literal() throws {
    #expect(try replaced("say \"{{n}}\" {n}", "n=3") == "say \"{n}\" 3")
    for line in ["sql { select '{x}' as a -- {y}\n}", "say \"{{x}}\"", "say {x", "say }{ {1} {a b}", "say \"{{{x}}}\""]
    {
      #expect(try replaced(ParameterReplacement.escaped(line)) == line)
    }
  }

  @Test("a value cannot end the quotes it stands in") func quotes() throws {
    #expect(
      try replaced("communes | where name = \"{n}\" | count", "n=a\" or met > 0 or name = \"\\")
        == "communes | where name = \"a\\\" or met > 0 or name = \\\"\\\\\" | count")
    #expect(try replaced("save \"\\\"{n}\"", "n=x y") == "save \"\\\"x y\"")
    #expect(try replaced("say \"{n}\"", "n=a\nb") == "say \"a\\nb\"")
    #expect(
      try replaced("t | sql { select '{n}', \"{m}\" }", "n=O'Hara", "m=a\"b")
        == "t | sql { select 'O''Hara', \"a\"\"b\" }")
    #expect(failure("t | where `{n}` = 1", ["n=a`b"])?.code == "script.no-backtick")
  }

  @Test("the value is read back as it was given, whatever it holds")
  func roundTrip() throws {
    for value in ["a\"b", "\\", "\\\"", "a\\", "x | undo", "{y}", "# no", "a\nb\tc", "“ngoặc”", "'"] {
      let line = try replaced("say \"{n}\"", "n=\(value)")
      #expect(try LineParser.parse(line)?.source?.words.map(\.text) == [value], "\(value)")
    }
  }

  @Test(
    "outside of quotes only a plain word may stand",
    arguments: [
      "Phụng Hiệp", "a|undo", "x\"", "1 or true", "`", "#", "(", "a)", "", "a\nb", "a=b", "--strict", "x --strict", "-",
    ])
  func plain(value: String) throws {
    let error = try #require(failure("communes | where district = {d}", ["d=\(value)"]))
    #expect(error.code == "script.needs-quotes")
    #expect(error.span == SourceSpan(source: "q.ntm", line: 1, column: 29, length: 3))
    #expect(error.hints.first?.en == "put it in quotes in the script: \"{d}\"")
  }

  @Test(
    "names, numbers, periods, days, paths and lists are plain",
    arguments: ["2022Q3", "2021Q1..2022Q3", "2022-09-30", "-3", "74.5", "district", "name,met", "so-lieu/quý-3.csv"])
  func plainWords(value: String) throws {
    #expect(try replaced("x {v}", "v=\(value)") == "x \(value)")
  }

  @Test("braces around more than a name are left alone") func braces() throws {
    let text = "sql { select 1 } | where x in {1}"
    #expect(try replaced(text) == text)
  }

  @Test("an unknown parameter is an error in its place, with the nearest") func unknown() {
    let error = failure("communes\ngap at {perod}", ["period=2022Q3"])
    #expect(error?.code == "script.unknown-parameter")
    #expect(error?.span == SourceSpan(source: "q.ntm", line: 2, column: 8, length: 7))
    #expect(error?.hints.first?.en == "did you mean \"period\"?")
    #expect(error?.others.map(\.code) == ["script.unused-parameter"])
  }

  @Test("words are name=value, each name once") func words() throws {
    let parameters = try ScriptParameters(["period=2022Q3", "note=a=b", "empty="])
    #expect(parameters["period"] == "2022Q3" && parameters["note"] == "a=b" && parameters["empty"] == "")
    let error = #expect(throws: Diagnostic.self) { try ScriptParameters(["2022Q3"]) }
    #expect(error?.code == "script.not-a-parameter")
    let twice = #expect(throws: Diagnostic.self) { try ScriptParameters(["a=1", "b=2", "a=3"]) }
    #expect(twice?.code == "script.repeated-parameter" && twice?.exitStatus == 2)
    #expect(twice?.message.en == "the parameter “a” is given twice")
  }
}
