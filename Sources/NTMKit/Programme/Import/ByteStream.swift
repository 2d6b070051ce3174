/// The bytes of a file too long to be held: read in blocks, from where one likes, as often as one likes.
public struct ByteStream: Sendable {
  /// Bytes in the whole file.
  public let count: Int
  private let fill: @Sendable (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int

  /// - Parameter fill: puts bytes from an offset on into a buffer and returns how many, at least one before the end of the file. Called
  ///   from several threads.
  public init(
    count: Int,
    fill: @escaping @Sendable (_ offset: Int, _ buffer: UnsafeMutableRawBufferPointer) throws(Diagnostic) -> Int
  ) {
    self.count = count
    self.fill = fill
  }

  /// Appends the bytes from an offset on: as many as asked for, fewer only at the end of the file.
  ///
  /// - Throws: what kept the file from being read.
  public func append(_ size: Int, from offset: Int, to bytes: inout [UInt8]) throws(Diagnostic) {
    let size = max(0, min(size, count - offset))
    guard size > 0 else { return }
    let start = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: size))
    var failure: Diagnostic?
    bytes.withUnsafeMutableBytes { buffer in
      var done = 0
      do throws(Diagnostic) {
        while done < size {
          let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[(start + done)..<(start + size)])
          let read = try fill(offset + done, rest)
          guard read > 0 else { break }
          done += read
        }
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  /// - Throws: as `append`.
  public func bytes(_ range: Range<Int>) throws(Diagnostic) -> [UInt8] {
    var bytes: [UInt8] = []
    try append(range.count, from: range.lowerBound, to: &bytes)
    return bytes
  }
}
