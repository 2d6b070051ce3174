/// The parts of a workbook in one text, so that changes to them are not lost in packed data and checksums:
///
///     <worksheet><sheetData>…
///     ==> xl/styles.xml
///     <styleSheet>…
///
/// What stands in front of the first `==> NAME` is the sheet; parts that are not there are as a small sound workbook has them.
public enum WorkbookParts {
  private static let sheetName = "xl/worksheets/sheet1.xml"

  public static func archive(_ bytes: [UInt8]) -> [UInt8] {
    var parts = sound
    var name = sheetName
    var content: [UInt8] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.starts(with: mark) {
        parts[name] = content
        name = String(decoding: line.dropFirst(mark.count), as: UTF8.self)
        content = []
      } else {
        content += line + [UInt8(ascii: "\n")]
      }
    }
    parts[name] = content
    return StoredZip.bytes(parts.sorted { $0.key < $1.key }.map { StoredZip.Part(name: $0.key, bytes: $0.value) })
  }

  private static let mark = Array("==> ".utf8)

  private static let sound: [String: [UInt8]] = [
    "[Content_Types].xml": """
    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
    ContentType="application/xml"/><Override PartName="/xl/workbook.xml" \
    ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>
    """,
    "_rels/.rels": relationships([("officeDocument", "xl/workbook.xml")]),
    "xl/_rels/workbook.xml.rels": relationships([
      ("worksheet", "worksheets/sheet1.xml"), ("styles", "styles.xml"), ("sharedStrings", "sharedStrings.xml"),
    ]),
    "xl/workbook.xml": """
    <workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>\
    <sheet name="Biểu 1" sheetId="1" r:id="rId1"/></sheets></workbook>
    """,
    // Styles 0 to 8: plain, a share, a day, a time, both, hours beyond a day, padded, TCVN3, VNI.
    "xl/styles.xml": """
    <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="00000"/><numFmt numFmtId="165" \
    formatCode="[$-42A]dd/mm/yyyy;@"/></numFmts><fonts count="4"><font><name val="Calibri"/></font><font>\
    <name val=".VnTime"/></font><font><name val="VNI-Times"/></font></fonts><cellXfs count="9"><xf numFmtId="0"/>\
    <xf numFmtId="10"/><xf numFmtId="165"/><xf numFmtId="20"/><xf numFmtId="22"/><xf numFmtId="46"/>\
    <xf numFmtId="164"/><xf fontId="1"/><xf fontId="2"/></cellXfs></styleSheet>
    """,
    "xl/sharedStrings.xml": """
    <sst><si><t>Mã xã</t></si><si><t>Tên xã</t></si><si><t>Kỳ</t></si><si><t>Phú Hữu</t></si><si><r><rPr>\
    <rFont val=".VnTime"/></rPr><t>HËu</t></r><r><t> Giang</t></r></si><si><t>Phó H÷u</t></si></sst>
    """,
  ].mapValues { Array($0.utf8) }

  private static func relationships(_ targets: [(type: String, target: String)]) -> String {
    let list = targets.enumerated().map { index, part in
      """
      <Relationship Id="rId\(index + 1)" \
      Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/\(part.type)" Target="\(part.target)"/>
      """
    }
    return "<Relationships>\(list.joined())</Relationships>"
  }
}
