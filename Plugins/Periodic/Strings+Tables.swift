import NTMKit

/// Captions and titles of appendices, and how the report is made.
extension Strings {
  static let groupsCaption = both("Nhiệm vụ theo nhóm giải pháp", "Tasks by solution group")
  static let atRiskCaption = both(
    "Chỉ tiêu có nguy cơ không đạt; một chỉ tiêu được đếm có thể ghi thành nhiều dòng",
    "Targets at risk; one that is counted may stand in several rows")
  static let distributionCaption = both("Số xã theo số tiêu chí đạt", "Communes by criteria met")
  static let criteriaCaption = both("Từng tiêu chí", "Criterion by criterion")
  static let fundsCaption = both("Theo nguồn vốn", "By source")
  static let contentsCaption = both("Theo nội dung và nguồn vốn", "By content and source")
  static let ocopDistrictsCaption = both("Theo huyện", "By district")
  static let ocopGroupsCaption = both("Theo nhóm sản phẩm và hạng sao", "By group and stars")
  static let recognisedCaption = both(
    "Sản phẩm được công nhận 3–4 sao từ đầu năm", "Products recognised at 3–4 stars since the beginning of the year")
  static let levelsCaption = both("Theo cấp cán bộ", "By level of cadres")
  static let topicsCaption = both("Theo chủ đề", "By topic")
  static let statesCaption = both("Kết quả từng tiêu chí của từng xã", "Each commune's result on each criterion")
  static let matrixCaption = both("Kết quả từng xã", "Results commune by commune")
  static let recognitionCaption = both("Công nhận theo huyện", "Recognition by district")
  static func nextTasksCaption(_ period: Period) -> LocalizedText {
    both(
      "Nhiệm vụ quá hạn và đến hạn đến hết \(period.formal.vi)", "Tasks late, or due by the end of \(period.formal.en)")
  }
  static func noNextTasks(_ period: Period) -> LocalizedText {
    both(
      "Không nhiệm vụ nào đến hạn đến hết \(period.formal.vi).", "No task falls due by the end of \(period.formal.en).")
  }
  static func nextTargetsCaption(_ year: Int, plan: String?) -> LocalizedText {
    let number = plan.map { " (\($0))" } ?? ""
    return both("Chỉ tiêu kế hoạch năm \(year)\(number)", "Targets of the plan for \(year)\(number)")
  }
  static let nextTargetColumn = both("Chỉ tiêu", "Target")
  static func noNextPlan(_ year: Int) -> LocalizedText {
    both("Chưa có kế hoạch năm \(year) trong dữ liệu.", "The data have no plan for \(year).")
  }
  static let nextPlanLater = both("Nêu trong báo cáo kết thúc năm.", "They stand in the report that ends a year.")
  static let nextYearsTargets = both("Chỉ tiêu kế hoạch năm sau", "Targets of the next year's plan")
  static let namedCaption = both(
    "Xã nêu tên trong kế hoạch chưa được công nhận", "Communes that the plan names, not recognised yet")
  static let allNamedReached = both(
    "Mọi xã nêu tên trong kế hoạch đều đã đạt.", "All communes that the plan names got there.")
  static let taskColumn = both("Nhiệm vụ", "Task")
  static let levelColumn = both("Mức công nhận", "Level aimed at")
  static let communeColumn = both("Xã", "Commune")
  static let districtColumn = both("Huyện", "District")
  static let targetColumn = both("Mục tiêu năm", "This year's target")
  static let lackingColumn = both("Tiêu chí chưa đạt", "Criteria lacking")
  static let recognisedColumn = both("Đã công nhận", "Recognised")
  static let awaitingColumn = both("Đủ tiêu chí, chờ quyết định", "Meets all, awaits decision")
  static let baseLevel = both("Đạt chuẩn", "New rural")
  static let advancedColumn = both("Nâng cao", "Advanced")
  static let modelColumn = both("Kiểu mẫu", "Model")
  static let fallenColumn = both("Nay có tiêu chí không đạt", "Fallen back")

  static let appendicesTitle = both("Phụ biểu", "Appendices")
  static func appendix(_ letter: String, _ title: LocalizedText, set: LocalizedText?) -> LocalizedText {
    by(set, both("Phụ biểu \(letter). \(title.vi)", "Appendix \(letter). \(title.en)"))
  }
  static let matrixTitle = both("Kết quả theo xã và tiêu chí", "Results by commune and criterion")
  static let distributionTitle = both("Phân theo số tiêu chí đạt", "Distribution of criteria met")
  static let recognitionTitle = both("Tổng hợp công nhận", "Recognition")
  static let criteriaTitle = both("Kết quả từng tiêu chí", "Results by criterion")
  static let fundsTitle = both("Nguồn lực huy động", "Funds mobilised")
  static let ocopTitle = both("Sản phẩm OCOP", "OCOP products")
  static let trainingTitle = both("Tập huấn", "Training")

  static let methodTitle = both("Cách lập", "How it is made")
  static let methodNumbers = both(
    "Mọi con số trong lời văn lấy từ bảng Số liệu chính hoặc phụ biểu, không nhập tay; các bảng lấy từ báo cáo gap, plan, ocop, training, tasks, funding của cùng kỳ.",
    "Every figure in a sentence is a cell of the table of main figures or of an appendix; the tables come from the reports gap, plan, ocop, training, tasks and funding on the same period."
  )
  static let methodCumulative = both(
    "Tập huấn, vốn và OCOP tính lũy kế từ đầu năm; kết quả tiêu chí và công nhận là tình trạng cuối kỳ. So cùng kỳ là so với cùng kỳ năm trước; câu nào thiếu số thì không viết.",
    "Training, funds and OCOP are cumulative from the beginning of the year; criteria and recognition are as of the period's end. A sentence that lacks a figure is left out."
  )
  static let methodText = both(
    "Số văn bản, ngày ký do đơn vị ghi. Nợ đọng xây dựng cơ bản, nguyên nhân, đề xuất, kiến nghị không có trong số liệu: đơn vị viết trong tệp mà `narrative periodic` tạo ra, ghép nguyên văn.",
    "The number and the day of signing are for the office to write. Arrears, causes and proposals are not among the data: people write them in the file that `narrative periodic` begins, and they stand here as written."
  )
  static let methodTargets = both(
    "Chỉ tiêu đếm một lần: không kể xã nêu tên (đếm riêng), cũng không kể tổng lũy kế và tỷ lệ của một chỉ tiêu đã đếm theo số lượng.",
    "Targets count once: not the named communes, which are counted apart, nor the total and the share that say a counted one in another way."
  )
  static let methodSet = both(
    "Đạt, thiếu, bình quân và phụ biểu A, B, D theo bộ tiêu chí được chọn; chờ công nhận và chỉ tiêu kế hoạch tính theo bộ của từng mức.",
    "Criteria met and lacking, means and the appendices A, B and D are by the set asked for; communes awaiting a decision and the plan's targets are by the set of their own level."
  )
  static let methodBridge = both(
    "Báo cáo bridge tách phần thay đổi do quy định khỏi phần thực chất so với cùng kỳ năm trước.",
    "The report bridge tells the change of rules since a year before from real change.")
}
