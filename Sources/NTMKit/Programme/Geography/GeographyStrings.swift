/// Sentences about geographies: units of another day than the period's.
enum GeographyStrings {
  static func noCrosswalk(_ day: CalendarDate, _ wanted: Geography) -> Diagnostic {
    Diagnostic(
      "geography.no-crosswalk", kind: .data,
      message: LocalizedText(
        vi: "không biết đơn vị ngày \(day) đã thành gì trên địa giới \(wanted): chưa nhập biến động đơn vị nào",
        en: "nothing says what the units of \(day) are on the geography of \(wanted): no changes of units were imported"
      ),
      hints: [importHint])
  }
  static func unknownUnits(_ labels: [String], _ geography: UnitGeography) -> Diagnostic {
    let list = some(labels)
    return Diagnostic(
      "geography.unknown-units", kind: .data,
      message: LocalizedText(
        vi: "biến động đơn vị không nói \(labels.count) xã đã thành gì trên địa giới \(geography.wanted): \(list)",
        en: labels.count == 1
          ? "the changes of units do not say what became of a commune on the geography of \(geography.wanted): \(list)"
          : "the changes of units do not say what became of \(labels.count) communes on the geography of \(geography.wanted): \(list)"
      ),
      hints: [importHint])
  }
  static func missingUnits(_ codes: [String], _ wanted: Geography) -> Diagnostic {
    let list = some(codes)
    return Diagnostic(
      "geography.missing-units", kind: .data,
      message: LocalizedText(
        vi: "danh mục đơn vị không có \(codes.count) đơn vị của địa giới \(wanted): \(list)",
        en: codes.count == 1
          ? "the list of units lacks a unit of the geography of \(wanted): \(list)"
          : "the list of units lacks \(codes.count) units of the geography of \(wanted): \(list)"),
      hints: [
        LocalizedText(
          vi: "nhập danh mục: import --list units-2025, hoặc tệp danh mục của bạn",
          en: "import the list: import --list units-2025, or a file of your own")
      ])
  }
  private static let importHint = LocalizedText(
    vi:
      "nhập bảng chuyển đổi: import --list hau-giang-2025, hoặc tệp của bạn với các cột old_code, new_code, mapping",
    en: "import the crosswalk: import --list hau-giang-2025, or a file of your own with old_code, new_code, mapping")

  static func notOfGeography(_ unit: String, _ wanted: Geography, shown: ShownCommunes.Row?) -> Diagnostic {
    Diagnostic(
      "why.other-geography",
      message: LocalizedText(
        vi: "\(unit) không phải xã của chương trình theo địa giới \(wanted)",
        en: "\(unit) is no commune of the programme on the geography of \(wanted)"),
      hints: [
        shown.map { row in
          LocalizedText(
            vi: "số liệu của xã nằm trong \(row.title): why \"\(row.code)\" …",
            en: "its figures are in \(row.title): why \"\(row.code)\" …")
        },
        LocalizedText(
          vi: "hỏi xã đúng như lúc báo cáo: set geography none, hoặc bỏ --geography",
          en: "ask about the commune as it reported: set geography none, or without --geography"),
      ].compactMap(\.self))
  }

  private static func some(_ words: [String]) -> String {
    words.prefix(8).joined(separator: "; ") + (words.count > 8 ? "; …" : "")
  }

  // MARK: What readers should know

  static func rule(_ geography: UnitGeography) -> LocalizedText {
    LocalizedText(
      vi:
        "theo địa giới \(geography.wanted), từ số liệu của đơn vị năm \(String(geography.day.year)): xã nhập trọn được cộng lại; tiêu chí đạt khi mọi xã của chương trình trong đó đạt, chưa đạt khi có xã chưa đạt, còn lại là chưa đánh giá",
      en:
        "on the geography of \(geography.wanted), from figures of the units of \(String(geography.day.year)): communes that merged whole are added up; a criterion is met where all of the programme's communes in a unit meet it, not met where one does not, else not assessed"
    )
  }
  static func unresolved(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "xã bị tách, số liệu để riêng dưới tên cũ, không chia cho xã mới: \(list)",
      en: "communes that were split stand by themselves under their old names, shared out to none: \(list)")
  }
  static func outside(_ count: Int) -> LocalizedText {
    LocalizedText(
      vi: "\(count) đơn vị có phần ngoài chương trình, nêu tên ở bảng trên và không được đánh giá",
      en: count == 1
        ? "a unit has parts outside the programme, named in the table above and not judged"
        : "\(count) units have parts outside the programme, named in the table above and not judged")
  }
  static func partial(_ names: [String]) -> LocalizedText {
    let list = names.joined(separator: ", ")
    return LocalizedText(
      vi: "có thêm một phần của xã bị tách mà số liệu không tính: \(list)",
      en: "with a part of a split commune that their figures leave out: \(list)")
  }
  static func recognised(_ units: [(new: String, recognised: Int, parts: Int)]) -> LocalizedText {
    let list = units.map { "\($0.new) \($0.recognised)/\($0.parts)" }.joined(separator: "; ")
    return LocalizedText(
      vi: "chưa tính là được công nhận vì mới có một số xã trong đó được công nhận: \(list)",
      en: "not counted as recognised, as only some of their communes are: \(list)")
  }
  static func findings(_ codes: Int, _ names: Int) -> LocalizedText {
    LocalizedText(
      vi:
        "cùng mã hay cùng tên nhưng không còn là một đơn vị: \(codes) mã, \(names) tên (xem unit_change_findings); đừng nối số liệu hai địa giới chỉ theo mã hoặc tên",
      en:
        "the same code or name, another unit: \(codes) codes, \(names) names (see unit_change_findings); do not join figures of the two geographies by code or name alone"
    )
  }

  // MARK: Findings

  static func sameCode(_ old: AdministrativeUnit, _ new: AdministrativeUnit, _ parts: [String]) -> LocalizedText {
    let list = parts.joined(separator: ", ")
    return LocalizedText(
      vi: "\(old.code) trước là \(old.fullName), nay là \(new.fullName), gồm: \(list)",
      en: "\(old.code) was \(old.fullName) and now is \(new.fullName), made of: \(list)")
  }
  static func sameName(_ old: AdministrativeUnit, _ new: AdministrativeUnit, _ fate: String) -> LocalizedText {
    LocalizedText(
      vi:
        "tên \(new.name) nay là của \(new.code) (\(new.kind)); trước là của \(old.code) (\(old.kind)), nay thuộc \(fate)",
      en: "\(new.name) now is \(new.code) (\(new.kind)); it was \(old.code) (\(old.kind)), which went to \(fate)")
  }
  static func sectionTitle(_ wanted: Geography) -> LocalizedText {
    LocalizedText(vi: "Theo địa giới \(wanted)", en: "On the geography of \(wanted)")
  }
}
