import NTMKit

/// The states of the model: the stages on the way to a decision, as the data name them, and three of its own.
struct States: Sendable {
  /// The names of its own states in tables.
  static let certified = "certified"
  static let decision = "decision"
  static let ended = "ended"
  /// The decisions that are counted.
  static let stars = 3...4

  /// What a stage does to a history.
  private enum Kind: Sendable {
    /// The place among the stages on the way.
    case onTheWay(Int)
    /// It comes after the province's decision and files for no other.
    case afterwards
    case ends
  }

  /// The stages on the way, in the order of the office's list; those beside it last.
  let stages: [String]
  private let kinds: [String: Kind]
  private let orders: [Int?]
  private let lastOrder: Int?

  /// The stages that occur in the histories, a decision that is counted not being one.
  init(_ histories: [OCOPHistory], _ rulebook: OCOPRulebook) {
    var seen = Set<String>()
    for history in histories {
      for event in history.events where !Self.isCounted(event, of: history) { seen.insert(event.stage) }
    }
    func order(_ word: String) -> Int? { rulebook.stage(word).flatMap { $0.order > 0 ? $0.order : nil } }
    let lastOrder = order("province_recognised")
    var kinds: [String: Kind] = [:]
    var onTheWay: [(order: Int, word: String)] = []
    for word in seen {
      if rulebook.stage(word)?.ends ?? ["rejected", "dropped", "withdrawn"].contains(word) {
        kinds[word] = .ends
      } else if Self.isAfterwards(word, order: order(word), lastOrder) {
        kinds[word] = .afterwards
      } else {
        onTheWay.append((order(word) ?? .max, word))
      }
    }
    stages = onTheWay.sorted { ($0.order, $0.word) < ($1.order, $1.word) }.map(\.word)
    for (place, word) in stages.enumerated() { kinds[word] = .onTheWay(place) }
    self.kinds = kinds
    self.lastOrder = lastOrder
    orders = stages.map(order)
  }

  /// Holding a certificate, with nothing filed.
  var certified: Int { stages.count }
  /// A decision that is counted: the goal.
  var decision: Int { stages.count + 1 }
  /// Rejected, dropped, revoked.
  var ended: Int { stages.count + 2 }
  var count: Int { stages.count + 3 }

  func isOnTheWay(_ state: Int) -> Bool { state < stages.count }

  func word(_ state: Int) -> String {
    switch state {
    case certified: Self.certified
    case decision: Self.decision
    case ended: Self.ended
    default: stages[state]
    }
  }

  /// The state that an event leads to from a state; nil: it changes nothing.
  func next(after event: OCOPEvent, of history: OCOPHistory, from state: Int?) -> Int? {
    if Self.isCounted(event, of: history) { return decision }
    switch kinds[event.stage] {
    case .onTheWay(let place): return place
    // What is published late, say, while an upgrade is on its way.
    case .afterwards: return state == nil ? certified : nil
    // What is refused at national level keeps its provincial rank.
    case .ends: return state == certified && event.stage == "rejected" ? nil : ended
    case nil: return nil
    }
  }

  /// The state after a stage in the office's order; nil where the order does not tell. A recognition that the rules do not allow
  /// is no step on the way.
  func following(_ state: Int) -> Int? {
    guard let order = orders[state], let lastOrder, order < lastOrder else { return nil }
    return stages.indices.first { place in
      orders[place] ?? 0 > order && !OCOPRulebook.isRecognition(stages[place])
    } ?? decision
  }

  private static func isCounted(_ event: OCOPEvent, of history: OCOPHistory) -> Bool {
    guard let stars = event.stars, Self.stars.contains(stars) else { return false }
    return history.isValidRecognition(event)
  }

  private static func isAfterwards(_ word: String, order: Int?, _ lastOrder: Int?) -> Bool {
    if let order, let lastOrder { return order > lastOrder }
    return ["expired", "published", "national_dossier_filed", "national_recognised"].contains(word)
  }
}
