import Foundation
import GRDB
import NTMKit

extension Store {
  /// Keeps how a sender's files are read; of several with the same columns the last counts.
  ///
  /// - Throws: `store.busy`.
  public func remember(_ mapping: SenderMapping) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    func json(_ value: some Encodable) throws -> String { String(decoding: try encoder.encode(value), as: UTF8.self) }
    try transaction { db in
      try db.insert(
        "INSERT INTO sender_mapping (sender, kind, header, columns, choices, recorded_at) VALUES (?, ?, ?, ?, ?, ?)",
        [
          .text(mapping.sender), .text(mapping.kind), .text(try json(mapping.header)), .text(try json(mapping.columns)),
          .text(try json(mapping.choices)), .text(mapping.recordedAt),
        ])
    }
  }

  /// The mappings that count, oldest first.
  public func senderMappings() throws(Diagnostic) -> [SenderMapping] {
    try read { db in
      let decoder = JSONDecoder()
      func value<T: Decodable>(_ type: T.Type, _ text: String) throws -> T {
        try decoder.decode(type, from: Data(text.utf8))
      }
      var mappings: [SenderMapping] = []
      try db.eachRow("SELECT sender, kind, header, columns, choices, recorded_at FROM sender_mapping ORDER BY id") {
        row in
        let mapping = SenderMapping(
          sender: row.text(0), kind: row.text(1), header: try value([String].self, row.text(2)),
          columns: try value([String: String].self, row.text(3)),
          choices: try value([String: String].self, row.text(4)),
          recordedAt: row.text(5))
        mappings.removeAll { $0.isOf(sender: mapping.sender) && $0.fits(mapping.header) }
        mappings.append(mapping)
      }
      return mappings
    }
  }
}
