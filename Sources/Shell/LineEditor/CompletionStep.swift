import NTMKit

/// What a press of Tab does, decided from the candidates alone.
enum CompletionStep: Equatable {
  /// Deletes characters before the cursor and puts a text there.
  case insert(replacedLength: Int, text: String)
  case list([Completion])
  case nothing

  /// - Parameters:
  ///   - before, after: the line on both sides of the cursor.
  ///   - isRepeated: whether Tab was the last key too and changed nothing since.
  init(_ result: CompletionResult, before: String, after: String, isRepeated: Bool) {
    let replacedLength = min(max(0, result.replacedLength), before.count)
    let typed = String(before.suffix(replacedLength))
    guard let first = result.candidates.first else {
      self = .nothing
      return
    }
    if result.candidates.allSatisfy({ $0.replacement == first.replacement }) {
      let space = first.isWhole && after.first != " " ? " " : ""
      self = .insert(replacedLength: replacedLength, text: first.replacement + space)
      return
    }
    let common = Self.commonPrefix(result.candidates.map(\.replacement))
    if common != typed && Self.keeps(typed, in: common) {
      self = .insert(replacedLength: replacedLength, text: common)
    } else {
      self = isRepeated ? .list(result.candidates) : .nothing
    }
  }

  /// The longest beginning all texts share.
  static func commonPrefix(_ texts: [String]) -> String {
    guard var common = texts.first.map({ $0[...] }) else { return "" }
    for text in texts.dropFirst() {
      common =
        zip(common.indices, text).first { common[$0.0] != $0.1 }.map { common[..<$0.0] } ?? common.prefix(text.count)
    }
    return String(common)
  }

  /// Whether what was typed is still there, accents, case and an opening quote aside: a shared beginning that is shorter
  /// than what was typed (`Ph` of Phú Hữu and Phụng Hiệp for `phu`) must not take letters away.
  private static func keeps(_ typed: String, in common: String) -> Bool {
    func bare(_ text: String) -> String { VietnameseFolding.fold(String(text.drop { "\"'`“".contains($0) })) }
    return common.count >= typed.count && bare(common).hasPrefix(bare(typed))
  }
}
