/// Whether what was given a chance of about so much came about so often: past forecasts by range of chances, for the track record of
/// any report that forecasts.
public struct Reliability: Sendable, Hashable {
  /// Forecasts whose chances were about alike.
  public struct Band: Sendable, Hashable {
    /// In percent; of the highest band the upper end belongs to it.
    public let lower: Int
    /// In percent.
    public let upper: Int
    /// How many.
    public let forecasts: Int
    /// Of the chances given; nil: no forecast.
    public let mean: Double?
    /// How many of them came.
    public let came: Int

    /// How much of it came; nil: no forecast.
    public var share: Double? { forecasts > 0 ? Double(came) / Double(forecasts) : nil }

    /// As it stands in data: `5–20 %`.
    public var name: String { "\(lower)–\(upper) %" }

    fileprivate var distance: Double { share.flatMap { share in mean.map { abs(share - $0) } } ?? 0 }
  }

  /// The ends of the bands in percent: narrower where chances are nearly certain, which is where most of them are.
  public static let edges = [0, 5, 20, 40, 60, 80, 95, 100]

  /// From the lowest, also those without a forecast; empty where nothing was forecast.
  public let bands: [Band]

  /// - Parameter forecasts: chances in 0...1, and whether what they spoke of came.
  public init(_ forecasts: [(chance: Double, came: Bool)]) {
    guard !forecasts.isEmpty else {
      bands = []
      return
    }
    bands = zip(Self.edges, Self.edges.dropFirst()).map { lower, upper in
      var (count, sum, came) = (0, 0.0, 0)
      for forecast in forecasts {
        let percent = forecast.chance * 100
        guard percent >= Double(lower), percent < Double(upper) || upper == 100 else { continue }
        count += 1
        sum += forecast.chance
        if forecast.came { came += 1 }
      }
      return Band(lower: lower, upper: upper, forecasts: count, mean: count > 0 ? sum / Double(count) : nil, came: came)
    }
  }

  // MARK: As a picture

  /// Of the chart in a document.
  public static let chartID = "reliability-diagram"
  /// What fewer forecasts than this in a band say is left out of the words about the picture.
  private static let fewForecasts = 10

  /// A point for each band with forecasts, its size and the number beside it their count, and the diagonal where chances keep their word;
  /// nil where fewer than two bands have forecasts.
  public func chart() throws -> Chart? {
    let used = bands.filter { $0.forecasts > 0 }
    guard used.count > 1 else { return nil }
    var builder = TableBuilder([
      Field("chances", .text), Field("mean", .double, unit: .percent), Field("share", .double, unit: .percent),
      Field("forecasts", .int), Field("came", .int),
    ])
    for band in used {
      builder.append([
        .text(band.name), band.mean.map(Percent.value) ?? .null, band.share.map(Percent.value) ?? .null,
        Value(band.forecasts), Value(band.came),
      ])
    }
    return Chart(
      id: Self.chartID, mark: .point, encoding: .init(x: "mean", y: "share", target: "mean", detail: "forecasts"),
      data: try builder.finished(), title: TrackRecord.diagramTitle,
      description: TrackRecord.diagram(
        bands.reduce(0) { $0 + $1.forecasts },
        furthest: used.filter { $0.forecasts >= Self.fewForecasts }.max { $0.distance < $1.distance }),
      labels: [
        "mean": TrackRecord.meanChance, "share": TrackRecord.cameShare, "forecasts": TrackRecord.forecasts,
      ])
  }

  // MARK: As a table

  /// Of the table in a document.
  public static let tableID = "reliability"
  /// Its columns; shares and means in percent.
  public static let schema = Schema([
    Field("chances", .text), Field("forecasts", .int), Field("mean", .double, unit: .percent), Field("came", .int),
    Field("share", .double, unit: .percent),
  ])

  /// One row for each band.
  ///
  /// - Parameter caption: what was forecast.
  public func block(_ caption: LocalizedText, _ vocabulary: Vocabulary) throws -> TableBlock {
    var builder = TableBuilder(Self.schema.fields)
    for band in bands {
      builder.append([
        .text(band.name), Value(band.forecasts), band.mean.map(Percent.value) ?? .null,
        Value(band.came), band.share.map(Percent.value) ?? .null,
      ])
    }
    return TableBlock(
      id: Self.tableID, try builder.finished(),
      showing: [
        ShownColumn("chances"), ShownColumn("forecasts"), ShownColumn("mean", TrackRecord.meanChance, digits: 1),
        ShownColumn("came"), ShownColumn("share", TrackRecord.cameShare, digits: 1),
      ], vocabulary: vocabulary, caption: caption, emptyText: TrackRecord.nothingTried)
  }
}
