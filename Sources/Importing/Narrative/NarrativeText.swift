import CCMark
import NTMKit

/// Markdown (CommonMark) as headings with the passages under them.
///
/// Paragraphs and items of lists are passages, items with the dash, plus or number that official texts put before them as their mark. Emphasis
/// is its words, a link its words and address. Comments (`<!-- … -->`) are left out; what a passage cannot hold is told as a remnant.
public struct NarrativeText: Sendable {
  public struct Part: Sendable, Hashable {
    /// Empty for what stands before the first heading.
    public var heading: String
    /// 1…6; 0 before the first heading.
    public var level: Int
    /// From 1.
    public var line: Int
    public var passages: [Narrative.Passage]
  }

  /// What no passage can hold.
  public enum Remnant: Sendable, Hashable {
    case html, table, image, depth
  }

  public private(set) var parts: [Part] = []
  /// By their lines, from 1.
  public private(set) var remnants: [(line: Int, what: Remnant)] = []
  /// Deeper quotes and lists are none that anybody writes.
  private static let deepest = 50

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
            heading: words(in: block, at: Self.line(of: block)), level: Int(cmark_node_get_heading_level(block)),
            line: Self.line(of: block),
            passages: []))
      } else {
        add(block, item: nil, depth: 0)
      }
    }
    if parts[0].passages.isEmpty { parts.removeFirst() }
  }

  /// - Parameter item: the one that it lies in.
  private mutating func add(_ block: OpaquePointer, item: Narrative.Item?, depth: Int) {
    let line = Self.line(of: block)
    if depth > Self.deepest {
      remnants.append((line, .depth))
      return
    }
    switch cmark_node_get_type(block) {
    case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
      let text = words(in: block, at: line)
      if Self.isTable(block) { remnants.append((line, .table)) }
      append(text, item, at: block)
    case CMARK_NODE_HTML_BLOCK:
      let literal = cmark_node_get_literal(block).map { String(cString: $0) } ?? ""
      if !Self.isComment(literal) { remnants.append((line, .html)) }
    case CMARK_NODE_CODE_BLOCK:
      let literal = cmark_node_get_literal(block).map { String(cString: $0) } ?? ""
      append(literal.split(separator: "\n").joined(separator: "\n"), item, at: block)
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(block) == CMARK_ORDERED_LIST
      let first = Int(cmark_node_get_list_start(block))
      let level = item.map { $0.depth + 1 } ?? 0
      for (place, node) in Self.children(of: block).enumerated() {
        // Official texts put a dash before items and a plus before those below them.
        var own = Narrative.Item(mark: isOrdered ? "\(first + place)." : level == 0 ? "-" : "+", depth: level)
        for child in Self.children(of: node) {
          add(child, item: own, depth: depth + 1)
          if cmark_node_get_type(child) != CMARK_NODE_LIST { own.mark = "" }
        }
      }
    case CMARK_NODE_BLOCK_QUOTE:
      for child in Self.children(of: block) { add(child, item: item, depth: depth + 1) }
    default: break
    }
  }

  private mutating func append(_ text: String, _ item: Narrative.Item?, at block: OpaquePointer) {
    guard !text.isEmpty else { return }
    parts[parts.count - 1].passages.append(Narrative.Passage(text, line: Self.line(of: block), item: item))
  }

  private static func line(of node: OpaquePointer) -> Int { Int(cmark_node_get_start_line(node)) }

  private static func children(of node: OpaquePointer) -> [OpaquePointer] {
    Array(sequence(first: cmark_node_first_child(node)) { cmark_node_next($0) }.prefix { $0 != nil }).compactMap(\.self)
  }

  private static func isComment(_ html: String) -> Bool {
    let text = html.trimmingSpaces
    return text.hasPrefix("<!--") && text.hasSuffix("-->")
      && text.dropFirst(4).firstRange(of: "-->")?.upperBound == text.endIndex
  }

  /// A second line of dashes and strokes: a table, which CommonMark does not have.
  private static func isTable(_ block: OpaquePointer) -> Bool {
    var lines: [String] = [""]
    for child in children(of: block) {
      if cmark_node_get_type(child) == CMARK_NODE_SOFTBREAK {
        lines.append("")
      } else {
        lines[lines.count - 1] += cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
      }
    }
    return lines.count > 1 && lines[1].contains("|") && lines[1].contains("-")
      && lines[1].allSatisfy { "|-: ".contains($0) }
  }

  private mutating func words(in node: OpaquePointer, at line: Int, depth: Int = 0) -> String {
    if depth > Self.deepest {
      remnants.append((line, .depth))
      return ""
    }
    var text = ""
    for child in Self.children(of: node) {
      switch cmark_node_get_type(child) {
      case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
      case CMARK_NODE_SOFTBREAK: text += " "
      case CMARK_NODE_LINEBREAK: text += "\n"
      case CMARK_NODE_HTML_INLINE:
        let html = cmark_node_get_literal(child).map { String(cString: $0) } ?? ""
        if ["<br>", "<br/>", "<br />"].contains(html.lowercased()) {
          text += "\n"
        } else if !Self.isComment(html) {
          remnants.append((line, .html))
        }
      case CMARK_NODE_IMAGE: remnants.append((line, .image))
      case CMARK_NODE_LINK:
        let words = words(in: child, at: line, depth: depth + 1)
        let address = cmark_node_get_url(child).map { String(cString: $0) } ?? ""
        text += address.isEmpty || address == words || address == "mailto:" + words ? words : "\(words) (\(address))"
      default: text += words(in: child, at: line, depth: depth + 1)
      }
    }
    return text
  }
}
