import NTMKit
import Testing

@testable import Importing

@Suite("The file of refused rows") struct RejectsFileTests {
  @Test("no kind of file takes one of its own columns for one of theirs") func ownColumns() {
    for importer in Importers.all {
      let match = HeaderMatch(RejectsFile.columns, fields: importer.manifest.columns)
      #expect(match.columns.isEmpty, "\(importer.manifest.id)")
      #expect(match.unknown.count == RejectsFile.columns.count)
    }
  }
}
