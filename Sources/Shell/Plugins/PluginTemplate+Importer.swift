/// A table of its own, an importer for a file kind of its own, and a report on the table.
extension PluginTemplate {
  /// snake_case: what the table is called at the prompt.
  private var table: String { id.replacing("-", with: "_") + "_visits" }

  var importerFiles: [File] {
    [
      File(path: "Sources/\(module)/\(module).swift", text: visits),
      File(path: "Sources/\(module)/\(module)Importer.swift", text: importer),
      File(path: "Sources/\(module)/\(module)Report.swift", text: visitsReport),
      File(path: "Sources/\(module)/Strings.swift", text: visitsStrings),
      File(path: "Samples/visits.notes", text: notes),
      File(path: "Samples/visits.csv", text: sheet),
    ]
  }

  private var visits: String {
    """
    import NTMKit

    /// What ntm loads: what the plugin is called, and what it brings.
    public let plugin = Plugin(
      id: "\(id)", version: "0.1.0", title: Strings.title, reports: [\(module)Report.self],
      tables: [Visits.declaration], importers: [\(module)Importer.self])

    /// The table: one row per commune and day of a visit. A sheet with these columns is imported as it is.
    enum Visits {
      static let declaration = TableDeclaration(
        name: "\(table)", kind: "\(id)-visits", title: Strings.table, summary: Strings.tableSummary,
        columns: [
          // Communes may be written by name or code; their code is stored, name and district are shown beside it.
          DeclaredColumn(
            "commune_code", .text, aliases: ["commune", "xã"], isRequired: true, rule: .unit(.commune),
            summary: Strings.communeColumn),
          DeclaredColumn(
            "visited_on", .date, label: Strings.visitedOn, aliases: ["date", "ngày"], isRequired: true,
            summary: Strings.visitedOnColumn),
          DeclaredColumn(
            "score", .double, label: Strings.score, aliases: ["điểm"], rule: .range(0...10),
            summary: Strings.scoreColumn),
          DeclaredColumn(
            "remark", .text, label: Strings.remark, aliases: ["nhận xét"], summary: Strings.remarkColumn),
        ], key: ["commune_code", "visited_on"])
    }

    """
  }

  private var importer: String {
    """
    import NTMKit

    /// Reads notes such as `27/9/2022; Phú Hữu; Châu Thành; 8,5; đường sạch`, one visit a line. What it gives are texts: ntm finds the
    /// communes, reads numbers and dates, and refuses rows that do not fit, with their lines.
    public struct \(module)Importer: SheetImporter {
      public static let manifest = SheetImporterManifest(
        id: "\(id)-notes", title: Strings.notes, summary: Strings.notesSummary, fileExtensions: ["notes"],
        rows: Visits.declaration.kind)

      private static let columns = ["visited_on", "commune_code", "district", "score", "remark"]

      public init() {}

      public func confidence(for file: SourceFile) -> ImportConfidence {
        Self.rows(of: file).isEmpty ? .none : .certain
      }

      public func sheet(of file: SourceFile) throws -> CellGrid {
        CellGrid(header: Self.columns, rows: Self.rows(of: file))
      }

      /// Lines with semicolons, under their numbers; all others are remarks to be passed over.
      private static func rows(of file: SourceFile) -> [(line: Int, cells: [String])] {
        let lines = String(decoding: file.text, as: UTF8.self)
          .split(omittingEmptySubsequences: false, whereSeparator: \\.isNewline)
        return lines.enumerated().compactMap { index, line in
          let cells = line.split(separator: ";", omittingEmptySubsequences: false).map(String.init)
          return cells.count > 1 ? (index + 1, cells) : nil
        }
      }
    }

    """
  }

  private var visitsReport: String {
    """
    import NTMKit

    /// The newest visit to each commune.
    public struct \(module)Report: ReportPlugin {
      static let schema = Schema([
        Field("commune_code", .text), Field("commune", .text), Field("district", .text), Field("visited_on", .date),
        Field("score", .double), Field("visits", .int),
      ])

      public static let manifest = ReportManifest(
        id: "\(id)", version: "0.1.0", title: Strings.title, summary: Strings.summary,
        requiredTables: [Visits.declaration.name], primaryTable: "newest", tables: [("newest", schema)])

      public static let examples = [
        Example("\(id)", Strings.exampleAll),
        Example("\(id) | where score < 8 | select commune, score", Strings.exampleLow),
      ]

      public init() {}

      public func makeReport(_ parameters: NoParameters, in context: ReportContext) throws -> ReportDocument {
        let newest = try Self.newest(context.table(Visits.declaration.name))
        let table = TableBlock(
          id: "newest", newest,
          showing: [
            ShownColumn("commune"), ShownColumn("district"), ShownColumn("visited_on", Strings.visitedOn),
            ShownColumn("score", Strings.score, digits: 1), ShownColumn("visits", Strings.visits),
          ], vocabulary: context.vocabulary, emptyText: Strings.empty)
        return ReportDocument(
          title: Strings.title,
          sections: [
            Section(
              id: "visits", title: Strings.byCommune, blocks: [.table(table), .note(Note(.method, Strings.method))])
          ], provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
      }

      /// One row per commune, by code: the newest of its visits, and how many there were.
      private static func newest(_ visits: Table) throws -> Table {
        var communes: [String: [(day: CalendarDate, row: Int)]] = [:]
        let days = try visits.dates("visited_on")
        for (row, code) in try visits.texts("commune_code").enumerated() {
          if let code, let day = days[row] { communes[code, default: []].append((day, row)) }
        }
        var builder = TableBuilder(schema.fields)
        for (code, own) in communes.sorted(by: { $0.key < $1.key }) {
          guard let newest = own.max(by: { $0.day < $1.day }) else { continue }
          builder.append([
            .text(code), visits[newest.row, "commune"], visits[newest.row, "district"], .date(newest.day),
            visits[newest.row, "score"], Value(own.count),
          ])
        }
        return try builder.finished()
      }
    }

    """
  }

  private var visitsStrings: String {
    """
    import NTMKit

    /// All words of the plugin, in both languages.
    enum Strings {
      static let title = LocalizedText(vi: "\(module): kiểm tra thực địa", en: "\(module): field visits")
      static let summary = LocalizedText(
        vi: "lần kiểm tra gần nhất của từng xã", en: "the newest visit to each commune")

      static let table = LocalizedText(vi: "kiểm tra thực địa \(id)", en: "field visits \(id)")
      static let tableSummary = LocalizedText(
        vi: "các lần kiểm tra thực địa ở xã", en: "visits to communes, with a score")
      static let communeColumn = LocalizedText(vi: "xã, theo mã hoặc tên", en: "the commune, by code or name")
      static let visitedOn = LocalizedText(vi: "ngày kiểm tra", en: "visited on")
      static let visitedOnColumn = LocalizedText(vi: "ngày đến xã", en: "the day of the visit")
      static let score = LocalizedText(vi: "điểm", en: "score")
      static let scoreColumn = LocalizedText(vi: "điểm chấm, từ 0 đến 10", en: "the score given, from 0 to 10")
      static let remark = LocalizedText(vi: "nhận xét", en: "remark")
      static let remarkColumn = LocalizedText(vi: "nhận xét tự do", en: "whatever was noted")

      static let notes = LocalizedText(vi: "ghi chép kiểm tra", en: "notes of visits")
      static let notesSummary = LocalizedText(
        vi: "mỗi dòng một lần: ngày; xã; huyện; điểm; nhận xét", en: "a visit a line: day; commune; district; score; remark")

      static let exampleAll = LocalizedText(vi: "mọi xã đã kiểm tra", en: "all communes that were visited")
      static let exampleLow = LocalizedText(vi: "xã dưới 8 điểm", en: "communes below a score of 8")
      static let byCommune = LocalizedText(vi: "Theo xã", en: "By commune")
      static let visits = LocalizedText(vi: "số lần", en: "visits")
      static let empty = LocalizedText(vi: "Chưa xã nào được kiểm tra.", en: "No commune was visited yet.")
      static let method = LocalizedText(
        vi: "Điểm là của lần kiểm tra gần nhất.", en: "The score is that of the newest visit.")
    }

    """
  }

  private var notes: String {
    """
    Kiểm tra thực địa, số liệu bịa ra để thử
    27/9/2022; Phú Hữu; Châu Thành; 8,5; đường sạch
    28/9/2022; Phú Tân; Châu Thành; 7; rác còn tồn
    29/9/2022; Không Có; Châu Thành; 9; tên xã sai: dòng này bị từ chối

    """
  }

  private var sheet: String {
    """
    xã,huyện,ngày,điểm,nhận xét
    Phú Hữu,Châu Thành,15/6/2022,"6,5",lần đầu
    Phú Tân,Châu Thành,16/6/2022,8,

    """
  }

  var importerReadme: String {
    """
    Visits to communes: a table of its own, two kinds of files that go into it, and a report on it.

        import Samples/visits.notes     notes, read by this plugin
        import Samples/visits.csv       a sheet with the table's columns
        \(table) | sort -visited_on
        \(id)

    | table | one row per | columns |
    | --- | --- | --- |
    | `\(table)` | commune and day | commune_code visited_on score remark, with commune and district |
    | `newest` (of the report, primary) | commune, by code | commune_code commune district visited_on score visits |

    The files in `Samples/` are invented; `ntm plugin test` imports them into a copy of the sample province.
    """
  }
}
