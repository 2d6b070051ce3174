import Foundation
import NTMKit
import OCOPForecast
import Testing

/// What the sample's OCOP products should come to, worked out by a program that shares no code with ntm.
private struct ExpectedOCOP: Decodable {
  struct File: Decodable {
    var view: View
    var midYear: View
  }
  struct View: Decodable {
    var asof: String
    var period: String
    var ocop: ExpectedOCOP
  }
  struct Year: Decodable {
    var products: Int
    var target: Int
    var byKind: [String: Int]
    var byStars: [String: Int]
  }
  struct District: Decodable {
    var code: String
    var provinceRecognisedInYear: Int
  }
  struct Product: Decodable {
    var code: String
    var name: String
    var stage: String
    var stageSince: String
    var state: String
  }
  var recognisedInYear: Year
  var districts: [District]
  /// Not of the middle of the year.
  var list: [Product]?
  var standingOverAYear: [String]?

  static func views() throws -> [View] {
    let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let file = try decoder.decode(
      File.self, from: Data(contentsOf: tests.appending(path: "Fixtures/sample/expected-programme.json")))
    return [file.view, file.midYear]
  }
}

@Suite("ocop-forecast over the sample") struct OCOPForecastSampleTests {
  private func document(_ view: ExpectedOCOP.View, _ arguments: [String] = []) throws -> ReportDocument {
    let context = try SampleRecords.context(
      period: Period(parsing: view.period), asof: CalendarDate(parsing: view.asof))
    return try OCOPForecastReport().makeReport(
      ParameterParser.parse(arguments, of: "ocop-forecast"), in: context)
  }

  @Test("what is decided agrees with the independent answer", arguments: [0, 1]) func decided(_ index: Int) throws {
    let view = try ExpectedOCOP.views()[index]
    let year = view.ocop.recognisedInYear
    let document = try document(view, ["--draws", "100"])
    let metric = try #require(document.metric("decided"))
    #expect(metric.value == Value(year.products) && metric.target == Value(year.target))
    let kinds = ["new", "renewed", "upgraded"].map { "\(year.byKind[$0] ?? 0) \($0)" }
    #expect(metric.detail?.en.hasSuffix(": " + kinds.joined(separator: ", ")) == true)
    let chart = try #require(document.charts.first)
    let day = view.period == "2022Q2" ? "2022-06-30" : "2022-09-30"
    #expect(chart.data.row(where: "date", is: day)["recognised"] == Value(year.products))
  }

  @Test("by a deadline that has passed, ranks and districts are as the independent answer has them")
  func groups() throws {
    let view = try #require(ExpectedOCOP.views().first)
    let table = try #require(document(view, ["--by", "2022-09-30"]).table("groups"))
    #expect(table.row(where: "group", is: "total")["p50"] == Value(view.ocop.recognisedInYear.products))
    for stars in [3, 4] {
      let count = view.ocop.recognisedInYear.byStars["\(stars)"]
      #expect(table.row(where: "group", is: "\(stars)_stars")["p50"] == Value(count))
    }
    let districts = view.ocop.districts.sorted { $0.code < $1.code }.map { "\($0.provinceRecognisedInYear)" }
    #expect(Array(table.column(texts: "p50").dropFirst(3)) == districts)
    #expect(Array(table.column(texts: "p10").dropFirst(3)) == districts)
  }

  @Test("products on their way are those that the independent answer has in progress, and those that file again")
  func products() throws {
    let view = try #require(ExpectedOCOP.views().first)
    let table = try #require(document(view, ["--draws", "100"]).table("products"))
    let expected = try #require(view.ocop.list).filter {
      $0.state == "in_progress" || ["re_evaluation", "upgrade"].contains($0.stage)
        || $0.state == "expired" && $0.stage == "first_level_evaluated"
        || $0.state == "recognised" && $0.stage == "first_level_evaluated"
    }
    #expect(Set(table.column(texts: "code")) == Set(expected.map(\.code)))
    for product in expected {
      let row = table.row(where: "code", is: product.code)
      #expect(row["name"] == .text(product.name) && row["stage"] == .text(product.stage))
      #expect(row["stage_since"]?.plainText == product.stageSince)
    }
  }

  @Test("products that have stood for over a year are given hardly any chance") func standing() throws {
    let view = try #require(ExpectedOCOP.views().first)
    let table = try #require(document(view).table("products"))
    for code in try #require(view.ocop.standingOverAYear) {
      #expect((table.row(where: "code", is: code)["probability"]?.number ?? 100) <= 5, "\(code)")
    }
  }

  @Test("the store gives the same forecast as the files") func stored() throws {
    let parameters = OCOPForecastReport.Parameters()
    let stored = try OCOPForecastReport().makeReport(parameters, in: SampleStore.context())
    let read = try OCOPForecastReport().makeReport(parameters, in: SampleRecords.context())
    #expect(stored.sections == read.sections)
  }

  @Test("the five products that raise the chance of the target most if certain: those least likely of the likely ones")
  func sensitivity() throws {
    let view = try #require(ExpectedOCOP.views().first)
    let document = try document(view, ["--target", "48", "--draws", "300"])
    let table = try #require(document.table("sensitivity"))
    #expect(table.rowCount == 5)
    let then = try table.numbers("target_then").compactMap(\.self)
    let now = try table.numbers("target_now").compactMap(\.self)
    let total = try #require(document.table("groups")).row(where: "group", is: "total")["probability"]?.number ?? -1
    #expect(now.allSatisfy { abs($0 - total) <= 0.5 } && zip(now, then).allSatisfy { $0 < $1 })
    let own = try table.numbers("probability").compactMap(\.self)
    #expect(then == then.sorted(by: >) && own == own.sorted() && own.allSatisfy { $0 >= 5 })
    // Nothing else in the report hangs on the question.
    let other = try self.document(view, ["--draws", "300"])
    #expect(other.table("products") == document.table("products"))
  }
}
