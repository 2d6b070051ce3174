import NTMKit

/// What is said about options that cannot be read.
enum OptionStrings {
  static func unknown(_ name: String) -> LocalizedText {
    LocalizedText(vi: "ntm không có tùy chọn \(name)", en: "ntm has no option \(name)")
  }
  static func missingValue(_ name: String) -> LocalizedText {
    LocalizedText(vi: "tùy chọn \(name) cần một giá trị", en: "the option \(name) needs a value")
  }
  static func invalid(_ message: String) -> LocalizedText {
    LocalizedText(vi: "không hiểu các tùy chọn: \(message)", en: "the options cannot be read: \(message)")
  }
  static func didYouMean(_ name: String) -> LocalizedText {
    LocalizedText(vi: "có phải \(name)?", en: "did you mean \(name)?")
  }
  static let seeHelp = LocalizedText(
    vi: "các tùy chọn đứng trước lệnh; xem: ntm --help", en: "options stand before the command; see: ntm --help")
}
