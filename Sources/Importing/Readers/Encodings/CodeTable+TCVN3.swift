extension CodeTable {
  /// TCVN3 (ABC), the encoding of fonts named `.Vn…`: one code for each lower-case letter and for the seven capitals without
  /// tones.
  static let tcvn3: CodeTable = {
    var table = CodeTable()
    table.setPunctuation()
    for (code, letter) in zip(UInt8(0xA1)...0xFE, tcvn3Letters.unicodeScalars) where letter != "·" {
      table.set(code, letter)
    }
    return table
  }()

  /// From A1 to FE; a point where there is no letter.
  private static let tcvn3Letters = """
    ĂÂÊÔƠƯĐăâêôơưđ······àảãáạ·ằẳẵắ·······ặầẩẫấậè·ẻẽéẹềểễếệìỉ···ĩíịò·ỏõóọồổỗốộờởỡớợù·ủũúụừửữứựỳỷỹýỵ
    """
}
