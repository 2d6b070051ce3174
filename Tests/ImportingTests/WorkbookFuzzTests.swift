import FuzzTargets
import NTMKit
import Testing

@testable import Importing

@Suite("damaged workbooks") struct WorkbookFuzzTests {
  static let names = [
    "plain.xlsx", "legacy-fonts.xlsx", "escapes.xlsx", "several-sheets.xlsx", "prefixed.xlsx", "inline-strings.xlsx",
    "days.xlsx", "encrypted.xlsx", "old.xls",
  ]

  /// Small enough that nothing takes long.
  static var limits: WorkbookLimits {
    var limits = WorkbookLimits()
    (limits.inflatedBytes, limits.cells, limits.textBytes) = (4 << 20, 200_000, 4 << 20)
    return limits
  }

  /// Reads everything there is; a diagnostic is as good as a value.
  private static func readAll(_ bytes: [UInt8]) {
    guard let workbook = try? Workbook(bytes: bytes, path: "x.xlsx", limits: limits) else { return }
    for index in workbook.sheets.indices { _ = try? workbook.read(sheet: index) { _, text in text } }
  }

  @Test("bytes changed, cut out and repeated lead to a message or to values, never to a crash", arguments: names)
  func mutated(_ name: String) throws {
    let original = try Workbooks.bytes(name)
    var random = SplitMix(seed: UInt64(name.utf8.count))
    for _ in 0..<Self.rounds { Self.readAll(Self.mutated(original, using: &random)) }
  }

  @Test("XML changed inside a sound archive", arguments: names.prefix(7))
  func mutatedXML(_ name: String) throws {
    let parts = try StoredZip.parts(of: Workbooks.bytes(name))
    var random = SplitMix(seed: 7 + UInt64(name.utf8.count))
    for _ in 0..<Self.rounds {
      var changed = parts
      let index = Int.random(in: 0..<parts.count, using: &random)
      changed[index].bytes = Self.mutated(parts[index].bytes, using: &random)
      Self.readAll(StoredZip.bytes(changed))
    }
  }

  @Test("a file cut off anywhere is refused") func cut() throws {
    let original = try Workbooks.bytes("plain.xlsx")
    for end in stride(from: 0, to: original.count, by: 37) {
      #expect(throws: Diagnostic.self) { try Workbook(bytes: Array(original[..<end]), path: "x.xlsx") }
    }
  }

  private static let rounds = 120

  private static func mutated(_ original: [UInt8], using random: inout SplitMix) -> [UInt8] {
    var bytes = original
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, place + Int.random(in: 1...24, using: &random))
      switch Int.random(in: 0..<6, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes[place] ^= 1 << UInt8.random(in: 0...7, using: &random)
      case 2: bytes.removeSubrange(place..<end)
      case 3: bytes.insert(contentsOf: bytes[place..<end], at: place)
      // Digits and signs, of which indexes, references and numbers are made.
      case 4: bytes[place] = Array("0123456789-.AZ<>/\"".utf8).randomElement(using: &random) ?? 0
      default: for index in place..<end { bytes[index] = 0xFF }
      }
    }
    return bytes
  }
}
