import NTMKit

/// Gets at the text or the cells of a file, whatever it is: a workbook, JSON, or text in any of the encodings that are met.
public enum FileReading {
  /// The file with its text in UTF-8 or its cells, and what was assumed to get at them.
  ///
  /// - Parameters:
  ///   - knownNames: folded names of units, which help to tell encodings apart.
  ///   - isWanted: whether a sheet is of use; of several sheets the only one that is, is taken. nil: the first with a table,
  ///     else the first with cells.
  /// - Throws: what `Workbook`, `JSONRows` and `DecodedText` throw; `import.no-sheets` for a sheet of a file that has none;
  ///   `import.which-sheet` when several sheets are wanted, or none.
  public static func opened(
    _ file: SourceFile, options: ImportOptions, knownNames: Set<String> = [], isWanted: ((SourceFile) -> Bool)? = nil
  ) throws(Diagnostic) -> SourceFile {
    if let stream = file.stream {
      if let file = try streamed(file, stream, options, knownNames) { return file }
      return try opened(try file.held(), options: options, knownNames: knownNames, isWanted: isWanted)
    }
    if Workbook.couldBe(file.bytes) { return try WorkbookReading(file, options).opened(isWanted) }
    if let sheet = options.sheet {
      throw Diagnostic(
        "import.no-sheets", message: Strings.noSheets(sheet), span: SourceSpan(source: file.path))
    }
    var file = file
    if isJSON(file) {
      file.grid =
        isLines(file)
        ? try JSONRows.readLines(file.bytes, path: file.path) : try JSONRows.read(file.bytes, path: file.path)
      return file
    }
    guard file.bytes.count > CSVReader.startOfText(file.bytes) else { return file }
    if UTF16Text.byteOrder(of: file.bytes) == nil { try FileProbe.refuseBinary(file) }
    let decoded = try DecodedText.decode(
      file.bytes, path: file.path, choice: options.encoding, knownNames: knownNames)
    file.text = decoded.bytes
    file.isDecoded = true
    if let assumption = decoded.assumption { file.assumptions.append(assumption) }
    return file
  }

  /// Whether a file of this name can be read block by block: text with delimiters.
  public static func mayBeStreamed(_ file: SourceFile) -> Bool { ["csv", "tsv", "txt"].contains(file.fileExtension) }

  /// A long file that is UTF-8 as far as its beginning, its middle and its end show; nil for any other. The rest is checked as it
  /// is read.
  private static func streamed(
    _ file: SourceFile, _ stream: ByteStream, _ options: ImportOptions, _ knownNames: Set<String>
  ) throws(Diagnostic) -> SourceFile? {
    let isUTF8 = options.encoding == .auto || options.encoding == .utf8
    guard isUTF8, options.sheet == nil, !Workbook.couldBe(file.bytes), UTF16Text.byteOrder(of: file.bytes) == nil
    else { return nil }
    let piece = file.bytes.count
    var sample = file.bytes
    for start in [stream.count / 2, stream.count - piece] where start > sample.count {
      sample += lines(in: try stream.bytes(start..<min(start + piece, stream.count)))
    }
    guard
      let decoded = try? DecodedText.decode(sample, path: file.path, choice: options.encoding, knownNames: knownNames),
      decoded.encoding == .utf8, !decoded.wasStoredAsCharacters
    else { return nil }
    var file = file
    file.isDecoded = true
    if let assumption = decoded.assumption { file.assumptions.append(assumption) }
    return file
  }

  /// What stands between the first and the last line end.
  private static func lines(in bytes: [UInt8]) -> ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(of: UInt8(ascii: "\n")), let last = bytes.lastIndex(of: UInt8(ascii: "\n"))
    else { return [] }
    return bytes[(first + 1)..<(last + 1)]
  }

  /// By its name, or by how it begins where its name says nothing else.
  private static func isJSON(_ file: SourceFile) -> Bool {
    switch file.fileExtension {
    case "json", "jsonl", "ndjson": return true
    case "csv", "tsv", "txt", "yaml", "yml": return false
    default:
      let first = file.bytes.prefix(64).first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      return first == UInt8(ascii: "[") || first == UInt8(ascii: "{")
    }
  }

  private static func isLines(_ file: SourceFile) -> Bool {
    ["jsonl", "ndjson"].contains(file.fileExtension) || JSONRows.looksLikeLines(file.bytes)
  }
}

extension SourceFile {
  /// Behind the last dot of its name, in lower case; empty where there is none.
  var fileExtension: String {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.last.map { $0.lowercased() } ?? "" : ""
  }
}

/// One sheet of a workbook, chosen and read.
private struct WorkbookReading {
  let file: SourceFile
  let options: ImportOptions
  let workbook: Workbook

  init(_ file: SourceFile, _ options: ImportOptions) throws(Diagnostic) {
    self.file = file
    self.options = options
    workbook = try Workbook(bytes: file.bytes, path: file.path)
  }

  func opened(_ isWanted: ((SourceFile) -> Bool)?) throws(Diagnostic) -> SourceFile {
    if let name = options.sheet { return try read(try workbook.sheetIndex(named: name)) }
    let visible = workbook.sheets.indices.filter { !workbook.sheets[$0].isHidden && workbook.sheets[$0].hasCells }
    if visible.count == 1 { return try read(visible[0]) }
    var filled: [SourceFile] = []
    for index in visible {
      let sheet = try read(index)
      if sheet.grid?.rowCount ?? 0 > 0 { filled.append(sheet) }
    }
    let wanted =
      isWanted.map { isWanted in filled.filter { isWanted($0) } }
      ?? [filled.first(where: Self.hasTable) ?? filled.first].compactMap(\.self)
    guard wanted.count == 1, var chosen = wanted.first else {
      let names = (wanted.isEmpty ? filled : wanted).compactMap(\.grid?.sheet)
      throw Diagnostic(
        "import.which-sheet", kind: .data,
        message: wanted.isEmpty ? Strings.noSheetWanted(names) : Strings.severalSheets(names),
        span: SourceSpan(source: file.path), hints: names.first.map { [Strings.sheetHint($0)] } ?? [])
    }
    let others = filled.compactMap(\.grid?.sheet).filter { $0 != chosen.grid?.sheet }
    chosen.assumptions.insert(Strings.sheetTaken(chosen.grid?.sheet ?? "", others), at: 0)
    return chosen
  }

  /// Whether two rows have more than one cell, or the only one: a cover and a guide are texts below one another, and a table
  /// without rows has a header.
  private static func hasTable(_ sheet: SourceFile) -> Bool {
    var reader = RowReader(sheet, delimiter: UInt8(ascii: ","))
    var row = CellRow()
    var wide = 0
    var count = 0
    while wide < 2, (try? reader.nextFilled(&row)) == true {
      count += 1
      if row.hasFilled(2) { wide += 1 }
    }
    return wide == 2 || wide == count
  }

  private func read(_ index: Int) throws(Diagnostic) -> SourceFile {
    let sheet = try workbook.read(sheet: index) { font, text in LegacyFont(fontName: font)?.decode(text) ?? text }
    var file = file
    file.grid = sheet.grid
    if !sheet.legacyFonts.isEmpty {
      file.assumptions.append(
        Strings.legacyFonts(sheet.legacyFonts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
    }
    if sheet.hiddenRows > 0 { file.assumptions.append(Strings.hiddenRows(sheet.hiddenRows)) }
    if let cell = sheet.firstFormulaWithoutValue {
      file.assumptions.append(Strings.formulasWithoutValue(sheet.formulasWithoutValue, cell))
    }
    if let cell = sheet.firstFormulaWithZero {
      file.assumptions.append(Strings.formulasWithZero(sheet.formulasWithZero, cell))
    }
    return file
  }
}
