import Testing

@testable import Importing

@Suite("syllables of Vietnamese") struct VietnameseSyllableTests {
  @Test(
    "are told from words that are none",
    arguments: [
      ("xã", true), ("Hiệp", true), ("HƯNG", true), ("Nghĩa", true), ("giếng", true), ("gì", true), ("quý", true),
      ("hoà", true), ("hòa", true), ("thuỷ", true), ("thủy", true), ("khuỷu", true), ("Nguyễn", true), ("quốc", true),
      ("đ", false), ("xaõ", false), ("xào", true), ("xaò", false), ("Haäu", false), ("Höng", false), ("aị", false),
      ("các", true), ("cảc", false), ("hoán", true), ("hóan", false), ("mười", true), ("mừơi", false), ("x·", false),
      ("Aá", false), ("café", false), ("Müller", false), ("ứ", true), ("tại", true), ("ngã", true), ("nhất", true),
    ] as [(String, Bool)])
  func syllable(_ word: String, _ isOne: Bool) { #expect(VietnameseSyllable.isPlausible(word) == isOne) }

  @Test("are all words of the sample province's units and plan") func realWords() throws {
    for file in ["units.csv", "courses-2022.csv", "plan-tasks.csv"] {
      let text = String(decoding: try Reading.sample(file).bytes, as: UTF8.self)
      let words = Set(text.split { !$0.isLetter }.filter { !$0.allSatisfy(\.isASCII) })
      #expect(words.count > 20)
      #expect(words.filter { !VietnameseSyllable.isPlausible($0) } == [], "\(file)")
    }
  }
}
