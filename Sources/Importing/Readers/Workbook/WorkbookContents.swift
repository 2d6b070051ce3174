import NTMKit

/// All of a workbook but its sheets' cells.
struct WorkbookContents {
  private(set) var sheets: [Workbook.SheetInfo] = []
  private(set) var is1904 = false
  private(set) var styles: [CellStyle] = []
  private(set) var fonts = FontTable()
  private(set) var strings = SharedStrings()
  private(set) var isCalculated = false
  private(set) var inflated = 0

  private let limits: WorkbookLimits

  init(_ archive: borrowing ZipArchive, limits: WorkbookLimits) throws(WorkbookFault) {
    self.limits = limits
    let main = try mainPart(of: archive)
    let parts = main.split(separator: "/").map { String($0) }
    let folder = parts.dropLast().joined(separator: "/")
    let relationships = RelationshipsHandler(folder: folder)
    let listName = (parts.dropLast() + ["_rels", (parts.last ?? "") + ".rels"]).joined(separator: "/")
    try read(listName, of: archive, into: relationships)
    let workbook = WorkbookHandler()
    try read(main, of: archive, into: workbook)
    is1904 = workbook.is1904
    isCalculated = relationships.first(ofType: "calcChain") != nil
    try readStyles(relationships, of: archive)
    try readStrings(relationships, of: archive)
    try listSheets(workbook.sheets, relationships, of: archive)
  }

  private mutating func read(
    _ name: String, of archive: borrowing ZipArchive, into handler: XMLHandler
  ) throws(WorkbookFault) {
    guard let part = archive.part(name) else { throw .damaged(.missingPart(name)) }
    inflated += try XMLReader.read(archive.open(part, inflated: inflated), into: handler)
  }

  /// Finds the workbook's own part, and refuses archives that are something else.
  private mutating func mainPart(of archive: borrowing ZipArchive) throws(WorkbookFault) -> String {
    let keys = archive.keys
    if let format = try openDocument(archive) ?? ForeignFormat.archive(parts: keys) { throw .foreign(format) }
    let types = ContentTypesHandler()
    try read("[Content_Types].xml", of: archive, into: types)
    var name = "xl/workbook.xml"
    if archive.part("_rels/.rels") != nil {
      let relationships = RelationshipsHandler(folder: "")
      try read("_rels/.rels", of: archive, into: relationships)
      name = relationships.first(ofType: "officeDocument")?.target ?? name
    }
    let type = types.type(of: name)
    if let format = ForeignFormat.document(contentType: type) { throw .foreign(format) }
    if type.contains("macroEnabled") || keys.contains(where: { $0.hasSuffix("vbaproject.bin") }) { throw .macros }
    if archive.part(name) == nil, !keys.contains(where: { $0.hasPrefix("xl/") }) { throw .foreign(.zip) }
    return name
  }

  /// An OpenDocument file says what it is in a part of its own.
  private mutating func openDocument(_ archive: borrowing ZipArchive) throws(WorkbookFault) -> ForeignFormat? {
    guard let part = archive.part("mimetype"), part.bytes < 200 else { return nil }
    var stream = try archive.open(part, inflated: inflated)
    var block = [UInt8](repeating: 0, count: 200)
    var count = 0
    try block.withUnsafeMutableBufferPointer { (buffer) throws(WorkbookFault) in
      if let start = buffer.baseAddress { count = try stream.next(into: start, capacity: buffer.count) }
    }
    let type = String(decoding: block[..<count], as: UTF8.self)
    guard type.contains("opendocument") else { return nil }
    return type.contains("spreadsheet") ? .openDocumentSheet : .openDocument
  }

  private mutating func readStyles(
    _ relationships: RelationshipsHandler, of archive: borrowing ZipArchive
  ) throws(WorkbookFault) {
    guard let part = relationships.first(ofType: "styles") else { return }
    let handler = StylesHandler()
    try read(part.target, of: archive, into: handler)
    (styles, fonts) = (handler.styles, handler.fonts)
  }

  private mutating func readStrings(
    _ relationships: RelationshipsHandler, of archive: borrowing ZipArchive
  ) throws(WorkbookFault) {
    guard let part = relationships.first(ofType: "sharedStrings") else { return }
    let handler = SharedStringsHandler(fonts: fonts, limits: limits)
    try read(part.target, of: archive, into: handler)
    (strings, fonts) = (handler.strings, handler.fonts)
  }

  private mutating func listSheets(
    _ listed: [WorkbookHandler.Sheet], _ relationships: RelationshipsHandler, of archive: borrowing ZipArchive
  ) throws(WorkbookFault) {
    guard !listed.isEmpty else { throw .damaged(.noSheets) }
    for sheet in listed {
      let target = relationships.byId[sheet.relationship]
      let hasCells = target.map { $0.type == "worksheet" } ?? true
      var info = Workbook.SheetInfo(name: UnicodeForm.nfc(sheet.name), isHidden: sheet.isHidden)
      if hasCells {
        info.part = target?.target ?? sheet.name
        info.dimension = dimension(ofPart: target?.target, of: archive)
      }
      sheets.append(info)
    }
  }

  /// nil also when the sheet cannot be read: whoever reads another one is not held up by it.
  private mutating func dimension(ofPart name: String?, of archive: borrowing ZipArchive) -> String? {
    guard let name, let part = archive.part(name) else { return nil }
    let handler = DimensionHandler()
    if let stream = try? archive.open(part, inflated: inflated) { _ = try? XMLReader.read(stream, into: handler) }
    return handler.dimension
  }
}
