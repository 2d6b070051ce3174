import NTMKit
import Query

/// The pages of `docs/reference` that are derived from the manifests of everything in the toolkit, so that they cannot
/// drift from the program. Written by `scripts/update-docs`, which a check compares with what is committed.
public struct ReferencePages {
  public struct Page: Sendable, Hashable {
    /// `commands.md`, `commands.vi.md`.
    public var name: String
    public var text: String
  }

  private let toolkit: Toolkit

  public init(_ toolkit: Toolkit) { self.toolkit = toolkit }

  public func all() -> [Page] {
    Language.allCases.flatMap { language in
      [
        page("commands", Words.commands, language, commands),
        page("verbs", Words.verbs, language, verbs),
        page("functions", Words.functions, language, functions),
        page("tables", Words.tables, language, tables),
        page("reports", Words.reports, language, reports),
        page("file-kinds", Words.fileKinds, language, fileKinds),
        Page(
          name: language == .en ? "ntm.1" : "ntm.\(language.rawValue).1", text: ManualPage.text(toolkit, language)),
      ]
    }
  }

  private func page(
    _ name: String, _ title: LocalizedText, _ language: Language, _ body: (inout MarkdownPage) -> Void
  ) -> Page {
    var page = MarkdownPage(language)
    page.heading(1, title)
    page.paragraph(Words.otherLanguage(name))
    page.paragraph(Words.derived)
    body(&page)
    return Page(name: language == .en ? "\(name).md" : "\(name).vi.md", text: page.text)
  }

  private func commands(_ page: inout MarkdownPage) {
    for type in toolkit.commands { Self.describe(command: type, in: &page) }
  }

  private static func describe<C: Command>(command type: C.Type, in page: inout MarkdownPage) {
    let manifest = C.manifest
    page.heading(2, "`\(manifest.name)`")
    page.paragraph(manifest.summary)
    page.code([(manifest.acceptsInput ? "… | " : "") + CommandUsage.usage(of: type)])
    page.parameters(C.Arguments.descriptions)
    page.examples(C.examples)
  }

  private func verbs(_ page: inout MarkdownPage) {
    page.paragraph(Words.verbsIntroduction)
    for type in toolkit.verbs.verbs {
      let manifest = type.manifest
      page.heading(2, "`\(manifest.name)`")
      page.paragraph(manifest.summary)
      page.code(["… | \(manifest.signature)"])
      for note in manifest.notes { page.paragraph(note) }
      page.examples(type.examples)
    }
  }

  private func functions(_ page: inout MarkdownPage) {
    page.table(
      [Words.name, Words.kind, Words.meaning],
      HelpFunctions.entries.map { [LocalizedText(verbatim: "`\($0.signature)`"), $0.use, $0.summary] })
  }

  private func tables(_ page: inout MarkdownPage) {
    let vocabulary = Vocabulary.programme
    for table in Dataset.tableSchemas {
      page.heading(2, "`\(table.name)`")
      page.paragraph(table.summary)
      page.columns(table.schema, vocabulary)
    }
  }

  private func reports(_ page: inout MarkdownPage) {
    for type in toolkit.reports { Self.describe(ReportDescription(type), in: &page) }
  }

  private static func describe(_ report: ReportDescription, in page: inout MarkdownPage) {
    let manifest = report.manifest
    page.heading(2, "`\(manifest.id)`")
    page.paragraph(manifest.title)
    page.paragraph(manifest.summary)
    page.code(
      [
        ([manifest.id, "[at PERIOD]", "[asof DATE|PERIOD]"] + CommonOptions.own(of: report).map(\.usage))
          .joined(separator: " ")
      ])
    page.parameters(CommonOptions.own(of: report))
    for table in manifest.tables {
      page.heading(3, table.id == manifest.primaryTable ? "`\(manifest.id)`" : "`\(manifest.id).\(table.id)`")
      page.columns(table.schema, Vocabulary.programme)
    }
    page.examples(report.examples)
  }

  private func fileKinds(_ page: inout MarkdownPage) {
    page.paragraph(Words.fileKindsIntroduction)
    for importer in toolkit.importers {
      let manifest = importer.manifest
      page.heading(2, "`\(manifest.id)`")
      page.paragraph(manifest.summary)
      guard !manifest.columns.isEmpty else { continue }
      page.table(
        [Words.column, Words.required, Words.otherNames, Words.meaning],
        manifest.columns.map { column in
          [
            LocalizedText(verbatim: "`\(column.name)`"), column.isRequired ? Words.yes : LocalizedText(verbatim: ""),
            LocalizedText(verbatim: column.names.dropFirst().joined(separator: ", ")), column.summary,
          ]
        })
    }
  }
}

extension ReferencePages {
  enum Words {
    static let commands = LocalizedText(vi: "Lệnh", en: "Commands")
    static let verbs = LocalizedText(vi: "Động từ", en: "Verbs")
    static let functions = LocalizedText(vi: "Hàm", en: "Functions")
    static let tables = LocalizedText(vi: "Bảng", en: "Tables")
    static let reports = LocalizedText(vi: "Báo cáo", en: "Reports")
    static let fileKinds = LocalizedText(vi: "Loại tệp nhập được", en: "File kinds")
    static let derived = LocalizedText(
      vi: "Tham khảo. Trang này do `scripts/update-docs` viết ra từ chính chương trình; đừng sửa tay.",
      en: "Reference. This page is written by `scripts/update-docs` from the program itself; do not edit it.")
    static let verbsIntroduction = LocalizedText(
      vi: "Sau mỗi dấu `|` là một động từ: nhận một bảng, cho một bảng.",
      en: "Behind each `|` stands a verb: it takes a table and gives a table.")
    static let fileKindsIntroduction = LocalizedText(
      vi:
        "`import` nhận ra loại tệp theo dòng tiêu đề; `--as LOẠI` chọn thay. Tên cột không phân biệt hoa thường, dấu và dấu nối.",
      en:
        "`import` recognises a file's kind by its header; `--as KIND` overrides. Column names match whatever their case, accents and hyphens."
    )
    static let name = LocalizedText(vi: "Tên", en: "Name")
    static let kind = LocalizedText(vi: "Loại", en: "Kind")
    static let type = LocalizedText(vi: "Kiểu", en: "Type")
    static let unit = LocalizedText(vi: "Đơn vị đo", en: "Unit")
    static let column = LocalizedText(vi: "Cột", en: "Column")
    static let required = LocalizedText(vi: "Bắt buộc", en: "Required")
    static let otherNames = LocalizedText(vi: "Tên khác", en: "Other names")
    static let meaning = LocalizedText(vi: "Nghĩa", en: "Meaning")
    static let yes = LocalizedText(vi: "có", en: "yes")
    static let defaultValue = LocalizedText(vi: "Mặc định", en: "Default")
    static let option = LocalizedText(vi: "Tham số", en: "Parameter")

    static func otherLanguage(_ page: String) -> LocalizedText {
      LocalizedText(vi: "[English](\(page).md)", en: "[Tiếng Việt](\(page).vi.md)")
    }
  }
}
