extension TableDeclaration {
  /// What keeps a declaration from being used, in words for its author; nil: nothing does.
  ///
  /// - Parameter others: the tables declared beside it.
  public func fault(beside others: [TableDeclaration]) -> LocalizedText? {
    faultOfShape ?? faultOfWords ?? columns.lazy.compactMap { faultOfReference($0, beside: others) }.first
  }

  /// The same of the table itself, whatever it refers to.
  package var faultOfShape: LocalizedText? {
    if let name = ([name] + columns.map(\.field.name)).first(where: { !Self.isName($0) }) {
      return LocalizedText(
        vi: "“\(name)”: tên bảng và tên cột viết bằng chữ thường không dấu, chữ số và “_”, bắt đầu bằng chữ",
        en: "“\(name)”: names of tables and columns are small letters, digits and “_”, a letter first")
    }
    if kind.isEmpty || !kind.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }) {
      return LocalizedText(
        vi: "“\(kind)”: loại tệp viết bằng chữ thường không dấu, chữ số và “-”",
        en: "“\(kind)”: a kind of file is small letters, digits and “-”")
    }
    let names = columns.map(\.field.name)
    if names.isEmpty || names.count > Self.mostColumns {
      return LocalizedText(
        vi: "bảng “\(name)” phải có từ 1 đến \(Self.mostColumns) cột",
        en: "table “\(name)” has to have from 1 to \(Self.mostColumns) columns")
    }
    if let twice = Dictionary(grouping: names, by: \.self).first(where: { $1.count > 1 })?.key {
      return LocalizedText(vi: "cột “\(twice)” có hai lần", en: "column “\(twice)” is there twice")
    }
    if key.isEmpty {
      return LocalizedText(
        vi: "bảng “\(name)” chưa có khoá: các cột phân biệt dòng này với dòng khác",
        en: "table “\(name)” has no key: the columns that tell its rows apart")
    }
    if let missing = (key + (numbering.map { [$0] } ?? [])).first(where: { self[$0] == nil }) {
      return LocalizedText(
        vi: "khoá có “\(missing)” mà bảng không có cột ấy", en: "the key has “\(missing)”, which is no column")
    }
    if let numbering, key.last != numbering || self[numbering]?.field.type != .int {
      return LocalizedText(
        vi: "cột đánh số “\(numbering)” phải là số nguyên và đứng cuối khoá",
        en: "the numbering column “\(numbering)” has to be whole numbers and the last of the key")
    }
    return columns.lazy.compactMap { faultOfShape($0) }.first
  }

  /// Labels and words are by the names of columns, whatever the table: what ntm calls a column of a name holds for all.
  private var faultOfWords: LocalizedText? {
    let known = Vocabulary.programme
    for column in columns {
      let name = column.field.name
      func folded(_ text: LocalizedText) -> [String] { [text.vi, text.en].map { VietnameseFolding.fold($0) } }
      func other(_ vi: String, _ en: String) -> LocalizedText {
        LocalizedText(
          resolvedVietnamese: "cột “\(name)”: \(vi); đặt tên cột khác, ví dụ “\(self.name)_\(name)”",
          resolvedEnglish: "column “\(name)”: \(en); give the column another name, such as “\(self.name)_\(name)”")
      }
      if let label = column.label, let shown = known.label(ofColumn: name), folded(shown) != folded(label) {
        return other("ntm gọi cột tên này là “\(shown.vi)”", "ntm calls a column of this name “\(shown.en)”")
      }
      for word in column.rule?.words ?? [] {
        guard let shown = known.label(of: word.word, inColumn: name), folded(shown) != folded(word.label) else {
          continue
        }
        return other(
          "từ “\(word.word)” ở cột tên này ntm viết là “\(shown.vi)”",
          "ntm shows “\(word.word)” in a column of this name as “\(shown.en)”")
      }
    }
    return nil
  }

  private func faultOfReference(_ column: DeclaredColumn, beside others: [TableDeclaration]) -> LocalizedText? {
    switch column.rule {
    case .row(let table), .listed(let table):
      let known = DeclaredTables.all + others
      if table == name || known.contains(where: { $0.name == table }) { return nil }
      let names = known.map(\.name).joined(separator: ", ")
      return LocalizedText(
        vi: "cột “\(column.field.name)”: không có bảng “\(table)”; các bảng: \(names)",
        en: "column “\(column.field.name)”: there is no table “\(table)”; tables: \(names)")
    case .unit, .place, .unitCode, .words, .commonWords, .range, nil: return nil
    }
  }

  private func faultOfShape(_ column: DeclaredColumn) -> LocalizedText? {
    let name = column.field.name
    func wrong(_ vi: String, _ en: String) -> LocalizedText {
      LocalizedText(resolvedVietnamese: "cột “\(name)”: \(vi)", resolvedEnglish: "column “\(name)”: \(en)")
    }
    switch column.rule {
    case .unit, .place, .unitCode:
      if column.field.type != .text {
        return wrong("mã đơn vị là chữ", "codes of units are text")
      }
    case .row, .listed:
      if column.field.type != .text { return wrong("phải là chữ", "has to be text") }
    case .words(let words), .commonWords(let words):
      if column.field.type != .text || words.isEmpty { return wrong("các từ phải là chữ", "words have to be text") }
    case .range(let range):
      if !column.field.type.isNumeric { return wrong("chỉ số mới có khoảng", "only numbers have a range") }
      if column.field.type == .int, range.lowerBound < 0 {
        return wrong("số nguyên không âm; dùng .double", "whole numbers are zero or more: use .double")
      }
    case nil: break
    }
    return nil
  }

  /// Why rows of an earlier declaration cannot be read by this one; nil: they can. What is stored stays as it is, so that a
  /// declaration may grow and no more.
  public func conflict(with stored: TableDeclaration) -> LocalizedText? {
    if key != stored.key {
      return LocalizedText(
        vi:
          "bảng “\(name)” đã lưu có khoá \(stored.key.joined(separator: ", ")), nay khai là \(key.joined(separator: ", "))",
        en:
          "the stored table “\(name)” has the key \(stored.key.joined(separator: ", ")), which is now \(key.joined(separator: ", "))"
      )
    }
    if numbering != stored.numbering {
      return LocalizedText(
        vi: "bảng “\(name)” đã lưu đánh số các dòng cùng khoá theo cách khác",
        en: "the stored table “\(name)” numbers rows of one key in another way")
    }
    let kept = columns.map(\.field.name).filter { stored[$0] != nil }
    if kept.count == stored.columns.count, kept != stored.columns.map(\.field.name) {
      return LocalizedText(
        vi: "các cột của bảng “\(name)” đã lưu nay đứng theo thứ tự khác",
        en: "the columns of the stored table “\(name)” stand in another order now")
    }
    for column in stored.columns {
      guard let now = self[column.field.name] else {
        return LocalizedText(
          vi: "cột “\(column.field.name)” của bảng “\(name)” đã lưu nay không còn",
          en: "column “\(column.field.name)” of the stored table “\(name)” is gone")
      }
      if now.field != column.field {
        return LocalizedText(
          vi: "cột “\(column.field.name)” của bảng “\(name)” đã lưu nay khác kiểu hay đơn vị",
          en: "column “\(column.field.name)” of the stored table “\(name)” has another type or unit now")
      }
    }
    return nil
  }

  private static let mostColumns = 500

  /// snake_case; what a stored table has for itself begins with `batch`.
  private static func isName(_ name: String) -> Bool {
    name.count <= 60 && (name.first.map { $0.isASCII && $0.isLowercase } ?? false) && !name.hasPrefix("batch")
      && name.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "_") }
  }
}
