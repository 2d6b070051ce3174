import GRDBSQLite
import NTMKit

/// `fold(x)`, `lower(x)`, `upper(x)` and `collate vietnamese`. What was worked out for a text is remembered while a statement runs.
final class VietnameseText {
  /// So many texts are remembered; then it begins anew.
  private static let most = 200_000
  private var folded: [String: String] = [:]
  private var last: (bytes: [UInt8], folded: String) = ([], "")
  private var keys: [String: [UInt8]] = [:]

  /// - Parameter database: an open connection, which then holds this object until it is closed.
  func register(in database: OpaquePointer?) {
    let flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS
    sqlite3_create_function_v2(
      database, "fold", 1, flags, Unmanaged.passRetained(self).toOpaque(),
      { context, _, arguments in
        guard let own = sqlite3_user_data(context), let start = sqlite3_value_text(arguments?[0]) else {
          sqlite3_result_null(context)
          return
        }
        let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(arguments?[0])))
        let result = Unmanaged<VietnameseText>.fromOpaque(own).takeUnretainedValue().fold(bytes)
        // SAFETY: -1 is SQLITE_TRANSIENT: SQLite copies the bytes before this returns.
        let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
        sqlite3_result_text(context, result, Int32(result.utf8.count), copied)
      }, nil, nil, { own in own.map { Unmanaged<VietnameseText>.fromOpaque($0).release() } })
    // SQLite's own know the letters from A to Z.
    sqlite3_create_function_v2(
      database, "lower", 1, flags, nil, { VietnameseText.answer($0, $2) { $0.lowercased() } }, nil, nil, nil)
    sqlite3_create_function_v2(
      database, "upper", 1, flags, nil, { VietnameseText.answer($0, $2) { $0.uppercased() } }, nil, nil, nil)
    sqlite3_create_collation_v2(
      database, "vietnamese", SQLITE_UTF8, Unmanaged.passRetained(self).toOpaque(),
      { own, firstCount, first, secondCount, second in
        guard let own else { return 0 }
        return Unmanaged<VietnameseText>.fromOpaque(own).takeUnretainedValue().order(
          UnsafeRawBufferPointer(start: first, count: Int(firstCount)),
          UnsafeRawBufferPointer(start: second, count: Int(secondCount)))
      }, { own in own.map { Unmanaged<VietnameseText>.fromOpaque($0).release() } })
  }

  /// Gives a text made from the argument's; NULL for NULL.
  private static func answer(
    _ context: OpaquePointer?, _ arguments: UnsafeMutablePointer<OpaquePointer?>?, _ change: (String) -> String
  ) {
    guard let start = sqlite3_value_text(arguments?[0]) else {
      sqlite3_result_null(context)
      return
    }
    let bytes = UnsafeBufferPointer(start: start, count: Int(sqlite3_value_bytes(arguments?[0])))
    let result = UnicodeForm.nfc(change(String(decoding: bytes, as: UTF8.self)))
    // SAFETY: -1 is SQLITE_TRANSIENT: SQLite copies the bytes before this returns.
    sqlite3_result_text(context, result, Int32(result.utf8.count), unsafeBitCast(-1, to: sqlite3_destructor_type.self))
  }

  /// Columns repeat a text many times in a row: that costs one comparison.
  private func fold(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if last.bytes.elementsEqual(bytes) { return last.folded }
    let text = String(decoding: bytes, as: UTF8.self)
    let result = folded[text] ?? VietnameseFolding.fold(text)
    if folded.count >= Self.most { folded = [:] }
    folded[text] = result
    last = (Array(bytes), result)
    return result
  }

  /// Dictionary order; texts of one place in it by their bytes, so that only equal texts are equal.
  private func order(_ a: UnsafeRawBufferPointer, _ b: UnsafeRawBufferPointer) -> Int32 {
    if a.elementsEqual(b) { return 0 }
    let (x, y) = (key(a), key(b))
    if x.lexicographicallyPrecedes(y) { return -1 }
    if y.lexicographicallyPrecedes(x) { return 1 }
    return a.lexicographicallyPrecedes(b) ? -1 : 1
  }

  private func key(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
    let text = String(decoding: bytes, as: UTF8.self)
    if let known = keys[text] { return known }
    if keys.count >= Self.most { keys = [:] }
    let result = VietnameseCollation.key(text)
    keys[text] = result
    return result
  }
}
