import NTMKit

/// What the stage of an event does to a history: by the office's list; without one, by words that are known and by the way that
/// histories take.
struct StagePath: Sendable {
  enum Role: Sendable, Hashable {
    /// The product waits there: the place among `stages`.
    case waits(Int)
    /// It gives a certificate, which is what the way leads to.
    case recognises
    /// What comes after a certificate and leaves it as it is.
    case changesNothing
    /// Refused, dropped, revoked.
    case ends
  }

  struct Stage: Sendable {
    var word: String
    /// Its place in the order; nil beside it (returned, filed anew).
    var rank: Int?
  }

  /// Those that products wait in, in their order; what stands beside it last.
  let stages: [Stage]
  /// By the code of the stage in the table of events.
  let roles: [Role]
  /// Whether the order is that of the office's list.
  let isListed: Bool
  /// Stages of events that the list does not know.
  let unlisted: [String]
  private let rulebook: OCOPRulebook

  private static let endingWords: Set = ["rejected", "dropped", "withdrawn"]
  private static let laterWords: Set = ["expired", "published", "national_dossier_filed", "national_recognised"]
  /// Where a product waits that was sent back, or whose certificate is filed for anew.
  private static let wordsBeside: Set = ["returned", "re_evaluation", "upgrade"]

  /// - Parameters:
  ///   - words: of the stages, by their codes; those that no event has are left out.
  ///   - places: at which place histories first come to each stage, on the mean: the order where there is no list.
  init(_ words: [String], isUsed: [Bool], _ rulebook: OCOPRulebook, places: () -> [Double]) {
    let used = words.indices.filter { isUsed[$0] }
    let path = rulebook.stages.filter { $0.order > 0 }
    let listed = Set(rulebook.stages.map(\.word))
    let onPath = Set(path.map(\.word))
    let isListed = used.contains { onPath.contains(words[$0]) }
    unlisted = isListed ? used.map { words[$0] }.filter { !listed.contains($0) }.sorted() : []
    let orders = isListed ? Dictionary(path.map { ($0.word, $0.order) }, uniquingKeysWith: { $1 }) : [:]
    let lastOrder = ["province_recognised", OCOPRulebook.ownRecognition].compactMap { orders[$0] }.max()
    var roles = [Role](repeating: .changesNothing, count: words.count)
    var waiting: [Int] = []
    for code in used {
      let word = words[code]
      if rulebook.stage(word)?.ends ?? Self.endingWords.contains(word) {
        roles[code] = .ends
      } else if Self.isLater(word, orders[word], lastOrder) {
        roles[code] = .changesNothing
      } else if OCOPRulebook.isRecognition(word) {
        roles[code] = .recognises
      } else {
        waiting.append(code)
      }
    }
    let means = isListed ? [] : places()
    func rank(_ code: Int) -> (order: Double, word: String)? {
      if isListed { return orders[words[code]].map { (Double($0), words[code]) } }
      return Self.wordsBeside.contains(words[code]) ? nil : (means[code], words[code])
    }
    let ranked = waiting.compactMap { code in rank(code).map { (code: code, rank: $0) } }.sorted { $0.rank < $1.rank }
    let beside = waiting.filter { rank($0) == nil }.sorted { words[$0] < words[$1] }
    var stages: [Stage] = []
    for (place, entry) in ranked.enumerated() {
      // The list may give two stages one place; histories go through them one after the other.
      stages.append(Stage(word: words[entry.code], rank: isListed ? Int(entry.rank.order) : place + 1))
      roles[entry.code] = .waits(place)
    }
    for code in beside {
      roles[code] = .waits(stages.count)
      stages.append(Stage(word: words[code], rank: nil))
    }
    self.isListed = isListed
    self.stages = stages
    self.roles = roles
    self.rulebook = rulebook
  }

  private static func isLater(_ word: String, _ order: Int?, _ lastOrder: Int?) -> Bool {
    if let order, let lastOrder { return order > lastOrder }
    return order == nil && laterWords.contains(word)
  }

  /// How a stay in a stage ends with the next one.
  func leaving(_ stage: Int, for next: Int) -> Leaving {
    switch (stages[stage].rank, stages[next].rank) {
    case (let from?, let to?): to > from ? .wentOn : .sentBack
    case (_?, nil), (nil, nil): .sentBack
    case (nil, _?): .wentOn
    }
  }

  /// How an event that recognises stands to the rules of its day.
  func validity(_ word: String, on day: CalendarDate, stars: Int?) -> Validity {
    let history = OCOPHistory(product: "", events: [], rulebook: rulebook)
    let event = OCOPEvent(date: day, stage: word, stars: stars)
    if history.isUnrated(event) { return .unrated }
    return history.isValidRecognition(event) ? .valid : .refused
  }

  enum Validity: Sendable {
    case valid
    /// Nobody wrote how many stars it gave. The product has its decision all the same.
    case unrated
    /// Not the level's to give.
    case refused
  }

  /// A history by which targets are counted as the report `plan` counts them.
  func history(_ product: String, _ events: [OCOPEvent]) -> OCOPHistory {
    OCOPHistory(product: product, events: events, rulebook: rulebook)
  }
}

/// How a product leaves a stage: the causes that compete for it, in the order of their numbers.
enum Leaving: Int, CaseIterable, Sendable {
  case wentOn, sentBack, gaveUp
}

/// What comes of a product in the end.
enum Outcome: Int, CaseIterable, Sendable {
  case recognised, ended
}
