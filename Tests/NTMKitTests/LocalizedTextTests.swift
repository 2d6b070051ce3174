import NTMKit
import Testing

@Test("a text keeps both languages apart") func bothLanguages() {
  let text = LocalizedText(vi: "Có \(3) xã", en: "\(3) communes")
  #expect(text.resolved(in: .vi) == "Có 3 xã")
  #expect(text.resolved(in: .en) == "3 communes")
}
