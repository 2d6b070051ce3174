import NTMKit

/// A reader, and what must hold of it whatever the bytes are that it is given.
public struct FuzzTarget: Sendable {
  /// Also the name of its corpus.
  public let name: String
  private let law: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ law: @escaping @Sendable ([UInt8]) throws -> Void) {
    (self.name, self.law) = (name, law)
  }

  /// - Throws: `BrokenLaw`.
  public func run(_ bytes: [UInt8]) throws { try law(bytes) }

  public static let all = [csv, workbook, json, encodings, values, line, language, yaml]

  public static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// What did not hold, in words.
public struct BrokenLaw: Error, CustomStringConvertible {
  public let description: String
  init(_ description: String) { self.description = description }
}

func require(_ holds: Bool, _ law: @autoclosure () -> String) throws {
  if !holds { throw BrokenLaw(law()) }
}

/// What a reader makes of its input; nil when it refuses it with a diagnostic, which is as good as a value.
///
/// - Throws: `BrokenLaw` for any other error, and for a diagnostic that speaks of a defect of ntm.
func unlessRefused<Value>(_ body: () throws -> Value) throws -> Value? {
  do {
    return try body()
  } catch let diagnostic as Diagnostic {
    try require(
      diagnostic.kind != .defect, "a defect is reported: \(diagnostic.code.rawValue), \(diagnostic.message.en)")
    return nil
  } catch {
    throw BrokenLaw("thrown is what is no diagnostic: \(error)")
  }
}
