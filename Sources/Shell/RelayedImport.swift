import Dispatch
import NTMKit
import Synchronization

/// Reads a long file on another core than the one that writes what was read.
enum RelayedImport {
  /// Runs an importer on another thread, and hands on to the sink, on this one, what it gives.
  ///
  /// - Parameter read: may not use the store, which the writing thread holds. Gets the file back with word of whether to go on.
  /// - Throws: what the sink throws, else what `read` throws; then the sink has had what was given before.
  static func run(
    _ file: SourceFile, into sink: inout some ImportSink,
    _ read: @escaping @Sendable (SourceFile, inout RelaySink) throws -> Void
  ) throws {
    let relay = Relay()
    var file = file
    file.goesOn = { [goesOn = file.goesOn] rows in !relay.isCancelled && goesOn?(rows) ?? true }
    // A queue of its own: it waits for the writing thread.
    DispatchQueue(label: "ntm.import", qos: .userInitiated).async { [file] in
      var sink = RelaySink(relay: relay)
      relay.end(Result { try read(file, &sink) })
    }
    do {
      while let steps = try relay.next() {
        for step in steps { try step.apply(to: &sink) }
      }
    } catch {
      relay.cancel()
      throw error
    }
  }
}

/// What an importer told its sink.
private enum Step: Sendable {
  case take(ImportedRecords, [Int32])
  case refuse(RefusedRow)
  case assume(LocalizedText)
  case warn(Diagnostic)
  case discrepancy(Discrepancy)
  case locate(CellLayout)
  case match([String: String])
  case note([String])
  case finish(rowsRead: Int, rowsTaken: Int, header: [String])

  func apply(to sink: inout some ImportSink) throws {
    switch self {
    case .take(let records, let lines): try sink.take(records, lines: lines)
    case .refuse(let row): try sink.refuse(row)
    case .assume(let text): sink.assume(text)
    case .warn(let diagnostic): sink.warn(diagnostic)
    case .discrepancy(let discrepancy): sink.note(discrepancy)
    case .locate(let layout): sink.locate(layout)
    case .match(let columns): sink.match(columns)
    case .note(let titles): sink.note(titles: titles)
    case .finish(let read, let taken, let header): try sink.finish(rowsRead: read, rowsTaken: taken, header: header)
    }
  }
}

/// Takes steps from the reading thread to the writing one, in order.
private final class Relay: Sendable {
  private struct State {
    var steps: [Step] = []
    var end: Result<Void, any Error>?
    var isCancelled = false
  }

  var isCancelled: Bool { state.withLock(\.isCancelled) }

  /// Batches of records that may wait to be written.
  private static let mostWaiting = 4

  private let state = Mutex(State())
  private let room = DispatchSemaphore(value: 0)
  private let news = DispatchSemaphore(value: 0)
  private let ended = DispatchSemaphore(value: 0)

  /// Semaphores begin at 0 and are raised: one that ends below its first value is a fault.
  init() { for _ in 0..<Self.mostWaiting { room.signal() } }

  /// - Throws: `Cancelled` when nobody takes the steps any more.
  func give(_ step: Step) throws {
    let isBatch = if case .take = step { true } else { false }
    if isBatch { room.wait() }
    let isCancelled = state.withLock { state in
      state.steps.append(step)
      return state.isCancelled
    }
    if isCancelled { throw Cancelled() }
    if isBatch { news.signal() }
  }

  func end(_ result: Result<Void, any Error>) {
    state.withLock { $0.end = result }
    news.signal()
    ended.signal()
  }

  /// The steps since the last call, once there are some worth the way; nil at the end.
  ///
  /// - Throws: what ended the reading, behind all steps before it.
  func next() throws -> [Step]? {
    news.wait()
    let (steps, end) = state.withLock { state in
      let steps = state.steps
      state.steps = []
      return (steps, state.end)
    }
    for case .take in steps { room.signal() }
    if steps.isEmpty, let end {
      try end.get()
      return nil
    }
    // The end is told by a call of its own.
    if end != nil { news.signal() }
    return steps
  }

  /// Ends the reading, and waits until it has ended.
  func cancel() {
    state.withLock { $0.isCancelled = true }
    for _ in 0..<Self.mostWaiting { room.signal() }
    ended.wait()
  }

  struct Cancelled: Error {}
}

/// The sink on the reading thread.
struct RelaySink: ImportSink {
  fileprivate let relay: Relay

  mutating func take(_ records: ImportedRecords, lines: [Int32]) throws { try relay.give(.take(records, lines)) }
  mutating func refuse(_ row: RefusedRow) throws { try relay.give(.refuse(row)) }
  mutating func assume(_ assumption: LocalizedText) { tell(.assume(assumption)) }
  mutating func warn(_ diagnostic: Diagnostic) { tell(.warn(diagnostic)) }
  mutating func note(_ discrepancy: Discrepancy) { tell(.discrepancy(discrepancy)) }
  mutating func locate(_ layout: CellLayout) { tell(.locate(layout)) }
  mutating func match(_ columns: [String: String]) { tell(.match(columns)) }
  mutating func note(titles: [String]) { tell(.note(titles)) }
  mutating func finish(rowsRead: Int, rowsTaken: Int, header: [String]) throws {
    try relay.give(.finish(rowsRead: rowsRead, rowsTaken: rowsTaken, header: header))
  }

  /// That nobody listens any more is noticed with the next row that is taken or refused.
  private func tell(_ step: Step) { try? relay.give(step) }
}
