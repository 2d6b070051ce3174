import Testing

@testable import Statistics

/// What no data can be, but a fault of the caller, ends the program instead of becoming a number. That there are no data is no
/// such fault: it is nil, and each suite has its test.
@Suite("What makes no sense is refused") struct ContractTests {
  @Test("times below 0, without end or not a number") func times() async {
    await #expect(processExitsWith: .failure) { _ = FollowUp(-1, isEvent: true) }
    await #expect(processExitsWith: .failure) { _ = FollowUp(.infinity, isEvent: false) }
    await #expect(processExitsWith: .failure) { _ = FollowUp(.nan, isEvent: true) }
    await #expect(processExitsWith: .failure) { _ = KaplanMeier([FollowUp(1, isEvent: true)]).survival(at: .nan) }
  }

  @Test("causes that there are none of") func causes() async {
    await #expect(processExitsWith: .failure) { _ = AalenJohansen([FollowUp(1, cause: 2)], causes: 2) }
    await #expect(processExitsWith: .failure) { _ = AalenJohansen([], causes: 2).incidence(of: 2, at: 1) }
  }

  @Test("probabilities outside of 0...1, or not together 1") func probabilities() async {
    await #expect(processExitsWith: .failure) { _ = PoissonBinomial([1.1]) }
    await #expect(processExitsWith: .failure) { _ = PoissonBinomial([.nan]) }
    await #expect(processExitsWith: .failure) { _ = IntegerDistribution(probabilities: [0.5, 0.4]) }
    await #expect(processExitsWith: .failure) { _ = CensoredIntegers(hazards: [-0.1]) }
    await #expect(processExitsWith: .failure) { _ = Score.brier(-0.1, happened: true) }
    await #expect(processExitsWith: .failure) { _ = Score.logarithmic(.nan, happened: false) }
  }

  @Test("levels outside of 0...1, and intervals of everything") func levels() async {
    await #expect(processExitsWith: .failure) { _ = IntegerDistribution(certain: 1).quantile(1.5) }
    await #expect(processExitsWith: .failure) { _ = Beta(1, 1).quantile(.nan) }
    await #expect(processExitsWith: .failure) { _ = Proportion(1, of: 2).interval(1) }
  }

  @Test("more events than there was to have them, and weights below 0") func counts() async {
    await #expect(processExitsWith: .failure) { _ = Proportion(3, of: 2) }
    await #expect(processExitsWith: .failure) { _ = Hazard(atRisk: 1, events: 2) }
    await #expect(processExitsWith: .failure) { _ = Beta(-1, 1) }
    await #expect(processExitsWith: .failure) { _ = Dirichlet([1, .nan]) }
    await #expect(processExitsWith: .failure) { _ = DirichletPool([[1, 2], [1, 2, 3]]) }
  }
}
