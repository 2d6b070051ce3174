/// How the text of a file is encoded, as the user says it: `--encoding tcvn3`.
public enum TextEncodingChoice: String, ParameterChoice {
  case auto
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1258 = "windows-1258"
  case tcvn3, vni

  public var label: LocalizedText {
    switch self {
    case .auto:
      LocalizedText(
        vi: "tự nhận ra; chữ hiểu được hai cách bị từ chối", en: "detected; text that could mean two things is refused")
    case .utf8:
      LocalizedText(vi: "Unicode, như mọi chương trình hiện nay", en: "Unicode, as every program writes today")
    case .utf16: LocalizedText(vi: "“Unicode Text” của Excel", en: "Excel's “Unicode Text”")
    case .windows1258: LocalizedText(vi: "tiếng Việt của Windows đời cũ", en: "the Vietnamese of older Windows")
    case .tcvn3: LocalizedText(vi: "phông .VnTime, .VnArial … (ABC)", en: "fonts .VnTime, .VnArial … (ABC)")
    case .vni: LocalizedText(vi: "phông VNI-Times, VNI-Helve …", en: "fonts VNI-Times, VNI-Helve …")
    }
  }
}
