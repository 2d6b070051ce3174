import NTMKit
import Testing

@testable import Importing

@Suite("keys of YAML that hold more than can be compared") struct YAMLComplexKeysTests {
  @Test(
    "a key that is more than a word is refused in a file with aliases",
    arguments: [
      ("a: &a [x]\n? *a\n: 1\n", 2), ("a: &a x\n*a : 1\n", 2), ("a: &a [x]\nb: {[*a]: 1}\n", 2),
      ("a: &a [x]\n{b: *a} : 1\n", 2), ("a: &a [x]\n? - *a\n: 1\n", 2),
    ])
  func refused(_ text: String, _ line: Int) {
    #expect(YAMLComplexKeys.firstLine(in: Array(text.utf8)[...]) == line)
    let diagnostic = Diagnostic.of { _ = try YAMLValue.root(of: Reading.text(text, name: "bo.yaml")) }
    #expect(diagnostic?.code == "import.bad-yaml" && diagnostic?.span?.line == line)
  }

  @Test(
    "aliases as values, and odd keys without aliases, are read",
    arguments: [
      "a: &a {x: 1}\nb: *a\nc: [*a, *a]\n", "? a\n: 1\n", "[a]: 1\n", "Ghi chú *: ~\nCột [5]: 17.5\n",
      "Đạt ? : 1\nb: &b 1\nc: *b\n", "\"*a\": \"b ]: c\"\n",
    ])
  func read(_ text: String) throws {
    #expect(YAMLComplexKeys.firstLine(in: Array(text.utf8)[...]) == nil)
    _ = try YAMLValue.root(of: Reading.text(text, name: "bo.yaml"))
  }
}
