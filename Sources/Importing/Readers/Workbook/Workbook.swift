import NTMKit

/// An Excel workbook (`.xlsx`) in memory: its sheets, read one at a time into grids.
///
/// Transitional and strict files are read, by whatever program they were written. Macros and formulas are never run: a
/// formula's cell has the value that the program left in it.
///
/// - Cost: the list of sheets, styles and shared texts are read at once, a sheet when it is asked for. Parts are unpacked and
///   parsed in blocks.
public struct Workbook: Sendable {
  public struct SheetInfo: Sendable, Hashable {
    public var name: String
    /// Hidden by the user, or by a program so that no user sees it.
    public var isHidden: Bool
    /// The block of cells that the file says is used, `A1:F20`; not all writers say, and not all say it right.
    public var dimension: String?
    /// nil for a sheet without cells: a chart, a dialogue.
    var part: String?
    public var hasCells: Bool { part != nil }
  }

  public let path: String
  public let sheets: [SheetInfo]
  private let bytes: [UInt8]
  private let limits: WorkbookLimits
  private let is1904: Bool
  private let styles: [CellStyle]
  private let fonts: FontTable
  private let strings: SharedStrings
  private let isCalculated: Bool
  /// Bytes unpacked for the list of sheets, styles and shared texts.
  private let inflated: Int

  /// Whether the first bytes could be those of a workbook, or of one that is encrypted or old: to be asked before a file is taken
  /// for text.
  public static func couldBe(_ bytes: [UInt8]) -> Bool { ForeignFormat.isZip(bytes) || ForeignFormat.isCompound(bytes) }

  /// - Parameter path: as the user gave it, for messages.
  /// - Throws: `import.empty-file`, `import.not-a-workbook`, `import.workbook-encrypted`, `import.workbook-macros`,
  ///   `import.workbook-damaged`, `import.workbook-duplicate-part`, `import.workbook-doctype`, `import.workbook-too-large`.
  public init(bytes: [UInt8], path: String, limits: WorkbookLimits = .standard) throws(Diagnostic) {
    var limits = limits
    limits.textBytes = min(limits.textBytes, CellGrid.maximumTextBytes)
    do throws(WorkbookFault) {
      guard ForeignFormat.isZip(bytes) else { throw ForeignFormat.fault(of: bytes) }
      let contents = try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
        try WorkbookContents(ZipArchive(buffer, limits: limits), limits: limits)
      }
      self.bytes = bytes
      self.path = path
      self.limits = limits
      sheets = contents.sheets
      is1904 = contents.is1904
      styles = contents.styles
      fonts = contents.fonts
      strings = contents.strings
      isCalculated = contents.isCalculated
      inflated = contents.inflated
    } catch {
      throw error.diagnostic(path: path)
    }
  }

  /// Reads a sheet.
  ///
  /// - Parameters:
  ///   - index: of `sheets`.
  ///   - legacyFont: makes Unicode of a text in an old Vietnamese font, whose name begins with `.Vn` or `VNI-`.
  /// - Throws: `import.workbook-damaged`, `import.workbook-doctype`, `import.workbook-too-large`, `import.sheet-without-cells`.
  public func read(
    sheet index: Int, legacyFont: @escaping (_ fontName: String, _ text: String) -> String
  ) throws(Diagnostic) -> WorkbookSheet {
    let info = sheets[index]
    let handler = SheetHandler(
      SheetContext(
        name: info.name, styles: styles, fonts: fonts, strings: strings, is1904: is1904, limits: limits,
        isCalculated: isCalculated, legacyFont: legacyFont)
    )
    do throws(WorkbookFault) {
      guard let name = info.part else { throw .withoutCells(sheet: info.name) }
      try bytes.withUnsafeBufferPointer { (buffer) throws(WorkbookFault) in
        let archive = try ZipArchive(buffer, limits: limits)
        guard let part = archive.part(name) else { throw .damaged(.missingPart(name)) }
        _ = try XMLReader.read(archive.open(part, inflated: inflated), into: handler)
      }
    } catch {
      throw WorkbookFault.inSheet(info.name, cell: handler.place, error).diagnostic(path: path)
    }
    return handler.sheet
  }

  /// The sheet of that name, or of that number counted from 1, hidden ones included.
  ///
  /// Names are compared as they are, then without case and marks. A sheet called `2` goes before the second sheet.
  ///
  /// - Throws: `import.unknown-sheet`, `import.ambiguous-sheet`.
  public func sheetIndex(named name: String) throws(Diagnostic) -> Int {
    let wanted = UnicodeForm.nfc(name)
    if let index = sheets.firstIndex(where: { $0.name == wanted }) { return index }
    let folded = VietnameseFolding.fold(wanted)
    let alike = sheets.indices.filter { VietnameseFolding.fold(sheets[$0].name) == folded }
    if alike.count == 1 { return alike[0] }
    guard alike.isEmpty else {
      throw WorkbookFault.ambiguousSheet(name, names: alike.map { sheets[$0].name }).diagnostic(path: path)
    }
    if let number = Int(wanted), sheets.indices.contains(number - 1) { return number - 1 }
    throw WorkbookFault.noSuchSheet(name, names: sheets.map(\.name)).diagnostic(path: path)
  }

  /// A place in a workbook, for messages: `quy-3.xlsx:Quý 3!B7`.
  ///
  /// - Parameter cell: `B7`; nil for the whole sheet.
  public static func span(path: String, sheet: String, cell: String? = nil) -> SourceSpan {
    SourceSpan(source: "\(path):\(sheet)" + (cell.map { "!\($0)" } ?? ""))
  }
}
