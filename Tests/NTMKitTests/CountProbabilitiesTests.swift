import NTMKit
import Testing

@Suite("Chances of counts as they are stored") struct CountProbabilitiesTests {
  @Test("are JSON that reads back as the same, but for rounding") func roundTrip() throws {
    let chances = CountProbabilities(least: 36, probabilities: [0.25, 0, 0.75])
    #expect(chances.text == "{\"36\":0.25,\"38\":0.75}")
    #expect(CountProbabilities(parsing: chances.text) == chances)
    let thirds = CountProbabilities(least: -1, probabilities: [1.0 / 3, 2.0 / 3 - 1e-12, 1e-12])
    let read = try #require(CountProbabilities(parsing: thirds.text))
    #expect(read.least == -1 && read.probabilities.count == 2)
    #expect(abs(read.probabilities.reduce(0, +) - 1) < 1e-15)
    #expect(abs(read.probabilities[0] - 1.0 / 3) < 1e-8)
    #expect(CountProbabilities(certain: 0).text == "{\"0\":1}")
  }

  @Test(
    "nothing else is read",
    arguments: [
      "", "{}", "36:1", "{\"a\":1}", "{\"1\":2}", "{\"1\":-1}", "{\"1\":0.5}", "{\"1\":nan}",
      "{\"0\":0.5,\"9000000000\":0.5}",
    ])
  func refused(_ text: String) { #expect(CountProbabilities(parsing: text) == nil) }
}

@Suite("What a forecast was made from") struct ForecastBasisTests {
  private func batch(_ id: Int, _ kind: String = "submissions", withdrawn: Bool = false) -> Batch {
    let day = ModelRecords.day("2022-10-0\(id)")
    return Batch(
      id: id, recordedAt: "", receivedOn: day, kind: kind, file: "f", sha256: "", rowsRead: 1, rowsTaken: 1,
      rowsRefused: 0, assumptions: "[]", withdrawnOn: withdrawn ? day : nil)
  }

  @Test("another import or withdrawal is another state; another stored forecast is not") func states() {
    let basis = ForecastBasis([batch(1), batch(2)])
    #expect(basis.lastBatch == 2 && basis.imports == 2 && basis.receivedTo == ModelRecords.day("2022-10-02"))
    #expect(ForecastBasis([batch(1), batch(2), batch(3, Batch.forecastKind)]) == basis)
    #expect(ForecastBasis([batch(1), batch(2), batch(3)]) != basis)
    #expect(ForecastBasis([batch(1, withdrawn: true), batch(2)]) != basis)
    #expect(ForecastBasis([]).receivedTo == nil)
  }
}
