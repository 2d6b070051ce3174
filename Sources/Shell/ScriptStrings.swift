import NTMKit

/// What is said about scripts: their parameters, `source`, `transcript` and `fmt`.
enum ScriptStrings {
  // MARK: Parameters

  static func unknownParameter(_ name: String) -> LocalizedText {
    LocalizedText(vi: "tham số “\(name)” chưa được cho", en: "the parameter “\(name)” was not given")
  }
  static func giveParameter(_ name: String, _ source: String) -> LocalizedText {
    LocalizedText(
      vi: "cho nó ở dòng lệnh: ntm -f \(source) \(name)=…",
      en: "give it on the command line: ntm -f \(source) \(name)=…")
  }
  static func unusedParameter(_ name: String, _ source: String) -> LocalizedText {
    LocalizedText(vi: "\(source) không dùng tham số “\(name)”", en: "\(source) has no use for the parameter “\(name)”")
  }
  static func parameterUse(_ name: String) -> LocalizedText {
    LocalizedText(vi: "trong kịch bản viết {\(name)}", en: "the script would say {\(name)}")
  }
  static func notAParameter(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(word)” không có dạng tên=giá-trị", en: "“\(word)” is not of the form name=value")
  }
  static func repeatedParameter(_ name: String) -> LocalizedText {
    LocalizedText(vi: "tham số “\(name)” được cho hai lần", en: "the parameter “\(name)” is given twice")
  }
  static func needsQuotes(_ name: String, _ value: String) -> LocalizedText {
    LocalizedText(
      vi: "giá trị của {\(name)}, “\(value)”, không phải một từ đơn: ở chỗ này nó sẽ thành những từ khác",
      en: "the value of {\(name)}, “\(value)”, is no plain word: here it would be read as other words")
  }
  static func putInQuotes(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "trong kịch bản đặt nó trong ngoặc kép: \"{\(name)}\"", en: "put it in quotes in the script: \"{\(name)}\"")
  }
  static func cannotStandInBackticks(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "giá trị của {\(name)} có dấu ` nên không viết được trong dấu `",
      en: "the value of {\(name)} holds a `, which cannot be written between backticks")
  }

  // MARK: source

  static let source = LocalizedText(
    vi: "chạy các dòng của một kịch bản ngay trong phiên này", en: "run the lines of a script in this session")
  static let sourcePath = LocalizedText(vi: "tệp kịch bản", en: "the script")
  static let sourceParameters = LocalizedText(
    vi: "tên=giá-trị, thay cho {tên} trong kịch bản", en: "name=value, put in place of {name} in the script")
  static let sourceExample = LocalizedText(
    vi: "chạy kịch bản cho quý 3; không có tệp thì báo",
    en: "runs the script for the third quarter; here there is no such file")
  static func tooDeep(_ depth: Int) -> LocalizedText {
    LocalizedText(
      vi: "kịch bản gọi kịch bản quá \(depth) tầng: có phải nó gọi chính nó?",
      en: "scripts run scripts more than \(depth) deep: does one run itself?")
  }

  // MARK: transcript

  static let transcript = LocalizedText(
    vi: "ghi các dòng của phiên vào tệp để chạy lại bằng ntm -f; off để thôi",
    en: "write the session's lines to a file that ntm -f runs again; off ends it")
  static let transcriptPath = LocalizedText(
    vi: "tệp mới, hoặc off; không ghi gì: cho biết đang ghi vào đâu",
    en: "a new file, or off; neither: says where it writes")
  static let transcriptAppend = LocalizedText(vi: "ghi tiếp vào tệp đã có", en: "go on in a file that is there")
  static let transcriptExample = LocalizedText(
    vi: "từ đây mỗi dòng được ghi lại", en: "from here on each line is written down")
  static let transcriptShowExample = LocalizedText(vi: "đang ghi vào tệp nào", en: "which file is written to")
  static let off = LocalizedText(vi: "thôi ghi", en: "stop writing")
  static func begun(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "ghi các dòng vào \(name); thôi: transcript off", en: "lines are written to \(name); to stop: transcript off")
  }
  static func madeBefore(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "có từ trước nên không nằm trong tệp: \(list)", en: "made before, so not in the file: \(list)")
  }
  static func ended(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "đã thôi ghi; chạy lại: ntm -f \(name)", en: "stopped; to run it again: ntm -f \(name)")
  }
  static func recording(_ name: String) -> LocalizedText {
    LocalizedText(vi: "đang ghi vào \(name)", en: "lines are written to \(name)")
  }
  static let notRecording = LocalizedText(
    vi: "không ghi lại các dòng", en: "lines are not being written down")
  static func exists(_ name: String) -> LocalizedText {
    LocalizedText(vi: "đã có tệp \(name)", en: "\(name) is there already")
  }
  static func existsHint(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "chọn tên khác, hoặc ghi tiếp: transcript \"\(name)\" --append",
      en: "choose another name, or go on in it: transcript \"\(name)\" --append")
  }

  // MARK: fmt

  static let format = LocalizedText(
    vi: "trình bày lại kịch bản cho thống nhất; nghĩa và ghi chú giữ nguyên",
    en: "write scripts the agreed way; what they say and their comments stay")
  static let formatPaths = LocalizedText(
    vi: "các kịch bản; \"-\": đọc đầu vào chuẩn, in ra đầu ra chuẩn",
    en: "the scripts; \"-\": standard input, to standard output")
  static let formatCheck = LocalizedText(
    vi: "chỉ kiểm tra: mã thoát 1 nếu có tệp chưa trình bày đúng",
    en: "only say whether they are: exit status 1 if one is not")
  static let formatExample = LocalizedText(
    vi: "kịch bản đã trình bày đúng chưa; không có tệp thì báo",
    en: "whether a script is written the agreed way; here there is no such file")
  static func notFormatted(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(vi: "chưa trình bày đúng: \(list)", en: "not written the agreed way: \(list)")
  }
  static let notFormattedHint = LocalizedText(vi: "trình bày lại: ntm fmt TỆP", en: "to write them anew: ntm fmt FILE")
  static func formatted(_ names: [String], of count: Int) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return names.isEmpty
      ? LocalizedText(
        vi: "đã đúng cả, không đổi gì", en: count == 1 ? "nothing to change" : "nothing to change in \(count) files")
      : LocalizedText(vi: "đã trình bày lại: \(list)", en: "written anew: \(list)")
  }
}
