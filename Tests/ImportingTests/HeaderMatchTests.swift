import NTMKit
import Testing

@testable import Importing

@Suite("headers") struct HeaderMatchTests {
  private let fields = [
    ImportColumn("unit", aliases: ["mã xã"], isRequired: true, summary: LocalizedText(verbatim: "")),
    ImportColumn("decision_date", aliases: ["ngày quyết định"], summary: LocalizedText(verbatim: "")),
  ]

  @Test(
    "names are matched in both languages, folded",
    arguments: ["unit", "UNIT", "Mã xã", "ma xa", "MÃ_XÃ", " mã  xã ", "mã-xã", "Mã\u{A0}xã", "ma\u{303} xa\u{303}"])
  func folded(_ name: String) {
    #expect(HeaderMatch([name], fields: fields)["unit"] == 0)
  }

  @Test("columns that are no field are unknown; a field in two columns is repeated") func others() {
    let match = HeaderMatch(["ghi chú", "mã xã", "Decision Date", "unit", ""], fields: fields)
    #expect(match.columns == ["unit": 1, "decision_date": 2])
    #expect(match.unknown == [0, 4])
    #expect(match.repeated.map(\.second) == [3])
  }

  @Test("every importer finds its columns by their own names and aliases, none by two")
  func manifests() {
    for importer in Importers.all {
      let columns = importer.manifest.columns
      #expect(Set(columns.map(\.name)).count == columns.count, "\(importer.manifest.id)")
      var owner: [String: String] = [:]
      for column in columns {
        for name in Set(([column.name] + column.aliases).map(VietnameseFolding.fold)) {
          #expect(owner[name] == nil, "\(importer.manifest.id): “\(name)” is \(owner[name] ?? "") and \(column.name)")
          owner[name] = column.name
        }
      }
    }
  }

  @Test("a weak name means its field only where no column has a better one, wherever it stands") func weak() {
    let fields = [
      ImportColumn("commune_code", aliases: ["mã xã"], weakAliases: ["xã"], summary: LocalizedText(verbatim: "")),
      ImportColumn("topic", aliases: ["chủ đề", "nội dung"], summary: LocalizedText(verbatim: "")),
      ImportColumn("title", aliases: ["tên lớp"], weakAliases: ["nội dung"], summary: LocalizedText(verbatim: "")),
    ]
    func match(_ header: String...) -> HeaderMatch { HeaderMatch(header, fields: fields) }
    #expect(match("Xã").columns == ["commune_code": 0])
    for header in [["Mã xã", "Xã"], ["Xã", "Mã xã"]] {
      let match = HeaderMatch(header, fields: fields)
      #expect(match.columns["commune_code"] == header.firstIndex(of: "Mã xã") && match.repeated.isEmpty)
      #expect(match.unknown == [header.firstIndex(of: "Xã") ?? -1])
    }
    #expect(match("Nội dung").columns == ["topic": 0])
    #expect(match("Nội dung", "Chủ đề").columns == ["title": 0, "topic": 1])
    #expect(match("Chủ đề", "Nội dung").columns == ["title": 1, "topic": 0])
    let both = match("Nội dung", "Chủ đề", "Tên lớp")
    #expect(both.columns["title"] == 2 && both.columns["topic"] == 1 && both.repeated.isEmpty)
    #expect(match("Chủ đề", "topic").repeated.map(\.second) == [1])
  }
}

@Suite("names of indicators and criteria") struct SlotNameTests {
  @Test(
    "an id is found in what people write",
    arguments: [
      ("17.5", .any, "17.5"), ("Chỉ tiêu 17.5", .indicator, "17.5"), ("CT 17.5", .indicator, "17.5"),
      ("indicator 3", .indicator, "3"), ("TC 1", .criterion, "1"), ("TC1", .criterion, "1"),
      ("tc_19", .criterion, "19"),
      ("Tiêu chí số 5", .criterion, "5"), ("Tiêu chí 1: Quy hoạch", .criterion, "1"), ("Criterion 4", .criterion, "4"),
      ("c:4", .criterion, "4"), ("KM1", .any, "km1"), ("5.", .any, "5"), ("Tiêu chí KM1", .criterion, "km1"),
    ] as [(String, SlotName.Kind, String)])
  func parsed(_ text: String, _ kind: SlotName.Kind, _ id: String) {
    #expect(SlotName(text).kind == kind && SlotName(text).id == id && SlotName(text).looksLikeSlot)
  }

  @Test(
    "other headers do not look like one",
    arguments: ["Tổng", "2022", "Tiêu chí đạt", "Chức vụ", "commune", "Quý 3", "", "tc", "17..5", "Dân số"])
  func others(_ text: String) {
    #expect(!SlotName(text).looksLikeSlot)
  }
}
