import NTMKit

/// What the store says to users.
enum Strings {
  static let tableConflictHint = LocalizedText(
    vi: "bảng chỉ được thêm cột: giữ khoá và các cột đã có, hoặc đặt tên khác cho bảng mới",
    en: "a table may only gain columns: keep its key and the columns it had, or give the new table another name")
  static func nameInUse(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: "tên bảng “\(table)” đã dùng cho việc khác trong tệp dữ liệu",
      en: "the workspace uses the name “\(table)” for something else")
  }
  static func unreadableTable(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: "phần khai báo của bảng “\(table)” trong tệp dữ liệu không đọc được",
      en: "what the workspace says of its table “\(table)” cannot be read")
  }
  static func missing(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không có tệp dữ liệu “\(path)”", en: "there is no workspace “\(path)”")
  }
  static func missingHint(_ path: String) -> LocalizedText {
    LocalizedText(vi: "tạo tệp mới: ntm init \(path)", en: "make one: ntm init \(path)")
  }
  static func exists(_ path: String) -> LocalizedText {
    LocalizedText(vi: "“\(path)” đã có, không ghi đè", en: "“\(path)” exists and is not overwritten")
  }
  static let existsHint = LocalizedText(
    vi: "chọn tên khác, hoặc mở tệp đó bằng -w", en: "choose another name, or open it with -w")
  static func leftoverLog(_ path: String, _ log: String) -> LocalizedText {
    LocalizedText(
      vi: "không tạo “\(path)”: bên cạnh còn “\(log)”, nhật ký của một tệp đã mất, SQLite sẽ coi là của tệp mới",
      en:
        "“\(path)” is not made: “\(log)” lies there, the log of a file that is gone; SQLite would take it for the new one's"
    )
  }
  static func leftoverLogHint(_ log: String) -> LocalizedText {
    LocalizedText(
      vi: "nếu tệp kia chỉ bị đổi chỗ thì đưa nó về; nếu không, xoá “\(log)”, hoặc chọn tên khác",
      en: "if that file was only moved, bring it back; otherwise remove “\(log)”, or choose another name")
  }
  static func folderMissing(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "không tạo được “\(path)”: thư mục không có hoặc không ghi được",
      en: "“\(path)” cannot be made: its folder is missing or cannot be written to")
  }
  static let folderMissingHint = LocalizedText(
    vi: "tạo thư mục trước, hoặc chọn nơi khác", en: "make the folder first, or choose another place")
  static func unreadable(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không đọc được “\(path)”", en: "“\(path)” cannot be read")
  }
  static let unreadableHint = LocalizedText(
    vi: "kiểm tra quyền đọc tệp và thư mục chứa nó", en: "check the permissions of the file and of its folder")
  static func notWritable(_ path: String) -> LocalizedText {
    LocalizedText(vi: "không ghi được vào “\(path)”", en: "“\(path)” cannot be written to")
  }
  static let notWritableHint = LocalizedText(
    vi: "mở chỉ để đọc bằng --read-only, hoặc chép tệp đến nơi ghi được",
    en: "open it with --read-only, or copy it to a place that can be written to")
  static func unfinishedWrite(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "một chương trình đã dừng giữa chừng khi ghi “\(path)”, và ở đây không xoá được phần dở dang",
      en: "a program ended while it wrote “\(path)”, and what it left cannot be taken back here")
  }
  static let unfinishedWriteHint = LocalizedText(
    vi: "mở một lần ở nơi ghi được vào thư mục; không mất gì",
    en: "open it once where its folder can be written to; nothing is lost")
  static func notAWorkspace(_ path: String) -> LocalizedText {
    LocalizedText(vi: "“\(path)” không phải tệp dữ liệu của ntm", en: "“\(path)” is not a workspace of ntm")
  }
  static let notAWorkspaceHint = LocalizedText(
    vi: "tạo tệp dữ liệu bằng ntm init TỆP, rồi nhập số liệu bằng import",
    en: "make a workspace with ntm init FILE, then bring data in with import")
  static func newer(_ path: String, _ version: Int, _ known: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” do bản ntm mới hơn tạo ra (cấu trúc \(version); bản này biết đến \(known))",
      en: "“\(path)” was made by a newer ntm (schema \(version); this one knows up to \(known))")
  }
  static let newerHint = LocalizedText(vi: "cập nhật ntm", en: "update ntm")
  static func older(_ path: String, _ version: Int, _ known: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” có cấu trúc cũ (\(version), nay là \(known)) và đang mở chỉ để đọc",
      en: "“\(path)” has an older schema (\(version), now \(known)) and is opened read-only")
  }
  static let olderHint = LocalizedText(
    vi: "mở một lần không có --read-only để nâng cấp", en: "open it once without --read-only to upgrade it")
  static func busy(_ path: String) -> LocalizedText {
    LocalizedText(vi: "“\(path)” đang được chương trình khác ghi", en: "“\(path)” is being written by another program")
  }
  static let busyHint = LocalizedText(
    vi: "đợi lần nhập kia xong rồi chạy lại", en: "wait until the other import is done and run this again")
  static func diskFull(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "hết chỗ trên đĩa khi ghi “\(path)”; không có gì thay đổi",
      en: "the disk is full: “\(path)” was not changed")
  }
  static let diskFullHint = LocalizedText(
    vi: "giải phóng chỗ trên đĩa rồi chạy lại", en: "free some space and run this again")
  static func io(_ path: String, _ detail: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "lỗi đọc ghi đĩa ở “\(path)”: \(detail)", en: "reading or writing “\(path)” failed: \(detail)")
  }
  static let ioHint = LocalizedText(
    vi: "kiểm tra ổ đĩa; nếu tệp nằm trên mạng, chép về máy", en: "check the disk; copy the file if it is on a network")
  static func damaged(_ path: String, _ found: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(path)” bị hỏng hoặc bị sửa từ bên ngoài (\(found))",
      en: "“\(path)” is damaged or was changed by other means (\(found))")
  }
  static func damagedHint(_ path: String) -> LocalizedText {
    LocalizedText(
      vi: "ntm verify \(path) cho biết hỏng ở đâu; lấy lại từ bản sao lưu",
      en: "ntm verify \(path) says where; take it back from a backup")
  }
  static func failed(_ path: String, _ detail: String) -> LocalizedText {
    LocalizedText(vi: "thao tác trên “\(path)” thất bại: \(detail)", en: "working on “\(path)” failed: \(detail)")
  }

  static func alreadyImported(_ file: String, _ batch: Int, _ receivedOn: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "tệp “\(file)” đã được nhập (lần nhập \(String(batch)), nhận ngày \(receivedOn))",
      en: "“\(file)” was imported before (batch \(String(batch)), received on \(receivedOn))")
  }
  static func alreadyImportedHint(_ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "thêm --force để nhập lần nữa, hoặc undo \(String(batch)) trước",
      en: "add --force to import it again, or undo \(String(batch)) first")
  }
  static func strict(_ file: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) dòng của “\(file)” bị từ chối; theo --strict, không nhập gì",
      en: count == 1
        ? "1 row of “\(file)” was refused; with --strict nothing is imported"
        : "\(count) rows of “\(file)” were refused; with --strict nothing is imported")
  }
  static let strictHint = LocalizedText(
    vi: "sửa các dòng đó, hoặc bỏ --strict để nhập các dòng đúng",
    en: "mend those rows, or leave out --strict to take the good ones")
  static func unknownBatch(_ batch: Int) -> LocalizedText {
    LocalizedText(vi: "không có lần nhập \(String(batch))", en: "there is no batch \(String(batch))")
  }
  static func unknownBatchHint(_ newest: Int) -> LocalizedText {
    newest == 0
      ? LocalizedText(vi: "chưa nhập tệp nào", en: "nothing was imported yet")
      : LocalizedText(
        vi: "có lần nhập 1 đến \(String(newest)); xem: batches",
        en: "there are batches 1 to \(String(newest)); see: batches")
  }
  static func alreadyWithdrawn(_ batch: Int, _ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)) đã được rút lại ngày \(day)",
      en: "batch \(String(batch)) was withdrawn already, on \(day)")
  }

  static func countMismatch(_ read: Int, _ taken: Int, _ refused: Int) -> LocalizedText {
    LocalizedText(
      vi: "bộ nhập đếm sai: đọc \(read) dòng, nhận \(taken), từ chối \(refused); không có gì thay đổi",
      en: "the importer miscounted: \(read) rows read, \(taken) taken, \(refused) refused; nothing was changed")
  }
  static func unfinished(_ kind: String) -> LocalizedText {
    LocalizedText(
      vi: "bộ nhập “\(kind)” dừng mà không báo số dòng; không có gì thay đổi",
      en: "the importer “\(kind)” ended without counting its rows; nothing was changed")
  }
  static func unknownSlots(_ unit: String, _ set: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) giá trị của đơn vị \(unit) không khớp với bộ tiêu chí “\(set)” trong tệp dữ liệu",
      en: "the \(count) values of unit \(unit) do not fit the criteria set “\(set)” of the workspace")
  }
  static let unknownSlotsHint = LocalizedText(
    vi: "nhập bộ tiêu chí trước", en: "import the criteria set first")
  static func repeatedSlots(_ set: String, _ item: String) -> LocalizedText {
    LocalizedText(
      vi: "bộ tiêu chí “\(set)” có hai lần “\(item)”", en: "the criteria set “\(set)” has “\(item)” twice")
  }
  static func notFinite(_ unit: String, _ period: Period) -> LocalizedText {
    LocalizedText(
      vi: "giá trị của đơn vị \(unit), \(period), không phải là số hữu hạn",
      en: "a value of unit \(unit), \(period), is not a finite number")
  }
}
