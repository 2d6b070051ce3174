import NTMKit
import Testing

@testable import Importing

@Suite("broken text is read or refused, never a crash") struct EncodingFuzzTests {
  @Test("mutated files of units", arguments: 0..<6) func mutations(_ seed: UInt64) {
    var random = Mutations(seed: seed)
    let text = DetectionTests.lines.prefix(12).joined(separator: "\r\n")
    var seeds = [Array(text.utf8), UTF16Tests.bytes("\u{FEFF}" + text), UTF16Tests.bytes(text, bigEndian: true)]
    for encoder in OracleEncoder.all { seeds += [encoder.encode(text), Array(encoder.characters(text).utf8)] }
    for _ in 0..<20 {
      for bytes in seeds {
        let mutated = random.mutated(bytes)
        for choice in TextEncodingChoice.allCases {
          guard let decoded = try? DecodedText.decode(mutated, path: "x.csv", choice: choice, knownNames: ["hau giang"])
          else { continue }
          #expect(UTF8Check.firstFault(in: decoded.bytes) == nil)
        }
      }
    }
  }
}

/// Random changes to bytes, the same for the same seed.
struct Mutations {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 1 }

  mutating func next(below bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(bound, 1)))
  }

  mutating func mutated(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...next(below: 4) where !bytes.isEmpty {
      let place = next(below: bytes.count)
      switch next(below: 5) {
      case 0: bytes[place] = UInt8(next(below: 256))
      case 1: bytes.insert(UInt8(next(below: 256)), at: place)
      case 2: bytes.remove(at: place)
      case 3: bytes.removeSubrange(place..<min(bytes.count, place + next(below: 40)))
      default:
        bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + next(below: 20))], at: next(below: bytes.count))
      }
    }
    return bytes
  }
}
