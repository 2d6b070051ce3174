import NTMKit
import Testing

@testable import Importing

private let context = ImportContext(
  units: Small.units,
  keys: {
    [
      "product_registry": ["SP001", "SP002"], "courses": ["LH1"], "people": ["CB1", "CB2"],
      "ocop_documents": ["food_safety"],
    ][$0] ?? []
  }, titles: { table, _ in titles[table] ?? [] })

/// `r2019` called the group otherwise.
private let titles: [String: [(word: String, title: LocalizedText)]] = [
  "ocop_stages": [
    ("expired", LocalizedText(vi: "Hết hạn 36 tháng", en: "Expired")),
    ("reevaluation", LocalizedText(vi: "Đánh giá lại", en: "Re-evaluation after expiry")),
  ],
  "ocop_groups": [
    ("herbs", LocalizedText(vi: "Thảo dược", en: "Plants")),
    ("medicinal", LocalizedText(vi: "Dược liệu", en: "Plants")),
  ],
  "ocop_documents": [("food_safety", LocalizedText(vi: "Giấy an toàn thực phẩm", en: "Food safety certificate"))],
]

private func rows(_ sink: CollectingSink) throws -> Table { try #require(sink.declaredRows.first?.rows) }

private func code(_ row: RefusedRow?) -> String? { row?.diagnostic.code.rawValue }

@Suite("files of declared tables") struct DeclaredTableTests {
  @Test("a file of products is read by header names in either language, units and words to their codes")
  func products() throws {
    let sink = try Reading.read(
      """
      Mã sản phẩm;Tên sản phẩm;Chủ thể;Loại chủ thể;Xã;Huyện;Nhóm;Ghi chú
      SP001;Gạo;HTX Thịnh;HTX;Phú Tân;huyện Châu Thành;food;x
      SP002; Mứt khóm ;-;Hộ kinh doanh;xã Tân Phú;;food;

      """, context: context)
    #expect(sink.refused.isEmpty)
    let table = try rows(sink)
    #expect(table.schema == DeclaredTables.products.schema)
    #expect(table.row(0).map(\.plainText) == ["SP001", "Gạo", "HTX Thịnh", "cooperative", "31379", "food"])
    #expect(table.row(1).map(\.plainText) == ["SP002", "Mứt khóm", "", "household", "31481", "food"])
    #expect(table[1, "owner"] == .null)
  }

  @Test("numbers, dates, periods and yes or no are read as in every file")
  func types() throws {
    let sink = try Reading.read(
      """
      course,person,hours,pre_score,certified,follow_up_due
      LH1,CB1,"7,5","44,25",có,30/9/2022
      LH1,CB2,16,,no,2022-10-01

      """, context: context)
    #expect(sink.refused.isEmpty)
    let table = try rows(sink)
    #expect(table[0, "hours"] == .double(7.5))
    #expect(table[0, "pre_score"] == .double(44.25))
    #expect(table[0, "certified"] == .bool(true))
    #expect(table[1, "certified"] == .bool(false))
    #expect(table[0, "follow_up_due"] == .date(try #require(CalendarDate(year: 2022, month: 9, day: 30))))
    #expect(table[1, "pre_score"] == .null)
    #expect(table[1, "post_score"] == .null)
  }

  @Test(
    "a row that a rule does not allow is refused at its cell",
    arguments: [
      ("SP003,2022-01-05,dossier_filed,,", "import.unknown-row", "product"),
      ("SP001,2022-13-05,dossier_filed,,", "import.not-a-date", "date"),
      ("SP001,,dossier_filed,,", "import.missing-value", "date"),
      ("SP001,2022-01-05,x,101,", "import.out-of-range", "score"),
      ("SP001,2022-01-05,x,nhiều,", "import.not-a-number", "score"),
      ("SP001,2022-01-05,x,50,3.5", "import.not-whole", "stars"),
    ])
  func refused(row: String, fault: String, column: String) throws {
    let sink = try Reading.read("product,date,stage,score,stars\n\(row)\n", context: context)
    #expect(code(sink.refused.first) == fault)
    #expect(sink.refused.first?.column == column)
    #expect(sink.refused.first?.line == 2)
    #expect(sink.declaredRows.isEmpty)
    #expect(sink.rowsRead == 1 && sink.rowsTaken == 0)
  }

  @Test("an unknown reference names the nearest key, an unknown word the words there are")
  func hints() throws {
    let reference = try Reading.read("product,date,stage\nSP01,2022-01-05,x\n", context: context)
    #expect(reference.refused.first?.diagnostic.hints.first?.vi.contains("SP001") == true)
    let word = try Reading.read(
      "id,group,title,agency,due,state\nT1,1,Việc,Sở,2022-01-05,dở dang\n", context: context)
    #expect(code(word.refused.first) == "import.unknown-word")
    #expect(
      word.refused.first?.diagnostic.hints.first?.en
        == "one of: todo (to do), in_progress (in progress), done, cancelled")
    #expect(
      word.refused.first?.diagnostic.hints.first?.vi
        == "một trong: todo (chưa làm), in_progress (đang làm), done (xong), cancelled (đã hủy)")
  }

  @Test("of two rows with one key another content is refused, the same is said and taken once")
  func duplicates() throws {
    let sink = try Reading.read(
      "course,title,topic,days\nLH1,Lớp,OCOP,1\nLH2,Lớp,OCOP,1\nLH1,Lớp,OCOP,2\nLH2,Lớp,OCOP,1\n", context: context)
    #expect(sink.refused.map(\.line) == [4])
    #expect(code(sink.refused.first) == "import.duplicate-row")
    #expect(sink.assumptions.map(\.en) == ["1 row repeats an earlier one: taken once"])
    #expect(try rows(sink).rowCount == 2)
    #expect(sink.taken.first?.lines == [2, 3])
  }

  @Test("who stands again at the same course was there another day: the rows are numbered, and it is said")
  func entries() throws {
    let sink = try Reading.read(
      "course,person,hours\nLH1,CB1,8\nLH1,CB2,8\nLH1,CB1,16\nLH1,CB1,8\n", context: context)
    #expect(sink.refused.isEmpty)
    #expect(
      sink.assumptions.map(\.en) == [
        "2 rows of attendance name persons again at the same course: taken as other days of it, their hours added"
      ])
    #expect(
      try rows(sink).column("entry").values.map(\.plainText) == ["", "", "2", "3"]
        && sink.taken[0].lines == [2, 3, 4, 5])
    let numbered = try Reading.read(
      "course,person,hours,buổi\nLH1,CB1,8,1\nLH1,CB1,4,2\nLH1,CB1,6,2\n", context: context)
    #expect(numbered.refused.map(\.line) == [4])
    #expect(code(numbered.refused.first) == "import.duplicate-row")
  }

  @Test(
    "a column is found by the name that ntm shows it under, in both languages",
    arguments: DeclaredTables.all.map(\.name))
  func shownNames(table: String) throws {
    let declaration = try #require(DeclaredTables.named(table))
    let fields = DeclaredTableImporter(declaration).manifest.columns
    for column in declaration.columns {
      guard let label = Vocabulary.programme.label(ofColumn: column.field.name) else { continue }
      // What offices call the topic of a course is what every other table calls its title.
      if table == "courses", column.field.name == "title" { continue }
      #expect(
        HeaderMatch([label.vi], fields: fields)[column.field.name] == 0, "\(table).\(column.field.name): \(label.vi)")
      #expect(
        HeaderMatch([label.en], fields: fields)[column.field.name] == 0, "\(table).\(column.field.name): \(label.en)")
    }
  }

  @Test(
    "points, money, years and levels have their bounds and words",
    arguments: [
      ("product,date,stage,part_a\nSP001,2022-01-05,x,101\n", "import.out-of-range", "part_a"),
      ("period,source,content,planned\n2022Q3,tín dụng,roads,-1\n", "import.out-of-range", "planned"),
      ("period,source,content,disbursed\n2022Q3,tín dụng,roads,150000000\n", "import.out-of-range", "disbursed"),
      (
        "year,title,kind,recipient,level,date\n22,Cờ,tập thể,Xã A,tỉnh,2022-01-05\n", "import.out-of-range", "year"
      ),
      (
        "year,title,kind,recipient,level,date\n2022,Cờ,đội,Xã A,tỉnh,2022-01-05\n", "import.unknown-word", "kind"
      ),
      (
        "version,effective_from,level,recognises_stars\nr1,2022-01-05,làng,3\n", "import.unknown-word", "level"
      ),
    ])
  func bounds(text: String, fault: String, column: String) throws {
    let sink = try Reading.read(text, context: context)
    #expect(sink.refused.map { code($0) } == [fault] && sink.refused.first?.column == column)
  }

  @Test("a file that could be two declared kinds is the one that knows more of its columns")
  func recognition() throws {
    let file = Reading.text("product,name,unit,category,owner,date,stage\n")
    #expect(try FileProbe.importer(for: file).manifest.id == "products")
    let units = Reading.text("code,name,kind,level,parent_code\n1,x,xã,commune,\n")
    #expect(try FileProbe.importer(for: units).manifest.id == "units")
  }

  @Test(
    "what cannot be less than nothing is refused where it is",
    arguments: [
      ("course,title,topic,days\nLH1,Lớp,OCOP,-3\n", "days"), ("course,title,topic,cost\nLH1,Lớp,OCOP,-500\n", "cost"),
      ("course,title,topic,hours\nLH1,Lớp,OCOP,-1\n", "hours"),
    ])
  func negative(text: String, column: String) throws {
    let sink = try Reading.read(text, context: Small.context)
    #expect(sink.refused.map(\.diagnostic.code) == ["import.out-of-range"])
    #expect(sink.refused.first?.column == column)
  }

  @Test("a title stands for the word that a list gives it to; what the list lacks stays as it is")
  func listed() throws {
    let events = try Reading.read(
      "product,date,stage,stars\nSP001,2022-01-05,HẾT HẠN 36 THÁNG,4 sao\nSP001,2022-02-05,danh gia lai,5★\n"
        + "SP001,2022-03-05,của riêng,3\n", context: context)
    #expect(events.refused.isEmpty)
    #expect(try rows(events).texts("stage") == ["expired", "reevaluation", "của riêng"])
    #expect(try rows(events).integers("stars") == [4, 5, 3])
    let products = try Reading.read(
      "product,name,commune_code,group\nSP1,a,31379,thảo dược\nSP2,b,31379,plants\nSP3,c,31379,herbs\n",
      context: context)
    // What two words are called means neither.
    #expect(try rows(products).texts("group") == ["herbs", "plants", "herbs"])
    #expect(
      products.assumptions.map(\.en) == ["group: the list ocop_groups lacks “plants” (1); taken as the file has them"])
    let documents = try Reading.read(
      "product,document,received_on,state\nSP001,giấy an toàn thực phẩm,2022-01-05,nhận\n", context: context)
    #expect(try rows(documents).texts("document") == ["food_safety"])
  }

  @Test("contents of money are known by what they are called; others stay as they are") func contents() throws {
    let sink = try Reading.read(
      "Kỳ,Mã xã,Xã,Nguồn,Nội dung chi,Kế hoạch\n2022Q3,31379,Phú Tân,Trung ương,Môi trường,5\n"
        + "2022Q3,31379,Phú Tân,central,Nghĩa trang,5\n", context: context)
    #expect(sink.refused.isEmpty)
    #expect(try rows(sink).texts("content") == ["environment", "Nghĩa trang"])
    #expect(sink.assumptions.isEmpty && sink.warnings.isEmpty)
  }

  @Test("a name beside a code stands in where the code is missing, and is pointed out where it is another's")
  func besides() throws {
    let sink = try Reading.read(
      "Kỳ,Mã xã,Xã,Nguồn,Nội dung chi,Kế hoạch\n2022Q3,,Tân Phú,central,roads,5\n2022Q3,31379,Tân Phú,central,roads,6\n"
        + "2022Q3,,Không Có,central,roads,7\n2022Q3,,,central,roads,8\n", context: context)
    #expect(try rows(sink).texts("commune_code") == ["31481", "31379", nil])
    #expect(sink.warnings.map(\.code) == ["import.name-differs"] && sink.warnings.first?.span?.line == 3)
    #expect(sink.refused.map(\.line) == [4] && code(sink.refused.first) == "unit.unknown")
  }
}
