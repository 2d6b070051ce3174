import NTMKit

/// Every rule, in the order in which findings are listed: what makes figures wrong first, what is suspicious last.
enum CheckList {
  static let all: [any Check.Type] = [
    UnitUnknown.self, UnitRetired.self, RowUnknown.self, ValueRange.self, PartExceedsWhole.self, SumDiffers.self,
    TotalDiffers.self,
    PlanArithmetic.self,
    SubmissionMissing.self, SubmissionLate.self, AttestedDiffers.self, FallenBack.self, AllMetReversal.self,
    ImpossibleJump.self, CopiedForward.self, CopiedBetween.self, RecognitionDates.self, OCOPStageOrder.self,
    OCOPRules.self, CertificateDates.self, DuplicateProduct.self, DuplicatePerson.self,
  ]

  /// The rules of some ids, of those that ship and of others; all where none is given.
  ///
  /// - Throws: `check.unknown-rule`.
  static func chosen(
    _ ids: [String], and others: [OtherCheck]
  ) throws(Diagnostic) -> (own: [any Check.Type], others: [OtherCheck]) {
    let known = all.map { $0.manifest.id } + others.map(\.manifest.id)
    for id in ids where !known.contains(id) {
      throw Diagnostic(
        "check.unknown-rule", message: Strings.unknownRule(id), span: SourceSpan(source: "--rule"),
        hints: [NearestName.nearest(to: id, among: known).map(Strings.didYouMean), Strings.rules(known)].compactMap {
          $0
        })
    }
    if ids.isEmpty { return (all, others) }
    return (all.filter { ids.contains($0.manifest.id) }, others.filter { ids.contains($0.manifest.id) })
  }
}

extension DataQualityReport {
  /// Every rule that the report runs.
  public static var checks: [any Check.Type] { CheckList.all }
}
