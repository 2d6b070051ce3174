import NTMKit

// A plugin that does all that a plugin should not: built and tried by HostilePluginTests. Each report makes a good document, and one
// misdeed with it or in place of it.
public let plugin = Plugin(
  id: "hostile", version: "1.0.0", title: text("Phá hoại", "Hostile"), reports: all.map { $0.report },
  tables: [hostileTable], importers: [HostileImporter.self],
  checks: [TrapCheck.self, LoopCheck.self, EmptyCheck.self, EscapeCheck.self])

func text(_ vi: String, _ en: String) -> LocalizedText {
  LocalizedText(resolvedVietnamese: vi, resolvedEnglish: en)
}

/// Something that a plugin should not do.
public protocol Misdeed: Sendable {
  static var id: String { get }
  static func done(_ document: ReportDocument, _ context: ReportContext) throws -> ReportDocument
}

extension Misdeed {
  static var report: any ReportPlugin.Type { HostileReport<Self>.self }
}

public struct HostileReport<M: Misdeed>: ReportPlugin {
  static var schema: Schema { Schema([Field("name", .text), Field("met", .int)]) }
  public static var manifest: ReportManifest {
    ReportManifest(
      id: "hostile-\(M.id)", version: "1.0.0", title: text("Phá", "Hostile"), summary: text("thử", "a try"),
      requiredTables: ["communes"], primaryTable: "rows", tables: [("rows", schema)])
  }
  public static var examples: [Example] { [Example("hostile-\(M.id)", text("thử", "a try"))] }
  public init() {}

  public func makeReport(_ parameters: NoParameters, in context: ReportContext) throws -> ReportDocument {
    try M.done(Self.document(try context.table("communes"), context), context)
  }

  static func document(_ communes: Table, _ context: ReportContext) throws -> ReportDocument {
    let table = try communes.selecting(["name", "met"])
    let columns = schema.fields.map { field in
      Column(field, values: (0..<table.rowCount).map { table[$0, field.name] })
    }
    let block = TableBlock(
      id: "rows", table: try Table(columns: columns),
      columns: [
        TableBlock.Presentation("name", text("xã", "commune")), TableBlock.Presentation("met", text("đạt", "met")),
      ])
    return ReportDocument(
      title: text("Phá", "Hostile"), sections: [Section(id: "all", title: text("Cả", "All"), blocks: [.table(block)])],
      provenance: context.provenance(of: manifest, NoParameters()), primaryTable: "rows")
  }
}
