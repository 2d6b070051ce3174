import NTMKit

/// An option of the program itself, which stands before the command: as help in JSON, the manual page and the shells'
/// completions know it. The parser's own list is in the executable; a test holds the two together.
public struct ProgramOption: Sendable {
  public enum Value: Sendable, Hashable {
    case none, path, line
    case choice([String])
    /// A renderer's name.
    case format
  }

  /// Short ones first: `-w`, `--workspace`.
  public let names: [String]
  public let value: Value
  public let summary: LocalizedText

  public var takesValue: Bool { value != .none }

  /// `-w, --workspace PATH`.
  var usage: String {
    let placeholder =
      switch value {
      case .none: ""
      case .path: " PATH"
      case .line: " LINE"
      case .choice(let words): " " + words.joined(separator: "|")
      case .format: " FORMAT"
      }
    return names.joined(separator: ", ") + placeholder
  }

  public static let all = [
    ProgramOption(names: ["-w", "--workspace"], value: .path, summary: OptionSummaries.workspace),
    ProgramOption(names: ["-c"], value: .line, summary: OptionSummaries.line),
    ProgramOption(names: ["-f"], value: .path, summary: OptionSummaries.script),
    ProgramOption(
      names: ["--lang"], value: .choice(Language.allCases.map(\.rawValue)), summary: OptionSummaries.language),
    ProgramOption(names: ["--format"], value: .format, summary: OptionSummaries.format),
    ProgramOption(names: ["--read-only"], value: .none, summary: OptionSummaries.readOnly),
    ProgramOption(names: ["--keep-going"], value: .none, summary: OptionSummaries.keepGoing),
    ProgramOption(names: ["--no-settings"], value: .none, summary: OptionSummaries.noSettings),
    ProgramOption(names: ["--no-plugins"], value: .none, summary: OptionSummaries.noPlugins),
    ProgramOption(names: ["--in-process"], value: .none, summary: OptionSummaries.inProcess),
    ProgramOption(names: ["--version"], value: .none, summary: OptionSummaries.version),
    ProgramOption(names: ["-h", "--help"], value: .none, summary: OptionSummaries.help),
  ]

  /// The option of a word: `--lang`, `--lang=vi`, `-w`.
  static func named(_ word: String) -> ProgramOption? {
    let name = String(word.prefix { $0 != "=" })
    return all.first { $0.names.contains(name) }
  }
}

enum OptionSummaries {
  static let workspace = LocalizedText(
    vi: "tệp làm việc (-w không cần viết: ntm TỆP.ntm); không có: NTM_WORKSPACE, không nữa thì dữ liệu mẫu, chỉ đọc",
    en: "the workspace (-w may be left out: ntm FILE.ntm); else NTM_WORKSPACE, else the sample, read-only")
  static let line = LocalizedText(vi: "chạy dòng này; lặp lại được", en: "run this line; may be repeated")
  static let script = LocalizedText(
    vi: "chạy các dòng của tệp (“-”: đầu vào chuẩn), thay {tên} bằng tên=giá-trị đứng sau",
    en: "run the lines of a file (“-”: standard input), with {name} replaced by the name=value behind it")
  static let language = LocalizedText(
    vi: "ngôn ngữ; không có: NTM_LANG, rồi en nếu locale là tiếng Anh, còn lại là vi",
    en: "the language; else NTM_LANG, else en in an English locale, else vi")
  static let format = LocalizedText(
    vi: "kết quả in ra thế nào: text, table, csv, json, jsonl, md hoặc html",
    en: "how results are printed: text, table, csv, json, jsonl, md or html")
  static let readOnly = LocalizedText(vi: "không cho ghi vào tệp làm việc", en: "refuse to write to the workspace")
  static let keepGoing = LocalizedText(
    vi: "gặp lỗi vẫn chạy tiếp các dòng sau", en: "go on with the next line after an error")
  static let noSettings = LocalizedText(vi: "không đọc tệp thiết lập", en: "do not read the settings file")
  static let noPlugins = LocalizedText(vi: "không dùng bộ cắm nào", en: "use no plugins")
  static let inProcess = LocalizedText(
    vi: "cho người viết bộ cắm: nạp mã bộ cắm vào chính tiến trình này để dò lỗi; không có gì bảo vệ",
    en: "for authors of plugins: load their code into this very process, to debug it; nothing protects from it")
  static let version = LocalizedText(vi: "phiên bản", en: "the version")
  static let help = LocalizedText(vi: "cách dùng", en: "how it is used")
}
