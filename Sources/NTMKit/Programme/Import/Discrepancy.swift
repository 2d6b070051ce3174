internal import Foundation

/// A figure of a file that is not what the file's own rows make it: which of them is wrong nobody can tell from here, so that the rows
/// are taken and the discrepancy is kept with the import.
public struct Discrepancy: Sendable, Hashable, Codable {
  /// What the stated figure was held against.
  public enum Basis: String, Sendable, Codable, CaseIterable {
    /// A total, against the rows above it.
    case total
    /// A mean, against the rows above it.
    case mean
    /// A count of what is met, against the marks in its own row.
    case count
  }

  public var basis: Basis
  /// Of a workbook.
  public var sheet: String?
  /// The file's line, 1-based.
  public var row: Int
  /// As the file's header writes it.
  public var column: String
  /// As the file writes it.
  public var stated: String
  public var computed: Double

  public init(basis: Basis, sheet: String? = nil, row: Int, column: String, stated: String, computed: Double) {
    self.basis = basis
    self.sheet = sheet
    self.row = row
    self.column = column
    self.stated = stated
    self.computed = computed
  }

  /// As a workspace keeps them: a JSON array.
  public static func json(_ discrepancies: [Discrepancy]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(discrepancies), as: UTF8.self)
  }

  /// nil where the text is no such array.
  public static func list(json: String) -> [Discrepancy]? {
    try? JSONDecoder().decode([Discrepancy].self, from: Data(json.utf8))
  }
}

extension Batch {
  /// What did not add up in the file; nil where that was not kept.
  public var discrepancyList: [Discrepancy]? { discrepancies.flatMap(Discrepancy.list(json:)) }
}
