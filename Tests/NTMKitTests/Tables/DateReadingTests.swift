import NTMKit
import Testing

@Suite("Dates and periods as they are written") struct DateReadingTests {
  @Test("every day of some years is read back as it is written, and so is every period") func roundTrip() {
    for days in stride(from: -720_000, to: 2_900_000, by: 997) {
      let date = CalendarDate(daysSince1970: Int32(days))
      guard (1...9999).contains(date.year) else { continue }
      #expect(CalendarDate(parsing: date.description) == date)
    }
    for year in [1, 1999, 2022, 9999] {
      for number in 1...4 {
        guard let quarter = Period.quarter(number, of: year) else { continue }
        #expect(Period(parsing: quarter.description) == quarter)
      }
    }
    #expect(Period(parsing: "2022H2")?.description == "2022H2")
  }

  @Test(
    "anything else is no date",
    arguments: [
      "", "2022-9-30", "2022-09-3", "2022-09-300", "2022/09/30", "2022-13-01", "2022-02-29", "20220930", "2022-09-31",
      "+022-09-30", "２022-09-30", "2022-09-30 ", "-2022-9-30", "0000-01-01",
    ])
  func refused(text: String) { #expect(CalendarDate(parsing: text) == nil) }

  @Test(
    "a quarter or half that is not there is no period", arguments: ["2022Q5", "2022Q0", "2022H3", "20a2Q1", "2022Q٣"])
  func noPeriod(text: String) { #expect(Period(parsing: text) == nil) }
}
