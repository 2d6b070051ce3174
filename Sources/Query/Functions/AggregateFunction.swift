import NTMKit

/// A function of the values of a group of rows.
public struct AggregateFunction: Sendable {
  public let name: String
  /// `quantile(x, 0.9)`.
  public let signature: String
  public let summary: LocalizedText

  private init(_ signature: String, _ summary: LocalizedText) {
    name = String(signature.prefix { $0 != "(" })
    self.signature = signature
    self.summary = summary
  }

  public static let all = [
    AggregateFunction("count()", FunctionStrings.count), AggregateFunction("sum(x)", FunctionStrings.sum),
    AggregateFunction("mean(x)", FunctionStrings.mean), AggregateFunction("median(x)", FunctionStrings.median),
    AggregateFunction("min(x)", FunctionStrings.min), AggregateFunction("max(x)", FunctionStrings.max),
    AggregateFunction("sd(x)", FunctionStrings.sd), AggregateFunction("quantile(x, 0.9)", FunctionStrings.quantile),
    AggregateFunction("share(condition)", FunctionStrings.share),
    AggregateFunction("distinct(x)", FunctionStrings.distinct), AggregateFunction("list(x)", FunctionStrings.list),
    AggregateFunction("first(x)", FunctionStrings.first), AggregateFunction("last(x)", FunctionStrings.last),
  ]

  static func named(_ name: String) -> AggregateFunction? { all.first { $0.name == name } }

  /// - Throws: `query.arguments`, `query.type`.
  func check(_ call: FunctionCall) throws(Diagnostic) -> CheckedExpression {
    switch name {
    case "count": try call.expect(0...1, "count()")
    case "quantile": try call.expect(2...2, signature)
    default: try call.expect(1...1, signature)
    }
    switch name {
    case "sum", "mean", "median", "sd", "quantile": try call.expect(0, .int, .double)
    case "share": try call.expect(0, .bool)
    case "min", "max": try call.expect(0, .int, .double, .text, .date, .period)
    default: break
    }
    let aggregate = try aggregate(call)
    let values = call.arguments.first
    guard let type = aggregate.resultType(of: values?.type) else {
      throw call.error("query.arguments", call.range, Strings.usage(signature))
    }
    return CheckedExpression(type, keepsUnit ? values?.unit : nil, .aggregate(aggregate, values), call.range)
  }

  private var keepsUnit: Bool {
    ["sum", "mean", "median", "min", "max", "sd", "quantile", "first", "last"].contains(name)
  }

  private func aggregate(_ call: FunctionCall) throws(Diagnostic) -> Aggregate {
    switch name {
    case "count":
      guard let values = call.arguments.first else { return .rows }
      return values.type == .bool ? .trues : .values
    case "sum": return .sum
    case "mean": return .mean
    case "median": return .median
    case "min": return .min
    case "max": return .max
    case "sd": return .deviation
    case "share": return .share
    case "distinct": return .distinct
    case "list": return .list
    case "first": return .first
    case "last": return .last
    default:
      guard let share = call.arguments[1].constant?.number, (0...1).contains(share) else {
        throw call.error("query.type", call.arguments[1].range, Strings.shareExpected)
      }
      return .quantile(share)
    }
  }
}

/// The functions of `add … by … order …`.
public enum WindowCatalogue {
  public static let names = ["previous", "next", "running", "rank"]

  public static func signature(of name: String) -> String {
    switch name {
    case "running": "running(sum(x))"
    case "rank": "rank()"
    default: "\(name)(x)"
    }
  }

  public static func summary(of name: String) -> LocalizedText {
    switch name {
    case "previous": FunctionStrings.previous
    case "next": FunctionStrings.next
    case "running": FunctionStrings.running
    default: FunctionStrings.rank
    }
  }
}
