import NTMKit

/// The words the line editor itself says.
enum LineEditorStrings {
  static func moreCandidates(_ count: Int) -> LocalizedText {
    LocalizedText(vi: "… còn \(count) mục, bấm Tab để xem tiếp", en: "… \(count) more, Tab shows the next")
  }

  static func searching(_ query: String) -> LocalizedText {
    LocalizedText(vi: "(tìm dòng cũ) “\(query)”: ", en: "(search history) “\(query)”: ")
  }

  static func notFound(_ query: String) -> LocalizedText {
    LocalizedText(vi: "(không thấy) “\(query)”: ", en: "(not found) “\(query)”: ")
  }
}
