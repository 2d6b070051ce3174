import NTMKit
import Testing

@testable import Shell

@Suite("Texts in one language only") struct LanguageGapTests {
  private struct Part: Encodable {
    var id: String
    var label: LocalizedText
    var kind: Kind = .plain
  }
  private enum Kind: Encodable {
    case plain
    case told(LocalizedText)
  }

  private func text(_ vi: String, _ en: String) -> LocalizedText {
    LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
  }

  @Test("are found where they stand") func places() throws {
    let whole = Part(id: "a", label: text("một", "one"), kind: .told(text("hai", "two")))
    #expect(try LanguageGap.place(in: [whole]) == nil)
    #expect(try LanguageGap.place(in: [whole, Part(id: "b", label: text("một", ""))]) == "b/label")
    #expect(try LanguageGap.place(in: [Part(id: "b", label: text(" ", "one"))]) == "b/label")
    #expect(
      try LanguageGap.place(in: ["parts": [Part(id: "", label: text("một", "one"), kind: .told(text("hai", "")))]])
        == "1/kind")
    // Where there is nothing to say, nothing is said.
    #expect(try LanguageGap.place(in: Part(id: "b", label: text("", ""))) == nil)
  }

  @Test("no report that ships has one") func shipped() throws {
    let session = try sampleSession()
    for report in session.toolkit.reports {
      let fault = PluginContract(report: report, session: session).fault(of: .bothLanguages)
      #expect(fault == nil, "\(report.manifest.id): \(fault?.en ?? "")")
    }
  }
}
