import NTMKit
import Query
import Testing

@testable import Shell

@Suite("Words of the command line") struct CommandWordsTests {
  @Test(
    "each stays one word, whatever it holds",
    arguments: [
      ["gap", "at", "2022Q2"], ["import", "số liệu/quý 3.csv"], ["import", "a|b.csv", "--as", "units"],
      ["undo", "3", "--note", "gửi \"nhầm\" \\ lại"], ["undo", "--note=đã sửa | xong"], ["import", "--", "--x.csv"],
      ["import", ""], ["import", "{a}", "#b"], ["import", "*.csv"],
    ])
  func whole(words: [String]) throws {
    let line = CommandWords.line(words)
    let syntax = try #require(try LineParser.parse(line))
    #expect(syntax.stages.isEmpty)
    #expect(syntax.source?.word.text == words[0])
    #expect(syntax.source?.words.map(\.text) == Array(words.dropFirst()))
  }

  @Test("options stay options") func options() throws {
    let syntax = try #require(
      try LineParser.parse(CommandWords.line(["gap", "--push-from", "14", "--asof=2022-08-11"])))
    #expect(syntax.source?.words.map(\.isQuoted) == [false, false, false])
  }

  @Test("a first word that is a whole line is not split") func wholeLine() throws {
    let syntax = try #require(try LineParser.parse(CommandWords.line(["communes | count"])))
    #expect(syntax.source?.word.text == "communes | count")
    #expect(syntax.stages.isEmpty)
  }

  @Test("--lang and --format are taken out wherever they stand") func taken() {
    let (words, options) = CommandWords.takingOptions(
      ["communes", "--format", "json", "at", "2022Q2", "--lang=vi"], except: [])
    #expect(words == ["communes", "at", "2022Q2"])
    #expect(options == ["format": "json", "lang": "vi"])
  }

  @Test("but not from a command that has one itself, nor behind --") func own() {
    #expect(CommandWords.takingOptions(["save", "--format", "csv"], except: ["format"]).words.count == 3)
    #expect(CommandWords.takingOptions(["import", "--", "--lang", "vi"], except: []).words.count == 4)
  }
}
