/// Free text that people write beside a workspace for one report and period, and that is merged into the report.
public struct Narrative: Sendable, Hashable {
  /// A paragraph, or an item of a list.
  public struct Passage: Sendable, Hashable {
    /// In form NFC; braces name figures of the report (`{met}`).
    public var text: String
    /// From 1.
    public var line: Int
    /// Where it stands in a list; nil: in none.
    public var item: Item?

    public init(_ text: String, line: Int, item: Item? = nil) {
      self.text = text
      self.line = line
      self.item = item
    }
  }

  /// See `ItemList.Item`.
  public struct Item: Sendable, Hashable {
    /// As `ItemList.Item.mark`: `-`, `+`, `3.`.
    public var mark: String
    /// From 0.
    public var depth: Int

    public init(mark: String, depth: Int) {
      self.mark = mark
      self.depth = depth
    }
  }

  /// The file, as messages and footers call it.
  public var file: String
  /// Hexadecimal, of the file's bytes.
  public var sha256: String
  /// By the ids of the report's places.
  public var passages: [String: [Passage]]

  public init(file: String, sha256: String, passages: [String: [Passage]]) {
    self.file = file
    self.sha256 = sha256
    self.passages = passages
  }

  /// What was written at a place; empty where nothing was.
  public subscript(place: String) -> [Passage] { passages[place] ?? [] }
}

/// Where a report takes free text.
public struct NarrativePlace: Sendable, Hashable, Codable {
  /// Stable; also what the heading in the file may be.
  public var id: String
  /// The heading in the file.
  public var title: LocalizedText
  /// What is written there.
  public var hint: LocalizedText

  public init(_ id: String, _ title: LocalizedText, hint: LocalizedText) {
    self.id = id
    self.title = title
    self.hint = hint
  }
}
