import FuzzTargets

@testable import Importing

/// Takes archives apart, so that tests can change what is inside a sound one and make it again.
extension StoredZip {
  static func parts(of bytes: [UInt8]) throws -> [Part] {
    try bytes.withUnsafeBufferPointer { buffer in
      let archive = try ZipArchive(buffer, limits: .standard)
      var parts: [Part] = []
      for key in archive.keys.sorted() {
        guard let part = archive.part(key) else { continue }
        var stream = try archive.open(part, inflated: 0)
        var content = [UInt8](repeating: 0, count: part.bytes + 1)
        let count = try content.withUnsafeMutableBytes { try stream.next(into: $0.baseAddress!, capacity: $0.count) }
        parts.append(Part(name: part.name, bytes: Array(content[..<count])))
      }
      return parts
    }
  }
}
