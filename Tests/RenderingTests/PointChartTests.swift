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

  /// Counts beside the points, and the line where x and y are equal.
  private func reliability() throws -> Chart {
    let table = try Table(columns: [
      Column(Field("said", .double, unit: .percent), .double([2, 50, 98])),
      Column(Field("came", .double, unit: .percent), .double([0, 80, 96])),
      Column(Field("count", .int), .int([400, 100, 1])),
    ])
    return Chart(
      id: "c", mark: .point, encoding: .init(x: "said", y: "came", target: "said", detail: "count"), data: table,
      title: LocalizedText(verbatim: "c"), description: LocalizedText(verbatim: "c"),
      labels: ["count": LocalizedText(verbatim: "forecasts")])
  }

  @Test("a target that is x itself is the diagonal, and a detail is the size of a point") func diagonal() throws {
    let model = try #require(try PointModel(reliability(), in: RenderContext(language: .en, width: 60)))
    #expect(model.aim?.line.map(\.x) == [0, 1] && model.aim?.line.map(\.y) == [0, 1])
    #expect(model.series[0].points.map(\.detail) == ["400", "100", "1"])
    #expect(model.series[0].points.map(\.size) == [1, 0.25, 0.0025])
  }

  @Test("in characters the detail stands beside its point, and the diagonal is dots") func diagonalText() throws {
    let lines = TextChart(
      try reliability(), context: RenderContext(language: .en, width: 60), width: 60,
      style: TextStyle(usesColour: false)
    ).drawn().lines
    let text = lines.joined(separator: "\n")
    #expect(text.contains("●400") && text.contains("●100") && text.count { $0 == "●" } == 4)
    #expect(lines.count { $0.contains("·") } > 12 && lines.allSatisfy { DisplayWidth.width(of: $0) <= 60 })
    #expect(lines.last == "●n forecasts   ··· diagonal: both axes equal")
  }

  @Test("on a page points have areas by their detail, the diagonal a line, and both an entry in the key")
  func diagonalPage() throws {
    let context = RenderContext(language: .en, width: 60)
    var drawing = SVGDrawing(id: "c", title: "c", description: "c")
    PointChart(model: try #require(try PointModel(reliability(), in: context))).draw(to: &drawing)
    #expect(drawing.html.contains("r=\"11\"/>") && drawing.html.contains("r=\"5.5\"/>"))
    #expect(drawing.html.contains("<line class=\"aim\" x1=\"8%\" x2=\"98%\""))
    #expect(drawing.html.contains(">400</text>") && drawing.html.contains("text-anchor=\"end\" class=\"tick halo\""))
    #expect(drawing.keyHTML.contains("forecasts</li>") && drawing.keyHTML.contains("diagonal: both axes equal</li>"))
  }

  @Test("a target with values of its own is a line through them, and the axis takes them in") func target() throws {
    let table = try Table(columns: [
      Column(Field("x", .int), .int([1, 2])), Column(Field("y", .int), .int([1, 2])),
      Column(Field("aim", .int), .int([8, 9])),
    ])
    let chart = Chart(
      id: "c", mark: .point, encoding: .init(x: "x", y: "y", target: "aim"), data: table,
      title: LocalizedText(verbatim: "c"), description: LocalizedText(verbatim: "c"))
    let model = try #require(try PointModel(chart, in: RenderContext(language: .en, width: 60)))
    #expect(model.aim?.label == "aim" && model.aim?.line.map(\.x) == [0, 1] && model.y.scale.upper >= 9)
  }
}
