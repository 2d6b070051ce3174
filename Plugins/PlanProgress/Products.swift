import NTMKit

/// What a plan counts of OCOP products, from their histories.
struct Products {
  struct Product {
    var code: String
    var name: String
    var districtCode: String
    var history: OCOPHistory
  }
  /// The ranks that a plan's targets speak of.
  private static let stars = 3...4
  private let products: [Product]

  /// nil when the dataset has no products.
  init?(_ context: ReportContext, _ directory: UnitDirectory) throws {
    let histories = try context.ocopHistories()
    if histories.histories.isEmpty { return nil }
    let table = try context.table("products")
    let communes = try table.texts("commune_code")
    var districts: [String: String] = [:]
    for code in communes.compactMap(\.self) where districts[code] == nil {
      districts[code] = directory[code].flatMap { directory.ancestor(of: $0, at: .district) }?.code ?? ""
    }
    let codes = try table.texts("code")
    let names = try table.texts("name")
    products = codes.indices.compactMap { row in
      guard let code = codes[row], let history = histories[code] else { return nil }
      return Product(
        code: code, name: names[row] ?? code, districtCode: communes[row].flatMap { districts[$0] } ?? "",
        history: history)
    }.sorted { $0.code < $1.code }
  }

  /// How far a target is on a day; nil for kinds that products have no figure for.
  func count(for target: Target, on day: CalendarDate, in data: PlanData) -> Double? {
    switch target.kind {
    case .count, .cumulative: Double(counted(by: target, on: day, in: data).count)
    case .ratio:
      target.denominator.flatMap { $0 > 0 ? Double(counted(by: target, on: day, in: data).count) * 100 / $0 : nil }
    case .floor: byDistrict(target, on: day, in: data).map { Double($0.count) }.min()
    case .named, .mean: nil
    }
  }

  /// The products that a target's figure counts, by code.
  func counted(by target: Target, on day: CalendarDate, in data: PlanData) -> [Product] {
    switch target.kind {
    case .count: counted(target, on: day, among: own(target, data))
    case .cumulative, .ratio: held(on: min(day, target.due ?? day), among: own(target, data))
    case .floor, .named, .mean: []
    }
  }

  /// Those that rose from three stars to four in the year of a day, up to it.
  func upgraded(by day: CalendarDate) -> Int {
    guard let first = CalendarDate(year: day.year, month: 1, day: 1) else { return 0 }
    return products.count { product in
      let recognitions = product.history.recognitions
      return recognitions.indices.contains { index in
        let recognition = recognitions[index]
        return (first...day).contains(recognition.date) && recognition.kind == .upgraded && recognition.stars == 4
          && index > 0 && recognitions[index - 1].stars == 3
      }
    }
  }

  /// A year's count begins at nothing; a total, at what was held the day before the year.
  func baseline(of target: Target, in data: PlanData) -> Double? {
    switch target.kind {
    case .count, .floor: 0
    case .cumulative, .ratio: target.start.flatMap { count(for: target, on: $0.adding(days: -1), in: data) }
    case .named, .mean: nil
    }
  }

  /// The count of each district of the target's province, those without products too.
  func byDistrict(
    _ target: Target, on day: CalendarDate, in data: PlanData
  ) -> [(district: AdministrativeUnit, count: Int)] {
    let groups = Dictionary(grouping: products, by: \.districtCode)
    return data.districts(of: target).map { ($0, counted(target, on: day, among: groups[$0.code] ?? []).count) }
  }

  private func counted(_ target: Target, on day: CalendarDate, among products: [Product]) -> [Product] {
    let first = target.start ?? CalendarDate(year: day.year, month: 1, day: 1) ?? day
    guard first <= day else { return [] }
    let days = first...min(day, target.due ?? day)
    return products.filter { product in
      switch target.measure {
      case .products: product.history.recognition(stars: Self.stars, within: days) != nil
      case .productsEvaluated: product.history.isEvaluated(stars: Self.stars, within: days)
      case .nationalDossiers: product.history.nationalDossier(within: days) != nil
      case .recognised, .allMet, .criteriaMet: false
      }
    }
  }

  private func held(on day: CalendarDate, among products: [Product]) -> [Product] {
    products.filter { product in
      var known = product.history
      known.events.removeAll { $0.date > day }
      return known.standing(on: day).state == .recognised
    }
  }

  /// The products of a target's unit; all of them where it names none.
  private func own(_ target: Target, _ data: PlanData) -> [Product] {
    guard !data.isWhole(target), let code = target.unitCode else { return products }
    return products.filter { $0.districtCode == code || data.provinceOf[$0.districtCode] == code }
  }
}
