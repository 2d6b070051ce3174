import NTMKit

/// The stages in the order in which they are shown: those of the official order first, then what stands beside it.
struct StageList {
  struct Stage {
    var word: String
    /// Its place in the order; nil beside it.
    var order: Int?
    /// The rules of the day let its level recognise nothing, so that products do not pass through it.
    var isIdle = false
  }
  enum Source {
    /// The order is that of the table `ocop_stages`.
    case listed
    /// The list knows none of the stages that products went through, or there is no list: the order is that in which the
    /// histories go through them.
    case derived
  }

  let stages: [Stage]
  let source: Source
  /// Stages that products went through and the list does not know.
  let unlisted: [String]
  /// Whether the data say when a result was published.
  let tellsPublication: Bool
  private let labels: [String: LocalizedText]

  init(
    _ rulebook: OCOPRulebook, _ products: [RegisterProduct], _ vocabulary: Vocabulary, on day: CalendarDate
  ) {
    let seen = Passages(products)
    let path = rulebook.stages.filter { $0.order > 0 }.sorted { ($0.order, $0.word) < ($1.order, $1.word) }
    let listed = Set(rulebook.stages.map(\.word))
    let isListed = !path.isEmpty && (seen.words.isEmpty || path.contains { seen.words.contains($0.word) })
    let unlisted = seen.words.filter { !listed.contains($0) }.sorted()
    source = isListed ? .listed : .derived
    self.unlisted = isListed ? unlisted : []
    var stages: [Stage] = []
    if isListed {
      stages = path.map { Stage(word: $0.word, order: $0.order, isIdle: Self.isIdle($0.word, rulebook, on: day)) }
      let beside = rulebook.stages.filter { $0.order <= 0 && seen.words.contains($0.word) }.map(\.word)
      stages += (seen.mostUsedFirst(beside) + seen.mostUsedFirst(unlisted)).map { Stage(word: $0, order: nil) }
    } else {
      let ending = Set(seen.words.filter { word in rulebook.stage(word)?.ends ?? seen.ends(word) })
      let ordered = seen.inOrder(seen.words.subtracting(ending))
      stages = ordered.enumerated().map { Stage(word: $0.element, order: $0.offset + 1) }
      stages += seen.mostUsedFirst(Array(ending)).map { Stage(word: $0, order: nil) }
    }
    self.stages = stages
    tellsPublication = seen.words.contains("published") || (isListed && listed.contains("published"))
    labels = Self.labels(stages.map(\.word), rulebook, vocabulary, on: day)
  }

  func label(_ word: String) -> LocalizedText { labels[word] ?? LocalizedText(verbatim: word) }
  /// For the columns of tables and charts that hold stages.
  var terms: [String: LocalizedText] { labels }

  private static func isIdle(_ word: String, _ rulebook: OCOPRulebook, on day: CalendarDate) -> Bool {
    guard OCOPRulebook.isRecognition(word), !rulebook.rules.isEmpty, let level = rulebook.level(of: word, on: day)
    else { return false }
    return rulebook.rule(of: level, on: day)?.recognisesStars.isEmpty ?? true
  }

  /// The list's titles; those too long for a column or an axis in a short form.
  private static func labels(
    _ words: [String], _ rulebook: OCOPRulebook, _ vocabulary: Vocabulary, on day: CalendarDate
  ) -> [String: LocalizedText] {
    var labels: [String: LocalizedText] = [:]
    for word in words {
      labels[word] = rulebook.label(of: word, title: vocabulary.label(of: word, inColumn: "stage"), on: day)
    }
    return labels
  }
}

/// How the histories go through the stages.
private struct Passages {
  private(set) var words: Set<String> = []
  private var standing: [String: Int] = [:]
  private var ended: [String: Int] = [:]
  /// The sum of the places at which histories first come to a stage, and how many do.
  private var places: [String: (sum: Int, count: Int)] = [:]

  init(_ products: [RegisterProduct]) {
    for product in products {
      var seen: Set<String> = []
      for event in product.history.events where seen.insert(event.stage).inserted {
        places[event.stage, default: (0, 0)].sum += seen.count
        places[event.stage, default: (0, 0)].count += 1
      }
      words.formUnion(seen)
      guard let last = product.standing.stage else { continue }
      standing[last, default: 0] += 1
      switch product.standing.state {
      case .dropped, .rejected, .revoked: ended[last, default: 0] += 1
      case .recognised, .expired, .inProgress: break
      }
    }
  }

  /// Whether every product that stands at it has come to an end.
  func ends(_ word: String) -> Bool { standing[word].map { ended[word] == $0 } ?? false }

  func mostUsedFirst(_ words: [String]) -> [String] {
    words.sorted { a, b in
      let (x, y) = (standing[a] ?? 0, standing[b] ?? 0)
      return x != y ? x > y : a < b
    }
  }

  /// By the mean place at which histories come to them.
  func inOrder(_ words: Set<String>) -> [String] {
    func mean(_ word: String) -> Double { places[word].map { Double($0.sum) / Double(max($0.count, 1)) } ?? 0 }
    return words.map { ($0, mean($0)) }.sorted { $0.1 != $1.1 ? $0.1 < $1.1 : $0.0 < $1.0 }.map(\.0)
  }
}
