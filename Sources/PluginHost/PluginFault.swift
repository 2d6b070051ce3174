import NTMKit

/// What goes wrong with plugins, in both languages.
public enum PluginFault {
  static let notConfined = Diagnostic(
    "plugin.not-confined", kind: .defect,
    message: LocalizedText(
      vi: "không giới hạn được bộ nhớ của tiến trình chạy bộ cắm",
      en: "the memory of the plugin's process could not be limited"))

  static func cannotLoad(_ path: String, reason: String) -> Diagnostic {
    Diagnostic(
      "plugin.cannot-load", kind: .data,
      message: LocalizedText(
        vi: "không nạp được bộ cắm “\(path)”: \(reason)", en: "the plugin “\(path)” could not be loaded: \(reason)"),
      hints: [rebuild(nil)])
  }

  static func noEntry(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.no-entry", kind: .data,
      message: LocalizedText(
        vi: "tệp “\(path)” không có điểm vào của bộ cắm", en: "the file “\(path)” has no entry point of a plugin"),
      hints: [rebuild(nil)])
  }

  public static func missing(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.missing", kind: .data,
      message: LocalizedText(vi: "không có tệp “\(path)”", en: "there is no file “\(path)”"))
  }

  static func cannotRead(_ path: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "plugin.cannot-read", kind: .data,
      message: LocalizedText(
        vi: "không đọc được “\(path)”: \(error.text)", en: "“\(path)” cannot be read: \(error.text)"),
      hints: error.isOfRights
        ? [
          LocalizedText(
            vi: "xem quyền đọc: ls -ld \(LineText.quoted(path))", en: "see who may: ls -ld \(LineText.quoted(path))")
        ]
        : [])
  }

  static func noSuchFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.no-such-folder", kind: .data,
      message: LocalizedText(
        vi: "không có thư mục bộ cắm “\(path)”", en: "there is no plugin folder “\(path)”"),
      hints: [
        LocalizedText(
          vi: "thiết lập plugin-folders nêu nó; bỏ: set plugin-folders none",
          en: "the setting plugin-folders names it; to take that back: set plugin-folders none")
      ])
  }

  static func notAFolder(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.not-a-folder", kind: .data,
      message: LocalizedText(vi: "“\(path)” không phải là thư mục", en: "“\(path)” is no folder"),
      hints: [
        LocalizedText(
          vi: "thư mục bộ cắm: NTM_PLUGINS, thiết lập plugin-folders, không đặt thì ~/.local/share/ntm/plugins",
          en: "plugin folders: NTM_PLUGINS, the setting plugin-folders, unset: ~/.local/share/ntm/plugins")
      ])
  }

  public static func cannotWrite(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.cannot-write", kind: .data,
      message: LocalizedText(vi: "không ghi được “\(path)”", en: "“\(path)” cannot be written"))
  }

  static func folderBusy(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.folder-busy", kind: .data,
      message: LocalizedText(
        vi: "một ntm khác đang thay đổi các bộ cắm trong “\(path)”",
        en: "another ntm is changing the plugins in “\(path)”"),
      hints: [
        LocalizedText(
          vi: "chờ nó xong rồi gõ lại lệnh", en: "wait until it is done, then give the command again")
      ])
  }

  static func notAPlugin(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.not-a-plugin", kind: .data,
      message: LocalizedText(
        vi: "“\(path)” không phải tệp bộ cắm của ntm", en: "“\(path)” is not a plugin file of ntm"),
      hints: [
        LocalizedText(
          vi: "tệp bộ cắm do “ntm plugin build THƯ-MỤC” làm ra, tên đuôi .ntmplugin",
          en: "“ntm plugin build FOLDER” makes plugin files, named .ntmplugin")
      ])
  }

  static func otherKit(_ path: String, _ kit: KitVersion, source: String?) -> Diagnostic {
    Diagnostic(
      "plugin.other-kit", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(path)” dựng cho bộ khung \(kit.description), ntm này có \(KitVersion.current.description)",
        en: "the plugin “\(path)” was built for kit \(kit.description); this ntm has \(KitVersion.current.description)"),
      hints: [rebuild(source)])
  }

  static func otherCompiler(_ path: String, _ compiler: String, source: String?) -> Diagnostic {
    Diagnostic(
      "plugin.other-compiler", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(path)” dựng bằng Swift \(compiler), ntm này dựng bằng Swift \(PluginCompiler.version)",
        en:
          "the plugin “\(path)” was built with Swift \(compiler); this ntm was built with Swift \(PluginCompiler.version)"
      ),
      hints: [rebuild(source)])
  }

  private static func rebuild(_ source: String?) -> LocalizedText {
    guard let source else {
      return LocalizedText(
        vi: "xin người viết bộ cắm tệp dựng lại bằng: ntm plugin build THƯ-MỤC",
        en: "ask its author for a file built again with: ntm plugin build FOLDER")
    }
    let line = "ntm plugin install \(LineText.quoted(source))"
    return LocalizedText(vi: "dựng lại: \(line)", en: "build it again: \(line)")
  }

  static func changed(_ id: String, _ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.changed", kind: .data,
      message: LocalizedText(
        vi: "tệp “\(path)” của bộ cắm “\(id)” đã khác lúc cài, nên không được nạp",
        en: "the file “\(path)” of the plugin “\(id)” is not the one that was installed, and is not loaded"),
      hints: [
        LocalizedText(
          vi: "nếu chính bạn đổi nó: ntm plugin confirm \(id); nếu không: ntm plugin remove \(id)",
          en: "if you changed it: ntm plugin confirm \(id); if not: ntm plugin remove \(id)")
      ])
  }

  static func openToOthers(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.open-to-others", kind: .data,
      message: LocalizedText(
        vi: "người khác ghi được vào “\(path)”, nên bộ cắm ở đó không được nạp",
        en: "others can write to “\(path)”, so plugins there are not loaded"),
      hints: [LocalizedText(verbatim: "chmod go-w \(LineText.quoted(path))")])
  }

  static func ownedByOther(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.open-to-others", kind: .data,
      message: LocalizedText(
        vi: "“\(path)” là của người dùng khác, nên bộ cắm ở đó không được nạp",
        en: "“\(path)” belongs to another user, so plugins there are not loaded"),
      hints: [
        LocalizedText(
          vi: "nó phải là của bạn hoặc của root; hoặc cài tệp vào thư mục của bạn: ntm plugin install TỆP",
          en: "it has to be yours or root's; or install the file into your own folder: ntm plugin install FILE")
      ])
  }

  static func listBroken(_ path: String) -> Diagnostic {
    Diagnostic(
      "plugin.list-broken", kind: .data,
      message: LocalizedText(
        vi: "không hiểu được danh sách bộ cắm “\(path)”", en: "the list of plugins “\(path)” cannot be understood"),
      hints: [
        LocalizedText(
          vi: "xóa tệp đó rồi cài lại các bộ cắm", en: "delete the file and install the plugins again")
      ])
  }

  public static func notInstalled(_ id: String, _ installed: [String]) -> Diagnostic {
    var hints: [LocalizedText] = []
    if let nearest = NearestName.nearest(to: id, among: installed) {
      hints.append(LocalizedText(vi: "có phải “\(nearest)”?", en: "did you mean “\(nearest)”?"))
    }
    let names = installed.joined(separator: ", ")
    hints.append(
      installed.isEmpty
        ? LocalizedText(vi: "chưa cài bộ cắm nào", en: "no plugin is installed")
        : LocalizedText(vi: "đã cài: \(names)", en: "installed: \(names)"))
    return Diagnostic(
      "plugin.not-installed",
      message: LocalizedText(vi: "chưa cài bộ cắm “\(id)”", en: "no plugin “\(id)” is installed"), hints: hints)
  }

  /// A name that was typed.
  public static func badName(_ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.bad-name", message: badNameMessage(name),
      hints: [LocalizedText(vi: "chẳng hạn: plugin new DiemThang", en: "for instance: plugin new MonthlyScores")])
  }

  /// A name that a plugin's code gives.
  static func badNameInCode(_ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.bad-name", kind: .data, message: badNameMessage(name),
      hints: [
        LocalizedText(
          vi: "sửa id trong hằng “plugin” hoặc trong manifest của báo cáo",
          en: "change the id in the constant “plugin”, or in the manifest of its report")
      ])
  }

  private static func badNameMessage(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "“\(name)” không dùng làm tên được: chỉ chữ thường không dấu, chữ số và gạch nối, chữ đứng đầu",
      en: "“\(name)” cannot be a name: small letters, digits and hyphens only, beginning with a letter")
  }

  static func badVersion(_ text: String) -> Diagnostic {
    Diagnostic(
      "plugin.bad-version", kind: .data,
      message: LocalizedText(
        vi: "“\(text)” không phải phiên bản: chỉ chữ, chữ số, chấm, cộng và gạch nối",
        en: "“\(text)” is no version: letters, digits, points, plus and hyphens only"))
  }

  static func bringsNothing(_ id: String) -> Diagnostic {
    Diagnostic(
      "plugin.brings-nothing", kind: .data,
      message: LocalizedText(vi: "bộ cắm “\(id)” không có gì trong đó", en: "the plugin “\(id)” brings nothing"))
  }

  static func badTable(_ id: String, _ fault: LocalizedText) -> Diagnostic {
    Diagnostic(
      "plugin.bad-table", kind: .data,
      message: LocalizedText(
        resolvedVietnamese: "bộ cắm “\(id)” khai bảng sai: \(fault.vi)",
        resolvedEnglish: "the plugin “\(id)” declares a table wrongly: \(fault.en)"))
  }

  static func twice(_ id: String, _ name: String) -> Diagnostic {
    Diagnostic(
      "plugin.name-taken", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(id)” dùng tên “\(PlainText.withoutControls(name))” hai lần",
        en: "the plugin “\(id)” uses the name “\(PlainText.withoutControls(name))” twice"))
  }

  static func tooMuch(_ id: String, _ count: Int, most: Int) -> Diagnostic {
    Diagnostic(
      "plugin.too-much", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(id)” mang \(count) bảng, loại tệp và quy tắc; nhiều nhất là \(most)",
        en: "the plugin “\(id)” brings \(count) tables, kinds of files and checks; the most is \(most)"))
  }

  static func noSources(_ folder: String) -> Diagnostic {
    Diagnostic(
      "plugin.no-sources", kind: .data,
      message: LocalizedText(
        vi: "thư mục “\(folder)” không có tệp Swift nào", en: "the folder “\(folder)” has no Swift files"),
      hints: [
        LocalizedText(
          vi: "tạo một bộ cắm mới: ntm plugin new TÊN", en: "make a new plugin: ntm plugin new NAME")
      ])
  }

  /// - Parameter files: the plugin's, one of which is to have it.
  static func noConstant(module: String, _ files: [String]) -> Diagnostic {
    let id = PluginBuilder.kebab(module)
    let file = files.first { $0.hasSuffix("/\(module).swift") } ?? files[0]
    let line =
      "public let plugin = Plugin(id: \"\(id)\", version: \"1.0.0\", title: Strings.title, reports: [\(module)Report.self])"
    return Diagnostic(
      "plugin.no-constant", kind: .data,
      message: LocalizedText(
        vi: "mã của bộ cắm không có hằng “plugin” kiểu Plugin ở ngoài mọi kiểu và hàm: ntm tìm nó để biết bộ cắm có gì",
        en:
          "the plugin's code has no constant “plugin” of the type Plugin outside of types and functions: ntm looks for it to know what there is"
      ),
      hints: [
        LocalizedText(vi: "viết vào \(file), chẳng hạn:\n\(line)", en: "write into \(file), for instance:\n\(line)")
      ])
  }

  static func noKit(_ folder: String) -> Diagnostic {
    Diagnostic(
      "plugin.no-kit", kind: .data,
      message: LocalizedText(
        vi: "không thấy giao diện bộ khung ở “\(folder)”", en: "the kit's interface is not in “\(folder)”"),
      hints: [
        LocalizedText(
          vi: "từ bản mã nguồn: scripts/plugin-host dựng ra nó", en: "in a checkout, scripts/plugin-host builds it")
      ])
  }

  static let noCompiler = Diagnostic(
    "plugin.no-compiler", kind: .data,
    message: LocalizedText(
      vi: "không thấy swiftc; dựng bộ cắm cần Swift \(PluginCompiler.version)",
      en: "swiftc was not found; building plugins needs Swift \(PluginCompiler.version)"),
    hints: [LocalizedText(verbatim: "https://www.swift.org/install/linux/")])

  static func doesNotCompile(_ folder: String) -> Diagnostic {
    Diagnostic(
      "plugin.does-not-compile", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm trong “\(folder)” không dịch được; lời của trình dịch ở trên",
        en: "the plugin in “\(folder)” does not compile; what the compiler says is above"))
  }

  // MARK: Its process

  static func cannotGoOn(as program: String, _ error: SystemError) -> Diagnostic {
    Diagnostic(
      "plugin.not-started", kind: .data,
      message: LocalizedText(
        vi: "không chạy được “\(program)”: \(error.text)", en: "“\(program)” could not be run: \(error.text)"))
  }

  /// Why a plugin gave no answer, with what it said last.
  public static func failed(_ failure: PluginFailure, plugin: String) -> Diagnostic {
    switch failure {
    case .notStarted(let reason):
      Diagnostic(
        "plugin.not-started", kind: .defect,
        message: LocalizedText(
          vi: "không khởi động được tiến trình của bộ cắm “\(plugin)”: \(reason)",
          en: "the process of the plugin “\(plugin)” could not be started: \(reason)"))
    case .ended(let signal, let status, let said):
      Diagnostic(
        "plugin.crashed", kind: .data,
        message: signal.map {
          LocalizedText(
            vi: "bộ cắm “\(plugin)” bị hỏng giữa chừng (tín hiệu \(String($0)))",
            en: "the plugin “\(plugin)” crashed (signal \(String($0)))")
        }
          ?? LocalizedText(
            vi: "bộ cắm “\(plugin)” tự dừng giữa chừng (mã \(String(status)))",
            en: "the plugin “\(plugin)” ended before it had answered (status \(String(status)))"),
        hints: words(said) + [unharmed])
    case .tooSlow(let seconds, let said):
      Diagnostic(
        "plugin.too-slow", kind: .data,
        message: LocalizedText(
          vi: "bộ cắm “\(plugin)” chạy quá \(seconds) giây nên bị dừng",
          en: "the plugin “\(plugin)” took more than \(seconds) seconds and was stopped"),
        hints: words(said) + [
          LocalizedText(
            vi: "cho nó thêm thời gian: NTM_PLUGIN_SECONDS=300", en: "to give it more time: NTM_PLUGIN_SECONDS=300"),
          unharmed,
        ])
    case .tooLong(let bytes):
      Diagnostic(
        "plugin.too-long", kind: .data,
        message: LocalizedText(
          vi: "bộ cắm “\(plugin)” trả lời dài \(bytes) byte, quá mức cho phép",
          en: "the plugin “\(plugin)” gave an answer of \(bytes) bytes, which is too long"), hints: [unharmed])
    case .cancelled:
      Diagnostic("report.cancelled", message: LocalizedText(vi: "đã dừng theo yêu cầu", en: "stopped on request"))
    }
  }

  private static let unharmed = LocalizedText(
    vi: "phiên làm việc và dữ liệu không bị ảnh hưởng", en: "the session and the data are not affected")

  /// What it printed last: the words of the crash are there.
  private static func words(_ said: String) -> [LocalizedText] {
    let lines = said.split(whereSeparator: \.isNewline).suffix(3).map { $0.prefix(400) }.joined(separator: "\n")
    return lines.isEmpty ? [] : [LocalizedText(vi: "nó in ra: \(lines)", en: "it printed: \(lines)")]
  }

  /// An answer that cannot be read, or is not whole.
  public static func brokenAnswer(_ plugin: String, reason: LocalizedText) -> Diagnostic {
    Diagnostic(
      "plugin.broken-answer", kind: .data,
      message: LocalizedText(
        vi: "bộ cắm “\(plugin)” trả lời không đúng dạng: \(reason)",
        en: "the plugin “\(plugin)” gave an answer that is none: \(reason)"), hints: [unharmed])
  }
}
