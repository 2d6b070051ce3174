import NTMKit

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension WorkbookFile {
  /// The workbook as the bytes of an `.xlsx` file: the same for the same workbook.
  ///
  /// The library writes files only, so that a temporary one is made and removed again; the caller puts the bytes in their
  /// place, whole or not at all.
  ///
  /// - Throws: `workbook.bad-sheet-name`, `workbook.too-many-rows`, `workbook.too-many-columns`, `workbook.text-too-long`;
  ///   `workbook.not-written` and `workbook.incomplete` where the disk does not take it; `report.cancelled`.
  public func bytes(isCancelled: () -> Bool = { false }) throws(Diagnostic) -> [UInt8] {
    try check()
    let folder = Self.temporaryFolder
    let path = try Self.makeTemporaryFile(in: folder)
    defer { unlink(path) }
    var writer = try WorkbookWriter(self, path: path, temporaryFolder: folder)
    try writer.write(isCancelled: isCancelled)
    guard let bytes = Self.contents(of: path) else { throw Self.noTemporaryFile(folder, errno) }
    // The library does not look whether its writes to temporary files succeed.
    guard WrittenParts(bytes).areWhole(cells: writer.cellCounts) else {
      throw Diagnostic(
        "workbook.incomplete", kind: .data, message: Strings.incomplete(folder), hints: [Strings.temporaryFolderHint])
    }
    return bytes
  }

  /// As the library itself, and all programs, take it.
  private static var temporaryFolder: String {
    guard let folder = getenv("TMPDIR").map({ String(cString: $0) }), !folder.isEmpty else { return "/tmp" }
    return folder
  }

  private static func makeTemporaryFile(in folder: String) throws(Diagnostic) -> String {
    var template = Array("\(folder)/ntm-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw noTemporaryFile(folder, errno) }
    close(descriptor)
    return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  private static func noTemporaryFile(_ folder: String, _ reason: Int32) -> Diagnostic {
    Diagnostic(
      "workbook.not-written", kind: .data, message: Strings.noTemporaryFile(folder, SystemError(reason).text),
      hints: [Strings.temporaryFolderHint])
  }

  private static func contents(of path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var information = stat()
    guard fstat(descriptor, &information) == 0 else { return nil }
    var isRead = true
    let size = Int(information.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while isRead, count < size {
        let more = read(descriptor, buffer.baseAddress! + count, size - count)
        if more > 0 { count += more } else if more == 0 || errno != EINTR { isRead = false }
      }
    }
    return isRead ? bytes : nil
  }
}
