import Importing
import NTMKit
import Storage

/// One file to be imported, and how.
struct FileImport {
  var file: SourceFile
  /// The importer's id; nil: recognised by its header.
  var kind: String?
  var options = ImportOptions()
  var receivedOn: CalendarDate
  /// Whether nobody said when the file was received: then names of units may be of another time.
  var assumesDay = false
  var recordedAt: String
  var isStrict = false
  /// Takes a file that was taken before.
  var isForced = false
  /// Tables that are not ntm's own.
  var ownTables: [TableDeclaration] = []
  /// Reads and reports; writes nothing.
  var isTrial = false
  /// What files before it would have brought, where these were only tried.
  var tried = TrialRecords()
  /// Whose remembered mapping is to be used; nil: that of a file with the same columns.
  var sender: String?

  /// How many refused rows are held: all where they are to be saved, which takes about a kilobyte for each.
  var mostRefused = Int.max

  /// What came of it.
  struct Report {
    var file: String
    /// Of a workbook.
    var sheet: String?
    var kind: String
    /// nil for a trial, and where nothing was taken.
    var batch: Int?
    var rowsRead: Int
    var rowsTaken: Int
    var refused: RefusedRows
    var header: [String]
    /// What stands above the header.
    var titles: [String]
    var assumptions: [LocalizedText]
    var warnings: [Diagnostic]
    /// What columns were taken for, by their own names.
    var columns: [String: String]
    /// Of a trial: what it and the files before it would have brought.
    var tried = TrialRecords()
  }

  /// A strict import that refused rows: the fault, and the rows.
  struct Refusal: Error {
    var diagnostic: Diagnostic
    var report: Report
  }

  /// - Throws: `import.unrecognised` and others when the file cannot be read at all; `Refusal` when it is strict.
  func run(into store: Store, importers: [any Importer]) throws -> Report {
    var order = self
    do {
      return try order.runOnce(into: store, importers: importers)
    } catch is OutOfOrder {
      order.file.isInOrder = false
      return try order.run(into: store, importers: importers)
    } catch let diagnostic as Diagnostic where mayBeOtherEncoding(diagnostic) {
      order.file = try file.held()
      return try order.runOnce(into: store, importers: importers)
    }
  }

  /// Whether a long file began as UTF-8 and then had something else, in its rows or before a header was found: what it is in is
  /// told from the whole of it.
  private func mayBeOtherEncoding(_ diagnostic: Diagnostic) -> Bool {
    file.stream != nil && options.encoding == .auto
      && ["import.not-utf8", "import.unrecognised"].contains(diagnostic.code)
  }

  private func runOnce(into store: Store, importers: [any Importer]) throws -> Report {
    let day = options.period?.lastDay ?? receivedOn
    let context = try tried.added(to: store.importContext(on: day, ownTables: ownTables), on: day)
    let mappings = options.mapping == nil ? try store.senderMappings() : []
    var options = options
    if let sender { try use(sender, of: mappings, in: &options) }
    let known = Self.unitNames(context.units.units)
    var failed: [Diagnostic] = []
    if let (importer, file) = try outsideImporter(among: importers, options, knownNames: known, &failed) {
      return try take(file, by: importer, options, context, into: store)
    }
    // Plugins were asked: the rest is for ntm's own and those of declared tables.
    let importers = importers.filter { !($0 is OutsideImporter) }
    var file = try Self.opened(file, as: kind, options, importers, knownNames: known)
    if sender == nil, let known = SenderMappings(mappings).fitting(file, options) { options = options.using(known) }
    let importer = try FileProbe.importer(for: file, as: kind, options: options, among: importers)
    // Rows are read one by one; documents, such as criteria sets, are not.
    if !importer.manifest.fileExtensions.contains("csv") { file = try file.held() }
    var report = try take(file, by: importer, options, context, into: store)
    report.warnings += failed
    return report
  }

  private func take(
    _ file: SourceFile, by importer: any Importer, _ options: ImportOptions, _ context: ImportContext, into store: Store
  ) throws -> Report {
    let id = importer.manifest.id
    let notes = ImportNotes()
    if isTrial {
      let held = RefusedRows(holding: mostRefused)
      var sink = NotingSink(base: CollectingSink(holding: held), notes: notes)
      if assumesUnits(importer.manifest, context) { sink.assume(WorkspaceStrings.unitsOfDay(receivedOn)) }
      let repetition = try store.attempt(file, as: id, force: isForced) {
        try importer.read(file, options: options, context: context, into: &sink)
      }
      notes.refused = sink.base.refusals
      var report = report(id, file.grid?.sheet, batch: nil, notes)
      report.tried.add(sink.base)
      if var repetition {
        repetition.severity = .warning
        report.warnings.insert(repetition, at: 0)
      }
      return report
    }
    do {
      let receipt = try store.apply(
        file, as: id, receivedOn: receivedOn, recordedAt: recordedAt, strict: isStrict, force: isForced,
        mostRefused: mostRefused, ownTables: ownTables
      ) { sink in
        var noting = NotingSink(base: sink, notes: notes)
        defer {
          notes.refused = noting.base.refused
          sink = noting.base
        }
        if assumesUnits(importer.manifest, context) { noting.assume(WorkspaceStrings.unitsOfDay(receivedOn)) }
        // Results need nothing of the store while they are read; declared tables look up the keys of others.
        if file.stream != nil, id == SubmissionsImporter.manifest.id {
          try RelayedImport.run(file, into: &noting) { [options] file, sink in
            try importer.read(file, options: options, context: context, into: &sink)
          }
        } else {
          try importer.read(file, options: options, context: context, into: &noting)
        }
      }
      return report(id, file.grid?.sheet, batch: receipt.batch, notes)
    } catch let diagnostic as Diagnostic where diagnostic.code == "import.strict" {
      var single = diagnostic
      single.others = []
      throw Refusal(diagnostic: single, report: report(id, file.grid?.sheet, batch: nil, notes))
    }
  }

  /// The importer of a plugin for a file: the one that is named, else the one that knows the file by its ending and by what stands in it.
  ///
  /// - Throws: `import.ambiguous-kind`, and what keeps the plugin from answering.
  private func outsideImporter(
    among importers: [any Importer], _ options: ImportOptions, knownNames: Set<String>,
    _ failed: inout [Diagnostic]
  ) throws -> (any Importer, SourceFile)? {
    let outside = importers.compactMap { $0 as? OutsideImporter }
    let asked = outside.filter { kind == $0.manifest.id || kind == nil && $0.mayRead(file) }
    guard !asked.isEmpty else { return nil }
    let held = try file.held()
    // Text is decoded, and a sheet of a workbook found; what is neither is as it is.
    let opened =
      (try? FileReading.opened(held, options: options, knownNames: knownNames) { sheet in
        asked.contains { $0.confidence(for: sheet) > .none }
      }) ?? held
    if kind != nil { return (asked[0], opened) }
    var judged: [(OutsideImporter, ImportConfidence)] = []
    for importer in asked {
      do {
        let confidence = try importer.judged(opened)
        if confidence >= .likely { judged.append((importer, confidence)) }
      } catch let failure as Diagnostic where failure.code != "report.cancelled" && Self.ownKinds(mayRead: file) {
        // ntm may know the file itself.
        failed.append(failure.asWarning)
      }
    }
    guard let best = judged.map(\.1).max() else { return nil }
    let found = judged.filter { $1 == best }.map(\.0)
    if found.count > 1 { throw FileProbe.ambiguous(file, among: found) }
    return (found[0], opened)
  }

  /// Whether a file has an ending that ntm's own importers read.
  private static func ownKinds(mayRead file: SourceFile) -> Bool {
    ["csv", "tsv", "txt", "xlsx", "json", "yaml", "yml"].contains { file.name.lowercased().hasSuffix("." + $0) }
  }

  /// The file with its text decoded, or with the sheet that some importer reads.
  private static func opened(
    _ file: SourceFile, as kind: String?, _ options: ImportOptions, _ importers: [any Importer], knownNames: Set<String>
  ) throws -> SourceFile {
    try FileReading.opened(file, options: options, knownNames: knownNames) { sheet in
      (try? FileProbe.importer(for: sheet, as: kind, options: options, among: importers).confidence(for: sheet))
        ?? .none > .none
    }
  }

  /// Who reads a file.
  static func kind(
    of file: SourceFile, _ options: ImportOptions, _ importers: [any Importer], knownNames: Set<String>
  ) throws -> any Importer {
    let importers = importers.filter { !($0 is OutsideImporter) }
    let file = try opened(file, as: nil, options, importers, knownNames: knownNames)
    return try FileProbe.importer(for: file, options: options, among: importers)
  }

  /// Whether names of units in the file are taken for those of today only because nobody said otherwise. Results are read by
  /// their period.
  private func assumesUnits(_ manifest: ImporterManifest, _ context: ImportContext) -> Bool {
    let naming: Set = ["unit", "name", "commune_code", "unit_code", "district"]
    let others: Set = [UnitsImporter.manifest.id, SubmissionsImporter.manifest.id, DeclaredTables.unitChanges.kind]
    return assumesDay && options.period == nil && !others.contains(manifest.id)
      && manifest.columns.contains { naming.contains($0.name) }
      && Set(context.unitHistory.map(\.code)).count < context.unitHistory.count
  }

  private func report(_ id: String, _ sheet: String?, batch: Int?, _ notes: ImportNotes) -> Report {
    Report(
      file: file.path, sheet: sheet, kind: id, batch: batch, rowsRead: notes.rowsRead, rowsTaken: notes.rowsTaken,
      refused: notes.refused, header: notes.header, titles: notes.titles, assumptions: notes.assumptions,
      warnings: notes.warnings, columns: notes.columns, tried: tried)
  }

  /// - Throws: `import.unknown-sender`.
  private func use(_ sender: String, of mappings: [SenderMapping], in options: inout ImportOptions) throws(Diagnostic) {
    guard let known = mappings.last(where: { $0.isOf(sender: sender) }) else {
      let names = mappings.map(\.sender)
      throw Diagnostic(
        "import.unknown-sender", message: WorkspaceStrings.unknownSender(sender), span: SourceSpan(source: "--sender"),
        hints: [NearestName.nearest(to: sender, among: names).map(Strings.didYouMean), WorkspaceStrings.senders(names)]
          .compactMap(\.self))
    }
    options = options.using(known)
  }

  /// Folded names of units, which tell encodings apart.
  static func unitNames(_ units: [AdministrativeUnit]) -> Set<String> {
    Set(units.map { VietnameseFolding.fold($0.name) })
  }

  /// Files of text from this length on are read block by block; others are held.
  private static let leastStreamed = 1 << 25
  private static let headSize = 1 << 20

  /// A file to be imported.
  ///
  /// - Throws: `file.cannot-read`.
  static func file(named name: String, at path: String) throws(Diagnostic) -> SourceFile {
    let held = SourceFile(path: name, bytes: [])
    // Asked before it is opened: what a pipe gives once is gone.
    let length = FileState(of: path)?.length ?? 0
    guard FileReading.mayBeStreamed(held), length >= leastStreamed, let long = LongFile(path) else {
      return SourceFile(path: name, bytes: try bytes(of: path))
    }
    let stream = long.stream
    let head = try stream.bytes(0..<headSize)
    guard let end = head.lastIndex(of: UInt8(ascii: "\n")) else {
      return try SourceFile(path: name, bytes: bytes(of: path))
    }
    return SourceFile(path: name, head: Array(head[...end]), stream: stream)
  }

  /// - Throws: `file.cannot-read`.
  static func bytes(of path: String) throws(Diagnostic) -> [UInt8] {
    if let bytes = fileBytes(path) { return bytes }
    throw Diagnostic(
      "file.cannot-read", kind: .data, message: Strings.cannotRead(path, lastSystemError()),
      span: SourceSpan(source: path))
  }
}

/// What an importer told its sink, kept even when the import is undone.
private final class ImportNotes {
  var rowsRead = 0
  var rowsTaken = 0
  var header: [String] = []
  var titles: [String] = []
  var refused = RefusedRows()
  var assumptions: [LocalizedText] = []
  var warnings: [Diagnostic] = []
  var columns: [String: String] = [:]
}

/// Hands everything on, and notes what is to be told. Refused rows, which may be millions, are kept by the sink below alone.
private struct NotingSink<Base: ImportSink>: ImportSink {
  var base: Base
  let notes: ImportNotes

  mutating func take(_ records: ImportedRecords, lines: [Int32]) throws { try base.take(records, lines: lines) }
  mutating func refuse(_ row: RefusedRow) throws { try base.refuse(row) }
  mutating func assume(_ assumption: LocalizedText) {
    notes.assumptions.append(assumption)
    base.assume(assumption)
  }
  mutating func warn(_ diagnostic: Diagnostic) {
    notes.warnings.append(diagnostic)
    base.warn(diagnostic)
  }
  mutating func note(_ discrepancy: Discrepancy) { base.note(discrepancy) }
  mutating func locate(_ layout: CellLayout) { base.locate(layout) }
  mutating func match(_ columns: [String: String]) {
    notes.columns.merge(columns) { $1.isEmpty ? $0 : $1 }
    base.match(columns)
  }
  mutating func note(titles: [String]) {
    notes.titles = titles
    base.note(titles: titles)
  }
  mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) throws {
    notes.rowsRead = rowsRead
    notes.rowsTaken = rowsTaken
    notes.header = header
    try base.finish(rowsRead: rowsRead, rowsTaken: rowsTaken, header: header)
  }
}
