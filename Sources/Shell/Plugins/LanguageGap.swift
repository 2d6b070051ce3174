import Foundation
import NTMKit

/// A text that has one language and lacks the other, found wherever it stands in something that can be coded: in the coded form no kind of
/// text can be forgotten.
enum LanguageGap {
  /// Where the first one stands: `sections/by-district/blocks/districts/columns/communes/label`; nil where there is none.
  static func place(in value: some Encodable) throws -> String? {
    let data = Data(try PluginMessage.bytes(of: value))
    return place(in: try JSONSerialization.jsonObject(with: data, options: .fragmentsAllowed))?.joined(separator: "/")
  }

  private static func place(in value: Any) -> [String]? {
    if let list = value as? [Any] {
      for (index, element) in list.enumerated() {
        if let place = place(in: element) { return [name(of: element) ?? String(index + 1)] + place }
      }
    }
    guard let fields = value as? [String: Any] else { return nil }
    if fields.count == 2, let vi = fields["vi"] as? String, let en = fields["en"] as? String {
      return isEmpty(vi) == isEmpty(en) ? nil : []
    }
    for (key, field) in fields.sorted(by: { $0.key < $1.key }) {
      guard let place = place(in: field) else { continue }
      // A case of an enumeration and its value have no names that an author knows.
      return key == "_0" || fields.count == 1 ? place : [key] + place
    }
    return nil
  }

  private static func isEmpty(_ text: String) -> Bool { text.allSatisfy(\.isWhitespace) }

  /// What an element of a list is called, where it says so.
  private static func name(of element: Any) -> String? {
    guard let fields = element as? [String: Any] else { return nil }
    for key in ["id", "column", "name", "line"] {
      if let name = fields[key] as? String, !name.isEmpty { return name }
    }
    return fields.count == 1 ? fields.values.first.flatMap(name) : nil
  }
}
