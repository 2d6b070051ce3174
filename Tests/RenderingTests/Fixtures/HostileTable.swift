import NTMKit

/// Values that break careless renderers: markup, quotes, control characters, decomposed accents, emoji, formulas, numbers
/// that are none, and one very long cell.
enum HostileTable {
  static let names = [
    "<script>alert(\"xã\")</script>", "Phụng Hiệp", "Phu\u{323}ng Hie\u{302}\u{323}p", "a|b\\c`d`*e*_f_", "=SUM(A1:A9)",
    "xuống\ndòng\tvà \"dấu\", 'nháy' & <b>", "👩‍👩‍👧 🇻🇳 中文", "\u{1B}[31mđỏ\u{1B}[0m\u{202E}ngược", "", "]]>--><!-- ]]&amp;",
    String(repeating: "rất dài ", count: 60),
  ]

  static func make() throws -> Table {
    let count = names.count
    let numbers: [Value] = [
      .double(0.1), .double(-1234567.5), .double(.nan), .double(.infinity), .null, .double(1e21), .double(-0.0),
      .double(.leastNonzeroMagnitude), .double(100), .double(2.0 / 3), .double(-.infinity),
    ]
    return try Table(columns: [
      Column(Field("tên \"xã\"", .text), values: names.map(Value.text)),
      Column(Field("value", .double, unit: .percent), values: numbers),
      Column(Field("count", .int), values: (0..<count).map { $0 == 3 ? .null : .int(Int64($0) * 1_000_003) }),
      Column(Field("ok", .bool), values: (0..<count).map { $0 == 1 ? .null : .bool($0 % 2 == 0) }),
      Column(
        Field("day", .date),
        values: (0..<count).map { $0 == 2 ? .null : .date(CalendarDate(daysSince1970: Int32(19_000 + $0))) }),
      Column(
        Field("period", .period),
        values: (0..<count).map { Period.quarter($0 % 4 + 1, of: 2022).map(Value.period) ?? .null }),
      Column(Field("<b>&\"'", .text), values: names.reversed().map { $0.isEmpty ? .null : .text($0) }),
    ])
  }
}
