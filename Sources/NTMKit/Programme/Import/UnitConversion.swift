/// What was done to the figures of a column whose header names another unit than the one they are kept in.
public struct UnitConversion: Sendable, Hashable, Codable {
  /// The file's unit, as it writes it: `nghìn đồng`.
  public var unit: String
  /// A figure that is kept is the file's times ten to this power.
  public var power: Int

  public init(unit: String, power: Int) {
    self.unit = unit
    self.power = power
  }

  /// The figure as the file has it.
  public func stated(_ kept: Double) -> Double { kept.shifted(byPowerOfTen: -power) }
}
