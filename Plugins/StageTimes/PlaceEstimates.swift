import NTMKit
import Statistics

/// How many products of each province or district will be recognised within the time asked for, and the chance of the plan's target.
struct PlaceEstimates {
  enum Level: String {
    case total, province, district
  }

  struct Place {
    var level: Level
    /// nil for all together.
    var code: String?
    var name: String
    /// Decisions so far.
    var recognised: Int
    var waiting: Int
    var mean: Double
    var spread: Double
    /// Of the products that will be recognised.
    var distribution: IntegerDistribution
    var target: PlaceTargets.Target?
    /// What counts for the target so far.
    var counted: Int?
    /// That the target is reached by its due date, or within the time asked for where that ends first.
    var probability: Double?

    /// Whole, and neither 0 nor 100 for what may yet come otherwise.
    var percent: Int? {
      guard let probability, let target, let counted else { return nil }
      return Percent.whole(
        probability, isCertain: counted >= target.target || isOver || counted + waiting < target.target)
    }
    /// Whether the target's day has passed.
    var isOver = false
  }

  let places: [Place]
  /// Products that wait in communes that are in no district or province known.
  let homeless: Int
  var total: Place? { places.first }

  init(_ data: StageData, _ estimates: StageEstimates, _ context: ReportContext, withDistricts: Bool) throws {
    let chances = estimates.chances(data, within: data.horizon)
    let targets = try PlaceTargets(context.table("plan_targets", in: context.scope(of: nil)), on: data.day)
    let maker = Maker(data: data, estimates: estimates, chances: chances)
    let provinces = Groups(data, .province)
    let isOnly = data.places.count { $0.level == .province } <= 1
    var places = [
      maker.place(
        .total, nil, PlaceTable.total, Array(data.waiting.indices), Array(data.recognitions.indices),
        isOnly ? targets.target(ofProvince: Self.onlyProvince(data), isOnly: true) : nil)
    ]
    if !isOnly {
      for group in provinces.groups(data) {
        let target = targets.target(ofProvince: group.code, isOnly: false)
        places.append(maker.place(.province, group.code, group.name, group.waiting, group.recognitions, target))
      }
    }
    let districts = isOnly || withDistricts ? Groups(data, .district) : nil
    for group in districts?.groups(data) ?? [] {
      let target = targets.target(ofDistrict: group.code)
      places.append(maker.place(.district, group.code, group.name, group.waiting, group.recognitions, target))
    }
    self.places = places
    homeless = (districts ?? provinces).homeless
  }

  private static func onlyProvince(_ data: StageData) -> String? {
    data.places.first { $0.level == .province }?.code
  }

  /// Products that wait and decisions by the unit of a level that they belong to.
  private struct Groups {
    private var codes: [String] = []
    private var waiting: [[Int]] = []
    private var recognitions: [[Int]] = []
    private let level: AdministrativeUnit.Level
    private(set) var homeless = 0

    init(_ data: StageData, _ level: AdministrativeUnit.Level) {
      self.level = level
      var places: [String: Int] = [:]
      var codes: [String] = []
      let ofCommunes = data.communes.map { commune -> Int? in
        guard let code = data.directory[commune].flatMap({ data.directory.ancestor(of: $0, at: level) })?.code else {
          return nil
        }
        if let place = places[code] { return place }
        places[code] = codes.count
        codes.append(code)
        return codes.count - 1
      }
      self.codes = codes
      waiting = codes.map { _ in [] }
      recognitions = waiting
      for (place, product) in data.waiting.enumerated() {
        if let group = ofCommunes[data.products[product.product].commune] {
          waiting[group].append(place)
        } else {
          homeless += 1
        }
      }
      for (place, recognition) in data.recognitions.enumerated() {
        if let group = ofCommunes[data.products[recognition.product].commune] { recognitions[group].append(place) }
      }
    }

    /// All units of the level that there are, and those that are no more as far as they have products, by code.
    func groups(_ data: StageData) -> [(code: String, name: String, waiting: [Int], recognitions: [Int])] {
      let current = data.places.filter { $0.level == level }.map(\.code)
      let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
      let used = codes.indices.filter { !waiting[$0].isEmpty || !recognitions[$0].isEmpty }.map { codes[$0] }
      return Set(current).union(used).sorted().map { code in
        let name = data.directory[code].map(data.directory.distinctName) ?? code
        return (code, name, places[code].map { waiting[$0] } ?? [], places[code].map { recognitions[$0] } ?? [])
      }
    }
  }

  private struct Maker {
    let data: StageData
    let estimates: StageEstimates
    let chances: [Double]

    func place(
      _ level: Level, _ code: String?, _ name: String, _ waiting: [Int], _ recognitions: [Int],
      _ target: PlaceTargets.Target?
    ) -> Place {
      // The sum of many chances hangs on their order in the last digits; products come in any.
      let own = waiting.map { chances[$0] }.sorted()
      var place = Place(
        level: level, code: code, name: name, recognised: recognitions.count, waiting: waiting.count,
        mean: own.reduce(0, +),
        spread: own.reduce(0) { $0 + $1 * (1 - $1) }.squareRoot(),
        distribution: PoissonBinomial(own).distribution, target: target)
      place.isOver = target?.due.map { $0 <= data.day } ?? false
      if let target { (place.counted, place.probability) = chance(target, waiting, recognitions, place.distribution) }
      return place
    }

    /// A yearly target counts a product once.
    private func chance(
      _ target: PlaceTargets.Target, _ waiting: [Int], _ recognitions: [Int], _ distribution: IntegerDistribution
    ) -> (Int, Double) {
      var counted = recognitions.count
      var open = waiting
      if let first = target.first {
        let last = min(data.day, target.due ?? data.day)
        let products = Set(
          recognitions.map { data.recognitions[$0] }.filter { first <= $0.date && $0.date <= last }.map(\.product))
        counted = products.count
        open = waiting.filter { !products.contains(data.waiting[$0].product) }
      }
      let left = target.due.map { Int($0.daysSince1970) - Int(data.day.daysSince1970) } ?? data.horizon
      let days = min(max(left, 0), data.horizon)
      if days == data.horizon, open.count == waiting.count {
        return (counted, distribution.probability(atLeast: target.target - counted))
      }
      let own = open.map { estimates.stages[data.waiting[$0].stage].chance(after: data.waiting[$0].days, within: days) }
      return (counted, PoissonBinomial(own.sorted()).distribution.probability(atLeast: target.target - counted))
    }
  }
}
