import Dispatch
import NTMKit
import Synchronization

/// Submissions with the JSON of their values and lines, made on two cores where there are many.
struct EncodedSubmissions: Sendable {
  let submissions: ArraySlice<Submission>
  private let parts: [Part]

  /// The JSON of some submissions, one behind the other.
  private struct Part: Sendable {
    var first: Int
    var bytes: [UInt8] = []
    /// Where the lines of each submission begin, and where they end.
    var ends: [(values: Int, lines: Int)] = []
    var notFinite: Int?

    init(_ submissions: ArraySlice<Submission>) {
      first = submissions.startIndex
      ends.reserveCapacity(submissions.count)
      for (index, submission) in zip(submissions.indices, submissions) {
        do throws(SubmissionWriter.NotFinite) {
          try SubmissionWriter.append(submission.values, to: &bytes)
        } catch {
          notFinite = index
          return
        }
        let values = bytes.count
        SubmissionWriter.append(lines: submission.lines, to: &bytes)
        ends.append((values, bytes.count))
      }
    }
  }

  private static let leastSplit = 256

  /// - Throws: `store.not-finite`.
  init(_ submissions: ArraySlice<Submission>) throws(Diagnostic) {
    self.submissions = submissions
    if submissions.count < Self.leastSplit {
      parts = [Part(submissions)]
    } else {
      let middle = submissions.startIndex + submissions.count / 2
      let halves = [submissions[..<middle], submissions[middle...]]
      let made = Mutex<[Int: Part]>([:])
      DispatchQueue.concurrentPerform(iterations: halves.count) { index in
        let part = Part(halves[index])
        made.withLock { $0[index] = part }
      }
      parts = made.withLock { made in halves.indices.compactMap { made[$0] } }
    }
    if let index = parts.lazy.compactMap(\.notFinite).first { throw StoreFault.notFinite(in: submissions[index]) }
  }

  /// The JSON of a submission's values and of its lines.
  func withJSON<R>(
    _ index: Int, _ body: (_ values: UnsafeBufferPointer<UInt8>, _ lines: UnsafeBufferPointer<UInt8>) -> R
  ) -> R {
    let part = parts.count > 1 && index >= parts[1].first ? 1 : 0
    let place = index - parts[part].first
    let start = place == 0 ? 0 : parts[part].ends[place - 1].lines
    let end = parts[part].ends[place]
    return parts[part].bytes.withUnsafeBufferPointer { bytes in
      body(
        UnsafeBufferPointer(rebasing: bytes[start..<end.values]),
        UnsafeBufferPointer(rebasing: bytes[end.values..<end.lines]))
    }
  }

  /// Hashes the rows, beside what else is done with them.
  ///
  /// - Parameter number: of the first submission.
  func hashing(into digest: ContentDigest, from number: Int) -> Hashing { Hashing(self, digest, number) }

  final class Hashing: Sendable {
    private let encoded: EncodedSubmissions
    private let number: Int
    private let state: Mutex<(digest: ContentDigest, isDone: Bool)>

    fileprivate init(_ encoded: EncodedSubmissions, _ digest: ContentDigest, _ number: Int) {
      (self.encoded, self.number) = (encoded, number)
      state = Mutex((digest, false))
      guard encoded.submissions.count >= EncodedSubmissions.leastSplit else { return }
      DispatchQueue.global(qos: .userInitiated).async { [self] in work() }
    }

    /// The digest with the rows in it. What no other core has come to is done here.
    func finished() -> ContentDigest {
      work()
      return state.withLock { $0.digest }
    }

    private func work() {
      state.withLock { state in
        guard !state.isDone else { return }
        encoded.add(to: &state.digest, from: number)
        state.isDone = true
      }
    }
  }

  /// Adds the rows as `Cell`s of the same columns would.
  private func add(to digest: inout ContentDigest, from number: Int) {
    for (index, submission) in zip(submissions.indices, submissions) {
      digest.beginRow()
      digest.add(Int64(submission.period.packed))
      digest.add(submission.setCode)
      digest.add(Int64(number + index - submissions.startIndex))
      digest.add(submission.unitCode)
      withJSON(index) { values, lines in
        digest.add(utf8: values)
        digest.add(utf8: lines)
      }
    }
  }
}
