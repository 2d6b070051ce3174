import NTMKit
import PluginHost

/// The words of `plugin`.
enum PluginStrings {
  static let summary = LocalizedText(
    vi: "báo cáo do nhóm khác viết: tạo, dựng, thử, cài và xem",
    en: "reports by other teams: begin, build, test, install, look at")
  static let action = LocalizedText(vi: "việc cần làm", en: "what to do")
  static let subject = LocalizedText(
    vi: "tên bộ cắm, thư mục hoặc tệp của nó", en: "the plugin's name, its folder or its file")
  static let update = LocalizedText(
    vi: "với test: ghi lại các tệp mẫu trong Golden/", en: "with test: write the golden files in Golden/ anew")
  static let exampleList = LocalizedText(vi: "các bộ cắm đã cài", en: "which plugins are installed")
  static let exampleDoctor = LocalizedText(
    vi: "đã đủ mọi thứ để dựng và chạy bộ cắm chưa", en: "whether all is there to build and run plugins")

  static func label(of action: PluginCommand.Action) -> LocalizedText {
    switch action {
    case .list: LocalizedText(vi: "các bộ cắm đã cài hoặc đã nạp", en: "those that are installed or loaded")
    case .new:
      LocalizedText(vi: "tạo thư mục có sẵn một báo cáo chạy được", en: "begin a folder with a report that works")
    case .build: LocalizedText(vi: "dựng thư mục thành một tệp", en: "build a folder into one file")
    case .test:
      LocalizedText(
        vi: "thử ví dụ, tệp mẫu và các quy ước chung", en: "try examples, golden files and what all reports keep to")
    case .load:
      LocalizedText(vi: "dựng, thử rồi dùng ngay trong phiên này", en: "build, test and use it in this session")
    case .install: LocalizedText(vi: "cài một tệp hoặc thư mục", en: "install a file or a folder")
    case .remove: LocalizedText(vi: "gỡ ra", en: "take it away")
    case .info: LocalizedText(vi: "mọi điều về một bộ cắm", en: "all about one")
    case .confirm: LocalizedText(vi: "chấp nhận tệp đã bị thay đổi", en: "accept a file that has changed")
    case .doctor: LocalizedText(vi: "kiểm tra mọi thứ bộ cắm cần", en: "look whether plugins can work")
    }
  }

  // MARK: Faults

  static let switchedOff = Diagnostic(
    "plugin.switched-off",
    message: LocalizedText(
      vi: "ntm đang chạy không có bộ cắm (--no-plugins)", en: "ntm runs without plugins (--no-plugins)"))
  static let noFolder = Diagnostic(
    "plugin.no-folder", kind: .data,
    message: LocalizedText(
      vi: "không biết cài bộ cắm vào đâu: không có HOME", en: "there is nowhere to install plugins: HOME is not set"),
    hints: [LocalizedText(vi: "đặt NTM_PLUGINS là một thư mục", en: "set NTM_PLUGINS to a folder")])
  static let foldersSetting = LocalizedText(
    vi: "thư mục bộ cắm ngoài thư mục của bạn, cách nhau bằng dấu “:”; không đặt: không có",
    en: "plugin folders besides your own, with “:” between them; unset: none")
  static func relativeFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.relative-folder",
      message: LocalizedText(
        vi: "thư mục bộ cắm “\(path)” phải viết đủ từ / hoặc ~/",
        en: "the plugin folder “\(path)” has to be written from / or ~/ on"),
      hints: [
        LocalizedText(
          vi: "chẳng hạn: set plugin-folders \"/srv/ntm/plugins:~/plugins\"",
          en: "for instance: set plugin-folders \"/srv/ntm/plugins:~/plugins\"")
      ])
  }

  static let noHostProgram = Diagnostic(
    "plugin.no-host", kind: .data, message: noHost,
    hints: [LocalizedText(vi: "từ bản mã nguồn: scripts/plugin-host", en: "in a checkout: scripts/plugin-host")])
  static let noHost = LocalizedText(
    vi: "không thấy chương trình chạy bộ cắm cạnh ntm", en: "the program that runs plugins is not beside ntm")
  static let compilerMissing = LocalizedText(
    vi: "không thấy swiftc; chạy bộ cắm không cần nó, dựng thì cần",
    en: "swiftc was not found; running plugins does not need it, building does")

  static func needsSubject(_ action: PluginCommand.Action) -> Diagnostic {
    let word = subject(of: action) ?? LocalizedText(verbatim: "")
    return Diagnostic(
      "parameter.missing",
      message: LocalizedText(
        vi: "“plugin \(action.rawValue)” cần \(word)", en: "“plugin \(action.rawValue)” needs \(word)"),
      hints: [usage(of: action)])
  }

  static func unexpected(_ word: String, _ action: PluginCommand.Action) -> Diagnostic {
    Diagnostic(
      "parameter.unexpected-argument",
      message: LocalizedText(
        vi: "“plugin \(action.rawValue)” không nhận đối số “\(word)”",
        en: "“plugin \(action.rawValue)” takes no argument “\(word)”"),
      hints: [usage(of: action)])
  }

  static func unknownOption(_ word: String, of action: PluginCommand.Action) -> Diagnostic {
    var hints = [usage(of: action)]
    if word.hasPrefix("--") {
      hints.append(LocalizedText(vi: "chỉ plugin test có --update", en: "only plugin test has --update"))
    } else {
      let path = LineText.quoted("./" + word)
      hints.append(
        LocalizedText(
          vi: "tên bộ cắm bắt đầu bằng chữ; thư mục hay tệp tên như vậy: \(path)",
          en: "a plugin's name begins with a letter; a folder or file of that name: \(path)"))
    }
    return Diagnostic(
      "parameter.unknown-option",
      message: LocalizedText(
        vi: "“plugin \(action.rawValue)” không có tùy chọn \(word)",
        en: "“plugin \(action.rawValue)” has no option \(word)"),
      hints: hints)
  }

  private static func usage(of action: PluginCommand.Action) -> LocalizedText {
    let word = subject(of: action).map { LocalizedText(vi: " \($0)", en: " \($0)") } ?? LocalizedText(verbatim: "")
    let option = action == .test ? " [--update]" : ""
    return LocalizedText(
      vi: "cách dùng: plugin \(action.rawValue)\(word)\(option)",
      en: "usage: plugin \(action.rawValue)\(word)\(option)")
  }

  private static func subject(of action: PluginCommand.Action) -> LocalizedText? {
    switch action {
    case .new, .remove, .info, .confirm: LocalizedText(vi: "TÊN", en: "NAME")
    case .build, .test, .load: LocalizedText(vi: "THƯ-MỤC", en: "FOLDER")
    case .install: LocalizedText(vi: "TỆP", en: "FILE")
    case .list, .doctor: nil
    }
  }

  /// What is built has to be a folder.
  static func needsFolder(_ path: String, _ action: PluginCommand.Action) -> Diagnostic {
    let line = "plugin install \(LineText.quoted(path))"
    return Diagnostic(
      "plugin.needs-folder",
      message: LocalizedText(
        vi: "“plugin \(action.rawValue)” cần thư mục mã nguồn; “\(path)” là một tệp",
        en: "“plugin \(action.rawValue)” takes a folder of sources; “\(path)” is a file"),
      hints: [
        LocalizedText(
          vi: "tệp đã dựng thì cài rồi dùng: \(line)", en: "a file that was built is installed and used: \(line)")
      ])
  }

  static func reportNameTaken(_ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.name-taken",
      message: LocalizedText(
        vi: "tên “\(name)” đã có chủ: một bảng, lệnh hay báo cáo",
        en: "the name “\(name)” is taken by a table, a command or a report"),
      hints: [LocalizedText(vi: "chọn tên khác", en: "choose another name")])
  }

  static func nameTaken(_ name: String, by plugin: String) -> Diagnostic {
    Diagnostic(
      "plugin.name-taken", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(plugin)” không dùng được: tên “\(name)” đã có chủ",
        en: "the plugin “\(plugin)” cannot be used: the name “\(name)” is taken"),
      hints: [
        LocalizedText(
          vi: "đặt tên khác trong manifest hoặc trong khai báo bảng",
          en: "give another name in the manifest, or in the table's declaration")
      ])
  }

  static func lacks(_ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.broken-answer", kind: .data,
      message: LocalizedText(vi: "bộ cắm không có “\(name)”", en: "the plugin has no “\(name)”"))
  }

  /// What stands in the place of a rule's findings where it failed.
  static func checkFailed(_ check: CheckManifest, _ failure: Diagnostic) -> LocalizedText {
    LocalizedText(
      resolvedVietnamese: "Không chạy được quy tắc “\(check.title.vi)”: \(failure.message.vi).",
      resolvedEnglish: "The rule “\(check.title.en)” could not be run: \(failure.message.en).")
  }

  static func fileTooLong(_ path: String, megabytes: Int) -> Diagnostic {
    Diagnostic(
      "plugin.file-too-long", kind: .data,
      message: LocalizedText(
        vi: "tệp quá lớn cho bộ cắm, nhiều nhất \(megabytes) MB",
        en: "the file is too long for a plugin; the most is \(megabytes) MB"),
      span: SourceSpan(source: path))
  }

  /// A sheet that an importer gave and that is none.
  static func badSheet(_ importer: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.bad-sheet", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm đọc tệp loại “\(importer)” không cho ra bảng có dòng tiêu đề",
        en: "the plugin that reads “\(importer)” gave no sheet with a header"),
      span: SourceSpan(source: path))
  }

  /// A kind of rows that nothing reads.
  static func unknownRows(_ importer: String, _ rows: String) -> Diagnostic {
    Diagnostic(
      "plugin.unknown-rows", kind: .data,
      message: LocalizedText(
        vi: "tệp loại “\(importer)” được đọc như “\(rows)”, mà không có loại tệp ấy",
        en: "“\(importer)” is read as “\(rows)”, and there is no such kind of file"))
  }

  static func noWorkspace(_ report: String) -> Diagnostic {
    Diagnostic(
      "plugin.no-workspace", kind: .data,
      message: LocalizedText(
        vi: "báo cáo “\(report)” của bộ cắm cần một tệp làm việc",
        en: "the plugin's report “\(report)” needs a workspace"))
  }

  static func folderExists(_ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.folder-exists", message: LocalizedText(vi: "đã có “\(name)”", en: "“\(name)” is there already"),
      hints: [LocalizedText(vi: "chọn tên khác", en: "choose another name")])
  }

  static func threw(_ error: String, plugin: String) -> Diagnostic {
    Diagnostic("plugin.threw", kind: .data, message: threw(LocalizedText(verbatim: error), plugin: plugin))
  }

  static func threw(_ error: LocalizedText, plugin: String) -> LocalizedText {
    LocalizedText(
      vi: "bộ cắm “\(plugin)” dừng với lỗi: \(error)", en: "the plugin “\(plugin)” stopped with an error: \(error)")
  }

  /// A message that does not say itself that it comes from a plugin.
  static func toldBy(_ plugin: String) -> LocalizedText {
    LocalizedText(vi: "bộ cắm “\(plugin)” báo như vậy", en: "said by the plugin “\(plugin)”")
  }

  static func noSeconds(_ text: String, instead seconds: Double) -> Diagnostic {
    Diagnostic(
      "plugin.no-limit", severity: .warning,
      message: LocalizedText(
        vi: "NTM_PLUGIN_SECONDS=\(text) không phải số giây; vẫn dùng \(seconds)",
        en: "NTM_PLUGIN_SECONDS=\(text) is no number of seconds; it stays at \(seconds)"),
      hints: [LocalizedText(vi: "chẳng hạn NTM_PLUGIN_SECONDS=300", en: "for instance NTM_PLUGIN_SECONDS=300")])
  }
  static func noMegabytes(_ text: String, instead megabytes: UInt64) -> Diagnostic {
    // As it is typed, without points between thousands.
    let megabytes = String(megabytes)
    return Diagnostic(
      "plugin.no-limit", severity: .warning,
      message: LocalizedText(
        vi: "NTM_PLUGIN_MEMORY=\(text) không phải số MB; vẫn dùng \(megabytes)",
        en: "NTM_PLUGIN_MEMORY=\(text) is no number of megabytes; it stays at \(megabytes)"),
      hints: [LocalizedText(vi: "chẳng hạn NTM_PLUGIN_MEMORY=2048", en: "for instance NTM_PLUGIN_MEMORY=2048")])
  }

  static func printed(_ words: String, plugin: String) -> Diagnostic {
    let lines = words.split(whereSeparator: \.isNewline).prefix(5).map { $0.prefix(200) }.joined(separator: "\n")
    return Diagnostic(
      "plugin.printed", severity: .warning,
      message: LocalizedText(
        vi: "bộ cắm “\(plugin)” in ra ngoài báo cáo: \(lines)",
        en: "the plugin “\(plugin)” printed, beside its report: \(lines)"))
  }

  static func notPinned(_ id: String) -> Diagnostic {
    Diagnostic(
      "plugin.not-pinned",
      message: LocalizedText(
        vi: "bộ cắm “\(id)” nạp từ thư mục, không cần chấp nhận",
        en: "the plugin “\(id)” was loaded from its folder; there is nothing to confirm"))
  }

  static func loadedAlready(_ plugin: String) -> Diagnostic {
    Diagnostic(
      "plugin.loaded-already", kind: .data,
      message: LocalizedText(
        vi: "với --in-process, mã của “\(plugin)” chỉ nạp được một lần trong một phiên",
        en: "with --in-process, the code of “\(plugin)” is loaded once in a session"),
      hints: [LocalizedText(vi: "rời ntm rồi mở lại", en: "leave ntm and start it again")])
  }

  static let inProcess = Diagnostic(
    "plugin.in-process", severity: .warning,
    message: LocalizedText(
      vi: "--in-process: bộ cắm chạy trong chính tiến trình này, không bị ngăn và không bị giới hạn gì",
      en: "--in-process: plugins run in this very process, kept from nothing and without limits"))

  static func otherPlugin(_ id: String, in path: String) -> Diagnostic {
    Diagnostic(
      "plugin.other-plugin", kind: .data,
      message: LocalizedText(
        vi: "tệp “\(path)” nay là bộ cắm “\(id)”", en: "the file “\(path)” is the plugin “\(id)” now"))
  }

  static let confined = LocalizedText(
    vi: "đã tách riêng: không ghi tệp, không mạng, không chạy chương trình khác",
    en: "confined: it writes no files, has no network, starts no programs")
  static let notConfined = Diagnostic(
    "plugin.not-confined", severity: .warning,
    message: LocalizedText(
      vi: "hệ thống này không lọc được lời gọi hệ thống: bộ cắm chỉ bị giới hạn bộ nhớ và thời gian",
      en: "this system has no filter of system calls: plugins are limited in memory and time only"))

  // MARK: Said

  static func begun(_ name: String, files: [String], line: String) -> LocalizedText {
    let list = files.map { "  \($0)" }.joined(separator: "\n")
    let name = LineText.quoted(name)
    return LocalizedText(
      vi: "\(name) đã sẵn sàng:\n\(list)\nTiếp: plugin load \(name), rồi \(line)",
      en: "\(name) is ready:\n\(list)\nNext: plugin load \(name), then \(line)")
  }

  static func built(_ plugin: PluginDescription, _ path: String, _ seconds: Double) -> LocalizedText {
    LocalizedText(
      vi: "\(plugin.id) \(plugin.version) đã dựng trong \(rounded(seconds)) giây: \(path)",
      en: "\(plugin.id) \(plugin.version) was built in \(rounded(seconds)) seconds: \(path)")
  }

  static func loaded(_ plugin: PluginDescription) -> LocalizedText {
    let parts = PluginPartStrings.list(reports: plugin.reports, plugin.parts)
    return LocalizedText(
      resolvedVietnamese: "\(plugin.id) \(plugin.version) đã nạp vào phiên này; \(parts.vi)",
      resolvedEnglish: "\(plugin.id) \(plugin.version) is loaded into this session; \(parts.en)")
  }

  static func installed(_ plugin: InstalledPlugin, before: String?) -> LocalizedText {
    let parts = PluginPartStrings.list(reports: plugin.reports, plugin.parts)
    let isOther = before.map { $0 != plugin.version } ?? false
    let (vi, en) = isOther ? (", thay \(before ?? "")", ", in place of \(before ?? "")") : ("", "")
    return LocalizedText(
      resolvedVietnamese: "\(plugin.id) \(plugin.version) đã cài\(vi); \(parts.vi)",
      resolvedEnglish: "\(plugin.id) \(plugin.version) is installed\(en); \(parts.en)")
  }

  static func removed(_ id: String) -> LocalizedText {
    LocalizedText(vi: "đã gỡ \(id)", en: "\(id) is removed")
  }
  static func unloaded(_ id: String) -> LocalizedText {
    LocalizedText(vi: "\(id) không còn trong phiên này", en: "\(id) is no longer in this session")
  }
  static func unchanged(_ id: String) -> LocalizedText {
    LocalizedText(vi: "tệp của \(id) vẫn như lúc cài", en: "the file of \(id) is as it was installed")
  }
  static func confirmed(_ plugin: InstalledPlugin) -> LocalizedText {
    LocalizedText(
      vi: "đã chấp nhận tệp mới của \(plugin.id) (phiên bản \(plugin.version))",
      en: "the new file of \(plugin.id) is accepted (version \(plugin.version))")
  }

  private static func rounded(_ seconds: Double) -> Double { (seconds * 10).rounded() / 10 }
}
