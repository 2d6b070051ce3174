import NTMKit

/// A kind of file that is not an `.xlsx` workbook and is taken for one.
enum ForeignFormat: Hashable, Sendable {
  case oldWorkbook, oldDocument, oldOffice
  case binaryWorkbook, openDocumentSheet, openDocument
  case wordDocument, presentation
  case webPage, spreadsheetXML
  case zip, other

  var name: LocalizedText {
    switch self {
    case .oldWorkbook: Strings.oldWorkbook
    case .oldDocument: Strings.oldWordFile
    case .oldOffice: Strings.oldOfficeFile
    case .binaryWorkbook: Strings.binaryWorkbook
    case .openDocumentSheet: Strings.openDocumentSheet
    case .openDocument: Strings.openDocument
    case .wordDocument: Strings.wordFile
    case .presentation: Strings.presentation
    case .webPage: Strings.webPage
    case .spreadsheetXML: Strings.spreadsheetXML
    case .zip: Strings.zip
    case .other: Strings.otherFile
    }
  }

  /// Whether a spreadsheet program opens it and can save it as `.xlsx`.
  var isForSpreadsheets: Bool {
    switch self {
    case .oldWorkbook, .binaryWorkbook, .openDocumentSheet, .webPage, .spreadsheetXML: true
    case .oldDocument, .oldOffice, .openDocument, .wordDocument, .presentation, .zip, .other: false
    }
  }

  static func isZip(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06])
  }

  /// Whether the bytes are a compound file, which old Office files and encrypted new ones are.
  static func isCompound(_ bytes: [UInt8]) -> Bool {
    bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
  }

  /// What is wrong with a file that is no zip archive.
  static func fault(of bytes: [UInt8]) -> WorkbookFault {
    if bytes.isEmpty { return .empty }
    if isCompound(bytes) {
      // The directory of a compound file names its streams in UTF-16.
      if holds("EncryptedPackage", in: bytes) { return .encrypted }
      if holds("WordDocument", in: bytes) { return .foreign(.oldDocument) }
      // Before 1997 the stream was called Book.
      if holds("Workbook", in: bytes) || holds("Book", in: bytes) { return .foreign(.oldWorkbook) }
      return .foreign(.oldOffice)
    }
    // Workbooks of Excel 2 to 4, before there were compound files.
    if bytes.count > 4, bytes[0] == 0x09, [0x00, 0x02, 0x04].contains(bytes[1]), bytes[3] == 0 {
      return .foreign(.oldWorkbook)
    }
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self).lowercased()
    if head.contains("excel.sheet") || head.contains("schemas-microsoft-com:office:spreadsheet") {
      // Programs of offices write web pages with these names in them and call them .xls.
      return .foreign(head.contains("<html") ? .webPage : .spreadsheetXML)
    }
    return .foreign(head.contains("<html") || head.contains("<table") ? .webPage : .other)
  }

  /// What kind of archive the names of its parts tell of; nil when it could be a workbook.
  static func archive(parts: some Sequence<String>) -> ForeignFormat? {
    var format = ForeignFormat.zip
    for part in parts {
      if part == "xl/workbook.bin" { return .binaryWorkbook }
      if part == "xl/workbook.xml" || part == "[content_types].xml" { format = .other }
      if part.hasPrefix("word/") { return .wordDocument }
      if part.hasPrefix("ppt/") { return .presentation }
    }
    return format == .other ? nil : format
  }

  /// By the content type of an archive's main part; nil for a workbook.
  static func document(contentType: String) -> ForeignFormat? {
    if contentType.contains("sheet.binary") { return .binaryWorkbook }
    if contentType.contains("wordprocessingml") || contentType.contains("ms-word") { return .wordDocument }
    if contentType.contains("presentationml") || contentType.contains("ms-powerpoint") { return .presentation }
    return nil
  }

  /// Whether some ASCII text stands in the bytes in UTF-16, little end first.
  private static func holds(_ text: String, in bytes: [UInt8]) -> Bool {
    let wanted: [UInt8] = text.utf8.flatMap { [$0, 0] as [UInt8] }
    guard bytes.count >= wanted.count else { return false }
    let source = bytes.span
    for start in 0...(source.count - wanted.count) where source[start] == wanted[0] {
      var length = 1
      while length < wanted.count, source[start + length] == wanted[length] { length += 1 }
      if length == wanted.count { return true }
    }
    return false
  }
}
