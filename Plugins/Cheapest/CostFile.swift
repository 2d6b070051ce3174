import CriteriaForecast
import NTMKit

/// What each criterion costs, as a file has it: a row for each criterion of a commune, or of all communes where the commune is left
/// empty. What it does not say stays unknown.
struct CostFile {
  let path: String
  let sha256: String
  let rows: Int
  let assumptions: [LocalizedText]
  /// Rows on communes that are not among those asked about.
  private(set) var others = 0
  /// Rows whose cost is left empty.
  private(set) var empty = 0
  /// Columns that were read, and those that were not.
  let read: [String]
  let unread: [String]
  /// What costs with a unit of their own were brought to, with one of them; nil: none has one.
  let unit: (label: LocalizedText, example: String)?
  private var general: [Int: Double] = [:]
  private var own: [Pair: Double] = [:]

  private struct Pair: Hashable {
    var commune: Int
    var criterion: Int
  }

  private static let mostFaults = 10

  /// - Throws: `cheapest.cost-columns`, and of rows, the first ones at once: `unit.unknown`, `unit.ambiguous`,
  ///   `cheapest.cost-commune`, `cheapest.cost-criterion`, `cheapest.cost-value`, `cheapest.cost-unit`, `cheapest.cost-repeated`.
  init(_ file: NamedFile, _ outlook: CriteriaOutlook, _ directory: UnitDirectory) throws {
    path = file.path
    sha256 = file.sha256
    rows = file.table.rowCount
    assumptions = file.assumptions
    let columns = try CostColumns(file)
    (read, unread) = (columns.read, columns.unread)
    let money = MoneyOfCells(columns)
    unit = money.stated
    let places = Dictionary(
      outlook.communes.enumerated().map { ($0.element.code, $0.offset) }, uniquingKeysWith: { first, _ in first })
    var faults: [Diagnostic] = []
    var firstRows: [String: Int] = [:]
    for row in 0..<file.table.rowCount {
      do throws(Diagnostic) {
        guard let criterion = try Self.criterion(columns, row, outlook) else { continue }
        let commune = try Self.commune(columns, row, directory)
        guard let cost = try Self.cost(columns, row, money) else {
          empty += 1
          continue
        }
        let key = "\(commune?.code ?? "")/\(criterion)"
        if let first = firstRows[key] { throw Self.repeated(columns, row, first) }
        firstRows[key] = row
        guard let commune else {
          general[criterion] = cost
          continue
        }
        guard let place = places[commune.code], outlook.communes[place].isCounted else {
          others += 1
          continue
        }
        own[Pair(commune: place, criterion: criterion)] = cost
      } catch {
        faults.append(error)
        if faults.count == Self.mostFaults { break }
      }
    }
    if let fault = Diagnostic(joining: faults) { throw fault }
  }

  func cost(_ commune: Int, _ criterion: Int) -> Double? {
    own[Pair(commune: commune, criterion: criterion)] ?? general[criterion]
  }

  /// By its number, with or without the word before it, or its title; nil: the row is blank.
  private static func criterion(
    _ columns: CostColumns, _ row: Int, _ outlook: CriteriaOutlook
  ) throws(Diagnostic) -> Int? {
    guard let text = columns.text(columns.criterion, row) else {
      guard columns.text(columns.cost, row) != nil else { return nil }
      throw Diagnostic(
        "cheapest.cost-criterion", kind: .data, message: Strings.costWithoutCriterion,
        span: columns.span(row, columns.criterion))
    }
    let ids = outlook.criteria.map(\.id)
    let folded = VietnameseFolding.fold(text)
    let bare = ["tieu chi so ", "tieu chi ", "criterion ", "tc "].reduce(folded) { text, prefix in
      text.hasPrefix(prefix) ? String(text.dropFirst(prefix.count)) : text
    }
    if let place = ids.firstIndex(of: text) ?? ids.firstIndex(where: { VietnameseFolding.fold($0) == bare }) {
      return place
    }
    let titles = outlook.criteria.map(\.title)
    if let place = titles.firstIndex(where: { VietnameseFolding.fold($0) == folded }) { return place }
    let near = NearestName.suggestions(for: text, among: titles + ids)
    throw Diagnostic(
      "cheapest.cost-criterion", kind: .data, message: Strings.unknownCriterion(text, outlook.setTitle),
      span: columns.span(row, columns.criterion),
      hints: near.isEmpty ? [Strings.criteriaThere(ids)] : [Strings.didYouMean(near)])
  }

  private static func commune(
    _ columns: CostColumns, _ row: Int, _ directory: UnitDirectory
  ) throws(Diagnostic) -> AdministrativeUnit? {
    func found(_ column: Column?) throws(Diagnostic) -> AdministrativeUnit? {
      guard let text = columns.text(column, row) else { return nil }
      do {
        return try directory.find(text, level: .commune, district: columns.text(columns.district, row))
      } catch {
        var fault = error
        fault.span = columns.span(row, column)
        throw fault
      }
    }
    guard let unit = try found(columns.code) else { return try found(columns.commune) }
    if let named = try found(columns.commune), named.code != unit.code {
      throw Diagnostic(
        "cheapest.cost-commune", kind: .data, message: Strings.codeAndName(unit.code, unit.name, named.name),
        span: columns.span(row, columns.commune))
    }
    return unit
  }

  /// nil: left empty, which is not zero.
  private static func cost(_ columns: CostColumns, _ row: Int, _ money: MoneyOfCells) throws(Diagnostic) -> Double? {
    guard let text = columns.text(columns.cost, row) else { return nil }
    func fault(_ code: Diagnostic.Code, _ message: LocalizedText) -> Diagnostic {
      Diagnostic(code, kind: .data, message: message, span: columns.span(row, columns.cost))
    }
    // Where a cell of the column is no number, all of them are text.
    let parsed = columns.cost[row].number.map { ParsedNumber.number($0) } ?? money.cost(text)
    switch parsed {
    case .number(let number) where number.isFinite && number >= 0:
      if money.needsUnit, MoneyOfCells.dong(text) == nil {
        throw fault("cheapest.cost-unit", Strings.costWithoutUnit(text, money.stated?.example ?? ""))
      }
      return number
    case .ambiguous: throw fault("cheapest.cost-value", Strings.ambiguousCost(text))
    default: throw fault("cheapest.cost-value", Strings.notACost(text))
    }
  }

  private static func repeated(_ columns: CostColumns, _ row: Int, _ first: Int) -> Diagnostic {
    let line = first < columns.file.lines.count ? columns.file.lines[first] : first + 2
    return Diagnostic(
      "cheapest.cost-repeated", kind: .data, message: Strings.costRepeated(line),
      span: columns.span(row, columns.criterion))
  }
}
