import NTMKit

/// Makes names of sheets out of titles: without the characters that a spreadsheet refuses, short enough, each once.
public struct SheetNames {
  /// UTF-16 units that a name may have.
  public static let longest = 31
  static let refused: Set<Character> = ["[", "]", ":", "*", "?", "/", "\\"]

  private var taken: Set<String> = []

  public init() {}

  /// A title too long is cut at a space and ends in `…`; the caller shows it whole elsewhere.
  public mutating func name(for title: String) -> String {
    var clean = String(title.replacing(": ", with: " - ").map { Self.refused.contains($0) || $0.isNewline ? "-" : $0 })
    clean = UnicodeForm.nfc(clean).trimming { $0 == " " || $0 == "'" }
    if clean.isEmpty || clean.lowercased() == "history" { clean += "-" }
    var name = Self.shortened(clean, to: Self.longest)
    var number = 2
    while !taken.insert(Self.key(name)).inserted {
      let ending = " (\(number))"
      name = Self.shortened(clean, to: Self.longest - ending.utf16.count) + ending
      number += 1
    }
    return name
  }

  /// What names are compared by.
  static func key(_ name: String) -> String { name.lowercased() }

  private static func shortened(_ text: String, to length: Int) -> String {
    guard text.utf16.count > length else { return text }
    var kept = text
    while kept.utf16.count > length - 1 { kept.removeLast() }
    if let space = kept.lastIndex(of: " "), kept.distance(from: kept.startIndex, to: space) > length / 2 {
      kept = String(kept[..<space])
    }
    return kept.trimming { " ,;.–-'".contains($0) } + "…"
  }
}

extension String {
  func trimming(_ isTrimmed: (Character) -> Bool) -> String {
    String(drop(while: isTrimmed).reversed().drop(while: isTrimmed).reversed())
  }
}
