/// Collects one text of a workbook from `si` or `is`: its letters, and its runs where they name fonts. Phonetic runs, which say
/// how Japanese is read aloud, are left out.
struct RichText {
  struct Run: Hashable, Sendable {
    var font: FontTable.Reference
    /// Where it ends, counted from the text's beginning.
    var end: Int
  }

  private(set) var bytes: [UInt8] = []
  /// Empty when no run names a font: the whole text then has that of its cell.
  private(set) var runs: [Run] = []
  private var font = FontTable.Reference.ofCell
  private var namesFont = false
  private var isInText = false
  private var isInPhonetic = false

  mutating func begin() {
    bytes.removeAll(keepingCapacity: true)
    runs.removeAll(keepingCapacity: true)
    (font, namesFont, isInText, isInPhonetic) = (.ofCell, false, false, false)
  }

  mutating func start(_ name: XMLName, _ attributes: XMLAttributes, fonts: inout FontTable) {
    switch name {
    case "t": isInText = !isInPhonetic
    case "r": font = .ofCell
    case "rFont":
      if let name = attributes.text("val") {
        font = fonts.reference(to: name)
        namesFont = true
      }
    case "rPh": isInPhonetic = true
    default: break
    }
  }

  mutating func end(_ name: XMLName) {
    switch name {
    case "t": isInText = false
    case "r": runs.append(Run(font: font, end: bytes.count))
    case "rPh": isInPhonetic = false
    default: break
    }
  }

  mutating func text(_ piece: UnsafeBufferPointer<UInt8>) {
    if isInText { bytes.append(contentsOf: piece) }
  }

  mutating func finish() {
    if !namesFont { runs.removeAll(keepingCapacity: true) }
  }
}
