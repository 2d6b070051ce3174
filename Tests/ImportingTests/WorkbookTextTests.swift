import FuzzTargets
import NTMKit
import Testing

@testable import Importing

@Suite("text of workbooks") struct WorkbookTextTests {
  @Test("texts in the cells themselves, in runs, without how they are read aloud") func inline() throws {
    let sheet = try Workbooks.sheet("inline-strings.xlsx")
    #expect(sheet.grid.texts == [["Mã xã", "Tên xã"], ["31378", "‹.VnTime:Phó H÷u›"]])
    #expect(sheet.legacyFonts == [".VnTime": 1])
  }

  @Test("entities and escapes are resolved, new lines kept, letters joined with their marks") func escapes() throws {
    #expect(
      try Workbooks.rows("escapes.xlsx") == [
        ["một\nhai", "a_x0041_b & <c> đ", " giữ khoảng trắng ", "Vị Thủy", "東京", "", "🌾 _xD83C_ _x12_ _x0000_", "a<b"],
        ["x\ny", "Vị"],
      ])
  }

  @Test("texts in old fonts go through the conversion, by run and by cell") func legacy() throws {
    let sheet = try Workbooks.sheet("legacy-fonts.xlsx")
    #expect(
      sheet.grid.texts.map { $0[0] } == [
        "‹.VnTime:x· HËu Giang›", "‹.VnTimeH:x· HËu Giang›", "‹VNI-Times:Haäu Giang›", "Xã ‹.VnTime:HËu Giang› (mới)",
        "‹.VnTime:x· ›Phú Hữu", "12.5", "Phú Hữu", "‹.VnTime:x· HËu Giang›", "‹.VnTime:x· HËu Giang›",
      ])
    #expect(sheet.legacyFonts == [".VnTime": 5, ".VnTimeH": 1, "VNI-Times": 1])
  }

  @Test(
    "Unicode typed or pasted into a cell with an old font stays as it is",
    arguments: ["Phú Hữu", "Vị Thủy đạt", "xa\u{323}"])
  func unicodeInLegacyFont(_ text: String) throws {
    let bytes = WorkbookParts.archive(
      Array(
        """
        <worksheet><sheetData><row><c t="inlineStr" s="7"><is><t>\(text)</t></is></c><c t="str" s="8"><v>\(text)</v></c>\
        <c t="inlineStr" s="7"><is><t>Phó H÷u</t></is></c></row></sheetData></worksheet>
        """.utf8))
    let sheet = try Workbook(bytes: bytes, path: "x.xlsx").read(sheet: 0) { "‹\($0):\($1)›" }
    let composed = UnicodeForm.nfc(text)
    #expect(sheet.grid.texts == [[composed, composed, "‹.VnTime:Phó H÷u›"]])
    #expect(sheet.legacyFonts == [".VnTime": 1])
  }

  @Test("a text that many cells share is converted once") func once() throws {
    var calls = 0
    _ = try Workbooks.open("legacy-fonts.xlsx").read(sheet: 0) { _, text in
      calls += 1
      return text
    }
    // Two shared runs, the same text in three fonts, and a formula's text.
    #expect(calls == 6)
  }

  @Test(
    "fonts of old character sets",
    arguments: [
      (".VnTime", true), (".vnarialH", true), ("VNI-Times", true), ("vni-helve", true),
      ("VnTime", false), ("VNI", false), ("Times New Roman", false), ("", false),
    ])
  func fonts(_ name: String, _ isLegacy: Bool) { #expect(FontTable.isLegacy(name) == isLegacy) }
}
