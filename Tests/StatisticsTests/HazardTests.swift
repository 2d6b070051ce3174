import Testing

@testable import Statistics

@Suite("Chances per step") struct HazardTests {
  @Test("time in (t − 1, t] is step t, an event at 0 is of the first, and what was censored was at risk in whole steps")
  func steps() {
    let followUps = [(0, true), (0.5, true), (1, true), (1.5, false), (2, false), (2.5, true), (3, false), (90, true)]
      .map { FollowUp($0.0, isEvent: $0.1) }
    let hazards = Hazard.perStep(followUps, steps: 4)
    #expect(hazards.map(\.atRisk) == [8, 4, 3, 1] && hazards.map(\.events) == [3, 0, 1, 0])
    #expect(Hazard.perStep(followUps, steps: 0).isEmpty)
    #expect(Hazard.perStep([], steps: 2) == [Hazard(atRisk: 0, events: 0), Hazard(atRisk: 0, events: 0)])
  }

  @Test("other causes end the watching and are no events") func causes() {
    let followUps = [FollowUp(1, cause: 0), FollowUp(1, cause: 1), FollowUp(2, cause: 1), FollowUp(3, cause: nil)]
    let hazards = Hazard.perStep(followUps, steps: 3, cause: 1)
    #expect(hazards.map(\.atRisk) == [4, 2, 1] && hazards.map(\.events) == [1, 1, 0])
  }

  @Test("of whole times they make the survival of Kaplan and Meier", arguments: 111..<116) func survival(_ seed: UInt64)
  {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 60).map { FollowUp($0.time + 1, cause: $0.cause) }
    let survival = KaplanMeier(followUps)
    var left = 1.0
    for (step, hazard) in Hazard.perStep(followUps, steps: 13).enumerated() {
      guard let estimate = hazard.estimate, let expected = survival.survival(at: Double(step + 1)) else { break }
      left *= 1 - estimate
      #expect(abs(left - expected) < 1e-14)
    }
  }

  @Test("they are what transitions count", arguments: 116..<121) func transitions(_ seed: UInt64) {
    var random = Xoshiro256(seed: seed)
    let followUps = SurvivalData.random(&random, count: 60)
    var counts = TransitionCounts(states: 2, bandStarts: Array(0..<12))
    for followUp in followUps {
      counts.addStay(in: 0, steps: Int(followUp.time), next: followUp.cause.map { _ in 1 })
    }
    // The last band has no end.
    for (step, hazard) in Hazard.perStep(followUps, steps: 11).enumerated() {
      #expect(hazard.atRisk == counts.exposure(in: 0, band: step))
      #expect(hazard.events == counts.exits(from: 0, band: step, to: 1))
    }
  }

  @Test("counts add up, and turn a prior into what is known") func counts() {
    let hazard = Hazard(atRisk: 10, events: 2) + Hazard(atRisk: 5, events: 1)
    #expect(hazard == Hazard(atRisk: 15, events: 3) && hazard.estimate == 0.2)
    #expect(hazard.posterior(Beta(1, 4)) == Beta(4, 16))
    #expect(Hazard(atRisk: 0, events: 0).estimate == nil)
  }
}
