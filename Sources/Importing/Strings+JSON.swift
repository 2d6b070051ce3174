import NTMKit

// What is wrong with a JSON text.
extension Strings {
  enum JSON {
    static let tooLarge = LocalizedText(vi: "tệp JSON lớn hơn 1 GB", en: "the JSON file is larger than 1 GB")
    static let tooLargeHint = LocalizedText(
      vi: "chia tệp thành nhiều phần, hoặc dùng CSV", en: "split it into parts, or use CSV")
    static let utf8Hint = LocalizedText(vi: "JSON phải theo mã UTF-8", en: "JSON has to be in UTF-8")
    static let linesHint = LocalizedText(
      vi: "mỗi dòng một giá trị là JSON Lines; đặt tên tệp .jsonl",
      en: "a value in each line is JSON Lines; name the file .jsonl")

    static func message(_ reason: JSONFault.Reason, found: Character?) -> LocalizedText {
      switch reason {
      case .value:
        expected(
          LocalizedText(
            vi: "một giá trị (chuỗi, số, true, false, null, [ hoặc {)",
            en: "a value (a string, a number, true, false, null, [ or {)"), found)
      case .key: expected(LocalizedText(vi: "tên khóa trong dấu \"", en: "a key in double quotes"), found)
      case .colon: expected(LocalizedText(vi: "dấu : sau tên khóa", en: "a colon behind the key"), found)
      case .commaOrBrace: expected(LocalizedText(vi: "dấu , hoặc }", en: "a comma or }"), found)
      case .commaOrBracket: expected(LocalizedText(vi: "dấu , hoặc ]", en: "a comma or ]"), found)
      case .nothingMore: expected(LocalizedText(vi: "hết văn bản", en: "nothing more"), found)
      case .digit: expected(LocalizedText(vi: "một chữ số", en: "a digit"), found)
      case .hexDigits:
        expected(
          LocalizedText(vi: "bốn chữ số thập lục phân sau \\u", en: "four hexadecimal digits behind \\u"), found)
      case .closingQuote:
        LocalizedText(vi: "chuỗi không có dấu \" đóng", en: "the string has no closing quote")
      case .escape:
        LocalizedText(
          vi: "sau \\ chỉ được có \" \\ / b f n r t u", en: "behind \\ only \" \\ / b f n r t u can stand")
      case .unpairedSurrogate:
        LocalizedText(
          vi: "mã \\u này là nửa ký tự, thiếu nửa kia", en: "this \\u is half of a character; its other half is missing"
        )
      case .control:
        LocalizedText(
          vi: "ký tự xuống dòng, tab hoặc điều khiển trong chuỗi phải viết \\n, \\t, \\u00…",
          en: "a line break, tab or control character in a string is written \\n, \\t, \\u00…")
      case .tooDeep:
        LocalizedText(
          vi: "mảng và đối tượng lồng nhau quá \(JSONScanner.deepest) tầng",
          en: "arrays and objects are nested more than \(JSONScanner.deepest) deep")
      case .duplicateKey(let key):
        LocalizedText(
          vi: "khóa “\(key)” có hai lần trong một đối tượng; một giá trị sẽ bị mất",
          en: "the object has the key “\(key)” twice; one of the values would be lost")
      }
    }

    private static func expected(_ what: LocalizedText, _ found: Character?) -> LocalizedText {
      let shown = foundText(found)
      return LocalizedText(
        vi: "cần \(what.resolved(in: .vi)), gặp \(shown.resolved(in: .vi))",
        en: "\(what.resolved(in: .en)) is expected here, but there is \(shown.resolved(in: .en))")
    }

    private static func foundText(_ found: Character?) -> LocalizedText {
      guard let found else { return LocalizedText(vi: "cuối tệp", en: "the end of the file") }
      if found.isNewline { return LocalizedText(vi: "cuối dòng", en: "the end of the line") }
      return LocalizedText(verbatim: "“\(EncodingDetection.printable(String(found)))”")
    }

    /// How to mend the faults that people make most.
    static func hint(_ reason: JSONFault.Reason, found: Character?) -> LocalizedText? {
      switch (reason, found) {
      case (.value, "]"), (.value, "}"), (.key, "}"):
        LocalizedText(vi: "bỏ dấu phẩy đứng trước", en: "take out the comma before it")
      case (.value, "'"), (.key, "'"):
        LocalizedText(vi: "dùng dấu \" thay cho dấu '", en: "use double quotes instead of single ones")
      case (.value, "N"), (.value, "I"):
        LocalizedText(vi: "JSON không có NaN và Infinity; dùng null", en: "JSON has no NaN and Infinity; use null")
      case (.duplicateKey, _): LocalizedText(vi: "đổi tên hoặc bỏ một khóa", en: "rename one of them or take it out")
      default: nil
      }
    }
  }
}
