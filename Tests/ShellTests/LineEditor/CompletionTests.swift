import NTMKit
import Testing

@testable import Shell

@Suite("what Tab does")
struct CompletionTests {
  private func step(
    _ before: String, _ candidates: [Completion], replacing length: Int, after: String = "", isRepeated: Bool = false
  ) -> CompletionStep {
    CompletionStep(
      CompletionResult(replacedLength: length, candidates: candidates), before: before, after: after,
      isRepeated: isRepeated)
  }

  private func candidates(_ replacements: String...) -> [Completion] {
    replacements.map { Completion(replacement: $0) }
  }

  @Test("a unique candidate goes in, with a space when whole and none follows") func unique() {
    #expect(step("sh", candidates("show"), replacing: 2) == .insert(replacedLength: 2, text: "show "))
    #expect(step("sh", candidates("show"), replacing: 2, after: " x") == .insert(replacedLength: 2, text: "show"))
    let open = [Completion(replacement: "--at=", isWhole: false)]
    #expect(step("--", open, replacing: 2) == .insert(replacedLength: 2, text: "--at="))
    #expect(step("xa", candidates("communes"), replacing: 2) == .insert(replacedLength: 2, text: "communes "))
  }

  @Test("candidates that read the same are one") func sameText() {
    #expect(step("sh", candidates("show", "show"), replacing: 2) == .insert(replacedLength: 2, text: "show "))
  }

  @Test("accents may change, letters typed may not go") func accents() {
    let places = candidates("Phú Hữu", "Phú Lộc")
    #expect(step("phu", places, replacing: 3) == .insert(replacedLength: 3, text: "Phú "))
    #expect(
      step("x \"phu", candidates("\"Phú Hữu\"", "\"Phú Lộc\""), replacing: 4)
        == .insert(replacedLength: 4, text: "\"Phú "))
    #expect(
      step("phu", candidates("\"Phú Hữu\"", "\"Phú Lộc\""), replacing: 3) == .insert(replacedLength: 3, text: "\"Phú "))
    #expect(step("phu", candidates("Phú Hữu", "Phụng Hiệp"), replacing: 3) == .nothing)
    #expect(step("d", candidates("Đông Phú", "Đông Thạnh"), replacing: 1) == .insert(replacedLength: 1, text: "Đông "))
  }

  @Test("the second Tab lists, the first only rings") func list() {
    let verbs = candidates("save", "show")
    #expect(step("s", verbs, replacing: 1) == .nothing)
    #expect(step("s", verbs, replacing: 1, isRepeated: true) == .list(verbs))
    #expect(step("", candidates("add", "where"), replacing: 0, isRepeated: true) == .list(candidates("add", "where")))
  }

  @Test("no candidate is nothing, and a length beyond the line is the line") func edges() {
    #expect(step("x", [], replacing: 1, isRepeated: true) == .nothing)
    #expect(step("x", candidates("xyz"), replacing: 9) == .insert(replacedLength: 1, text: "xyz "))
    #expect(step("x", candidates("xyz"), replacing: -1) == .insert(replacedLength: 0, text: "xyz "))
  }

  @Test(
    "the shared beginning is found by characters",
    arguments: [
      (["abc", "abd"], "ab"), (["ab", "abc"], "ab"), (["abc", "ab"], "ab"), (["ế", "ê"], ""), (["x"], "x"),
      (["", "x"], ""), ([], ""),
    ])
  func commonPrefix(texts: [String], expected: String) {
    #expect(CompletionStep.commonPrefix(texts) == expected)
  }
}

@Suite("the list of candidates")
struct CompletionListingTests {
  private func rows(_ candidates: [Completion], width: Int, height: Int = 20) -> [String] {
    CompletionListing.page(candidates, width: width, height: height, language: .vi).rows
  }

  private func plain(_ names: [String]) -> [Completion] { names.map { Completion(replacement: $0) } }

  @Test("names stand in columns, read downwards, aligned by the cells they take") func columns() {
    #expect(
      rows(plain(["Vị Thuỷ", "漢字", "Long Mỹ", "gap", "plan"]), width: 25) == [
        "Vị Thuỷ  Long Mỹ  plan",
        "漢字     gap",
      ])
    #expect(rows(plain(["Vị Thuỷ", "gap"]), width: 12) == ["Vị Thuỷ", "gap"])
  }

  @Test("decomposed names are as wide as composed ones") func decomposed() {
    #expect(rows(plain(["Vi\u{323}", "x"]), width: 20) == ["Vị  x"])
  }

  @Test("summaries stand beside the names when every row fits") func summaries() {
    let verbs = [
      Completion(replacement: "take", summary: LocalizedText(vi: "lấy vài hàng đầu", en: "first rows")),
      Completion(replacement: "where", summary: LocalizedText(vi: "giữ hàng đúng điều kiện", en: "keep rows")),
      Completion(replacement: "x"),
    ]
    #expect(rows(verbs, width: 24) == ["take   lấy vài hàng đầu", "where  giữ hàng đúng đi…", "x"])
    #expect(rows(verbs, width: 24, height: 2) == ["take   where  x"])
    #expect(rows(verbs, width: 12) == ["take   x", "where"])
  }

  @Test("what does not fit is counted", arguments: [(30, 5), (7, 3), (100, 2), (1, 4), (15, 1)])
  func counted(width: Int, height: Int) throws {
    let names = (100..<200).map { "tên\($0)" }
    let rows = rows(plain(names), width: width, height: height)
    #expect(rows.count <= max(2, height))
    #expect(rows.allSatisfy { DisplayWidth.width(of: $0) <= width })
    if width >= 15 {
      let shown = rows.dropLast().flatMap { $0.split(separator: " ") }
      let more = "… còn \(100 - shown.count) mục, bấm Tab để xem tiếp"
      #expect(rows.last == DisplayWidth.truncated(more, to: width))
      #expect(Set(shown.map(String.init)) == Set(names.prefix(shown.count)))
    }
  }

  @Test("Tab goes through the pages of a long list, each candidate once") func pages() throws {
    let names = (0..<300).map { "tên \($0)" }
    var shown: [String] = []
    var start: Int? = 0
    var pages = 0
    while let from = start, pages < 50 {
      let page = CompletionListing.page(plain(names), from: from, width: 79, height: 22, language: .en)
      start = page.next
      pages += 1
      #expect(page.rows.count <= 22 && page.rows.allSatisfy { DisplayWidth.width(of: $0) <= 79 })
      let rows = page.next == nil ? page.rows : page.rows.dropLast()
      shown += rows.flatMap { $0.split(separator: " ") }.filter { $0 != "tên" }.map { "tên \($0)" }
      #expect(page.next == nil || page.rows.last == "… \(300 - shown.count) more, Tab shows the next")
    }
    #expect(pages > 1 && shown.sorted() == names.sorted())
  }

  @Test("nothing to list is no row") func empty() {
    #expect(rows([], width: 10) == [])
  }
}
