import NTMKit

/// Provinces, districts and communes with their codes, kinds, parents and validity.
public struct UnitsImporter: BuiltInImporter {
  public static let manifest = ImporterManifest(
    id: "units", title: Strings.Units.title, summary: Strings.Units.summary, fileExtensions: ["csv"],
    columns: [
      ImportColumn("code", aliases: Aliases.unitCode + ["unit"], isRequired: true, summary: Strings.Units.code),
      ImportColumn(
        "name", aliases: ["unit_name", "tên", "tên đơn vị", "tên đvhc"], isRequired: true, summary: Strings.Units.name),
      ImportColumn("kind", aliases: ["type", "loại", "loại hình", "loại đơn vị"], summary: Strings.Units.kind),
      ImportColumn("level", aliases: Aliases.level, isRequired: true, summary: Strings.Units.level),
      ImportColumn(
        "parent_code", aliases: ["parent", "mã cấp trên", "trực thuộc", "cấp trên"], summary: Strings.Units.parent),
      ImportColumn("region", aliases: ["group", "vùng", "nhóm", "nhóm xã"], summary: Strings.Units.region),
      ImportColumn("valid_from", aliases: Aliases.validFrom, summary: Strings.Columns.validFrom),
      ImportColumn("valid_to", aliases: Aliases.validTo, summary: Strings.Columns.validTo),
    ])

  public init() {}

  public func confidence(for file: SourceFile) -> ImportConfidence {
    guard let header = SheetTable.header(of: file) else { return .none }
    let match = HeaderMatch(header, fields: Self.manifest.columns)
    guard match.has("code", "name", "level") else { return .none }
    return match.hasAny("parent_code", "kind", "region") ? .certain : .likely
  }

  public func read(
    _ file: SourceFile, options: ImportOptions, context: ImportContext, into sink: inout some ImportSink
  ) throws {
    var table = try SheetTable(file, options: options, fields: Self.manifest.columns)
    table.stateAssumptions(ignored: table.match.unknown, to: &sink)
    var reading = UnitsReading()
    var row = CellRow()
    while try table.next(&row, into: &sink) {
      do throws(RowFault) {
        try reading.take(TableRow(match: table.match, row: row))
      } catch {
        try table.refuse(row, error, into: &sink)
      }
    }
    for (orphan, fault) in reading.dropOrphans(known: Set(context.unitHistory.map(\.code))) {
      try table.refuse(orphan, fault, into: &sink)
    }
    let units = reading.rows.map(\.unit)
    let withoutKind = units.filter(\.kind.isEmpty).count
    if withoutKind > 0 { sink.assume(Strings.Units.withoutKind(withoutKind)) }
    if !units.isEmpty { try sink.take(.units(units), lines: reading.rows.map { Int32(clamping: $0.row.line) }) }
    try table.finish(into: &sink)
  }
}

/// The rows read so far. Parents are looked for at the end: they may stand below their children.
private struct UnitsReading {
  private struct Key: Hashable {
    var code: String
    var from: CalendarDate?
    var to: CalendarDate?
  }
  private(set) var rows: [(unit: AdministrativeUnit, row: CellRow, parentColumn: Int?)] = []
  private var lineOf: [Key: Int] = [:]

  mutating func take(_ row: TableRow) throws(RowFault) {
    let unit = try Self.unit(row)
    let key = Key(code: unit.code, from: unit.validFrom, to: unit.validTo)
    if let line = lineOf[key] {
      throw RowFault("import.duplicate-row", Strings.Units.duplicate(unit.code, line), column: row.column("code"))
    }
    lineOf[key] = row.line
    rows.append((unit, row.row, row.column("parent_code")))
  }

  private static func unit(_ row: TableRow) throws(RowFault) -> AdministrativeUnit {
    let code = try row.required("code")
    let (kind, name) = Self.kindAndName(try row.required("name"), kind: row.text("kind"))
    let word = try row.required("level")
    guard let level = AdministrativeUnit.Level(word: word) else {
      throw RowFault(
        "import.unknown-level", Strings.Units.unknownLevel(word), column: row.column("level"),
        hints: [Strings.Units.levelHint])
    }
    let (from, to) = (try row.date("valid_from"), try row.date("valid_to"))
    if let from, let to, to < from {
      throw RowFault("import.dates-reversed", Strings.datesReversed(from, to), column: row.column("valid_to"))
    }
    return AdministrativeUnit(
      code: code, name: name, kind: kind, level: level, parentCode: row.text("parent_code"), region: row.text("region"),
      validFrom: from, validTo: to)
  }

  /// The kind in its column, else the words in front of the name. Only a kind written with its accents is one: a commune is
  /// called `Xa Dung`.
  private static func kindAndName(_ text: String, kind: String?) -> (kind: String, name: String) {
    let column = kind.map { UnicodeForm.nfc($0.lowercased()) }
    let split = AdministrativeUnit.splitKind(of: text)
    guard let front = split.kind, text.lowercased().hasPrefix(front + " "), column == nil || column == front else {
      return (column ?? "", text)
    }
    return (front, split.name)
  }

  /// Takes out the rows whose parent is neither known nor in the file, and those below them.
  mutating func dropOrphans(known: Set<String>) -> [(CellRow, RowFault)] {
    var dropped: [(CellRow, RowFault)] = []
    while true {
      let codes = Set(rows.map(\.unit.code))
      let isOrphan = rows.map { row in
        row.unit.parentCode.map { !codes.contains($0) && !known.contains($0) } ?? false
      }
      guard isOrphan.contains(true) else { return dropped.sorted { $0.0.line < $1.0.line } }
      for (row, orphan) in zip(rows, isOrphan) where orphan {
        let code = row.unit.parentCode ?? ""
        let near = NearestName.nearest(to: code, among: Array(codes).sorted())
        dropped.append(
          (
            row.row,
            RowFault(
              "import.unknown-parent", Strings.Units.unknownParent(code), column: row.parentColumn,
              hints: [near.map(Strings.nearest) ?? Strings.Units.parentHint])
          ))
      }
      rows = zip(rows, isOrphan).filter { !$0.1 }.map(\.0)
    }
  }
}

extension AdministrativeUnit.Level {
  /// `commune`, `xã`, `cấp xã`, `xã/phường/thị trấn` …
  init?(word: String) {
    switch VietnameseFolding.fold(word) {
    case "province", "tinh", "cap tinh", "tinh/thanh pho", "1": self = .province
    case "district", "huyen", "cap huyen", "quan/huyen", "2": self = .district
    case "commune", "ward", "xa", "cap xa", "xa/phuong", "xa/phuong/thi tran", "3": self = .commune
    default: return nil
    }
  }
}
