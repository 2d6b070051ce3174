/// A report that gives something useful of the sample at once.
extension PluginTemplate {
  var reportFiles: [File] {
    [
      File(path: "Sources/\(module)/\(module).swift", text: report),
      File(path: "Sources/\(module)/Strings.swift", text: reportStrings),
    ]
  }

  private var report: String {
    """
    import NTMKit

    /// What ntm loads: what the plugin is called, and what it brings.
    public let plugin = Plugin(
      id: "\(id)", version: "0.1.0", title: Strings.title, reports: [\(module)Report.self])

    /// How many communes meet how many criteria, district by district: a beginning to be changed into the report you need.
    public struct \(module)Report: ReportPlugin {
      public struct Parameters: ParameterSet {
        /// Only communes that meet at least so many criteria.
        public var least = 0

        public init() {}

        public static var fields: [ParameterField<Parameters>] {
          [ParameterField("least", \\.least, summary: Strings.leastOption)]
        }
      }

      static let schema = Schema([
        Field("code", .text), Field("name", .text), Field("communes", .int, unit: .commune),
        Field("mean_met", .double, unit: .criterion),
      ])

      public static let manifest = ReportManifest(
        id: "\(id)", version: "0.1.0", title: Strings.title, summary: Strings.summary, requiredTables: ["communes"],
        primaryTable: "districts", tables: [("districts", schema)])

      public static let examples = [
        Example("\(id)", Strings.exampleAll),
        Example("\(id) --least 15 | sort -communes", Strings.exampleSorted),
      ]

      public init() {}

      public func makeReport(_ parameters: Parameters, in context: ReportContext) throws -> ReportDocument {
        let table = try Self.districts(context.table("communes"), least: parameters.least)
        let chart = Chart(
          id: "communes-by-district", mark: .bar, encoding: Chart.Encoding(x: "name", y: "communes"), data: table,
          title: Strings.communes, description: Strings.summary,
          labels: ["name": Strings.district, "communes": Strings.communes])
        let section = Section(
          id: "by-district", title: Strings.byDistrict,
          blocks: [
            .chart(chart),
            .table(
              TableBlock(
                id: "districts", table,
                showing: [
                  ShownColumn("code"), ShownColumn("name", Strings.district), ShownColumn("communes", Strings.communes),
                  ShownColumn("mean_met", Strings.meanMet, digits: 1),
                ], vocabulary: context.vocabulary, emptyText: Strings.empty)),
            .note(Note(.method, Strings.method)),
          ])
        return ReportDocument(
          title: Strings.documentTitle(context.period), sections: [section],
          provenance: context.provenance(of: Self.manifest, parameters), primaryTable: Self.manifest.primaryTable)
      }

      /// One row per district, by code.
      private static func districts(_ communes: Table, least: Int) throws -> Table {
        let codes = try communes.texts("district_code")
        let names = try communes.texts("district")
        let met = try communes.integers("met")
        var districts: [String: (name: String, met: [Int])] = [:]
        for row in 0..<communes.rowCount {
          guard let count = met[row], count >= least else { continue }
          districts[codes[row] ?? "", default: (names[row] ?? "", [])].met.append(count)
        }
        var builder = TableBuilder(schema.fields)
        for (code, district) in districts.sorted(by: { $0.key < $1.key }) {
          let mean = Double(district.met.reduce(0, +)) / Double(district.met.count)
          builder.append([.text(code), .text(district.name), Value(district.met.count), .double(mean)])
        }
        return try builder.finished()
      }
    }

    """
  }

  private var reportStrings: String {
    """
    import NTMKit

    /// All words of the report, in both languages.
    enum Strings {
      static let title = LocalizedText(vi: "\(module): xã theo huyện", en: "\(module): communes by district")
      static let summary = LocalizedText(
        vi: "số xã và bình quân tiêu chí đạt của từng huyện", en: "communes and mean criteria met of each district")
      static let leastOption = LocalizedText(
        vi: "chỉ tính xã đạt ít nhất bấy nhiêu tiêu chí", en: "only communes that meet at least so many criteria")
      static let exampleAll = LocalizedText(vi: "mọi huyện", en: "all districts")
      static let exampleSorted = LocalizedText(
        vi: "huyện nào nhiều xã đạt từ 15 tiêu chí nhất", en: "which district has most communes at 15 or more")
      static let byDistrict = LocalizedText(vi: "Theo huyện", en: "By district")
      static let district = LocalizedText(vi: "huyện", en: "district")
      static let communes = LocalizedText(vi: "số xã", en: "communes")
      static let meanMet = LocalizedText(vi: "bình quân đạt", en: "mean met")
      static let empty = LocalizedText(vi: "Không có xã nào.", en: "There are no communes.")
      static let method = LocalizedText(
        vi: "Xã chưa có số liệu được tính là chưa đạt tiêu chí nào.",
        en: "A commune without results counts as meeting none.")

      static func documentTitle(_ period: Period?) -> LocalizedText {
        guard let period else { return title }
        return LocalizedText(vi: "\\(title), \\(period)", en: "\\(title), \\(period)")
      }
    }

    """
  }

  var reportReadme: String {
    """
    A report for ntm.

        \(id)                 all communes
        \(id) --least 15      those that meet 15 criteria or more

    | table | one row per | columns |
    | --- | --- | --- |
    | `districts` (primary) | district, by code | code name communes mean_met |

    Made from the table `communes`. A commune without results counts as meeting none.
    """
  }
}
