import NTMKit

/// What `edit` is and says.
enum EditStrings {
  static let noReason = LocalizedText(
    vi: "--reason để trống: ghi vì sao sửa, để người sau tra lại được",
    en: "--reason is empty: say why the row is changed, for those who ask later")
  static let summary = LocalizedText(
    vi: "sửa vài ô của một dòng (nhiệm vụ, lớp, cán bộ, sản phẩm …), ghi rõ ai, khi nào, vì sao; undo rút lại được",
    en: "change a few cells of a row (task, course, person, product …), with who, when and why; undo takes it back")
  static let table = LocalizedText(
    vi: "bảng: plan_tasks, courses, people, attendance, products …",
    en: "the table: plan_tasks, courses, people, attendance, products …")
  static let key = LocalizedText(
    vi: "khóa hoặc tên của dòng; khóa nhiều cột ngăn bằng / như LH001/CB0001",
    en: "the row's key or name; the parts of a key of several columns are separated by / as in LH001/CB0001")
  static let change = LocalizedText(
    vi: "cột=giá trị; để trống sau dấu = là xóa giá trị", en: "column=value; nothing behind = takes the value away")
  static let reason = LocalizedText(vi: "vì sao sửa", en: "why it is changed")
  static let received = LocalizedText(
    vi: "ngày cơ quan biết điều này; không ghi: hôm nay", en: "the day the office knew of it; else today")
  static let isNew = LocalizedText(vi: "thêm một dòng chưa có", en: "add a row that is not there yet")
  static let isTrial = LocalizedText(vi: "chỉ xem thử, không ghi", en: "only try; write nothing")
  static let example = LocalizedText(
    vi: "ghi nhiệm vụ T12 đã xong; dữ liệu mẫu thì không sửa được",
    en: "notes that task T12 is done; the sample cannot be changed")
  static let keyExample = LocalizedText(
    vi: "ghi ngày theo dõi sau lớp của một học viên", en: "notes the follow-up of one person after one course")

  static func notEditable(_ table: String) -> LocalizedText {
    LocalizedText(
      vi: "không sửa tay bảng “\(table)” được", en: "the table “\(table)” is not changed by hand")
  }
  /// Where the rows of the dataset's other tables come from.
  static func howToChange(_ table: String) -> LocalizedText {
    switch table {
    case "communes", "criteria", "assessments", "submissions": importHint("submissions")
    case "plan_targets": importHint("plan")
    case "criteria_sets", "indicators": importHint("criteria-set")
    case "units", "recognitions", "thresholds":
      importHint(table)
    case "set_assignments": importHint("set-assignments")
    case "ocop_findings":
      LocalizedText(
        vi: "sửa sự kiện của sản phẩm: edit product_events SP001/2022-08-30/province_evaluated …",
        en: "change the product's event: edit product_events SP001/2022-08-30/province_evaluated …")
    case "batches", "discrepancies":
      LocalizedText(vi: "rút một lần nhập: undo SỐ", en: "take a batch back: undo N")
    default: LocalizedText(vi: "nhập tệp đính chính: import", en: "import a file with the correction: import")
    }
  }
  private static func importHint(_ kind: String) -> LocalizedText {
    LocalizedText(
      vi: "nhập một tệp đính chính loại \(kind); dòng mới thay dòng cũ (xem help import)",
      en: "import a file of kind \(kind) with the correction: newer rows take the place of older ones (see help import)"
    )
  }
  static func unknownTable(_ word: String) -> LocalizedText {
    LocalizedText(vi: "không có bảng “\(word)”", en: "there is no table “\(word)”")
  }
  static func tables(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các bảng sửa được: \(list)", en: "tables that can be changed: \(list)")
  }
  static func unknownColumn(_ word: String, _ table: String) -> LocalizedText {
    LocalizedText(vi: "\(table) không có cột “\(word)”", en: "\(table) has no column “\(word)”")
  }
  static func columns(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "các cột: \(list)", en: "columns: \(list)")
  }
  static func unknownKey(_ key: String, _ table: String) -> LocalizedText {
    LocalizedText(vi: "\(table) không có dòng “\(key)”", en: "\(table) has no row “\(key)”")
  }
  static func tooManyKeyParts(_ key: String) -> LocalizedText {
    LocalizedText(vi: "khóa “\(key)” có quá nhiều phần", en: "the key “\(key)” has too many parts")
  }
  static func keyHint(_ columns: [String]) -> LocalizedText {
    let list = columns.joined(separator: "/")
    return LocalizedText(
      vi: "khóa là \(list); thêm dòng mới bằng --new", en: "a key is \(list); add a new row with --new")
  }
  static let slashHint = LocalizedText(
    vi: "dấu / trong một phần của khóa viết là \\/", en: "a / within a part of a key is written \\/")
  static func ambiguousKey(_ key: String, _ table: String, _ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(key)” có thể là \(count) dòng của \(table)", en: "“\(key)” could be \(count) rows of \(table)")
  }
  static func keysMeant(_ keys: [String], more: Bool) -> LocalizedText {
    let list = keys.joined(separator: ", ") + (more ? ", …" : "")
    return LocalizedText(vi: "viết khóa: \(list)", en: "write the key: \(list)")
  }
  static func keyExistsHint(_ key: String) -> LocalizedText {
    LocalizedText(vi: "sửa dòng “\(key)”: bỏ --new", en: "to change the row “\(key)” leave out --new")
  }
  static let today = LocalizedText(vi: "hôm nay", en: "today")
  static func keyExists(_ key: String, _ table: String) -> LocalizedText {
    LocalizedText(vi: "\(table) đã có dòng “\(key)”", en: "\(table) has a row “\(key)” already")
  }
  static func keyColumn(_ column: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(column)” thuộc khóa của dòng, không sửa được", en: "“\(column)” is part of the row's key and stays")
  }
  static let keyColumnHint = LocalizedText(
    vi: "thêm dòng mới với khóa đúng bằng --new", en: "add a row under the right key with --new")
  static let noChange = LocalizedText(vi: "chưa nói sửa gì", en: "nothing is said to be changed")
  static func unknownCriterion(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có tiêu chí “\(id)”", en: "there is no criterion “\(id)”")
  }
  static func criteria(of set: String, _ ids: [String]) -> LocalizedText {
    let list = ids.count > 4 ? "\(ids[0])–\(ids[ids.count - 1])" : ids.joined(separator: ", ")
    return LocalizedText(vi: "\(set): tiêu chí \(list)", en: "\(set): criteria \(list)")
  }
  static func columnTwice(_ name: String) -> LocalizedText {
    LocalizedText(vi: "cột “\(name)” được ghi hai lần", en: "the column “\(name)” is given twice")
  }
  static let columnTwiceHint = LocalizedText(
    vi: "chỉ ghi một giá trị cho mỗi cột", en: "give one value for each column")
  static func malformedChange(_ word: String) -> LocalizedText {
    LocalizedText(vi: "“\(word)” không có dạng cột=giá trị", en: "“\(word)” is not of the form column=value")
  }
  static let changeHint = LocalizedText(
    vi: "viết cột=giá trị, như state=done hoặc evidence=\"12/BC-VP\"",
    en: "write column=value, as in state=done or evidence=\"12/BC-VP\"")
  static func ambiguousNumber(_ text: String, _ thousands: Double, _ fraction: Double) -> LocalizedText {
    LocalizedText(
      vi: "“\(text)” có thể là \(thousands) hoặc \(fraction)", en: "“\(text)” could be \(thousands) or \(fraction)")
  }
  static func ambiguousNumberHint(_ thousands: Double, _ fraction: Double) -> LocalizedText {
    // A nought more behind a decimal mark leaves no doubt.
    let part = NumberText.plain(fraction)
    let (whole, decimal) = (NumberText.plain(thousands), part.contains(".") ? part + "0" : part + ".0")
    return LocalizedText(vi: "viết \(whole) hoặc \(decimal)", en: "write \(whole) or \(decimal)")
  }
  static func refused(_ column: String, _ message: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(column): \(message)", en: "\(column): \(message)")
  }
  static func nothingChanged(_ key: String) -> LocalizedText {
    LocalizedText(vi: "“\(key)” đã như vậy rồi: không ghi gì", en: "“\(key)” is like that already: nothing was written")
  }
  static func receivedLater(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "ngày \(day) chưa tới: mọi lần sửa từ nay đến đó sẽ không có tác dụng",
      en: "\(day) is still to come: changes made until then would have no effect")
  }
  static let receivedLaterHint = LocalizedText(
    vi: "bỏ --received: sửa như biết từ hôm nay", en: "leave out --received: the change is known from today")
  static func knownLater(_ key: String, _ day: CalendarDate, newest: Batch) -> LocalizedText {
    LocalizedText(
      vi:
        "“\(key)” còn được ghi ngày \(newest.receivedOn) (lần nhập \(String(newest.id)), \(newest.file)): sửa như đã biết từ ngày \(day) thì không có tác dụng từ đó về sau",
      en:
        "“\(key)” was said again on \(newest.receivedOn) (batch \(String(newest.id)), \(newest.file)): an edit as of \(day) would have no effect from then on"
    )
  }
  static func knownLaterHint(_ day: CalendarDate) -> LocalizedText {
    LocalizedText(
      vi: "bỏ --received, hoặc ghi --received \(day.description) hay sau đó",
      en: "leave out --received, or give --received \(day.description) or later")
  }
  static func notListed(_ column: String, _ word: String, list: String) -> LocalizedText {
    LocalizedText(
      vi: "\(column): “\(word)” không có trong danh sách \(list)", en: "\(column): “\(word)” is not in the list \(list)"
    )
  }
  /// The words of a list with their titles; a long one is only named.
  static func listed(_ titled: [(word: String, title: LocalizedText)], list name: String) -> LocalizedText {
    var seen: Set<String> = []
    let words = titled.map(\.word).filter { seen.insert($0).inserted }
    let list = words.prefix(20).joined(separator: ", ") + (words.count > 20 ? ", …" : "")
    return LocalizedText(
      vi: "một trong: \(list); xem: \(name); thêm vào danh sách: edit \(name) … --new",
      en: "one of: \(list); see: \(name); to add to the list: edit \(name) … --new")
  }
  static let noDay = Diagnostic(
    "edit.no-day", severity: .warning,
    message: LocalizedText(
      vi: "nhiệm vụ xong mà không ghi ngày: báo cáo không biết có xong đúng hạn không",
      en: "the task is done on no day: reports cannot tell whether it was done in time"),
    hints: [LocalizedText(vi: "ghi thêm done_on=NGÀY", en: "add done_on=DATE")])
  static func done(_ table: String, _ key: String, batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "đã sửa \(table) \(key) (lần nhập \(String(batch))); rút lại: undo \(String(batch))",
      en: "changed \(table) \(key) (batch \(String(batch))); to take it back: undo \(String(batch))")
  }
  /// What stays with the batch.
  static func record(
    _ table: String, _ key: String, _ changes: String, who: String, reason: String
  ) -> LocalizedText {
    LocalizedText(
      vi: "\(who) sửa \(table) \(key): \(changes); lý do: \(reason)",
      en: "\(who) changed \(table) \(key): \(changes); reason: \(reason)")
  }
}
