import Importing
import NTMKit
import Query
import SampleData
import Storage

/// `import "so-lieu/quy-3/*.csv"`: takes files into the workspace, each as one batch, whole or not at all.
struct Import: Command {
  struct Arguments: ParameterSet {
    var files: [String] = []
    var lists: [ShippedList] = []
    var kind: String?
    var received: CalendarDate?
    var options = ImportOptions()
    var rejects: String?
    var isStrict = false
    var isTrial = false
    var isForced = false
    var mapping: String?
    var sender: String?
    var remembered: String?

    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "file", list: \.files, positional: true, kind: .path, summary: WorkspaceStrings.importFile),
        ParameterField("list", list: \.lists, summary: WorkspaceStrings.importList),
        ParameterField("as", \.kind, summary: WorkspaceStrings.importAs),
        ParameterField("received", \.received, summary: WorkspaceStrings.importReceived),
        ParameterField("period", \.options.period, summary: WorkspaceStrings.importPeriod),
        ParameterField(
          "set", \.options.set, kind: .reference(table: "criteria_sets", column: "set"),
          summary: WorkspaceStrings.importSet),
        ParameterField("sheet", \.options.sheet, summary: WorkspaceStrings.importSheet),
        ParameterField("encoding", \.options.encoding, summary: WorkspaceStrings.importEncoding),
        ParameterField("decimal", \.options.decimal, summary: WorkspaceStrings.importDecimal),
        ParameterField("delimiter", \.options.delimiter, summary: WorkspaceStrings.importDelimiter),
        ParameterField("quote", \.options.quote, summary: WorkspaceStrings.importQuote),
        ParameterField("header", \.options.header, summary: WorkspaceStrings.importHeader),
        ParameterField("blank", \.options.blank, summary: WorkspaceStrings.importBlank),
        ParameterField("mapping", \.mapping, kind: .path, summary: WorkspaceStrings.importMapping),
        ParameterField("sender", \.sender, summary: WorkspaceStrings.importSender),
        ParameterField("remember", \.remembered, summary: WorkspaceStrings.importRemember),
        ParameterField("rejects", \.rejects, kind: .path, summary: WorkspaceStrings.importRejects),
        ParameterField(flag: "strict", \.isStrict, summary: WorkspaceStrings.importStrict),
        ParameterField(flag: "dry-run", \.isTrial, summary: WorkspaceStrings.importTrial),
        ParameterField(flag: "force", \.isForced, summary: WorkspaceStrings.importForce),
      ]
    }

    func validate() throws(Diagnostic) {
      guard files.isEmpty, lists.isEmpty else { return }
      let usage = Self.descriptions.map(\.usage).joined(separator: " ")
      throw Diagnostic(
        "parameter.missing", message: WorkspaceStrings.importNeedsFile, hints: [WorkspaceStrings.importUsage(usage)])
    }
  }

  static let manifest = CommandManifest(
    "import", summary: WorkspaceStrings.importSummary, effect: .writesWorkspace,
    searchTerms: ["load", "read", "csv", "nhập", "đọc tệp"])
  static let examples = [
    Example("import \"units.csv\"", WorkspaceStrings.importExample, .fails("shell.sample-read-only")),
    Example("import --list units-2025", WorkspaceStrings.importListExample, .fails("shell.sample-read-only")),
  ]

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    if parameter == "sender" || parameter == "remember" {
      return try? session.workspace.senderMappings().map { Completion(replacement: $0.sender) }
    }
    guard parameter == "as" else { return nil }
    return session.importers.map {
      Completion(replacement: $0.manifest.id, summary: $0.manifest.title)
    }
  }

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let files = try FilePattern(host: session.host).files(arguments.files)
    var arguments = arguments
    if let path = arguments.mapping {
      arguments.options.mapping = try MappingFile.read(
        SourceFile(path: path, bytes: FileImport.bytes(of: session.host.expanded(path))))
    }
    if let path = arguments.rejects { try RejectsTarget.check(path, against: files, session.host) }
    var progress = ImportProgress(arguments: arguments, files: files, session: session)
    try session.workspace.writing { store in
      for list in arguments.lists { progress.take(list, into: store) }
      for file in try progress.inOrder(files, store) { progress.take(file, into: store) }
    }
    try session.readAgain()
    return try progress.result()
  }
}

/// The files of one `import`, as far as they were taken.
private struct ImportProgress {
  let arguments: Import.Arguments
  let files: [String]
  let session: Session
  /// What is wrong with files, each for itself.
  private var failures: [Diagnostic] = []
  /// Files that were imported before.
  private var repeated: [Diagnostic] = []
  /// Files behind one at which it ended: after Ctrl-C, and where the workspace cannot be written to.
  private var unread: [String] = []
  private var hasEnded = false
  private var reports: [FileImport.Report] = []
  private var tried = TrialRecords()
  private var notices: [Notice] = []
  private let importers: [any Importer]

  init(arguments: Import.Arguments, files: [String], session: Session) {
    self.arguments = arguments
    importers = session.importers
    self.files = files
    self.session = session
  }

  mutating func take(_ path: String, into store: Store) {
    take(path, into: store) { [host = session.host] () throws(Diagnostic) in
      try FileImport.file(named: path, at: host.expanded(path))
    }
  }

  /// Files in the order in which their kinds build on one another: units before results, people and courses before who came.
  /// Files of one kind stay in the order they were given in; so do those that cannot be told, or are no files, behind the others.
  func inOrder(_ files: [String], _ store: Store) throws -> [String] {
    guard files.count > 1, arguments.kind == nil else { return files }
    let kinds = Dictionary(
      importers.enumerated().map { ($1.manifest.id, $0) }, uniquingKeysWith: { first, _ in first })
    let context = try store.importContext()
    let names = FileImport.unitNames(context.units.units)
    let ranks = files.map { path -> Int in
      let target = session.host.expanded(path)
      guard FileState(of: target)?.length != nil, !session.host.isCancelled(),
        let file = try? FileImport.file(named: path, at: target),
        let kind = try? FileImport.kind(of: file, arguments.options, importers, knownNames: names).manifest.id
      else { return importers.count }
      return kinds[kind] ?? importers.count
    }
    return files.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }.map { files[$0] }
  }

  /// One of the lists that ship.
  mutating func take(_ list: ShippedList, into store: Store) {
    take(list.fileName, into: store) { () throws(Diagnostic) in
      SourceFile(path: list.fileName, bytes: try list.bytes())
    }
  }

  private mutating func take(_ path: String, into store: Store, reading: () throws(Diagnostic) -> SourceFile) {
    guard !hasEnded else {
      unread.append(path)
      return
    }
    var hash: String?
    do {
      try session.checkCancellation()
      var file = try reading()
      hash = Store.hash(of: file)
      file.goesOn = { [host = session.host, language = session.settings.language] rows in
        host.progress(WorkspaceStrings.importing(path, rows: rows).resolved(in: language))
        return !host.isCancelled()
      }
      defer { session.host.progress(nil) }
      var order = FileImport(
        file: file, kind: arguments.kind, options: arguments.options, receivedOn: receivedOn,
        recordedAt: session.host.now())
      order.isStrict = arguments.isStrict
      order.isForced = arguments.isForced
      order.isTrial = arguments.isTrial
      order.ownTables = session.toolkit.declaredTables()
      order.tried = tried
      order.assumesDay = arguments.received == nil
      order.sender = arguments.sender
      if arguments.rejects == nil { order.mostRefused = Self.held }
      let report = try order.run(into: store, importers: importers)
      tried = report.tried
      reports.append(report)
      tell(report)
      if let batch = report.batch, arguments.received != nil {
        let earlier = try store.rowsReceivedEarlier(inBatch: batch)
        if earlier > 0 { notices.append(.said(WorkspaceStrings.receivedEarlier(path, earlier))) }
      }
      if let sender = arguments.remembered, !arguments.isTrial { try remember(sender, report, in: store) }
      if report.rowsTaken == 0, !report.refused.isEmpty {
        failures.append(
          Diagnostic(
            "import.nothing-taken", kind: .data, message: WorkspaceStrings.nothingTaken(path),
            span: SourceSpan(source: path)))
      }
    } catch let refusal as FileImport.Refusal {
      tell(refusal.report)
      failures.append(refusal.diagnostic)
    } catch {
      let failure = Diagnostic(describing: error)
      if failure.code == "import.already-imported" {
        repeated.append(sayingWhatIsMissing(failure, of: path, hash))
        return
      }
      failures.append(failure)
      hasEnded =
        failure.code == "report.cancelled" || failure.kind == .defect || failure.code.rawValue.hasPrefix("store.")
      if hasEnded { unread.append(path) }
    }
  }

  /// Of a file that was taken in part: how the rest goes in. Rows of closed periods are refused until these are amended.
  ///
  /// - Parameter hash: of its bytes; nil for a long file, which is known by its path.
  private func sayingWhatIsMissing(_ failure: Diagnostic, of path: String, _ hash: String?) -> Diagnostic {
    let own = ((try? session.dataset.source.batches()) ?? []).filter { batch in
      batch.withdrawnOn == nil && batch.rowsTaken > 0 && (hash.map { $0 == batch.sha256 } ?? (batch.file == path))
    }
    guard let batch = own.last, own.allSatisfy({ $0.rowsRefused > 0 }) else { return failure }
    let closings = (try? session.dataset.source.closings()) ?? []
    let amended = closings.filter { $0.amendment.map { $0.lastBatch >= batch.id } ?? false }.map(\.period)
    var failure = failure
    failure.hints.insert(WorkspaceStrings.takeRefused(path, batch, amended: amended), at: 0)
    return failure
  }

  private mutating func remember(_ sender: String, _ report: FileImport.Report, in store: Store) throws {
    try store.remember(
      SenderMapping(
        sender: sender, kind: report.kind, header: report.header, columns: report.columns,
        choices: arguments.options.lastingChoices, recordedAt: session.host.now()))
    notices.append(.said(WorkspaceStrings.remembered(sender, report.columns.count { !$0.value.isEmpty })))
  }

  private mutating func tell(_ report: FileImport.Report) {
    if !report.assumptions.isEmpty {
      notices.append(.said(WorkspaceStrings.assumptions(report.file, report.assumptions)))
    }
    notices += report.warnings.map(Notice.warned)
    guard !report.refused.isEmpty else { return }
    let place = report.sheet.map { "\(report.file)!\($0)" } ?? report.file
    notices.append(.said(WorkspaceStrings.refusedRows(place, report.refused.count)))
    notices += report.refused.rows.prefix(Self.listed).map {
      .said(WorkspaceStrings.refusedRow($0, isInSheet: report.sheet != nil))
    }
    saveRejects(report)
  }

  /// Refused rows held of each file where they are not saved.
  private static let held = 1_000
  /// Rows listed of each file.
  private static let listed = 20

  /// Further files with refused rows have columns of their own, and so get files of their own.
  private mutating func saveRejects(_ report: FileImport.Report) {
    let more = report.refused.count - Self.listed
    if more > 0 { notices.append(.said(WorkspaceStrings.moreRefused(more))) }
    guard let path = arguments.rejects else {
      notices.append(.said(RejectsStrings.howToSave(again: report.batch != nil)))
      return
    }
    rejectFiles += 1
    let target = rejectFiles == 1 ? path : Self.numbered(path, rejectFiles)
    do {
      try RejectsTarget.check(target, against: files, session.host)
      try write(report, to: target)
      notices.append(.said(WorkspaceStrings.rejectsSaved(target, report.refused.count)))
    } catch {
      var told = error
      // A sheet's own advice is for results.
      if told.code == "workbook.too-many-rows" { told.hints = [] }
      told.hints.append(RejectsStrings.saveAgain(report.file, batch: report.batch))
      failures.append(told)
    }
  }
  private var rejectFiles = 0
  private var receivedOn: CalendarDate { arguments.received ?? session.host.today() }

  private func write(_ report: FileImport.Report, to path: String) throws(Diagnostic) {
    let language = session.settings.language
    let target = session.host.expanded(path)
    guard path.lowercased().hasSuffix(".xlsx") else {
      let text = RejectsFile.csv(report.refused.rows, header: report.header, in: language)
      try AtomicFile.write(text, to: target)
      return
    }
    let workbook = RejectsWorkbook(
      report: report, receivedOn: receivedOn, path: path, options: RejectsTarget.options(arguments), language: language)
    try AtomicFile.write(workbook.bytes(), to: target)
  }

  /// `tra-lai.csv` → `tra-lai-2.csv`.
  private static func numbered(_ path: String, _ number: Int) -> String {
    guard let dot = path.lastIndex(of: "."), !path[dot...].contains("/") else { return "\(path)-\(number)" }
    return "\(path[..<dot])-\(number)\(path[dot...])"
  }

  /// What is wrong with each file, one behind the other; nil where nothing is. Where files were imported, those that were
  /// imported before are only told.
  private var failure: Diagnostic? {
    let all = failures + (reports.isEmpty ? repeated : [])
    guard var first = all.first else { return nil }
    first.others += all.dropFirst()
    if hasEnded, files.count + arguments.lists.count > 1 {
      first.hints.append(WorkspaceStrings.importedUntilThen(reports.map(\.file), unread: unread))
    }
    return first
  }

  func result() throws -> CommandResult {
    let skipped = (reports.isEmpty ? [] : repeated).map { diagnostic in
      var note = diagnostic
      note.severity = .note
      return Notice.warned(note)
    }
    let notices = notices + skipped
    guard !reports.isEmpty else { return CommandResult(notices: notices, failure: failure) }
    var builder = TableBuilder([
      Field("file", .text), Field("kind", .text), Field("batch", .int), Field("rows_read", .int),
      Field("rows_taken", .int), Field("rows_refused", .int),
    ])
    for report in reports {
      builder.append([
        .text(report.file), .text(report.kind), report.batch.map { .int(Int64($0)) } ?? .null,
        .int(Int64(report.rowsRead)), .int(Int64(report.rowsTaken)), .int(Int64(report.refused.count)),
      ])
    }
    let conflicts = session.tableConflicts.map(Notice.warned)
    let trial: [Notice] = arguments.isTrial ? [.said(WorkspaceStrings.onlyTried)] : []
    return CommandResult(.table(try builder.finished()), notices: conflicts + notices + trial, failure: failure)
  }
}
