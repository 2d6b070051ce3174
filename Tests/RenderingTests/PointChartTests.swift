import NTMKit
import Testing

@testable import Rendering

@Suite("Charts of points") struct PointChartTests {
  @Test("points at one x are all drawn; what is no number, day or period has no place on an axis") func points() throws
  {
    let table = try Table(columns: [
      Column(Field("x", .int), .int([1, 1, 2])), Column(Field("y", .double), .double([1, 3, 2])),
      Column(Field("s", .text), values: ["a", "b", "a"].map(Value.text)),
    ])
    func chart(x: String, series: String?) -> Chart {
      Chart(
        id: "c", mark: .point, encoding: .init(x: x, y: "y", series: series), data: table,
        title: LocalizedText(verbatim: "c"), description: LocalizedText(verbatim: "c"))
    }
    let context = RenderContext(language: .en, width: 60)
    let model = try #require(try PointModel(chart(x: "x", series: "s"), in: context))
    #expect(model.series.map(\.points.count) == [2, 1])
    #expect(model.x.marks.first?.text == "1.0" && model.x.label == "x")
    #expect(try PointModel(chart(x: "s", series: nil), in: context) == nil)
    let lines = TextChart(
      chart(x: "x", series: "s"), context: context, width: 60, style: TextStyle(usesColour: false)
    ).drawn().lines
    #expect(lines.joined().filter { $0 == "●" }.count == 3 && lines.joined().filter { $0 == "○" }.count == 2)
  }
}
