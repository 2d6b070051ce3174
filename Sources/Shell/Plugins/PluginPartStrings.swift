import NTMKit
import PluginHost

/// What is said of the tables, importers and checks of plugins.
enum PluginPartStrings {
  static let noSamples = LocalizedText(
    vi: "thư mục Samples chưa có tệp nào để thử bảng và cách đọc tệp: đặt vào đó vài tệp nhỏ",
    en: "the folder Samples has no files to try tables and importers on: put a few small ones there")
  static func readsNone(_ importer: String) -> LocalizedText {
    LocalizedText(
      vi: "\(importer): không đọc tệp nào trong Samples", en: "\(importer): reads none of the files in Samples")
  }
  static func ofFile(_ importer: String, _ file: String) -> LocalizedText {
    LocalizedText(vi: "\(importer), tệp \(file)", en: "\(importer), file \(file)")
  }
  static func ofCheck(_ check: String) -> LocalizedText {
    LocalizedText(vi: "quy tắc \(check)", en: "check \(check)")
  }
  static func fault(_ what: LocalizedText, _ fault: LocalizedText) -> LocalizedText {
    LocalizedText(resolvedVietnamese: "\(what.vi): \(fault.vi)", resolvedEnglish: "\(what.en): \(fault.en)")
  }

  static let noFindings = LocalizedText(vi: "không có kết quả kiểm tra trong đó", en: "there are no findings in it")
  static let noConfidence = LocalizedText(
    vi: "không nói có đọc được tệp hay không", en: "it does not say whether it reads the file")
  static let noSheet = LocalizedText(vi: "không có bảng trong đó", en: "there is no sheet in it")
  static let otherSheet = LocalizedText(
    vi: "tiến trình khác đọc cùng tệp ra bảng khác", en: "another process read another sheet from the same file")
  static let noExamples = LocalizedText(vi: "chưa có ví dụ", en: "it has no examples")
  static func otherFindings(_ number: Int, found: [LocalizedText], says: [LocalizedText]) -> LocalizedText {
    func list(_ texts: [String]) -> String { texts.isEmpty ? "–" : texts.map { "“\($0)”" }.joined(separator: ", ") }
    return LocalizedText(
      resolvedVietnamese: "ví dụ \(number) tìm ra \(list(found.map(\.vi))), ghi là \(list(says.map(\.vi)))",
      resolvedEnglish: "example \(number) finds \(list(found.map(\.en))), it says \(list(says.map(\.en)))")
  }

  static func conflict(_ conflict: LocalizedText) -> Diagnostic {
    Diagnostic(
      "store.table-conflict", kind: .data, severity: .warning, message: conflict,
      hints: [
        LocalizedText(
          vi: "bảng vẫn được đọc như đã lưu; một bảng chỉ được thêm cột, muốn khác thì đặt tên khác",
          en: "the table is read as it is stored; a table may only gain columns, one that differs needs another name")
      ])
  }

  static let template = LocalizedText(
    vi: "bộ cắm mới bắt đầu từ gì (với new)", en: "what a new plugin begins with (for new)")
  static func label(of kind: PluginTemplate.Kind) -> LocalizedText {
    switch kind {
    case .report: LocalizedText(vi: "một báo cáo", en: "a report")
    case .importer:
      LocalizedText(
        vi: "một bảng riêng, cách đọc tệp vào bảng, và báo cáo về bảng",
        en: "a table of its own, an importer for it, and a report on it")
    case .check: LocalizedText(vi: "một quy tắc kiểm tra số liệu", en: "a validation rule")
    }
  }

  /// What a plugin brings: `reports: visits; tables: visits_visits`.
  static func list(reports: [ReportDescription], _ parts: PluginParts) -> LocalizedText {
    let lists = [
      (PluginStrings.reportsRow, reports.map(\.manifest.id)), (tablesRow, parts.tables.map(\.name)),
      (importersRow, parts.kinds), (checksRow, parts.checks.map(\.id)),
    ].filter { !$1.isEmpty }
    return .list(
      lists.map { name, ids in
        let list = ids.joined(separator: ", ")
        return LocalizedText(resolvedVietnamese: "\(name.vi): \(list)", resolvedEnglish: "\(name.en): \(list)")
      }, separator: "; ")
  }

  static let tablesRow = LocalizedText(vi: "bảng", en: "tables")
  static let importersRow = LocalizedText(vi: "loại tệp", en: "kinds of files")
  static let checksRow = LocalizedText(vi: "quy tắc kiểm tra", en: "checks")
}
