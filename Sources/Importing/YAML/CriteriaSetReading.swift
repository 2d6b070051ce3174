import NTMKit

/// Reads criteria sets from a YAML file: `sets`, each with `criteria` of `indicators`, or with `conditions`.
struct CriteriaSetReading {
  let root: YAMLValue
  /// All faults found; a set is taken whole or the file is not read.
  private(set) var faults: [Diagnostic] = []
  private(set) var sets: [(set: CriteriaSet, line: Int)] = []
  /// Indicators without a confidence of their own, taken as low.
  private(set) var withoutConfidence = 0

  init(_ root: YAMLValue) { self.root = root }

  mutating func read() throws(Diagnostic) {
    let groups = groupTitles()
    for value in try root.required("sets").items() {
      guard let set = set(value, groups) else { continue }
      if sets.contains(where: { $0.set.code == set.code }) {
        faults.append(duplicate(set.code, value))
      } else {
        sets.append((set, value.line))
      }
    }
    if let fault = Diagnostic(joining: faults) { throw fault }
  }

  private mutating func attempt<T>(_ body: () throws(Diagnostic) -> T?) -> T? {
    do throws(Diagnostic) {
      return try body()
    } catch {
      faults.append(error)
      return nil
    }
  }

  private func duplicate(_ id: String, _ value: YAMLValue) -> Diagnostic {
    Diagnostic("import.duplicate-id", kind: .data, message: Strings.duplicateID(id), span: value.span)
  }

  private mutating func groupTitles() -> [String: LocalizedText] {
    var titles: [String: LocalizedText] = [:]
    for (key, value) in root["groups"]?.members ?? [] {
      if let title = attempt({ () throws(Diagnostic) in try value.title() }) { titles[key] = title }
    }
    return titles
  }

  private mutating func set(_ value: YAMLValue, _ groups: [String: LocalizedText]) -> CriteriaSet? {
    var criteria: [Criterion] = []
    let hasCriteria = value["criteria"] != nil
    for item in attempt({ () throws(Diagnostic) in try value.first("criteria", "conditions").items() })
      ?? []
    {
      guard let criterion = hasCriteria ? criterion(item) : condition(item) else { continue }
      if criteria.contains(where: { $0.id == criterion.id }) {
        faults.append(duplicate(criterion.id, item))
      }
      criteria.append(criterion)
    }
    var known: Set<String> = []
    for indicator in criteria.flatMap(\.indicators) where !known.insert(indicator.id).inserted {
      faults.append(duplicate(indicator.id, value))
    }
    let used = Set(criteria.compactMap(\.group))
    return attempt { () throws(Diagnostic) in
      CriteriaSet(
        code: try value.required("code").text(), title: try value.title(), decision: try value["decision"]?.text(),
        effectiveFrom: try (value["effective_from"] ?? value["date"])?.date(),
        prerequisite: try (value["prerequisite"]?["set"] ?? value["prerequisite"])?.text(), criteria: criteria,
        groupTitles: groups.filter { used.contains($0.key) })
    }
  }

  private mutating func criterion(_ value: YAMLValue) -> Criterion? {
    var indicators: [Indicator] = []
    for item in attempt({ () throws(Diagnostic) in try value.required("indicators").items() }) ?? [] {
      if let indicator = indicator(item) { indicators.append(indicator) }
    }
    return attempt { () throws(Diagnostic) in
      Criterion(
        id: try value.first("id", "number").text(), title: try value.title(),
        group: try value["group"]?.text(), indicators: indicators)
    }
  }

  /// A condition of a set without criteria: a criterion of one indicator, both with the condition's id.
  private mutating func condition(_ value: YAMLValue) -> Criterion? {
    guard let indicator = indicator(value) else { return nil }
    return Criterion(id: indicator.id, title: indicator.title, indicators: [indicator])
  }

  private mutating func indicator(_ value: YAMLValue) -> Indicator? {
    if value["confidence"] == nil { withoutConfidence += 1 }
    return attempt { () throws(Diagnostic) in try IndicatorReading(value).indicator() }
  }
}
