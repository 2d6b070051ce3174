import Testing

@testable import NTMKit

@Suite struct VietnameseFoldingTests {
  @Test(
    "a place is found however it is typed",
    arguments: [
      "Vị Thuỷ", "Vị Thủy", "VI\u{323} THUY\u{309}", "vi thuy", "  Vị\u{A0}\u{A0}Thủy\n", "vị_thủy", "Vị - Thủy",
      "VỊ–THỦY",
      "Vị\u{200B} Thủy\u{FEFF}",
    ])
  func places(_ text: String) {
    #expect(VietnameseFolding.fold(text) == "vi thuy")
  }

  @Test(
    "letters lose their marks",
    arguments: [
      ("Đường Đ đ", "duong d d"), ("Ðức", "duc"), ("Hậu Giang", "hau giang"), ("ƠI Ơ ơ ƯỚC ư", "oi o o uoc u"),
      ("Søren Łódź", "soren lodz"), ("Æsir œuvre Straße ẞ", "aesir oeuvre strasse ss"), ("İstanbul ı", "istanbul i"),
      ("Škoda ÑANDÚ façade", "skoda nandu facade"), ("Ångström \u{212B}", "angstrom a"), ("x\u{300}\u{334}", "x"),
      ("“Xã ‘A’”", "\"xa 'a'\""), ("", ""), (" \t_-", ""), ("_a-_ -b_", "a b"), ("A.1/B", "a.1/b"),
      ("ΆΛΦΑ ΣΟΦΌΣ", "αλφα σοφοσ"), ("σοφός", "σοφοσ"), ("Йод", "иод"), ("한국", "한국"), ("東京", "東京"), ("Xã 🌾", "xa 🌾"),
    ] as [(String, String)])
  func letters(_ text: String, _ folded: String) {
    #expect(Array(VietnameseFolding.fold(text).unicodeScalars) == Array(folded.unicodeScalars))
  }

  @Test("every vowel with every tone folds to its letter, in both cases and both normal forms") func allVowels() {
    for (vowel, bare) in zip(Alphabet.vowels, Alphabet.bareVowels) {
      for tone in Alphabet.tones {
        let decomposed = vowel + tone
        for text in [
          decomposed, UnicodeForm.nfc(decomposed), decomposed.uppercased(), UnicodeForm.nfc(decomposed.uppercased()),
        ] {
          #expect(VietnameseFolding.fold(text) == bare)
          #expect(VietnameseFolding.fold("T\(text)n") == "t\(bare)n")
        }
      }
    }
  }

  @Test("every Latin letter with a canonical base loses all of its marks") func everyLatinLetter() {
    for range in [UInt32(0xC0)..<0x250, 0x1E00..<0x1F00] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let text = String(Character(scalar))
        let base = UnicodeForm.nfd(text).unicodeScalars.first
        guard let base, base.isASCII else { continue }
        #expect(VietnameseFolding.fold(text) == String(Character(base)).lowercased(), "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("folding twice changes nothing, and all normal forms fold alike") func laws() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<4000 {
      let text = generator.text(length: 12)
      let folded = VietnameseFolding.fold(text)
      let escaped = text.unicodeScalars.map { String($0.value, radix: 16) }
      #expect(Array(VietnameseFolding.fold(folded).utf8) == Array(folded.utf8), "\(escaped)")
      #expect(Array(VietnameseFolding.fold(UnicodeForm.nfc(text)).utf8) == Array(folded.utf8), "\(escaped)")
      #expect(Array(VietnameseFolding.fold(UnicodeForm.nfd(text)).utf8) == Array(folded.utf8), "\(escaped)")
    }
  }

  @Test("every scalar folds to something that stays as it is") func everyScalarIsIdempotent() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let folded = VietnameseFolding.fold(String(Character(scalar)))
      #expect(Array(VietnameseFolding.fold(folded).utf8) == Array(folded.utf8), "U+\(String(value, radix: 16))")
    }
  }

  @Test("a folded needle is found anywhere in a text")
  func matches() {
    #expect(VietnameseFolding.matches("Xã Vị Thuỷ", containing: "vi thuy"))
    #expect(VietnameseFolding.matches("Xã Vị Thuỷ", containing: "i t"))
    #expect(VietnameseFolding.matches("aab", containing: "ab"))
    #expect(VietnameseFolding.matches("Vị", containing: "vi"))
    #expect(VietnameseFolding.matches("Vị", containing: ""))
    #expect(VietnameseFolding.matches("", containing: ""))
    #expect(!VietnameseFolding.matches("Vị", containing: "vit"))
    #expect(!VietnameseFolding.matches("Vị Thanh", containing: "vi thuy"))
    #expect(!VietnameseFolding.matches("", containing: "a"))
  }
}
