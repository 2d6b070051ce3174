import GRDBSQLite
import NTMKit

/// A database in memory without anything in it, that reads tables where they are and refuses to do anything else.
final class SQLConnection {
  let handle: OpaquePointer?
  private let module: UnsafeMutablePointer<sqlite3_module>
  private let permission = SQLPermission()
  private var isStopped: (() -> Bool)?

  /// How many steps SQLite takes before it asks whether to stop: well under a millisecond.
  private static let stepsBetweenQuestions: Int32 = 20_000
  /// The longest text or row that a statement may make, in bytes.
  private static let longest: Int32 = 50_000_000

  /// SQLite's own access to the system, but for the time of day, which nothing in a statement may learn: functions of dates give
  /// nothing there. Registered once; nil where SQLite does not take it.
  ///
  /// SAFETY: never freed, since SQLite keeps what it is given.
  private static let systemWithoutClock: String? = {
    guard let system = sqlite3_vfs_find(nil) else { return nil }
    let name = "ntm-without-clock"
    let bytes = name.utf8CString
    let kept = UnsafeMutableBufferPointer<CChar>.allocate(capacity: bytes.count)
    _ = kept.initialize(from: bytes)
    let own = UnsafeMutablePointer<sqlite3_vfs>.allocate(capacity: 1)
    own.initialize(to: system.pointee)
    own.pointee.zName = UnsafePointer(kept.baseAddress)
    own.pointee.pNext = nil
    own.pointee.xCurrentTime = { _, _ in SQLITE_ERROR }
    own.pointee.xCurrentTimeInt64 = { _, _ in SQLITE_ERROR }
    return sqlite3_vfs_register(own, 0) == SQLITE_OK ? name : nil
  }()

  init() {
    var handle: OpaquePointer?
    sqlite3_open_v2(
      ":memory:", &handle, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX,
      Self.systemWithoutClock)
    self.handle = handle
    // SAFETY: freed behind the closing of the connection, which is the last to read it.
    module = .allocate(capacity: 1)
    module.initialize(to: TableModule.make())
    // "Phụng Hiệp" is a name; that SQLite takes it for text where there is none would hide every misspelt column.
    _disableDoubleQuotedStringLiterals(handle)
    sqlite3_limit(handle, SQLITE_LIMIT_LENGTH, Self.longest)
    sqlite3_limit(handle, SQLITE_LIMIT_ATTACHED, 0)
    VietnameseText().register(in: handle)
    setAuthorizer()
  }

  deinit {
    sqlite3_close(handle)
    module.deallocate()
  }

  /// Makes a table known by a name; one of the same name is replaced.
  func register(_ table: SQLTable, as name: String) {
    table.permission = permission
    sqlite3_create_module_v2(handle, name, module, Unmanaged.passRetained(table).toOpaque()) { table in
      table.map { Unmanaged<SQLTable>.fromOpaque($0).release() }
    }
  }

  /// Only reading, and nothing that depends on the clock or on chance: the same line gives the same result.
  private func setAuthorizer() {
    sqlite3_set_authorizer(
      handle,
      { permission, action, first, second, _, _ in
        let isDeclaring =
          permission.map { Unmanaged<SQLPermission>.fromOpaque($0).takeUnretainedValue().isDeclaring } ?? false
        if isDeclaring { return SQLITE_OK }
        switch action {
        case SQLITE_SELECT, SQLITE_RECURSIVE: return SQLITE_OK
        case SQLITE_READ:
          return first.map { String(cString: $0).hasPrefix("sqlite_") } ?? false ? SQLITE_DENY : SQLITE_OK
        case SQLITE_FUNCTION:
          return second.map { SQLConnection.refusedFunctions.contains(String(cString: $0).lowercased()) } ?? false
            ? SQLITE_DENY : SQLITE_OK
        default: return SQLITE_DENY
        }
      }, Unmanaged.passUnretained(permission).toOpaque())
  }

  static let refusedFunctions: Set = [
    "load_extension", "random", "randomblob", "current_date", "current_time", "current_timestamp", "fts3_tokenizer",
    "sqlite_offset",
  ]

  /// While a statement runs, asks again and again whether to stop.
  func setStop(_ isStopped: @escaping () -> Bool) {
    self.isStopped = isStopped
    sqlite3_progress_handler(
      handle, Self.stepsBetweenQuestions,
      { own in
        guard let own else { return 0 }
        let connection = Unmanaged<SQLConnection>.fromOpaque(own).takeUnretainedValue()
        return connection.isStopped?() == true ? 1 : 0
      }, Unmanaged.passUnretained(self).toOpaque())
  }

  var message: String { sqlite3_errmsg(handle).map { String(cString: $0) } ?? "" }
  /// Where the error is, in bytes of the statement; nil where SQLite does not say.
  var errorOffset: Int? {
    let offset = sqlite3_error_offset(handle)
    return offset >= 0 ? Int(offset) : nil
  }

  /// Every function that could be called, for the nearest name.
  func functionNames() -> [String] {
    sqlite3_set_authorizer(handle, nil, nil)
    defer { setAuthorizer() }
    var statement: OpaquePointer?
    sqlite3_prepare_v2(handle, "SELECT DISTINCT name FROM pragma_function_list", -1, &statement, nil)
    defer { sqlite3_finalize(statement) }
    var names: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let name = sqlite3_column_text(statement, 0) { names.append(String(cString: name)) }
    }
    return names.filter { $0.first?.isLetter == true && !Self.refusedFunctions.contains($0) }.sorted()
  }
}

/// Whether a table is being declared, which looks to SQLite like making one.
final class SQLPermission {
  var isDeclaring = false
}

/// A prepared statement, given back to SQLite with the object.
final class SQLPrepared {
  let handle: OpaquePointer
  /// Holds the tables.
  let connection: SQLConnection
  /// What stands behind the first statement begins here, in bytes.
  let end: Int

  /// nil where SQLite refused it; the connection then says why.
  init?(_ text: String, in connection: SQLConnection) {
    var statement: OpaquePointer?
    var end = 0
    var text = text
    text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        var tail: UnsafePointer<CChar>?
        sqlite3_prepare_v2(
          connection.handle, characters.baseAddress, Int32(characters.count), &statement, &tail)
        if let tail, let start = characters.baseAddress { end = tail - start }
      }
    }
    guard let statement else { return nil }
    handle = statement
    self.connection = connection
    self.end = end
  }

  deinit { sqlite3_finalize(handle) }

  var columnCount: Int { Int(sqlite3_column_count(handle)) }
  func name(_ column: Int) -> String { sqlite3_column_name(handle, Int32(column)).map { String(cString: $0) } ?? "" }

  /// The table and the column that a column of the result is, and nothing more; see `SQLTable.declaration`.
  func origin(_ column: Int) -> (table: Int, column: Int)? {
    guard let type = sqlite3_column_decltype(handle, Int32(column)).map({ String(cString: $0) }),
      let open = type.firstIndex(of: "("), type.last == ")"
    else { return nil }
    let numbers = type[type.index(after: open)...].dropLast().split(separator: ",").map {
      Int($0.filter { $0 != " " })
    }
    guard numbers.count == 2, let table = numbers[0], let place = numbers[1] else { return nil }
    return (table, place)
  }
}
