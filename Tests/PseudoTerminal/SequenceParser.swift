/// Splits what a program writes to its terminal into characters, control codes and escape sequences; keeps what is
/// unfinished for the next bytes.
struct SequenceParser: Sendable {
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    case control(UInt8)
    /// `ESC [ parameters final`; private ones begin with `?`.
    case sequence(final: Unicode.Scalar, parameters: [Int], isPrivate: Bool)
    case reverseLineFeed
  }

  private enum State {
    case text, escape, sequence, string, charset
  }

  private var state = State.text
  private var collected: [UInt8] = []

  mutating func events(for bytes: some Sequence<UInt8>) -> [Event] {
    bytes.compactMap { event(for: $0) }
  }

  private mutating func event(for byte: UInt8) -> Event? {
    switch state {
    case .text: return textEvent(byte)
    case .escape:
      collected = []
      state = byte == 0x5B ? .sequence : byte == 0x5D ? .string : byte == 0x28 || byte == 0x29 ? .charset : .text
      return byte == UInt8(ascii: "M") ? .reverseLineFeed : nil
    case .charset:
      state = .text
      return nil
    case .string:  // a title, up to BEL or ESC \
      if byte == 7 || byte == 0x5C { state = .text }
      return nil
    case .sequence:
      guard (0x40...0x7E).contains(byte) else {
        collected.append(byte)
        return nil
      }
      state = .text
      defer { collected = [] }
      let parameters = collected.drop { !(0x30...0x3B).contains($0) }
        .split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
        .map { Int(String(decoding: $0, as: UTF8.self)) ?? 0 }
      return .sequence(
        final: Unicode.Scalar(byte), parameters: parameters, isPrivate: collected.first.map { $0 > 0x3B } ?? false)
    }
  }

  private mutating func textEvent(_ byte: UInt8) -> Event? {
    if byte == 0x1B {
      state = .escape
      return nil
    }
    if collected.isEmpty && byte < 0x80 {
      return byte < 0x20 || byte == 0x7F ? .control(byte) : .scalar(Unicode.Scalar(byte))
    }
    collected.append(byte)
    let wanted = collected[0] >= 0xF0 ? 4 : collected[0] >= 0xE0 ? 3 : 2
    guard collected.count == wanted else { return nil }
    defer { collected = [] }
    return String(decoding: collected, as: UTF8.self).unicodeScalars.first.map(Event.scalar)
  }
}
