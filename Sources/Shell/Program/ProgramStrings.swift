import NTMKit

/// What the program says of itself: options, scripts, greeting, defects.
enum ProgramStrings {
  static let help = LocalizedText(
    vi: """
      ntm: hỏi đáp trên số liệu xây dựng nông thôn mới.

      Cách dùng:
        ntm [TÙY CHỌN]                       dấu nhắc (hoặc chạy các dòng từ đầu vào chuẩn)
        ntm [TÙY CHỌN] -c 'DÒNG' …           chạy một hay nhiều dòng
        ntm [TÙY CHỌN] -f TỆP [tên=giá-trị…]  chạy một kịch bản; {tên} trong đó được thay
        ntm [TÙY CHỌN] LỆNH [ĐỐI-SỐ…]        chạy một lệnh, bảng hay báo cáo, mỗi từ giữ nguyên

      Tùy chọn (đứng trước lệnh):
        -w, --workspace TỆP   tệp làm việc (-w không cần viết: ntm TỆP.ntm);
                              không có: NTM_WORKSPACE, không nữa thì dữ liệu mẫu, chỉ đọc
        -c DÒNG               chạy dòng này; lặp lại được
        -f TỆP                chạy các dòng của tệp ("-": đầu vào chuẩn)
        --lang vi|en          ngôn ngữ; không có: NTM_LANG, rồi en nếu locale là tiếng Anh, còn lại là vi
        --format ĐỊNH-DẠNG    text, table, csv, json, jsonl, md hoặc html
        --read-only           không cho ghi vào tệp làm việc
        --no-settings         không đọc tệp thiết lập (~/.config/ntm/settings)
        --no-plugins          không dùng bộ cắm nào
        --in-process          cho người viết bộ cắm: nạp mã của nó vào chính tiến trình này để dò lỗi, không bảo vệ gì
        --keep-going          gặp lỗi vẫn chạy tiếp các dòng sau
        --version             phiên bản
        -h, --help            trang này

      Mã thoát: 0 xong; 1 assert không đúng; 2 dòng viết sai; 3 không đọc hay ghi được số liệu, tệp; 70 lỗi của ntm.

      Ví dụ:
        ntm -c 'communes | where missing <= 3 | sort missing'
        ntm --format json gap at 2022Q2
        ntm init haugiang.ntm --from sample
      """,
    en: """
      ntm: questions and answers over New Rural Development data.

      Usage:
        ntm [OPTIONS]                        the prompt (or the lines of standard input)
        ntm [OPTIONS] -c 'LINE' …            run one line or more
        ntm [OPTIONS] -f FILE [name=value…]  run a script, with each {name} in it replaced
        ntm [OPTIONS] COMMAND [ARGUMENTS…]   run a command, table or report, each word as it is

      Options (before the command):
        -w, --workspace PATH  the workspace (-w may be left out: ntm FILE.ntm);
                              else NTM_WORKSPACE, else the sample, read-only
        -c LINE               run this line; may be repeated
        -f FILE               run the lines of a file ("-": standard input)
        --lang vi|en          the language; else NTM_LANG, else en in an English locale, else vi
        --format FORMAT       text, table, csv, json, jsonl, md or html
        --read-only           refuse to write to the workspace
        --no-settings         do not read the settings file (~/.config/ntm/settings)
        --no-plugins          use no plugins
        --in-process          for authors of plugins: load their code into this process, to debug it, unprotected
        --keep-going          go on with the next line after an error
        --version             the version
        -h, --help            this page

      Exit status: 0 done; 1 an assert failed; 2 a line is wrong; 3 data or a file cannot be read or written; 70 a defect.

      Examples:
        ntm -c 'communes | where missing <= 3 | sort missing'
        ntm --format json gap at 2022Q2
        ntm init haugiang.ntm --from sample
      """)

  static func welcome(_ version: String, _ title: LocalizedText, _ newest: Period?) -> LocalizedText {
    guard let newest else { return LocalizedText(vi: "ntm \(version) · \(title)", en: "ntm \(version) · \(title)") }
    return LocalizedText(
      vi: "ntm \(version) · \(title) · số liệu đến \(newest)", en: "ntm \(version) · \(title) · data up to \(newest)")
  }
  static let sampleIsReadOnly = LocalizedText(
    vi: "Dữ liệu mẫu, chỉ đọc. Tạo tệp làm việc của bạn: init \"haugiang.ntm\"",
    en: "Sample data, read-only. To start a workspace of your own: init \"haugiang.ntm\"")
  static let notUTF8 = LocalizedText(vi: "tệp không phải UTF-8", en: "the file is not UTF-8")
  static let saveAsUTF8 = LocalizedText(
    vi: "lưu lại tệp bằng bảng mã UTF-8", en: "save the file in the encoding UTF-8")
  static let emptyWorkspace = LocalizedText(
    vi: "Chưa có số liệu nào. Nhập tệp: import \"danh-muc.csv\"",
    en: "There are no data yet. To import a file: import \"units.csv\"")
  static let openedReadOnly = LocalizedText(vi: "Mở chỉ để đọc.", en: "Opened read-only.")
  static let howToBegin = LocalizedText(
    vi: "Thử: communes | where missing <= 3 | sort missing · gap · help · Ctrl-D để rời",
    en: "Try: communes | where missing <= 3 | sort missing · gap · help · Ctrl-D to leave")

  static func unknownLanguage(_ name: String) -> LocalizedText {
    LocalizedText(
      vi: "không có ngôn ngữ “\(name)”: chọn vi hoặc en", en: "there is no language “\(name)”: choose vi or en")
  }
  static let mixedModes = LocalizedText(
    vi: "chỉ chọn một trong ba: -c, -f, hoặc một lệnh", en: "choose one of -c, -f and a command")
  static func useLineOption(_ word: String) -> LocalizedText {
    LocalizedText(
      vi: "  gợi ý: mỗi từ được giữ nguyên; để chạy cả dòng: ntm -c '\(word)'",
      en: "  hint: each word is taken as it is; to run a whole line: ntm -c '\(word)'")
  }

  // MARK: Settings and timing

  static let notASetting = LocalizedText(
    vi: "tệp thiết lập chỉ có các dòng set TÊN GIÁ-TRỊ", en: "a settings file holds lines `set NAME VALUE` only")
  static let settingsFileUse = LocalizedText(
    vi: "những dòng khác để trong kịch bản: source TỆP; chạy không đọc tệp này: ntm --no-settings",
    en: "keep other lines in a script: source FILE; to start without this file: ntm --no-settings")
  static func took(_ seconds: Double) -> LocalizedText {
    let milliseconds = seconds * 1000
    let digits = milliseconds < 10 ? 1 : 0
    return LocalizedText(
      vi: "thời gian: \(milliseconds, digits: digits) ms", en: "time: \(milliseconds, digits: digits) ms")
  }

  // MARK: Defects

  static func defect(_ text: String) -> LocalizedText {
    LocalizedText(vi: "lỗi bên trong ntm: \(text)", en: "something is wrong inside ntm: \(text)")
  }
  static func reportDefect(_ version: String) -> LocalizedText {
    LocalizedText(
      vi: "xin báo lại kèm dòng đã gõ và phiên bản ntm \(version)",
      en: "please report it with the line you typed and the version, ntm \(version)")
  }
}
