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
    var chance: TargetChance?

    /// Whole, and neither 0 nor 100 for what may yet come otherwise.
    var percent: Int? {
      guard let chance, let target else { return nil }
      let isCertain = chance.certain >= target.target || chance.certain + chance.open < target.target
      return Percent.whole(chance.probability, isCertain: isCertain)
    }
  }

  /// How a target stands and how likely it is reached.
  struct TargetChance {
    /// What counts for it so far, as the report `plan` counts it.
    var counted: Int
    /// Of that, what counts on `day` still whatever comes.
    var certain: Int
    /// Products on their way that may count by then besides.
    var open: Int
    /// That it is reached on `day`.
    var probability: Double
    /// The target's due date, or the end of the time asked for where that comes first.
    var day: CalendarDate
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
      place.chance = target.map { chance($0, waiting, recognitions, place.distribution) }
      return place
    }

    private func chance(
      _ target: PlaceTargets.Target, _ waiting: [Int], _ recognitions: [Int], _ distribution: IntegerDistribution
    ) -> TargetChance {
      let end = data.day.adding(days: data.horizon)
      let (day, last) = (min(target.due ?? end, end), min(target.due ?? data.day, data.day))
      let products = Set(recognitions.map { data.recognitions[$0].product })
      let standing = Standing(target, products, data, last: last, day: day)
      let isOver = day <= data.day
      let open = isOver ? [] : waiting.filter { !standing.certain.contains(data.waiting[$0].product) }
      let missing = target.target - standing.certain.count
      var probability = missing <= 0 ? 1.0 : 0
      if !isOver {
        probability = self.distribution(open, target, to: day, waiting, distribution).probability(atLeast: missing)
      }
      return TargetChance(
        counted: standing.counted, certain: standing.certain.count, open: open.count, probability: probability,
        day: day)
    }

    /// Of the products on their way that are recognised by a day, in the target's year where it is of one.
    private func distribution(
      _ open: [Int], _ target: PlaceTargets.Target, to day: CalendarDate, _ waiting: [Int],
      _ distribution: IntegerDistribution
    ) -> IntegerDistribution {
      let days = Int(day.daysSince1970 - data.day.daysSince1970)
      // What is decided before the target's year does not count for it.
      let lead = target.first.map { max(0, Int($0.daysSince1970 - data.day.daysSince1970) - 1) } ?? 0
      if days == data.horizon, lead == 0, open.count == waiting.count { return distribution }
      let own = open.map { place -> Double in
        let (stage, waited) = (estimates.stages[data.waiting[place].stage], data.waiting[place].days)
        let chance = stage.chance(after: waited, within: days)
        return lead == 0 ? chance : max(0, chance - stage.chance(after: waited, within: min(lead, days)))
      }
      return PoissonBinomial(own.sorted()).distribution
    }

    /// The products that count for a target, as the report `plan` counts them: for a year those recognised in it at three or four stars,
    /// for a cumulative one those with a certificate in force.
    private struct Standing {
      var counted = 0
      /// The products that count on the day still, whatever comes.
      var certain: Set<Int> = []

      /// - Parameters:
      ///   - last: the day that figures so far are of.
      ///   - day: the one that is looked ahead to.
      init(
        _ target: PlaceTargets.Target, _ products: Set<Int>, _ data: StageData, last: CalendarDate, day: CalendarDate
      ) {
        for product in products {
          let history = data.history(of: product, until: last)
          if let first = target.first {
            guard first <= last, history.recognition(stars: PlaceTargets.stars, within: first...last) != nil else {
              continue
            }
            certain.insert(product)
          } else {
            let standing = history.standing(on: last)
            guard standing.state == .recognised else { continue }
            if last == day || standing.expiresOn.map({ $0 > day }) ?? true { certain.insert(product) }
          }
          counted += 1
        }
      }
    }
  }
}
