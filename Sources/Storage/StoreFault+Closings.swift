import NTMKit

extension StoreFault {
  static func alreadyClosed(_ closing: Closing) -> Diagnostic {
    Diagnostic(
      "store.already-closed", message: Strings.alreadyClosed(closing),
      hints: [ClosingStrings.amendFirst(closing.period)])
  }
  static func nothingSubmitted(_ period: Period, _ known: [Period]) -> Diagnostic {
    Diagnostic(
      "store.nothing-submitted", kind: .data, message: Strings.nothingSubmitted(period),
      hints: known.isEmpty ? [] : [Strings.periodsWithData(Set(known).sorted())])
  }
  static func aheadOfData(_ period: Period, _ newest: CalendarDate) -> Diagnostic {
    Diagnostic(
      "store.ahead-of-data", kind: .data, message: Strings.aheadOfData(period, newest), hints: [Strings.aheadOfDataHint]
    )
  }
  static func earlierThanLast(_ period: Period, _ last: PeriodEvent, _ day: CalendarDate) -> Diagnostic {
    Diagnostic("store.earlier-than-last", message: Strings.earlierThanLast(period, last, day))
  }
  static func notClosed(_ period: Period, _ closings: [Closing]) -> Diagnostic {
    let closed = Set(closings.map(\.period)).sorted()
    return Diagnostic(
      "store.not-closed", message: Strings.notClosed(period), hints: [Strings.closedPeriods(closed)])
  }
  static func alreadyAmended(_ closing: Closing, _ amendment: Closing.Amendment) -> Diagnostic {
    Diagnostic(
      "store.already-amended", message: Strings.alreadyAmended(closing.period, amendment),
      hints: [Strings.closeAgain(closing.period)])
  }
  /// A batch that cannot be taken back because it holds values of a closed period.
  static func batchOfClosedPeriod(_ batch: Int, _ period: Period, _ closing: Closing) -> Diagnostic {
    var diagnostic = PeriodLocks.refusal(of: period, by: closing)
    diagnostic.message = Strings.batchOfClosedPeriod(batch, period, diagnostic.message)
    return diagnostic
  }
}
