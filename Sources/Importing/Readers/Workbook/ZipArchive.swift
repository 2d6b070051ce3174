import CWorkbooks

/// The parts of a zip archive that lies in memory, by name.
///
/// Names are compared without case and with `/` between folders, as the Open Packaging Conventions say; some writers put `\`.
struct ZipArchive: ~Copyable {
  struct Part {
    /// As the archive writes it.
    var name: String
    var index: UInt64
    var packedBytes: Int
    var bytes: Int
  }

  private let handle: OpaquePointer
  private let parts: [String: Part]
  private let limits: WorkbookLimits

  /// - Parameter bytes: must stay where it is for as long as the archive lives.
  init(_ bytes: UnsafeBufferPointer<UInt8>, limits: WorkbookLimits) throws(WorkbookFault) {
    let handle = try Self.open(bytes)
    let parts: [String: Part]
    do throws(WorkbookFault) {
      parts = try Self.list(handle, archiveBytes: bytes.count, limit: limits.parts)
    } catch {
      zip_discard(handle)
      throw error
    }
    self.handle = handle
    self.parts = parts
    self.limits = limits
  }

  deinit { zip_discard(handle) }

  private static func open(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault) -> OpaquePointer {
    guard CWorkbooksLoadZip() else { throw .noLibrary }
    var error = zip_error_t()
    zip_error_init(&error)
    defer { zip_error_fini(&error) }
    // SAFETY: libzip reads the buffer and does not free it (0); the caller of `init` keeps it in place.
    guard let source = zip_source_buffer_create(bytes.baseAddress, UInt64(bytes.count), 0, &error) else {
      throw .damaged(.archive(String(cString: zip_error_strerror(&error))))
    }
    if let handle = zip_open_from_source(source, ZIP_RDONLY, &error) { return handle }
    zip_source_free(source)
    // The list of parts stands at the end of the file: without it, the end is missing.
    let isTruncated = zip_error_code_zip(&error) == ZIP_ER_NOZIP
    throw .damaged(isTruncated ? .truncated : .archive(String(cString: zip_error_strerror(&error))))
  }

  private static func list(
    _ handle: OpaquePointer, archiveBytes: Int, limit: Int
  ) throws(WorkbookFault) -> [String: Part] {
    let count = zip_get_num_entries(handle, 0)
    guard count <= limit else { throw .tooLarge(.parts(limit)) }
    var parts: [String: Part] = [:]
    for index in 0..<UInt64(max(count, 0)) {
      var status = zip_stat_t()
      zip_stat_init(&status)
      guard zip_stat_index(handle, index, 0, &status) == 0, let pointer = status.name else {
        throw .damaged(.archive(String(cString: zip_strerror(handle))))
      }
      let name = String(cString: pointer)
      if name.hasSuffix("/") { continue }
      let part = Part(
        name: name, index: index, packedBytes: min(Int(clamping: status.comp_size), archiveBytes),
        bytes: Int(clamping: status.size))
      guard parts.updateValue(part, forKey: key(name)) == nil else { throw .duplicatePart(name) }
    }
    return parts
  }

  static func key(_ name: String) -> String {
    let key = String(name.lowercased().map { $0 == "\\" ? "/" : $0 })
    return key.hasPrefix("/") ? String(key.dropFirst()) : key
  }

  /// Keys of all parts, in no order.
  var keys: [String] { Array(parts.keys) }

  /// The part of that name; nil when there is none.
  func part(_ name: String) -> Part? { parts[Self.key(name)] }

  /// Begins to read a part.
  ///
  /// - Parameter inflated: bytes unpacked so far, which the whole file's limit counts.
  func open(_ part: Part, inflated: Int) throws(WorkbookFault) -> ZipPartStream {
    guard part.bytes <= limits.inflatedBytes - inflated else { throw .tooLarge(.inflated(limits.inflatedBytes)) }
    guard let file = zip_fopen_index(handle, part.index, 0) else {
      let code = zip_error_code_zip(zip_get_error(handle))
      if code == ZIP_ER_NOPASSWD || code == ZIP_ER_WRONGPASSWD { throw .encrypted }
      let isUnknown = code == ZIP_ER_COMPNOTSUPP || code == ZIP_ER_ENCRNOTSUPP
      throw .damaged(isUnknown ? .packing(part: part.name) : .packedData(part: part.name))
    }
    return ZipPartStream(file: file, part: part, limits: limits, inflatedBefore: inflated)
  }
}

/// A part being unpacked, block by block.
struct ZipPartStream: ~Copyable {
  private let file: OpaquePointer
  let part: ZipArchive.Part
  let limits: WorkbookLimits
  private let inflatedBefore: Int
  private(set) var read = 0

  fileprivate init(file: OpaquePointer, part: ZipArchive.Part, limits: WorkbookLimits, inflatedBefore: Int) {
    self.file = file
    self.part = part
    self.limits = limits
    self.inflatedBefore = inflatedBefore
  }

  deinit { zip_fclose(file) }

  /// Unpacks the next bytes of the part.
  ///
  /// - Returns: how many; 0 at its end, where its checksum has been found right.
  mutating func next(into block: UnsafeMutableRawPointer, capacity: Int) throws(WorkbookFault) -> Int {
    let count = Int(zip_fread(file, block, UInt64(capacity)))
    guard count >= 0 else {
      let isChecksum = zip_error_code_zip(zip_file_get_error(file)) == ZIP_ER_CRC
      throw .damaged(isChecksum ? .checksum(part: part.name) : .packedData(part: part.name))
    }
    read += count
    if inflatedBefore + read > limits.inflatedBytes { throw .tooLarge(.inflated(limits.inflatedBytes)) }
    if read > limits.freeBytes, read / limits.ratio > part.packedBytes {
      throw .tooLarge(.ratio(part: part.name, limits.ratio))
    }
    return count
  }
}
