import Foundation
import Testing

@testable import NTMKit

@Suite struct UnicodeFormTests {
  @Test("decomposed Vietnamese is composed") func composes() {
    let composed = UnicodeForm.nfc("Vi\u{323} Thu\u{309}y")
    #expect(Array(composed.unicodeScalars) == Array("V\u{1ECB} Th\u{1EE7}y".unicodeScalars))
  }

  @Test("each vowel with each tone, in any order of its marks, is one composed scalar") func vowels() {
    for vowel in Alphabet.vowels {
      for tone in Alphabet.tones.dropFirst() {
        let scalars = Array((vowel + tone).unicodeScalars)
        #expect(UnicodeForm.nfc(vowel + tone).unicodeScalars.count == 1)
        // Only marks in different places may swap: the horn and dot below go before anything above.
        let horned = scalars.contains("\u{31B}") || scalars.contains("\u{323}")
        if scalars.count == 3 && horned {
          var swapped = String.UnicodeScalarView()
          swapped.append(contentsOf: [scalars[0], scalars[2], scalars[1]])
          #expect(UnicodeForm.nfc(String(swapped)).unicodeScalars.count == 1)
        }
      }
    }
  }

  @Test("every text the fast path lets through is what Foundation composes") func fastPathIsRight() {
    for value in UInt32(0)..<0x30000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(Character(scalar))
      guard UnicodeForm.isPlainlyNFC(text) else { continue }
      let composed = text.precomposedStringWithCanonicalMapping
      #expect(Array(composed.utf8) == Array(text.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test("texts that need no work are found without Foundation", arguments: ["", "Xã 9", "Vị Thuỷ", "“Đạt” – 74,5 %…"])
  func fastPath(_ text: String) {
    #expect(UnicodeForm.isPlainlyNFC(text))
    #expect(Array(UnicodeForm.nfc(text).utf8) == Array(text.utf8))
  }

  @Test("composing is that of Foundation and composing twice changes nothing") func random() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2000 {
      let text = generator.text(length: 12)
      let composed = UnicodeForm.nfc(text)
      #expect(Array(composed.utf8) == Array(text.precomposedStringWithCanonicalMapping.utf8))
      #expect(Array(UnicodeForm.nfc(composed).utf8) == Array(composed.utf8))
    }
  }
}
