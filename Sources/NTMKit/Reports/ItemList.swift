/// A list as people write it, with lists in its items.
public struct ItemList: Sendable, Hashable, Codable {
  /// An item of a list, or a further paragraph of the one above.
  public struct Item: Sendable, Hashable, Codable {
    /// What stands before it: `-`, `+`, `3.`; empty for a further paragraph of the item above.
    public var mark: String
    /// From 0: how many lists it lies in besides the outermost.
    public var depth: Int
    /// What it says.
    public var text: BoundText

    public init(_ text: BoundText, mark: String, depth: Int = 0) {
      self.mark = mark
      self.depth = depth
      self.text = text
    }

    /// The number of an item of a numbered list; nil in others.
    public var number: Int? { mark.hasSuffix(".") ? Int(mark.dropLast()) : nil }
  }

  /// In order; see `Item.depth` for lists in lists.
  public var items: [Item]

  public init(_ items: [Item]) { self.items = items }
}
