import Importing
import NTMKit

/// What `import`, `init` and `undo` are and say.
enum WorkspaceStrings {
  static func sampleReadOnly(_ command: String) -> LocalizedText {
    LocalizedText(
      vi: "dữ liệu mẫu chỉ để đọc: “\(command)” cần một tệp làm việc",
      en: "the sample is read-only: “\(command)” needs a workspace")
  }
  static let sampleReadOnlyHint = LocalizedText(
    vi: "tạo một tệp: init \"haugiang.ntm\" (thêm --from sample để bắt đầu từ dữ liệu mẫu)",
    en: "make one: init \"haugiang.ntm\" (with --from sample it begins as a copy of the sample)")
  static func readOnly(_ command: String, _ title: LocalizedText) -> LocalizedText {
    LocalizedText(
      vi: "“\(title)” đang mở chỉ để đọc: không chạy “\(command)” được",
      en: "“\(title)” is open read-only: “\(command)” is refused")
  }
  static let readOnlyHint = LocalizedText(vi: "mở lại không có --read-only", en: "open it without --read-only")

  // MARK: import

  static let importSummary = LocalizedText(
    vi: "nhập tệp vào tệp làm việc: đơn vị, bộ tiêu chí, số liệu, quyết định, kế hoạch",
    en: "take files into the workspace: units, criteria sets, results, decisions, plans")
  static let importFile = LocalizedText(
    vi: "các tệp; *, ? và […] trong dấu nháy chọn nhiều tệp", en: "the files; *, ? and […] in quotes choose several")
  static let importList = LocalizedText(
    vi: "danh mục có sẵn: đơn vị, bộ tiêu chí, quy định OCOP",
    en: "a list that ships: units, criteria sets, OCOP rules")
  static let importListExample = LocalizedText(
    vi: "danh mục đơn vị từ 1/7/2025 có sẵn trong ntm", en: "the list of units since 1 July 2025, which ships with ntm")
  static let units2022List = LocalizedText(
    vi: "tỉnh, huyện, xã cả nước đến 30/6/2025", en: "provinces, districts and communes until 30 June 2025")
  /// What was received later has the last word.
  static func receivedEarlier(_ file: String, _ rows: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(file): \(rows) dòng đã có số liệu nhận sau ngày này, nên chỉ tính khi hỏi asof trước đó",
      en: rows == 1
        ? "\(file): of 1 row there is something received later: it counts only asof a day before that"
        : "\(file): of \(rows) rows there is something received later: they count only asof a day before that")
  }
  static let criteria2016List = LocalizedText(
    vi: "bộ tiêu chí 2016–2020 (Quyết định 1980)", en: "criteria set of 2016–2020 (Decision 1980)")
  static let criteria2021List = LocalizedText(
    vi: "các bộ tiêu chí 2021–2025 (Quyết định 318, 319)", en: "criteria sets of 2021–2025 (Decisions 318 and 319)")
  static let units2025List = LocalizedText(
    vi: "tỉnh, xã cả nước từ 1/7/2025", en: "provinces and communes since 1 July 2025")
  static let hauGiang2025List = LocalizedText(
    vi: "75 xã, phường, thị trấn Hậu Giang thành những xã nào", en: "what became of Hậu Giang's 75 communes")
  static func unitsOfDay(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "tên đơn vị hiểu theo danh mục ngày \(day); tệp của thời khác thì ghi --received NGÀY",
      en: "names of units mean those of \(day); for a file of another time give --received DATE")
  }
  static let importNeedsFile = LocalizedText(
    vi: "“import” cần tệp để nhập, hoặc --list với một danh mục có sẵn",
    en: "“import” needs a file, or --list with a list that ships")
  static func importUsage(_ usage: String) -> LocalizedText {
    LocalizedText(vi: "cách dùng: import \(usage)", en: "usage: import \(usage)")
  }
  static let importAs = LocalizedText(
    vi: "loại tệp, khi không nhận ra được",
    en: "what kind of file it is, where that is not recognised")
  static let importReceived = LocalizedText(
    vi: "ngày cơ quan nhận tệp; không ghi: hôm nay", en: "the day the office had the file; else today")
  static let importPeriod = LocalizedText(
    vi: "kỳ của số liệu, nếu tệp không ghi", en: "the period of the data, where the file has none")
  static let importSet = LocalizedText(vi: "bộ tiêu chí của số liệu", en: "the criteria set the values are for")
  static let importDecimal = LocalizedText(
    vi: "dấu thập phân trong tệp", en: "the decimal mark in the file")
  static let importDelimiter = LocalizedText(
    vi: "dấu phân cách cột: , ; | hoặc tab", en: "what separates columns: , ; | or tab")
  static let importSheet = LocalizedText(
    vi: "trang của sổ tính, theo tên hoặc số thứ tự", en: "the workbook's sheet, by name or number")
  static let importEncoding = LocalizedText(vi: "bảng mã của chữ trong tệp", en: "how the file's text is encoded")
  static let importQuote = LocalizedText(
    vi: "dấu bao quanh ô: double (\"), single (') hoặc none", en: "what encloses cells: double (\"), single (') or none"
  )
  static let importHeader = LocalizedText(
    vi: "dòng tiêu đề của bảng: 5, 5..6, hoặc 0 nếu không có",
    en: "the lines of the table's header: 5, 5..6, or 0 for none")
  static let importBlank = LocalizedText(
    vi: "ô trống trong cột chỉ đánh dấu tiêu chí đạt: missing (chưa báo cáo) hoặc not-met (chưa đạt)",
    en: "an empty cell in a column that only marks what is met: missing (not reported) or not-met")
  static let importMapping = LocalizedText(
    vi: "tệp YAML nói mỗi cột là gì: columns: {\"Cột 5\": 17.5}",
    en: "a YAML file that says what each column is: columns: {\"Cột 5\": 17.5}")
  static let importSender = LocalizedText(
    vi: "đọc như đã nhớ của nơi gửi này", en: "read as was remembered of this sender")
  static let importRemember = LocalizedText(
    vi: "nhớ cách hiểu các cột và các tùy chọn cho nơi gửi này, để lần sau dùng lại",
    en: "remember what the columns are and the options for this sender, for the next file")
  static func unknownSender(_ name: String) -> LocalizedText {
    LocalizedText(vi: "chưa nhớ gì của nơi gửi “\(name)”", en: "nothing is remembered of a sender “\(name)”")
  }
  static func senders(_ names: [String]) -> LocalizedText {
    let list = names.isEmpty ? "–" : names.joined(separator: ", ")
    return LocalizedText(
      vi: "đã nhớ: \(list); nhớ thêm bằng --remember", en: "remembered: \(list); --remember adds one")
  }
  static func remembered(_ sender: String, _ columns: Int) -> LocalizedText {
    LocalizedText(
      vi: "đã nhớ \(columns) cột của “\(sender)”; tệp có cùng các cột sẽ được đọc như vậy",
      en: "remembered \(columns) columns of “\(sender)”; files with the same columns will be read like this")
  }
  static let sendersSummary = LocalizedText(
    vi: "cách đọc tệp của từng nơi gửi đã được nhớ", en: "how the files of each sender are read, as remembered")
  static let sendersExample = LocalizedText(vi: "những nơi gửi đã được nhớ", en: "the senders that are remembered")
  static let openSummary = LocalizedText(
    vi: "xem một tệp (xlsx, csv, json) như một bảng, không nhập vào tệp làm việc",
    en: "a file (xlsx, csv, json) as a table, without importing it")
  static let openFile = LocalizedText(vi: "tệp cần xem", en: "the file")
  static let openTypes = LocalizedText(
    vi: "kiểu của các cột: auto, hoặc text để giữ nguyên mọi ô",
    en: "types of columns: auto, or text to keep every cell")
  static let openExample = LocalizedText(
    vi: "một sổ tính có những cột gì", en: "what columns a workbook has")
  static let importRejects = LocalizedText(
    vi: "ghi mọi dòng bị từ chối vào tệp này (.xlsx hoặc .csv), để gửi trả, sửa rồi nhập lại",
    en: "write all refused rows to this file (.xlsx or .csv), to be sent back, mended and imported")
  static let importStrict = LocalizedText(
    vi: "có dòng bị từ chối thì không nhập gì của tệp đó", en: "take nothing of a file with a refused row")
  static let importTrial = LocalizedText(vi: "chỉ đọc thử, không ghi", en: "only try; write nothing")
  static let importForce = LocalizedText(
    vi: "nhập cả tệp đã từng nhập", en: "take a file even if it was taken before")
  static let importExample = LocalizedText(
    vi: "nhập danh mục đơn vị; dữ liệu mẫu thì không ghi thêm được",
    en: "takes the list of units; the sample cannot be added to")
  static func noFiles(_ pattern: String) -> LocalizedText {
    LocalizedText(vi: "không có tệp nào khớp “\(pattern)”", en: "no file fits “\(pattern)”")
  }
  static func importing(_ path: String, rows: Int) -> LocalizedText {
    LocalizedText(
      vi: "đang nhập \(path): đã đọc \(rows) dòng; Ctrl-C để dừng",
      en: "importing \(path): rows read: \(rows); Ctrl-C stops it")
  }
  /// - Parameter amended: periods that were opened after the import.
  static func takeRefused(_ file: String, _ batch: Batch, amended: [Period]) -> LocalizedText {
    let (id, line) = (String(batch.id), "import \(LineText.quoted(file)) --force")
    let refused = batch.rowsRefused
    guard !amended.isEmpty else {
      let trial = "import \(LineText.quoted(file)) --dry-run --rejects \"tra-lai.xlsx\""
      return LocalizedText(
        vi:
          "lần nhập \(id) đã từ chối \(refused) dòng: lấy riêng các dòng đó để sửa: \(trial); nay đã nhận được thì: \(line) (các dòng khác nhập lại y như cũ)",
        en: refused == 1
          ? "import \(id) refused a row: to mend it alone: \(trial); where it can be taken now: \(line) (the others are taken again as they were)"
          : "import \(id) refused \(refused) rows: to mend them alone: \(trial); where they can be taken now: \(line) (the others are taken again as they were)"
      )
    }
    let periods = Set(amended).sorted().map(\.description).joined(separator: ", ")
    return LocalizedText(
      vi:
        "lần nhập \(id) đã từ chối \(refused) dòng, sau đó \(periods) được mở lại; để nhận các dòng ấy: \(line) (các dòng khác nhập lại y như cũ)",
      en: refused == 1
        ? "import \(id) refused a row, and \(periods) has been amended since; to take it now: \(line) (the others are taken again as they were)"
        : "import \(id) refused \(refused) rows, and \(periods) has been amended since; to take them now: \(line) (the others are taken again as they were)"
    )
  }
  static func importedUntilThen(_ files: [String], unread: [String]) -> LocalizedText {
    let left = unread.joined(separator: ", ")
    guard !files.isEmpty else { return LocalizedText(vi: "chưa nhập tệp nào: \(left)", en: "not imported: \(left)") }
    let taken = files.joined(separator: ", ")
    return LocalizedText(vi: "đã nhập: \(taken); chưa nhập: \(left)", en: "imported: \(taken); not imported: \(left)")
  }
  static func nothingTaken(_ file: String) -> LocalizedText {
    LocalizedText(vi: "mọi dòng của “\(file)” đều bị từ chối", en: "every row of “\(file)” was refused")
  }
  static func assumptions(_ file: String, _ assumptions: [LocalizedText]) -> LocalizedText {
    .list([LocalizedText(verbatim: file)] + assumptions, separator: "\n  ")
  }
  static func refusedRows(_ file: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(file): \(count) dòng bị từ chối",
      en: count == 1 ? "\(file): \(count) row was refused" : "\(file): \(count) rows were refused")
  }
  /// - Parameter isInSheet: names the cell as spreadsheets do.
  static func refusedRow(_ row: RefusedRow, isInSheet: Bool = false) -> LocalizedText {
    let cell = row.diagnostic.span?.column.map { CellReference.text(row: row.line, column: $0) }
    let line =
      if isInSheet, let cell { LocalizedText(vi: "ô \(cell)", en: "cell \(cell)") } else {
        LocalizedText(vi: "dòng \(row.line)", en: isInSheet ? "row \(row.line)" : "line \(row.line)")
      }
    let place: LocalizedText =
      switch (row.column, row.value) {
      case (let column?, let value?):
        LocalizedText(vi: "\(line), cột \(column), “\(value)”", en: "\(line), column \(column), “\(value)”")
      case (let column?, nil): LocalizedText(vi: "\(line), cột \(column)", en: "\(line), column \(column)")
      default: line
      }
    guard let hint = row.diagnostic.hints.first else {
      return LocalizedText(vi: "  \(place): \(row.diagnostic.message)", en: "  \(place): \(row.diagnostic.message)")
    }
    return LocalizedText(
      vi: "  \(place): \(row.diagnostic.message) (\(hint))", en: "  \(place): \(row.diagnostic.message) (\(hint))")
  }
  static func moreRefused(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "  … còn \(count) dòng nữa", en: "  … and \(count) more")
  }
  static func rejectsSaved(_ path: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "đã ghi \(count) dòng bị từ chối vào \(path)",
      en: count == 1 ? "wrote the refused row to \(path)" : "wrote all \(count) refused rows to \(path)")
  }
  static let onlyTried = LocalizedText(vi: "chỉ đọc thử: chưa nhập gì", en: "only tried: nothing was imported")

  // MARK: init

  static let initSummary = LocalizedText(
    vi: "tạo tệp làm việc mới và mở nó", en: "make a new workspace and open it")
  static let initPath = LocalizedText(vi: "tệp mới, như haugiang.ntm", en: "the new file, as haugiang.ntm")
  static let initFrom = LocalizedText(vi: "bắt đầu từ dữ liệu mẫu", en: "begin as a copy of the sample")
  static let initTitle = LocalizedText(vi: "tên hiển thị", en: "its title")
  static let sampleContent = LocalizedText(vi: "dữ liệu mẫu Hậu Giang 2022", en: "the sample, Hậu Giang 2022")
  static let initExample = LocalizedText(vi: "một tệp làm việc trống", en: "an empty workspace")
  static let initSampleExample = LocalizedText(
    vi: "một bản sao của dữ liệu mẫu để thử nhập và sửa", en: "a copy of the sample, to try imports on")
  static func made(_ path: String, fromSample: Bool) -> LocalizedText {
    fromSample
      ? LocalizedText(
        vi: "đã tạo \(path) từ dữ liệu mẫu; mở lại: ntm -w \(path)",
        en: "made \(path) from the sample; to open it again: ntm -w \(path)")
      : LocalizedText(
        vi: "đã tạo \(path); nhập số liệu bằng import, mở lại: ntm -w \(path)",
        en: "made \(path); bring data in with import; to open it again: ntm -w \(path)")
  }

  // MARK: undo

  static let undoSummary = LocalizedText(
    vi: "rút lại một lần nhập; các dòng của nó không còn được tính",
    en: "take an import back, so that it counts no more")
  static let undoBatch = LocalizedText(
    vi: "số lần nhập (xem batches); không ghi: lần mới nhất", en: "the batch (see batches); else the newest")
  static let undoNote = LocalizedText(vi: "vì sao rút lại", en: "why it is taken back")
  static let undoExample = LocalizedText(
    vi: "rút lần nhập 3; dữ liệu mẫu thì không rút được", en: "takes batch 3 back; the sample cannot be changed")
  static let nothingToUndo = LocalizedText(vi: "không có lần nhập nào để rút", en: "there is no import to take back")
  static func changedAgain(_ batch: Int, _ later: [Int]) -> LocalizedText {
    let list = later.map(String.init).joined(separator: ", ")
    return LocalizedText(
      vi: "dòng của lần sửa \(String(batch)) đã được sửa tiếp (lần \(list)): rút riêng lần này thì không có gì đổi",
      en:
        "the row of change \(String(batch)) was changed again (\(list)): taking only this one back would change nothing"
    )
  }
  static func undoFirst(_ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "rút lần sửa sau trước: undo \(String(batch)); hoặc sửa lại bằng edit",
      en: "take the later change back first: undo \(String(batch)); or change the row again with edit")
  }
  /// Each holds its row whole.
  static func editsStay(_ batches: [Int]) -> LocalizedText {
    let list = batches.map(String.init).joined(separator: ", ")
    return LocalizedText(
      vi: "dòng đã sửa tay sau đó vẫn còn, với giá trị của lần nhập này: lần \(list)",
      en: "rows changed by hand since then stay, with what this import said: batches \(list)")
  }
  static func leftBehind(_ left: [(table: String, rows: Int)]) -> Diagnostic {
    let list: String = left.map { own -> String in
      let name = DeclaredTables.named(own.table).map { EditTarget.shownName(of: $0) } ?? own.table
      return "\(name) \(own.rows)"
    }.joined(separator: ", ")
    return Diagnostic(
      "undo.left-behind", severity: .warning,
      message: LocalizedText(
        vi: "còn dòng nói về những gì vừa rút, vẫn được đếm: \(list)",
        en: "rows about what was taken back stay, and are still counted: \(list)"),
      hints: [
        LocalizedText(
          vi: "nhập lại danh sách, hoặc rút cả tệp có các dòng đó (xem: check --rule row_unknown)",
          en: "import the list again, or take the file with those rows back too (see: check --rule row_unknown)")
      ])
  }
  static func undone(_ batch: Batch) -> LocalizedText {
    LocalizedText(
      vi: "đã rút lần nhập \(String(batch.id)): \(batch.file), \(batch.rowsTaken) dòng",
      en:
        "took back batch \(String(batch.id)): \(batch.file), \(batch.rowsTaken) \(batch.rowsTaken == 1 ? "row" : "rows")"
    )
  }
}
