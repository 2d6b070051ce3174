import PseudoTerminal
import Testing

@Suite("typing in the terminal")
struct TypingTests {
  @Test("every Vietnamese letter is shown and returned as typed", arguments: [false, true])
  func everyLetter(isDecomposed: Bool) throws {
    let terminal = try startDemo()
    for start in stride(from: 0, to: vietnameseLetters.count, by: 30) {
      let letters = vietnameseLetters[start..<min(start + 30, vietnameseLetters.count)].joined()
      try terminal.type(isDecomposed ? letters.decomposed : letters)
      try terminal.expect("the letters as typed") {
        $0.currentLine.unicodeScalars.elementsEqual("> \(letters)".unicodeScalars)
      }
      try terminal.type(Key.enter)
      try terminal.expect("[\(letters)] \(letters.unicodeScalars.count)")
      try terminal.expectLine(">")
    }
  }

  @Test("a mark that comes long after its letter still joins it")
  func lateMark() throws {
    let terminal = try startDemo()
    try terminal.type("xe")
    try terminal.expectLine("> xe")
    try terminal.type("\u{323}")
    try terminal.expectLine("> xẹ")
    try terminal.type("\u{302}m")
    try terminal.expectLine("> xệm")
    try terminal.type(Key.enter)
    try terminal.expect("[xệm] 3")
  }

  @Test("a mark that joins nothing is left out") func loneMark() throws {
    let terminal = try startDemo()
    try terminal.type("\u{301}q\u{306}1")
    try terminal.expectLine("> q1")
    try terminal.type(Key.enter)
    try terminal.expect("[q1] 2")
  }

  @Test("backspace takes back one letter with all its accents", arguments: [false, true])
  func backspace(isDecomposed: Bool) throws {
    let terminal = try startDemo()
    let text = "Việt Nữ"
    try terminal.type(isDecomposed ? text.decomposed : text)
    try terminal.expectLine("> Việt Nữ")
    try terminal.type(Key.backspace)
    try terminal.expectLine("> Việt N")
    try terminal.type(String(repeating: Key.backspace, count: 3) + Key.backspace)
    try terminal.expectLine("> Vi")
    #expect(terminal.screen.cursor.column == 4)
    try terminal.type("ễn" + Key.enter)
    try terminal.expect("[Viễn] 4")
  }

  @Test("letters go in at the cursor, and the rest of the line moves")
  func insertion() throws {
    let terminal = try startDemo()
    try terminal.type("Châu Thành")
    try terminal.type(String(repeating: Key.left, count: 5))
    try terminal.type("đẹp ".decomposed)
    try terminal.expectLine("> Châu đẹp Thành")
    try terminal.type(Key.home + "xã " + Key.end + " A")
    try terminal.expectLine("> xã Châu đẹp Thành A")
    try terminal.type(Key.controlLeft + Key.controlLeft + Key.delete)
    try terminal.expectLine("> xã Châu đẹp hành A")
    try terminal.type(Key.alt("b") + Key.alt("b") + "[" + Key.enter)
    try terminal.expect("[xã [Châu đẹp hành A]")
  }

  @Test("a mark typed in the middle joins the letter before the cursor") func lateMarkInTheMiddle() throws {
    let terminal = try startDemo()
    try terminal.type("Ve Thuy" + String(repeating: Key.left, count: 5))
    try terminal.expect("the cursor after Ve") { $0.cursor.column == 4 }
    try terminal.type("\u{323}")
    try terminal.expectLine("> Vẹ Thuy")
    #expect(terminal.screen.cursor.column == 4)
  }

  @Test("a line longer than the terminal wraps, and can be edited at both ends", arguments: [20, 21, 33])
  func longLine(columns: Int) throws {
    let terminal = try startDemo(columns: columns)
    let words = (1...24).map { "xã\($0)" }.joined(separator: " ")
    try terminal.type(words)
    let typed = wrapped("> " + words, columns: columns)
    try terminal.expect("the line, wrapped") { $0.lines.map(padded(to: columns)) == typed }
    try terminal.type(Key.home + "ấ".decomposed)
    let longer = wrapped("> ấ" + words, columns: columns)
    try terminal.expect("the line moved on by a letter") { $0.lines.map(padded(to: columns)) == longer }
    try terminal.type(Key.end + Key.backspace + Key.backspace + Key.enter)
    try terminal.expect("] \(words.unicodeScalars.count - 1)")
    let shown = terminal.screen.lines.map(padded(to: columns)).joined()
    #expect(shown.contains("[ấ" + words.dropLast(2) + "]"))
  }

  @Test("an accented letter at any column leaves the line intact", arguments: [16, 17])
  func anyColumn(columns: Int) throws {
    let terminal = try startDemo(columns: columns)
    var line = ""
    for index in 0..<40 {
      let letter = vietnameseLetters[index * 3 % vietnameseLetters.count]
      try terminal.type(index % 2 == 0 ? letter : letter.decomposed)
      line += letter
      try terminal.expect("\(line)") { screen in
        screen.lines.map(padded(to: columns)) == wrapped("> " + line, columns: columns)
      }
    }
    for _ in 0..<40 {
      try terminal.type(Key.backspace)
      line.removeLast()
      try terminal.expect("\(line)") { screen in
        screen.lines.map(padded(to: columns)) == wrapped("> " + line, columns: columns)
      }
    }
  }

  @Test("an unknown function key and a stray control character leave nothing in the line")
  func unknownKeys() throws {
    let terminal = try startDemo()
    try terminal.type("a\u{1B}[15~b\u{1B}[1;2Pc\u{1B}OPd\u{200B}\u{FEFF}e\u{AD}f\u{85}g" + Key.enter)
    try terminal.expect("[abcdefg] 7")
  }

  @Test("Alt moves and deletes by words, and with other keys does nothing") func words() throws {
    let terminal = try startDemo()
    try terminal.type(
      "một hai ba" + Key.alt("b") + Key.alt("b") + Key.alt("d") + "2" + Key.alt("f") + Key.alt("\u{7F}"))
    try terminal.expectLine("> một 2")
    try terminal.type(Key.alt("x") + Key.alt("ệ") + Key.alt("n") + Key.alt("1") + "." + Key.enter)
    try terminal.expect("[một 2 .] 7")
  }

  @Test("Escape alone does nothing") func escape() throws {
    let terminal = try startDemo()
    try terminal.type("a" + Key.escape + Key.tab + Key.escape + Key.enter)
    try terminal.expect("[a] 1")
  }

  @Test("a line taller than the terminal does no harm") func tallLine() throws {
    let terminal = try startDemo(rows: 3, columns: 10)
    let text = String(repeating: "xã Vị Đông ", count: 12)
    for letter in text { try terminal.type(String(letter)) }
    let lastRows = Array(wrapped("> " + text, columns: 10).suffix(3))
    try terminal.expect("the end of the line") { $0.lines.map(padded(to: 10)) == lastRows }
    try terminal.resize(rows: 24, columns: 80)
    try terminal.type(Key.backspace + Key.enter)
    try terminal.expect("the length") { $0.lines.joined().contains("] 131") }
  }

  @Test("wide characters take two cells") func wide() throws {
    let terminal = try startDemo(columns: 20)
    try terminal.type("漢字 xã 😀" + Key.left + Key.left + "!")
    try terminal.expectLine("> 漢字 xã! 😀")
    try terminal.type(Key.enter)
    try terminal.expect("[漢字 xã! 😀] 8")
  }

  @Test("the C locale edits UTF-8 all the same", arguments: [["LANG": "C"], ["LC_ALL": "C"], ["LC_ALL": "xx_XX"]])
  func cLocale(variables: [String: String]) throws {
    let terminal = try startDemo(arguments: ["--prompt", "xã> "], variables: variables)
    try terminal.type("Phụng Hiệp".decomposed + Key.backspace)
    try terminal.expectLine("xã> Phụng Hiệ")
    try terminal.type(Key.enter)
    try terminal.expect("[Phụng Hiệ] 9")
  }

  @Test("a terminal type this machine does not know can still be edited on") func unknownTerminal() throws {
    let terminal = try startDemo(variables: ["TERM": "xterm-of-the-future"])
    try terminal.type("abc" + Key.left + "ệ" + Key.enter)
    try terminal.expect("[abệc] 4")
    #expect(terminal.screen.lines.first == "> abệc")
  }

  @Test("a terminal without cursor movement reads plain lines") func dumbTerminal() throws {
    let terminal = try startDemo(variables: ["TERM": "dumb"])
    try terminal.type("xã\r")
    try terminal.expect("[xã] 2")
    try terminal.expectLine(">")
    try terminal.type(Key.controlD)
    #expect(try terminal.waitForExit() == 0)
    #expect(!terminal.output.contains(0x1B))
  }

  @Test(
    "a coloured prompt takes the cells of its letters only",
    arguments: [
      "\u{1B}[1;32mntm\u{1B}[0m> ", "\u{1B}[32mntm> \u{1B}[0m", "\u{1B}[32m\u{1B}[1mntm>\u{1B}[0m ",
    ])
  func colouredPrompt(prompt: String) throws {
    let terminal = try startDemo(arguments: ["--prompt", prompt], columns: 20)
    try terminal.type("Hoả Tiến và Vị Tân")
    try terminal.expect("two rows") { $0.lines == ["ntm> Hoả Tiến và Vị", "Tân"] }
    try terminal.type(Key.home + "x")
    try terminal.expect("two rows moved on") { $0.lines == ["ntm> xHoả Tiến và Vị", " Tân"] }
    let output = String(decoding: terminal.output, as: UTF8.self)
    #expect(output.contains("\u{1B}[0m"))
    #expect(!output.contains("\u{1}"))
  }

  @Test("the lines of a prompt above its last are shown once") func tallPrompt() throws {
    let terminal = try startDemo(arguments: ["--prompt", "Hậu Giang\nntm> "])
    try terminal.expectLine("ntm>")
    try terminal.type("a" + Key.home + "b" + Key.enter)
    try terminal.expect("[ba] 2")
    #expect(terminal.screen.lines.prefix(2) == ["Hậu Giang", "ntm> ba"])
  }
}

/// The rows a text takes on a terminal, one scalar a cell.
func wrapped(_ text: String, columns: Int) -> [String] {
  let letters = Array(text)
  return stride(from: 0, to: letters.count, by: columns).map { start in
    padded(to: columns)(String(letters[start..<min(start + columns, letters.count)]))
  }
}

func padded(to columns: Int) -> (String) -> String {
  { $0 + String(repeating: " ", count: max(0, columns - $0.count)) }
}
