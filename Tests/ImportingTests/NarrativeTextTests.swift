import Importing
import NTMKit
import Testing

@Suite("Free text in Markdown") struct NarrativeTextTests {
  @Test("headings, paragraphs and lists become passages with their lines; comments stay out") func parts() {
    let text = NarrativeText(
      """
      # Lời văn

      <!-- ghi chú -->
      ## 7. Tồn tại

      Một số xã **chậm**,
      do mưa lũ.

      - Thiếu vốn
        - đường trục
      - Thiếu cán bộ

      3. Một
      4. Hai
      """)
    #expect(text.parts.map(\.heading) == ["Lời văn", "7. Tồn tại"])
    #expect(text.parts[1].line == 4)
    #expect(
      text.parts[1].passages.map(\.text) == [
        "Một số xã chậm, do mưa lũ.", "Thiếu vốn", "đường trục", "Thiếu cán bộ", "Một", "Hai",
      ])
    #expect(text.parts[1].passages.map { $0.item?.mark } == [nil, "-", "+", "-", "3.", "4."])
    #expect(text.parts[1].passages.map { $0.item?.depth } == [nil, 0, 1, 0, 0, 0])
    #expect(text.parts[1].passages.map(\.line) == [6, 9, 10, 11, 13, 14])
  }

  @Test("what no passage can hold is told with its line, addresses stay, and depth does no harm") func remnants() {
    let text = NarrativeText(
      """
      ## A

      <p>raw</p>

      a <b>bold</b><br>line, [trang](https://x.vn)

      | a | b |
      |---|--:|
      | 1 | 2 |

      ![ảnh](a.png) <!-- riêng -->
      """)
    #expect(text.remnants.map(\.line) == [3, 5, 5, 7, 11])
    #expect(text.remnants.map(\.what) == [.html, .html, .html, .table, .image])
    #expect(text.parts[0].passages[0].text == "a bold\nline, trang (https://x.vn)")
    let deep = NarrativeText(String(repeating: "> ", count: 20_000) + "x")
    #expect(deep.remnants.map(\.what) == [.depth] && deep.parts.isEmpty)
  }

  @Test("text is put into one form of Unicode, and an empty file has no parts") func form() {
    #expect(NarrativeText("Hu\u{31B}\u{309}").parts.first?.passages.first?.text == "Hử")
    #expect(NarrativeText("").parts.isEmpty)
    #expect(NarrativeText("<!-- chỉ có ghi chú -->").parts.isEmpty)
  }
}
