extension Batch {
  /// Of changes by hand.
  public static let editKind = "edit"
  /// Of forecasts that were stored.
  public static let forecastKind = "forecast"

  public var isEdit: Bool { kind == Self.editKind }
  /// Whether it holds forecasts, which are made from the data and are none.
  public var isForecast: Bool { kind == Self.forecastKind }
}
