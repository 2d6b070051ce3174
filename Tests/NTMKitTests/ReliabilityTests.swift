import NTMKit
import Testing

@Suite("Chances given beside what came") struct ReliabilityTests {
  private static let forecasts: [(chance: Double, came: Bool)] = [
    (0, false), (0.04999, true), (0.05, false), (0.5, true), (0.5625, false), (0.95, true), (1, true), (1, false),
  ]

  @Test("each chance is in one band: the lower end belongs to it, the upper end to the next, and 100 % to the last")
  func bands() {
    let reliability = Reliability(Self.forecasts)
    #expect(reliability.bands.map(\.lower) == [0, 5, 20, 40, 60, 80, 95])
    #expect(reliability.bands.map(\.upper) == [5, 20, 40, 60, 80, 95, 100])
    #expect(reliability.bands.map(\.forecasts) == [2, 1, 0, 2, 0, 0, 3])
    #expect(reliability.bands.map(\.came) == [1, 0, 0, 1, 0, 0, 2])
    #expect(reliability.bands[2].mean == nil && reliability.bands[2].share == nil)
    #expect(reliability.bands[3].mean == 0.53125 && reliability.bands[3].share == 0.5)
  }

  @Test("as a table: percentages to a tenth, and the words for nothing where nothing was tried") func table() throws {
    let vocabulary = Vocabulary(terms: [:])
    let caption = LocalizedText(verbatim: "caption")
    let block = try Reliability(Self.forecasts).block(caption, vocabulary)
    #expect(block.table["chances"]?[6] == .text("95–100 %") && block.table["share"]?[6] == .double(66.7))
    #expect(block.table["mean"]?[2] == .null && block.caption == caption)
    let empty = try Reliability([]).block(caption, vocabulary)
    #expect(empty.table.rowCount == 0 && empty.emptyText == TrackRecord.nothingTried)
  }

  @Test("what is not certain is neither 0 nor 100 percent") func percent() {
    #expect(Percent.whole(0.999) == 99 && Percent.whole(0.0001) == 1 && Percent.whole(0.424) == 42)
    #expect(Percent.whole(1, isCertain: true) == 100 && Percent.whole(0, isCertain: true) == 0)
    #expect(Percent.value(0.12345) == .double(12.3))
  }
}
