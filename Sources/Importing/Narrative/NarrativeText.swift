import CCMark
import NTMKit

/// Markdown (CommonMark) as headings with the passages under them.
///
/// Paragraphs and items of lists are passages, items with the dash, plus or number that official texts put before them. Emphasis
/// and links are their words; comments (`<!-- … -->`) and other HTML are left out.
public struct NarrativeText: Sendable, Hashable {
  public struct Part: Sendable, Hashable {
    /// Empty for what stands before the first heading.
    public var heading: String
    /// 1…6; 0 before the first heading.
    public var level: Int
    /// From 1.
    public var line: Int
    public var passages: [Narrative.Passage]
  }

  public private(set) var parts: [Part] = []

  public init(_ text: String) {
    var text = UnicodeForm.nfc(text)
    let document = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT) }
    }
    guard let document else { return }
    defer { cmark_node_free(document) }
    parts = [Part(heading: "", level: 0, line: 1, passages: [])]
    for block in Self.children(of: document) {
      if cmark_node_get_type(block) == CMARK_NODE_HEADING {
        parts.append(
          Part(
            heading: Self.words(in: block), level: Int(cmark_node_get_heading_level(block)), line: Self.line(of: block),
            passages: []))
      } else {
        add(block, mark: "", depth: 0)
      }
    }
    if parts[0].passages.isEmpty { parts.removeFirst() }
  }

  /// - Parameter mark: what stands before the first passage of an item.
  private mutating func add(_ block: OpaquePointer, mark: String, depth: Int) {
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING: append(mark + Self.words(in: block), at: block)
    case CMARK_NODE_CODE_BLOCK:
      let literal = cmark_node_get_literal(block).map { String(cString: $0) } ?? ""
      append(mark + literal.split(separator: "\n").joined(separator: "\n"), at: block)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST
      let first = Int(cmark_node_get_list_start(block))
      for (place, item) in Self.children(of: block).enumerated() {
        // Official texts put a dash before items and a plus before those below them.
        var own = isOrdered ? "\(first + place). " : depth == 0 ? "- " : "+ "
        for child in Self.children(of: item) {
          add(child, mark: own, depth: depth + 1)
          if cmark_node_get_type(child) != CMARK_NODE_LIST { own = "" }
        }
      }
    case CMARK_NODE_BLOCK_QUOTE:
      for child in Self.children(of: block) { add(child, mark: mark, depth: depth) }
    default: break
    }
  }

  private mutating func append(_ text: String, at block: OpaquePointer) {
    guard !text.isEmpty else { return }
    parts[parts.count - 1].passages.append(Narrative.Passage(text, line: Self.line(of: block)))
  }

  private static func line(of node: OpaquePointer) -> Int { Int(cmark_node_get_start_line(node)) }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    Array(sequence(first: cmark_node_first_child(node)) { cmark_node_next($0) }.prefix { $0 != nil }).compactMap(\.self)
  }

  private static func words(in node: OpaquePointer) -> String {
    children(of: node).map { child in
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK: " "
      case CMARK_NODE_LINEBREAK: "\n"
      case CMARK_NODE_HTML_INLINE: ""
      default: words(in: child)
      }
    }.joined()
  }
}
