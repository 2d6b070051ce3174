import Testing

@testable import Shell

@Suite("text on its way into the line")
struct EditedTextTests {
  @Test(
    "a paste of several lines keeps each break that could mean something",
    arguments: [
      ("communes", "communes"), ("communes\n", "communes"), ("\r\ncommunes\r\n\r\n", "communes"),
      ("a |\n  where x |\r\n\tcount", "a | where x | count"), ("a |\r\n\r\nb", "a | b"), ("f(x,\n  y)", "f(x, y)"),
      ("a\nb", "a\nb"), ("a\r\nb\rc", "a\nb\nc"), ("a\n| b", "a\n| b"), ("a |\nb\n\nc", "a | b\nc"),
      ("a | # rest\nb |\nc", "a | # rest\nb |\nc"), ("where x = \"a,\nb\"", "where x = \"a,\nb\""),
      ("sql { select 1,\n2 }", "sql { select 1,\n2 }"), ("\n\n", ""),
    ])
  func pastes(pasted: String, expected: String) {
    #expect(PastedText.joined(pasted) == expected)
  }

  @Test("the line holds what takes a cell, and means what was put in") func editable() {
    #expect(EditorText.editable("xa\u{303}\na\u{200B}\u{1B}b\tc\u{301}") == "xã␤ab\tć")
    #expect(EditorText.meant("xã␤b") == "xã\nb")
    #expect(EditorText.editable("q\u{306}") == "q")
  }

  @Test(
    "a prompt's escape sequences are marked, and none is last",
    arguments: [
      ("ntm> ", "ntm> "), ("\u{1B}[1mn\u{1B}[0m> ", "\u{1}\u{1B}[1m\u{1}n\u{1}\u{1B}[0m\u{1}> "),
      ("\u{1B}[1m\u{1B}[32mn> \u{1B}[0m", "\u{1}\u{1B}[1m\u{1B}[32m\u{1}n>\u{1}\u{1B}[0m\u{1} "),
      ("n\u{1B}[0m", "n\u{1}\u{1B}[0m\u{1} "), ("xa\u{303}\u{7}\u{1B}> ", "xã> "),
      ("\u{1B}]0;t\u{7}n", "\u{1}\u{1B}]0;t\u{7}\u{1}n"),
      ("", ""),
    ])
  func prompts(prompt: String, expected: String) {
    #expect(PromptMarks.marked(prompt) == expected)
  }

  @Test("only the last line of a prompt is edited beside") func promptLines() {
    #expect(PromptMarks.split("a\nb\nc> ") == ("a\nb\n", "c> "))
    #expect(PromptMarks.split("c> ") == ("", "c> "))
  }
}

@Suite("ways through the history")
struct HistoryWayTests {
  private let entries = ["xã a", "gap", "xã b", "xã b", "plan"]

  @Test("up and down with a beginning, and back to it") func prefix() {
    var navigation = HistoryNavigation()
    #expect(navigation.older(than: "xã", in: entries) == "xã b")
    #expect(navigation.older(than: "xã b", in: entries) == "xã a")
    #expect(navigation.older(than: "xã a", in: entries) == nil)
    #expect(navigation.newer(than: "xã a", in: entries) == "xã b")
    #expect(navigation.newer(than: "xã b", in: entries) == "xã")
    #expect(navigation.newer(than: "xã", in: entries) == nil)
  }

  @Test("an entry that was changed is a new beginning") func changed() {
    var navigation = HistoryNavigation()
    #expect(navigation.older(than: "", in: entries) == "plan")
    #expect(navigation.older(than: "pl", in: entries) == "plan")
    #expect(navigation.newer(than: "p", in: entries) == nil)
    #expect(navigation.older(than: "p", in: entries) == "plan")
  }

  @Test("down on a line of one's own does nothing, and so does an empty history") func nothing() {
    var navigation = HistoryNavigation()
    #expect(navigation.newer(than: "", in: entries) == nil)
    #expect(navigation.older(than: "", in: []) == nil)
  }

  @Test("the search skips repeated entries and can turn round") func search() {
    var search = HistorySearch(entries: entries)
    search.append("x")
    #expect(search.found == "xã b")
    search.older()
    #expect(search.found == "xã a")
    search.older()
    #expect(search.found == "xã a" && search.hasFailed)
    search.newer()
    #expect(search.found == "xã b" && !search.hasFailed)
  }

  @Test("letters narrow the search, a mark joins its letter, backspace widens it again") func narrowing() {
    var search = HistorySearch(entries: entries)
    for scalar in "xa\u{303}".unicodeScalars { search.append(scalar) }
    #expect(search.query.unicodeScalars.count == 2)
    for scalar in " a".unicodeScalars { search.append(scalar) }
    #expect(search.found == "xã a")
    search.removeLast()
    #expect(search.found == "xã b")
    for _ in 0..<5 { search.removeLast() }
    #expect(search.found == nil && search.query == "")
  }

  @Test("a search in no history finds nothing") func emptyHistory() {
    var search = HistorySearch(entries: [])
    search.append("x")
    search.older()
    #expect(search.found == nil && search.hasFailed)
  }
}
