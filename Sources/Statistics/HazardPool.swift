/// Chances per step of groups that are alike but not the same, the beta-binomial case of `DirichletPool`: what is known of each is
///
///     Beta(s m + events, s (1 − m) + those at risk without),
///
/// with the prior's mean m and strength s from the marginal likelihood of all groups, within the same floors. Whether a group's
/// own data or the prior speak in its posterior shows from `share(ofData:)`.
public struct HazardPool: Sendable, Hashable {
  public let prior: Beta
  public let basis: DirichletPool.Basis
  /// By group, in the order given; of a group that none was at risk in it is the prior.
  public let posteriors: [Beta]

  /// - Returns: nil where none was at risk in any group.
  public init?(_ groups: [Hazard], floors: DirichletPool.Floors = DirichletPool.Floors()) {
    guard let pool = DirichletPool(groups.map { [$0.events, $0.atRisk - $0.events] }, floors: floors) else {
      return nil
    }
    let prior = Beta(pool.prior.weights[0], pool.prior.weights[1])
    self.prior = prior
    basis = pool.basis
    posteriors = groups.map { $0.posterior(prior) }
  }

  /// s: how many steps at risk the prior is worth.
  public var strength: Double { prior.a + prior.b }

  /// How much of the posterior's mean is the group's own estimate, n/(n + s); the rest is the prior's mean.
  public func share(ofData group: Hazard) -> Double {
    Double(group.atRisk) / (Double(group.atRisk) + strength)
  }
}
