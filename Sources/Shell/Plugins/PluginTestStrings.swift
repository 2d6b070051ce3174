import NTMKit

/// The words of `plugin test`.
extension PluginStrings {
  static func testsPassed(_ passed: Int, failed: Int) -> LocalizedText {
    failed == 0
      ? LocalizedText(
        vi: "\(passed) phép thử đều đạt", en: "\(passed) \(passed == 1 ? "test" : "tests") passed")
      : LocalizedText(vi: "\(passed) phép thử đạt, \(failed) không đạt", en: "\(passed) tests passed, \(failed) failed")
  }
  static func goldensWritten(_ count: Int, passed: Int, failed: Int) -> LocalizedText {
    let tests = testsPassed(passed, failed: failed)
    return LocalizedText(
      vi: "đã ghi \(count) tệp mẫu vào Golden/: hãy đọc chúng. \(tests)",
      en: "\(count) golden files are written into Golden/: read them. \(tests)")
  }
  static func testsFailed(_ count: Int) -> LocalizedText {
    count == 1
      ? LocalizedText(vi: "1 phép thử không đạt", en: "1 test failed")
      : LocalizedText(vi: "\(count) phép thử không đạt", en: "\(count) tests failed")
  }
  static func loadedAllTheSame(_ plugin: String, _ failed: Int, folder: String) -> Diagnostic {
    let line = "plugin test \(LineText.quoted(folder)) --update"
    return Diagnostic(
      "plugin.tests-failed", kind: .assertion,
      message: LocalizedText(
        vi: "\(testsFailed(failed)); \(plugin) vẫn được nạp để xem",
        en: "\(testsFailed(failed)); \(plugin) is loaded all the same, to be looked at"),
      hints: [
        LocalizedText(
          vi: "sửa rồi nạp lại; nếu tệp mẫu phải đổi theo: \(line)",
          en: "mend it and load it again; where golden files are to change with it: \(line)")
      ])
  }
  static func failedTest(_ fault: LocalizedText) -> LocalizedText { LocalizedText(vi: "✗ \(fault)", en: "✗ \(fault)") }
  static func noExamples(_ report: String) -> LocalizedText {
    LocalizedText(vi: "\(report): không có ví dụ nào", en: "\(report): it has no examples")
  }
  static func shouldFail(_ line: String, _ code: String) -> LocalizedText {
    LocalizedText(vi: "“\(line)”: lẽ ra phải lỗi \(code)", en: "“\(line)”: it should fail with \(code)")
  }
  static func otherResult(_ line: String, _ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(line)”: cho kết quả khác:\n\(text)", en: "“\(line)”: it gives something else:\n\(text)")
  }
  static func exampleFailed(_ line: String, _ diagnostic: Diagnostic) -> LocalizedText {
    LocalizedText(vi: "“\(line)”: \(failed(diagnostic))", en: "“\(line)”: \(failed(diagnostic))")
  }
  static func noGolden(_ file: String) -> LocalizedText {
    LocalizedText(
      vi: "\(file) chưa có; ghi nó bằng --update rồi đọc",
      en: "\(file) is not there; write it with --update, and read it")
  }
  static func otherThanGolden(_ file: String, _ line: Int) -> LocalizedText {
    LocalizedText(vi: "\(file): khác từ dòng \(line)", en: "\(file): differs from line \(line)")
  }

  static func contract(_ report: String, _ attempt: PluginContract.Attempt, _ fault: LocalizedText) -> LocalizedText {
    let what =
      switch attempt {
      case .repeated: LocalizedText(vi: "chạy hai lần", en: "run twice")
      case .shuffled: LocalizedText(vi: "dòng xáo trộn", en: "rows in another order")
      case .empty: LocalizedText(vi: "không có dữ liệu", en: "without data")
      case .oneRow: LocalizedText(vi: "mỗi bảng một dòng", en: "with one row a table")
      case .decomposed: LocalizedText(vi: "chữ tổ hợp rời", en: "with decomposed text")
      case .bothLanguages: LocalizedText(vi: "hai ngôn ngữ", en: "both languages")
      case .totals: LocalizedText(vi: "cộng tổng", en: "totals")
      case .nation: LocalizedText(vi: "dữ liệu cả nước", en: "national data")
      }
    return LocalizedText(vi: "\(report), \(what): \(fault)", en: "\(report), \(what): \(fault)")
  }

  // MARK: What a report does not keep to

  /// A message within a sentence, with how to mend it.
  static func failed(_ diagnostic: Diagnostic) -> LocalizedText {
    let hints = diagnostic.hints.map { LocalizedText(vi: " (\($0))", en: " (\($0))") }
    let all = LocalizedText.list(hints, separator: "")
    return LocalizedText(
      vi: "\(diagnostic.code.rawValue): \(diagnostic.message)\(all)",
      en: "\(diagnostic.code.rawValue): \(diagnostic.message)\(all)")
  }
  static let otherWhenRepeated = LocalizedText(
    vi: "cùng số liệu mà lần sau cho tài liệu khác", en: "the same data gave another document")
  static let otherWhenShuffled = LocalizedText(
    vi: "dòng của bảng theo thứ tự khác thì cho tài liệu khác",
    en: "the rows of a table in another order gave another document")
  static let otherWhenDecomposed = LocalizedText(
    vi: "chữ gõ tổ hợp rời thì cho tài liệu khác", en: "text that came decomposed gave another document")
  static let otherInOtherProcess = LocalizedText(
    vi: "chạy trong tiến trình khác thì cho kết quả khác (thứ tự của Dictionary, Set?)",
    en: "another process gave something else (the order of a Dictionary, a Set?)")
  static func other(_ words: LocalizedText, table: String, row: Int) -> LocalizedText {
    LocalizedText(vi: "\(words): bảng “\(table)”, dòng \(row)", en: "\(words): table “\(table)”, row \(row)")
  }
  static func oneLanguage(_ place: String) -> LocalizedText {
    LocalizedText(
      vi: "\(place) chỉ có một ngôn ngữ: viết LocalizedText(vi: …, en: …) đủ cả hai",
      en: "\(place) has one language only: write both in LocalizedText(vi: …, en: …)")
  }
  static func sameInBoth(_ text: String) -> LocalizedText {
    LocalizedText(
      vi: "summary của manifest giống nhau ở hai ngôn ngữ: “\(text)”",
      en: "the manifest's summary is the same in both languages: “\(text)”")
  }
  static func wrongTotal(
    _ column: String, _ table: String, total: Int64, sum: Int64, largest: Int64
  ) -> LocalizedText {
    LocalizedText(
      vi: "tổng của cột “\(column)” trong “\(table)” là \(total), cộng các dòng được \(sum), dòng lớn nhất \(largest)",
      en: "the total of “\(column)” in “\(table)” is \(total), its rows come to \(sum), the largest is \(largest)")
  }
}
