#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The channel as the process of the plugin has it: questions come in, answers go out.
public struct PluginChannel: Sendable {
  private let descriptor: Int32

  /// The channel that `PluginProcess` gave to this process.
  public init() { descriptor = PluginProcess.channel }

  /// The next question; nil when nobody asks any more.
  public func next() -> [UInt8]? {
    guard let head = read(MessageFrame.headLength) else { return nil }
    return read(MessageFrame.length(head))
  }

  public func answer(_ message: [UInt8]) {
    // What was printed meanwhile belongs to this answer.
    fflush(nil)
    let bytes = MessageFrame.head(message.count) + message
    var sent = 0
    while sent < bytes.count {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + sent, bytes.count - sent) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return }
      sent += count
    }
  }

  private func read(_ count: Int) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      let got = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress! + filled, count - filled) }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else { return nil }
      filled += got
    }
    return bytes
  }
}
