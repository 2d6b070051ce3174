import CWorkbooks
import NTMKit

/// Why a workbook cannot be read; `diagnostic(path:)` says it to people.
enum WorkbookFault: Error, Hashable {
  /// What is broken about a file that is a workbook.
  enum Damage: Hashable {
    case truncated
    case archive(String)
    case checksum(part: String)
    case packedData(part: String)
    case packing(part: String)
    case missingPart(String)
    case noSheets
    case badXML(part: String, line: Int, reason: String)
    case unorderedRow(Int)
    case unorderedCell(String)
    case badReference(String)
    case badIndex(cell: String)
  }

  /// Which limit was passed.
  enum Excess: Hashable {
    case inflated(Int)
    case ratio(part: String, Int)
    case parts(Int)
    case cells(Int)
    case sharedStrings(Int)
    case text(Int)
    case columns(Int)
    case rows(Int)
    case nesting(part: String)
    case tag(part: String)
  }

  case empty
  case foreign(ForeignFormat)
  case encrypted
  /// libzip is not installed.
  case noLibrary
  case macros
  case damaged(Damage)
  case duplicatePart(String)
  case doctype(part: String)
  case tooLarge(Excess)
  case noSuchSheet(String, names: [String])
  case ambiguousSheet(String, names: [String])
  case withoutCells(sheet: String)
  /// A fault in a sheet, at a cell where one is known.
  indirect case inSheet(String, cell: String?, WorkbookFault)
}

extension WorkbookFault {
  /// - Parameter path: as the user gave it.
  func diagnostic(path: String) -> Diagnostic {
    if case .inSheet(let sheet, let cell, let fault) = self {
      var diagnostic = fault.diagnostic(path: path)
      diagnostic.span = Workbook.span(path: path, sheet: sheet, cell: cell)
      return diagnostic
    }
    return Diagnostic(code, kind: .data, message: message, span: SourceSpan(source: path), hints: hints)
  }

  private var code: Diagnostic.Code {
    switch self {
    case .empty: "import.empty-file"
    case .foreign: "import.not-a-workbook"
    case .encrypted: "import.workbook-encrypted"
    case .noLibrary: "import.library-missing"
    case .macros: "import.workbook-macros"
    case .damaged: "import.workbook-damaged"
    case .duplicatePart: "import.workbook-duplicate-part"
    case .doctype: "import.workbook-doctype"
    case .tooLarge: "import.workbook-too-large"
    case .noSuchSheet: "import.unknown-sheet"
    case .ambiguousSheet: "import.ambiguous-sheet"
    case .withoutCells: "import.sheet-without-cells"
    case .inSheet(_, _, let fault): fault.code
    }
  }

  private var message: LocalizedText {
    switch self {
    case .empty: Strings.emptyFile
    case .foreign(let format): Strings.notAWorkbook(format.name)
    case .encrypted: Strings.workbookEncrypted
    case .noLibrary: Strings.noZipLibrary
    case .macros: Strings.workbookMacros
    case .damaged(let damage): Strings.workbookDamaged(damage)
    case .duplicatePart(let part): Strings.workbookDuplicatePart(part)
    case .doctype(let part): Strings.workbookDoctype(part)
    case .tooLarge(let excess): Strings.workbookTooLarge(excess)
    case .noSuchSheet(let name, _): Strings.unknownSheet(name)
    case .ambiguousSheet(let name, let names): Strings.ambiguousSheet(name, names)
    case .withoutCells(let sheet): Strings.sheetWithoutCells(sheet)
    case .inSheet(_, _, let fault): fault.message
    }
  }

  private var hints: [LocalizedText] {
    switch self {
    case .empty, .ambiguousSheet, .withoutCells: []
    case .foreign(let format): format.isForSpreadsheets ? [Strings.saveAsWorkbook] : []
    case .encrypted: [Strings.workbookEncryptedHint]
    case .noLibrary: [Strings.noZipLibraryHint(String(cString: CWorkbooksZipPackage()))]
    case .macros: [Strings.workbookMacrosHint]
    case .damaged(.truncated): [Strings.fetchAgain, Strings.repairWorkbook]
    case .damaged, .duplicatePart, .doctype: [Strings.repairWorkbook]
    case .tooLarge: [Strings.workbookTooLargeHint]
    case .noSuchSheet(let name, let names):
      (NearestName.nearest(to: name, among: names).map { [Strings.nearest($0)] } ?? []) + [Strings.sheets(names)]
    case .inSheet(_, _, let fault): fault.hints
    }
  }
}
