/// What is known of the outcomes' probabilities in each of several groups, when the groups are alike but not the same: each group's
/// counts on top of a Dirichlet prior that is estimated from all of them (empirical Bayes).
///
/// With nᵢₖ the count of outcome k in group i, nᵢ their sum, N that of all, m the prior's mean and s its strength, both are where
/// the marginal likelihood of the counts, that of Dirichlet-multinomial groups, is greatest:
///
///     ln L(m, s) = Σᵢ { Σₖ ln[Γ(s mₖ + nᵢₖ)/Γ(s mₖ)] − ln[Γ(s + nᵢ)/Γ(s)] } + constant
///                = Σₖ Σⱼ cₖⱼ ln(s mₖ + j) − Σⱼ cⱼ ln(s + j) + constant
///     posterior of group i: Dirichlet of s m + nᵢ
///
/// with cₖⱼ the number of groups that have more than j of outcome k, and cⱼ of those with more than j in all. For a given s it is
/// concave in m, with a diagonal second derivative, so Newton's steps are cheap. s is looked for on a logarithmic scale, on a grid
/// and then by golden section. The result does not depend on the order of the groups.
///
/// Few data say little of a prior, and at times something absurd. So `Floors` hold:
/// - mₖ is at least ½/(N + K/2), what Jeffreys' prior makes of an outcome never seen in N: nothing possible has a chance of 0;
/// - s is at least `Floors.strength` and at most N: a prior is worth no more than all that was seen, however alike the groups look;
/// - with too few groups or events the likelihood of s is too flat to be believed. Then mₖ = (nₖ + ½)/(N + K/2), and the prior is
///   worth as much as it takes to see one thing that is not the commonest outcome, s = 1/(1 − max mₖ), within the same limits.
///
/// Cost: some thousand times K and the groups, whatever the counts.
///
/// - Source: T. P. Minka, "Estimating a Dirichlet distribution" (2000, revised 2012), for the likelihood; A. Gelman et al., Bayesian Data
///   Analysis, 3rd ed. (2013), 5.1 to 5.3, for pooling.
public struct DirichletPool: Sendable, Hashable {
  /// What is asked of data before the strength of a prior is read from them.
  public struct Floors: Sendable, Hashable {
    /// The least strength. Below 1 a single thing seen would count for more than all other groups.
    public var strength: Double
    /// The fewest groups with two things or more: one thing says nothing of how groups differ.
    public var groups: Int
    /// The fewest things, of all groups, that are not the commonest outcome.
    public var events: Int

    public init(strength: Double = 1, groups: Int = 5, events: Int = 5) {
      precondition(strength > 0, "a strength is above 0")
      self.strength = strength
      self.groups = groups
      self.events = events
    }
  }

  /// Where the strength of the prior comes from.
  public enum Basis: Sendable, Hashable {
    /// It is where the marginal likelihood is greatest.
    case marginalLikelihood
    /// The groups differ more than the least strength allows.
    case leastStrength
    /// The groups differ no more than chance would make them: it is what all data together are worth.
    case allData
    /// The data are too few to tell.
    case tooFew
  }

  public let prior: Dirichlet
  public let basis: Basis
  /// By group, in the order given; of a group without data it is the prior.
  public let posteriors: [Dirichlet]

  /// - Parameter groups: the counts of each group, by outcome; all of the same two outcomes or more.
  /// - Returns: nil where nothing has been counted in any group.
  public init?(_ groups: [[Int]], floors: Floors = Floors()) {
    let outcomes = groups.first?.count ?? 0
    precondition(groups.allSatisfy { $0.count == outcomes }, "all groups have the same outcomes")
    precondition(groups.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "a count is not below 0")
    let totals = (0..<outcomes).map { outcome in groups.reduce(0) { $0 + $1[outcome] } }
    let all = totals.reduce(0, +)
    guard all > 0 else { return nil }
    precondition(outcomes > 1, "there are two outcomes or more")

    let strengths = floors.strength...max(floors.strength, Double(all))
    let informative = groups.count { $0.reduce(0, +) > 1 }
    let uncommon = all - (totals.max() ?? 0)
    let isEnough = informative >= floors.groups && uncommon >= floors.events
    let found = isEnough ? Self.likeliest(groups, totals, strengths) : Self.worthOneEvent(totals, strengths)
    let prior = Dirichlet(found.mean.map { $0 * found.strength })
    self.prior = prior
    basis = found.basis
    posteriors = groups.map(prior.updated(with:))
  }

  /// s: how many things seen the prior is worth.
  public var strength: Double { prior.total }

  private typealias Found = (mean: [Double], strength: Double, basis: Basis)

  private static func likeliest(_ groups: [[Int]], _ totals: [Int], _ strengths: ClosedRange<Double>) -> Found {
    let best = MarginalLikelihood(groups).maximum(strengths)
    let least = 0.5 / (Double(totals.reduce(0, +)) + 0.5 * Double(totals.count))
    let raised = best.mean.map { max($0, least) }
    let sum = raised.reduce(0, +)
    let basis: Basis =
      best.strength <= strengths.lowerBound
      ? .leastStrength : best.strength >= strengths.upperBound ? .allData : .marginalLikelihood
    return (raised.map { $0 / sum }, best.strength, basis)
  }

  private static func worthOneEvent(_ totals: [Int], _ strengths: ClosedRange<Double>) -> Found {
    let all = Double(totals.reduce(0, +)) + 0.5 * Double(totals.count)
    let mean = totals.map { (Double($0) + 0.5) / all }
    let strength = 1 / (1 - (mean.max() ?? 0))
    return (mean, min(max(strength, strengths.lowerBound), strengths.upperBound), .tooFew)
  }
}
