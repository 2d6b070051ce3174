/// The texts that a workbook's cells refer to by number: all of them in one buffer.
struct SharedStrings: Sendable {
  /// Texts without runs are as people see them; those with runs as the file writes them.
  private(set) var bytes: [UInt8] = []
  /// Where each ends; it begins where the one before ends.
  private var ends: [UInt32] = []
  /// Of the few texts whose runs name fonts.
  private(set) var runs: [Int: [RichText.Run]] = [:]

  var count: Int { ends.count }

  @inline(__always)
  func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index]) }

  fileprivate mutating func append(_ text: RichText) {
    if text.runs.isEmpty {
      text.bytes.withUnsafeBufferPointer { piece in
        if CellText.isPlain(piece) {
          bytes.append(contentsOf: piece)
        } else {
          bytes.append(contentsOf: CellText.tidied(piece).utf8)
        }
      }
    } else {
      bytes.append(contentsOf: text.bytes)
      runs[ends.count] = text.runs
    }
    ends.append(UInt32(clamping: bytes.count))
  }
}

/// Reads `sharedStrings.xml`.
final class SharedStringsHandler: XMLHandler {
  private(set) var strings = SharedStrings()
  private(set) var fonts: FontTable
  private let limits: WorkbookLimits
  private var text = RichText()
  private var isInItem = false

  init(fonts: FontTable, limits: WorkbookLimits) {
    self.fonts = fonts
    self.limits = limits
  }

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    if isInItem {
      text.start(name, attributes, fonts: &fonts)
    } else if "si" ~= name {
      isInItem = true
      text.begin()
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    guard isInItem else { return }
    guard "si" ~= name else { return text.end(name) }
    isInItem = false
    text.finish()
    guard strings.count < limits.sharedStrings else { throw .tooLarge(.sharedStrings(limits.sharedStrings)) }
    strings.append(text)
    guard strings.bytes.count <= limits.textBytes else { throw .tooLarge(.text(limits.textBytes)) }
  }

  override func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) {
    if isInItem { text.text(bytes) }
  }
}
