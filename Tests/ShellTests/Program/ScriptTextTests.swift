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
}
