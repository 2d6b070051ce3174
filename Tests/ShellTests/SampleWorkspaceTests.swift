import Importing
import NTMKit
import SampleData
import Storage
import Testing

@testable import Shell

@Suite("The sample's workspace") struct SampleWorkspaceTests {
  @Test("two builds hold the same data, and the file lies there alone") func deterministic() throws {
    try withTemporaryDirectory { directory in
      let sample = SampleWorkspace(importers: Importers.all)
      try sample.build(at: "\(directory)/a.ntm")
      #expect(names(in: directory) == ["a.ntm"])
      let store = try Store(.file(path: "\(directory)/a.ntm"), readOnly: true)
      let other = try sampleSession().dataset.revision
      let revision = try store.snapshot().revision
      #expect(revision.contentHash == other.contentHash)
      #expect(revision.disclaimer == SampleProvince.disclaimer)
    }
  }

  @Test("every file is in it, in order, received when imports.csv says") func files() throws {
    let files = try SampleProvince.files(in: SampleProvince.folder())
    let batches = try sampleSession().dataset.source.batches()
    #expect(batches.map(\.file) == files.map(\.path))
    #expect(try SampleProvince.paths(in: SampleProvince.folder()) == files.map(\.path))
    #expect(batches.map(\.receivedOn) == files.map(\.receivedOn))
    #expect(batches.allSatisfy { $0.rowsRefused == 0 })
  }

  @Test("criteria met by quarter are those of the independent evaluation")
  func story() throws {
    let shell = try TestShell()
    let told = [
      ("2020Q4", 846), ("2021Q1", 859), ("2021Q2", 868), ("2021Q3", 882), ("2021Q4", 897), ("2022Q1", 878),
      ("2022Q2", 898), ("2022Q3", 914),
    ]
    for (period, met) in told {
      #expect(try shell.csv("communes at \(period) | summarize m = sum(met)") == "m\n\(met)\n", "\(period)")
    }
  }
}
