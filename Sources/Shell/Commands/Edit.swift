import Importing
import NTMKit
import Query
import Storage

/// `edit plan_tasks T12 state=done done_on=2022-08-30 --reason "…"`: changes a few cells of one row, as a batch of its own.
///
/// The changed row goes through the importer of its table, as a file of one row would: what a file may not say, a hand may
/// not either. The rows before stay in the workspace, and `undo` takes the change back.
struct Edit: Command {
  struct Arguments: ParameterSet {
    var table: String?
    var key: String?
    var changes: [String] = []
    var reason: String?
    var received: CalendarDate?
    var isNew = false
    var isTrial = false

    static var fields: [ParameterField<Arguments>] {
      [
        ParameterField(
          "table", \.table, positional: true, required: true, kind: .name(of: .table), summary: EditStrings.table),
        ParameterField("key", \.key, positional: true, required: true, kind: Edit.own("key"), summary: EditStrings.key),
        ParameterField(
          "change", list: \.changes, positional: true, kind: Edit.own("column=value"), summary: EditStrings.change),
        ParameterField("reason", \.reason, required: true, summary: EditStrings.reason),
        ParameterField("received", \.received, summary: EditStrings.received),
        ParameterField(flag: "new", \.isNew, summary: EditStrings.isNew),
        ParameterField(flag: "dry-run", \.isTrial, summary: EditStrings.isTrial),
      ]
    }

    func validate() throws(Diagnostic) {
      guard reason?.trimmingSpaces.isEmpty != true else {
        throw Diagnostic("edit.no-reason", message: EditStrings.noReason)
      }
    }
  }

  /// What `completions` knows and no column holds; the word is how usage lines call it.
  fileprivate static func own(_ word: String) -> ParameterKind { .reference(table: "", column: word) }

  static let manifest = CommandManifest(
    "edit", summary: EditStrings.summary, effect: .writesWorkspace,
    searchTerms: ["change", "update", "correct", "sửa", "cập nhật", "đính chính"])
  static let examples = [
    Example(
      "edit plan_tasks T12 state=done done_on=2022-08-30 --reason \"báo cáo ngày 30/8\"", EditStrings.example,
      .fails("shell.sample-read-only")),
    Example(
      "edit attendance LH028/CB0104 followed_up_on=2022-09-29 --reason \"đã gọi điện\"", EditStrings.keyExample,
      .fails("shell.sample-read-only")),
  ]

  func run(_ arguments: Arguments, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    let host = session.host
    let target = try EditTarget(arguments.table ?? "", in: session)
    if let received = arguments.received, received > host.today() {
      throw Diagnostic(
        "edit.received-later", message: EditStrings.receivedLater(received), span: SourceSpan(source: "--received"),
        hints: [EditStrings.receivedLaterHint])
    }
    let importer = DeclaredTableImporter(target.declaration)
    var notices: [Notice] = []
    let change = try session.workspace.writing { store -> EditedRow in
      let snapshot = try store.snapshot()
      let draft = try EditDraft(
        target, in: snapshot, asof: nil, key: arguments.key ?? "", changes: arguments.changes, isNew: arguments.isNew)
      if let received = arguments.received { try Self.checkIsNewest(draft, target, received, in: snapshot) }
      let context = try store.importContext(
        on: arguments.received ?? host.today(), ownTables: session.toolkit.declaredTables())
      var trial = CollectingSink()
      try importer.read(draft.file, options: EditDraft.options, context: context, into: &trial)
      if let refused = trial.refused.first { throw EditDraft.fault(refused) }
      try draft.checkLists(trial.declaredRows.first?.rows, target.declaration, in: snapshot)
      let edited = EditedRow(
        declaration: target.declaration, before: draft.before, after: trial.declaredRows.first?.rows)
      guard edited.differs else {
        notices.append(.said(EditStrings.nothingChanged(draft.key)))
        return edited
      }
      if edited.isDoneWithoutDay { notices.append(.warned(EditStrings.noDay)) }
      guard !arguments.isTrial else {
        notices.append(.said(WorkspaceStrings.onlyTried))
        return edited
      }
      let receipt = try store.apply(
        draft.file, as: Batch.editKind, receivedOn: arguments.received ?? host.today(), recordedAt: host.now(),
        force: true, ownTables: session.toolkit.declaredTables()
      ) { sink in
        sink.assume(
          EditStrings.record(
            target.shownName, draft.key, edited.summary, who: host.user, reason: arguments.reason ?? ""))
        try importer.read(draft.file, options: EditDraft.options, context: context, into: &sink)
      }
      notices.append(.said(EditStrings.done(target.shownName, draft.key, batch: receipt.batch)))
      return edited
    }
    try session.readAgain()
    return CommandResult(change.differs ? .table(try change.table()) : .nothing, notices: notices)
  }

  /// The row is stored whole: what was received later stands before it, and would hide it.
  ///
  /// - Throws: `edit.known-later`.
  private static func checkIsNewest(
    _ draft: EditDraft, _ target: EditTarget, _ received: CalendarDate, in snapshot: StoreSnapshot
  ) throws {
    let names = target.declaration.columns.map(\.field.name)
    guard let before = draft.before else { return }
    let key = target.declaration.key.compactMap { names.firstIndex(of: $0).map { before[$0] } }
    let place = try snapshot.places(ofRows: [key], in: target.declaration, asof: nil).first ?? nil
    guard let batch = try snapshot.batches().first(where: { $0.id == place?.batch }), batch.receivedOn > received else {
      return
    }
    throw Diagnostic(
      "edit.known-later", message: EditStrings.knownLater(draft.key, received, newest: batch),
      span: SourceSpan(source: "--received"), hints: [EditStrings.knownLaterHint(batch.receivedOn)])
  }

  static func completions(of parameter: String, behind words: [String], in session: Session) -> [Completion]? {
    if parameter == "table" {
      return EditTarget.names(in: session).map { Completion(replacement: $0.name, summary: $0.title) }
    }
    guard let word = words.first, let target = try? EditTarget(word, in: session) else { return nil }
    let completion = EditCompletion(target: target, session: session)
    return parameter == "key" ? completion.keys() : parameter == "change" ? completion.changes() : nil
  }
}

extension Host {
  /// Who sits at the prompt, for the record.
  var user: String { environment["USER"] ?? environment["LOGNAME"] ?? account() ?? "?" }
}

/// A row before and after, as far as it changed.
struct EditedRow {
  let declaration: TableDeclaration
  /// nil for a new row.
  let before: [Value]?
  let after: [Value]

  init(declaration: TableDeclaration, before: [Value]?, after: Table?) {
    self.declaration = declaration
    self.before = before
    self.after = after.map { $0.rowCount > 0 ? $0.row(0) : [] } ?? []
  }

  private var changed: [Int] {
    after.indices.filter { index in before.map { $0[index] != after[index] } ?? !after[index].isNull }
  }
  var differs: Bool { !changed.isEmpty }

  /// A task that becomes done on no day: reports cannot tell whether it was late.
  var isDoneWithoutDay: Bool {
    func value(_ name: String) -> Value? {
      declaration.columns.firstIndex { $0.field.name == name }.flatMap { after.indices.contains($0) ? after[$0] : nil }
    }
    return declaration.name == DeclaredTables.planTasks.name && value("state") == .text("done")
      && value("done_on") == .null
  }

  /// `state: in_progress → done, done_on: → 2022-08-30`.
  var summary: String {
    changed.map { index in
      let change = (before.map { [$0[index].plainText] } ?? []) + [after[index].plainText]
      return "\(declaration.columns[index].field.name): \(change.joined(separator: " → "))"
    }.joined(separator: ", ")
  }

  /// One row per changed column.
  func table() throws(Diagnostic) -> Table {
    var builder = TableBuilder(["column", "before", "after"].map { Field($0, .text) })
    for index in changed {
      let old = before?[index] ?? .null
      builder.append([
        .text(declaration.columns[index].field.name), old.isNull ? .null : .text(old.plainText),
        after[index].isNull ? .null : .text(after[index].plainText),
      ])
    }
    return try builder.finished()
  }
}
