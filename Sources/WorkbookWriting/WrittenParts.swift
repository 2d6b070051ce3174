import CWorkbooks

/// Looks through a workbook just written for what a full disk leaves out without a word: a part's end, or cells in its middle.
struct WrittenParts {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether every part ends as XML does, and sheet number n has as many cells as were written.
  func areWhole(cells: [Int]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      // SAFETY: the archive is closed before the buffer goes.
      guard let source = zip_source_buffer_create(buffer.baseAddress, zip_uint64_t(buffer.count), 0, nil) else {
        return false
      }
      guard let archive = zip_open_from_source(source, Int32(ZIP_RDONLY), nil) else {
        zip_source_free(source)
        return false
      }
      defer { zip_discard(archive) }
      var sheets = 0
      for index in 0..<max(0, zip_get_num_entries(archive, 0)) {
        guard let part = Self.part(zip_uint64_t(index), of: archive), part.endsAsXML else { return false }
        if let number = Self.sheetNumber(part.name) {
          guard cells.indices.contains(number - 1), cells[number - 1] == part.cells else { return false }
          sheets += 1
        }
      }
      return sheets == cells.count
    }
  }

  private struct Part {
    var name: String
    var cells = 0
    var endsAsXML = false
  }

  /// nil when the part cannot be unpacked to its end or its checksum is wrong.
  private static func part(_ index: zip_uint64_t, of archive: OpaquePointer) -> Part? {
    guard let name = zip_get_name(archive, index, 0), let stream = zip_fopen_index(archive, index, 0) else {
      return nil
    }
    defer { zip_fclose(stream) }
    var part = Part(name: String(cString: name))
    var block = [UInt8](repeating: 0, count: 1 << 16)
    /// How much of `<c ` has been seen.
    var seen = 0
    var last: UInt8 = 0
    while true {
      let count = block.withUnsafeMutableBytes { zip_fread(stream, $0.baseAddress, zip_uint64_t($0.count)) }
      if count < 0 { return nil }
      if count == 0 { break }
      block.withUnsafeBufferPointer { bytes in
        for byte in bytes[..<Int(count)] {
          if byte == UInt8(ascii: "<") {
            seen = 1
          } else if seen == 1 {
            seen = byte == UInt8(ascii: "c") ? 2 : 0
          } else if seen == 2 {
            if byte == UInt8(ascii: " ") { part.cells += 1 }
            seen = 0
          }
          if byte > 0x20 { last = byte }
        }
      }
    }
    part.endsAsXML = last == UInt8(ascii: ">")
    return part
  }

  private static func sheetNumber(_ name: String) -> Int? {
    let opening = "xl/worksheets/sheet"
    guard name.hasPrefix(opening), name.hasSuffix(".xml") else { return nil }
    return Int(name.dropFirst(opening.count).dropLast(4))
  }
}
