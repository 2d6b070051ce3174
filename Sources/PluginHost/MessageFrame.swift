/// How a message stands in a stream of bytes: its length in four bytes, the least first, and the message.
enum MessageFrame {
  static let headLength = 4

  static func head(_ length: Int) -> [UInt8] {
    (0..<headLength).map { UInt8(truncatingIfNeeded: length >> (8 * $0)) }
  }

  static func length(_ head: [UInt8]) -> Int {
    head.enumerated().reduce(0) { $0 | Int($1.element) << (8 * $1.offset) }
  }
}
