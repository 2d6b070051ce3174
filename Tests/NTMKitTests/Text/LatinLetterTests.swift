import Testing

@testable import NTMKit

@Suite struct LatinLetterTests {
  @Test("an upper-case letter of the table is its lower-case letter, and only it is upper case") func upperCase() {
    for range in [UInt32(0xC0)..<0x2B0, 0x1E00..<0x1F00] {
      for value in range {
        guard let scalar = Unicode.Scalar(value) else { continue }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        let letter = LatinLetter.beyondASCII(value)
        guard lower.count == 1, let first = lower.first, first != scalar else {
          if value != 0x130 { #expect(letter?.isUpperCase != true, "U+\(String(value, radix: 16))") }
          continue
        }
        let other = LatinLetter.beyondASCII(first.value)
        #expect(letter?.rank == other?.rank, "U+\(String(value, radix: 16))")
        #expect(letter?.secondRank == other?.secondRank, "U+\(String(value, radix: 16))")
        #expect(letter?.mark == other?.mark, "U+\(String(value, radix: 16))")
        #expect(letter == nil || letter?.isUpperCase == true, "U+\(String(value, radix: 16))")
      }
    }
  }

  @Test("the ranks follow the Vietnamese alphabet") func ranks() {
    for (index, letter) in Alphabet.dictionaryOrder.enumerated() {
      guard let scalar = letter.unicodeScalars.first else { continue }
      let rank =
        scalar.isASCII
        ? LatinLetter.asciiRanks[Int(scalar.value) - 0x61] : LatinLetter.beyondASCII(scalar.value)?.rank
      #expect(rank == UInt8(index + 1))
    }
  }

  @Test("letters that are not Latin, or stand for nothing in ASCII, are not in the table")
  func others() {
    for scalar in ["α", "б", "東", "ə", "×", "÷", "ʒ", "ŋ"] as [Unicode.Scalar] {
      #expect(LatinLetter.beyondASCII(scalar.value) == nil)
    }
  }
}
