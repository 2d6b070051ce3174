import Testing

@testable import Shell

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("line editors without a terminal")
struct PlainLineEditorTests {
  private func lines(of bytes: [UInt8]) throws -> [String] {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    defer { close(ends[0]) }
    #expect(write(ends[1], bytes, bytes.count) == bytes.count)
    close(ends[1])
    let editor = PlainLineEditor(descriptor: ends[0])
    var lines: [String] = []
    while let line = try editor.readLine(prompt: "> ", complete: { _, _ in .none }) { lines.append(line) }
    #expect(try editor.readLine(prompt: "> ", complete: { _, _ in .none }) == nil)
    return lines
  }

  @Test(
    "lines end in LF or CRLF, the last perhaps in nothing",
    arguments: [
      ("", []), ("một", ["một"]), ("một\n", ["một"]), ("một\r\nhai\nba\r\n", ["một", "hai", "ba"]),
      ("\n\nba", ["", "", "ba"]), ("a\r", ["a"]), ("a\rb\n", ["a\rb"]),
      ("\u{FEFF}một\n\u{FEFF}hai", ["một", "\u{FEFF}hai"]),
    ])
  func endings(input: String, expected: [String]) throws {
    #expect(try lines(of: Array(input.utf8)) == expected)
  }

  @Test("lines are NFC") func composed() throws {
    let line = try #require(try lines(of: Array("Vi\u{323} Thu\u{309}y\n".utf8)).first)
    #expect(line.unicodeScalars.elementsEqual("Vị Thủy".unicodeScalars))
  }

  @Test("bytes that are no UTF-8 become replacement characters") func invalid() throws {
    #expect(try lines(of: [0x61, 0xFF, 0x62, 0x0A, 0x63]) == ["a\u{FFFD}b", "c"])
  }

  @Test("a line longer than a block is one line") func longLine() throws {
    let text = String(repeating: "ệ", count: 15_000)
    #expect(try lines(of: Array("\(text)\nsau".utf8)) == [text, "sau"])
  }

  @Test("prompts are shown when someone is there to read them") func prompts() throws {
    var shown: [String] = []
    let empty = open("/dev/null", O_RDONLY)
    defer { close(empty) }
    let editor = PlainLineEditor(descriptor: empty) { shown.append($0) }
    #expect(try editor.readLine(prompt: "ntm> ", complete: { _, _ in .none }) == nil)
    #expect(shown == ["ntm> "])
  }

  @Test("a script gives its lines in NFC, then the end, and keeps what it was told") func scripted() throws {
    let editor = ScriptedLineEditor(lines: ["communes", "xa\u{303}"])
    #expect(try editor.readLine(prompt: "1> ", complete: { _, _ in .none }) == "communes")
    editor.addHistory("communes")
    let second = try #require(try editor.readLine(prompt: "2> ", complete: { _, _ in .none }))
    #expect(second.unicodeScalars.count == 2)
    #expect(try editor.readLine(prompt: "3> ", complete: { _, _ in .none }) == nil)
    #expect(editor.prompts == ["1> ", "2> ", "3> "])
    #expect(editor.history == ["communes"])
  }
}
