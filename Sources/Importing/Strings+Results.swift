import NTMKit

/// What is said of units and results, and of YAML files.
extension Strings {
  // MARK: Units

  static let noUnits = LocalizedText(
    vi: "tệp làm việc chưa có đơn vị hành chính nào", en: "the workspace has no units yet")
  static let noUnitsHint = LocalizedText(
    vi: "nạp danh mục đơn vị trước: import units.csv", en: "import the list of units first: import units.csv")
  static func wrongLevel(_ code: String, _ name: String, _ level: AdministrativeUnit.Level) -> LocalizedText {
    let (vi, en) =
      switch level {
      case .province: ("tỉnh", "a province")
      case .district: ("huyện", "a district")
      case .commune: ("xã", "a commune")
      }
    return LocalizedText(vi: "“\(code)” là \(name), không phải cấp \(vi)", en: "“\(code)” is \(name), not \(en)")
  }
  static func moreNamesDiffer(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "còn \(count) dòng nữa có tên khác với mã; đều lấy theo mã",
      en: "\(count) more \(count == 1 ? "row has a name" : "rows have names") other than the code's; the code counts")
  }
  static func nameDiffers(_ code: String, _ name: String, _ found: String) -> LocalizedText {
    LocalizedText(
      vi: "mã \(code) là \(name), tệp ghi “\(found)”; lấy theo mã",
      en: "the code \(code) is \(name), the file says “\(found)”; the code counts")
  }
  static func unknownRecognitionLevel(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải mức công nhận", en: "“\(text)” is not a level of recognition")
  }
  static let recognitionLevelHint = LocalizedText(
    vi: "viết ntm, advanced (nâng cao) hoặc model (kiểu mẫu)",
    en: "write ntm, advanced (nâng cao) or model (kiểu mẫu)")

  // MARK: Results

  static let noCriteriaSets = LocalizedText(
    vi: "tệp làm việc chưa có bộ tiêu chí nào", en: "the workspace has no criteria set yet")
  static let noCriteriaSetsHint = LocalizedText(
    vi: "nạp bộ tiêu chí trước: import criteria.yaml", en: "import one first: import criteria.yaml")
  static func unknownSet(_ code: String) -> LocalizedText {
    LocalizedText(vi: "không có bộ tiêu chí “\(code)”", en: "there is no criteria set “\(code)”")
  }
  static func setCodes(_ codes: [String]) -> LocalizedText {
    LocalizedText(
      vi: "các bộ tiêu chí: \(codes.joined(separator: ", "))", en: "criteria sets: \(codes.joined(separator: ", "))")
  }
  static func noCriteriaSet(_ period: Period) -> LocalizedText {
    LocalizedText(vi: "không bộ tiêu chí nào được giao cho \(period)", en: "no criteria set is assigned to \(period)")
  }
  static func noCriteriaSetHint(_ codes: [String]) -> LocalizedText {
    let example = codes.last ?? ""
    return LocalizedText(
      vi: "nói rõ bộ: --set \(example), hoặc nạp tệp set,level,from_period,to_period",
      en: "name the set: --set \(example), or import a file set,level,from_period,to_period")
  }
  static func onlySetAssumed(_ code: String) -> LocalizedText {
    LocalizedText(
      vi: "bộ tiêu chí \(code): bộ duy nhất trong tệp làm việc",
      en: "criteria set \(code): the only one in the workspace")
  }
  static let noPeriod = LocalizedText(vi: "tệp không có cột kỳ", en: "the file has no column for the period")
  static let noPeriodHint = LocalizedText(vi: "nói rõ kỳ: --period 2022Q3", en: "name the period: --period 2022Q3")
  static let periodOfRows = LocalizedText(
    vi: "lấy kỳ ghi trong tệp; --period chỉ dùng cho ô trống",
    en: "the file's own periods count; --period is for its empty cells only")
  static func unknownIndicator(_ text: String, _ set: String) -> LocalizedText {
    LocalizedText(vi: "bộ \(set) không có chỉ tiêu “\(text)”", en: "the set \(set) has no indicator “\(text)”")
  }
  static let indicatorHint = LocalizedText(
    vi: "xem danh sách: indicators | select set, indicator, title",
    en: "see the list: indicators | select set, indicator, title")
  static func notAttested(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” không phải đạt hay chưa đạt", en: "“\(text)” is neither đạt nor chưa đạt")
  }
  static let attestedHint = LocalizedText(
    vi: "viết đạt hoặc chưa đạt (x, có, yes, 1; không, no, 0), hoặc không áp dụng",
    en: "write đạt or chưa đạt (x, có, yes, 1; không, no, 0), or không áp dụng")
  static func numberForAttested(_ text: String, _ slot: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(slot)” chỉ ghi đạt hoặc chưa đạt, không ghi số “\(text)”",
      en: "“\(slot)” takes đạt or chưa đạt, not the number “\(text)”")
  }
  static func outOfRange(_ text: String, _ slot: String, _ low: Double, _ high: Double) -> LocalizedText {
    if high == .greatestFiniteMagnitude {
      return LocalizedText(
        vi: "“\(text)” nhỏ hơn \(low), số nhỏ nhất của “\(slot)”",
        en: "“\(text)” is less than \(low), the least of “\(slot)”")
    }
    if low == -.greatestFiniteMagnitude {
      return LocalizedText(
        vi: "“\(text)” lớn hơn \(high), số lớn nhất của “\(slot)”",
        en: "“\(text)” is more than \(high), the most of “\(slot)”")
    }
    if slot == "year" {
      let (first, last) = (NumberText.plain(low), NumberText.plain(high))
      return LocalizedText(
        vi: "“\(text)” không phải năm từ \(first) đến \(last)", en: "“\(text)” is no year from \(first) to \(last)")
    }
    return LocalizedText(
      vi: "“\(text)” ngoài khoảng \(low) đến \(high) của “\(slot)”",
      en: "“\(text)” is outside \(low) to \(high), the range of “\(slot)”")
  }
  static func contradiction(_ text: String) -> LocalizedText {
    LocalizedText(vi: "“\(text)” trái với giá trị cùng dòng", en: "“\(text)” contradicts the value in the same row")
  }
  static func duplicateValue(_ slot: String, _ period: Period, _ line: Int) -> LocalizedText {
    LocalizedText(
      vi: "“\(slot)” \(period) của xã đã có giá trị khác ở dòng \(String(line))",
      en: "“\(slot)” of this commune in \(period) has another value in line \(String(line))")
  }
  static let duplicateValueHint = LocalizedText(
    vi: "giữ lại một dòng; đính chính gửi bằng tệp khác",
    en: "keep one of the rows; send a correction in a file of its own")
  static func repeatedRow(_ line: Int) -> LocalizedText {
    LocalizedText(vi: "lặp lại dòng \(String(line))", en: "repeats line \(String(line))")
  }

  // MARK: YAML

  static func badYAML(_ problem: String) -> LocalizedText {
    LocalizedText(vi: "YAML sai cú pháp: \(problem)", en: "the YAML is malformed: \(problem)")
  }
  static let complexKey = LocalizedText(
    vi: "tệp YAML dùng bí danh (*tên) và có khóa không phải một từ: khóa chỉ được là chữ",
    en: "the YAML has aliases (*name) and a key that is more than a word: keys can only be text")
  static func missingKey(_ key: String, _ place: String) -> LocalizedText {
    place.isEmpty
      ? LocalizedText(vi: "thiếu khóa “\(key)”", en: "the key “\(key)” is missing")
      : LocalizedText(vi: "\(place) thiếu khóa “\(key)”", en: "\(place) lacks the key “\(key)”")
  }
  static func wrongType(_ place: String, _ expected: LocalizedText) -> LocalizedText {
    LocalizedText(vi: "\(place) phải là \(expected)", en: "\(place) must be \(expected)")
  }
  static let yamlList = LocalizedText(vi: "một danh sách", en: "a list")
  static let yamlMapping = LocalizedText(vi: "các cặp tên: giá trị", en: "pairs of name and value")
  static let yamlText = LocalizedText(vi: "chữ", en: "text")
  static let yamlNumber = LocalizedText(vi: "một số", en: "a number")
  static let yamlDate = LocalizedText(vi: "một ngày như 2022-09-30", en: "a date such as 2022-09-30")
  static let yamlYear = LocalizedText(vi: "giá trị của một năm như 2022", en: "the values of a year such as 2022")
  static func duplicateID(_ id: String) -> LocalizedText {
    LocalizedText(vi: "mã “\(id)” có hai lần", en: "the id “\(id)” is there twice")
  }
}
