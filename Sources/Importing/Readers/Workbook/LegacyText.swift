import NTMKit

/// Makes Unicode of texts in the fonts of old character sets, and counts the cells that had them.
struct LegacyText {
  private let convert: (_ fontName: String, _ text: String) -> String
  private var counts: [Int32: Int] = [:]
  /// Shared texts made before: a text of ten thousand cells is made once.
  private var made: [Shared: (text: [UInt8], fonts: Set<Int32>)] = [:]

  private struct Shared: Hashable {
    var string: Int
    var font: FontTable.Reference
  }

  init(_ convert: @escaping (_ fontName: String, _ text: String) -> String) { self.convert = convert }

  /// Cells by the name of the font.
  func cells(_ fonts: FontTable) -> [String: Int] {
    Dictionary(uniqueKeysWithValues: counts.map { (fonts.names[Int($0.key)], $0.value) })
  }

  /// The text of one cell as Unicode in NFC.
  ///
  /// - Parameter shared: the text's number among the shared strings, if it is one.
  mutating func text(
    _ bytes: UnsafeBufferPointer<UInt8>, runs: [RichText.Run], cellFont: FontTable.Reference, fonts: FontTable,
    shared: Int? = nil
  ) -> [UInt8] {
    let key = shared.map { Shared(string: $0, font: cellFont) }
    let result = key.flatMap { made[$0] } ?? converted(bytes, runs: runs, cellFont: cellFont, fonts: fonts)
    if let key { made[key] = result }
    for font in result.fonts { counts[font, default: 0] += 1 }
    return result.text
  }

  private func converted(
    _ bytes: UnsafeBufferPointer<UInt8>, runs: [RichText.Run], cellFont: FontTable.Reference, fonts: FontTable
  ) -> (text: [UInt8], fonts: Set<Int32>) {
    var text = ""
    var met: Set<Int32> = []
    var start = 0
    let runs = runs.isEmpty ? [RichText.Run(font: .ofCell, end: bytes.count)] : runs
    for run in runs where run.end > start {
      let piece = CellText.unescaped(UnsafeBufferPointer(rebasing: bytes[start..<run.end]))
      start = run.end
      if case .legacy(let font) = run.font == .ofCell ? cellFont : run.font, !LegacyFont.isUnicode(piece) {
        met.insert(font)
        text += convert(fonts.names[Int(font)], piece)
      } else {
        text += piece
      }
    }
    return (Array(UnicodeForm.nfc(text).utf8), met)
  }
}
