import Statistics

/// Data sets that textbooks estimate survival from, and made ones.
enum SurvivalData {
  /// Weeks in remission of acute leukaemia under 6-mercaptopurine: E. J. Freireich et al., Blood 21 (1963); a time below 0 stands
  /// for one that is censored.
  static let mercaptopurine = followUps([
    6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35,
  ])
  /// The same under placebo.
  static let placebo = followUps([1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23])
  /// Weeks in remission of acute myelogenous leukaemia with maintenance chemotherapy, and without: R's `survival::aml`; R. G. Miller,
  /// Survival Analysis (1981).
  static let maintained = followUps([9, 13, -13, 18, 23, -28, 31, 34, -45, 48, -161])
  static let notMaintained = followUps([5, 5, 8, 8, 12, -16, 23, 27, 30, 33, 43, 45])

  private static func followUps(_ times: [Double]) -> [FollowUp] { times.map { FollowUp(abs($0), isEvent: $0 > 0) } }

  /// Whole times with many ties, from 0.
  static func random(
    _ random: inout Xoshiro256, count: Int, causes: Int = 1, censored: Double = 0.3, longest: Int = 12
  ) -> [FollowUp] {
    (0..<count).map { _ in
      let time = Double(Int(random.uniform() * Double(longest + 1)))
      let isCensored = random.uniform() < censored
      return FollowUp(time, cause: isCensored ? nil : Int(random.uniform() * Double(causes)))
    }
  }
}
