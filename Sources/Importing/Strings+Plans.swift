import NTMKit

// Plans: columns and keys, and the titles of targets that a plan implies without wording them.
extension Strings {
  enum Plan {
    static let title = LocalizedText(vi: "Kế hoạch", en: "A plan")
    static let summary = LocalizedText(
      vi: "mọi mục tiêu của kế hoạch năm: cam kết và phấn đấu (YAML)",
      en: "all targets of a year's plan, committed and stretch (YAML)")
    static let head = LocalizedText(
      vi: "number, province_code, deadline của kế hoạch", en: "the plan's number, province_code and deadline")
    static let targetsNTM = LocalizedText(vi: "mục tiêu về xã", en: "targets about communes")
    static let targetsOCOP = LocalizedText(vi: "mục tiêu về sản phẩm OCOP", en: "targets about OCOP products")
    static let solutions = LocalizedText(vi: "các nhóm giải pháp", en: "the groups of solutions")

    private static func standard(_ level: Recognition.Level) -> LocalizedText {
      switch level {
      case .none, .ntm: LocalizedText(vi: "đạt chuẩn nông thôn mới", en: "new rural")
      case .advanced: LocalizedText(vi: "nông thôn mới nâng cao", en: "advanced new rural")
      case .model: LocalizedText(vi: "nông thôn mới kiểu mẫu", en: "model new rural")
      }
    }
    static func cumulative(_ count: Double, _ level: Recognition.Level) -> LocalizedText {
      LocalizedText(
        vi: "Tổng số xã \(standard(level)): \(count)",
        en: "\(standard(level).en.capitalisedFirst) communes in all: \(count)")
    }
    static func ratio(_ percent: Double, _ level: Recognition.Level) -> LocalizedText {
      LocalizedText(
        vi: "Tỷ lệ xã \(standard(level)): \(percent, digits: 1) %",
        en: "Share of \(standard(level)) communes: \(percent, digits: 1)%")
    }
    static func named(_ commune: String, _ district: String?, _ level: Recognition.Level) -> LocalizedText {
      let place = district.map { "\(commune), \($0)" } ?? commune
      return LocalizedText(
        vi: "\(place.capitalisedFirst): \(standard(level))", en: "\(place): \(standard(level)) commune")
    }
    /// The plan's own words, where it has them.
    static func stretch(_ count: Double, _ level: Recognition.Level, vi: String?, en: String?) -> LocalizedText {
      let text = LocalizedText(
        vi: "Phấn đấu thêm \(count) xã \(standard(level))",
        en: "Strive for \(count) more \(count == 1 ? "commune" : "communes") to meet all criteria (\(standard(level)))")
      return LocalizedText(resolvedVietnamese: vi ?? text.vi, resolvedEnglish: en ?? text.en)
    }
    static func dueInferred(_ due: CalendarDate?) -> LocalizedText {
      guard let due else { return LocalizedText(vi: "hạn là suy ra", en: "the due date is inferred") }
      return LocalizedText(
        vi: "hạn \(due) là suy ra, theo tệp", en: "the due date \(due) is inferred, as the file says")
    }
    static func baseInferred(_ id: String, _ value: Double) -> LocalizedText {
      LocalizedText(
        vi: "số gốc \(value) của \(id) là suy ra, theo tệp",
        en: "the baseline \(value) of \(id) is inferred, as the file says")
    }
    static func dossiers(_ id: String, said measure: String?) -> LocalizedText {
      let text = LocalizedText(
        vi: "\(id) được tính theo hồ sơ đã nộp để đánh giá cấp quốc gia",
        en: "\(id) counts dossiers filed for the national evaluation")
      guard let measure else { return text }
      return LocalizedText(vi: "\(text); kế hoạch ghi: \(measure)", en: "\(text); the plan says: \(measure)")
    }
    static func perDistrict(_ count: Double) -> LocalizedText {
      LocalizedText(
        vi: "Phấn đấu mỗi đơn vị cấp huyện \(count) sản phẩm 3 - 4 sao cấp huyện",
        en: "Strive for \(count) products at 3-4 stars in each district-level unit (district council)")
    }
    static func withoutNumber(_ id: String, _ title: LocalizedText) -> LocalizedText {
      LocalizedText(
        vi: "\(id) không có số nên không lưu: \(title)", en: "\(id) has no number and is not stored: \(title)")
    }
  }

  enum PlanTargets {
    static let title = LocalizedText(vi: "Mục tiêu kế hoạch", en: "Plan targets")
    static let summary = LocalizedText(
      vi: "mỗi dòng một mục tiêu, hoặc mỗi dòng một tỉnh với số xã và số sản phẩm",
      en: "one target a row, or one province a row with its communes and products")
    static let id = LocalizedText(vi: "mã mục tiêu", en: "the target's id")
    static let plan = LocalizedText(vi: "số kế hoạch; trống: tên tệp", en: "the plan's number; empty: the file's name")
    static let kind = LocalizedText(
      vi: "named, count, ratio, mean, cumulative hoặc floor", en: "named, count, ratio, mean, cumulative or floor")
    static let tier = LocalizedText(
      vi: "committed (cam kết) hoặc stretch (phấn đấu)", en: "committed (the default) or stretch")
    static let measure = LocalizedText(
      vi: "recognised, all_met, criteria_met hoặc products", en: "recognised, all_met, criteria_met or products")
    static let level = SetAssignments.level
    static let titleColumn = LocalizedText(vi: "nội dung mục tiêu", en: "the target in words")
    static let titleEn = LocalizedText(vi: "nội dung bằng tiếng Anh", en: "the target in English")
    static let unit = LocalizedText(vi: "đơn vị của mục tiêu", en: "the unit the target is for")
    static let measureUnit = LocalizedText(vi: "đơn vị tính, không lưu", en: "unit of measure, not stored")
    static let baseline = LocalizedText(vi: "số đầu kỳ", en: "where it starts from")
    static let target = LocalizedText(vi: "số phải đạt", en: "the number to reach")
    static let denominator = LocalizedText(vi: "mẫu số", en: "out of how many")
    static let due = LocalizedText(vi: "hạn", en: "the day it is due")
    static let targetCommunes = LocalizedText(
      vi: "tổng số xã phải đạt mọi tiêu chí", en: "communes to meet all criteria, in all")
    static let targetOCOP = LocalizedText(vi: "tổng số sản phẩm OCOP", en: "OCOP products, in all")
    static func dueAssumed(_ due: CalendarDate) -> LocalizedText {
      LocalizedText(vi: "hạn: \(due); đổi bằng --period", en: "due: \(due); choose another with --period")
    }
    static let withoutDue = LocalizedText(
      vi: "tệp không ghi hạn: mục tiêu không có hạn; ghi bằng --period",
      en: "the file has no due date: the targets have none; give one with --period")
    static func planAssumed(_ name: String) -> LocalizedText {
      LocalizedText(vi: "tên kế hoạch: “\(name)”, theo tên tệp", en: "the plan's name: “\(name)”, from the file's")
    }
    static func communes(_ count: Int, _ place: String) -> LocalizedText {
      LocalizedText(
        vi: "\(place.capitalisedFirst): \(count) xã đạt mọi tiêu chí",
        en: "\(place): \(count) communes meet all criteria")
    }
    static func products(_ count: Int, _ place: String) -> LocalizedText {
      LocalizedText(vi: "\(place.capitalisedFirst): \(count) sản phẩm OCOP", en: "\(place): \(count) OCOP products")
    }
  }
}

extension String {
  /// With its first letter in upper case.
  var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
