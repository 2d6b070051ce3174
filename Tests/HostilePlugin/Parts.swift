import NTMKit

// Tables, importers and checks that do what they should not.

let hostileTable = TableDeclaration(
  name: "hostile_rows", kind: "hostile-rows", title: text("hàng phá", "hostile rows"), summary: text("thử", "a try"),
  columns: [
    DeclaredColumn(
      "commune_code", .text, aliases: ["xã"], isRequired: true, rule: .unit(.commune), summary: text("xã", "commune")),
    DeclaredColumn("value", .double, summary: text("giá trị", "value")),
  ], key: ["commune_code"])

/// Does what the file says: its first line is the misdeed.
struct HostileImporter: SheetImporter {
  static let manifest = SheetImporterManifest(
    id: "hostile-file", title: text("tệp phá", "hostile file"), summary: text("thử", "a try"),
    fileExtensions: ["hostile"], rows: "hostile-rows")
  private static let header = ["commune_code", "value"]

  private func misdeed(_ file: SourceFile) -> String {
    String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }

  func confidence(for file: SourceFile) -> ImportConfidence {
    switch misdeed(file) {
    case "confident-trap": fatalError("trap")
    case "confident-loop": while true {}
    case "none": return .none
    default: return .certain
    }
  }

  func sheet(of file: SourceFile) throws -> CellGrid {
    switch misdeed(file) {
    case "trap": fatalError("trap")
    case "loop": while true {}
    case "throws": throw Odd()
    case "no-rows": return CellGrid()
    case "no-header": return CellGrid(header: [], rows: [(1, ["31480", "1"])])
    case "upwards": return CellGrid(header: Self.header, rows: [(5, ["31480", "1"]), (2, ["31378", "2"])])
    case "other-columns": return CellGrid(header: ["a", "b"], rows: [(1, ["1", "2"])])
    case "escapes":
      return CellGrid(header: Self.header, rows: [(1, ["\u{1b}]0;owned\u{7}", "1"]), (2, ["31480", "\u{1b}[2J"])])
    case "wide":
      return CellGrid(header: Self.header, rows: [(1, Array(repeating: "x", count: 20_000)), (2, ["31480", "2"])])
    case "markup": return CellGrid(header: ["<script>", "value"], rows: [(1, ["31480", "1"])])
    default: return CellGrid(header: Self.header, rows: [(2, ["31480", "1,5"])])
    }
  }
}

struct Odd: Error {}

struct TrapCheck: Check {
  static let manifest = CheckManifest("hostile_trap", .error, title: text("Sập", "Trap"), explanation: text("a", "b"))
  static let examples: [CheckExample] = []
  func run(in context: CheckContext) throws -> CheckResult { fatalError("trap") }
}

struct LoopCheck: Check {
  static let manifest = CheckManifest("hostile_loop", .error, title: text("Lặp", "Loop"), explanation: text("a", "b"))
  static let examples: [CheckExample] = []
  func run(in context: CheckContext) throws -> CheckResult { while true {} }
}

struct EmptyCheck: Check {
  static let manifest = CheckManifest(
    "hostile_empty", .error, title: text("Rỗng", "Empty"), explanation: text("a", "b"))
  static let examples: [CheckExample] = []
  func run(in context: CheckContext) throws -> CheckResult { CheckResult(checked: 1, [CheckFinding(text("", ""))]) }
}

struct EscapeCheck: Check {
  static let manifest = CheckManifest(
    "hostile_escape", .error, title: text("\u{1b}[31mĐỏ", "\u{1b}[31mRed"), explanation: text("\u{1b}a", "\u{1b}b"))
  static let examples: [CheckExample] = []
  func run(in context: CheckContext) throws -> CheckResult {
    CheckResult(
      checked: 1, [CheckFinding(text("\u{1b}[2J<b>xoá</b>", "\u{1b}[2J<b>gone</b>"), commune: "\u{1b}]0;x\u{7}")])
  }
}
