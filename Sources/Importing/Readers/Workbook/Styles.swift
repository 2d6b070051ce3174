/// How the cells of one style are shown, as far as it says what they mean.
struct CellStyle: Hashable, Sendable {
  var shape = NumberShape.plain
  var font = FontTable.Reference.unicode
}

/// Reads `styles.xml`: for each style that cells refer to by number, the shape of numbers and the font.
final class StylesHandler: XMLHandler {
  private(set) var styles: [CellStyle] = []
  private(set) var fonts = FontTable()
  private var fontReferences: [FontTable.Reference] = []
  private var shapes: [Int: NumberShape] = [:]
  private var isInFonts = false
  private var isInFormats = false
  private var isInStyles = false

  override func start(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault) {
    switch name {
    case "fonts": isInFonts = true
    case "numFmts": isInFormats = true
    case "cellXfs": isInStyles = true
    case "font" where isInFonts: fontReferences.append(.unicode)
    case "name" where isInFonts:
      guard !fontReferences.isEmpty, let name = attributes.text("val") else { return }
      fontReferences[fontReferences.count - 1] = fonts.reference(to: name)
    case "numFmt" where isInFormats:
      if let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") {
        shapes[id] = NumberFormatCode.shape(of: code)
      }
    case "xf" where isInStyles: addStyle(attributes)
    default: break
    }
  }

  override func end(_ name: XMLName) throws(WorkbookFault) {
    switch name {
    case "fonts": isInFonts = false
    case "numFmts": isInFormats = false
    case "cellXfs": isInStyles = false
    default: break
    }
  }

  private func addStyle(_ attributes: XMLAttributes) {
    let id = attributes.number("numFmtId") ?? 0
    let font = attributes.number("fontId") ?? 0
    styles.append(
      CellStyle(
        shape: shapes[id] ?? NumberShape(builtIn: id),
        font: fontReferences.indices.contains(font) ? fontReferences[font] : .unicode))
  }
}
