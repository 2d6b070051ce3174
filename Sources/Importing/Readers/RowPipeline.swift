import Dispatch
import NTMKit
import Synchronization

/// Reads the rows of a long file ahead on another core, a batch at a time, while those before them are made sense of.
///
/// It has a queue of its own: those of the system have as many threads as cores, and one that waits there keeps another from starting.
/// Rows are handed over by exchange: the ones that come back are filled again, so that none is allocated twice.
final class RowPipeline: Sendable {
  private struct Batch: Sendable {
    var rows: [CellRow]
    var count = 0
    /// Set with the last batch: what ended the reading, if not the end of the file.
    var isLast = false
    var fault: CSVReader.Fault?
  }

  private struct State: Sendable {
    var empty = (0..<2).map { _ in Batch(rows: Array(repeating: CellRow(), count: RowPipeline.batchSize)) }
    var full: [Batch] = []
    var isCancelled = false
  }

  static let batchSize = 2048

  private let state = Mutex(State())
  private let hasEmpty = DispatchSemaphore(value: 0)
  private let hasFull = DispatchSemaphore(value: 0)

  /// Semaphores begin at 0 and are raised: one that ends below its first value is a fault.
  private init() { for _ in state.withLock(\.empty) { hasEmpty.signal() } }

  /// The consumer's end. It is used by one thread at a time.
  struct Reader: Sendable {
    private let pipeline: RowPipeline
    private let guardian: Guardian
    private var batch = Batch(rows: [])
    private var index = 0

    /// - Parameter reader: where reading goes on.
    init(_ reader: CSVReader) {
      let pipeline = RowPipeline()
      self.pipeline = pipeline
      guardian = Guardian(pipeline)
      DispatchQueue(label: "ntm.rows", qos: .userInitiated).async { pipeline.run(reader) }
    }

    /// The next row that is not blank, in exchange for one that is used again; false at the end.
    @inline(__always)
    mutating func next(_ row: inout CellRow) throws(CSVReader.Fault) -> Bool {
      if index == batch.count, try !nextBatch() { return false }
      swap(&row, &batch.rows[index])
      index += 1
      return true
    }

    private mutating func nextBatch() throws(CSVReader.Fault) -> Bool {
      repeat {
        if batch.isLast {
          if let fault = batch.fault { throw fault }
          return false
        }
        pipeline.exchange(&batch)
        index = 0
      } while batch.count == 0
      return true
    }
  }

  /// Ends the producer when nobody reads any more.
  private final class Guardian: Sendable {
    private let pipeline: RowPipeline
    init(_ pipeline: RowPipeline) { self.pipeline = pipeline }
    deinit { pipeline.cancel() }
  }

  /// Gives an emptied batch back and waits for a full one. Batches change hands by exchange: one that two hold would be copied
  /// with all its rows as soon as one of them is filled.
  private func exchange(_ batch: inout Batch) {
    if !batch.rows.isEmpty {
      state.withLock { Self.move(&batch, to: &$0.empty) }
      hasEmpty.signal()
    }
    hasFull.wait()
    state.withLock { state in
      swap(&batch, &state.full[0])
      state.full.removeFirst()
    }
  }

  private static func move(_ batch: inout Batch, to batches: inout [Batch]) {
    batches.append(Batch(rows: []))
    swap(&batch, &batches[batches.count - 1])
  }

  private func cancel() {
    state.withLock { $0.isCancelled = true }
    hasEmpty.signal()
  }

  private func run(_ start: CSVReader) {
    var reader = start
    while true {
      hasEmpty.wait()
      let next = state.withLock { state in state.isCancelled ? nil : state.empty.popLast() }
      guard var batch = next else { return }
      fill(&batch, from: &reader)
      let isLast = batch.isLast
      state.withLock { Self.move(&batch, to: &$0.full) }
      hasFull.signal()
      if isLast { return }
    }
  }

  private func fill(_ batch: inout Batch, from reader: inout CSVReader) {
    batch.count = 0
    do throws(CSVReader.Fault) {
      while batch.count < Self.batchSize {
        guard try reader.next(&batch.rows[batch.count]) else {
          batch.isLast = true
          return
        }
        if !batch.rows[batch.count].isBlank { batch.count += 1 }
      }
    } catch {
      batch.isLast = true
      batch.fault = error
    }
  }
}
