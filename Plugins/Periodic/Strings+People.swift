import NTMKit

/// What is missing, and what people write.
extension Strings {
  static let noTasks = both(
    "Chưa có số liệu về nhiệm vụ và ban chỉ đạo.", "There are no data on tasks and steering bodies.")
  static let noNextTasks = both(
    "Chưa có nhiệm vụ nào của kỳ tới trong dữ liệu.", "The data have no tasks of the next period.")
  static let noTraining = both(
    "Chưa có số liệu về tập huấn và thi đua.", "There are no data on training and emulation.")
  static let noFunds = both("Chưa có số liệu về vốn.", "There are no data on funds.")
  static let noResults = both("Chưa có kết quả đánh giá của kỳ này.", "There are no results of this period.")
  static let noProducts = both("Chưa có số liệu OCOP.", "There are no data on OCOP.")
  static let noShortcomings = both("Chưa có kế hoạch để đối chiếu.", "There is no plan to compare with.")

  // MARK: Free text

  static func hint(_ section: ReportSection) -> LocalizedText {
    switch section {
    case .direction: both("văn bản ban hành, kiểm tra, giám sát", "documents issued, inspections")
    case .communication: both("phong trào thi đua, tuyên truyền", "emulation, communication")
    case .funding: both("nợ đọng xây dựng cơ bản, cách huy động", "arrears, how funds were mobilised")
    case .criteria: both("vì sao tăng, giảm", "why figures rose or fell")
    case .units: both("hồ sơ công nhận đang trình", "dossiers under way")
    case .ocop: both("hội chợ, kết nối cung cầu", "fairs, market links")
    case .shortcomings: both("tồn tại khác, nguyên nhân", "other shortcomings, causes")
    case .next: both("nhiệm vụ, giải pháp, đề xuất, kiến nghị", "tasks, solutions, proposals")
    }
  }
  static func unknownFigure(_ name: String) -> LocalizedText {
    both("báo cáo không có số “\(name)”", "the report has no figure “\(name)”")
  }
  static func figureNames(_ columns: [String]) -> LocalizedText {
    let list = columns.joined(separator: ", ")
    return both(
      "viết {số} hoặc {số.cột}, cột là \(list); tên các số: periodic | select figure",
      "write {figure} or {figure.column}, a column being \(list); the names: periodic | select figure")
  }
  static func figureWithoutValue(_ name: String) -> LocalizedText {
    both("kỳ này chưa có số “\(name)”", "this period has no “\(name)”")
  }
  static let figureWithoutValueHint = both(
    "bỏ câu này, hoặc nhập số liệu còn thiếu", "leave the sentence out, or import what is missing")
  static func didYouMean(_ name: String) -> LocalizedText {
    both("có phải là “\(name)”?", "did you mean “\(name)”?")
  }
  static let noAppendix = both("Chưa có số liệu cho phụ biểu này.", "There are no data for this appendix.")
}
