import CalibrationSimulator
import Testing

/// A small version of `scripts/calibrate`, so that a change that breaks it is noticed at once. The limits are those that so few
/// replications can hold; the goals themselves are checked by the script.
@Suite("Forecasts keep their word where the truth is hidden") struct CalibrationTests {
  @Test("ranges hold what they promise, and sessions are what makes them", arguments: [20, 200]) func coverage(
    _ past: Int
  ) {
    let sessions = Calibration(past: past, .sessions, replications: 120, draws: 60, seed: 1)
    let own = sessions.result(.shared)
    #expect((0.68...0.92).contains(own.coverage.share ?? 0))
    #expect(own.plainCoverage.share ?? 0 > 0.72)
    #expect(own.crps < sessions.result(.plugIn).crps)
    // Without what products share in a session ranges are too narrow.
    #expect(sessions.result(.independent).coverage.share ?? 1 < (own.coverage.share ?? 0) - 0.05)
  }

  @Test("where nothing is shared little is added") func quiet() {
    let none = Calibration(past: 60, .none, replications: 120, draws: 60, seed: 1)
    let own = none.result(.shared)
    #expect((0.72...0.93).contains(own.coverage.share ?? 0))
    #expect(own.width < none.result(.independent).width * 1.25)
    #expect(own.crps < none.result(.plugIn).crps)
  }

  @Test("the same seed gives the same figures") func seeds() {
    let runs = [1, 1, 2].map {
      Calibration(past: 20, .sessions, replications: 5, draws: 20, seed: UInt64($0)).result(.shared)
    }
    #expect(runs[0].crps == runs[1].crps && runs[0].crps != runs[2].crps)
  }
}
