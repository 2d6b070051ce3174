extension ReportContext {
  /// A report's sections, made on all cores, in the order given; those that come to nothing are left out.
  ///
  /// - Throws: `report.cancelled`, and the first error in that order.
  public func sections(_ makers: [@Sendable () throws -> Section?]) throws -> [Section] {
    try checkCancellation()
    return try makers.concurrentMap { try $0() }.compactMap(\.self)
  }
}
