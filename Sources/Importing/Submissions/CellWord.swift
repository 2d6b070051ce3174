import NTMKit

/// The words that stand in value cells.
enum CellWord: Sendable {
  case empty, yes, no, notApplicable, withdrawn
  /// A number, or something that is not understood.
  case other

  init(_ text: String) {
    switch VietnameseFolding.fold(text) {
    case "": self = .empty  // a lone dash folds to nothing
    case "dat", "da dat", "x", "v", "+", "yes", "y", "co", "1", "true", "✓", "✔": self = .yes
    case "chua dat", "khong dat", "chua", "no", "n", "khong", "0", "false", "✗", "✘": self = .no
    case "khong ap dung", "kad", "n/a", "not applicable": self = .notApplicable
    case "rut lai", "thu hoi", "withdrawn": self = .withdrawn
    default: self = .other
    }
  }

  var attested: Bool? {
    switch self {
    case .yes: true
    case .no: false
    case .empty, .notApplicable, .withdrawn, .other: nil
    }
  }
}
