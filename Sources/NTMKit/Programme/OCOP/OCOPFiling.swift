/// What a dossier asks a council for.
public enum OCOPFiling: String, Sendable, Hashable, CaseIterable {
  /// A first rank.
  case initial
  /// The rank again, as its 36 months are over or will be.
  case reEvaluation = "re_evaluation"
  /// A higher rank.
  case upgrade
  /// Five stars by the centre.
  case national

  /// How it is shown.
  public var label: LocalizedText {
    switch self {
    case .initial: LocalizedText(vi: "lần đầu", en: "first")
    case .reEvaluation: LocalizedText(vi: "đánh giá lại", en: "re-evaluation")
    case .upgrade: LocalizedText(vi: "nâng hạng", en: "upgrade")
    case .national: LocalizedText(vi: "cấp quốc gia", en: "national")
    }
  }
}
