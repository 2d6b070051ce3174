import NTMKit

/// Why a row cannot be taken: the first fault, and the column it is in. Place and file are added by the table.
struct RowFault: Error {
  var diagnostic: Diagnostic
  /// From 0; nil when the row as a whole is at fault.
  var column: Int?

  init(_ diagnostic: Diagnostic, column: Int? = nil) {
    self.diagnostic = diagnostic
    self.column = column
  }

  init(_ code: Diagnostic.Code, _ message: LocalizedText, column: Int? = nil, hints: [LocalizedText] = []) {
    self.init(Diagnostic(code, kind: .data, message: message, hints: hints), column: column)
  }
}
