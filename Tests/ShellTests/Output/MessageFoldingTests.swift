import NTMKit
import Testing

@testable import Shell

@Suite("Messages on a terminal") struct MessageFoldingTests {
  @Test("a line that fits stays as it is") func fits() {
    #expect(MessageFolding.folded("wrote gap.html", to: 14) == "wrote gap.html")
  }

  @Test("a wider one is broken at spaces, and goes on two spaces further in") func broken() {
    #expect(
      MessageFolding.folded("  line 4: there is no unit “Hiệp Hưngg”", to: 24)
        == "  line 4: there is no\n    unit “Hiệp Hưngg”")
  }

  @Test("colour codes take no room") func colours() {
    let line = "\u{1B}[36m  hint: \u{1B}[0mone two three"
    #expect(MessageFolding.folded(line, to: 21) == line)
    #expect(MessageFolding.folded(line, to: 16) == "\u{1B}[36m  hint: \u{1B}[0mone two\n    three")
  }

  @Test("the line that carets point into stays whole") func excerpt() {
    let text = "  communes | where distrct = 1\n                   ^^^^^^^ no such column"
    #expect(
      MessageFolding.folded(text, to: 28)
        == "  communes | where distrct = 1\n                   ^^^^^^^\n  no such column")
  }

  @Test("no line is wider than the terminal, unless a word is; and no word is lost", arguments: 8...60)
  func widths(width: Int) {
    let text = "Sample data: units, criteria and plan are real; results, populations and recognitions are invented."
    let folded = MessageFolding.folded(text, to: width)
    for line in folded.split(separator: "\n") where line.drop(while: { $0 == " " }).contains(" ") {
      #expect(DisplayWidth.width(of: String(line)) <= width)
    }
    #expect(folded.split(whereSeparator: \.isWhitespace) == text.split(whereSeparator: \.isWhitespace))
  }
}
