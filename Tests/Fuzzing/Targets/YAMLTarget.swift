import Importing
import NTMKit

extension FuzzTarget {
  /// Criteria sets and plans.
  static let yaml = FuzzTarget("yaml") { bytes in
    try WholeFile.read(SourceFile(path: "tep.yaml", bytes: bytes))
    for kind in ["criteria-set", "plan"] {
      _ = try unlessRefused {
        var sink = CollectingSink()
        let file = SourceFile(path: "tep.yaml", bytes: bytes)
        try Importers.read(file, as: kind, context: SmallProvince.context, into: &sink)
      }
    }
  }
}
