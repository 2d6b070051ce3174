import NTMKit

/// Tells what kind of file one is: which importer reads it, or why none can.
public enum FileProbe {
  /// The importer for a file.
  ///
  /// - Parameter id: the user's choice (`--as`); nil: recognised by header and bytes.
  /// - Throws: `import.unknown-kind`, `import.not-text-file`, `import.not-utf8`, `import.empty-file`,
  ///   `import.unrecognised`, `import.ambiguous-kind`.
  public static func importer(
    for file: SourceFile, as id: String? = nil, options: ImportOptions = ImportOptions(),
    among importers: [any Importer] = Importers.all
  ) throws(Diagnostic) -> any Importer {
    let ids = importers.map { $0.manifest.id }
    if let id {
      if let importer = importers.first(where: { $0.manifest.id == id }) { return importer }
      throw Diagnostic(
        "import.unknown-kind", message: Strings.unknownKind(id), span: SourceSpan(source: "--as"),
        hints: [NearestName.nearest(to: id, among: ids).map(Strings.nearest) ?? Strings.kinds(ids)])
    }
    try requireText(file)
    let span = SourceSpan(source: file.place)
    var file = file
    file.columns = telling(SheetTable.header(of: file, options: options) ?? [])
    let candidates = candidates(for: file, among: importers)
    if candidates.count == 1 { return candidates[0] }
    if candidates.isEmpty {
      let header = SheetTable.header(of: file) ?? []
      throw Diagnostic(
        "import.unrecognised", kind: .data, message: Strings.unrecognised(header), span: span,
        hints: [Strings.kinds(ids), Strings.asHint(ids.first ?? "")])
    }
    throw ambiguous(file, among: candidates)
  }

  /// What to say of a file that several importers could read.
  public static func ambiguous(_ file: SourceFile, among importers: [any Importer]) -> Diagnostic {
    let found = importers.map { $0.manifest.id }
    return Diagnostic(
      "import.ambiguous-kind", kind: .data, message: Strings.ambiguousKind(found),
      span: SourceSpan(source: file.place), hints: found.first.map { [Strings.asHint($0)] } ?? [])
  }

  /// Columns beyond which only those are looked at whose names mean something, and as many that may be of indicators: every importer
  /// looks at each of them.
  private static let mostColumns = 2_000

  private static func telling(_ header: [String]) -> [String] {
    guard header.count > mostColumns else { return header }
    let names = ColumnNames(header)
    var slots = 0
    return header.indices.filter { index in
      let spellings = names.spellings(ofColumn: index)
      if spellings.contains(where: { KnownColumns.keys.contains(HeaderMatch.key($0)) }) { return true }
      guard slots < mostColumns, spellings.contains(where: { SlotName($0).looksLikeSlot }) else { return false }
      slots += 1
      return true
    }.map { header[$0] }
  }

  /// The importers that are certain, unless a likely one knows more of the file's columns than each of them; else the likely
  /// ones that know the most.
  private static func candidates(for file: SourceFile, among importers: [any Importer]) -> [any Importer] {
    let header = SheetTable.header(of: file) ?? []
    func judged(_ confidence: ImportConfidence) -> [(importer: any Importer, columns: Int)] {
      importers.filter { $0.confidence(for: file) == confidence }.map {
        ($0, HeaderMatch(header, fields: $0.manifest.columns).columns.count)
      }
    }
    let certain = judged(.certain)
    let likely = judged(.likely)
    let most = likely.map(\.columns).max() ?? 0
    if !certain.isEmpty, certain.contains(where: { $0.columns >= most }) { return certain.map(\.importer) }
    return likely.filter { $0.columns == most }.map(\.importer)
  }

  /// Refuses what is not text in UTF-8, and says what it is.
  ///
  /// - Throws: `import.empty-file`, `import.not-text-file`, `import.not-utf8`.
  static func requireText(_ file: SourceFile) throws(Diagnostic) {
    if file.grid != nil { return }
    let span = SourceSpan(source: file.path)
    if file.text.count <= CSVReader.startOfText(file.text) {
      throw Diagnostic("import.empty-file", kind: .data, message: Strings.emptyFile, span: span)
    }
    if file.isDecoded { return }
    try refuseBinary(file)
    if let fault = UTF8Check.firstFault(in: file.text) {
      throw Diagnostic(
        "import.not-utf8", kind: .data, message: Strings.notUTF8(fault.byte),
        span: SourceSpan(source: file.path, line: fault.line, column: fault.column),
        hints: [Strings.saveAsUTF8, Strings.legacyHint])
    }
  }

  /// - Throws: `import.not-text-file`.
  static func refuseBinary(_ file: SourceFile) throws(Diagnostic) {
    guard let format = binaryFormat(of: file.text) else { return }
    throw Diagnostic(
      "import.not-text-file", kind: .data, message: Strings.notText(format), span: SourceSpan(source: file.path),
      hints: [Strings.saveAsUTF8])
  }

  /// Whether the first bytes could be text; for a look at a file without an error.
  static func looksLikeText(_ bytes: [UInt8]) -> Bool { binaryFormat(of: bytes) == nil }

  private static func binaryFormat(of bytes: [UInt8]) -> LocalizedText? {
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return holds("xl/", in: bytes)
        ? Strings.excelWorkbook : holds("word/", in: bytes) ? Strings.wordFile : Strings.zip
    }
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return Strings.oldOfficeFile }
    if bytes.starts(with: Array("%PDF-".utf8)) { return Strings.pdf }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return Strings.utf16 }
    if bytes.starts(with: Array("SQLite format 3\0".utf8)) { return Strings.sqliteFile }
    let head = bytes.prefix(4096)
    if head.contains(0) { return head.filter { $0 == 0 }.count > head.count / 4 ? Strings.utf16 : Strings.binaryFile }
    return nil
  }

  /// Whether some ASCII text stands anywhere in the bytes: the names of a zip's files are not compressed.
  private static func holds(_ text: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array(text.utf8)
    guard let first = wanted.first, bytes.count >= wanted.count else { return false }
    for start in 0...(bytes.count - wanted.count) where bytes[start] == first {
      if bytes[start..<(start + wanted.count)].elementsEqual(wanted) { return true }
    }
    return false
  }

  /// Whether a line of a YAML file begins with `key:`; looks at the first megabyte.
  static func hasTopLevelKey(_ key: String, in bytes: [UInt8]) -> Bool {
    let wanted = Array("\(key):".utf8)
    var index = CSVReader.startOfText(bytes)
    let bytes = bytes.prefix(1 << 20)
    while index + wanted.count <= bytes.count {
      if bytes[index..<(index + wanted.count)].elementsEqual(wanted) { return true }
      guard let newLine = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
      index = newLine + 1
    }
    return false
  }
}
