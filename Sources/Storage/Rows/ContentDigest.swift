import Crypto

/// Hashes records as a canonical run of bytes: each value its kind, its length, itself, so that no two contents meet.
struct ContentDigest {
  private var hasher = SHA256()
  private var buffer: [UInt8] = []
  private(set) var rows = 0

  mutating func beginRow() { rows += 1 }

  mutating func add(row: [Cell]) {
    beginRow()
    for cell in row { cell.add(to: &self) }
  }

  mutating func addNull() { put(byte: 0) }

  mutating func add(_ number: Int64) {
    put(byte: 1)
    put(UInt64(bitPattern: number))
  }

  mutating func add(_ number: Double) {
    put(byte: 2)
    put(number.bitPattern)
  }

  mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { add(utf8: $0) }
  }

  mutating func add(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    put(byte: 3)
    put(UInt64(bytes.count))
    buffer.append(contentsOf: bytes)
    if buffer.count > 16_384 { flush() }
  }

  /// Hexadecimal.
  mutating func finished() -> String {
    flush()
    return hasher.finalize().hexadecimal
  }

  private mutating func put(byte: UInt8) { buffer.append(byte) }

  private mutating func put(_ number: UInt64) {
    withUnsafeBytes(of: number.littleEndian) { buffer.append(contentsOf: $0) }
  }

  private mutating func flush() {
    buffer.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    buffer.removeAll(keepingCapacity: true)
  }

  /// Of a file's bytes.
  static func sha256(of bytes: [UInt8]) -> String { FileDigest.sha256(of: bytes) }
}

/// What tells two versions of a file apart.
public enum FileDigest {
  /// Hexadecimal.
  public static func sha256(of bytes: [UInt8]) -> String {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return hasher.finalize().hexadecimal
  }
}

extension SHA256.Digest {
  var hexadecimal: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(64)
    for byte in self {
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }
}
