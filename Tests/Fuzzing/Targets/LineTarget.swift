import NTMKit
import Query

extension FuzzTarget {
  /// Lines of the query language: what is printed says the same again.
  static let line = FuzzTarget("line") { bytes in
    let text = String(decoding: bytes, as: UTF8.self)
    _ = LineParser.isIncomplete(text)
    // What a comment holds is nothing that a line says, and words and tokens do not agree where one in the middle begins.
    guard !text.contains("#") else { return }
    guard let syntax = try unlessRefused({ try LineParser.parse(text) }) ?? nil else { return }
    let printed = syntax.description
    let again = try unlessRefused { try LineParser.parse(printed) } ?? nil
    guard let again else { throw BrokenLaw("“\(text)” prints as what is no line: “\(printed)”") }
    try require(again == syntax, "“\(text)” prints as “\(printed)”, which says something else: “\(again)”")
  }
}
