import NTMKit

/// The words of the manual page around the manifests.
enum ManualStrings {
  static let derived = LocalizedText(
    vi: "Trang này do scripts/update-docs viết ra từ chính chương trình; đừng sửa tay.",
    en: "This page is written by scripts/update-docs from the program itself; do not edit it.")
  static let manual = LocalizedText(vi: "Cẩm nang ntm", en: "ntm manual")
  static let name = LocalizedText(vi: "TÊN", en: "NAME")
  static let summary = LocalizedText(
    vi: "hỏi đáp trên số liệu xây dựng nông thôn mới", en: "questions and answers over New Rural Development data")
  static let synopsis = LocalizedText(vi: "CÁCH DÙNG", en: "SYNOPSIS")
  static let usages = [
    "", "\\fB\\-c\\fR \\fILINE\\fR ...", "\\fB\\-f\\fR \\fIFILE\\fR [\\fINAME=VALUE\\fR ...]",
    "\\fICOMMAND\\fR [\\fIARGUMENT\\fR ...]",
  ]
  static let description = LocalizedText(vi: "MÔ TẢ", en: "DESCRIPTION")
  static let about = LocalizedText(
    vi: """
      ntm biến các tệp về xã và tiêu chí thành một bộ dữ liệu, rồi trả lời câu hỏi: ở dấu nhắc, trong kịch bản, hoặc một lần.
      Một dòng bắt đầu bằng một bảng, báo cáo, lệnh hay biến; các động từ nối tiếp bằng dấu |.
      Cùng một dòng có cùng một nghĩa ở cả ba nơi.
      """,
    en: """
      ntm turns files about communes and criteria into a dataset, and answers questions: at a prompt, in a script or in one shot.
      A line begins with a table, report, command or variable; verbs follow, joined by |.
      The same line means the same in all three places.
      """)
  static let options = LocalizedText(vi: "TÙY CHỌN", en: "OPTIONS")
  static let commands = LocalizedText(vi: "LỆNH", en: "COMMANDS")
  static let verbs = LocalizedText(vi: "ĐỘNG TỪ", en: "VERBS")
  static let functions = LocalizedText(vi: "HÀM", en: "FUNCTIONS")
  static let tables = LocalizedText(vi: "BẢNG", en: "TABLES")
  static let reports = LocalizedText(vi: "BÁO CÁO", en: "REPORTS")
  static let settings = LocalizedText(vi: "THIẾT LẬP", en: "SETTINGS")
  static let environment = LocalizedText(vi: "BIẾN MÔI TRƯỜNG", en: "ENVIRONMENT")
  static let variables = [
    ("NTM_WORKSPACE", LocalizedText(vi: "tệp làm việc, khi không có -w", en: "the workspace, where -w is not given")),
    ("NTM_LANG", LocalizedText(vi: "ngôn ngữ: vi hoặc en", en: "the language: vi or en")),
    (
      "NTM_HISTORY",
      LocalizedText(
        vi: "tệp nhớ các dòng đã gõ; để trống: không nhớ", en: "the file that typed lines are kept in; empty: nowhere")
    ),
    (
      "PAGER",
      LocalizedText(
        vi: "chương trình cho xem kết quả dài hơn màn hình ở dấu nhắc, không đặt: less -RFX; để trống: không dùng",
        en: "what shows results longer than the screen at the prompt, unset: less -RFX; empty: nothing")
    ),
    (
      "NTM_PLUGINS",
      LocalizedText(
        vi: "thư mục bộ cắm; không đặt: ~/.local/share/ntm/plugins",
        en: "the folder of plugins; unset: ~/.local/share/ntm/plugins")
    ),
    (
      "NTM_PLUGIN_SECONDS, NTM_PLUGIN_MEMORY",
      LocalizedText(
        vi: "một bộ cắm được chạy bao nhiêu giây (60) và dùng bao nhiêu MB bộ nhớ",
        en: "how many seconds a plugin may take (60), and how many MB of memory")
    ),
    (
      "NTM_KIT",
      LocalizedText(
        vi: "thư mục có giao diện bộ khung để dựng bộ cắm; không đặt: kit cạnh chương trình",
        en: "the folder with the kit's interface that plugins are built with; unset: kit beside the program")
    ),
    ("NO_COLOR", LocalizedText(vi: "có: không tô màu", en: "set: no colours")),
  ]
  static let files = LocalizedText(vi: "TỆP", en: "FILES")
  static let fileList = [
    (
      "$XDG_DATA_HOME/ntm/plugins, ~/.local/share/ntm/plugins",
      LocalizedText(
        vi: "bộ cắm đã cài, ghim trong plugins.lock", en: "plugins that are installed, pinned in plugins.lock")
    ),
    (
      "$XDG_CONFIG_HOME/ntm/settings, ~/.config/ntm/settings",
      LocalizedText(
        vi: "các dòng set, đọc khi gõ dòng (dấu nhắc, -c, một lệnh); kịch bản không đọc",
        en: "lines of set, read where lines are typed (the prompt, -c, a command); scripts do not read it")
    ),
    (
      "$XDG_STATE_HOME/ntm/history, ~/.local/state/ntm/history",
      LocalizedText(vi: "các dòng đã gõ", en: "the lines typed before")
    ),
  ]
  static let exitStatus = LocalizedText(vi: "MÃ THOÁT", en: "EXIT STATUS")
  static let statuses = [
    ("0", LocalizedText(vi: "xong", en: "done")),
    (
      "1",
      LocalizedText(
        vi: "assert, check --strict, fmt --check hoặc plugin test không đúng",
        en: "an assert, check --strict, fmt --check or plugin test failed")
    ),
    ("2", LocalizedText(vi: "dòng viết sai", en: "a line is wrong")),
    (
      "3",
      LocalizedText(
        vi: "không đọc hay ghi được số liệu, tệp", en: "data or a file could not be read or written")
    ),
    ("70", LocalizedText(vi: "lỗi của chính ntm", en: "a defect of ntm")),
  ]
  static let examples = LocalizedText(vi: "VÍ DỤ", en: "EXAMPLES")
  static let exampleList = [
    (
      "ntm -c 'communes | where missing <= 3 | sort missing'",
      LocalizedText(vi: "Các xã gần đạt:", en: "Communes that are near:")
    ),
    (
      "ntm --format json gap at 2022Q2",
      LocalizedText(vi: "Một báo cáo thành JSON:", en: "A report as JSON:")
    ),
    (
      "ntm -f quarter.ntm period=2022Q3",
      LocalizedText(vi: "Một kịch bản có tham số:", en: "A script with a parameter:")
    ),
  ]
}
