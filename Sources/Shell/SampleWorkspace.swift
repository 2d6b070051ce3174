import Importing
import NTMKit
import SampleData
import Storage

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The sample province as a workspace file, built from its files by the same import as everyone's.
struct SampleWorkspace {
  /// Asked for where the sample is built.
  private let importers: @Sendable () -> [any Importer]

  private static let name = "sample.ntm"
  private static let id = "00000000-0000-0000-0000-000000002022"
  private static let createdAt = "2022-09-30T08:00:00Z"

  init(importers: @escaping @autoclosure @Sendable () -> [any Importer]) { self.importers = importers }

  /// The workspace beside the program; built there when it is missing or older than what it is made from; in memory where
  /// that folder cannot be written to and has none.
  func open() throws -> Workspace {
    let path = ProgramPlace.directory.map { "\($0)/\(Self.name)" }
    if let path {
      if try isFresh(path) || !Self.canWrite(beside: path) && access(path, R_OK) == 0 {
        return try workspace(Self.opened(path))
      }
      if Self.canWrite(beside: path) {
        try build(at: path)
        return try workspace(Self.opened(path))
      }
    }
    return try open(at: nil)
  }

  /// The workspace that another process built, read as it is; built in memory where it has no file.
  func open(at path: String?) throws -> Workspace {
    if let path { return try workspace(Self.opened(path)) }
    let store = try Store(.inMemory)
    try fill(store)
    return try workspace(store)
  }

  /// The file is replaced as a whole, never written to.
  private static func opened(_ path: String) throws(Diagnostic) -> Store {
    try Store(.file(path: path), readOnly: true, isUnchanging: true)
  }

  private func workspace(_ store: Store) throws(Diagnostic) -> Workspace {
    try Workspace(store, kind: .sample, name: "sample", isReadOnly: true)
  }

  /// Builds the file under another name, and gives it its own when it is whole.
  func build(at path: String) throws {
    // Two may build it at once, in one process too: each has a draft of its own, and the last to finish gives its the name.
    let draft = "\(path).\(getpid())-\(UInt32.random(in: .min ... .max))"
    Self.remove(draft)
    defer { Self.remove(draft) }
    let store = try Store.create(at: draft, createdAt: Self.createdAt, id: Self.id)
    try fill(store)
    try store.seal()
    try store.close()
    guard rename(draft, path) == 0 else { throw AtomicFile.failure(path, errno) }
  }

  /// Imports every file of the sample, in order, with the days the office had them. The times are fixed, so that every build
  /// gives the same workspace.
  func fill(_ store: Store) throws {
    let folder = try SampleProvince.folder()
    for file in try SampleProvince.files(in: folder) {
      let bytes = try FileImport.bytes(of: "\(folder)/\(file.path)")
      var options = ImportOptions()
      options.period = file.period
      var order = FileImport(
        file: SourceFile(path: file.path, bytes: bytes), kind: file.kind, options: options,
        receivedOn: file.receivedOn, recordedAt: "\(file.receivedOn)T08:00:00Z")
      order.isStrict = true
      _ = try order.run(into: store, importers: importers())
    }
    try store.setMetadata(
      WorkspaceMetadata(
        title: SampleProvince.title, disclaimer: SampleProvince.disclaimer,
        reportingDate: CalendarDate(year: 2022, month: 9, day: 30)))
  }

  // MARK: Files

  /// Whether the file is there and newer than the program and everything it is made from.
  private func isFresh(_ path: String) throws -> Bool {
    guard let built = Self.modified(path) else { return false }
    func isOlder(_ source: String, in folder: Int32 = AT_FDCWD) -> Bool {
      Self.modified(source, in: folder).map { $0 <= built } ?? false
    }
    if let program = ProgramPlace.executable, !isOlder(program) { return false }
    // From the open folder: the long way to it is gone once, not for each of a hundred files.
    let folder = try SampleProvince.folder()
    guard let directory = opendir(folder) else { return false }
    defer { closedir(directory) }
    let place = dirfd(directory)
    return try (["imports.csv"] + SampleProvince.paths(in: folder)).allSatisfy { isOlder($0, in: place) }
  }

  /// Nanoseconds since 1970; nil where there is no such file.
  ///
  /// - Parameter folder: an open folder that the path is in.
  private static func modified(_ path: String, in folder: Int32 = AT_FDCWD) -> Int? {
    var information = stat()
    guard fstatat(folder, path, &information, 0) == 0 else { return nil }
    return Int(information.st_mtim.tv_sec) * 1_000_000_000 + Int(information.st_mtim.tv_nsec)
  }

  private static func canWrite(beside path: String) -> Bool {
    path.lastIndex(of: "/").map { access(String(path[...$0]), W_OK) == 0 } ?? false
  }

  private static func remove(_ path: String) {
    for ending in ["", "-wal", "-shm"] { unlink(path + ending) }
  }
}
