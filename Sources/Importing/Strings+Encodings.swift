import NTMKit

// How text is encoded: what was found, what cannot be decided, what is no letter.
extension Strings {
  enum Encodings {
    static func choice(_ encoding: TextEncoding) -> LocalizedText {
      let name = encoding.choice.rawValue
      return LocalizedText(
        vi: "để đọc cả tệp theo một mã: --encoding \(name)", en: "to read the whole file one way: --encoding \(name)")
    }
    static let otherHint = LocalizedText(
      vi: "chọn mã khác: --encoding utf-8, utf-16, windows-1258, tcvn3 hoặc vni",
      en: "choose another: --encoding utf-8, utf-16, windows-1258, tcvn3 or vni")
    static let mixedHint = LocalizedText(
      vi: "sửa dòng đó, hoặc lưu cả tệp bằng một mã", en: "mend that line, or save the whole file in one encoding")

    static func noLetter(_ byte: UInt8, _ encoding: TextEncoding) -> LocalizedText {
      let code = "0x" + String(byte, radix: 16, uppercase: true)
      let name = encoding.name
      return LocalizedText(
        vi: "byte \(code) không phải chữ nào của mã \(name.resolved(in: .vi))",
        en: "the byte \(code) is no letter of \(name.resolved(in: .en))")
    }

    static let unpairedSurrogate = LocalizedText(
      vi: "ký tự UTF-16 bị cắt đôi: thiếu một nửa", en: "half of a UTF-16 character: its other half is missing")
    static let oddByte = LocalizedText(
      vi: "văn bản UTF-16 thiếu byte cuối; tệp có thể bị cắt",
      en: "the last byte of the UTF-16 text is missing; the file may be cut off")
    static let nul = LocalizedText(
      vi: "có ký tự NUL, văn bản không có ký tự này", en: "there is a NUL character, which no text has")

    // MARK: What was found

    static func readAs(_ encoding: TextEncoding) -> LocalizedText {
      LocalizedText(
        vi: "mã chữ \(encoding.name.resolved(in: .vi))", en: "text in \(encoding.name.resolved(in: .en))")
    }
    static func readAs(_ detection: EncodingDetection) -> LocalizedText {
      let name = detection.encoding.name
      guard let sample = detection.samples.first else { return readAs(detection.encoding) }
      return LocalizedText(
        vi: "mã chữ \(name.resolved(in: .vi)): “\(sample.text)” đọc từ “\(sample.raw)”",
        en: "text in \(name.resolved(in: .en)): “\(sample.text)” read from “\(sample.raw)”")
    }

    /// Valid UTF-8 with too few words to say that it is more than that.
    static func couldBe(_ detection: EncodingDetection) -> LocalizedText {
      guard let other = detection.runnerUp, let sample = detection.samples.first, let text = sample.otherText else {
        return readAs(detection.encoding)
      }
      let choice = other.choice.rawValue
      return LocalizedText(
        vi: "mã chữ UTF-8; nếu “\(sample.raw)” là “\(text)” thì dùng --encoding \(choice)",
        en: "text in UTF-8; if “\(sample.raw)” means “\(text)”, use --encoding \(choice)")
    }

    // MARK: What cannot be decided

    static func unsure(_ detection: EncodingDetection) -> LocalizedText {
      let (vi, en) = (readings(detection, .vi), readings(detection, .en))
      return vi.isEmpty
        ? LocalizedText(
          vi: "tệp không theo mã UTF-8 và không rõ theo mã nào",
          en: "the file is not UTF-8, and what it is cannot be told")
        : LocalizedText(
          vi: "không rõ mã chữ của tệp: \(vi.joined(separator: "; "))",
          en: "the encoding of the file is not clear: \(en.joined(separator: "; "))")
    }
    /// “Vị Bình” in VNI; “Vò Bình” in Windows-1258.
    private static func readings(_ detection: EncodingDetection, _ language: Language) -> [String] {
      guard let sample = detection.samples.first else { return [] }
      let link = language == .vi ? "theo" : "in"
      var readings = ["“\(sample.text)” \(link) \(detection.encoding.name.resolved(in: language))"]
      if let other = detection.runnerUp, let text = sample.otherText {
        readings.append("“\(text)” \(link) \(other.name.resolved(in: language))")
      }
      return readings
    }
    static func choiceHints(_ detection: EncodingDetection) -> [LocalizedText] {
      guard !detection.samples.isEmpty else { return [otherHint] }
      let names = [detection.encoding, detection.runnerUp].compactMap { $0?.choice.rawValue }
      let options = names.map { "--encoding \($0)" }
      return [
        LocalizedText(
          vi: "nói rõ mã: \(options.joined(separator: " hoặc "))", en: "name it: \(options.joined(separator: " or "))")
      ]
    }

    static func mixed(_ text: String, _ encoding: TextEncoding, rest: TextEncoding) -> LocalizedText {
      let (name, other) = (encoding.name, rest.name)
      return LocalizedText(
        vi: "dòng này theo mã \(name.resolved(in: .vi)) (“\(text)”), phần còn lại theo \(other.resolved(in: .vi))",
        en: "this line is in \(name.resolved(in: .en)) (“\(text)”), the rest in \(other.resolved(in: .en))")
    }
  }
}

extension UTF16Text.Fault {
  var message: LocalizedText {
    switch self {
    case .unpairedSurrogate: Strings.Encodings.unpairedSurrogate
    case .oddByte: Strings.Encodings.oddByte
    case .nul: Strings.Encodings.nul
    }
  }

  var place: (line: Int, column: Int) {
    switch self {
    case .unpairedSurrogate(let line, let column), .oddByte(let line, let column), .nul(let line, let column):
      (line, column)
    }
  }
}
