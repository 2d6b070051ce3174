import Importing
import NTMKit
import Storage

/// What a session looks at: a workspace file, the sample, or records made by hand in a test.
///
/// A file is opened to be read; the few commands that write open it once more for the time they take. So any number of
/// sessions can read a workspace, and one on a read-only disk can be read too.
public struct Workspace: Sendable {
  public enum Kind: Sendable, Hashable {
    case file(path: String)
    case sample
    case records
  }

  public var kind: Kind
  /// For the prompt: `haugiang`.
  public var name: String
  public var title: LocalizedText
  public var isReadOnly: Bool
  /// The day that reports are made for, where the workspace says so.
  public var reportingDate: CalendarDate?
  private let store: Store?

  public var isSample: Bool { kind == .sample }

  /// Records without a store, for tests.
  init(name: String, title: LocalizedText, kind: Kind) {
    self.kind = kind
    self.name = name
    self.title = title
    isReadOnly = true
    store = nil
  }

  /// A file whose data cannot be read, for the commands that look into that.
  init(damaged path: String) {
    self.init(
      name: Self.shortName(path), title: LocalizedText(verbatim: Self.shortName(path)), kind: .file(path: path))
  }

  /// A workspace over an open store.
  init(_ store: Store, kind: Kind, name: String, isReadOnly: Bool) throws(Diagnostic) {
    let metadata = try store.metadata()
    self.store = store
    self.kind = kind
    self.name = name
    self.isReadOnly = isReadOnly
    title = metadata.title ?? LocalizedText(verbatim: name)
    reportingDate = metadata.reportingDate
  }

  /// The workspace at a path, or the sample when there is none.
  ///
  /// - Throws: `store.missing`, `store.not-a-workspace` and others; `sample.missing`.
  static func open(_ path: String?, sample: SampleWorkspace, isReadOnly: Bool) throws -> Workspace {
    guard let path else { return try sample.open() }
    return try Workspace(
      try openStore(path, isReadOnly: isReadOnly), kind: .file(path: path), name: shortName(path),
      isReadOnly: isReadOnly)
  }

  /// To be read; a file of an older schema is brought up to date first, where that is allowed.
  private static func openStore(_ path: String, isReadOnly: Bool) throws(Diagnostic) -> Store {
    do {
      return try Store(.file(path: path), readOnly: true)
    } catch {
      guard error.code == "store.older", !isReadOnly else { throw error }
    }
    try Store(.file(path: path)).close()
    return try Store(.file(path: path), readOnly: true)
  }

  /// `data/haugiang.ntm` is `haugiang`.
  static func shortName(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".ntm") && name.count > 4 ? String(name.dropLast(4)) : name
  }

  /// The data as they are now.
  ///
  /// - Parameter declaring: the tables that plugins declare.
  func snapshot(declaring declared: @escaping @Sendable () -> [TableDeclaration]) throws(Diagnostic) -> Dataset {
    guard let store else { return Dataset(RecordedProgramme(), declaring: declared) }
    return Dataset(try store.snapshot(), declaring: declared)
  }

  /// Lets go of the file, so that nothing of SQLite's stays beside it. Only read from here, it has nothing left to be told of.
  func close() { try? store?.close() }

  /// How the files of senders are read, oldest first; none where there is no store.
  func senderMappings() throws(Diagnostic) -> [SenderMapping] { try store?.senderMappings() ?? [] }

  /// Opens the file once more to read it, as it is on the disk now.
  ///
  /// - Throws: what opening and `body` throw; `shell.no-file` where the workspace has none.
  func reading<T>(_ body: (Store) throws -> T) throws -> T {
    switch (kind, store) {
    case (.file(let path), _): return try Self.reading(path, body)
    case (_, let store?):
      guard case .file(let path) = store.location else { return try body(store) }
      return try Self.reading(path, body)
    case (_, nil): throw Diagnostic("shell.no-file", message: SafetyStrings.noFile(title))
    }
  }

  static func reading<T>(_ path: String, _ body: (Store) throws -> T) throws -> T {
    let store = try Store(.file(path: path), readOnly: true)
    defer { try? store.close() }
    return try body(store)
  }

  /// Opens the file to write, and closes it again.
  ///
  /// - Throws: what opening and `body` throw; `shell.read-only`.
  func writing<T>(_ body: (Store) throws -> T) throws -> T {
    guard case .file(let path) = kind, !isReadOnly else { throw readOnlyFault("import") }
    let store = try Store(.file(path: path))
    let result = Result { try body(store) }
    try store.close()
    return try result.get()
  }

  /// Where another process finds the data; nil for records without a store.
  var place: SessionState.Place? {
    switch (kind, store?.location) {
    case (.file(let path), _): .file(path)
    case (.sample, .file(let path)): .sample(path)
    case (.sample, _): .sample(nil)
    case (.records, _): nil
    }
  }

  /// The path of its file, where it has one.
  var path: String? {
    switch place {
    case .file(let path): path
    case .sample(let path): path
    case nil: nil
    }
  }

  /// Why a command that writes is refused; nil when it is not.
  func refusal(of command: String) -> Diagnostic? { isReadOnly || isSample ? readOnlyFault(command) : nil }

  private func readOnlyFault(_ command: String) -> Diagnostic {
    isSample
      ? Diagnostic(
        "shell.sample-read-only", message: WorkspaceStrings.sampleReadOnly(command),
        hints: [WorkspaceStrings.sampleReadOnlyHint])
      : Diagnostic(
        "shell.read-only", message: WorkspaceStrings.readOnly(command, title), hints: [WorkspaceStrings.readOnlyHint])
  }
}
