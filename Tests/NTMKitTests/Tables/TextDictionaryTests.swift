import NTMKit
import Testing

@Suite("Dictionaries of texts") struct TextDictionaryTests {
  private static let syllables = [
    "Phú", "phu", "Hữu", "Đông", "Dong", "", " ", "a", "thị xã Long Mỹ", "🌾", "Ba\u{301}",
  ]

  @Test("give each text one code, in the order in which they came", arguments: 0..<20 as Range<UInt64>)
  func codes(_ seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    var builder = TextDictionaryBuilder()
    var known: [[UInt8]: UInt32] = [:]
    var order: [String] = []
    for _ in 0..<3000 {
      let count = Int.random(in: 0...4, using: &random)
      let text = (0..<count).map { _ in Self.syllables.randomElement(using: &random) ?? "" }.joined()
      let bytes = Array(text.utf8)
      let expected = known[bytes] ?? UInt32(order.count)
      if known[bytes] == nil {
        known[bytes] = expected
        order.append(text)
      }
      let code =
        Bool.random(using: &random)
        ? builder.code(for: text) : bytes.withUnsafeBufferPointer { builder.code(forUTF8: $0) }
      #expect(code == expected, "seed \(seed): \(text)")
    }
    #expect(builder.finished().strings.map { Array($0.utf8) } == order.map { Array($0.utf8) })
  }

  @Test("take bytes that are no text for the text that they are shown as") func damaged() {
    var builder = TextDictionaryBuilder()
    let code = builder.code(for: "a\u{FFFD}b")
    for _ in 0..<2 {
      #expect([0x61, 0xFF, 0x62].withUnsafeBufferPointer { builder.code(forUTF8: $0) } == code)
    }
    #expect(builder.strings.count == 1)
  }

  @Test("texts that follow one another again and again, and then do not, keep their codes") func followers() {
    var builder = TextDictionaryBuilder()
    let texts = ["a", "b", "c", "a", "b", "c", "a", "c", "b", "b", "a", "b", "", "a", "", "b", "d", "a"]
    let codes = texts.map { builder.code(for: $0) }
    #expect(codes == [0, 1, 2, 0, 1, 2, 0, 2, 1, 1, 0, 1, 3, 0, 3, 1, 4, 0])
    #expect(builder.strings == ["a", "b", "c", "", "d"])
  }
}
