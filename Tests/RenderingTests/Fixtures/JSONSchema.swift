import Foundation

/// Checks JSON against a schema, for the keywords that the published schema uses. An unknown keyword is a fault of the
/// schema, so that no rule is ever skipped unseen.
struct JSONSchema {
  struct Fault: Hashable, CustomStringConvertible {
    var path: String
    var reason: String
    var description: String { "\(path): \(reason)" }
  }

  private let root: [String: Any]
  private static let annotations: Set<String> = ["$schema", "$id", "$defs", "title", "description"]

  init(_ data: Data) throws {
    root = try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  func faults(in data: Data) throws -> [Fault] {
    let value = try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed)
    return faults(of: value, against: root, at: "$")
  }

  private func faults(of value: Any, against schema: [String: Any], at path: String) -> [Fault] {
    schema.sorted { $0.key < $1.key }.flatMap { keyword, rule -> [Fault] in
      if Self.annotations.contains(keyword) { return [] }
      return faults(of: value, keyword, rule, in: schema, at: path)
        ?? [Fault(path: path, reason: "the schema's keyword \(keyword) is not understood")]
    }
  }

  /// nil for a keyword that is not known here.
  private func faults(
    of value: Any, _ keyword: String, _ rule: Any, in schema: [String: Any], at path: String
  ) -> [Fault]? {
    func fault(_ reason: String, unless holds: Bool) -> [Fault] { holds ? [] : [Fault(path: path, reason: reason)] }
    switch (keyword, rule) {
    case ("$ref", let rule as String):
      guard let target = definition(rule) else { return fault("no definition \(rule)", unless: false) }
      return faults(of: value, against: target, at: path)
    case ("type", let rule as String): return fault("is not \(rule)", unless: Self.has(value, type: rule))
    case ("type", let rule as [String]):
      return fault("is none of \(rule)", unless: rule.contains { Self.has(value, type: $0) })
    case ("const", _): return fault("is not \(rule)", unless: Self.areEqual(value, rule))
    case ("enum", let rule as [Any]):
      return fault("is none of \(rule)", unless: rule.contains { Self.areEqual(value, $0) })
    case ("required", let rule as [String]):
      guard let object = value as? [String: Any] else { return [] }
      return rule.filter { object[$0] == nil }.map { Fault(path: path, reason: "lacks \($0)") }
    case ("properties", let rule as [String: [String: Any]]):
      guard let object = value as? [String: Any] else { return [] }
      return rule.sorted { $0.key < $1.key }.flatMap { name, schema in
        object[name].map { faults(of: $0, against: schema, at: "\(path).\(name)") } ?? []
      }
    case ("additionalProperties", _): return additional(value, rule, in: schema, at: path)
    case ("items", let rule as [String: Any]):
      guard let array = value as? [Any] else { return [] }
      return array.enumerated().flatMap { faults(of: $0.element, against: rule, at: "\(path)[\($0.offset)]") }
    case ("anyOf", let rule as [[String: Any]]):
      return fault("fits none", unless: rule.contains { faults(of: value, against: $0, at: path).isEmpty })
    case ("oneOf", let rule as [[String: Any]]):
      let count = rule.count { faults(of: value, against: $0, at: path).isEmpty }
      return fault("fits \(count) of the alternatives", unless: count == 1)
    case ("minimum", let rule as NSNumber):
      guard let number = value as? NSNumber, Self.has(value, type: "number") else { return [] }
      return fault("is below \(rule)", unless: number.doubleValue >= rule.doubleValue)
    case ("minLength", let rule as NSNumber):
      guard let text = value as? String else { return [] }
      return fault("is shorter than \(rule)", unless: text.unicodeScalars.count >= rule.intValue)
    case ("pattern", let rule as String):
      guard let text = value as? String else { return [] }
      return fault("does not match \(rule)", unless: text.range(of: rule, options: .regularExpression) != nil)
    default: return nil
    }
  }

  private func additional(_ value: Any, _ rule: Any, in schema: [String: Any], at path: String) -> [Fault]? {
    guard let object = value as? [String: Any] else { return [] }
    let known = Set((schema["properties"] as? [String: Any] ?? [:]).keys)
    let others = object.filter { !known.contains($0.key) }.sorted { $0.key < $1.key }
    if let rule = rule as? [String: Any] {
      return others.flatMap { faults(of: $0.value, against: rule, at: "\(path).\($0.key)") }
    }
    guard let isAllowed = rule as? Bool else { return nil }
    return isAllowed ? [] : others.map { Fault(path: path, reason: "has the unknown key \($0.key)") }
  }

  private func definition(_ reference: String) -> [String: Any]? {
    guard reference.hasPrefix("#/") else { return nil }
    return reference.dropFirst(2).split(separator: "/").reduce(root as [String: Any]?) { object, name in
      object?[String(name)] as? [String: Any]
    }
  }

  private static func isBoolean(_ value: Any) -> Bool {
    // A number made from `true` is of C's type char; JSON's other numbers never are.
    (value as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
  }

  private static func has(_ value: Any, type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "boolean": isBoolean(value)
    case "number": value is NSNumber && !isBoolean(value)
    case "integer":
      (value as? NSNumber).map { !isBoolean(value) && $0.doubleValue == $0.doubleValue.rounded() } ?? false
    case "string": value is String
    case "array": value is [Any]
    case "object": value is [String: Any]
    default: false
    }
  }

  private static func areEqual(_ a: Any, _ b: Any) -> Bool {
    if a is NSNull || b is NSNull { return a is NSNull && b is NSNull }
    if let a = a as? String { return a == b as? String }
    if let a = a as? NSNumber, let b = b as? NSNumber { return isBoolean(a) == isBoolean(b) && a == b }
    return false
  }
}
