import NTMKit

// The kinds of file: titles, columns, and what each assumes.
extension Strings {
  enum Columns {
    static let unit = LocalizedText(
      vi: "mã đơn vị, hoặc tên nếu không có mã", en: "the unit's code, or its name where there is no code")
    static let unitName = LocalizedText(
      vi: "tên đơn vị; đủ dùng nếu không có cột mã", en: "the unit's name; enough where there is no column of codes")
    static let district = LocalizedText(
      vi: "huyện của xã, để phân biệt các xã trùng tên",
      en: "the commune's district, to tell communes of one name apart")
    static let set = LocalizedText(vi: "mã bộ tiêu chí", en: "the criteria set's code")
    static let validFrom = LocalizedText(vi: "ngày bắt đầu có hiệu lực", en: "first day of validity")
    static let validTo = LocalizedText(vi: "ngày cuối cùng có hiệu lực", en: "last day of validity")
    static let note = LocalizedText(vi: "ghi chú, không lưu", en: "a note, not stored")
  }

  enum Units {
    static let title = LocalizedText(vi: "Danh mục đơn vị hành chính", en: "List of units")
    static let summary = LocalizedText(
      vi: "tỉnh, huyện, xã với mã, loại, cấp trên và thời hạn hiệu lực",
      en: "provinces, districts and communes with code, kind, parent and validity")
    static let code = LocalizedText(vi: "mã của cơ quan thống kê", en: "the statistics office's code")
    static let name = LocalizedText(
      vi: "tên; loại đứng trước tên được tách ra", en: "the name; a kind in front of it is split off")
    static let kind = LocalizedText(vi: "tỉnh, huyện, thị xã, xã, phường …", en: "tỉnh, huyện, thị xã, xã, phường …")
    static let level = LocalizedText(
      vi: "province (tỉnh), district (huyện) hoặc commune (xã)", en: "province, district or commune")
    static let parent = LocalizedText(vi: "mã đơn vị cấp trên", en: "the code of the unit above")
    static let region = LocalizedText(
      vi: "vùng hoặc nhóm xã quyết định ngưỡng", en: "the region or commune group whose thresholds apply")
    static func duplicate(_ code: String, _ line: Int) -> LocalizedText {
      LocalizedText(
        vi: "mã “\(code)” với cùng hiệu lực đã có ở dòng \(String(line))",
        en: "the code “\(code)” with the same validity is already in line \(String(line))")
    }
    static func unknownLevel(_ text: String) -> LocalizedText {
      LocalizedText(vi: "“\(text)” không phải cấp hành chính", en: "“\(text)” is not a level of units")
    }
    static let levelHint = LocalizedText(
      vi: "viết province (tỉnh), district (huyện) hoặc commune (xã)",
      en: "write province (tỉnh), district (huyện) or commune (xã)")
    static func unknownParent(_ code: String) -> LocalizedText {
      LocalizedText(
        vi: "đơn vị cấp trên “\(code)” không có trong tệp lẫn tệp làm việc",
        en: "the parent “\(code)” is neither in the file nor in the workspace")
    }
    static let parentHint = LocalizedText(
      vi: "thêm dòng của đơn vị cấp trên vào tệp", en: "add the parent's row to the file")
    static func withoutKind(_ count: Int) -> LocalizedText {
      LocalizedText(vi: "số đơn vị không ghi loại: \(count)", en: "units without a kind: \(count)")
    }
  }

  enum ProgrammeCommunes {
    static let title = LocalizedText(vi: "Danh sách xã của Chương trình", en: "The programme's communes")
    static let summary = LocalizedText(
      vi: "các xã làm mẫu số của Chương trình, theo thời gian",
      en: "the communes the programme's figures are out of, dated")
  }

  enum Populations {
    static let title = LocalizedText(vi: "Dân số", en: "Populations")
    static let summary = LocalizedText(vi: "dân số của từng đơn vị", en: "how many people live in each unit")
    static let population = LocalizedText(vi: "số người", en: "number of people")
    static let asOf = LocalizedText(vi: "ngày của số liệu", en: "the day the number is for")
  }

  enum CriteriaSets {
    static let title = LocalizedText(vi: "Bộ tiêu chí", en: "Criteria sets")
    static let summary = LocalizedText(
      vi: "tiêu chí, chỉ tiêu, ngưỡng theo vùng và năm, kèm độ tin cậy (YAML)",
      en: "criteria, indicators, thresholds by group and year, with their confidence (YAML)")
    static let sets = LocalizedText(
      vi: "các bộ: code, vi, en, criteria → indicators → threshold",
      en: "the sets: code, vi, en, criteria → indicators → threshold")
    static let groups = LocalizedText(vi: "tên các nhóm tiêu chí", en: "titles of the groups of criteria")
    static func withoutConfidence(_ count: Int) -> LocalizedText {
      LocalizedText(
        vi: "\(count) chỉ tiêu không ghi độ tin cậy: coi là low",
        en: "\(count) indicators state no confidence: taken as low")
    }
  }

  enum Indicators {
    static let title = LocalizedText(vi: "Chỉ tiêu của một bộ tiêu chí", en: "Indicators of a criteria set")
    static let summary = LocalizedText(
      vi: "mỗi dòng một chỉ tiêu; ngưỡng ở tệp thresholds", en: "one indicator a row; thresholds in a file of their own"
    )
    static let code = LocalizedText(vi: "mã chỉ tiêu: 17.5", en: "the indicator's id: 17.5")
    static let criterion = LocalizedText(vi: "mã tiêu chí: 17", en: "the criterion's id: 17")
    static let criterionName = LocalizedText(vi: "tên tiêu chí", en: "the criterion's title")
    static let name = LocalizedText(vi: "tên chỉ tiêu", en: "the indicator's title")
    static let nameEn = LocalizedText(vi: "tên tiếng Anh", en: "the title in English")
    static let kind = LocalizedText(
      vi: "attested (đạt/chưa đạt), numeric, percentage, money", en: "attested, numeric, percentage or money")
    static let unit = LocalizedText(vi: "đơn vị tính", en: "unit of measure")
    static let direction = LocalizedText(
      vi: "ge: từ ngưỡng trở lên; le: từ ngưỡng trở xuống", en: "ge: at least the threshold; le: at most")
    static let min = LocalizedText(vi: "giá trị nhỏ nhất có thể", en: "the least plausible value")
    static let max = LocalizedText(vi: "giá trị lớn nhất có thể", en: "the greatest plausible value")
    static func rangeReversed(_ low: Double, _ high: Double) -> LocalizedText {
      LocalizedText(vi: "max \(high) nhỏ hơn min \(low)", en: "max \(high) is less than min \(low)")
    }
    static func setAssumed(_ code: String) -> LocalizedText {
      LocalizedText(
        vi: "mã bộ tiêu chí là “\(code)”; đổi bằng --set", en: "the set's code is “\(code)”; choose another with --set")
    }
    static let confidenceAssumed = LocalizedText(
      vi: "độ tin cậy của các chỉ tiêu: medium (một nguồn là tệp này)",
      en: "the indicators' confidence: medium (one source, this file)")
  }

  enum CriteriaSetList {
    static let title = LocalizedText(vi: "Danh sách bộ tiêu chí", en: "List of criteria sets")
    static let summary = LocalizedText(
      vi: "tên, quyết định và ngày hiệu lực của các bộ tiêu chí đã có, mỗi bộ một dòng",
      en: "titles, decisions and dates of sets that are already there, one set a row")
    static let titleColumn = LocalizedText(vi: "tên bộ tiêu chí", en: "the set's title")
    static let titleEn = LocalizedText(vi: "tên tiếng Anh", en: "the title in English")
    static let decision = LocalizedText(vi: "quyết định ban hành", en: "the decision that set it up")
    static let effectiveFrom = LocalizedText(vi: "ngày có hiệu lực", en: "the day from which it is in force")
  }

  enum Thresholds {
    static let title = LocalizedText(vi: "Ngưỡng của chỉ tiêu", en: "Thresholds")
    static let summary = LocalizedText(
      vi: "ngưỡng theo vùng, năm cho bộ tiêu chí đã có",
      en: "thresholds by group and year for a set that is already there")
    static let indicator = LocalizedText(vi: "mã chỉ tiêu", en: "the indicator's id")
    static let group = LocalizedText(
      vi: "vùng hoặc nhóm xã; trống: chung", en: "region or commune group; empty: common")
    static let year = LocalizedText(vi: "năm; trống: mọi năm", en: "year; empty: every year")
    static let threshold = LocalizedText(vi: "ngưỡng", en: "the threshold")
    static let confidence = LocalizedText(vi: "độ tin cậy: high, medium, low", en: "confidence: high, medium, low")
    static let source = LocalizedText(vi: "căn cứ", en: "the source")
    static let confidenceAssumed = LocalizedText(
      vi: "độ tin cậy của các ngưỡng: medium (một nguồn là tệp này)",
      en: "the thresholds' confidence: medium (one source, this file)")
    static func setAssumed(_ code: String) -> LocalizedText {
      LocalizedText(
        vi: "ngưỡng cho bộ tiêu chí \(code); đổi bằng --set",
        en: "thresholds of the set \(code); choose another with --set")
    }
    static func forAttested(_ id: String) -> LocalizedText {
      LocalizedText(
        vi: "chỉ tiêu \(id) chỉ ghi đạt hoặc chưa đạt, không có ngưỡng",
        en: "the indicator \(id) is attested and has no threshold")
    }
  }

  enum SetAssignments {
    static let title = LocalizedText(vi: "Bộ tiêu chí áp dụng cho kỳ nào", en: "Which set judges which periods")
    static let summary = LocalizedText(
      vi: "bộ tiêu chí áp dụng từ kỳ nào đến kỳ nào, cho mức nào",
      en: "a set, the periods it judges, and for which level")
    static let level = LocalizedText(
      vi: "mức: ntm, advanced (nâng cao), model (kiểu mẫu)", en: "level: ntm, advanced, model")
    static let from = LocalizedText(vi: "kỳ đầu tiên", en: "first period")
    static let to = LocalizedText(vi: "kỳ cuối cùng; trống: chưa hết", en: "last period; empty: no end")
  }

  enum Recognitions {
    static let title = LocalizedText(vi: "Quyết định công nhận", en: "Decisions of recognition")
    static let summary = LocalizedText(
      vi: "xã được công nhận mức nào, theo quyết định nào",
      en: "which commune was recognised at which level, by which decision")
    static let level = SetAssignments.level
    static let field = LocalizedText(vi: "lĩnh vực kiểu mẫu", en: "the field a model commune is a model in")
    static let targetYear = LocalizedText(vi: "năm đạt chuẩn", en: "the year it is counted for")
    static let decisionNumber = LocalizedText(vi: "số quyết định", en: "the decision's number")
    static let decisionDate = LocalizedText(vi: "ngày quyết định", en: "the decision's date")
    static let revokedOn = LocalizedText(vi: "ngày thu hồi", en: "the day it was revoked")
  }

  enum Submissions {
    static let title = LocalizedText(vi: "Kết quả các xã báo cáo", en: "What communes reported")
    static let summary = LocalizedText(
      vi: "mỗi dòng một giá trị, hoặc mỗi dòng một xã với các cột chỉ tiêu (17.5) và tiêu chí (TC 17)",
      en: "one value a row, or one commune a row with columns for indicators (17.5) and criteria (TC 17)")
    static let period = LocalizedText(
      vi: "kỳ: 2022Q3, Quý 3/2022; thay bằng --period", en: "the period: 2022Q3; or --period for the whole file")
    static let indicator = LocalizedText(
      vi: "mã chỉ tiêu (17.5) hoặc tiêu chí (TC 17), nếu mỗi dòng một giá trị",
      en: "indicator (17.5) or criterion (TC 17), in a file of one value a row")
    static let value = LocalizedText(
      vi: "số, đạt, chưa đạt hoặc không áp dụng", en: "a number, đạt, chưa đạt or không áp dụng")
    static let attested = LocalizedText(
      vi: "xã tự đánh giá đạt hay chưa", en: "the commune's own judgement: đạt or chưa đạt")
    static let assessedOn = LocalizedText(vi: "ngày đánh giá, không lưu", en: "day of assessment, not stored")
  }
}
