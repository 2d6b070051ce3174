extension DatasetView {
  /// The closings known on the scope's day, each with the amendment known then.
  func closings() throws -> [Closing] { try source.closings().known(asof: scope.asof) }
}

extension [Closing] {
  /// Those recorded for a day up to this one; an amendment of a later day is not known yet.
  public func known(asof: CalendarDate?) -> [Closing] {
    guard let asof else { return self }
    return filter { $0.closedOn <= asof }.map { closing in
      var closing = closing
      if let amendment = closing.amendment, amendment.amendedOn > asof { closing.amendment = nil }
      return closing
    }
  }
}

extension Dataset {
  /// A closing of a period; without a number the last.
  ///
  /// - Throws: `dataset.not-closed`, `dataset.no-such-closing`.
  public func closing(of period: Period, number: Int? = nil) throws -> Closing {
    let closings = try source.closings()
    let ofPeriod = closings.filter { $0.period == period }
    guard let last = ofPeriod.last else {
      let closed = Set(closings.map(\.period)).sorted()
      throw Diagnostic(
        "dataset.not-closed", kind: .data, message: ClosingStrings.notClosed(period),
        hints: [ClosingStrings.closedPeriods(closed)])
    }
    guard let number else { return last }
    if let found = ofPeriod.first(where: { $0.number == number }) { return found }
    throw Diagnostic(
      "dataset.no-such-closing", kind: .data,
      message: ClosingStrings.noSuchClosing(
        ClosingReference(period: period, number: number), count: ofPeriod.count))
  }

  /// What one unit ever reported for a slot, with what became of each value.
  ///
  /// - Parameter slots: the slot of each criteria set looked at.
  public func entries(of unit: String, slots: [String: Int]) throws -> [ReportedEntry] {
    [ReportedEntry](try source.everySubmission(of: unit), slots: slots, batches: try source.batches())
  }

  /// The closings of a period as the scope knows them, oldest first.
  public func closings(of period: Period, in scope: DatasetScope) throws -> [Closing] {
    try known(in: scope).source.closings().known(asof: scope.asof).filter { $0.period == period }
  }
}

extension DatasetScope {
  /// The scope without its closing and what it assumes: for the dataset as it was then, with these laid over it.
  var atItsClosing: DatasetScope {
    var scope = self
    scope.closing = nil
    scope.overlay = nil
    return scope
  }

  /// Looks at what was known on a day, or at a closing of a period; then at that period, unless the scope names another.
  ///
  /// - Throws: what `Dataset.closing` throws.
  public mutating func look(_ asof: AsOf, in dataset: Dataset) throws {
    switch asof {
    case .day(let day):
      self.asof = day
      closing = nil
    case .closing(let period, let number):
      closing = try dataset.closing(of: period, number: number).reference
      self.asof = nil
      if self.period == nil { self.period = PeriodRange(period) }
    }
  }

  /// What stands behind `asof` in a line: `2022-09-30`, `2022Q3/1`; nil for all that is known.
  public var asofText: String? { closing?.description ?? asof?.description }
}
