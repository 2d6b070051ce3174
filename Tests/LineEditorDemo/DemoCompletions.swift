import NTMKit
import Shell

/// Completes the word before the cursor, accents ignored, from a fixed list.
func demoCompletions(line: String, cursor: Int) -> CompletionResult {
  let word = line.prefix(cursor).split(separator: " ", omittingEmptySubsequences: false).last.map(String.init) ?? ""
  let names: [(String, LocalizedText?)] = [
    ("Phú Hữu", LocalizedText(vi: "xã, huyện Châu Thành", en: "commune in Châu Thành")),
    ("Phụng Hiệp", LocalizedText(vi: "huyện", en: "district")),
    ("communes", nil), ("criteria", nil), ("Đông Phước", nil),
  ]
  var candidates = names.filter { bare($0.0).hasPrefix(bare(word)) }
    .map { Completion(replacement: $0.0, summary: $0.1) }
  if "item".hasPrefix(word) || word.hasPrefix("item") {
    candidates += (100..<300).map { Completion(replacement: "item\($0)") }.filter { $0.replacement.hasPrefix(word) }
  }
  if "--period=".hasPrefix(word) && !word.isEmpty {
    candidates.append(Completion(replacement: "--period=", isWhole: false))
  }
  return CompletionResult(replacedLength: word.count, candidates: candidates)
}

/// The letters of the few names above without their accents.
private func bare(_ text: String) -> String {
  let accented = Array("úụữệôđướ")
  let plain = Array("uuueodưo")
  return String(text.lowercased().map { letter in accented.firstIndex(of: letter).map { plain[$0] } ?? letter })
}
