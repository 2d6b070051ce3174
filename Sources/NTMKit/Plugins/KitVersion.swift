/// The version of the kit's public interface, which plugins built outside the package are made for.
///
/// A plugin runs with every kit of its major version that is not older: what is added leaves it as it was. Below 1.0 a minor version
/// may take something away, and counts as a major one does afterwards.
public struct KitVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
  public var major: Int
  public var minor: Int
  public var patch: Int

  public init(major: Int, minor: Int, patch: Int) {
    self.major = major
    self.minor = minor
    self.patch = patch
  }

  /// Reads `1.4.0`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { part in part.allSatisfy { $0.isASCII && $0.isNumber } ? Int(part) : nil }
    guard parts.count == 3, numbers.count == 3 else { return nil }
    self.init(major: numbers[0], minor: numbers[1], patch: numbers[2])
  }

  /// This kit's. docs/reference/kit-api is the interface that it stands for.
  public static let current = KitVersion(major: 1, minor: 1, patch: 0)

  /// Whether what was built for another version runs with this one.
  public func runs(_ other: KitVersion) -> Bool {
    guard major == other.major else { return false }
    return major > 0 ? minor >= other.minor : minor == other.minor
  }

  public var description: String { "\(major).\(minor).\(patch)" }

  public static func < (a: KitVersion, b: KitVersion) -> Bool {
    (a.major, a.minor, a.patch) < (b.major, b.minor, b.patch)
  }
}
