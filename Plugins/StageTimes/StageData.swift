import NTMKit
import Statistics

/// What the report is made from, read once: all stays in stages, and where products are now.
struct StageData: Sendable {
  /// A product of the register.
  struct Product: Sendable {
    var code: String
    var name: String
    /// The place of its commune's code among `communes`.
    var commune: Int
  }

  /// A product that waits in a stage.
  struct Waiting: Sendable {
    /// Its place among `products`.
    var product: Int
    var stage: Int
    var since: CalendarDate
    var days: Int
  }

  struct Recognition: Sendable {
    var product: Int
    var date: CalendarDate
  }

  /// A decision that is not its level's to give by the rules of its day.
  struct Refused: Sendable {
    var product: Int
    var stage: String
    var date: CalendarDate
  }

  let vocabulary: Vocabulary
  let rulebook: OCOPRulebook
  let day: CalendarDate
  let horizon: Int
  let directory: UnitDirectory
  /// Provinces and districts that there are.
  let places: [AdministrativeUnit]
  let products: [Product]
  /// Codes of communes that products are of.
  let communes: [String]
  let path: StagePath
  /// By stage: how long stays lasted, and what ended them.
  let stays: [DayCounts]
  /// By stage: how long after its beginning a stay's product was recognised or came to an end.
  let outcomes: [DayCounts]
  /// By product's code.
  let waiting: [Waiting]
  /// Every decision that gave a certificate, those without stars too.
  let recognitions: [Recognition]
  /// How many of them are without stars.
  let unrated: Int
  let refused: [Refused]
  /// How many products of the list have no event up to the day.
  let withoutEvents: Int
  /// Whether there are events after the day.
  var hasLaterEvents: Bool { events.hasLater }
  private let events: EventRows

  init(_ context: ReportContext, days: Int) throws {
    vocabulary = context.vocabulary
    horizon = days
    let asked = context.scope.period?.last.lastDay
    day = asked.map { min($0, context.reportingDate) } ?? context.reportingDate
    directory = try context.unitDirectory()
    places = directory.currentUnits.filter { $0.level != .commune }
    rulebook = try context.ocopRulebook()
    let (products, communes) = try Self.products(context)
    self.products = products
    self.communes = communes
    let events = try EventRows(context, products.map(\.code), until: day)
    self.events = events
    path = StagePath(events.words, isUsed: events.isUsed, rulebook, places: events.meanPlaces)
    var walk = Walk(path, events, until: day)
    withoutEvents = products.indices.count { events.rows(of: $0).isEmpty }
    try context.checkCancellation()
    for product in products.indices { walk.add(product) }
    (stays, outcomes, waiting, recognitions) = (walk.stays, walk.outcomes, walk.waiting, walk.recognitions)
    (unrated, refused) = (walk.unrated, walk.refused)
  }

  /// The events of a product up to a day, as the report `plan` reads them.
  func history(of product: Int, until last: CalendarDate) -> OCOPHistory {
    path.history(
      products[product].code,
      events.rows(of: product).map { events.event(at: $0) }.filter { $0.date <= last }.map { event in
        OCOPEvent(date: event.date, stage: events.words[event.stage], stars: event.stars)
      })
  }

  /// By code.
  private static func products(_ context: ReportContext) throws -> (products: [Product], communes: [String]) {
    let table = try context.table("products", columns: ["code", "name", "commune_code"])
    let codes = try table.texts("code")
    let names = try table.texts("name")
    var communes: [String] = []
    let ofRows = try table.texts(
      "commune_code",
      as: { code -> Int in
        communes.append(code ?? "")
        return communes.count - 1
      })
    let products = codes.indices.compactMap { row in
      codes[row].map { Product(code: $0, name: names[row] ?? $0, commune: ofRows[row]) }
    }
    let isSorted = zip(products, products.dropFirst()).allSatisfy { $0.code <= $1.code }
    return (isSorted ? products : products.sorted { $0.code < $1.code }, communes)
  }

  /// How a stage is called: by the office's own title unless that is too long for a column.
  var stageTerms: [String: LocalizedText] {
    var terms: [String: LocalizedText] = [:]
    for word in path.stages.map(\.word) + refused.map(\.stage) where terms[word] == nil {
      let title = rulebook.stage(word)?.title ?? vocabulary.label(of: word, inColumn: "stage")
      terms[word] = rulebook.label(of: word, title: title, on: day)
    }
    return terms
  }
}

/// The events of the products, each product's together and the oldest first.
struct EventRows: Sendable {
  /// Of stages, by their codes.
  let words: [String]
  let isUsed: [Bool]
  private let stages: [UInt32]
  private let dates: [Int32]
  private let stars: [Int?]
  /// Whether there are events after the day.
  let hasLater: Bool
  /// Where each product's rows begin, and behind the last one their end.
  private let starts: [Int]
  private let order: [Int]

  struct Event {
    var stage: Int
    var date: CalendarDate
    var stars: Int?
  }

  /// - Parameter codes: of the products; events of others are left out.
  init(_ context: ReportContext, _ codes: [String], until day: CalendarDate) throws {
    let table = try context.table("product_events", columns: ["product", "date", "stage", "stars"])
    stars = try table.integers("stars")
    let products = try table.column("product")
    let dates = try table.column("date")
    let stages = try table.column("stage")
    guard case .text(let ofRows, let names) = products.storage, case .date(let days) = dates.storage,
      case .text(let stageCodes, let stageTexts) = stages.storage
    else {
      (words, isUsed, self.stages, self.dates, starts, order, hasLater) = (
        [], [], [], [], [Int](repeating: 0, count: codes.count + 1), [], false
      )
      return
    }
    let productOf = Self.places(of: names.strings, among: codes)
    var isUsed = [Bool](repeating: false, count: stageTexts.strings.count)
    var counts = [Int](repeating: 0, count: codes.count + 1)
    var rows: [Int] = []
    rows.reserveCapacity(table.rowCount)
    let last = day.daysSince1970
    hasLater = days.contains { $0 > last }
    let hasNulls = products.nulls != nil || dates.nulls != nil || stages.nulls != nil
    for row in 0..<table.rowCount where days[row] <= last {
      if hasNulls, products.isNull(row) || dates.isNull(row) || stages.isNull(row) { continue }
      let product = productOf[Int(ofRows[row])]
      guard product >= 0 else { continue }
      counts[product + 1] += 1
      isUsed[Int(stageCodes[row])] = true
      rows.append(row)
    }
    for product in codes.indices { counts[product + 1] += counts[product] }
    var next = counts
    var order = [Int](repeating: 0, count: rows.count)
    // The table has the oldest first, and so has each product.
    for row in rows {
      let product = productOf[Int(ofRows[row])]
      order[next[product]] = row
      next[product] += 1
    }
    words = stageTexts.strings
    self.isUsed = isUsed
    self.stages = stageCodes
    self.dates = days
    starts = counts
    self.order = order
  }

  /// −1 where there is none. Both lists mostly go through the same codes in the same order.
  private static func places(of names: [String], among codes: [String]) -> [Int] {
    var next = 0
    var all: [String: Int]?
    return names.map { name in
      if next < codes.count, codes[next] == name {
        next += 1
        return next - 1
      }
      let known = all ?? Dictionary(codes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      all = known
      guard let place = known[name] else { return -1 }
      next = place + 1
      return place
    }
  }

  /// The places of a product's events, for `event(at:)`.
  func rows(of product: Int) -> Range<Int> { starts[product]..<starts[product + 1] }

  func event(at place: Int) -> Event {
    let row = order[place]
    return Event(
      stage: Int(stages[row]), date: CalendarDate(daysSince1970: dates[row]), stars: stars[row])
  }

  /// At which place histories first come to each stage, on the mean.
  func meanPlaces() -> [Double] {
    var sums = [Int](repeating: 0, count: words.count)
    var counts = sums
    var lastSeen = [Int](repeating: -1, count: words.count)
    for product in starts.indices.dropLast() {
      var place = 0
      for row in order[rows(of: product)] {
        let stage = Int(stages[row])
        if lastSeen[stage] == product { continue }
        lastSeen[stage] = product
        place += 1
        sums[stage] += place
        counts[stage] += 1
      }
    }
    return zip(sums, counts).map { Double($0) / Double(max($1, 1)) }
  }
}
