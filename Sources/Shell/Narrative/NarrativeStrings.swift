import Importing
import NTMKit

/// What is said of free text beside a workspace.
enum NarrativeStrings {
  static let summary = LocalizedText(
    vi: "bắt đầu tệp lời văn cạnh tệp làm việc; báo cáo ghép vào, không bao giờ ghi đè",
    en: "begin the file of free text beside the workspace; the report takes it in, nothing overwrites it")
  static let report = LocalizedText(vi: "báo cáo nhận lời văn", en: "a report that takes free text")
  static let period = LocalizedText(
    vi: "kỳ báo cáo; không ghi thì là kỳ mới nhất", en: "the report's period; the newest where none is given")
  static let example = LocalizedText(
    vi: "tệp haugiang.periodic-2022Q3.md cạnh haugiang.ntm, có sẵn các đề mục",
    en: "the file haugiang.periodic-2022Q3.md beside haugiang.ntm, with the headings in it")

  static func title(_ report: LocalizedText, _ period: Period) -> LocalizedText {
    LocalizedText(vi: "Lời văn: \(report), \(period)", en: "Free text: \(report), \(period)")
  }
  static func lead(_ id: String) -> LocalizedText {
    LocalizedText(
      vi: """
        Viết dưới mỗi đề mục, theo Markdown; đề mục bỏ trống thì báo cáo không thêm gì. Số của báo cáo viết trong ngoặc nhọn, \
        ví dụ {mean_met}, {mean_met.plan} hay {Bình quân tiêu chí đạt/xã}, nên câu không bao giờ lệch với bảng; tên các số: \(id) | select figure. \
        Chỗ như thế này không vào báo cáo.
        """,
      en: """
        Write under each heading, in Markdown; a heading left empty adds nothing. Figures of the report stand in braces, such as \
        {mean_met}, {mean_met.plan} or {Mean criteria met per commune}, so that no sentence can disagree with its table; their names: \(id) | select figure. \
        Remarks like this one stay out of the report.
        """)
  }

  static func begun(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "đã tạo \(name) cạnh tệp làm việc; viết vào đó, rồi chạy lại báo cáo",
      en: "made \(name) beside the workspace; write in it, and make the report again")
  }
  static func exists(_ name: String, _ written: Int, of places: Int) -> LocalizedText {
    LocalizedText(
      vi: "đã có \(name), giữ nguyên: \(written) trong \(places) phần có lời văn",
      en: "\(name) is there and stays as it is: \(written) of \(places) parts have text")
  }
  static func takesNone(_ id: String) -> LocalizedText {
    LocalizedText(vi: "báo cáo “\(id)” không nhận lời văn", en: "the report “\(id)” takes no free text")
  }
  static func takers(_ ids: [String]) -> LocalizedText {
    let list = ids.joined(separator: ", ")
    return LocalizedText(vi: "các báo cáo nhận lời văn: \(list)", en: "reports that take free text: \(list)")
  }
  static func unknownReport(_ id: String) -> LocalizedText {
    LocalizedText(vi: "không có báo cáo “\(id)”", en: "there is no report “\(id)”")
  }
  static let noPeriod = LocalizedText(vi: "chưa có kỳ nào có số liệu", en: "no period has data yet")
  static let noPeriodHint = LocalizedText(vi: "chọn kỳ: --period 2022Q3", en: "choose one: --period 2022Q3")
  static let noWorkspace = LocalizedText(
    vi: "lời văn để cạnh tệp làm việc; dữ liệu mẫu không có tệp nào",
    en: "free text lies beside a workspace file; the sample has none")
  static let initHint = LocalizedText(
    vi: "tạo tệp làm việc: init haugiang.ntm --from sample", en: "make a workspace: init haugiang.ntm --from sample")
  static func notText(_ what: NarrativeText.Remnant) -> LocalizedText {
    switch what {
    case .html: LocalizedText(vi: "mã HTML không vào báo cáo được", en: "HTML cannot stand in the report")
    case .table: LocalizedText(vi: "bảng không vào lời văn được", en: "a table cannot stand in free text")
    case .image: LocalizedText(vi: "ảnh không vào báo cáo được", en: "an image cannot stand in the report")
    case .depth: LocalizedText(vi: "lồng nhau quá nhiều lớp", en: "nested too deep")
    }
  }
  static let notTextHint = LocalizedText(
    vi: "viết bằng đoạn văn và gạch đầu dòng; ghi chú riêng để trong <!-- … -->",
    en: "write paragraphs and lists; remarks of your own stand in <!-- … -->")
  static let beforeHeading = LocalizedText(
    vi: "đoạn này không nằm dưới đề mục nào của báo cáo", en: "this passage stands under no heading of the report")
  static func unknownHeading(_ heading: String, _ id: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(heading)” không phải đề mục của báo cáo “\(id)”",
      en: "“\(heading)” is not a heading of the report “\(id)”")
  }
  static func headings(_ places: [NarrativePlace]) -> LocalizedText {
    LocalizedText(
      vi: "các đề mục: \(places.map(\.title.vi).joined(separator: "; "))",
      en: "headings: \(places.map(\.title.en).joined(separator: "; "))")
  }
}
