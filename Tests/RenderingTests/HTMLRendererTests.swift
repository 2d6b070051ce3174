import Foundation
import NTMKit
import Rendering
import Testing

@Suite struct HTMLRendererTests {
  private func page(_ document: ReportDocument, _ language: Language = .vi) throws -> String {
    var output = ""
    _ = try HTMLRenderer().render(document, in: RenderContext(language: language), to: &output)
    return output
  }

  private func page(_ table: Table) throws -> String {
    var output = ""
    _ = try HTMLRenderer().render(table, in: RenderContext(language: .en), to: &output)
    return output
  }

  @Test("a heading with nothing but parts below it is printed on the pages of the first of them") func headingAlone()
    throws
  {
    func section(_ id: String, columns: Int, parts: [Section] = []) throws -> Section {
      let table = try Table(
        columns: (0..<columns).map { Column(Field("column_\($0)", .text), values: [.text("some words in a cell")]) })
      let block = TableBlock(
        id: "t-\(id)", table: table,
        columns: table.schema.names.map { TableBlock.Presentation($0, LocalizedText(verbatim: $0)) })
      return Section(
        id: id, title: LocalizedText(verbatim: id), blocks: columns == 0 ? [] : [.table(block)], subsections: parts)
    }
    let narrow = try section("narrow", columns: 2)
    let wide = try section("wide", columns: 8)
    func heading(_ parts: [Section]) throws -> Bool {
      let document = ReportDocument(
        title: LocalizedText(verbatim: "x"), sections: [try section("parts", columns: 0, parts: parts)],
        provenance: Provenance(
          reportID: "x", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "ab"),
          reportingDate: nil, line: "x"), primaryTable: "t")
      return try page(document).contains("<h2 class=\"wide\">parts</h2>")
    }
    #expect(try heading([wide, narrow]))
    #expect(try !heading([narrow, wide]))
  }

  private static let elements: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "style", "body", "a", "header", "nav", "main", "section", "footer",
    "div", "data", "em",
    "p", "b", "span", "code", "small", "h1", "h2", "h3", "h4", "h5", "h6", "ol", "ul", "li", "dl", "dt", "dd", "table",
    "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "details", "summary", "svg", "desc",
    "text", "rect", "line", "path", "circle", "g", "wbr",
  ]
  private static let withoutEnd: Set<String> = ["!doctype", "meta", "wbr"]

  /// The tags of a page, checked to nest.
  private func tags(_ html: String) throws -> [String] {
    var open: [String] = []
    var tags: [String] = []
    for match in html.matches(of: /<([^>]*)>/) {
      let tag = match.1
      let name = tag.drop { $0 == "/" }.prefix { !$0.isWhitespace && $0 != "/" }.lowercased()
      tags.append(String(tag))
      if tag.hasPrefix("/") {
        #expect(open.popLast() == name, "</\(name)> closes what is open")
      } else if !tag.hasSuffix("/"), !Self.withoutEnd.contains(name) {
        open.append(name)
      }
      #expect(Self.elements.contains(name), "<\(name)> is an element of ours")
    }
    #expect(open.isEmpty)
    return tags
  }

  @Test("nothing in the data becomes an element or an attribute", arguments: Language.allCases)
  func escapes(_ language: Language) throws {
    for html in [try page(HostileDocument.make(), language), try page(HostileTable.make())] {
      let tags = try tags(html)
      #expect(!tags.contains { $0.hasPrefix("script") || $0.hasPrefix("i>") })
      for tag in tags {
        let outsideQuotes = tag.replacing(/"[^"]*"/, with: "")
        #expect(!outsideQuotes.contains("onload") && !outsideQuotes.contains("onclick"), "\(tag)")
      }
      #expect(html.replacing("<wbr>", with: "").contains("&lt;script&gt;alert(&quot;xã&quot;)&lt;/script&gt;"))
      #expect(!html.contains("\u{1B}") && !html.contains("\u{202E}"))
    }
  }

  @Test("ids are unique and every link and label has its aim", arguments: [0, 1, 7])
  func references(_ communes: Int) throws {
    for html in [try page(RichDocument(communeCount: communes).document()), try page(HostileDocument.make())] {
      let ids = html.matches(of: /\ id="([^"]*)"/).map { String($0.1) }
      #expect(ids.count == Set(ids).count)
      let aims =
        html.matches(of: /href="#([^"]*)"/).map { String($0.1) }
        + html.matches(of: /aria-labelledby="([^"]*)"/).flatMap { $0.1.split(separator: " ").map(String.init) }
      #expect(Set(aims).subtracting(ids).isEmpty)
    }
  }

  @Test("pages nest rightly with no rows, one and many", arguments: [0, 1, 51])
  func nests(_ communes: Int) throws { _ = try tags(page(RichDocument(communeCount: communes).document())) }

  @Test("a page is whole: no script, no other file, and a policy that allows only its own style sheet") func policy()
    throws
  {
    let html = try page(RichDocument(communeCount: 2).document())
    #expect(!html.contains("<script") && !html.contains(" src=") && !html.contains("url(") && !html.contains("@import"))
    #expect(!html.contains("style=\""))
    let css = try #require(html.firstMatch(of: /<style>([^<]*)<\/style>/)).1
    let policy =
      "default-src 'none'; style-src 'sha256-\(Data(SHA256.digest(Array(css.utf8))).base64EncodedString())'; base-uri 'none'; form-action 'none'"
    #expect(html.contains("http-equiv=\"Content-Security-Policy\" content=\"\(policy)\""))
  }

  @Test(
    "the hash that checks the policy is right",
    arguments: [
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func sha256(_ message: String, _ expected: String) {
    let bytes = SHA256.digest(Array(message.utf8))
    #expect(bytes.map { String(UInt16($0) + 256, radix: 16).dropFirst() }.joined() == expected)
  }

  @Test("headings go down by one level at most, from one h1") func headings() throws {
    let levels = try page(RichDocument(communeCount: 2).document()).matches(of: /<h([1-6])>/).compactMap { Int($0.1) }
    #expect(levels.first == 1)
    #expect(levels.count { $0 == 1 } == 1)
    #expect(zip(levels, levels.dropFirst()).allSatisfy { $1 <= $0 + 1 })
  }

  @Test("the page of 51 communes stays below 150 KB") func size() throws {
    #expect(try page(RichDocument(communeCount: 51).document()).utf8.count < 150_000)
  }

  @Test("a long word of a cell may break after its joints or after 24 letters, short words may not")
  func longWords() throws {
    let html = try page(
      Table(columns: [
        Column(
          Field("file", .text),
          values: [
            .text("xã bao_cao_quy_3_huyện_Phụng.csv"), .text(String(repeating: "x", count: 50)),
            .text("Tân Phú <Long Mỹ>"),
          ])
      ]))
    #expect(html.contains("xã bao_<wbr>cao_<wbr>quy_<wbr>3_<wbr>huyện_<wbr>Phụng.<wbr>csv"))
    #expect(html.contains("xxxxxxxxxxxxxxxxxxxxxxxx<wbr>xxxxxxxxxxxxxxxxxxxxxxxx<wbr>xx<"))
    #expect(html.contains("Tân Phú &lt;Long Mỹ&gt;"))
  }

  @Test("the language of the page is said", arguments: Language.allCases)
  func language(_ language: Language) throws {
    let html = try page(RichDocument(communeCount: 1).document(), language)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"\(language.rawValue)\">\n<head>\n<meta charset=\"utf-8\">"))
  }

  @Test("a chart has a title, a description and the data behind it") func charts() throws {
    let html = try page(RichDocument(communeCount: 3).document())
    let figures = html.components(separatedBy: "<figure ").dropFirst().filter { $0.hasPrefix("class=\"chart") }
    #expect(figures.count == 13)
    for figure in figures {
      #expect(figure.contains("role=\"img\"") && figure.contains("<title ") && figure.contains("<desc "))
      #expect(figure.contains("<details>") && figure.contains("<table "))
    }
  }
}
