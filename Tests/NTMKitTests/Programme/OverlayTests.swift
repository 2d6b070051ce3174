import Foundation
import NTMKit
import Testing

@Suite("What is assumed over a dataset") struct OverlayTests {
  private let set = ModelRecords.set(
    "s", (1...2).map { ModelRecords.criterion("\($0)", [ModelRecords.indicator("\($0).1")]) })
  private let quarter = ModelRecords.quarter(3)

  private func record(_ more: [StoredSubmission] = []) -> RecordedProgramme {
    var record = ModelRecords.record(set)
    record.submissions =
      [ModelRecords.submission("31378", ["1.1": .attested(true), "2.1": .attested(false)], of: set, quarter, batch: 1)]
      + more
    return record
  }

  private func assumption(_ slot: String, _ result: Overlay.Result) -> Overlay.Assumption {
    Overlay.Assumption(
      text: "31378 \(slot)",
      records: [.result(unit: "31378", period: quarter, set: "s", slot: slot, result)])
  }

  @Test("gives what the same values would give if they were stored", arguments: ["communes", "criteria", "standings"])
  func same(table: String) throws {
    let overlay = Overlay([assumption("2.1", .attested(true)), assumption("c:1", .attested(true))])
    let stored = ModelRecords.submission(
      "31378", ["2.1": .attested(true), "c:1": .attested(true)], of: set, quarter, batch: 2)
    let assumed = try ModelRecords.rows(table, of: record(), in: DatasetScope(overlay: overlay))
    #expect(try assumed == ModelRecords.rows(table, of: record([stored])))
    #expect(try assumed != ModelRecords.rows(table, of: record()))
  }

  @Test("a dataset that was asked under assumptions is as it was") func untouched() throws {
    let dataset = Dataset(record())
    let before = try dataset.table(named: "communes", in: DatasetScope())
    let scope = DatasetScope(overlay: Overlay([assumption("2.1", .attested(true))]))
    #expect(try dataset.table(named: "communes", in: scope) != before)
    #expect(try dataset.table(named: "communes", in: DatasetScope()) == before)
    #expect(try dataset.known(in: scope).source.batches().count == dataset.source.batches().count + 1)
  }

  @Test("of several about one value the last counts; what is withdrawn is as if it had not been reported") func last()
    throws
  {
    func met(_ assumptions: Overlay.Assumption...) throws -> String? {
      try ModelRecords.rows("communes", of: record(), in: DatasetScope(overlay: Overlay(assumptions)))
        .first { $0["code"] == "31378" }?["met"]
    }
    #expect(try met() == "1")
    #expect(try met(assumption("2.1", .attested(true))) == "2")
    #expect(try met(assumption("2.1", .attested(true)), assumption("2.1", .attested(false))) == "1")
    #expect(try met(assumption("1.1", .withdrawn)) == "0")
    #expect(try met(assumption("1.1", .notApplicable)) == "0")
  }

  @Test("assumptions said again come last, once") func adding() {
    var overlay = Overlay([assumption("1.1", .number(1)), assumption("2.1", .number(2))])
    overlay.add(Overlay([assumption("1.1", .number(1))]))
    #expect(overlay.text == "31378 2.1; 31378 1.1")
    #expect(DatasetScope(overlay: overlay).linePrefix == "whatif { 31378 2.1; 31378 1.1 } ")
    #expect(DatasetScope().linePrefix.isEmpty)
  }

  @Test("a scope with assumptions can be written and read") func coding() throws {
    let row = Overlay.Assumption(
      text: "plan_tasks T1 state=done", records: [.row(table: "plan_tasks", [.text("T1"), .null])])
    let scope = DatasetScope(overlay: Overlay([assumption("1.1", .number(1)), row]))
    #expect(try JSONDecoder().decode(DatasetScope.self, from: JSONEncoder().encode(scope)) == scope)
  }

  @Test("a document is marked once") func marking() throws {
    let overlay = Overlay([assumption("1.1", .number(1))])
    let document = ReportDocument(
      title: LocalizedText(vi: "Tên", en: "Title"), sections: [],
      provenance: Provenance(
        reportID: "x", reportVersion: "1", scope: DatasetScope(), dataset: DatasetRevision(contentHash: "0"),
        reportingDate: nil, line: "x"), primaryTable: "t")
    let marked = document.assuming(overlay)
    #expect(marked.title == LocalizedText(vi: "Tên (giả định)", en: "Title (assumed)"))
    #expect(marked.provenance.scope.overlay == overlay)
    #expect(marked.sections.first?.blocks == [.note(Note(.caution, overlay.mark))])
    #expect(marked.assuming(overlay) == marked)
  }
}
