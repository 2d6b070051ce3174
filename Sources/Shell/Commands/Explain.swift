import NTMKit
import Query

/// `explain LINE`: the grammar takes the word off a line (`LineSyntax.isExplained`); what is left for the command is the
/// word alone, and its place in help and completion.
struct Explain: Command {
  static let manifest = CommandManifest(
    "explain", summary: ExplainStrings.summary,
    searchTerms: ["plan", "profile", "slow", "time", "kế hoạch", "chậm", "thời gian"], usage: "LINE")
  static let examples = [
    Example("explain communes | where missing <= 3 | count by district", ExplainStrings.example),
    Example("explain gap | sort missing | save \"gap.csv\"", ExplainStrings.sinkExample),
    Example("explain undo", ExplainStrings.writesExample, .fails("explain.not-read")),
  ]

  /// - Throws: `explain.nothing`.
  func run(_ arguments: NoParameters, input: KeptResult?, in session: inout Session) throws -> CommandResult {
    throw Diagnostic("explain.nothing", message: ExplainStrings.nothing, hints: [ExplainStrings.usage])
  }
}

enum ExplainStrings {
  static let summary = LocalizedText(
    vi: "explain DÒNG: chạy thử một dòng, cho biết từng bước: số dòng, cột thêm bớt, thời gian; không in kết quả",
    en: "explain LINE: run a line and tell each step's rows, change of columns and time instead of its result")
  static let example = LocalizedText(
    vi: "mỗi bước còn bao nhiêu dòng, mất bao lâu", en: "how many rows each step leaves, and how long it takes")
  static let sinkExample = LocalizedText(
    vi: "save không được thực hiện: không ghi tệp nào", en: "save is not carried out: no file is written")
  static let writesExample = LocalizedText(
    vi: "lệnh làm thay đổi thì không chạy thử được", en: "a command that changes something is not run to be measured")
  static func notRead(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "\"\(name)\" làm thay đổi dữ liệu, tệp hoặc phiên nên không chạy thử được",
      en: "\"\(name)\" changes data, files or the session: it is not run to be measured")
  }
  static let notReadHint = LocalizedText(
    vi: "explain dành cho dòng bắt đầu bằng bảng, báo cáo, biến hoặc lệnh chỉ đọc",
    en: "explain is for lines that begin with a table, report, variable or a command that reads")
  static let nothing = LocalizedText(vi: "explain cần một dòng để xem", en: "explain needs a line")
  static let usage = LocalizedText(
    vi: "cách dùng: explain communes | where missing <= 3", en: "usage: explain communes | where missing <= 3")
}
