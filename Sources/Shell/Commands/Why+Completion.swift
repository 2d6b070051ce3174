import NTMKit
import Query

/// What the arguments of `why` could be.
struct WhyCompletion {
  let session: Session

  func candidates(of parameter: String, behind words: [String]) -> [Completion]? {
    let kept = words.first.flatMap(result)
    switch parameter {
    case "unit": return units + results
    case "figure": return kept == nil ? figures : units
    case "column": return kept?.value.table.map { $0.schema.names.map { Completion(replacement: $0) } } ?? []
    default: return nil
    }
  }

  private func result(_ name: String) -> KeptResult? { name == "_" ? session.last : session.variables[name] }

  var units: [Completion] {
    ValueCompletion(session: session).values(ofColumn: "name", inTable: "communes", prefix: "")
  }

  private var results: [Completion] {
    let last = session.last.map { [("_", $0)] } ?? []
    return (session.variables.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + last).map {
      Completion(replacement: $0.0, summary: LocalizedText(verbatim: $0.1.line))
    }
  }

  /// Columns of the communes, criteria and indicators of the set that judges the scope's period.
  private var figures: [Completion] {
    let columns = (session.dataset.schema(ofTable: "communes")?.names ?? []).map {
      Completion(replacement: $0, summary: Vocabulary.programme.label(ofColumn: $0))
    }
    return columns + items
  }

  /// Criteria and indicators of the set that judges the scope's period.
  var items: [Completion] {
    let scope = session.settings.scope
    let codes = (try? session.dataset.table(named: "communes", in: scope))??["set"]?.values
    let sets = (try? session.dataset.source.criteriaSets(asof: scope.asof)) ?? []
    guard let set = sets.first(where: { codes?.first == .text($0.code) }) else { return [] }
    return set.criteria.map { Completion(replacement: $0.id, summary: $0.title) }
      + set.indicators.map { Completion(replacement: $0.id, summary: $0.title) }
  }
}
