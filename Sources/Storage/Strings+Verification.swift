import NTMKit

/// What checking a workspace says of each thing it finds.
enum VerificationStrings {
  static func unreadable(_ detail: String) -> LocalizedText {
    LocalizedText(vi: "không đọc được phần này: \(detail)", en: "this part cannot be read: \(detail)")
  }
  static func page(_ detail: String) -> LocalizedText {
    LocalizedText(vi: "SQLite báo: \(detail)", en: "SQLite says: \(detail)")
  }
  static func objectMissing(_ kind: String, _ name: String) -> LocalizedText {
    LocalizedText(vi: "thiếu \(noun(kind)) “\(name)”", en: "the \(noun(kind)) “\(name)” is missing")
  }
  static func objectChanged(_ kind: String, _ name: String) -> LocalizedText {
    LocalizedText(
      vi: "\(noun(kind)) “\(name)” không phải như ntm tạo ra", en: "the \(noun(kind)) “\(name)” is not as ntm makes it")
  }
  static func strangeTrigger(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "có trigger lạ “\(name)”, không phải của ntm", en: "there is a trigger “\(name)” that is not of ntm")
  }
  private static func noun(_ kind: String) -> LocalizedText {
    switch kind {
    case "table": LocalizedText(vi: "bảng", en: "table")
    case "view": LocalizedText(vi: "khung nhìn", en: "view")
    case "index": LocalizedText(vi: "chỉ mục", en: "index")
    default: LocalizedText(vi: "trigger", en: "trigger")
    }
  }

  // MARK: Imports

  static func logUnreadable(after batch: Int, _ detail: String) -> LocalizedText {
    LocalizedText(
      vi: "không đọc được danh sách lần nhập từ sau lần \(String(batch)): \(detail)",
      en: "the list of imports cannot be read behind import \(String(batch)): \(detail)")
  }
  static func importsMissing(_ first: Int, _ last: Int) -> LocalizedText {
    first == last
      ? LocalizedText(vi: "thiếu lần nhập \(String(first))", en: "import \(String(first)) is missing")
      : LocalizedText(
        vi: "thiếu các lần nhập \(String(first)) đến \(String(last))",
        en: "imports \(String(first)) to \(String(last)) are missing")
  }
  static func malformed(_ batch: Int, _ field: String) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): mục \(field) sai dạng", en: "import \(String(batch)): \(field) is malformed")
  }
  static func rowsUnreadable(_ batch: Int, _ table: String, _ detail: String) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): không đọc được các dòng của bảng \(table) (\(detail))",
      en: "import \(String(batch)): its rows of table \(table) cannot be read (\(detail))")
  }
  static func changed(_ batch: Batch) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch.id)) (\(batch.file)): nội dung không còn như lúc nhập",
      en: "import \(String(batch.id)) (\(batch.file)): what is stored is not what was taken")
  }
  static func moreRows(_ batch: Int, _ stored: Int, _ counted: Int) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): có số liệu từ \(stored) dòng, mà chỉ nhận \(counted)",
      en: "import \(String(batch)): it holds values of \(stored) rows, and took \(counted)")
  }
  static func orphans(_ table: String, _ rows: Int, _ parent: String) -> LocalizedText {
    LocalizedText(
      vi: "bảng \(table): \(rows) dòng không thuộc dòng nào của bảng \(parent)",
      en: "table \(table): \(rows) rows belong to no row of table \(parent)")
  }

  // MARK: Submissions and references

  static func slotsUnreadable(_ set: String, _ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): không đọc được thứ tự chỉ tiêu của bộ “\(set)”",
      en: "import \(String(batch)): the order of indicators of set “\(set)” cannot be read")
  }
  static func slotsReordered(_ set: String, _ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): thứ tự chỉ tiêu của bộ “\(set)” đã đổi, chỉ được thêm vào cuối",
      en: "import \(String(batch)): the order of indicators of set “\(set)” changed, where it may only grow")
  }
  static func valuesWithoutSet(_ batch: Int, _ unit: String, _ set: String) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)), đơn vị \(unit): không có bộ tiêu chí “\(set)”",
      en: "import \(String(batch)), unit \(unit): there is no criteria set “\(set)”")
  }
  static func valuesDoNotFit(
    _ batch: Int, _ unit: String, _ set: String, values: Int, lines: Int, slots: Int
  ) -> LocalizedText {
    LocalizedText(
      vi: """
        lần nhập \(String(batch)), đơn vị \(unit): \(values) giá trị, \(lines) số dòng, mà bộ “\(set)” có \(slots) chỗ
        """,
      en: """
        import \(String(batch)), unit \(unit): \(values) values and \(lines) lines, where set “\(set)” has \(slots) places
        """)
  }
  static func valuesUnreadable(_ batch: Int, _ unit: String, _ set: String, _ near: String) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)), đơn vị \(unit), bộ “\(set)”: không đọc được giá trị (gần \(near))",
      en: "import \(String(batch)), unit \(unit), set “\(set)”: the values cannot be read (near \(near))")
  }
  static func unknownCode(
    _ batch: Int, _ code: String, _ column: String, _ target: String, rows: Int
  ) -> LocalizedText {
    LocalizedText(
      vi: "lần nhập \(String(batch)): \(rows) dòng có \(column) = “\(code)”, không có trong bảng \(target)",
      en: "import \(String(batch)): \(rows) rows with \(column) = “\(code)”, which table \(target) does not have")
  }

  // MARK: Withdrawals and closings

  static func withdrawalChanged(_ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "việc rút lần nhập \(String(batch)) không còn như đã ghi",
      en: "the withdrawal of import \(String(batch)) is not as it was recorded")
  }
  static func closingAheadOfLog(_ event: PeriodEvent) -> LocalizedText {
    LocalizedText(
      vi: "\(name(event)) dựa trên những lần nhập hoặc lần rút không còn trong tệp",
      en: "\(name(event)) stands on imports or withdrawals that are not in the file")
  }
  static func closingChanged(_ event: PeriodEvent) -> LocalizedText {
    LocalizedText(
      vi: "\(name(event)) không còn như đã ghi", en: "\(name(event)) is not as it was recorded")
  }
  static func closingStandsOn(_ event: PeriodEvent, _ batch: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(name(event)) dựa trên lần nhập \(String(batch)), nay đã khác",
      en: "\(name(event)) stands on import \(String(batch)), which has changed")
  }
  private static func name(_ event: PeriodEvent) -> LocalizedText {
    switch event.kind {
    case .closed:
      LocalizedText(
        vi: "lần khoá \(event.period.description) ngày \(event.day)",
        en: "the closing of \(event.period.description) on \(event.day)")
    case .amended:
      LocalizedText(
        vi: "lần mở lại \(event.period.description) ngày \(event.day)",
        en: "the amendment of \(event.period.description) on \(event.day)")
    }
  }
}
