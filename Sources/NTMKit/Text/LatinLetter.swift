/// What a letter of the Latin alphabet beyond ASCII is made of: its place in the Vietnamese alphabet and its tone.
///
/// One table serves folding (which wants only the base letter) and collation (which wants all of it).
struct LatinLetter {
  /// The Vietnamese alphabet with the foreign letters f j w z at their usual places; ranks count from 1.
  private static let alphabet = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
  private static let upperCaseAlphabet = "AĂÂBCDĐEÊFGHIJKLMNOÔƠPQRSTUƯVWXYZ"
  private static let baseLetters: [UInt8] = Array(" aaabcddeefghijklmnooopqrstuuvwxyz".utf8)

  /// A tone mark, in dictionary order; marks that are not Vietnamese tones come after all of them.
  enum Mark: UInt16 {
    case none, huyen, hoi, nga, sac, nang, foreign
  }

  /// Bits 0–5: rank of the letter; 6–11: rank of the second letter of a ligature, or 0; 12–14: mark; 15: upper case.
  private let bits: UInt16

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
  private static let upperCaseVowels = """
    AÀẢÃÁẠ ĂẰẲẴẮẶ ÂẦẨẪẤẬ EÈẺẼÉẸ ÊỀỂỄẾỆ IÌỈĨÍỊ OÒỎÕÓỌ ÔỒỔỖỐỘ ƠỜỞỠỚỢ UÙỦŨÚỤ ƯỪỬỮỨỰ YỲỶỸÝỴ
    """
  /// Each letter followed by those that differ from it by marks that are not Vietnamese tones. Đ also as Icelandic eth
  /// and African d, which broken encodings leave in its place.
  private static let others = """
    aäåāąǎǟǡǻȁȃȧḁẚ bḃḅḇƀɓƃ cçćĉċčḉƈȼɕ dďḋḍḏḑḓɗȡ đðɖ eëēĕėęěȅȇȩḕḗḙḛḝɇ fḟƒ gĝğġģǧǵḡǥɠ hĥȟḣḥḧḩḫẖħɦ iîïīĭįİǐȉȋḭḯıɨ \
    jĵǰɉ kķǩḱḳḵƙ lĺļľḷḹḻḽłŀƚɫɬɭȴ mḿṁṃɱ nñńņňǹṅṇṉṋŉɲƞɳȵ oöōŏőǒǫǭȍȏȫȭȯȱṍṏṑṓøǿ pṕṗƥ qɋ rŕŗřȑȓṙṛṝṟɍɽ sśŝşšșṡṣṥṧṩſẛȿʂ \
    tţťțṫṭṯṱẗŧƭʈƫ uûüūŭůűųǔǖǘǚǜȕȗṳṵṷṹṻʉ vṽṿʋ wŵẁẃẅẇẉẘ xẋẍ yÿŷȳẏẙƴɏ zźżžẑẓẕƶȥɀʐʑ
    """
  private static let upperCaseOthers = """
    AÄÅĀĄǍǞǠǺȀȂȦḀ BḂḄḆɃƁƂ CÇĆĈĊČḈƇȻ DĎḊḌḎḐḒƊ ĐÐƉ EËĒĔĖĘĚȄȆȨḔḖḘḚḜɆ FḞƑ GĜĞĠĢǦǴḠǤƓ HĤȞḢḤḦḨḪĦ IÎÏĪĬĮǏȈȊḬḮƗ JĴɈ \
    KĶǨḰḲḴƘ LĹĻĽḶḸḺḼŁĿȽ MḾṀṂ NÑŃŅŇǸṄṆṈṊƝȠ OÖŌŎŐǑǪǬȌȎȪȬȮȰṌṎṐṒØǾ PṔṖƤ QɊ RŔŖŘȐȒṘṚṜṞɌ SŚŜŞŠȘṠṢṤṦṨ TŢŤȚṪṬṮṰŦƬƮ \
    UÛÜŪŬŮŰŲǓǕǗǙǛȔȖṲṴṶṸṺɄ VṼṾƲ WŴẀẂẄẆẈ XẊẌ YŸŶȲẎƳɎ ZŹŻŽẐẒẔƵȤ
    """
  /// Each ligature after the two letters it is made of.
  private static let ligatures = "aeæ aeǣ aeǽ oeœ ssß ijĳ dzǆ dzǳ ljǉ njǌ"
  private static let upperCaseLigatures = "AEÆ AEǢ AEǼ OEŒ SSẞ IJĲ DZǄ DZǅ DZǱ DZǲ LJǇ LJǈ NJǊ NJǋ"

  private static let table: [UInt16] = {
    var table = [UInt16](repeating: 0, count: 0x1F0 + 0x100)
    fill(&table, from: vowels, others, ligatures, letters: Array(alphabet.unicodeScalars), caseBit: 0)
    let capitals = Array(upperCaseAlphabet.unicodeScalars)
    fill(&table, from: upperCaseVowels, upperCaseOthers, upperCaseLigatures, letters: capitals, caseBit: 0x8000)
    return table
  }()

  private static func fill(
    _ table: inout [UInt16], from vowels: String, _ others: String, _ ligatures: String, letters: [Unicode.Scalar],
    caseBit: UInt16
  ) {
    func rank(_ scalar: Unicode.Scalar) -> UInt16 { UInt16((letters.firstIndex(of: scalar) ?? 0) + 1) }
    func set(_ scalar: Unicode.Scalar, _ bits: UInt16) {
      if let index = tableIndex(scalar.value) { table[index] = bits | caseBit }
    }
    var head: UInt16?
    var mark: UInt16 = 0
    for scalar in vowels.unicodeScalars {
      if scalar == " " {
        head = nil
        continue
      }
      if head == nil {
        head = rank(scalar)
        mark = 0
      }
      set(scalar, (head ?? 0) | mark << 12)
      mark += 1
    }
    head = nil
    for scalar in others.unicodeScalars {
      if scalar == " " {
        head = nil
      } else if let head {
        set(scalar, head | Mark.foreign.rawValue << 12)
      } else {
        head = rank(scalar)
        set(scalar, rank(scalar))
      }
    }
    var before: [Unicode.Scalar] = []
    for scalar in ligatures.unicodeScalars where scalar != " " {
      before.append(scalar)
      if before.count < 3 { continue }
      set(scalar, rank(before[0]) | rank(before[1]) << 6 | Mark.foreign.rawValue << 12)
      before = []
    }
  }
}
