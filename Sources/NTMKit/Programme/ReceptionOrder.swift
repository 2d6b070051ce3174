/// Which of two imports has the last word: the one received later, whenever it was entered; of two received on one day the one
/// entered later.
public struct ReceptionOrder: Sendable {
  /// By batch; nil where all were entered in the order in which they were received.
  private let ranks: [Int: Int]?

  public init(_ batches: [Batch]) {
    if zip(batches, batches.dropFirst()).allSatisfy({ $0.receivedOn <= $1.receivedOn && $0.id < $1.id }) {
      ranks = nil
    } else {
      let ordered = batches.sorted { ($0.receivedOn, $0.id) < ($1.receivedOn, $1.id) }
      ranks = Dictionary(ordered.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { $1 })
    }
  }

  public var isThatOfEntry: Bool { ranks == nil }

  /// Higher for the one with the last word.
  public func rank(of batch: Int) -> Int { ranks.map { $0[batch] ?? -1 } ?? batch }

  /// What was received earlier first, the items of one import in the order they are in.
  public func ordered<Item>(_ items: [Item], by batch: (Item) -> Int) -> [Item] {
    items.enumerated().sorted {
      (rank(of: batch($0.element)), $0.offset) < (rank(of: batch($1.element)), $1.offset)
    }.map(\.element)
  }
}
