import Crypto
import Dispatch
import NTMKit
import Synchronization

/// Hashes a long file on another core while it is read.
final class StreamDigest: Sendable {
  private struct State {
    var isCancelled = false
    var result: Result<String, Diagnostic>?
  }

  private let state = Mutex(State())
  private let isDone = DispatchSemaphore(value: 0)

  init(_ stream: ByteStream) {
    // A queue of its own, behind those that read and make sense of the file.
    DispatchQueue(label: "ntm.digest", qos: .utility).async { [self] in
      let result = Result { () throws(Diagnostic) in try hash(stream) }
      state.withLock { $0.result = result }
      isDone.signal()
    }
  }

  /// The digest in hexadecimal, once it is there.
  ///
  /// - Throws: what kept the file from being read.
  func finished() throws(Diagnostic) -> String {
    isDone.wait()
    isDone.signal()
    return try state.withLock { $0.result }?.get() ?? ""
  }

  /// Nobody waits for it any more.
  func cancel() { state.withLock { $0.isCancelled = true } }

  private static let blockSize = 1 << 20

  private func hash(_ stream: ByteStream) throws(Diagnostic) -> String {
    var digest = SHA256()
    var block: [UInt8] = []
    for start in stride(from: 0, to: stream.count, by: Self.blockSize) {
      if state.withLock({ $0.isCancelled }) { return "" }
      block.removeAll(keepingCapacity: true)
      try stream.append(Self.blockSize, from: start, to: &block)
      block.withUnsafeBytes { digest.update(bufferPointer: $0) }
    }
    return digest.finalize().hexadecimal
  }
}
