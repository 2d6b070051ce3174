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
        "Một số xã chậm, do mưa lũ.", "- Thiếu vốn", "+ đường trục", "- Thiếu cán bộ", "3. Một", "4. Hai",
      ])
    #expect(text.parts[1].passages.map(\.line) == [6, 9, 10, 11, 13, 14])
  }

  @Test("text is put into one form of Unicode, and an empty file has no parts") func form() {
    #expect(NarrativeText("Hu\u{31B}\u{309}").parts.first?.passages.first?.text == "Hử")
    #expect(NarrativeText("").parts.isEmpty)
    #expect(NarrativeText("<!-- chỉ có ghi chú -->").parts.isEmpty)
  }
}
