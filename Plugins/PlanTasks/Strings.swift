import NTMKit

/// All words of the report, in both languages. Those about bodies and awards are in Strings+Bodies.swift.
enum Strings {
  /// Why it is not made on another geography.
  static let fixedGeography = LocalizedText(
    vi: "nhiệm vụ, ban chỉ đạo và khen thưởng là của cơ quan lúc đó; đơn vị mới không nhận thay",
    en: "tasks, steering bodies and awards are of the bodies of their time; they do not pass to another unit")

  // MARK: The report and its options

  static let title = LocalizedText(vi: "Thực hiện nhiệm vụ", en: "Plan tasks")
  static let summary = LocalizedText(
    vi: "kế hoạch có được thực hiện không: bảy nhóm giải pháp, cơ quan, hạn, minh chứng; ban chỉ đạo, khen thưởng",
    en: "is the plan being carried out: solution groups, agencies, due dates, evidence; steering bodies, awards")
  static let agencyOption = LocalizedText(
    vi: "chỉ nhiệm vụ của một cơ quan chủ trì", en: "the tasks of one responsible agency alone")
  static let groupOption = LocalizedText(
    vi: "chỉ nhiệm vụ của một nhóm giải pháp, như 5", en: "the tasks of one solution group alone, as in 5")
  static let exampleWhole = LocalizedText(vi: "mọi nhiệm vụ", en: "every task")
  static let exampleLate = LocalizedText(vi: "nhiệm vụ quá hạn", en: "tasks that are late")
  static let exampleAgency = LocalizedText(vi: "nhiệm vụ của một cơ quan", en: "the tasks of one agency")
  static let exampleGroups = LocalizedText(
    vi: "từng nhóm giải pháp: số nhiệm vụ, đã xong, quá hạn", en: "each solution group: tasks, done, late")
  static let exampleLateGroups = LocalizedText(
    vi: "nhóm nào có nhiệm vụ quá hạn", en: "which groups have late tasks")
  static let exampleBodies = LocalizedText(
    vi: "ban chỉ đạo từng cấp: còn khuyết bao nhiêu, mấy ban có trước kế hoạch",
    en: "steering bodies by level: vacancies, and how many are older than the plan")

  static func documentTitle(
    plan: String?, place: String?, of filter: TaskData.Filter, day: CalendarDate
  ) -> LocalizedText {
    var parts = [
      plan.map { LocalizedText(vi: "Thực hiện nhiệm vụ kế hoạch \($0)", en: "Tasks of plan \($0)") } ?? title
    ]
    if let place { parts.append(LocalizedText(verbatim: place)) }
    if let group = filter.group { parts.append(groupLabel(group)) }
    if let agency = filter.agency { parts.append(LocalizedText(verbatim: agency)) }
    parts.append(LocalizedText(vi: "đến ngày \(day)", en: "as of \(day)"))
    return .list(parts)
  }

  // MARK: Overview

  static let overviewTitle = LocalizedText(vi: "Tổng quan", en: "At a glance")
  static let noTasks = LocalizedText(vi: "Chưa có nhiệm vụ nào của kế hoạch.", en: "There are no tasks of the plan.")
  static let tasksMetric = LocalizedText(vi: "Nhiệm vụ", en: "Tasks")
  static func cancelledAmongThem(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "trong đó \(count) đã hủy", en: "\(count) of them cancelled")
  }
  static let doneMetric = LocalizedText(vi: "Đã hoàn thành", en: "Done")
  static func inTimeAndLate(_ inTime: Int, _ late: Int) -> LocalizedText {
    LocalizedText(vi: "\(inTime) đúng hạn, \(late) trễ hạn", en: "\(inTime) in time, \(late) after the due date")
  }
  static let inTimeMetric = LocalizedText(vi: "Tỷ lệ hoàn thành đúng hạn", en: "Done in time")
  static func ofPassed(_ count: Int, _ passed: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) trên \(passed) nhiệm vụ đã hết hạn", en: "\(count) of \(passed) whose due date has passed")
  }
  static let lateMetric = LocalizedText(vi: "Quá hạn, chưa hoàn thành", en: "Late and open")
  static func longest(_ due: CalendarDate, _ id: String) -> LocalizedText {
    LocalizedText(vi: "lâu nhất: \(id), hạn \(due)", en: "longest: \(id), due \(due)")
  }
  static let dueSoonMetric = LocalizedText(vi: "Đến hạn trong 30 ngày tới", en: "Due within 30 days")
  static func next(_ due: CalendarDate, _ id: String) -> LocalizedText {
    LocalizedText(vi: "sớm nhất: \(id), hạn \(due)", en: "next: \(id), due \(due)")
  }
  static let withoutEvidenceMetric = LocalizedText(
    vi: "Hoàn thành mà chưa có minh chứng", en: "Done without evidence")

  // MARK: Groups and agencies

  static let totalWord = "total"
  static let total = LocalizedText(vi: "Tổng cộng", en: "Total")
  static let groupsTitle = LocalizedText(vi: "Theo nhóm giải pháp", en: "By solution group")
  static let groupColumn = LocalizedText(vi: "nhóm giải pháp", en: "solution group")
  static func groupLabel(_ group: String) -> LocalizedText {
    LocalizedText(vi: "nhóm \(group)", en: "group \(group)")
  }
  static let tasksColumn = LocalizedText(vi: "tổng số", en: "tasks")
  static let doneColumn = LocalizedText(vi: "hoàn thành", en: "done")
  static let doneLateColumn = LocalizedText(vi: "hoàn thành trễ", en: "done late")
  static let outstandingColumn = LocalizedText(vi: "chưa xong", en: "open")
  static let lateColumn = LocalizedText(vi: "quá hạn", en: "late")
  static let dueSoonColumn = LocalizedText(vi: "sắp đến hạn", en: "due soon")
  static let notBegunColumn = LocalizedText(vi: "chưa triển khai", en: "not begun")
  static let cancelledColumn = LocalizedText(vi: "đã hủy", en: "cancelled")
  static let groupsChartTitle = LocalizedText(
    vi: "Nhiệm vụ của từng nhóm giải pháp", en: "Tasks of each solution group")
  static func groupsChartDescription(done: Int, of count: Int, late: Int) -> LocalizedText {
    LocalizedText(
      vi: "Đã hoàn thành \(done) trên \(count) nhiệm vụ không hủy; \(late) quá hạn.",
      en: "Done: \(done) of \(count) tasks that were not cancelled; late: \(late).")
  }
  static let agenciesTitle = LocalizedText(vi: "Theo cơ quan chủ trì", en: "By responsible agency")
  static let matrixTitle = LocalizedText(
    vi: "Cơ quan × nhóm giải pháp: việc cấp bách nhất", en: "Agency × solution group: the most pressing task")
  static func matrixDescription(late: Int, of count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(late) trên \(count) cơ quan có nhiệm vụ quá hạn.", en: "Agencies with a late task: \(late) of \(count).")
  }

  static let countsCaption = LocalizedText(
    vi: "Từng cơ quan, từng nhóm giải pháp: số nhiệm vụ, đã hoàn thành, quá hạn, sắp đến hạn",
    en: "Agency by agency, group by group: tasks, done, late, due soon")
  static let matrixCaption = LocalizedText(
    vi: "Cơ quan × nhóm giải pháp, dạng số liệu: tasks.matrix", en: "Agency × solution group as data: tasks.matrix")
  static let noTaskWord = "not_applicable"
  static let mapStatuses = statuses.merging([
    noTaskWord: LocalizedText(vi: "không có nhiệm vụ hoặc đã hủy", en: "no task, or cancelled")
  ]) { first, _ in first }

  static let statuses: [String: LocalizedText] = Dictionary(
    uniqueKeysWithValues: PlanTask.Status.allCases.map { ($0.rawValue, status($0)) })
  private static func status(_ status: PlanTask.Status) -> LocalizedText {
    switch status {
    case .late: LocalizedText(vi: "quá hạn", en: "late")
    case .dueSoon: LocalizedText(vi: "sắp đến hạn", en: "due soon")
    case .open: LocalizedText(vi: "còn hạn", en: "open")
    case .doneLate: LocalizedText(vi: "hoàn thành trễ", en: "done late")
    case .done: LocalizedText(vi: "hoàn thành", en: "done")
    case .cancelled: LocalizedText(vi: "đã hủy", en: "cancelled")
    }
  }

  // MARK: Tasks

  static let tasksTitle = LocalizedText(vi: "Từng nhiệm vụ", en: "All tasks")
  static let tasksLead = LocalizedText(
    vi: """
      Quá hạn trước, rồi sắp đến hạn, còn hạn, đã hoàn thành; trong mỗi loại theo hạn. Số ngày còn lại âm là đã trễ \
      bấy nhiêu ngày; của việc đã xong thì tính đến ngày hoàn thành.
      """,
    en: """
      Late ones first, then due soon, open and done, each by due date. Negative days left are days late; for what is \
      done they are counted to the day it was done.
      """)
  static let taskColumn = LocalizedText(vi: "nhiệm vụ", en: "task")
  static let daysColumn = LocalizedText(vi: "còn lại", en: "left")

  // MARK: Findings

  static let findingsTitle = LocalizedText(vi: "Cần kiểm tra lại", en: "To be checked")
  static let noFindings = LocalizedText(
    vi: "Không có gì cần kiểm tra lại: việc đã xong đều có ngày và minh chứng.",
    en: "Nothing: whatever is done has its day and its evidence.")
  static let findingColumn = LocalizedText(vi: "điều tìm thấy", en: "finding")
  static func finding(_ finding: Findings.Finding) -> LocalizedText {
    switch finding {
    case .noEvidence: LocalizedText(vi: "hoàn thành, chưa có minh chứng", en: "done without evidence")
    case .noDate: LocalizedText(vi: "hoàn thành, không rõ ngày", en: "done on an unknown day")
    case .inFuture: LocalizedText(vi: "ngày hoàn thành sau ngày báo cáo", en: "done after the reporting date")
    case .notMarkedDone: LocalizedText(vi: "có ngày hoàn thành mà chưa ghi là xong", en: "has a day done, but is open")
    case .noDueDate: LocalizedText(vi: "không có hạn", en: "no due date")
    case .unknownGroup: LocalizedText(vi: "kế hoạch không có nhóm này", en: "not a group of the plan")
    }
  }

  // MARK: Method

  static let methodTitle = LocalizedText(vi: "Cách tính và điều cần biết", en: "Method and caveats")
  static func statusRule(_ day: CalendarDate, days: Int) -> LocalizedText {
    LocalizedText(
      vi: """
        Xét đến ngày \(day). Quá hạn: hạn trước ngày đó mà chưa xong; sắp đến hạn: hạn trong \(days) ngày kể từ ngày đó. \
        Hoàn thành trễ vẫn được tính là hoàn thành; hoàn thành không rõ ngày tính là đúng hạn. Việc đã hủy không tính \
        vào tỷ lệ.
        """,
      en: """
        As of \(day). Late: due before that day and not done; due soon: due within \(days) days from it. What was done late \
        counts as done; what was done on an unknown day counts as in time. Cancelled tasks are left out of the share.
        """)
  }
  static let yearRule = LocalizedText(
    vi: """
      Tính nhiệm vụ có hạn trong năm, nhiệm vụ năm trước còn dở khi sang năm, và nhiệm vụ năm sau sắp đến hạn.
      """,
    en: "Counted are tasks due in the year, earlier ones still open when it began, and later ones that are due soon.")
  static func otherYears(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "Nhiệm vụ của năm khác, không tính: \(count).", en: "Tasks of other years, left out: \(count).")
  }
  static func doneLater(_ ids: [String], _ day: CalendarDate) -> LocalizedText {
    let list = LocalizedText(verbatim: ids.joined(separator: ", "))
    return LocalizedText(
      vi: "Xong sau ngày \(day) nên tính là chưa xong vào ngày đó: \(list).",
      en: "Done after \(day), and so not yet done on that day: \(list).")
  }
  static let noGroups = LocalizedText(
    vi: "Chưa có tên các nhóm giải pháp: nhập kế hoạch có mục “solutions”.",
    en: "The titles of the solution groups are missing: import a plan that has “solutions”.")
  static func spellings(_ groups: [[String]]) -> LocalizedText {
    let list = LocalizedText(verbatim: groups.map { $0.joined(separator: " / ") }.joined(separator: "; "))
    return LocalizedText(
      vi: "Tên cơ quan viết khác nhau nên tính riêng: \(list).",
      en: "Names of agencies that are written in several ways, and so counted apart: \(list).")
  }
  static let filtered = LocalizedText(
    vi: "Ban chỉ đạo và khen thưởng là của toàn tỉnh, không theo cơ quan hay nhóm đã chọn.",
    en: "Steering bodies and awards are those of the whole province, whichever agency or group was chosen.")

  // MARK: Errors

  static func unknownAgency(_ name: String) -> LocalizedText {
    LocalizedText(vi: "không có nhiệm vụ nào của cơ quan “\(name)”", en: "no task has the agency “\(name)”")
  }
  static func ambiguousAgency(_ name: String, _ hits: [String]) -> LocalizedText {
    LocalizedText(vi: "“\(name)” có thể là \(hits.count) cơ quan", en: "“\(name)” could be \(hits.count) agencies")
  }
  static func nearest(_ names: [String]) -> LocalizedText {
    let list = names.map { "“\($0)”" }.joined(separator: ", ")
    return LocalizedText(vi: "gần giống: \(list)", en: "nearest: \(list)")
  }
  static let listAgencies = LocalizedText(
    vi: "xem danh sách: tasks.agencies | select agency", en: "see the list: tasks.agencies | select agency")
  static func unknownGroup(_ code: String) -> LocalizedText {
    LocalizedText(vi: "kế hoạch không có nhóm giải pháp “\(code)”", en: "the plan has no solution group “\(code)”")
  }
  static func groupsAre(_ codes: [String]) -> LocalizedText {
    let list = codes.joined(separator: ", ")
    return codes.isEmpty
      ? noGroups : LocalizedText(vi: "các nhóm: \(list)", en: "the groups: \(list)")
  }
}
