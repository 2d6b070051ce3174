/// What a letter of the Latin alphabet beyond ASCII is made of: its place in the Vietnamese alphabet and its tone.
///
/// One table serves folding (which wants only the base letter) and collation (which wants all of it).
struct LatinLetter {
  /// The Vietnamese alphabet with the foreign letters f j w z at their usual places; ranks count from 1.
  private static let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
  private static let baseLetters: [UInt8] = Array(" aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

  /// A tone mark, in dictionary order; marks that are not Vietnamese tones come after all of them.
  enum Mark: UInt16 {
    case none, huyen, hoi, nga, sac, nang, foreign
  }

  /// Bits 0–5: rank of the letter; 6–11: rank of the second letter of a ligature, or 0; 12–14: mark; 15: upper case.
  private let bits: UInt16

  private init(bits: UInt16) { self.bits = bits }

  private init(rank: Int, second: Int = 0, mark: Mark) {
    bits = UInt16(rank) | UInt16(second) << 6 | mark.rawValue << 12
  }

  /// 1 for a … 33 for z.
  var rank: UInt8 { UInt8(truncatingIfNeeded: bits & 0x3F) }
  /// The rank of the second letter of a ligature (æ is a and e).
  var secondRank: UInt8? { bits & 0xFC0 == 0 ? nil : UInt8(truncatingIfNeeded: bits >> 6 & 0x3F) }
  var mark: Mark { Mark(rawValue: bits >> 12 & 7) ?? .foreign }
  var isUpperCase: Bool { bits & 0x8000 != 0 }
  /// The lower-case ASCII letter left when every mark is taken away.
  var base: UInt8 { Self.baseLetters[Int(rank)] }
  var secondBase: UInt8? { secondRank.map { Self.baseLetters[Int($0)] } }

  /// The rank of each ASCII letter a…z, by its distance from a.
  static let asciiRanks: [UInt8] = {
    var ranks = [UInt8](repeating: 0, count: 26)
    for (index, letter) in alphabet.unicodeScalars.enumerated() where letter.isASCII {
      ranks[Int(letter.value) - 0x61] = UInt8(index + 1)
    }
    return ranks
  }()

  /// The letter a scalar beyond ASCII stands for; nil when it is no Latin letter with an ASCII base.
  static func beyondASCII(_ scalar: UInt32) -> LatinLetter? {
    guard let index = tableIndex(scalar) else { return nil }
    let bits = table[index]
    return bits == 0 ? nil : LatinLetter(bits: bits)
  }

  /// The two ranges the table covers: Latin-1 to the IPA letters, and Latin Extended Additional.
  private static func tableIndex(_ scalar: UInt32) -> Int? {
    switch scalar {
    case 0xC0..<0x2B0: Int(scalar - 0xC0)
    case 0x1E00..<0x1F00: Int(scalar - 0x1E00) + 0x1F0
    default: nil
    }
  }

  /// Each vowel followed by itself with huyền, hỏi, ngã, sắc and nặng.
  private static let vowels = """
    aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ
    """
  /// Each letter followed by those that differ from it by marks that are not Vietnamese tones. Đ also as Icelandic eth
  /// and African d, which broken encodings leave in its place.
  private static let others = """
    aäåāąǎǟǡǻȁȃȧḁẚ bḃḅḇƀɓƃ cçćĉċčḉƈȼɕ dďḋḍḏḑḓɗȡ đðɖ eëēĕėęěȅȇȩḕḗḙḛḝɇ fḟƒ gĝğġģǧǵḡǥɠ hĥȟḣḥḧḩḫẖħɦ \
    iïīĭįİǐȉȋḭḯıɨ jĵǰɉ kķǩḱḳḵƙ lĺļľḷḹḻḽłŀƚɫɬɭȴ mḿṁṃɱ nñńņňǹṅṇṉṋŉɲƞɳȵ oöōŏőǒǫǭȍȏȫȭȯȱṍṏṑṓøǿ pṕṗƥ qɋ \
    rŕŗřȑȓṙṛṝṟɍɽ sśŝşšșṡṣṥṧṩſẛȿʂ tţťțṫṭṯṱẗŧƭʈƫ uüūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻʉ vṽṿʋ wŵẁẃẅẇẉẘ xẋẍ yÿŷȳẏẙƴɏ \
    zźżžẑẓẕƶȥɀʐʑ
    """
  /// Each ligature after the two letters it is made of.
  private static let ligatures = "aeæ aeǣ aeǽ oeœ ssß ijĳ dzǆ dzǳ ljǉ njǌ"

  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1F0 + 0x100)
    var ranks: [Unicode.Scalar: Int] = [:]
    for (index, letter) in alphabet.unicodeScalars.enumerated() { ranks[letter] = index + 1 }

    func set(_ scalar: Unicode.Scalar, _ letter: LatinLetter) {
      if let index = tableIndex(scalar.value) { table[index] = letter.bits }
    }
    for row in vowels.unicodeScalars.split(separator: " ") {
      guard let first = row.first, let rank = ranks[first] else { continue }
      for (mark, scalar) in row.enumerated() {
        set(scalar, LatinLetter(rank: rank, mark: Mark(rawValue: UInt16(mark)) ?? .foreign))
      }
    }
    for row in others.unicodeScalars.split(separator: " ") {
      guard let first = row.first, let rank = ranks[first] else { continue }
      set(first, LatinLetter(rank: rank, mark: .none))
      for scalar in row.dropFirst() { set(scalar, LatinLetter(rank: rank, mark: .foreign)) }
    }
    for row in ligatures.unicodeScalars.split(separator: " ").map(Array.init) {
      guard let rank = ranks[row[0]], let second = ranks[row[1]] else { continue }
      set(row[2], LatinLetter(rank: rank, second: second, mark: .foreign))
    }
    addUpperCase(to: &table)
    return table
  }()

  /// Gives every scalar without an entry that of its lower-case form.
  private static func addUpperCase(to table: inout [UInt16]) {
    for range in [UInt32(0xC0)..<0x2B0, 0x1E00..<0x1F00] {
      for value in range {
        guard let index = tableIndex(value), table[index] == 0, let scalar = Unicode.Scalar(value) else { continue }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        guard lower.count == 1, let first = lower.first, first != scalar, let source = tableIndex(first.value),
          table[source] != 0
        else { continue }
        table[index] = table[source] | 0x8000
      }
    }
  }
}
