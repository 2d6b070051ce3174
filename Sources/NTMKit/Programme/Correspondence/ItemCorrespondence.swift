/// Two items of two criteria sets, and what the one has to do with the other.
public struct ItemCorrespondence: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    case indicator, criterion
  }

  public enum Relation: String, Sendable, Hashable, CaseIterable {
    /// Both ask the same; the threshold may be another.
    case same
    /// Both measure the same quantity, in other words or otherwise delimited: figures can be compared, judgements cannot.
    case comparable
    /// The one took the place of the other and asks something else.
    case changed

    var label: LocalizedText {
      switch self {
      case .same: LocalizedText(vi: "giống nhau", en: "the same")
      case .comparable: LocalizedText(vi: "so được", en: "comparable")
      case .changed: LocalizedText(vi: "đã đổi nội dung", en: "changed")
      }
    }
    var aliases: [String] {
      switch self {
      case .same: ["giống", "như cũ"]
      case .comparable: ["tương đương", "so sánh được"]
      case .changed: ["đổi", "khác"]
      }
    }
  }

  public var fromSet: String
  public var toSet: String
  public var kind: Kind
  public var fromItem: String
  public var toItem: String
  public var relation: Relation
  public var confidence: Confidence

  public init(
    fromSet: String, toSet: String, kind: Kind, fromItem: String, toItem: String, relation: Relation,
    confidence: Confidence
  ) {
    self.fromSet = fromSet
    self.toSet = toSet
    self.kind = kind
    self.fromItem = fromItem
    self.toItem = toItem
    self.relation = relation
    self.confidence = confidence
  }

  /// Read from the other end.
  var reversed: ItemCorrespondence {
    ItemCorrespondence(
      fromSet: toSet, toSet: fromSet, kind: kind, fromItem: toItem, toItem: fromItem, relation: relation,
      confidence: confidence)
  }

  /// The rows of `set_correspondences`; words that mean nothing, which no import takes, are left out.
  ///
  /// - Throws: `table.missing-column`.
  public static func all(_ table: Table) throws(Diagnostic) -> [ItemCorrespondence] {
    let from = try table.texts("from_set")
    let to = try table.texts("to_set")
    let kinds = try table.texts("kind")
    let fromItems = try table.texts("from_item")
    let toItems = try table.texts("to_item")
    let relations = try table.texts("relation")
    let confidences = try table.texts("confidence")
    return from.indices.compactMap { row in
      guard let fromSet = from[row], let toSet = to[row], let kind = kinds[row].flatMap(Kind.init),
        let fromItem = fromItems[row], let toItem = toItems[row], let relation = relations[row].flatMap(Relation.init)
      else { return nil }
      return ItemCorrespondence(
        fromSet: fromSet, toSet: toSet, kind: kind, fromItem: fromItem, toItem: toItem, relation: relation,
        confidence: confidences[row].flatMap(Confidence.init) ?? .low)
    }
  }
}

extension [ItemCorrespondence] {
  /// Those between two sets, whichever way they are written, as from the one to the other.
  public func between(_ from: String, _ to: String) -> [ItemCorrespondence] {
    compactMap { item in
      if item.fromSet == from, item.toSet == to { return item }
      if item.fromSet == to, item.toSet == from { return item.reversed }
      return nil
    }
  }
}
